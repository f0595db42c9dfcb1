"""What a visit is called on paper."""

_SHORT = 8  # letters of its id


def visit_words(visit: str) -> str:
    """A visit by as much of its id as a command takes: all of it is in the workbook."""
    return f"Visit\N{NO-BREAK SPACE}{visit[:_SHORT]}"
