// name: theme_activities
// row: ThemeActivity
// Which activities are about which themes, and the passages that say so.
MATCH (a:Activity)-[s:ABOUT]->(t:Theme)
RETURN DISTINCT t.id AS id, a.id AS activity, s.passage AS passage
ORDER BY id, activity, passage
