// name: check_no_participants
// row: CheckedActivity
// Activities that name nobody who took part, with the passages that tell them.
MATCH (a:Activity)-[:RECORDED_IN]->(p:Passage)
WHERE NOT (a)<-[:PARTICIPATED_IN]-(:Entity)
RETURN DISTINCT a.id AS id, a.title AS name, a.start AS start, p.id AS passage
ORDER BY id, passage
