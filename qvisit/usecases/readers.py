"""Who may read which stream: the policy behind every key that is handed over."""

from collections.abc import Mapping
from types import MappingProxyType

from qvisit.ids import DeviceId, PersonId, StreamId
from qvisit.sync.membership import Certified, members_of
from qvisit.visits.authorship import takes_part, who_is
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.streams import LIBRARY, REGISTER, answers_of, disclosure_of, visit_of
from qvisit.visits.visit import Shared

NOBODY: Mapping[StreamId, frozenset[PersonId]] = MappingProxyType({})


def readers_of(
    stream: StreamId,
    certified: Mapping[DeviceId, Certified],
    visits: Mapping[str, Shared],
    me: PersonId,
    named: Mapping[StreamId, frozenset[PersonId]] = NOBODY,
) -> frozenset[DeviceId]:
    """The devices whose person may read a stream now; never one that was withdrawn.

    The register and the library: everyone who was let in. A visit: its panel and governance.
    A reviewer's answers: that person alone; the panel once they are done, or once the lead has
    closed scoring and the reviewer's own laptop has seen it; governance after the debrief.
    A protected disclosure: the people in `named` alone.

    A laptop that a panel lead let in on the ward reads that visit as its person may. Nobody's
    unreleased answers and no disclosure are opened on a lead's word alone.
    """
    reading = {device: one for device, one in certified.items() if one.withdrawn is None}
    if disclosure_of(stream) is not None:
        people = named.get(stream, frozenset())
        return frozenset(
            device for device in _lasting(reading) if _person(reading, device) in people
        )
    if stream in (REGISTER, LIBRARY):
        return frozenset(reading)
    visit = visit_of(stream)
    if visit is not None:
        shared = visits.get(visit)
        return _panel(shared, reading) | _governance(reading) if shared else frozenset()
    owner = answers_of(stream)
    if owner is None:
        return frozenset()
    person = who_is(owner.person, members_of(certified))
    own = _own(person, reading, certified)
    shared = visits.get(owner.visit)
    if shared is None or not is_released(shared, person, me):
        return own
    released = own | _panel(shared, reading)
    return released | _governance(reading) if shared.debriefed else released


def is_released(shared: Shared, owner: PersonId, me: PersonId) -> bool:
    """Whether a reviewer's answers are open to the panel."""
    if owner in shared.finished:
        return True
    return shared.scoring_closed is not None and owner == me


def _panel(shared: Shared, reading: Mapping[DeviceId, Certified]) -> frozenset[DeviceId]:
    people = {PersonId(seat.person) for seat in shared.seats}
    return frozenset(
        device
        for device, one in reading.items()
        if one.member.person in people and takes_part(one.member, shared.visit, shared)
    )


def _governance(reading: Mapping[DeviceId, Certified]) -> frozenset[DeviceId]:
    return frozenset(device for device, one in reading.items() if GOVERNANCE in one.member.roles)


def _own(
    owner: PersonId,
    reading: Mapping[DeviceId, Certified],
    certified: Mapping[DeviceId, Certified],
) -> frozenset[DeviceId]:
    """A person's laptops; of those let in on a ward only the ones that they let in themselves."""
    lasting = _lasting(reading)
    return frozenset(
        device
        for device, one in reading.items()
        if one.member.person == owner
        and (device in lasting or _person(certified, DeviceId(one.issuer)) == owner)
    )


def _lasting(reading: Mapping[DeviceId, Certified]) -> frozenset[DeviceId]:
    return frozenset(device for device, one in reading.items() if not one.member.passes)


def _person(certified: Mapping[DeviceId, Certified], device: DeviceId) -> PersonId | None:
    known = certified.get(device)
    return known.member.person if known else None
