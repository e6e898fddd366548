// One text a kind of relationship: what a document states. A test compares them with kb/relations.py.

// name: delete_participated_in
// params: document
MATCH ()-[r:PARTICIPATED_IN]->()
WHERE r.document = $document
DELETE r

// name: delete_works_for
// params: document
MATCH ()-[r:WORKS_FOR]->()
WHERE r.document = $document
DELETE r

// name: delete_part_of
// params: document
MATCH ()-[r:PART_OF]->()
WHERE r.document = $document
DELETE r

// name: delete_represents
// params: document
MATCH ()-[r:REPRESENTS]->()
WHERE r.document = $document
DELETE r

// name: delete_member_of
// params: document
MATCH ()-[r:MEMBER_OF]->()
WHERE r.document = $document
DELETE r

// name: delete_sister_city_of
// params: document
MATCH ()-[r:SISTER_CITY_OF]->()
WHERE r.document = $document
DELETE r

// name: delete_governs
// params: document
MATCH ()-[r:GOVERNS]->()
WHERE r.document = $document
DELETE r

// name: delete_located_in
// params: document
MATCH ()-[r:LOCATED_IN]->()
WHERE r.document = $document
DELETE r

// name: delete_held_at
// params: document
MATCH ()-[r:HELD_AT]->()
WHERE r.document = $document
DELETE r

// name: delete_asked
// params: document
MATCH ()-[r:ASKED]->()
WHERE r.document = $document
DELETE r

// name: delete_asked_of
// params: document
MATCH ()-[r:ASKED_OF]->()
WHERE r.document = $document
DELETE r

// name: delete_about
// params: document
MATCH ()-[r:ABOUT]->()
WHERE r.document = $document
DELETE r

// name: delete_proposed
// params: document
MATCH ()-[r:PROPOSED]->()
WHERE r.document = $document
DELETE r

// name: delete_submitted_to
// params: document
MATCH ()-[r:SUBMITTED_TO]->()
WHERE r.document = $document
DELETE r

// name: delete_issued
// params: document
MATCH ()-[r:ISSUED]->()
WHERE r.document = $document
DELETE r

// name: delete_owes
// params: document
MATCH ()-[r:OWES]->()
WHERE r.document = $document
DELETE r

// name: delete_has_fact
// params: document
MATCH ()-[r:HAS_FACT]->()
WHERE r.document = $document
DELETE r

// name: delete_recorded_in
// params: document
MATCH ()-[r:RECORDED_IN]->()
WHERE r.document = $document
DELETE r

// name: delete_passage_of
// params: document
MATCH ()-[r:PASSAGE_OF]->()
WHERE r.document = $document
DELETE r

// name: delete_issued_by
// params: document
MATCH ()-[r:ISSUED_BY]->()
WHERE r.document = $document
DELETE r
