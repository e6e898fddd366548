"""What tells an activity: its words, its kind, its day, whether it took place and who took part."""
