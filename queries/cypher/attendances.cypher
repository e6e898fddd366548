// name: attendances
// row: Attendances
// Who is named as a participant, activity by activity: the ids of those, in no order.
MATCH (a:Activity)<-[:PARTICIPATED_IN]-(e:Entity)
WITH a, collect(DISTINCT e.id) AS ids
RETURN a.id AS activity, ids
ORDER BY activity
