// name: activity_participants
// params: ids
// row: ActivityEntity
// Those whom activities name as participants.
UNWIND $ids AS wanted
MATCH (a:Activity {id: wanted})<-[:PARTICIPATED_IN]-(e:Entity)
RETURN DISTINCT a.id AS activity, e.name AS name, e.id AS id
ORDER BY activity, name, id
