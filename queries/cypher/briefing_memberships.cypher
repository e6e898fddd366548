// name: briefing_memberships
// row: Membership
// Who is a member of which network.
MATCH (m:Entity)-[s:MEMBER_OF]->(n:Entity)
RETURN m.id AS member, m.name AS member_name, m.type AS member_type, n.id AS network, n.name AS name,
       s.passage AS passage
ORDER BY network, member, passage
