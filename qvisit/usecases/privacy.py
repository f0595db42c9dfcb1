"""Look through what is saved of a visit for words that may tell who somebody is."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from qvisit.ids import ChangeId, VisitId
from qvisit.privacy.found import Found, Kind
from qvisit.privacy.masks import WrongMaskError, mask_pattern
from qvisit.store import summaries
from qvisit.usecases import privacy_memory
from qvisit.usecases.hospital_numbers import hospital_number
from qvisit.usecases.privacy_memory import Memory
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.visits import OpenVisit, list_visits, open_visit, write_own, write_shared
from qvisit.visits import own_kinds
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.free_words import free_words, standing
from qvisit.visits.kinds import Payload
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.privacy_kinds import Choice, KeepReason, PrivacyChosen
from qvisit.visits.states import PUBLISHED
from qvisit.visits.visit import Shared, Sheet
from qvisit.visits.written import Written
from qvisit.workspace import Workspace

_WORDS_SCALE = "TEXT"
_OWN_KINDS = frozenset(
    KIND_OF[kind]
    for kind in (
        own_kinds.AnswerGiven,
        own_kinds.NoteWritten,
        own_kinds.PhotoTaken,
        own_kinds.TalkHeld,
        own_kinds.VoicesCounted,
    )
)
_MAY_BE_EMPTY = frozenset({"note.written", "voices.counted", "talk.held"})
_CONCERNS = "concern."
_NOT_FOR_ALL = frozenset({"title_name", "initials", "place_with_person"})
_REMOVED = "[removed]"  # stands where no word is left of a text that cannot be empty


@dataclass(frozen=True)
class Place:
    """Where something stands that nobody has chosen about; never the words themselves.

    `kind` is the kind of change, `field` leads to the text in it, `start` and `length` to the
    letters. `may_cut` says whether the person at this laptop can remove them.
    """

    visit: VisitId
    change: ChangeId
    kind: str
    template: str
    item: str
    field: str
    finding: Kind
    certain: bool
    start: int
    length: int
    may_cut: bool


@dataclass(frozen=True)
class Excerpt:
    """The letters that were found, and some words around them, for the person who decides."""

    before: str
    words: str
    after: str


@dataclass(frozen=True)
class Lookout:
    """What has to be known to look through the texts of a visit."""

    hospital_number: str
    day: date

    def look(self, text: str) -> tuple[Found, ...]:
        """What in a text may tell who somebody is, whatever was chosen about it."""
        from qvisit.privacy.looking import look  # noqa: PLC0415 - start-up time

        return look(text, hospital_number=self.hospital_number, visit_day=self.day)


def tells_everybody(ws: Workspace, opened: OpenVisit, text: str) -> bool:
    """Whether words that stand for all to read, and for good, may tell who somebody is."""
    found = lookout(ws, opened).look(text)
    return any(one.certain or one.kind in _NOT_FOR_ALL for one in found)


def lookout(ws: Workspace, opened: OpenVisit) -> Lookout:
    """How to look through the texts of a visit."""
    mask = hospital_number(ws)
    with suppress(WrongMaskError):  # a newer QVisit may know more signs
        if mask:
            mask_pattern(mask)
        return Lookout(mask, date.fromisoformat(opened.plan.day))
    return Lookout("", date.fromisoformat(opened.plan.day))


def unsettled(ws: Workspace, opened: OpenVisit) -> tuple[Place, ...]:
    """What the person here wrote or typed from paper on a visit, and has not chosen about."""
    mine = (one for one in _standing(opened) if _is_theirs(ws, one))
    return tuple(_open_places(ws, opened, mine))


def unsettled_by_all(ws: Workspace, opened: OpenVisit) -> tuple[Place, ...]:
    """The same for all that this laptop may read of a visit, whoever wrote it."""
    return tuple(_open_places(ws, opened, _standing(opened)))


def unsettled_everywhere(ws: Workspace) -> tuple[Place, ...]:
    """What they wrote on any visit that is not over yet, the newest visit first."""
    found: list[Place] = []
    for known in list_visits(ws):
        if _may_matter(known):
            found += unsettled(ws, open_visit(ws, VisitId(known.visit)))
    return tuple(found)


def excerpt(opened: OpenVisit, place: Place, around: int = 40) -> Excerpt:
    """The words at a place, with some letters around them; empty when they are gone."""
    text = _text_at(opened, place)
    end = place.start + place.length
    return Excerpt(
        text[max(0, place.start - around) : place.start],
        text[place.start : end],
        text[end : end + around],
    )


def settle(
    ws: Workspace,
    opened: OpenVisit,
    place: Place,
    choice: Choice,
    reason: KeepReason | None = None,
) -> OpenVisit:
    """Do what the person chose about one place, and record the choice without the words.

    Raises:
        NotAllowedError: They may not change that text any more, or it is not theirs to choose.
    """
    if not may_settle(ws, opened, place):
        raise NotAllowedError(
            "Only who wrote it, the panel lead or governance may choose about these words.",
            hint="Ask one of them to look at it.",
        )
    words, typing_for = excerpt(opened, place).words, opened.typing_for
    written = _written_at(opened, place)
    if written is not None and written.typist == ws.person:
        opened = replace(opened, typing_for=written.author)  # on the sheet that they typed
    if choice == "removed":
        opened = _cut(ws, opened, place)
    else:
        privacy_memory.remember(ws, place.visit, place.finding, words)
    chosen = PrivacyChosen(
        template=place.template,
        item=place.item,
        field=place.field,
        finding=place.finding,
        choice=choice,
        reason=reason or "",
        change=place.change,
        start=place.start,
        length=place.length,
    )
    after = record_choice(ws, opened, chosen, own=place.kind in _OWN_KINDS)
    return replace(after, typing_for=typing_for)


def may_settle(ws: Workspace, opened: OpenVisit, place: Place) -> bool:
    """Whether the person at this laptop may choose about some words."""
    leads = opened.shared.is_led_by(opened.me.person)
    written = _written_at(opened, place)
    mine = written is not None and _is_theirs(ws, written)
    return mine or leads or GOVERNANCE in opened.me.roles


def record_choice(
    ws: Workspace, opened: OpenVisit, chosen: PrivacyChosen, *, own: bool
) -> OpenVisit:
    """Record a choice: with the person's own answers, or with what the panel shares.

    After they are done their own part is closed: then it goes to the shared part.

    Raises:
        NotAllowedError: They are neither on the panel nor in governance.
    """
    if own:
        with suppress(NotAllowedError):
            return write_own(ws, opened, chosen)[0]
    return write_shared(ws, opened, chosen)


def memory_of(ws: Workspace, visit: VisitId) -> Memory:
    """What was chosen on this laptop about words on a visit."""
    with ws.reading() as session:
        return privacy_memory.read_memory(session, visit)


def _may_matter(known: summaries.VisitSummary) -> bool:
    return known.status not in PUBLISHED and not known.practice


def _standing(opened: OpenVisit) -> Iterator[Written[Payload]]:
    """What stands of a visit, as far as the person may read it."""
    for state in _states(opened):
        yield from standing(state)


def _states(opened: OpenVisit) -> Sequence[Shared | Sheet]:
    return [opened.shared, *opened.visit.sheets.values()]


def _open_places(
    ws: Workspace, opened: OpenVisit, said: Iterable[Written[Payload]]
) -> Iterator[Place]:
    memory, out = memory_of(ws, opened.visit.id), lookout(ws, opened)
    settled, worded = settled_places(opened), worded_items(opened)
    for written in said:
        for field, text in free_words(written.said, worded):
            for found in out.look(text):
                where = (written.change, field, found.start, found.length)
                if where not in settled and not memory.knows(found.kind, found.words(text)):
                    yield _place(ws, opened, written, field, found)


def settled_places(
    opened: OpenVisit, *, but: Choice | None = None
) -> frozenset[tuple[str, str, int, int]]:
    """Where somebody has chosen: change, field, and the letters by start and length.

    Args:
        opened: The visit.
        but: A choice that leaves the letters where they are.
    """
    return frozenset(
        (one.said.change, one.said.field, one.said.start, one.said.length)
        for state in _states(opened)
        for one in state.privacy
        if one.said.choice != but
    )


def _is_theirs(ws: Workspace, written: Written[Payload]) -> bool:
    """Whether the person at this laptop wrote it, or typed it from somebody's paper."""
    return ws.person in (written.author, written.typist)


def _place(
    ws: Workspace, opened: OpenVisit, written: Written[Payload], field: str, found: Found
) -> Place:
    kind = KIND_OF[type(written.said)]
    again = kind in _OWN_KINDS or hasattr(written.said, "replaces")
    mine = _is_theirs(ws, written)
    return Place(
        visit=opened.visit.id,
        change=written.change,
        kind=kind,
        template=str(getattr(written.said, "template", "")),
        item=str(getattr(written.said, "item", "")),
        field=field,
        finding=found.kind,
        certain=found.certain,
        start=found.start,
        length=found.length,
        may_cut=mine and again and "." not in field and not kind.startswith(_CONCERNS),
    )


def worded_items(opened: OpenVisit) -> frozenset[tuple[str, str]]:
    """The questions of a visit that are answered in own words."""
    return frozenset(
        (template.id, item.code)
        for template in opened.templates
        for section in template.sections
        for item in section.items
        if item.scale == _WORDS_SCALE
    )


def _written_at(opened: OpenVisit, place: Place) -> Written[Payload] | None:
    return next((one for one in _standing(opened) if one.change == place.change), None)


def _text_at(opened: OpenVisit, place: Place) -> str:
    written = _written_at(opened, place)
    if written is None:
        return ""
    return dict(free_words(written.said, worded_items(opened))).get(place.field, "")


def _cut(ws: Workspace, opened: OpenVisit, place: Place) -> OpenVisit:
    """Write the text again without the letters at a place."""
    written = _written_at(opened, place)
    if written is None or not place.may_cut:
        raise NotAllowedError(
            "This text cannot be changed here any more. Nothing is lost.",
            hint="Say that it is not about a person, or why it stays; or ask who wrote it.",
        )
    text = _text_at(opened, place)
    left = f"{text[: place.start]}{text[place.start + place.length :]}"
    usual = None if place.field == "reply" else "" if place.kind in _MAY_BE_EMPTY else _REMOVED
    more: dict[str, object] = {place.field: left if left.strip() else usual}
    if hasattr(written.said, "replaces"):
        more["replaces"] = (written.change,)
    again = written.said.model_copy(update=more)
    if place.kind in _OWN_KINDS:
        return write_own(ws, opened, again)[0]
    return write_shared(ws, opened, again)


def texts_of(places: Sequence[Place]) -> int:
    """In how many texts some places stand."""
    return len({(one.change, one.field) for one in places})
