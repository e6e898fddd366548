// name: held_at
// params: types
// row: Attendance
// Which activities were held at an entity of some types.
MATCH (a:Activity)-[:HELD_AT]->(e:Entity)
WHERE e.type IN $types
RETURN DISTINCT a.id AS activity, e.id AS id
ORDER BY activity, id
