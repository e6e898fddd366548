// name: activities_of
// params: id
// row: Activity
// The activities that name the entity as a participant or as the venue.
MATCH (:Entity {id: $id})-[:PARTICIPATED_IN|HELD_AT]-(a:Activity)
RETURN DISTINCT a.id AS activity, a.event AS event, a.kind AS kind, a.title AS title, a.status AS status,
       a.start AS start, a.end AS finish
ORDER BY activity
