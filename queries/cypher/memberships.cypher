// name: memberships
// row: MembershipStatement
// Every statement that a city or body belongs to a network, as its source makes it.
MATCH (m:Entity)-[s:MEMBER_OF]->(n:Entity)
RETURN n.id AS id, n.name AS name, m.id AS member_id, m.name AS member, m.type AS member_type, m.kind AS member_kind,
       m.country AS country, s.since AS since, s.passage AS passage
ORDER BY id, member_id, passage, since
