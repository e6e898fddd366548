// name: named_in_periods
// params: types
// row: NamedIn
// The periods of the documents that name entities of some types.
MATCH (e:Entity)-[:RECORDED_IN]->(:Passage)-[:PASSAGE_OF]->(d:Document)
WHERE e.type IN $types
RETURN DISTINCT e.id AS id, d.period AS period
ORDER BY id, period
