"""Who may read which stream: the policy behind every key that is handed over."""

from collections.abc import Mapping
from types import MappingProxyType

from qvisit.ids import DeviceId, PersonId, StreamId
from qvisit.sync.membership import Certified
from qvisit.visits.roles import GOVERNANCE
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
    """The devices whose person may read a stream now.

    The register and the library: everyone who was let in. A visit: its panel and governance.
    A reviewer's answers: that person alone; the panel once they are done, or once the lead has
    closed scoring and the reviewer's own laptop has seen it; governance after the debrief.
    A protected disclosure: the people in `named` alone.
    """
    if disclosure_of(stream) is not None:
        return _devices_of(set(named.get(stream, frozenset())), certified)
    if stream in (REGISTER, LIBRARY):
        return frozenset(certified)
    visit = visit_of(stream)
    if visit is not None:
        shared = visits.get(visit)
        return _panel(shared, certified) | _governance(certified) if shared else frozenset()
    owner = answers_of(stream)
    if owner is None:
        return frozenset()
    own = _devices_of({owner.person}, certified)
    shared = visits.get(owner.visit)
    if shared is None or not is_released(shared, owner.person, me):
        return own
    released = own | _panel(shared, certified)
    return released | _governance(certified) if shared.debriefed else released


def is_released(shared: Shared, owner: PersonId, me: PersonId) -> bool:
    """Whether a reviewer's answers are open to the panel."""
    if owner in shared.finished:
        return True
    return shared.scoring_closed is not None and owner == me


def _panel(shared: Shared, certified: Mapping[DeviceId, Certified]) -> frozenset[DeviceId]:
    return _devices_of({PersonId(seat.person) for seat in shared.seats}, certified)


def _governance(certified: Mapping[DeviceId, Certified]) -> frozenset[DeviceId]:
    return frozenset(device for device, one in certified.items() if GOVERNANCE in one.member.roles)


def _devices_of(
    people: set[PersonId], certified: Mapping[DeviceId, Certified]
) -> frozenset[DeviceId]:
    return frozenset(device for device, one in certified.items() if one.member.person in people)
