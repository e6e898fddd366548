// name: activity_places
// params: ids
// row: ActivityEntity
// Where activities were held.
UNWIND $ids AS wanted
MATCH (a:Activity {id: wanted})-[:HELD_AT]->(e:Entity)
RETURN DISTINCT a.id AS activity, e.name AS name, e.id AS id
ORDER BY activity, name, id
