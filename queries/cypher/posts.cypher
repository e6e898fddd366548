// name: posts
// params: ids
// row: Post
// Who is said to work for bodies, as what and from when to when, with the period of the document that says so.
UNWIND $ids AS wanted
MATCH (b:Entity {id: wanted})<-[s:WORKS_FOR]-(p:Entity)
MATCH (passage:Passage {id: s.passage})-[:PASSAGE_OF]->(d:Document)
RETURN DISTINCT b.id AS id, p.id AS person_id, p.name AS person, p.honorific AS honorific, s.role AS role,
       s.since AS since, s.until AS until, null AS status, s.passage AS passage, d.period AS period
ORDER BY id, person_id, passage, role
