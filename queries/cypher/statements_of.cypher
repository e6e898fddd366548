// name: statements_of
// params: id
// row: Statement
// The statements between the entity and other entities, in both directions, and what was submitted to the
// calls that it issued.
MATCH (:Entity {id: $id})-[s:WORKS_FOR|PART_OF|REPRESENTS|MEMBER_OF|SISTER_CITY_OF|GOVERNS|LOCATED_IN|PROPOSED|SUBMITTED_TO|ISSUED]->(o:Entity)
RETURN type(s) AS relation, true AS outgoing, o.id AS id, o.name AS name, o.type AS type,
       s.role AS role, s.since AS since, s.until AS until, s.status AS status, s.passage AS passage
UNION ALL
MATCH (:Entity {id: $id})<-[s:WORKS_FOR|PART_OF|REPRESENTS|MEMBER_OF|SISTER_CITY_OF|GOVERNS|LOCATED_IN|PROPOSED|SUBMITTED_TO|ISSUED]-(o:Entity)
RETURN type(s) AS relation, false AS outgoing, o.id AS id, o.name AS name, o.type AS type,
       s.role AS role, s.since AS since, s.until AS until, s.status AS status, s.passage AS passage
UNION ALL
MATCH (:Entity {id: $id})-[:ISSUED]->(:Call)<-[s:SUBMITTED_TO]-(o:Entity)
RETURN type(s) AS relation, false AS outgoing, o.id AS id, o.name AS name, o.type AS type,
       s.role AS role, s.since AS since, s.until AS until, s.status AS status, s.passage AS passage
