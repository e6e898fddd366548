// name: search_entities
// params: words, limit
// row: Hit
// Entities whose names hold every word; each word comes after a space, so that it matches where a word begins.
MATCH (e:Entity)
WHERE all(word IN $words WHERE (' ' + e.search) CONTAINS word)
RETURN e.id AS id, e.name AS name, e.type AS type
ORDER BY size(e.name), e.name, id
LIMIT $limit
