// name: people_of
// params: ids
// row: PersonOf
// The people that work for bodies, and the passages that say so.
UNWIND $ids AS wanted
MATCH (body:Entity {id: wanted})<-[s:WORKS_FOR]-(person:Entity)
RETURN DISTINCT body.id AS body, person.id AS id, person.name AS name, s.passage AS passage
ORDER BY body, id, passage
