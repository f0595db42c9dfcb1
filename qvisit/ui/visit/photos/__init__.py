"""Photos of places and things: brought in, cut, blacked out, described in words."""
