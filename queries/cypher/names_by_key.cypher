// name: names_by_key
// params: keys
// row: KnownName
// What folded names stand for: those of the keys that something is called by.
UNWIND $keys AS wanted
MATCH (n:Name {key: wanted})-[:NAMES]->(e:Entity)
RETURN DISTINCT n.key AS key, e.id AS id, e.name AS name, e.type AS type, coalesce(e.country, e.code) AS country
ORDER BY key, id
