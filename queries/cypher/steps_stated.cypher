// name: steps_stated
// params: ids
// row: Step
// From each entity to those that a statement ties it to, in either direction, with the number of statements.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[s:WORKS_FOR|PART_OF|REPRESENTS|MEMBER_OF|SISTER_CITY_OF|GOVERNS|LOCATED_IN|PROPOSED|SUBMITTED_TO|ISSUED]-(other:Entity)
WHERE other.id <> wanted
WITH wanted, other.id AS target, type(s) AS relation, e.type AS one, other.type AS two, s.status AS status,
     count(s) AS weight
RETURN wanted AS source, target, relation, one, two, status, weight
ORDER BY source, target, relation, status
