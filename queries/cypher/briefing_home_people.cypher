// name: briefing_home_people
// row: EntityId
// The people who work for a unit of the municipality.
MATCH (p:Entity)-[:WORKS_FOR]->(b:Entity)
WHERE b.type = 'directorate'
RETURN DISTINCT p.id AS id
ORDER BY id
