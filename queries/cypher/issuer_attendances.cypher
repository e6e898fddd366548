// name: issuer_attendances
// row: Attendances
// The bodies that issued the documents in which activities are told: the issuer rule counts them as
// participants. Their ids, in no order.
MATCH (a:Activity)-[:RECORDED_IN]->(:Passage)-[:PASSAGE_OF]->(:Document)-[:ISSUED_BY]->(e:Entity)
WITH a, collect(DISTINCT e.id) AS ids
RETURN a.id AS activity, ids
ORDER BY activity
