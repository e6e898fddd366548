// name: together_by_issuer
// params: id
// row: Meetings
// Whom the entity meets by the issuer rule: the body that issues a document takes part in what the document tells.
// First what the entity's own documents tell of others, then the issuers of the documents that tell of the entity.
MATCH (:Entity {id: $id})<-[:ISSUED_BY]-(:Document)<-[:PASSAGE_OF]-(:Passage)<-[:RECORDED_IN]-(a:Activity),
      (a)<-[:PARTICIPATED_IN]-(other:Entity)
WHERE other.id <> $id
WITH other, collect(DISTINCT a.id) AS activities
RETURN other.id AS id, other.name AS name, other.type AS type, other.kind AS kind, activities
UNION ALL
MATCH (:Entity {id: $id})-[:PARTICIPATED_IN]->(a:Activity),
      (a)-[:RECORDED_IN]->(:Passage)-[:PASSAGE_OF]->(:Document)-[:ISSUED_BY]->(other:Entity)
WHERE other.id <> $id
WITH other, collect(DISTINCT a.id) AS activities
RETURN other.id AS id, other.name AS name, other.type AS type, other.kind AS kind, activities
