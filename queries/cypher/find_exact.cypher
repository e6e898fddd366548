// name: find_exact
// params: id, key
// row: Found
// The entity of this id, or those that a folded name stands for; `found_by` says which of the two found it.
MATCH (e:Entity {id: $id})
RETURN 'id' AS found_by, e.id AS id, e.name AS name, e.type AS type, e.kind AS kind,
       coalesce(e.country, e.code) AS country
UNION
MATCH (:Name {key: $key})-[:NAMES]->(e:Entity)
RETURN 'key' AS found_by, e.id AS id, e.name AS name, e.type AS type, e.kind AS kind,
       coalesce(e.country, e.code) AS country
