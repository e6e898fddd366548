// name: check_statement_dates
// row: CheckedSpan
// Posts and ties between cities of which both a beginning and an end are said.
MATCH (e:Entity)-[s:WORKS_FOR|SISTER_CITY_OF]->(o:Entity)
WHERE s.since IS NOT NULL AND s.until IS NOT NULL
RETURN DISTINCT e.id AS id, e.name AS name, o.id AS other_id, o.name AS other, s.since AS since, s.until AS until,
       s.passage AS passage
ORDER BY id, other_id, passage, since, until
