// name: issuers
// row: Issuer
// The bodies that issued the documents and how many each did, those of the most first.
MATCH (d:Document)-[:ISSUED_BY]->(e:Entity)
WITH e, count(DISTINCT d) AS documents
RETURN e.id AS id, e.name AS name, documents
ORDER BY documents DESC, id
