// name: statements_among
// params: ids
// row: Statement
// The statements that start at some of the entities and end at an entity.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[s:WORKS_FOR|PART_OF|REPRESENTS|MEMBER_OF|SISTER_CITY_OF|GOVERNS|LOCATED_IN|PROPOSED|SUBMITTED_TO|ISSUED]->(o:Entity)
RETURN e.id AS source, o.id AS target, type(s) AS relation,
       s.role AS role, s.since AS since, s.until AS until, s.status AS status, s.passage AS passage
