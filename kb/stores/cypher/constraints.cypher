// What every store holds to: one key a label, and an index on the document of each kind of statement,
// by which a document's statements are found and taken out. A test compares this with kb/relations.py.

// name: entity_id_unique
// An entity of any type.
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE

// name: name_key_unique
// A folded name.
CREATE CONSTRAINT name_key_unique IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE

// name: activity_id_unique
CREATE CONSTRAINT activity_id_unique IF NOT EXISTS FOR (n:Activity) REQUIRE n.id IS UNIQUE

// name: theme_id_unique
CREATE CONSTRAINT theme_id_unique IF NOT EXISTS FOR (n:Theme) REQUIRE n.id IS UNIQUE

// name: commitment_id_unique
CREATE CONSTRAINT commitment_id_unique IF NOT EXISTS FOR (n:Commitment) REQUIRE n.id IS UNIQUE

// name: figure_id_unique
CREATE CONSTRAINT figure_id_unique IF NOT EXISTS FOR (n:Figure) REQUIRE n.id IS UNIQUE

// name: unit_fact_id_unique
CREATE CONSTRAINT unit_fact_id_unique IF NOT EXISTS FOR (n:UnitFact) REQUIRE n.id IS UNIQUE

// name: passage_id_unique
CREATE CONSTRAINT passage_id_unique IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE

// name: document_id_unique
// A document, by its sha256.
CREATE CONSTRAINT document_id_unique IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE

// name: judgement_id_unique
// What a person decided on two mentions.
CREATE CONSTRAINT judgement_id_unique IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE

// name: alias_id_unique
// A short name that staff gave a meaning.
CREATE CONSTRAINT alias_id_unique IF NOT EXISTS FOR (n:Alias) REQUIRE n.id IS UNIQUE

// name: ledger_id_unique
// The node that every write locks.
CREATE CONSTRAINT ledger_id_unique IF NOT EXISTS FOR (n:Ledger) REQUIRE n.id IS UNIQUE

// name: activity_document
CREATE INDEX activity_document IF NOT EXISTS FOR (n:Activity) ON (n.document)

// name: activity_event
CREATE INDEX activity_event IF NOT EXISTS FOR (n:Activity) ON (n.event)

// name: activity_start
// By which what was announced for a day is found.
CREATE INDEX activity_start IF NOT EXISTS FOR (n:Activity) ON (n.start)

// name: commitment_document
CREATE INDEX commitment_document IF NOT EXISTS FOR (n:Commitment) ON (n.document)

// name: figure_document
CREATE INDEX figure_document IF NOT EXISTS FOR (n:Figure) ON (n.document)

// name: unit_fact_document
CREATE INDEX unit_fact_document IF NOT EXISTS FOR (n:UnitFact) ON (n.document)

// name: passage_document
CREATE INDEX passage_document IF NOT EXISTS FOR (n:Passage) ON (n.document)

// name: participated_in_document
CREATE INDEX participated_in_document IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r.document)

// name: works_for_document
CREATE INDEX works_for_document IF NOT EXISTS FOR ()-[r:WORKS_FOR]-() ON (r.document)

// name: part_of_document
CREATE INDEX part_of_document IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.document)

// name: represents_document
CREATE INDEX represents_document IF NOT EXISTS FOR ()-[r:REPRESENTS]-() ON (r.document)

// name: member_of_document
CREATE INDEX member_of_document IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.document)

// name: sister_city_of_document
CREATE INDEX sister_city_of_document IF NOT EXISTS FOR ()-[r:SISTER_CITY_OF]-() ON (r.document)

// name: governs_document
CREATE INDEX governs_document IF NOT EXISTS FOR ()-[r:GOVERNS]-() ON (r.document)

// name: located_in_document
CREATE INDEX located_in_document IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.document)

// name: held_at_document
CREATE INDEX held_at_document IF NOT EXISTS FOR ()-[r:HELD_AT]-() ON (r.document)

// name: asked_document
CREATE INDEX asked_document IF NOT EXISTS FOR ()-[r:ASKED]-() ON (r.document)

// name: asked_of_document
CREATE INDEX asked_of_document IF NOT EXISTS FOR ()-[r:ASKED_OF]-() ON (r.document)

// name: about_document
CREATE INDEX about_document IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.document)

// name: proposed_document
CREATE INDEX proposed_document IF NOT EXISTS FOR ()-[r:PROPOSED]-() ON (r.document)

// name: submitted_to_document
CREATE INDEX submitted_to_document IF NOT EXISTS FOR ()-[r:SUBMITTED_TO]-() ON (r.document)

// name: issued_document
CREATE INDEX issued_document IF NOT EXISTS FOR ()-[r:ISSUED]-() ON (r.document)

// name: owes_document
CREATE INDEX owes_document IF NOT EXISTS FOR ()-[r:OWES]-() ON (r.document)

// name: has_fact_document
CREATE INDEX has_fact_document IF NOT EXISTS FOR ()-[r:HAS_FACT]-() ON (r.document)

// name: recorded_in_document
CREATE INDEX recorded_in_document IF NOT EXISTS FOR ()-[r:RECORDED_IN]-() ON (r.document)

// name: passage_of_document
CREATE INDEX passage_of_document IF NOT EXISTS FOR ()-[r:PASSAGE_OF]-() ON (r.document)

// name: issued_by_document
CREATE INDEX issued_by_document IF NOT EXISTS FOR ()-[r:ISSUED_BY]-() ON (r.document)
