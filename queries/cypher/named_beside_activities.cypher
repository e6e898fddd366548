// name: named_beside_activities
// params: types
// row: Attendance
// Which activities are told in a passage that names an entity of some types.
MATCH (e:Entity)-[:RECORDED_IN]->(:Passage)<-[:RECORDED_IN]-(a:Activity)
WHERE e.type IN $types
RETURN DISTINCT a.id AS activity, e.id AS id
ORDER BY activity, id
