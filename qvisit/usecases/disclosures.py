"""Protected disclosures: written for named people alone, handed over, then gone from here."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from qvisit.errors import QVisitError
from qvisit.ids import PersonId, new_id
from qvisit.store import changes
from qvisit.usecases.disclosure_readers import load_disclosure, people_of
from qvisit.usecases.membership import load_members
from qvisit.usecases.record import NotAllowedError, entry, record
from qvisit.usecases.visits import OpenVisit, write_shared
from qvisit.usecases.wards import list_contacts, load_register, write_register
from qvisit.visits.disclosure import (
    Disclosure,
    may_be_handed,
)
from qvisit.visits.disclosure_kinds import (
    DetrimentChecked,
    DisclosureReaderNamed,
    DisclosureViewed,
    DisclosureWritten,
    MatterMentioned,
)
from qvisit.visits.kinds import ContactEntered
from qvisit.visits.members import ADMINISTRATOR, GOVERNANCE, Member
from qvisit.visits.streams import disclosure_stream
from qvisit.workspace import Workspace

_ROUTES: Final = ("speak", "guardian", "pals", "cqc", "safeguarding")
_TELLING: Final = re.compile(
    r"\b(?:the only|only one|night shift|last night|this morning|yesterday|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|new(?:ly)? (?:here|started|qualified)|started|"
    r"bank|agency|student|trainee|pregnant|accent|part[- ]time|manager|matron|sister|"
    r"charge nurse|doctor|psychologist|occupational therapist|cleaner|chaplain|physio\w*|"
    r"band \d|her name|his name|called)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+\b")


class NoReaderError(QVisitError):
    """There is nobody to whom it could be handed."""

    def __init__(self) -> None:
        super().__init__(
            "There is nobody here to whom this can be handed. Nothing was saved.",
            hint="Phone the speak-up guardian, or use your trust's own way to speak up.",
        )


@dataclass(frozen=True)
class Reader:
    """Somebody to whom a disclosure may be handed; `duty` is panel_lead, or as governance named."""

    person: PersonId
    name: str
    duty: str


def readers_offered(ws: Workspace, opened: OpenVisit) -> Sequence[Reader]:
    """Who may read a disclosure on this visit, without the person at this laptop."""
    with ws.reading() as session:
        register = load_register(ws, session)
    found = may_be_handed(opened.shared, register, opened.members)
    seats = {PersonId(seat.person): seat.name for seat in opened.shared.seats}
    named = {
        PersonId(one.now.said.person): one.now.said.name
        for one in register.disclosure_readers.values()
    }
    return [
        Reader(person, seats.get(person) or named.get(person, ""), duty)
        for person, duty in found.items()
        if person != ws.person
    ]


def name_reader(ws: Workspace, person: PersonId, duty: str, *, ended: bool = False) -> None:
    """Name somebody in governance who may be handed disclosures, or take it back.

    Raises:
        NotAllowedError: Only governance names people, and only people in governance.
    """
    with ws.reading() as session:
        register = load_register(ws, session)
        members = load_members(session)
    roles = {role for one in members.values() if one.person == person for role in one.roles}
    if not ended and (GOVERNANCE not in roles or ADMINISTRATOR in roles):
        raise NotAllowedError(
            "Only people in governance who are no administrators may read disclosures.",
            hint="Choose somebody else.",
        )
    standing = register.disclosure_readers.get(person)
    said = {
        "person": person,
        "name": register.name_of(person) or "Governance",
        "duty": duty,
        "ended": ended,
        "replaces": tuple(one.change for one in standing.versions) if standing else (),
    }
    write_register(ws, entry(DisclosureReaderNamed, said))


def may_name(ws: Workspace) -> Mapping[PersonId, str]:
    """Everyone in governance who could be named, with their names."""
    with ws.reading() as session:
        register, members = load_register(ws, session), load_members(session)
    roles: dict[PersonId, set[str]] = {}
    for one in members.values():
        roles.setdefault(one.person, set()).update(one.roles)
    return {
        person: register.name_of(person) or "?"
        for person, held in roles.items()
        if GOVERNANCE in held and ADMINISTRATOR not in held
    }


def named_readers(ws: Workspace) -> Mapping[PersonId, str]:
    """Who is named now, with their duty."""
    with ws.reading() as session:
        register = load_register(ws, session)
    return {
        PersonId(one.now.said.person): one.now.said.duty
        for one in register.disclosure_readers.values()
        if not one.now.said.ended
    }


def routes(ws: Workspace) -> Sequence[ContactEntered]:
    """Whom else one can speak to: guardian, PALS, CQC, safeguarding, as the phone list has them."""
    return [
        one for one in list_contacts(ws) if any(word in one.role.casefold() for word in _ROUTES)
    ]


def telling_words(text: str) -> Sequence[str]:
    """Words by which a small team might know who spoke; to warn of, never to forbid."""
    found = [*_TELLING.findall(text), *_NAMED.findall(text)]
    return list(dict.fromkeys(one.strip() for one in found))


def write_disclosure(
    ws: Workspace,
    opened: OpenVisit,
    words: str,
    group: str,
    readers: Sequence[PersonId],
) -> str:
    """Keep what somebody told in confidence; its id. It tells nobody.

    Raises:
        NotAllowedError: A practice visit, an administrator, or nobody to read it chosen.
        NoReaderError: Nobody may read it.
    """
    _check_writer(opened)
    offered = {one.person for one in readers_offered(ws, opened)}
    if not offered:
        raise NoReaderError
    chosen = [one for one in readers if one in offered]
    if not chosen:
        raise NotAllowedError("Choose at least one person who may read it.")
    disclosure = new_id()
    said = entry(DisclosureWritten, {"words": words, "group": group, "readers": tuple(chosen)})
    with ws.writing.begin() as session:
        record(ws, session, disclosure_stream(opened.visit.id, disclosure), said)
    return disclosure


def edit_disclosure(ws: Workspace, opened: OpenVisit, disclosure: str, words: str) -> None:
    """Write own words anew, as long as they were not handed over.

    Raises:
        NotAllowedError: They are somebody else's, or were handed over.
    """
    known = _own(ws, opened, disclosure)
    if known.handed_over is not None:
        raise NotAllowedError("It was handed over, so its words are no longer here.")
    said = entry(DisclosureWritten, {"words": words, "group": known.group})
    with ws.writing.begin() as session:
        record(ws, session, disclosure_stream(opened.visit.id, disclosure), said)


def own_disclosures(ws: Workspace, opened: OpenVisit) -> Sequence[Disclosure]:
    """What the person at this laptop wrote: own words until they were handed over."""
    own = [one for one in _known(ws, opened) if one.writer == ws.person]
    return [replace(one, words=None) if one.handed_over else one for one in own]


def disclosures_for_me(ws: Workspace, opened: OpenVisit) -> Sequence[Disclosure]:
    """Those that were handed to the person at this laptop, without their words."""
    return [
        Disclosure(one.visit, one.id, one.writer, group=one.group, readers=one.readers)
        for one in _known(ws, opened)
        if ws.person in one.readers and one.words is not None
    ]


def view_disclosure(ws: Workspace, opened: OpenVisit, disclosure: str) -> Disclosure:
    """Read a disclosure that was handed to this person. The look is logged before it is shown.

    Raises:
        NotAllowedError: It was not handed to them.
    """
    _read(ws, opened, disclosure)
    _say(ws, opened, disclosure, DisclosureViewed())
    return _read(ws, opened, disclosure)


def check_detriment(
    ws: Workspace, opened: OpenVisit, disclosure: str, all_right: str, words: str = ""
) -> None:
    """Record what the guardian said: whether the person who spoke is all right."""
    _read(ws, opened, disclosure)
    said = entry(DetrimentChecked, {"all_right": all_right, "words": words})
    _say(ws, opened, disclosure, said)


def mention_matter(ws: Workspace, opened: OpenVisit, *, mention: bool) -> OpenVisit:
    """Let the report say that a matter was raised and passed on, or not; the lead alone may."""
    return write_shared(ws, opened, MatterMentioned(mention=mention))


def _known(ws: Workspace, opened: OpenVisit) -> Sequence[Disclosure]:
    with ws.reading() as session:
        streams = changes.streams(session, f"disclosure.{opened.visit.id}.")
        found = [load_disclosure(ws, session, stream) for stream in streams]
    return [one for one in found if one is not None]


def _own(ws: Workspace, opened: OpenVisit, disclosure: str) -> Disclosure:
    for one in own_disclosures(ws, opened):
        if one.id == disclosure:
            return one
    raise NotAllowedError("Only the person who wrote it may change it.")


def _read(ws: Workspace, opened: OpenVisit, disclosure: str) -> Disclosure:
    stream = disclosure_stream(opened.visit.id, disclosure)
    with ws.reading() as session:
        known = load_disclosure(ws, session, stream)
        may = ws.person in people_of(session, ws, stream)
    if known is None or not may or known.words is None:
        raise NotAllowedError("This was not handed to you, so it cannot be shown.")
    return known


def _say(
    ws: Workspace, opened: OpenVisit, disclosure: str, said: DisclosureViewed | DetrimentChecked
) -> None:
    with ws.writing.begin() as session:
        record(ws, session, disclosure_stream(opened.visit.id, disclosure), said)


def _check_writer(opened: OpenVisit) -> None:
    if opened.is_practice:
        raise NotAllowedError(
            "This is a practice visit, so nothing can be handed over. Nothing was saved.",
            hint="Phone the speak-up guardian, or open the real visit.",
        )
    me: Member = opened.me
    if me.roles == frozenset({ADMINISTRATOR}):
        raise NotAllowedError("Administrators have no part in disclosures.")
