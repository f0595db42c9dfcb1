"""Logs as a visit might leave them: honest, mistaken and hostile changes in one heap."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from hypothesis import strategies as st

from qvisit.visits import kinds
from qvisit.visits.change import Change
from qvisit.visits.concern_kinds import ConcernNoted, ConcernNotReached
from qvisit.visits.disclosure_kinds import MatterMentioned
from qvisit.visits.fold import heads
from qvisit.visits.hold_kinds import HoldLifted, HoldPlaced
from qvisit.visits.kinds import Payload
from qvisit.visits.lead_kinds import ItemReopened, LeadConfirmed, LeadTaken
from qvisit.visits.panel_kinds import (
    ColleagueAdmitted,
    ColleagueArrived,
    ColleagueDeclined,
    PaperBegun,
    PaperConfirmed,
)
from qvisit.visits.privacy_kinds import PrivacyChosen
from qvisit.visits.report_kinds import ReportStamped, ReportWithdrawn
from qvisit.visits.words_kinds import WordsAllowed
from tests.visits.actioned import NAMES as ACTION_NAMES
from tests.visits.actioned import actioned
from tests.visits.framed import NAMES, framed
from tests.visits.panel import (
    Laptop,
    Panel,
    action,
    agreement,
    answer,
    concern,
    finding,
    laptop,
    new_panel,
    plan,
    seat,
)
from tests.visits.reported import NAMES as REPORT_NAMES
from tests.visits.reported import reported
from tests.visits.themed import NAMES as THEME_NAMES
from tests.visits.themed import themed

KINDS = (
    "plan",
    "start",
    "finish",
    "finish",
    "reopen",
    "close",
    "method",
    "raise",
    "tell",
    "try",
    "note",
    "confirm",
    "end",
    "agree",
    "agree",
    "finding",
    "rating",
    "debrief",
    "action",
    "publish",
    "withdraw",
    "stamp",
    "answer",
    "privacy",
    "unknown",
    "garbled",
    *NAMES,
    *ACTION_NAMES,
    *REPORT_NAMES,
    *THEME_NAMES,
    "take lead",
    "say who leads",
    "open again",
    "allow words",
    "level",
    "mention",
    "on paper",
    "confirm paper",
    "come in",
    "let in",
    "turn away",
)
MORE = (*KINDS, "remove", "sign", "hold", "lift")


class Act(NamedTuple):
    """One thing somebody does. `back` points at earlier changes, counted from the last."""

    who: int
    kind: str
    pick: int
    back: tuple[int, ...]
    knows_all: bool


@dataclass(frozen=True)
class Log:
    """A panel and everything that was written, in the order of writing."""

    panel: Panel
    changes: tuple[Change, ...]


def acts(names: tuple[str, ...]) -> st.SearchStrategy[list[Act]]:
    """Some things that people do; the first three laptops, the panel's, do most of them."""
    one = st.builds(
        Act,
        who=st.sampled_from((0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7)),
        kind=st.sampled_from(names),
        pick=st.integers(0, 2),
        back=st.lists(st.integers(1, 6), max_size=2).map(tuple),
        knows_all=st.booleans(),
    )
    return st.lists(one, max_size=25)


def logs(names: tuple[str, ...] = KINDS) -> st.SearchStrategy[Log]:
    """Logs that begin with a plan; some also with a whole panel that is done."""
    return st.builds(_log, acts(names), st.booleans())


def one_of_each() -> list[Change]:
    """A change of each name that logs are made of."""
    panel = new_panel().planned()
    return [_write(panel, panel.lead, Act(0, name, 0, (), True), panel.log) for name in MORE]


def _log(told: list[Act], is_scored: bool) -> Log:
    panel = new_panel().planned()
    if is_scored:
        panel.scored()
    people = (*panel.laptops, laptop("stranger"))
    written = list(panel.log)
    for act in told:
        written.append(_write(panel, people[act.who], act, written))
    panel.log = written
    return Log(panel, tuple(written))


def _write(panel: Panel, who: Laptop, act: Act, written: list[Change]) -> Change:
    after = written if act.knows_all else ()
    if act.kind == "unknown":
        return who.writes(b"{}", "moon.landed", after=after)
    if act.kind == "garbled":
        return who.writes(b'{"reply":7}', "item.agreed", after=after)
    earlier = tuple(str(written[-back].id) for back in act.back if back <= len(written))
    if act.kind == "sign":
        said = kinds.VisitSignedOff(ratings=(), streams=heads(written))
        return who.says(said, after=after)
    return who.says(_payload(panel, act, earlier), after=after)


def _payload(panel: Panel, act: Act, earlier: tuple[str, ...]) -> Payload:
    name = f"name {act.pick}"
    made: dict[str, Payload] = {
        "plan": plan(panel, *_extra(panel, act.pick), replaces=earlier),
        "start": kinds.VisitStarted(),
        "finish": kinds.ReviewerFinished(),
        "reopen": kinds.ReviewerReopened(reason="one room was shut"),
        "close": kinds.ScoringClosed(reason="one laptop is broken"),
        "method": kinds.MethodUsed(method="M1", state="used", replaces=earlier),
        "raise": concern(name),
        "tell": kinds.ConcernTold(
            concern=concern(name).concern,
            role="Nurse in charge",
            name="Maple",
            how="in person",
            told_at="2027-03-09T14:05:00Z",
        ),
        "try": ConcernNotReached(
            concern=concern(name).concern,
            role="On call",
            how="by phone",
            tried_at="2027-03-09T14:04:00Z",
        ),
        "note": ConcernNoted(concern=concern(name).concern, reference=f"INC-{act.pick}"),
        "confirm": kinds.ConcernConfirmed(
            concern=concern(name).concern,
            role="Nurse in charge",
            name="Maple",
            confirmed_at="2027-03-09T14:06:00Z",
            next_step="The lock is mended today.",
        ),
        "end": kinds.ConcernClosed(concern=concern(name).concern, outcome="The lock works."),
        "agree": agreement(("met", "partly", "not_met")[act.pick], earlier),
        "finding": finding(name, "Staff knock first.", earlier),
        "rating": kinds.RatingAgreed(about="safe", rating="good", reason="", replaces=earlier),
        "debrief": kinds.DebriefFinished(),
        "action": action(name, earlier),
        "publish": kinds.ReportPublished(version=1, path="2027/Willow/report.pdf", sha256="1" * 64),
        "withdraw": ReportWithdrawn(
            report=(earlier or ("2" * 64,))[0], version=1, reason="a number was wrong"
        ),
        "stamp": ReportStamped(
            report=(earlier or ("2" * 64,))[0], state="withdrawn", sha256="3" * 64
        ),
        "answer": answer("met"),
        "privacy": PrivacyChosen(field="text", finding="phone", choice="kept", reason="public"),
        "remove": kinds.PayloadRemoved(changes=earlier or ("2" * 64,), rule="a name was found"),
        "hold": HoldPlaced(why="police", known=earlier),
        "lift": HoldLifted(hold=(*earlier, "4" * 64)[0], reason="it ended"),
        **_led(panel, act.pick, earlier),
        **framed(panel, act.pick, earlier),
        **reported(act.pick, earlier),
        **actioned(act.pick, earlier),
        **themed(panel, act.pick, earlier),
    }
    return made[act.kind]


def _led(panel: Panel, pick: int, earlier: tuple[str, ...]) -> Mapping[str, Payload]:
    """Who leads, what is opened again, and whose words count."""
    person = (panel.lead, panel.reviewer, panel.visitor)[pick].person
    opened = earlier or ("2" * 64,)
    return {
        "take lead": LeadTaken(reason="Our lead fell ill."),
        "say who leads": LeadConfirmed(person=person, leads=pick != 1),
        "open again": ItemReopened(template="core", item="A1", agreed=opened),
        "allow words": WordsAllowed(person=person, notes=earlier),
        "level": kinds.ConcernLevelAgreed(given=1, level=pick, reason="", replaces=earlier),
        "mention": MatterMentioned(mention=pick != 1),
        "on paper": PaperBegun(writer=person),
        "confirm paper": PaperConfirmed(writer=person, by=panel.reviewer.person),
        "come in": ColleagueArrived(
            person=panel.outsider.person,
            device=panel.outsider.member.device,
            name="Elm",
            role="visitor",
            no_conflict=True,
            confidential=True,
        ),
        "let in": ColleagueAdmitted(person=panel.outsider.person),
        "turn away": ColleagueDeclined(person=panel.outsider.person, reason="They left."),
    }


def _extra(panel: Panel, pick: int) -> tuple[kinds.Seat, ...]:
    seats = (
        (),
        (seat(panel.governance, "Linden", "visitor"),),
        (seat(panel.outsider, "Elm", "visitor"),),
    )
    return seats[pick]
