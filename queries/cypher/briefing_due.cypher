// name: briefing_due
// row: CommitmentRow
// Every commitment that has a date, with who owes it.
MATCH (c:Commitment)-[:RECORDED_IN]->(p:Passage)
WHERE c.due IS NOT NULL
OPTIONAL MATCH (owner:Entity)-[:OWES]->(c)
RETURN DISTINCT c.id AS id, c.text AS text, c.due AS due, owner.name AS owner, p.id AS passage
ORDER BY due, id, owner, passage
