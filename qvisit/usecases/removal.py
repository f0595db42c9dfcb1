"""Remove words for ever under a rule: an identifier that slipped in, a time limit, a hand-over."""

from collections.abc import Iterable, Iterator, Sequence

from qvisit.ids import ChangeId, StreamId
from qvisit.store import changes, deliveries, drafts, own_devices, sections
from qvisit.store.engine import drop_copies
from qvisit.usecases.lists import put_visit
from qvisit.usecases.photos import drop_unused
from qvisit.usecases.record import NotAllowedError, entry, record
from qvisit.usecases.visits import OpenVisit, load_visit, open_visit, refresh_lists
from qvisit.visits.change import Change
from qvisit.visits.free_words import free_words
from qvisit.visits.kinds import ConcernLeft, Payload, PayloadRemoved
from qvisit.visits.own_kinds import AnswerGiven, PhotoTaken
from qvisit.visits.roles import why_not
from qvisit.visits.streams import answers_stream
from qvisit.visits.upcast import read_payload
from qvisit.workspace import Session, Workspace

TOGETHER = 10_000
"""So many ids of changes take less than the 1,000,000 bytes that a payload may have."""
_SHORTEST = 8  # letters: a shorter text may stand in a draft by chance


def remove_words(
    ws: Workspace,
    opened: OpenVisit,
    removed: Sequence[ChangeId],
    rule: str,
    left: Sequence[ConcernLeft] = (),
) -> OpenVisit:
    """Remove what some changes of a visit say, here at once and elsewhere at the next sync.

    That there was a change, by whom and when, stays for ever, and so does this removal. What
    others' right to act rests on, such as the plan, keeps its words. A raised concern keeps them
    unless `left` says what is read instead.

    Raises:
        NotAllowedError: The person is not in governance, or a legal hold keeps everything.
        WrongEntryError: The rule is empty or longer than 300 letters.
    """
    visit = opened.visit.id
    with ws.writing.begin() as session:
        before = load_visit(ws, session, visit) or opened  # a hold may have come in meanwhile
        said = [
            entry(PayloadRemoved, {"changes": some, "rule": rule, "left": _left(left, some)})
            for some in _together(removed)
        ]
        reason = why_not(before.shared, before.me, "payload.removed", said[0])
        if reason:
            raise NotAllowedError(reason)
        record(ws, session, opened.stream, *said)
        settle_removals(ws, session, load_visit(ws, session, visit))
    return open_visit(ws, visit)


def settle_removals(ws: Workspace, session: Session, opened: OpenVisit | None) -> None:
    """Drop what a visit's removals name, with all copies of it, and show the lists without it.

    What a legal hold keeps after all, and was dropped here, is read from the share again.
    """
    if opened is None:
        return
    sections.read_again(session, lost_words(session, opened))
    if drop_words(session, opened):
        drop_copies(ws.folder)
        _drop_sealed(ws, session, opened)
        refresh_lists(ws, session, opened.visit.id)
    else:
        put_visit(session, opened.visit, opened.stream)


def _drop_sealed(ws: Workspace, session: Session, opened: OpenVisit) -> None:
    """Let go of our copies of packs with the visit's words, as far as somebody else has them."""
    has = sections.reported(session).get(ws.device, {})
    last = max((one.number for device, one in has.items() if device != ws.device), default=0)
    numbers = sections.packs_with(session, ws.device, streams_of(opened))
    deliveries.drop_content(session, ws.device, (one for one in numbers if one <= last))


def drop_words(session: Session, opened: OpenVisit) -> int:
    """Drop the words of every change of a visit that was removed; how many had words still.

    Only the visit's own changes: what it says of others counts for nothing. Photos that nothing
    else shows go too, and drafts that repeat the words.
    """
    gone = opened.shared.removed.keys() | opened.shared.left.keys()
    if not gone:
        return 0
    here = [
        change
        for stream in streams_of(opened)
        for change in changes.read_stream(session, stream)
        if change.id in gone and change.payload is not None
    ]
    said = [payload for one in here if isinstance(payload := read_payload(one), Payload)]
    for one in here:
        changes.remove_payload(session, one.id)
    for payload in said:
        if isinstance(payload, PhotoTaken):
            drop_unused(session, payload.sha256)
    _drop_drafts(session, opened, said)
    return len(here)


def streams_of(opened: OpenVisit) -> Sequence[StreamId]:
    """The visit's shared stream and those of its reviewers, under former names too."""
    former = {one for member in opened.members.values() for one in member.formerly}
    people = [*opened.visit.sheets, *sorted(former - opened.visit.sheets.keys())]
    return [opened.stream, *(answers_stream(opened.visit.id, person) for person in people)]


def lost_words(session: Session, opened: OpenVisit) -> Sequence[StreamId]:
    """Streams with words that were dropped here and are kept by a legal hold after all.

    What was taken off this laptop is not: governance keeps it.
    """
    if not opened.shared.holds:
        return []
    meant = {change for change, rule in opened.shared.removed.items() if rule}
    gone = meant | opened.shared.left.keys()
    streams = [opened.stream] if opened.taken_off else streams_of(opened)
    return [one for one in streams if changes.wordless(session, one) - gone]


def whole_changes(session: Session, opened: OpenVisit) -> Iterator[tuple[Change, Payload]]:
    """Every change of a visit whose words are here and count, with what it says."""
    gone = opened.shared.removed.keys() | opened.shared.left.keys()
    for stream in streams_of(opened):
        for change in changes.read_stream(session, stream):
            said = read_payload(change)
            if isinstance(said, Payload) and change.id not in gone:
                yield change, said


def _left(left: Sequence[ConcernLeft], some: Sequence[ChangeId]) -> tuple[ConcernLeft, ...]:
    return tuple(one for one in left if one.change in some)


def _together(removed: Sequence[ChangeId]) -> Iterator[Sequence[ChangeId]]:
    for at in range(0, max(len(removed), 1), TOGETHER):
        yield removed[at : at + TOGETHER]


def _texts(said: Payload) -> Iterator[str]:
    yield from (text for _, text in free_words(said))
    if isinstance(said, AnswerGiven) and said.reply:
        yield said.reply


def _drop_drafts(session: Session, opened: OpenVisit, said: Iterable[Payload]) -> None:
    """Forget drafts that repeat a text that was removed: somebody was about to write it again."""
    texts = {text for payload in said for text in _texts(payload) if len(text) >= _SHORTEST}
    for words in texts:
        own_devices.drop_older_holding(session, words)
    for desk in {opened.visit.id, opened.desk}:
        for draft in drafts.read_drafts(session, desk):
            if any(text in draft.text for text in texts):
                drafts.drop_draft(session, draft.where)
