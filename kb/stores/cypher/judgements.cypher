// What people decided: judgements on names, and the table of aliases. Neither belongs to a document.

// name: all_judgements
// Every judgement.
MATCH (n:Judgement)
RETURN n.id AS id, n.number AS number, n.kind AS kind, n.subjects AS subjects, n.value AS value, n.who AS who,
       n.when AS when
ORDER BY number, id

// name: set_judgement
// params: id, properties
// Write a judgement; the same one again takes the place of what it was.
MERGE (n:Judgement {id: $id})
SET n = $properties

// name: delete_judgement
// params: id
// Take a judgement back.
MATCH (n:Judgement {id: $id})
DELETE n

// name: all_aliases
// The table of aliases.
MATCH (n:Alias)
RETURN n.id AS id, n.short AS short, n.name AS name, n.who AS who, n.when AS when
ORDER BY id

// name: create_alias
// params: properties
// Add an alias.
CREATE (n:Alias)
SET n = $properties

// name: delete_alias
// params: id
// Take an alias out.
MATCH (n:Alias {id: $id})
DELETE n
