"""Papers for people on the ward: easy read, “You said, we did”, and the ward's one page."""
