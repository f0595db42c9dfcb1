"""Where a profile lies on this laptop: one encrypted SQLite file."""
