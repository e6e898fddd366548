"""Bullets, paragraphs, chronologies and news: the activities that running text tells."""
