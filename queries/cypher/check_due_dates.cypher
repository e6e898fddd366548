// name: check_due_dates
// row: CheckedDue
// Until when commitments are due, and which period the document reports on that holds them.
MATCH (c:Commitment)-[:RECORDED_IN]->(p:Passage)-[:PASSAGE_OF]->(d:Document)
WHERE c.due IS NOT NULL AND d.period IS NOT NULL
RETURN DISTINCT c.id AS id, c.text AS name, c.due AS due, d.period AS period, p.id AS passage
ORDER BY id, passage
