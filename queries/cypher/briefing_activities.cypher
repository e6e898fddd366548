// name: briefing_activities
// params: ids
// row: Activity
// What activities are: when, of which event, of which kind and how they ended.
UNWIND $ids AS wanted
MATCH (a:Activity {id: wanted})
RETURN DISTINCT a.id AS activity, a.event AS event, a.kind AS kind, a.title AS title, a.status AS status,
       a.start AS start, a.end AS finish
ORDER BY activity
