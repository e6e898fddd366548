// name: activity_heads
// params: ids
// row: ActivityHead
// What activities are called, of which kind they are and how they ended.
UNWIND $ids AS wanted
MATCH (a:Activity {id: wanted})
RETURN DISTINCT a.id AS activity, a.kind AS kind, a.title AS title, a.status AS status
ORDER BY activity
