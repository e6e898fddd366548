// name: bodies_at
// params: ids
// row: BodyAt
// The bodies that govern cities, have their seat in a city, or represent a country; and the people that work for a
// city itself. `relation` says which.
UNWIND $ids AS wanted
MATCH (place:Entity {id: wanted})<-[s:GOVERNS|LOCATED_IN|REPRESENTS|WORKS_FOR]-(body:Entity)
WHERE body.type <> 'city' AND body.type <> 'place'
RETURN DISTINCT place.id AS place, body.id AS id, body.name AS name, body.kind AS kind, type(s) AS relation
ORDER BY place, relation, name, id
