// How ingestion changes the entities that are there: names, ids and properties, statements that move, what nothing states.

// name: set_entity_ids
// params: rows
// Give entities other ids; their relationships stay.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.id = row.new

// name: set_entities
// params: rows
// Replace what the nodes of entities hold.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e = row.properties

// name: make_names
// params: keys
// Make the names that are not there yet.
UNWIND $keys AS key
MERGE (:Name {key: key})

// name: create_names
// params: rows
// Let names name entities that they don't name yet.
UNWIND $rows AS row
MATCH (n:Name {key: row.key}), (e:Entity {id: row.id})
CREATE (n)-[:NAMES]->(e)

// name: delete_names
// params: rows
// Let names no longer name entities.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})<-[r:NAMES]-(n:Name)
WHERE n.key = row.key
DELETE r

// name: drop_names
// params: keys
// Delete those of the names that name nothing.
UNWIND $keys AS key
MATCH (n:Name {key: key})
WHERE NOT (n)-[:NAMES]->(:Entity)
DELETE n

// name: delete_entities
// params: ids
// Delete entities that nothing states any more.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DETACH DELETE e

// name: statements_from
// params: rows
// The relationships that start at entities and that documents make.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})-[r]->(o)
WHERE r.document IN row.documents
RETURN row.id AS source, o.id AS target, type(r) AS type, labels(e) AS labels, properties(r) AS properties

// name: statements_to
// params: rows
// The relationships that end at entities and that documents make.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})<-[r]-(o)
WHERE r.document IN row.documents
RETURN o.id AS source, row.id AS target, type(r) AS type, labels(o) AS labels, properties(r) AS properties

// name: delete_statements_of
// params: rows
// Delete the relationships of entities that documents make.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})-[r]-()
WHERE r.document IN row.documents
DELETE r

// name: theme_writings
// params: ids
// How documents write the names of themes; a null name for one that no document has.
UNWIND $ids AS id
MATCH (t:Theme {id: id})
OPTIONAL MATCH (t)-[r:RECORDED_IN]->(:Passage)
RETURN id, r.name AS name, count(DISTINCT r.document) AS documents

// name: set_theme_names
// params: rows
UNWIND $rows AS row
MATCH (t:Theme {id: row.id})
SET t.name = row.name

// name: delete_themes
// params: ids
UNWIND $ids AS id
MATCH (t:Theme {id: id})
DETACH DELETE t
