// name: all_entities
// row: EntityId
// The ids of all entities.
MATCH (e:Entity)
RETURN e.id AS id
ORDER BY id
