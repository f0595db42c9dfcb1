"""QVisit: culture and quality visits, scored offline, agreed together, reported plainly."""
