// Everything that a store holds, for its export and for comparing two stores.

// name: export_nodes
// Every node but the ledger, whose version counts the writes.
MATCH (n)
WHERE NOT n:Ledger
RETURN labels(n) AS labels, properties(n) AS properties

// name: export_relationships
// Every relationship; its ends by id, names by their key.
MATCH (a)-[r]->(b)
RETURN type(r) AS type, coalesce(a.id, a.key) AS source, coalesce(b.id, b.key) AS target, properties(r) AS properties
