// What ingestion reads to decide identity: the entities that names lead to, and what documents call them.

// name: entities_by_key
// params: keys
// The entities that any of the keys names.
UNWIND $keys AS key
MATCH (:Name {key: key})-[:NAMES]->(e:Entity)
RETURN DISTINCT e.id AS id, e.type AS type

// name: entity_mentions
// params: ids
// The different mentions of entities, each with the number of documents that have it and the first of them.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:RECORDED_IN]->(:Passage)
RETURN id, r.type AS type, r.name AS name, r.aliases AS aliases, r.kind AS kind, r.country AS country,
       r.city AS city, r.honorific AS honorific, r.bodies AS bodies, r.known AS known, r.nation AS nation,
       min(r.document) AS document, count(DISTINCT r.document) AS documents

// name: document_mentions
// params: ids
// The mentions of entities, document by document.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:RECORDED_IN]->(:Passage)
RETURN DISTINCT id, r.type AS type, r.name AS name, r.aliases AS aliases, r.kind AS kind, r.country AS country,
       r.city AS city, r.honorific AS honorific, r.bodies AS bodies, r.known AS known, r.nation AS nation, r.document AS document

// name: recorded_entities
// params: document
// The mentions of one document, with the entities that they stand for.
MATCH (p:Passage)
WHERE p.document = $document
MATCH (p)<-[r:RECORDED_IN]-(e:Entity)
RETURN DISTINCT e.id AS id, r.type AS type, r.name AS name, r.aliases AS aliases, r.kind AS kind,
       r.country AS country, r.city AS city, r.honorific AS honorific, r.bodies AS bodies, r.known AS known, r.nation AS nation,
       r.document AS document

// name: recorded_themes
// params: document
// The themes that a document names.
MATCH (p:Passage)
WHERE p.document = $document
MATCH (p)<-[:RECORDED_IN]-(t:Theme)
RETURN DISTINCT t.id AS id

// name: people_of
// params: ids
// The people who work for bodies or cities, or for the city hall of one of the cities.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:WORKS_FOR]-(p:Entity)
RETURN DISTINCT p.id AS id
UNION
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:GOVERNS]-(:Entity)<-[:WORKS_FOR]-(p:Entity)
RETURN DISTINCT p.id AS id

// name: entity_nodes
// params: ids
// What the nodes of entities hold.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, properties(e) AS properties

// name: entity_names
// params: ids
// The keys that name entities.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (e)<-[:NAMES]-(n:Name)
RETURN id, n.key AS key
