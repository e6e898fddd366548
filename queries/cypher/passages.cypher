// name: passages
// params: ids
// row: Evidence
// Passages with the document that each is of.
UNWIND $ids AS wanted
MATCH (p:Passage {id: wanted})-[:PASSAGE_OF]->(d:Document)
RETURN DISTINCT p.id AS id, p.locator AS locator, p.text AS text,
       d.id AS sha256, d.name AS document, d.title AS title
ORDER BY id
