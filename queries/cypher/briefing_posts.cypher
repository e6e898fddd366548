// name: briefing_posts
// params: ids
// row: Post
// The people of bodies and cities with their posts there, and how each is addressed.
UNWIND $ids AS wanted
MATCH (p:Entity)-[s:WORKS_FOR]->(b:Entity {id: wanted})
RETURN b.id AS body, b.name AS body_name, p.id AS id, p.name AS name, p.type AS type, p.honorific AS honorific,
       s.role AS role, s.since AS since, s.until AS until, s.status AS status, s.passage AS passage
ORDER BY body, id, passage
