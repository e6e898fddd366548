// name: of_country
// params: code
// row: Found
// What is of a country by its code of two letters: the country itself, its cities, partners and networks of it.
MATCH (e:Entity)
WHERE coalesce(e.country, e.code) = $code AND e.type IN ['city', 'country', 'network', 'partner']
RETURN e.id AS id, e.name AS name, e.type AS type, e.kind AS kind, coalesce(e.country, e.code) AS country
ORDER BY id
