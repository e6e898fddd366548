"""Rows to network page and briefing."""
