// name: participations
// params: ids
// row: Participation
// The activities that entities took part in; `implicit` where only as the issuer of the document (both may be there).
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[p:PARTICIPATED_IN]->(a:Activity)
RETURN e.id AS id, a.id AS activity, a.event AS event, a.start AS start, a.end AS finish, a.status AS status,
       p.role AS role, false AS implicit
UNION
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})<-[:ISSUED_BY]-(:Document)<-[:PASSAGE_OF]-(:Passage)<-[:RECORDED_IN]-(a:Activity)
RETURN e.id AS id, a.id AS activity, a.event AS event, a.start AS start, a.end AS finish, a.status AS status,
       null AS role, true AS implicit
