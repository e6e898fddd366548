// name: commitments_of
// params: id
// row: CommitmentRow
// What the entity owes, and what is promised in a passage that speaks of it or of an activity that it took part in.
MATCH (owner:Entity {id: $id})-[:OWES]->(c:Commitment)-[:RECORDED_IN]->(p:Passage)
RETURN c.id AS id, c.text AS text, c.due AS due, owner.name AS owner, p.id AS passage
UNION
MATCH (:Entity {id: $id})-[:RECORDED_IN]->(p:Passage)<-[:RECORDED_IN]-(c:Commitment)
OPTIONAL MATCH (owner:Entity)-[:OWES]->(c)
RETURN c.id AS id, c.text AS text, c.due AS due, owner.name AS owner, p.id AS passage
UNION
MATCH (:Entity {id: $id})-[:PARTICIPATED_IN]->(:Activity)-[:RECORDED_IN]->(p:Passage)<-[:RECORDED_IN]-(c:Commitment)
OPTIONAL MATCH (owner:Entity)-[:OWES]->(c)
RETURN c.id AS id, c.text AS text, c.due AS due, owner.name AS owner, p.id AS passage
