// name: dated_facts
// row: DatedFact
// What texts say of units with a date: legal acts, creation, programmes.
MATCH (e:Entity)-[s:HAS_FACT]->(f:UnitFact)
WHERE f.date IS NOT NULL
RETURN DISTINCT e.id AS id, e.name AS name, f.id AS fact, f.kind AS kind, f.text AS text, f.date AS date,
       s.passage AS passage
ORDER BY id, fact, passage
