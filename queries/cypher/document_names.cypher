// name: document_names
// row: DocumentName
// What the loaded documents are called.
MATCH (d:Document)
RETURN DISTINCT d.name AS name
ORDER BY name
