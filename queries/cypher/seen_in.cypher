// name: seen_in
// params: ids
// row: Seen
// The first and the last period of the documents that name entities.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[:RECORDED_IN]->(:Passage)-[:PASSAGE_OF]->(d:Document)
RETURN e.id AS id, min(d.period) AS first, max(d.period) AS last
ORDER BY id
