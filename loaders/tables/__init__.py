"""Tables by what their columns mean: activities, contacts, ties, calls, commitments, figures, networks."""
