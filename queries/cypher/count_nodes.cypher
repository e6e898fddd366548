// name: count_nodes
// row: Count
// Counts of what the graph holds, by key. An activity that is told twice counts once under events.
MATCH (a:Activity) RETURN 'activities' AS key, count(a) AS value
UNION ALL
MATCH (a:Activity) RETURN 'events' AS key, count(DISTINCT a.event) AS value
UNION ALL
MATCH (d:Document) RETURN 'documents' AS key, count(d) AS value
UNION ALL
MATCH (p:Passage) RETURN 'passages' AS key, count(p) AS value
UNION ALL
MATCH (c:Commitment) RETURN 'commitments' AS key, count(c) AS value
UNION ALL
MATCH (f:Figure) RETURN 'figures' AS key, count(f) AS value
UNION ALL
MATCH (e:Entity) RETURN e.type AS key, count(e) AS value
