// name: all_activities
// row: Activity
// Every activity: when it was, of which event it is a telling, of which kind it is and how it ended.
MATCH (a:Activity)
RETURN a.id AS activity, a.event AS event, a.kind AS kind, a.title AS title, a.status AS status,
       a.start AS start, a.end AS finish
ORDER BY activity
