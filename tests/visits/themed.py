"""What is said about themes of a made-up visit: one of each kind."""

from collections.abc import Mapping

from qvisit.visits.kinds import Payload
from qvisit.visits.theme_kinds import ReviewerTold, ThemeAnswered, ThemeSaid, ThemeTold
from tests.visits.panel import Panel, an_id

NAMES = ("say theme", "say theme", "answer theme", "tell ward", "tell reviewer")


def themed(panel: Panel, pick: int, earlier: tuple[str, ...] = ()) -> Mapping[str, Payload]:
    """One of each, about a theme of the name that logs use.

    Args:
        panel: Who takes part.
        pick: 0 to 2: which theme, and who is told.
        earlier: Ids of changes that are replaced.
    """
    name = an_id(f"name {pick % 2}")
    return {
        "say theme": ThemeSaid(
            theme=name, words="" if pick else "Doors bang.", groups=("staff",), replaces=earlier
        ),
        "answer theme": ThemeAnswered(
            theme=name, state="done", did="Mended.", by_role="Ward manager", replaces=earlier
        ),
        "tell ward": ThemeTold(
            told=name, where="Community meeting", on="2027-04-01", answers=earlier, replaces=earlier
        ),
        "tell reviewer": ReviewerTold(
            person=(panel.lead, panel.reviewer, panel.visitor)[pick].person,
            on="2027-04-02",
            replaces=earlier,
        ),
    }
