// One text a kind of node and a kind of relationship, since neither can be a parameter.
// A test compares them with kb/relations.py.

// name: create_person
// params: rows
UNWIND $rows AS row
CREATE (n:Person:Entity)
SET n = row

// name: create_directorate
// params: rows
UNWIND $rows AS row
CREATE (n:Directorate:Entity)
SET n = row

// name: create_partner
// params: rows
UNWIND $rows AS row
CREATE (n:Partner:Entity)
SET n = row

// name: create_network
// params: rows
UNWIND $rows AS row
CREATE (n:Network:Entity)
SET n = row

// name: create_city
// params: rows
UNWIND $rows AS row
CREATE (n:City:Entity)
SET n = row

// name: create_country
// params: rows
UNWIND $rows AS row
CREATE (n:Country:Entity)
SET n = row

// name: create_place
// params: rows
UNWIND $rows AS row
CREATE (n:Place:Entity)
SET n = row

// name: create_project
// params: rows
UNWIND $rows AS row
CREATE (n:Project:Entity)
SET n = row

// name: create_call
// params: rows
UNWIND $rows AS row
CREATE (n:Call:Entity)
SET n = row

// name: create_activity
// params: rows
UNWIND $rows AS row
CREATE (n:Activity)
SET n = row

// name: create_commitment
// params: rows
UNWIND $rows AS row
CREATE (n:Commitment)
SET n = row

// name: create_figure
// params: rows
UNWIND $rows AS row
CREATE (n:Figure)
SET n = row

// name: create_unit_fact
// params: rows
UNWIND $rows AS row
CREATE (n:UnitFact)
SET n = row

// name: create_passage
// params: rows
UNWIND $rows AS row
CREATE (n:Passage)
SET n = row

// name: create_document
// params: rows
UNWIND $rows AS row
CREATE (n:Document)
SET n = row

// name: create_theme
// params: rows
// Make the themes that are not there yet; documents share them.
UNWIND $rows AS row
MERGE (n:Theme {id: row.id})
ON CREATE SET n.name = row.name, n.framework = row.framework

// name: create_participated_in
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Activity {id: row.target})
CREATE (a)-[r:PARTICIPATED_IN]->(b)
SET r = row.properties

// name: create_works_for
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:WORKS_FOR]->(b)
SET r = row.properties

// name: create_part_of
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:PART_OF]->(b)
SET r = row.properties

// name: create_represents
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:REPRESENTS]->(b)
SET r = row.properties

// name: create_member_of
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:MEMBER_OF]->(b)
SET r = row.properties

// name: create_sister_city_of
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:SISTER_CITY_OF]->(b)
SET r = row.properties

// name: create_governs
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:GOVERNS]->(b)
SET r = row.properties

// name: create_located_in
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:LOCATED_IN]->(b)
SET r = row.properties

// name: create_held_at
// params: rows
UNWIND $rows AS row
MATCH (a:Activity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:HELD_AT]->(b)
SET r = row.properties

// name: create_asked
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Activity {id: row.target})
CREATE (a)-[r:ASKED]->(b)
SET r = row.properties

// name: create_asked_of
// params: rows
UNWIND $rows AS row
MATCH (a:Activity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:ASKED_OF]->(b)
SET r = row.properties

// name: create_about
// params: rows
UNWIND $rows AS row
MATCH (a:Activity {id: row.source}), (b:Theme {id: row.target})
CREATE (a)-[r:ABOUT]->(b)
SET r = row.properties

// name: create_proposed
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:PROPOSED]->(b)
SET r = row.properties

// name: create_submitted_to
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:SUBMITTED_TO]->(b)
SET r = row.properties

// name: create_issued
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:ISSUED]->(b)
SET r = row.properties

// name: create_owes
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Commitment {id: row.target})
CREATE (a)-[r:OWES]->(b)
SET r = row.properties

// name: create_has_fact
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:UnitFact {id: row.target})
CREATE (a)-[r:HAS_FACT]->(b)
SET r = row.properties

// name: create_recorded_in_of_activity
// params: rows
UNWIND $rows AS row
MATCH (a:Activity {id: row.source}), (b:Passage {id: row.target})
CREATE (a)-[r:RECORDED_IN]->(b)
SET r = row.properties

// name: create_recorded_in_of_commitment
// params: rows
UNWIND $rows AS row
MATCH (a:Commitment {id: row.source}), (b:Passage {id: row.target})
CREATE (a)-[r:RECORDED_IN]->(b)
SET r = row.properties

// name: create_recorded_in_of_entity
// params: rows
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Passage {id: row.target})
CREATE (a)-[r:RECORDED_IN]->(b)
SET r = row.properties

// name: create_recorded_in_of_figure
// params: rows
UNWIND $rows AS row
MATCH (a:Figure {id: row.source}), (b:Passage {id: row.target})
CREATE (a)-[r:RECORDED_IN]->(b)
SET r = row.properties

// name: create_recorded_in_of_theme
// params: rows
UNWIND $rows AS row
MATCH (a:Theme {id: row.source}), (b:Passage {id: row.target})
CREATE (a)-[r:RECORDED_IN]->(b)
SET r = row.properties

// name: create_recorded_in_of_unit_fact
// params: rows
UNWIND $rows AS row
MATCH (a:UnitFact {id: row.source}), (b:Passage {id: row.target})
CREATE (a)-[r:RECORDED_IN]->(b)
SET r = row.properties

// name: create_passage_of
// params: rows
UNWIND $rows AS row
MATCH (a:Passage {id: row.source}), (b:Document {id: row.target})
CREATE (a)-[r:PASSAGE_OF]->(b)
SET r = row.properties

// name: create_issued_by
// params: rows
UNWIND $rows AS row
MATCH (a:Document {id: row.source}), (b:Entity {id: row.target})
CREATE (a)-[r:ISSUED_BY]->(b)
SET r = row.properties
