"""Days, months and stretches of the calendar, as Spanish writes them."""
