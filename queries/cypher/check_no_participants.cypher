// name: check_no_participants
// row: CheckedActivity
// Activities that name nobody who took part or asked for them, with the passages that tell them; not what a passage
// announces that tells beside it what somebody did, or says who asked.
MATCH (a:Activity)-[:RECORDED_IN]->(p:Passage)
WHERE NOT (a)<-[:PARTICIPATED_IN|ASKED]-(:Entity)
  AND (a.status = 'held' OR NOT EXISTS { MATCH (p)<-[:RECORDED_IN]-(:Activity)<-[:PARTICIPATED_IN]-(:Entity) })
RETURN DISTINCT a.id AS id, a.event AS event, a.title AS name, a.start AS start, p.id AS passage
ORDER BY id, passage
