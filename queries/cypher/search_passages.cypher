// name: search_passages
// params: words, limit
// row: Hit
// Passages that hold every word, of the newest documents first.
MATCH (p:Passage)-[:PASSAGE_OF]->(d:Document)
WHERE all(word IN $words WHERE (' ' + p.search) CONTAINS word)
RETURN DISTINCT p.id AS id, p.position AS position, d.id AS sha256, d.period AS date
ORDER BY coalesce(date, '') DESC, sha256, position, id
LIMIT $limit
