"""The building blocks of every page."""
