// name: relation_ends
// params: id
// row: dict
// Which relations start (`outgoing`) or end at an entity.
MATCH (:Entity {id: $id})-[r]->()
RETURN DISTINCT type(r) AS relation, true AS outgoing
UNION
MATCH (:Entity {id: $id})<-[r]-()
RETURN DISTINCT type(r) AS relation, false AS outgoing
