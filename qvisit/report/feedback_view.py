"""What the panel says on the ward before it leaves."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FeedbackPage:
    """What the page says. `day` is ISO; there are no ratings on it, ever."""

    visit: str
    ward: str
    site: str
    day: str
    trust: str
    good: tuple[str, ...]
    fix_today: tuple[str, ...]
