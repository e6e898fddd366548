// name: requests_of
// params: ids
// row: Asked
// What entities asked for (ASKED) and what was asked of them (ASKED_OF), by the activities that tell it.
UNWIND $ids AS wanted
MATCH (:Entity {id: wanted})-[r:ASKED|ASKED_OF]-(a:Activity)
RETURN DISTINCT wanted AS id, type(r) AS relation, a.id AS activity, a.event AS event, a.asked AS text,
       a.title AS title, a.start AS start, a.end AS finish, r.passage AS passage
ORDER BY activity, relation, id, passage
