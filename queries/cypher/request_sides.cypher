// name: request_sides
// params: ids
// row: AskedSide
// Who asks in activities and who is asked; `implicit` for the body that issued the document, which is the one that
// asks where nobody else is written (both may be there).
UNWIND $ids AS wanted
MATCH (a:Activity {id: wanted})-[r:ASKED|ASKED_OF]-(e:Entity)
RETURN a.id AS activity, type(r) AS relation, e.id AS id, e.name AS name, e.type AS type, false AS implicit
UNION
UNWIND $ids AS wanted
MATCH (a:Activity {id: wanted})-[:RECORDED_IN]->(:Passage)-[:PASSAGE_OF]->(:Document)-[:ISSUED_BY]->(e:Entity)
RETURN a.id AS activity, 'ASKED' AS relation, e.id AS id, e.name AS name, e.type AS type, true AS implicit
