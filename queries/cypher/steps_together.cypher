// name: steps_together
// params: ids
// row: Step
// From each entity to those that are named beside it in activities that were held, with the number of distinct events.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})-[:PARTICIPATED_IN]->(a:Activity)<-[:PARTICIPATED_IN]-(other:Entity)
WHERE other.id <> wanted AND a.status = 'held'
WITH wanted, other.id AS target, count(DISTINCT a.event) AS weight
RETURN wanted AS source, target, weight
ORDER BY source, target
