// name: briefing_bodies
// params: id
// row: BriefingBody
// The bodies of a city or country: those that govern it, speak for it or are there, with the passage that says so.
MATCH (:Entity {id: $id})<-[s:GOVERNS|REPRESENTS|LOCATED_IN]-(b:Entity)
WHERE b.type IN ['partner', 'network', 'directorate']
RETURN DISTINCT b.id AS id, b.name AS name, b.type AS type, b.kind AS kind, s.passage AS passage
ORDER BY id, passage
