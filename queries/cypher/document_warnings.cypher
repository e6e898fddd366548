// name: document_warnings
// row: DocumentWarning
// What was seen in documents and not understood, or contradicts itself: where, and what, in two lists of one length.
MATCH (d:Document)
WHERE d.warning_messages IS NOT NULL
RETURN d.id AS sha256, d.name AS document, d.title AS title, d.warning_locators AS locators,
       d.warning_messages AS messages
ORDER BY sha256
