// name: telling
// params: ids
// row: Telling
// What tells entities from their namesakes: the bodies, cities and countries that they belong to, as what, and every
// name by which these are found.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[s:WORKS_FOR|PART_OF|REPRESENTS|LOCATED_IN|GOVERNS]->(o:Entity)
MATCH (o)<-[:NAMES]-(n:Name)
RETURN DISTINCT e.id AS id, o.id AS other, o.name AS name, o.type AS type, coalesce(s.role, '') AS role, n.key AS key
ORDER BY id, other, role, key
