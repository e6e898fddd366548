// name: activities_of_events
// params: events
// row: Activity
// Every telling of events.
UNWIND $events AS wanted
MATCH (a:Activity)
WHERE a.event = wanted
RETURN DISTINCT a.id AS activity, a.event AS event, a.kind AS kind, a.title AS title, a.status AS status,
       a.start AS start, a.end AS finish
ORDER BY activity
