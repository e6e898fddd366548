// name: check_activity_dates
// row: CheckedDates
// When activities were, how they ended, and which period the document reports on that tells them.
MATCH (a:Activity)-[:RECORDED_IN]->(p:Passage)-[:PASSAGE_OF]->(d:Document)
WHERE a.start IS NOT NULL
RETURN DISTINCT a.id AS id, a.title AS name, a.status AS status, a.start AS start, a.end AS finish,
       d.period AS period, p.id AS passage
ORDER BY id, passage
