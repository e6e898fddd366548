// name: briefing_present
// params: ids
// row: Present
// Who was at activities; `implicit` where only as the body that issued the document (both may be there).
UNWIND $ids AS wanted
MATCH (a:Activity {id: wanted})<-[:PARTICIPATED_IN]-(e:Entity)
RETURN a.id AS activity, e.id AS id, e.name AS name, e.type AS type, e.kind AS kind, false AS implicit
UNION
UNWIND $ids AS wanted
MATCH (a:Activity {id: wanted})-[:RECORDED_IN]->(:Passage)-[:PASSAGE_OF]->(:Document)-[:ISSUED_BY]->(e:Entity)
RETURN a.id AS activity, e.id AS id, e.name AS name, e.type AS type, e.kind AS kind, true AS implicit
