// What is read and written to find the activities that are told more than once.

// name: document_activities
// params: document
// The activities that a document tells, with their events.
MATCH (a:Activity)
WHERE a.document = $document
RETURN a.id AS id, a.event AS event

// name: event_activities
// params: events
// The tellings of events.
UNWIND $events AS event
MATCH (a:Activity)
WHERE a.event = event
RETURN DISTINCT a.id AS id

// name: activity_events
// params: ids
// The events of activities.
UNWIND $ids AS id
MATCH (a:Activity {id: id})
RETURN id, a.event AS event

// name: tellings
// params: ids
// Activities with the words of their passages, one row a passage.
UNWIND $ids AS id
MATCH (a:Activity {id: id})-[:RECORDED_IN]->(p:Passage)
RETURN id, a.document AS document, a.kind AS kind, a.status AS status, a.start AS start, a.end AS finish,
       a.title AS title, a.event AS event, a.certainty AS certainty, p.text AS text, p.locator AS locator
ORDER BY id, text

// name: telling_participants
// params: ids
// Who took part in activities, and how that is written there; of one that was not held also who asked for it.
UNWIND $ids AS id
MATCH (a:Activity {id: id})<-[r:PARTICIPATED_IN|ASKED]-(e:Entity)
WHERE type(r) = 'PARTICIPATED_IN' OR a.status <> 'held'
RETURN id, e.id AS entity, r.from_name AS name

// name: telling_places
// params: ids
// Where activities were held.
UNWIND $ids AS id
MATCH (:Activity {id: id})-[:HELD_AT]->(e:Entity)
RETURN DISTINCT id, e.id AS entity

// name: document_issuers
// params: ids
// The bodies that issued documents.
UNWIND $ids AS id
MATCH (:Document {id: id})-[:ISSUED_BY]->(e:Entity)
RETURN DISTINCT id, e.id AS entity

// name: month_activities
// params: rows
// The activities that an entity took part in or asked for and that begin in a month, and its postponed ones whenever
// they were; a row is an entity and a month, `2022-12`.
UNWIND $rows AS row
MATCH (:Entity {id: row.entity})-[:PARTICIPATED_IN|ASKED]->(a:Activity)
WHERE a.start STARTS WITH row.month OR a.status = 'postponed'
RETURN DISTINCT a.id AS id

// name: day_activities
// params: rows
// The activities that begin on a day, `2022-12-06`, or those of them that are only announced; a row is a day and
// whether all are wanted.
UNWIND $rows AS row
MATCH (a:Activity)
WHERE a.start = row.day AND (row.every OR a.status = 'planned')
RETURN DISTINCT a.id AS id

// name: document_month_activities
// params: rows
// The activities that a document tells and that begin in a month; a row is a document and a month, `2022-12`.
UNWIND $rows AS row
MATCH (a:Activity)
WHERE a.document = row.document AND a.start STARTS WITH row.month
RETURN DISTINCT a.id AS id

// name: set_events
// params: rows
// Say which events activities tell of.
UNWIND $rows AS row
MATCH (a:Activity {id: row.id})
SET a.event = row.event, a.certainty = row.certainty
