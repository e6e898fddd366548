"""The stores: one small contract, an embedded engine and a Neo4j server behind it."""
