"""Documents to records: blocks, names, dates, facts."""
