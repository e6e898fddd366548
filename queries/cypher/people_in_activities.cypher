// name: people_in_activities
// params: ids
// row: PersonThere
// The people that activities name as participants, with each body that they work for.
UNWIND $ids AS wanted
MATCH (a:Activity {id: wanted})<-[:PARTICIPATED_IN]-(person:Person)-[:WORKS_FOR]->(body:Entity)
RETURN DISTINCT a.id AS activity, body.id AS body, person.id AS id, person.name AS name
ORDER BY activity, body, id
