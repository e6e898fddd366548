// name: activities_at
// params: ids
// row: EntityActivity
// The activities that entities took part in or were the venue of.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[:PARTICIPATED_IN|HELD_AT]-(a:Activity)
RETURN DISTINCT e.id AS id, a.id AS activity, a.event AS event, a.title AS title, a.status AS status,
       a.start AS start, a.end AS finish
ORDER BY id, activity
