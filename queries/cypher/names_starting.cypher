// name: names_starting
// params: prefix, limit
// row: KnownName
// The folded names that begin so, in the order of their keys, and what they stand for.
MATCH (n:Name)-[:NAMES]->(e:Entity)
WHERE n.key STARTS WITH $prefix
RETURN DISTINCT n.key AS key, e.id AS id, e.name AS name, e.aliases AS aliases, e.type AS type
ORDER BY key, id
LIMIT $limit
