"""What a text states beside activities: ties, memberships, calls, figures, commitments, requests, themes, units."""
