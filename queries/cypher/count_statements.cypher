// name: count_statements
// row: Count
// How many statements the sources make: one for each passage that says so.
// What keeps the evidence itself (RECORDED_IN, PASSAGE_OF, ISSUED_BY) says nothing of the world and is not counted.
MATCH ()-[s:PARTICIPATED_IN|WORKS_FOR|PART_OF|REPRESENTS|MEMBER_OF|SISTER_CITY_OF|GOVERNS|LOCATED_IN|HELD_AT|ASKED|ASKED_OF|ABOUT|PROPOSED|SUBMITTED_TO|ISSUED|OWES|HAS_FACT]->()
RETURN count(s) AS value
