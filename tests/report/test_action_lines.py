"""What the report says of actions: how far each is on its day, and whether it lasted."""

from qvisit.report.outcomes import NOTHING, action_lines
from qvisit.visits import action_kinds
from qvisit.visits.visit import Shared
from tests.visits.actioned import moved
from tests.visits.panel import Panel, action, an_id, new_panel


def agreed() -> Panel:
    """A panel that agreed an action and proposes another."""
    panel = new_panel().planned().scored()
    said = action("doors").model_copy(update={"sponsor": "Matron"})
    proposed = action_kinds.ActionProposed(
        action=an_id("rota"), finding=an_id("a finding"), aim="Two nurses at night"
    )
    panel.say(panel.lead, proposed, said)
    return panel


def said(shared: Shared, day: str) -> list[tuple[str, ...]]:
    lines = action_lines(shared, NOTHING, day)
    told = [(one.ref, one.state, one.sponsor, one.checks) for one in lines]
    return [(ref, *(words.replace("\xa0", " ") for words in rest)) for ref, *rest in told]


def test_an_action_is_overdue_as_on_the_day_of_the_copy() -> None:
    shared = agreed().fold()

    assert said(shared, "2027-04-09") == [("A2", "Agreed", "Matron", "")]
    assert said(shared, "2027-04-10") == [("A2", "Overdue 1 day", "Matron", "")]


def test_completed_is_what_its_owner_says_and_assured_says_when_to_look_again() -> None:
    panel = agreed()
    done = panel.say(panel.lead, moved("doors", "completed"))
    waiting = panel.fold()
    sure = panel.say(panel.governance, moved("doors", "assured", (str(done.id),)))
    panel.say(
        panel.lead,
        action_kinds.ActionChecked(
            action=an_id("doors"),
            assured=sure.id,
            months=3,
            held=True,
            on="2027-07-10",
            evidence="18 of 18 lock.",
        ),
    )

    assert said(waiting, "2028-01-01") == [("A2", "Completed, says its owner", "Matron", "")]
    assert said(panel.fold(), "2028-01-01") == [
        ("A2", "Assured", "Matron", "Still held after 3 months. Look again on 10 October 2027")
    ]
