"""The pages of one visit: prepare, score, debrief, rating, report, actions, and its concerns."""
