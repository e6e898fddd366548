// The documents of the store: finding, listing and taking out.

// name: document
// params: id
// A document by its sha256.
MATCH (d:Document {id: $id})
RETURN d.id AS id, d.name AS name, d.rules AS rules, d.content AS content

// name: all_documents
// Every document.
MATCH (d:Document)
RETURN d.id AS id, d.name AS name, d.title AS title, d.issuer AS issuer, d.period AS period,
       d.media_type AS media_type, d.loaded AS loaded
ORDER BY id

// name: like_documents
// params: id, name, issuer, period
// The document of this id, and those with this file name, or of this issuer and period.
MATCH (d:Document)
WHERE d.id = $id OR d.name = $name OR (d.issuer = $issuer AND d.period = $period)
RETURN d.id AS id, d.name AS name, d.title AS title, d.issuer AS issuer, d.period AS period,
       d.media_type AS media_type, d.loaded AS loaded
ORDER BY id

// name: delete_activities
// params: document
MATCH (n:Activity)
WHERE n.document = $document
DETACH DELETE n

// name: delete_commitments
// params: document
MATCH (n:Commitment)
WHERE n.document = $document
DETACH DELETE n

// name: delete_figures
// params: document
MATCH (n:Figure)
WHERE n.document = $document
DETACH DELETE n

// name: delete_unit_facts
// params: document
MATCH (n:UnitFact)
WHERE n.document = $document
DETACH DELETE n

// name: delete_passages
// params: document
MATCH (n:Passage)
WHERE n.document = $document
DETACH DELETE n

// name: delete_document
// params: document
MATCH (d:Document {id: $document})
DETACH DELETE d
