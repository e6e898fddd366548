// name: document_periods
// params: ids
// row: DocumentPeriod
// The month or year that documents report on.
UNWIND $ids AS wanted
MATCH (d:Document {id: wanted})
RETURN DISTINCT d.id AS document, d.period AS period
ORDER BY document
