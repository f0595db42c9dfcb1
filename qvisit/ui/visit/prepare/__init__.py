"""The parts of Prepare: all that surrounds the scoring of a visit, one part at a time."""
