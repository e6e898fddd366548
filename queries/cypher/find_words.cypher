// name: find_words
// params: words
// row: Found
// Entities with one name that holds every word; each word comes between two spaces, so that only whole words match.
MATCH (n:Name)-[:NAMES]->(e:Entity)
WHERE all(word IN $words WHERE (' ' + n.key + ' ') CONTAINS word)
RETURN DISTINCT e.id AS id, e.name AS name, e.type AS type, e.kind AS kind,
       coalesce(e.country, e.code) AS country
ORDER BY id
