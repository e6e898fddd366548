// name: mentions
// params: ids
// row: Mention
// The passages that introduce entities.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[:RECORDED_IN]->(p:Passage)
RETURN DISTINCT e.id AS id, p.id AS passage
ORDER BY id, passage
