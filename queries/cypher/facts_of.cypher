// name: facts_of
// params: id
// row: Fact
// What texts say of a unit: mission, functions, legal acts, creation, programmes.
MATCH (:Entity {id: $id})-[s:HAS_FACT]->(f:UnitFact)
RETURN DISTINCT f.id AS id, f.kind AS kind, f.text AS text, f.date AS date, s.passage AS passage
ORDER BY id, passage
