// name: briefing_documents
// row: Searched
// Every document of the store with the period that it is about: what an absence rests on.
MATCH (d:Document)
RETURN d.id AS sha256, d.name AS document, d.title AS title, d.period AS period
ORDER BY sha256
