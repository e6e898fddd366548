// name: all_figures
// row: FigureStatement
// Every reported figure, with the passage and the document that report it.
MATCH (f:Figure)-[:RECORDED_IN]->(p:Passage)-[:PASSAGE_OF]->(d:Document)
RETURN DISTINCT f.id AS id, f.label AS label, f.value AS value, f.unit AS unit, f.period AS period, p.id AS passage,
       d.id AS sha256, d.period AS document_period
ORDER BY sha256, id, passage
