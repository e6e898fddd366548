// name: bodies_of
// params: ids
// row: Body
// The bodies and cities that people work for: what tells two namesakes apart.
UNWIND $ids AS wanted
MATCH (person:Entity {id: wanted})-[:WORKS_FOR]->(body:Entity)
RETURN DISTINCT person.id AS id, body.name AS body
ORDER BY id, body
