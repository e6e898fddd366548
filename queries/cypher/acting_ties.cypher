// name: acting_ties
// row: ActingTie
// Who works for, is part of or is a member of what.
MATCH (e:Entity)-[s:WORKS_FOR|PART_OF|MEMBER_OF]->(o:Entity)
RETURN DISTINCT e.id AS source, o.id AS target, type(s) AS relation, s.since AS since, s.until AS until,
       s.passage AS passage
ORDER BY source, target, relation, passage, since, until
