// name: entity
// params: ids
// row: Entity
// What is known of entities themselves.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN DISTINCT e.id AS id, e.name AS name, e.type AS type, e.kind AS kind, coalesce(e.country, e.code) AS country,
       e.city AS city, e.honorific AS honorific, e.aliases AS aliases
ORDER BY id
