// name: together
// params: id
// row: Meetings
// Who is named beside the entity in activities, and the ids of these activities, in no order.
MATCH (:Entity {id: $id})-[:PARTICIPATED_IN]->(a:Activity)<-[:PARTICIPATED_IN]-(other:Entity)
WHERE other.id <> $id
WITH other, collect(DISTINCT a.id) AS activities
RETURN other.id AS id, other.name AS name, other.type AS type, other.kind AS kind, activities
ORDER BY id
