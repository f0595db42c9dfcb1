"""Tables over plain values. None of them holds a session or loads anything."""
