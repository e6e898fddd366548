// The ledger: the one node that every write locks before anything else.

// name: lock_ledger
// params: ledger
// Lock the ledger until the transaction ends, so that two writers follow one another; return its new version.
MERGE (l:Ledger {id: $ledger})
SET l.version = coalesce(l.version, 0) + 1
RETURN l.version AS version

// name: ledger_schema
// params: ledger
// The digest of the constraints and indexes that this store was last given.
MATCH (l:Ledger {id: $ledger})
RETURN l.schema AS digest

// name: set_ledger_schema
// params: ledger, digest
// Remember which constraints and indexes this store has.
MATCH (l:Ledger {id: $ledger})
SET l.schema = $digest
RETURN l.schema AS digest
