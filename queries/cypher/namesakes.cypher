// name: namesakes
// params: ids
// row: Namesake
// Other entities that go by a name of these.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})<-[:NAMES]-(:Name)-[:NAMES]->(other:Entity)
WHERE other.id <> wanted
RETURN DISTINCT wanted AS id, other.id AS other, other.name AS name, other.type AS type, other.country AS country
ORDER BY id, other
