"""How far a visit is once its report is out: published, in follow-up, closed."""

from typing import get_args

from qvisit.visits import kinds
from qvisit.visits.action_kinds import ActionChecked, MovedState
from qvisit.visits.change import Change
from qvisit.visits.report_kinds import ReportWithdrawn
from qvisit.visits.states import DEBRIEFED, PUBLISHED, SIGNED, Status
from qvisit.visits.theme_kinds import ThemeAnswered, ThemeSaid
from qvisit.visits.workflow_kinds import ReportAmended
from tests.visits.actioned import moved
from tests.visits.fold_steps import signed
from tests.visits.panel import Panel, action, an_id, concern, new_panel


def published(*said: kinds.Payload) -> Panel:
    """A visit with a published report; `said` by the lead before the sign-off."""
    panel = new_panel().planned().scored().debriefed()
    panel.say(panel.lead, *said)
    signed(panel)
    publish(panel, 1)
    return panel


def publish(panel: Panel, version: int) -> Change:
    said = kinds.ReportPublished(version=version, path=f"v{version}.pdf", sha256=f"{version}" * 64)
    return panel.say(panel.governance, said)


def go_to(panel: Panel, name: str, state: MovedState, *after: Change) -> Change:
    judged = state in ("assured", "not_assured")
    who = panel.governance if judged else panel.lead
    return panel.say(who, moved(name, state, tuple(str(one.id) for one in after)))


def look(panel: Panel, name: str, sure: Change, months: int, *, held: bool = True) -> None:
    said = {
        "action": an_id(name),
        "assured": sure.id,
        "months": months,
        "held": held,
        "on": "2027-10-10",
        "evidence": "Walked past 18 doors.",
    }
    panel.say(panel.lead, ActionChecked.model_validate(said))


def theme() -> ThemeSaid:
    return ThemeSaid(theme=an_id("evenings"), words="Evenings are long.", groups=("patients",))


def answered(state: str, *after: Change) -> ThemeAnswered:
    return ThemeAnswered.model_validate(
        {
            "theme": an_id("evenings"),
            "state": state,
            "did": "Music on Tuesday.",
            "next_news": None if state == "done" else "2027-05-01",
            "by_role": "Ward manager",
            "replaces": tuple(one.id for one in after),
        }
    )


def test_a_visit_is_closed_when_every_action_held_at_every_look_or_was_stopped() -> None:
    panel = published(action("doors"), action("rota"))
    seen = [panel.fold().status]
    begun = go_to(panel, "doors", "in_progress")
    seen.append(panel.fold().status)
    go_to(panel, "rota", "stopped")
    done = go_to(panel, "doors", "completed", begun)
    sure = go_to(panel, "doors", "assured", done)
    look(panel, "doors", sure, 3)
    seen.append(panel.fold().status)
    look(panel, "doors", sure, 6)
    seen.append(panel.fold().status)
    look(panel, "doors", sure, 6, held=False)
    seen.append(panel.fold().status)

    assert seen == ["published", "in_follow_up", "in_follow_up", "closed", "in_follow_up"]


def test_a_theme_keeps_a_visit_in_follow_up_until_it_is_done() -> None:
    panel = published(theme())
    seen = [panel.fold().status]
    heard = panel.say(panel.lead, answered("working_on_it"))
    seen.append(panel.fold().status)
    panel.say(panel.lead, answered("done", heard))
    seen.append(panel.fold().status)

    assert seen == ["published", "in_follow_up", "closed"]


def test_what_is_unsaid_contested_or_only_proposed_keeps_it_open() -> None:
    panel = published(action("doors"))
    panel.say(panel.lead, theme())
    stopped = go_to(panel, "doors", "stopped")
    seen = [panel.fold().status]  # nobody answered the theme
    panel.say(panel.lead, answered("done"))
    seen.append(panel.fold().status)
    other = panel.say(panel.governance, moved("doors", "stopped"))
    seen.append(panel.fold().status)  # two said it at once
    go_to(panel, "doors", "stopped", stopped, other)
    seen.append(panel.fold().status)

    assert seen == ["in_follow_up", "closed", "in_follow_up", "closed"]


def test_an_open_concern_or_a_report_that_does_not_stand_keeps_it_open() -> None:
    panel = published(action("doors"), concern("door"))
    go_to(panel, "doors", "stopped")
    seen = [panel.fold().status]
    panel.say(panel.lead, kinds.ConcernClosed(concern=an_id("door"), outcome="It locks again."))
    seen.append(panel.fold().status)
    first = panel.fold().published[-1].change
    panel.say(
        panel.governance, ReportAmended(report=first, version=1, reason="A number.", what="18.")
    )
    seen.append(panel.fold().status)
    second = publish(panel, 2)
    seen.append(panel.fold().status)
    panel.say(panel.governance, ReportWithdrawn(report=second.id, version=2, reason="Wrong ward."))
    seen.append(panel.fold().status)

    assert seen == ["in_follow_up", "closed", "in_follow_up", "closed", "in_follow_up"]


def test_what_counts_as_published_counts_as_signed_and_debriefed() -> None:
    every = get_args(Status)

    assert [one for one in every if one in PUBLISHED] == ["published", "in_follow_up", "closed"]
    assert tuple(one for one in every if one in SIGNED) == every[every.index("signed_off") :]
    assert tuple(one for one in every if one in DEBRIEFED) == every[every.index("moderated") :]
