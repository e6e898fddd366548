// name: neighbours
// params: ids
// row: EntityId
// The ids of those that share an activity or a statement with some of the entities, the issuer rule included.
UNWIND $ids AS wanted
MATCH (:Entity {id: wanted})-[:PARTICIPATED_IN]->(:Activity)<-[:PARTICIPATED_IN]-(o:Entity)
RETURN DISTINCT o.id AS id
UNION
UNWIND $ids AS wanted
MATCH (:Entity {id: wanted})-[:PARTICIPATED_IN]->(:Activity)-[:RECORDED_IN]->(:Passage)-[:PASSAGE_OF]->(:Document)-[:ISSUED_BY]->(o:Entity)
RETURN DISTINCT o.id AS id
UNION
UNWIND $ids AS wanted
MATCH (:Entity {id: wanted})<-[:ISSUED_BY]-(:Document)<-[:PASSAGE_OF]-(:Passage)<-[:RECORDED_IN]-(:Activity)<-[:PARTICIPATED_IN]-(o:Entity)
RETURN DISTINCT o.id AS id
UNION
UNWIND $ids AS wanted
MATCH (:Entity {id: wanted})-[:WORKS_FOR|PART_OF|REPRESENTS|MEMBER_OF|SISTER_CITY_OF|GOVERNS|LOCATED_IN|PROPOSED|SUBMITTED_TO|ISSUED]-(o:Entity)
RETURN DISTINCT o.id AS id
