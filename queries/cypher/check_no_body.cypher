// name: check_no_body
// row: CheckedPerson
// People of whom no document says for which body or city they work, with the passages that name them.
MATCH (e:Person)-[:RECORDED_IN]->(p:Passage)
WHERE NOT (e)-[:WORKS_FOR]->(:Entity)
RETURN DISTINCT e.id AS id, e.name AS name, p.id AS passage
ORDER BY id, passage
