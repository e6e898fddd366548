"""Names in a text: bodies, people, cities, countries and places, and what each is."""
