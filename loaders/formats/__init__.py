"""Files to blocks: one loader for each kind of file."""
