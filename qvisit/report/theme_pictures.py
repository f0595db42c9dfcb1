"""Which picture stands beside an idea: none praises trouble, none warns of what is good."""

from typing import Final

_SERIES: Final = 4
_ALL_IS_WELL: Final = frozenset(
    {"shield", "calendar", "book", "plan", "star", "heart", "kind-faces", "handshake", "sun"}
    | {f"people-glad-{number}" for number in range(1, _SERIES + 1)}
)
"""Pictures with a tick, a smile or a star."""
_ALL_IS_SAD: Final = frozenset(
    {"warning", "stop-hand"} | {f"people-sad-{number}" for number in range(1, _SERIES + 1)}
)
"""Pictures that warn, forbid or are sad."""
_METAPHORS: Final = frozenset({"chart", "ladder", "scales"})


def fitting_picture(chosen: str, at: int, *, trouble: bool) -> str:
    """The picture that was chosen if it fits, else people of the next skin colours.

    Args:
        chosen: The id of a picture, or "".
        at: The place of the idea in its list: over four of them everybody has a turn.
        trouble: Whether it is about something that is not well.
    """
    wrong = _METAPHORS | (_ALL_IS_WELL if trouble else _ALL_IS_SAD)
    if chosen and chosen not in wrong:
        return chosen
    return f"people-{'sad' if trouble else 'glad'}-{at % _SERIES + 1}"
