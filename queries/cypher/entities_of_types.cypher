// name: entities_of_types
// params: types
// row: Entity
// The entities of some types.
MATCH (e:Entity)
WHERE e.type IN $types
RETURN e.id AS id, e.name AS name, e.type AS type, e.kind AS kind, coalesce(e.country, e.code) AS country,
       e.city AS city, e.honorific AS honorific, e.aliases AS aliases
ORDER BY id
