// name: all_commitments
// row: CommitmentStatement
// Every commitment as a document tells it, with each that owes it.
MATCH (c:Commitment)-[:RECORDED_IN]->(p:Passage)-[:PASSAGE_OF]->(d:Document)
OPTIONAL MATCH (owner:Entity)-[:OWES]->(c)
RETURN DISTINCT c.id AS id, c.text AS text, c.due AS due, owner.id AS owner_id, owner.name AS owner, p.id AS passage,
       d.period AS period
ORDER BY id, passage, owner_id
