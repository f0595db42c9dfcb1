"""The steps that led to today's database, in order; each is frozen once released."""
