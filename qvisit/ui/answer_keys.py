"""Whether a letter alone answers a question. One process has one person at its keys.

Speech input types letters that nobody meant, so this can be turned off (WCAG 2.2, 2.1.4).
"""


class _Kept:
    """What the person chose last."""

    on = True


def single_keys() -> bool:
    """Whether a letter alone answers now."""
    return _Kept.on


def set_single_keys(on: bool) -> None:
    """Let letters answer, or not. Questions on the screen follow with the next change of look."""
    _Kept.on = on
