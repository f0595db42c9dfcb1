"""Time limits: how long the trust keeps what, what is due, and its removal by a person."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.ids import ChangeId, VisitId
from qvisit.store import bundles, changes, files, summaries
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.photo_names import is_over, may_be_over
from qvisit.usecases.record import NotAllowedError, entry
from qvisit.usecases.removal import remove_words, streams_of, whole_changes
from qvisit.usecases.visits import OpenVisit, load_visit, open_visit
from qvisit.usecases.wards import load_register, read_register, write_register
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.fold import LASTING
from qvisit.visits.hold_kinds import RetentionSaid
from qvisit.visits.kinds import ConcernLeft, ConcernRaised, Payload
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.own_kinds import PhotoTaken
from qvisit.visits.retention import (
    PHOTO,
    WHATS,
    What,
    due_on,
    left_of,
    limit_of,
    photos_are_over,
    rule_of,
    rules_of,
    signed_on,
)
from qvisit.visits.states import SIGNED
from qvisit.visits.streams import answers_of
from qvisit.visits.upcast import read_payload
from qvisit.workspace import Session, Workspace

Going = Callable[[int, int], bool]
"""Hears visits looked at and visits in all; False stops."""
_KEPT_ANYWAY = frozenset({*LASTING, "privacy.chosen"})


class NothingDueError(QVisitError):
    """Nothing of a visit is due, or not any more."""

    def __init__(self) -> None:
        super().__init__("Nothing of this visit is due for removal now. Nothing was removed.")


@dataclass(frozen=True)
class Due:
    """Something of a visit whose time is over. `goes` counts its changes by their kind.

    `people` is how many reviewers' words they are. `held`: a legal hold keeps all of it.
    """

    visit: VisitId
    ward_name: str
    ward_code: str
    day: str
    what: What
    rule: str
    signed_on: date
    due_on: date
    goes: Mapping[str, int]
    people: int
    held: bool


def read_rules(ws: Workspace) -> RetentionSaid:
    """How long the trust keeps what."""
    return rules_of(read_register(ws).retention)


def load_rules(ws: Workspace, session: Session) -> RetentionSaid:
    """The same inside a transaction."""
    return rules_of(load_register(ws, session).retention)


def write_rules(ws: Workspace, values: Mapping[str, object]) -> RetentionSaid:
    """Say how long the trust keeps what; every laptop knows it from its next sync.

    Raises:
        WrongEntryError: A number is out of its bounds.
        NotAllowedError: The person is not in governance.
    """
    standing = read_register(ws).retention
    replaces = tuple(one.change for one in standing.versions) if standing else ()
    said = entry(RetentionSaid, {**values, "replaces": replaces})
    write_register(ws, said)
    drop_photos_over(ws)
    return said


def list_due(ws: Workspace, going: Going = lambda _done, _all: True) -> Sequence[Due]:
    """What is due for removal, the longest overdue first. It looks at every old visit with words.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    rules, now = read_rules(ws), today(ws.clock)
    with ws.reading() as session:
        if GOVERNANCE not in me_among(ws, load_members(session)).roles:
            raise NotAllowedError("Only governance removes what is due.")
        known = summaries.list_visits(session, limit=None)
    old = [VisitId(one.visit) for one in known if _may_be_due(one, rules, now, WHATS)]
    all_due = {one.visit for one in known if _may_be_due(one, rules, now, ("report",))}
    found: list[Due] = []
    for done, visit in enumerate(old):
        if not going(done, len(old)):
            break
        with ws.reading() as session:
            words = visit in all_due or _answers_here(session, visit)
            opened = load_visit(ws, session, visit) if words else None
            if opened is not None:
                found += _due_of(session, opened, rules, now)
    return sorted(found, key=lambda one: one.due_on)


def remove_due(ws: Workspace, visit: VisitId, what: What) -> int:
    """Remove what is due of a visit, for ever and everywhere; how many changes lost their words.

    Raises:
        NothingDueError: Nothing is, or nothing any more.
        NotAllowedError: The person is not in governance, or a legal hold keeps everything.
    """
    opened, rules = open_visit(ws, visit), read_rules(ws)
    with ws.reading() as session:
        due = [one for one in _due_of(session, opened, rules, today(ws.clock)) if one.what == what]
        gone = _going_away(session, opened, what, rules)
    if not due:
        raise NothingDueError
    left = [
        ConcernLeft(change=change, said=left_of(said))
        for change, said in gone.items()
        if isinstance(said, ConcernRaised)
    ]
    remove_words(ws, opened, list(gone), rule_of(rules, what), left)
    return len(gone)


def drop_photos(ws: Workspace, session: Session, opened: OpenVisit) -> int:
    """Delete the pixels of a visit's photos from this laptop once their time is over; how many.

    Their words and hashes stay. A photo that another visit shows, which is not over, stays too.
    """
    names = _names_over(ws, session, opened)
    here = names & set(files.kept_files(session)) if names else set()
    gone = here - (_needed_elsewhere(session, opened, today(ws.clock)) if here else set())
    for name in gone:
        files.drop_file(session, name)
    for name in names:
        bundles.note_done(session, name)  # or it would be fetched again
    return len(gone)


def drop_photos_over(ws: Workspace) -> int:
    """Delete the pixels that are over their time in any visit here; how many.

    For what brings no news about a visit: the rule changes, or time goes by. What was never
    fetched is not fetched any more.
    """
    with ws.reading() as session:
        kept = SIGNED if load_rules(ws, session).photos == "report" else frozenset[str]()
        pixels = {*files.kept_files(session), *(o.sha256 for o in bundles.missing_files(session))}
        over = _over_with(session, pixels, kept, today(ws.clock)) if pixels else []
    dropped = 0
    for visit in over:
        with ws.reading() as session:  # somebody who is scoring must not wait for the looking
            opened = load_visit(ws, session, visit)
            if opened is None or not _names_over(ws, session, opened):
                continue
        with ws.writing.begin() as session:
            opened = load_visit(ws, session, visit)
            dropped += drop_photos(ws, session, opened) if opened is not None else 0
    return dropped


def _names_over(ws: Workspace, session: Session, opened: OpenVisit) -> set[str]:
    """The photos of a visit, by the names of their files, if their time is over."""
    photos = [photos for sheet in opened.visit.sheets.values() for photos in sheet.photos.values()]
    kept = [one for versions in photos for one in versions]
    last = max((one.at for one in kept), default="")
    if not kept or not photos_are_over(
        opened.shared, load_rules(ws, session), last, today(ws.clock)
    ):
        return set()
    return {one.said.sha256 for one in kept}


def _over_with(
    session: Session, pixels: Collection[str], kept: Collection[str], now: date
) -> Sequence[VisitId]:
    """The visits with a photo among these whose time may be over, but for some states."""
    known = {
        VisitId(one.visit)
        for one in summaries.list_visits(session, limit=None)
        if one.status not in kept and may_be_over(one, "", now)
    }
    owners = {
        owner.visit
        for one in (changes.read_kind(session, PHOTO) if known else ())
        if isinstance(said := read_payload(one), PhotoTaken)
        and said.sha256 in pixels
        and (owner := answers_of(one.stream))
    }
    return sorted(known & owners)


def _needed_elsewhere(session: Session, opened: OpenVisit, now: date) -> set[str]:
    """The photos of other visits that are not over."""
    own = set(streams_of(opened))
    others = [one for one in changes.read_kind(session, PHOTO) if one.stream not in own]
    return {
        said.sha256
        for one in others
        if isinstance(said := read_payload(one), PhotoTaken)
        and (owner := answers_of(one.stream))
        and not is_over(session, owner.visit, one.envelope.at, now)
    }


def _may_be_due(
    known: summaries.VisitSummary, rules: RetentionSaid, now: date, whats: Sequence[What]
) -> bool:
    """A visit is signed off on its day or later, so the lists tell which to look at."""
    if known.practice or known.status not in SIGNED:
        return False
    day = date.fromisoformat(known.day)
    return any(due_on(day, rules, what) <= now for what in whats)


def _answers_here(session: Session, visit: VisitId) -> bool:
    """Whether words of a reviewer of a visit are left: of most old visits they went long ago."""
    streams = changes.streams(session, f"answers.{visit}.")
    return any(changes.with_words(session, one) for one in streams)


def _due_of(session: Session, opened: OpenVisit, rules: RetentionSaid, now: date) -> Sequence[Due]:
    signed, plan = signed_on(opened.shared), opened.shared.plan
    if signed is None or plan is None:
        return []
    found = []
    for what in WHATS:
        on = due_on(signed, rules, what)
        gone = _going_away(session, opened, what, rules) if on <= now else {}
        if gone:
            found.append(
                Due(
                    visit=opened.visit.id,
                    ward_name=plan.now.said.ward_name,
                    ward_code=plan.now.said.ward_code,
                    day=plan.now.said.day,
                    what=what,
                    rule=rule_of(rules, what),
                    signed_on=signed,
                    due_on=on,
                    goes=_counted(gone),
                    people=_people(session, opened) if what == "scores" else 0,
                    held=opened.shared.is_held,
                )
            )
    return found


def _going_away(
    session: Session, opened: OpenVisit, what: What, rules: RetentionSaid
) -> Mapping[ChangeId, Payload]:
    """The words that go: reviewers' own ones, or what the panel shares and can lose."""
    gone = dict[ChangeId, Payload]()
    for change, said in whole_changes(session, opened):
        kind, own = change.envelope.kind, answers_of(change.stream) is not None
        if limit_of(kind, rules, own=own) == what and (own or kind not in _KEPT_ANYWAY):
            gone[change.id] = said
    if what == "report":
        gone |= {one: said for one, said in opened.shared.left.items() if left_of(said) != said}
    return gone


def _people(session: Session, opened: OpenVisit) -> int:
    return len([one for one in streams_of(opened)[1:] if changes.with_words(session, one)])


def _counted(gone: Mapping[ChangeId, Payload]) -> Mapping[str, int]:
    counted: dict[str, int] = {}
    for said in gone.values():
        kind = KIND_OF[type(said)]
        counted[kind] = counted.get(kind, 0) + 1
    return counted
