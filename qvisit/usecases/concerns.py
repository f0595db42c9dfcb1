"""Raise a concern, tell somebody, have it confirmed, close it. Saved is not told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from qvisit.clock import moment, parse_utc
from qvisit.errors import QVisitError
from qvisit.ids import new_id
from qvisit.usecases.record import WrongEntryError, entry
from qvisit.usecases.visits import OpenVisit, write_shared
from qvisit.usecases.wards import list_contacts
from qvisit.visits import concern_kinds, kinds
from qvisit.visits.concern_limit import limit_time
from qvisit.visits.concern_path import is_urgent, may_be_phoned
from qvisit.visits.concern_words import limit_words
from qvisit.visits.visit import Concern
from qvisit.worded import worded
from qvisit.workspace import Workspace

_AHEAD = timedelta(minutes=5)  # clocks of people and laptops differ a little


class NotToldYetError(QVisitError):
    """Somebody cannot confirm what nobody told them."""

    def __init__(self) -> None:
        super().__init__(
            "Nobody has been told of this concern yet, so nobody can have confirmed it.",
            hint="Write down first who was told, when, how and what they answered.",
        )


class NoAnswerError(QVisitError):
    """Whoever gave no answer may not have heard."""

    def __init__(self) -> None:
        super().__init__(
            "What they answered is missing. Nothing was written down.",
            hint="Write their answer in a few words. If nobody answered, say so: no answer.",
        )


class NotConfirmedYetError(QVisitError):
    """A concern does not end before somebody named has it."""

    def __init__(self) -> None:
        super().__init__(
            "Nobody has confirmed this concern yet, so it cannot be closed.",
            hint="Write down first who confirmed it and what they will do.",
        )


class UnknownConcernError(QVisitError):
    """No concern of the visit has that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            worded("This visit has no concern {name}. Nothing was changed.", name=repr(name)),
            hint="Look at the list: qvisit visit concern list.",
        )


@dataclass(frozen=True)
class Limit:
    """A concern on the 30-minute path that the senior manager on call does not know of."""

    visit: str
    concern: str
    until: datetime
    words: str


def raise_concern(
    ws: Workspace, opened: OpenVisit, what: str, facts: Mapping[str, str]
) -> OpenVisit:
    """Keep a concern on this laptop at once. It tells nobody: a person must phone.

    Args:
        ws: The open profile.
        opened: The visit.
        what: What was seen or heard, in the person's words.
        facts: Fields of `ConcernRaised`, each of which may be left out; `seen_at` is then now,
            and what nobody said is unknown.
    """
    values = {
        "concern": new_id(),
        "what": what,
        "seen_at": moment(ws.clock()).utc,
        "at_risk_now": "unknown",
        "about_person_in_charge": "unknown",
        **facts,
    }
    return write_shared(ws, opened, entry(kinds.ConcernRaised, values))


def tell_concern(
    ws: Workspace, opened: OpenVisit, concern: str, told: Mapping[str, str]
) -> OpenVisit:
    """Record who was told: role, name, how, step, when, and what they answered.

    The person told needs no QVisit. Without `told_at` it was now.

    Raises:
        NoAnswerError: What they answered is missing: nobody is told by that.
        NotAllowedError: Only who raised it, the lead, or governance may.
    """
    if not told.get("reply", "").strip():
        raise NoAnswerError
    values = {"concern": concern, "told_at": moment(ws.clock()).utc, **told}
    return write_shared(ws, opened, entry(kinds.ConcernTold, values))


def try_concern(
    ws: Workspace, opened: OpenVisit, concern: str, tried: Mapping[str, str]
) -> OpenVisit:
    """Record that somebody did not answer: role, name, how, step. Nobody is told by that."""
    values = {"concern": concern, "tried_at": moment(ws.clock()).utc, **tried}
    return write_shared(ws, opened, entry(concern_kinds.ConcernNotReached, values))


def note_concern(
    ws: Workspace, opened: OpenVisit, concern: str, noted: Mapping[str, str]
) -> OpenVisit:
    """Add what became known later: reference, next_step, made_safe, template and item."""
    return write_shared(
        ws, opened, entry(concern_kinds.ConcernNoted, {"concern": concern, **noted})
    )


def confirm_concern(
    ws: Workspace, opened: OpenVisit, concern: str, by: Mapping[str, str]
) -> OpenVisit:
    """Record that a named role has it and acts on it: role, name, next_step.

    Raises:
        NotToldYetError: Nobody who must know was told.
    """
    known = opened.shared.concerns.get(concern)
    if known is not None and known.state == "not_told":
        raise NotToldYetError
    values = {"concern": concern, "confirmed_at": moment(ws.clock()).utc, **by}
    return write_shared(ws, opened, entry(kinds.ConcernConfirmed, values))


def close_concern(ws: Workspace, opened: OpenVisit, concern: str, outcome: str) -> OpenVisit:
    """End a concern with its outcome; it is never deleted.

    Raises:
        NotConfirmedYetError: Nobody named has it.
        NotAllowedError: Only the lead or governance may.
    """
    known = opened.shared.concerns.get(concern)
    if known is not None and known.confirmed is None:
        raise NotConfirmedYetError
    return write_shared(ws, opened, kinds.ConcernClosed(concern=concern, outcome=outcome))


def find_concern(opened: OpenVisit, name: str) -> str:
    """A concern by its id, the beginning of it, or its number among the visit's, such as C1.

    Raises:
        UnknownConcernError: None fits, or several do.
    """
    known = list(opened.shared.concerns)
    number = name.casefold().removeprefix("c")
    if number.isdecimal() and 0 < int(number) <= len(known):
        return known[int(number) - 1]
    fits = [one for one in known if one.startswith(name) and len(name) >= 4]
    if len(fits) != 1:
        raise UnknownConcernError(name)
    return fits[0]


def contacts_for(ws: Workspace, about_person_in_charge: str) -> Sequence[kinds.ContactEntered]:
    """Whom to phone; not the one in charge when it is, or may be, about them."""
    return [one for one in list_contacts(ws) if may_be_phoned(one.role, about_person_in_charge)]


def instant_of(ws: Workspace, at: time, day: date | None = None) -> str:
    """A time of day on this laptop as an instant (UTC); today if no day is said.

    Raises:
        WrongEntryError: It is yet to come.
    """
    now = ws.clock()
    local = datetime.combine(day or now.date(), at, tzinfo=now.tzinfo)
    if local > now + _AHEAD:
        raise WrongEntryError("That time is yet to come.", hint="Write when it was, such as 14:02.")
    return moment(local).utc


def raised_at(concern: Concern) -> datetime:
    """When a concern was raised, as the raiser's laptop saw it."""
    raised = concern.raised
    return parse_utc(raised.at) + timedelta(minutes=raised.offset)


def limits_of(opened: OpenVisit) -> tuple[Limit, ...]:
    """The concerns of one visit whose 30 minutes matter still."""
    return tuple(
        Limit(
            visit=opened.visit.id,
            concern=name,
            until=limit_time(one.raised),
            words=limit_words(one.raised),
        )
        for name, one in opened.shared.concerns.items()
        if one.state == "not_told" and is_urgent(one.raised.said)
    )
