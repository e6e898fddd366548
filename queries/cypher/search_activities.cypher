// name: search_activities
// params: words, limit
// row: Hit
// Activities whose titles hold every word, newest first.
MATCH (a:Activity)
WHERE all(word IN $words WHERE (' ' + a.search) CONTAINS word)
RETURN a.id AS id, a.title AS name, a.start AS date
ORDER BY coalesce(date, '') DESC, id
LIMIT $limit
