// name: activity_passages
// params: ids
// row: ActivityPassage
// The passages that tell activities.
UNWIND $ids AS wanted
MATCH (a:Activity {id: wanted})-[:RECORDED_IN]->(p:Passage)
RETURN DISTINCT a.id AS activity, p.id AS passage
ORDER BY activity, passage
