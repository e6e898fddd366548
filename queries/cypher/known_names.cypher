// name: known_names
// row: KnownName
// Every folded name and what it stands for: the choices when a name is not known.
MATCH (n:Name)-[:NAMES]->(e:Entity)
RETURN DISTINCT n.key AS key, e.name AS name, e.type AS type, e.id AS id
ORDER BY key, id
