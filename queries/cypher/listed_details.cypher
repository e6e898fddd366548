// name: listed_details
// params: ids
// row: ListedDetail
// Whose an entity is: the bodies that a person works for, the body that a unit is part of, who proposed a project or
// issued a call, and the calls that a project was submitted to with how far it got there.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[s:WORKS_FOR|PART_OF|PROPOSED|SUBMITTED_TO|ISSUED]-(o:Entity)
RETURN DISTINCT e.id AS id, type(s) AS relation, startNode(s).id = wanted AS outgoing, o.name AS name, s.status AS status
ORDER BY id, relation, outgoing, name, status
