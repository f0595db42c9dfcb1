"""Scoring, one question at a time."""
