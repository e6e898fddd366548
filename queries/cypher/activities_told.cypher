// name: activities_told
// params: ids
// row: Activity
// Activities by their ids: when they were, of which event each is a telling, of which kind and how they ended.
UNWIND $ids AS wanted
MATCH (a:Activity {id: wanted})
RETURN DISTINCT a.id AS activity, a.event AS event, a.kind AS kind, a.title AS title, a.status AS status,
       a.start AS start, a.end AS finish
ORDER BY activity
