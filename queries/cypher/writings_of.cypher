// name: writings_of
// params: ids
// row: Writing
// How documents write entities, passage by passage, with the period of the document.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[r:RECORDED_IN]->(p:Passage)-[:PASSAGE_OF]->(d:Document)
RETURN DISTINCT e.id AS id, p.id AS passage, p.text AS text, r.name AS name, r.aliases AS aliases, d.period AS period
ORDER BY id, passage, name
