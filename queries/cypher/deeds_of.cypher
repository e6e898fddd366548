// name: deeds_of
// params: ids
// row: Deed
// What documents tell that entities did, in passages that promise nothing.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[:PARTICIPATED_IN]->(a:Activity)-[:RECORDED_IN]->(p:Passage)-[:PASSAGE_OF]->(d:Document)
WHERE a.status = 'held' AND d.period IS NOT NULL AND NOT EXISTS { MATCH (p)<-[:RECORDED_IN]-(:Commitment) }
RETURN DISTINCT e.id AS id, p.id AS passage, p.text AS text, d.period AS period
ORDER BY id, period, passage
