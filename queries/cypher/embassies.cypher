// name: embassies
// row: Embassy
// The embassies and consulates, with the code of the country of each.
MATCH (e:Entity)
WHERE e.type = 'partner' AND e.kind = 'embassy' AND e.country IS NOT NULL
RETURN e.id AS id, e.name AS name, e.country AS country
ORDER BY country, id
