"""A protected disclosure is the fold of its own stream, which only named people can open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from qvisit.ids import PersonId, VisitId
from qvisit.visits.authorship import author_of, in_person
from qvisit.visits.change import Change
from qvisit.visits.disclosure_kinds import (
    DetrimentChecked,
    DisclosureHandedOver,
    DisclosureViewed,
    DisclosureWritten,
)
from qvisit.visits.fold import in_order
from qvisit.visits.kinds import Payload
from qvisit.visits.members import ADMINISTRATOR, GOVERNANCE, LEAD, Members
from qvisit.visits.register import Register
from qvisit.visits.upcast import read_payload
from qvisit.visits.visit import Shared, Written
from qvisit.visits.written import as_written

WRITTEN: Final = "disclosure.written"
_GROUP: Final = 4


@dataclass(frozen=True)
class Logged:
    """One line of the log: what was done, by whom, when (UTC) on a laptop with that offset.

    `doubted`: the clock of that laptop stood earlier than in something written there before.
    """

    done: str
    person: PersonId
    at: str
    offset: int
    doubted: bool = False


@dataclass(frozen=True)
class Disclosure:
    """What is known of one disclosure here. `words` is None once they were removed here."""

    visit: VisitId
    id: str
    writer: PersonId | None = None
    words: str | None = None
    group: str = "unsaid"
    readers: frozenset[PersonId] = frozenset()
    handed_over: Written[DisclosureHandedOver] | None = None
    checked: tuple[Written[DetrimentChecked], ...] = ()
    log: tuple[Logged, ...] = ()

    @property
    def reference(self) -> str:
        """The number that stays with the writer; it says nothing about what was told."""
        return reference_of(self.id)


def reference_of(disclosure: str) -> str:
    """The reference number of a disclosure, such as PD-7K2M-Q94X."""
    letters = disclosure[: 2 * _GROUP].upper()
    return f"PD-{letters[:_GROUP]}-{letters[_GROUP:]}"


def fold_disclosure(
    visit: VisitId, disclosure: str, changes: Iterable[Change], members: Members
) -> Disclosure:
    """A disclosure, from any set of the changes in its stream."""
    state = Disclosure(visit, disclosure)
    for change in in_order(changes):
        member = author_of(change, members)
        if member is not None and (not member.passes or member.leads_for(visit)):
            state = _apply(state, in_person(change, member))
    return state


def may_be_handed(shared: Shared, register: Register, members: Members) -> Mapping[PersonId, str]:
    """Everyone to whom a disclosure on a visit may be handed, with their duty.

    The panel lead of the visit, and those in governance whom governance named. Nobody who is an
    administrator too.
    """
    roles: dict[PersonId, set[str]] = {}
    for member in members.values():
        roles.setdefault(member.person, set()).update(member.roles)
    found = {PersonId(seat.person): "panel_lead" for seat in shared.seats if seat.role == LEAD}
    for standing in register.disclosure_readers.values():
        said = standing.now.said
        if not said.ended and GOVERNANCE in roles.get(PersonId(said.person), set()):
            found.setdefault(PersonId(said.person), said.duty)
    return {
        person: duty
        for person, duty in found.items()
        if ADMINISTRATOR not in roles.get(person, set())
    }


def _apply(state: Disclosure, change: Change) -> Disclosure:
    said = read_payload(change)
    kind = change.envelope.kind
    if kind == WRITTEN and state.writer is None:
        state = replace(state, writer=change.author)
    if said is None and change.author == state.writer and kind == WRITTEN:
        return _logged(replace(state, words=None), change, "written")  # removed on this laptop
    if not isinstance(said, Payload):
        return state
    if change.author == state.writer:
        return _by_writer(state, change, said)
    return _by_reader(state, change, said) if change.author in state.readers else state


def _by_writer(state: Disclosure, change: Change, said: Payload) -> Disclosure:
    if isinstance(said, DisclosureWritten) and state.handed_over is None:
        readers = state.readers or frozenset(PersonId(one) for one in said.readers)
        group = said.group if not state.log else state.group
        edited = replace(state, words=said.words, readers=readers, group=group)
        return _logged(edited, change, "edited" if state.log else "written")
    if isinstance(said, DisclosureHandedOver) and state.handed_over is None:
        return _logged(replace(state, handed_over=as_written(change, said)), change, "handed_over")
    return state


def _by_reader(state: Disclosure, change: Change, said: Payload) -> Disclosure:
    if isinstance(said, DisclosureViewed):
        return _logged(state, change, "viewed")
    if isinstance(said, DetrimentChecked):
        checked = (*state.checked, as_written(change, said))
        return _logged(replace(state, checked=checked), change, "checked")
    return state


def _logged(state: Disclosure, change: Change, done: str) -> Disclosure:
    envelope = change.envelope
    line = Logged(done, change.author, envelope.at, envelope.offset, envelope.clock_doubted)
    return replace(state, log=(*state.log, line))
