// name: briefing_beside
// params: id
// row: ActivityId
// The activities that are told in a passage which names the entity, and those held there.
MATCH (:Entity {id: $id})-[:RECORDED_IN]->(:Passage)<-[:RECORDED_IN]-(a:Activity)
RETURN a.id AS activity
UNION
MATCH (:Entity {id: $id})<-[:HELD_AT]-(a:Activity)
RETURN a.id AS activity
