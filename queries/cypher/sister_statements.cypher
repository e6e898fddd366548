// name: sister_statements
// row: TieStatement
// Every statement of a tie between two cities, as its source makes it.
MATCH (a:City)-[s:SISTER_CITY_OF]->(b:City)
RETURN a.id AS a_id, a.name AS a_name, a.country AS a_country, a.search AS a_search,
       b.id AS b_id, b.name AS b_name, b.country AS b_country, b.search AS b_search,
       s.status AS status, s.since AS since, s.until AS until, s.passage AS passage, s.document AS document
ORDER BY passage, a_id, b_id, status, since
