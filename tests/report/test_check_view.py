"""What the method part says of the way to a copy, and what it must not say."""

import pytest

from qvisit.report.check_view import check_lines
from qvisit.report.outcomes import NOTHING, Withheld
from qvisit.report.words import NBSP
from qvisit.visits.workflow_kinds import AccuracyReceived
from tests.visits.panel import Panel, an_id, finding, new_panel
from tests.visits.reported import reported, sent_panel

RESTRICTED = Withheld(True, frozenset({"CC-1"}), frozenset({"A1"}))
NOT_SHOWN = "Accepted. It is about something that this copy does not show."
MADE_ON = "2027-03-20"


def decided_on(**place: str) -> Panel:
    """A comment of the ward on a sign of a closed culture, accepted in telling words."""
    panel = sent_panel()
    held = finding("held", "A door is locked at night.").model_copy(update={"items": ("CC-1",)})
    panel.say(panel.lead, held)
    said = {**reported()["receive"].model_dump(), **place}
    panel.say(panel.governance, AccuracyReceived.model_validate(said))
    panel.say(panel.lead, reported()["decide"])
    return panel


@pytest.mark.parametrize(
    "place",
    [
        {"part": "finding", "about": an_id("held")},
        {"part": "item", "template": "core", "item": "CC-1"},
        {"part": "section", "about": "culture"},
        {"part": "finding", "about": an_id("gone")},
    ],
)
def test_of_what_a_copy_withholds_only_the_decision_is_told(place: dict[str, str]) -> None:
    panel = decided_on(**place)

    lines = dict(check_lines(panel.fold(), RESTRICTED, MADE_ON))

    assert lines["Comment A, a typing error or a number"] == NOT_SHOWN
    assert "18 in place of 17." not in str(lines)


@pytest.mark.parametrize(
    ("place", "about"),
    [
        ({"part": "finding", "about": an_id("held")}, "finding F1"),
        ({"part": "item", "template": "core", "item": "A1"}, "item A1"),
        ({"part": "section", "about": "people"}, "what people told us"),
        ({"part": "report", "about": ""}, "the whole report"),
    ],
)
def test_what_is_shown_is_named_with_its_decision(place: dict[str, str], about: str) -> None:
    panel = decided_on(**place)

    lines = dict(check_lines(panel.fold(), NOTHING, MADE_ON))

    told = lines["Comment A, a typing error or a number"].replace(NBSP, " ")
    assert told == f"On {about}. Accepted: 18 in place of 17."


def test_nothing_is_said_of_a_visit_without_drafts() -> None:
    panel = new_panel().planned().scored().debriefed()

    assert check_lines(panel.fold(), NOTHING, MADE_ON) == ()
