"""Named Cypher texts to typed rows."""
