"""Names and numbers that the guard finds in what is saved, and their removal by governance.

Every version of every text is looked through, not only the one that stands: a name that was cut
from a note still stands in the version before.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from qvisit.clock import local_day, moment
from qvisit.ids import ChangeId, PersonId, VisitId
from qvisit.privacy.found import Found, Kind
from qvisit.store import changes, drafts, summaries
from qvisit.usecases import privacy
from qvisit.usecases.holds import name_of
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.removal import remove_words, whole_changes
from qvisit.usecases.visits import OpenVisit, open_visit, read_changes
from qvisit.usecases.wards import load_register
from qvisit.visits import action_kinds, concern_kinds, kinds, own_kinds
from qvisit.visits.change import Change
from qvisit.visits.fold import LASTING
from qvisit.visits.free_words import free_words, standing
from qvisit.visits.issues import issues_of
from qvisit.visits.keeping import KEPT
from qvisit.visits.kinds import ConcernLeft, ConcernRaised, Payload
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.register import Register
from qvisit.visits.retention import REMOVED, is_time_limit, left_of
from qvisit.visits.streams import answers_of
from qvisit.visits.upcast import read_payload
from qvisit.visits.visit import Shared, Sheet
from qvisit.worded import worded
from qvisit.workspace import Session, Workspace

IDENTIFIER = "A person could be identified"
"""The rule that is named unless governance says another."""
Going = Callable[[int, int], bool]
_REMOVAL = "payload.removed"
_BESIDE = 40  # letters shown on either side
_ALONE = (
    kinds.ConcernTold,
    kinds.ConcernConfirmed,
    kinds.ConcernClosed,
    concern_kinds.ConcernNoted,
    concern_kinds.ConcernNotReached,
    action_kinds.ActionChecked,
    ConcernRaised,
)
LASTS = worded("The words of this stay: the right to do other things rests on it.")
SHARED = worded(
    "This is what the panel agreed. Ask the panel lead to write it again without the words, then "
    "remove the version before."
)


@dataclass(frozen=True)
class FoundWords:
    """One place with what surrounds it; `goes` are the changes that lose all their words.

    `why_not` says why they cannot be removed here, "" when they can. `published` is the version of
    the report that people may use and that may print them, "" when there is none.
    """

    visit: VisitId
    ward_name: str
    ward_code: str
    day: str
    change: ChangeId
    kind: str
    template: str
    item: str
    field: str
    finding: Kind
    certain: bool
    start: int
    length: int
    person: PersonId
    name: str
    at: str
    offset: int
    stands: bool
    before: str
    words: str
    after: str
    goes: tuple[ChangeId, ...]
    why_not: str
    published: str

    @property
    def written_on(self) -> str:
        """The day (ISO) on which it was written, where it was written."""
        return local_day(self.at, self.offset)


class RemovedOfMine(NamedTuple):
    """Own words that governance removed: what kind, written on which day, under which rule."""

    kind: str
    day: str
    rule: str


class _Said(NamedTuple):
    change: Change
    said: Payload


class _Around(NamedTuple):
    """What one visit's words stand in: all of them, which stand, and what is published of it."""

    opened: OpenVisit
    said: Sequence[_Said]
    stands: frozenset[ChangeId]
    register: Register
    published: str


def found_in(ws: Workspace, visit: VisitId) -> Sequence[FoundWords]:
    """What the guard finds in the words of one visit that nobody said is about nobody.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    opened = open_visit(ws, visit)
    if GOVERNANCE not in opened.me.roles:
        raise NotAllowedError("Only governance looks through everybody's words.")
    with ws.reading() as session:
        return tuple(_look(ws, session, opened))


def found_everywhere(
    ws: Workspace, going: Going = lambda _done, _all: True
) -> Sequence[FoundWords]:
    """The same for every visit that is here, the newest first; slow.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    with ws.reading() as session:
        if GOVERNANCE not in me_among(ws, load_members(session)).roles:
            raise NotAllowedError("Only governance looks through everybody's words.")
        known = summaries.list_visits(session, limit=None)
    visits = [one.visit for one in known if not one.practice]
    found: list[FoundWords] = []
    for done, visit in enumerate(visits):
        if not going(done, len(visits)):
            break
        with suppress(NotAllowedError):
            found += found_in(ws, VisitId(visit))
    return found


def remove_found(ws: Workspace, found: FoundWords, rule: str = IDENTIFIER) -> OpenVisit:
    """Remove the words at one place for ever, everywhere at the next sync.

    Of a concern only what the guard finds goes; of a note, an answer or a talk all words, in this
    version and those before it. What is left of a concern stays for ever: see `left_of_concern`.

    Raises:
        NotAllowedError: They stay, and why; or the person is not in governance.
        WrongEntryError: The rule is too long.
    """
    if found.why_not or not found.goes:
        raise NotAllowedError(found.why_not or KEPT)
    opened = open_visit(ws, found.visit)
    with ws.reading() as session:
        said = {one.change.id: one for one in _said(session, opened)}
    left = []
    one = said.get(found.change)
    if one is not None and isinstance(one.said, ConcernRaised):
        left = [ConcernLeft(change=found.change, said=_cut(ws, opened, one, one.said))]
    rule = " ".join(rule.split()) or IDENTIFIER
    if is_time_limit(rule):  # so named, it would say that all answers went
        rule = f"{IDENTIFIER}. {rule}"
    return remove_words(ws, opened, found.goes, rule, left)


def left_of_concern(ws: Workspace, found: FoundWords) -> ConcernRaised | None:
    """What will be read of a concern once what was found is removed; None for all else."""
    opened = open_visit(ws, found.visit)
    with ws.reading() as session:
        said = [one for one in _said(session, opened) if one.change.id == found.change]
    return next(
        (_cut(ws, opened, one, one.said) for one in said if isinstance(one.said, ConcernRaised)),
        None,
    )


def removed_of_mine(ws: Workspace, opened: OpenVisit) -> Sequence[RemovedOfMine]:
    """What governance removed of the words of the person at this laptop: they are to know."""
    shared = opened.shared
    if not (shared.removed or shared.left):
        return []
    with ws.reading() as session:
        known = read_changes(session, opened.visit.id)
    rules = {**shared.removed, **_rules_of_left(opened, known)}
    mine = {ws.person, *opened.me.formerly}
    return [
        RemovedOfMine(one.envelope.kind, local_day(one.envelope.at, one.envelope.offset), rule)
        for one in known
        if one.author in mine and (rule := rules.get(one.id))
    ]


def _rules_of_left(opened: OpenVisit, known: Sequence[Change]) -> Mapping[ChangeId, str]:
    """Under which rule each concern lost words: the last removal in order says what is left."""
    applied, left = frozenset(opened.shared.applied), opened.shared.left
    rules: dict[ChangeId, str] = {}
    for change in sorted(known, key=lambda one: one.order):
        is_removal = change.envelope.kind == _REMOVAL and change.id in applied
        said = read_payload(change) if is_removal else None
        if isinstance(said, kinds.PayloadRemoved):
            named = (ChangeId(one.change) for one in said.left)
            rules |= {one: said.rule for one in named if one in left}
    return rules


def told_so_far(ws: Workspace, visit: VisitId) -> int:
    """How many of those the person at this laptop has read about."""
    with ws.reading() as session:
        kept = [one.text for one in drafts.read_drafts(session, visit) if one.where == _told(visit)]
    return int(kept[0]) if kept and kept[0].isdigit() else 0


def note_told(ws: Workspace, visit: VisitId, number: int) -> None:
    """Remember, on this laptop, that the person has read about so many."""
    with ws.writing.begin() as session:
        draft = drafts.Draft(_told(visit), str(number), moment(ws.clock()).utc)
        drafts.save_draft(session, draft)


def _told(visit: VisitId) -> drafts.Field:
    return drafts.Field(visit, "", "", "removed-told")


def _look(ws: Workspace, session: Session, opened: OpenVisit) -> Iterator[FoundWords]:
    out, settled = privacy.lookout(ws, opened), privacy.settled_places(opened, but="removed")
    worded_items = privacy.worded_items(opened)
    issues = [one for one in issues_of(opened.shared) if one.state == "current"]
    around = _Around(
        opened,
        tuple(_said(session, opened)),
        _standing(opened),
        load_register(ws, session),
        issues[-1].label if issues else "",
    )
    for one in around.said:
        for field, text in free_words(one.said, worded_items):
            for place in out.look(text):
                if (one.change.id, field, place.start, place.length) not in settled:
                    yield _found(around, one, (field, text), place)


def _said(session: Session, opened: OpenVisit) -> Iterator[_Said]:
    """All words of a visit; of a concern that lost some, what is left of it."""
    for change, said in whole_changes(session, opened):
        if not isinstance(said, kinds.PayloadRemoved):  # what it leaves of a concern comes below
            yield _Said(change, said)
    for change in changes.read_stream(session, opened.stream):
        if change.id in opened.shared.left:
            yield _Said(change, opened.shared.left[change.id])


def _standing(opened: OpenVisit) -> frozenset[ChangeId]:
    states: list[Shared | Sheet] = [opened.shared, *opened.visit.sheets.values()]
    return frozenset(one.change for state in states for one in standing(state))


def _found(around: _Around, one: _Said, text: tuple[str, str], place: Found) -> FoundWords:
    """One place in a text, which comes with the name of its field."""
    opened, envelope, end = around.opened, one.change.envelope, place.start + place.length
    field, words = text
    goes, why_not = _goes(around, one)
    return FoundWords(
        visit=opened.visit.id,
        ward_name=opened.plan.ward_name,
        ward_code=opened.plan.ward_code,
        day=opened.plan.day,
        change=one.change.id,
        kind=envelope.kind,
        template=str(getattr(one.said, "template", "")),
        item=str(getattr(one.said, "item", "")),
        field=field,
        finding=place.kind,
        certain=place.certain,
        start=place.start,
        length=place.length,
        person=one.change.author,
        name=name_of(around.register, opened.shared, one.change.author),
        at=envelope.at,
        offset=envelope.offset,
        stands=one.change.id in around.stands,
        before=words[max(0, place.start - _BESIDE) : place.start],
        words=words[place.start : end],
        after=words[end : end + _BESIDE],
        goes=goes,
        why_not=why_not,
        published=around.published,
    )


def _goes(around: _Around, one: _Said) -> tuple[tuple[ChangeId, ...], str]:
    """The changes that lose their words with one, or why it keeps them."""
    if around.opened.shared.is_held:
        return (), KEPT
    if one.change.envelope.kind in LASTING:
        return (), LASTS
    if isinstance(one.said, _ALONE):
        return (one.change.id,), ""
    if answers_of(one.change.stream) is not None:
        thing, until = _thing(one), one.change.order
        same = [each for each in around.said if each.change.order <= until]
        return tuple(each.change.id for each in same if _thing(each) == thing), ""
    if not hasattr(one.said, "replaces"):
        return (), LASTS
    if one.change.id in around.stands:
        return (), SHARED
    said = {each.change.id: each.said for each in around.said}
    return tuple(sorted(_before(one, said))), ""


def _thing(one: _Said) -> tuple[str, ...]:
    """What a change in a reviewer's stream is a version of."""
    said, stream = one.said, one.change.stream
    kind = one.change.envelope.kind
    if isinstance(said, own_kinds.NoteWritten):
        return stream, kind, said.note
    if isinstance(said, own_kinds.TalkHeld):
        return stream, kind, said.talk
    if isinstance(said, own_kinds.PhotoTaken):
        return stream, kind, said.photo
    if isinstance(said, own_kinds.AnswerGiven):
        return stream, kind, said.template, said.item
    return stream, kind


def _before(one: _Said, said: Mapping[ChangeId, Payload]) -> set[ChangeId]:
    """A version that was replaced, and all that it replaced: or those would stand again."""
    found, waiting = set[ChangeId](), [one.change.id]
    while waiting:
        name = waiting.pop()
        if name in said and name not in found:
            found.add(name)
            waiting += [ChangeId(each) for each in getattr(said[name], "replaces", ())]
    return found


def _cut(ws: Workspace, opened: OpenVisit, one: _Said, concern: ConcernRaised) -> ConcernRaised:
    """The concern without all that is found in it; the rest stays to be acted on."""
    out, settled = privacy.lookout(ws, opened), privacy.settled_places(opened, but="removed")
    texts = {}
    for field, text in free_words(concern):
        left = text
        for place in reversed(out.look(text)):
            if (one.change.id, field, place.start, place.length) not in settled:
                left = f"{left[: place.start]}{REMOVED}{left[place.start + place.length :]}"
        texts[field] = left
    return left_of(concern, texts)
