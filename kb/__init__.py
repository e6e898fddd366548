"""The model of Vínculos: records, names, identity, ingestion and stores."""
