// name: mentions_of
// params: id
// row: Mention
// The passages that introduce the entity, document by document.
MATCH (:Entity {id: $id})-[:RECORDED_IN]->(p:Passage)-[:PASSAGE_OF]->(d:Document)
RETURN DISTINCT p.id AS passage, d.id AS sha256, d.name AS document, d.title AS title, d.period AS period
ORDER BY passage
