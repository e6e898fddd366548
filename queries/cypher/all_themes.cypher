// name: all_themes
// row: ThemeMention
// Every strategic axis, Sustainable Development Goal or priority, with the passages that name it.
MATCH (t:Theme)-[:RECORDED_IN]->(p:Passage)
RETURN DISTINCT t.id AS id, t.name AS name, t.framework AS framework, p.id AS passage
ORDER BY id, passage
