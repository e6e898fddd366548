// What is read and written to copy a store: everything, a batch at a time. One text a label, since only a label that
// has a key is found by it. A test compares them with kb/relations.py.

// name: copy_keys
// Every node but the ledger: its labels and its key.
MATCH (n)
WHERE NOT n:Ledger
RETURN labels(n) AS labels, coalesce(n.id, n.key) AS key

// name: copy_nodes
// How many nodes there are beside the ledger.
MATCH (n)
WHERE NOT n:Ledger
RETURN count(n) AS count

// name: copy_relationships
// How many relationships there are.
MATCH ()-[r]->()
RETURN count(r) AS count

// name: copy_version
// params: ledger
// How often this store was written to.
MATCH (l:Ledger {id: $ledger})
RETURN l.version AS version

// name: copied_entity
// params: ids
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, properties(n) AS properties

// name: copied_activity
// params: ids
UNWIND $ids AS id
MATCH (n:Activity {id: id})
RETURN id, properties(n) AS properties

// name: copied_theme
// params: ids
UNWIND $ids AS id
MATCH (n:Theme {id: id})
RETURN id, properties(n) AS properties

// name: copied_commitment
// params: ids
UNWIND $ids AS id
MATCH (n:Commitment {id: id})
RETURN id, properties(n) AS properties

// name: copied_figure
// params: ids
UNWIND $ids AS id
MATCH (n:Figure {id: id})
RETURN id, properties(n) AS properties

// name: copied_unit_fact
// params: ids
UNWIND $ids AS id
MATCH (n:UnitFact {id: id})
RETURN id, properties(n) AS properties

// name: copied_passage
// params: ids
UNWIND $ids AS id
MATCH (n:Passage {id: id})
RETURN id, properties(n) AS properties

// name: copied_document
// params: ids
UNWIND $ids AS id
MATCH (n:Document {id: id})
RETURN id, properties(n) AS properties

// name: copied_judgement
// params: ids
UNWIND $ids AS id
MATCH (n:Judgement {id: id})
RETURN id, properties(n) AS properties

// name: copied_alias
// params: ids
UNWIND $ids AS id
MATCH (n:Alias {id: id})
RETURN id, properties(n) AS properties

// name: copied_from_entity
// params: ids
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]->(o)
RETURN id AS source, coalesce(o.id, o.key) AS target, type(r) AS type, properties(r) AS properties

// name: copied_from_activity
// params: ids
UNWIND $ids AS id
MATCH (n:Activity {id: id})-[r]->(o)
RETURN id AS source, coalesce(o.id, o.key) AS target, type(r) AS type, properties(r) AS properties

// name: copied_from_theme
// params: ids
UNWIND $ids AS id
MATCH (n:Theme {id: id})-[r]->(o)
RETURN id AS source, coalesce(o.id, o.key) AS target, type(r) AS type, properties(r) AS properties

// name: copied_from_commitment
// params: ids
UNWIND $ids AS id
MATCH (n:Commitment {id: id})-[r]->(o)
RETURN id AS source, coalesce(o.id, o.key) AS target, type(r) AS type, properties(r) AS properties

// name: copied_from_figure
// params: ids
UNWIND $ids AS id
MATCH (n:Figure {id: id})-[r]->(o)
RETURN id AS source, coalesce(o.id, o.key) AS target, type(r) AS type, properties(r) AS properties

// name: copied_from_unit_fact
// params: ids
UNWIND $ids AS id
MATCH (n:UnitFact {id: id})-[r]->(o)
RETURN id AS source, coalesce(o.id, o.key) AS target, type(r) AS type, properties(r) AS properties

// name: copied_from_passage
// params: ids
UNWIND $ids AS id
MATCH (n:Passage {id: id})-[r]->(o)
RETURN id AS source, coalesce(o.id, o.key) AS target, type(r) AS type, properties(r) AS properties

// name: copied_from_document
// params: ids
UNWIND $ids AS id
MATCH (n:Document {id: id})-[r]->(o)
RETURN id AS source, coalesce(o.id, o.key) AS target, type(r) AS type, properties(r) AS properties

// name: copied_from_name
// params: ids
UNWIND $ids AS id
MATCH (n:Name {key: id})-[r]->(o)
RETURN id AS source, coalesce(o.id, o.key) AS target, type(r) AS type, properties(r) AS properties

// name: copy_judgement
// params: rows
UNWIND $rows AS row
CREATE (n:Judgement)
SET n = row

// name: copy_alias
// params: rows
UNWIND $rows AS row
CREATE (n:Alias)
SET n = row
