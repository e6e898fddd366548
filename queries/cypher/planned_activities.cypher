// name: planned_activities
// row: ActivityId
// The activities that a text announces, or says were put off.
MATCH (a:Activity)
WHERE a.status = 'planned' OR a.status = 'postponed'
RETURN a.id AS activity
ORDER BY activity
