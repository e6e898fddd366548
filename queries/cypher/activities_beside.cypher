// name: activities_beside
// params: id
// row: Activity
// The activities that are told in a passage which names the entity.
MATCH (:Entity {id: $id})-[:RECORDED_IN]->(:Passage)<-[:RECORDED_IN]-(a:Activity)
RETURN DISTINCT a.id AS activity, a.event AS event, a.kind AS kind, a.title AS title, a.status AS status,
       a.start AS start, a.end AS finish
ORDER BY activity
