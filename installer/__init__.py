"""Sets QVisit up on a machine that has only git, make and Python."""
