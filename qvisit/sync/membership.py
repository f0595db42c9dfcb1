"""Who was let in: a function of the root and of any set of certificates and withdrawals.

The order in which they arrive changes nothing. What does not check out has no effect and keeps
nothing else out. The rules stand in docs/share-format.md, section 5.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from qvisit.ids import DeviceId, PersonId
from qvisit.sync.documents import (
    Certificate,
    Root,
    Withdrawal,
    has_consent,
    is_by,
    read_membership,
    read_root,
    share_id,
    short_hash,
)
from qvisit.sync.keys import ROOT
from qvisit.visits.members import (
    ADMINISTRATOR,
    LEAD,
    LIVED_EXPERIENCE,
    VISITOR,
    Member,
    Members,
    VisitPass,
)

ON_THE_WARD = frozenset({VISITOR, LIVED_EXPERIENCE})
"""What a panel lead may let somebody in as."""
_BY_ROOT, _BY_ADMINISTRATOR, _BY_THEMSELVES = 0, 1, 2


@dataclass(frozen=True)
class Withdrawn:
    """The last pack of a withdrawn device that counts; number 0 when none does."""

    number: int
    sha256: str


@dataclass(frozen=True)
class Certified:
    """A device that was let in, with its public keys.

    `issuer` let it in: a device, or `root`. A withdrawn device stays here, since what it wrote
    before still counts; it may read nothing new.
    """

    member: Member
    sign: str
    box: str
    issuer: str = ROOT
    since: str = ""
    withdrawn: Withdrawn | None = None

    @property
    def visit(self) -> str:
        """The one visit that it was let in for; "" when it is let in everywhere."""
        return self.member.visit


_Bound = dict[tuple[DeviceId, PersonId], Certified]
"""Laptops let in for single visits, each as every person whose it is said to be."""
D = TypeVar("D", Certificate, Withdrawal)


@dataclass(frozen=True)
class _Paper(Generic[D]):
    """A document whose issuer signed it. `short` names it in withdrawals."""

    body: str
    short: str
    said: D

    @property
    def issuer(self) -> DeviceId:
        return DeviceId(self.said.issuer)


_Certificate = _Paper[Certificate]
_Withdrawal = _Paper[Withdrawal]
_Ranked = Sequence[tuple[int, _Certificate]]


class _Struck:
    """Which documents are void because their issuer was withdrawn, if these withdrawals count."""

    def __init__(self, heeded: Sequence[_Withdrawal]) -> None:
        self._listed: dict[DeviceId, list[tuple[str, frozenset[str]]]] = {}
        for one in heeded:
            kept = (one.short, frozenset(one.said.documents))
            self._listed.setdefault(DeviceId(one.said.device), []).append(kept)

    def __contains__(self, paper: _Certificate | _Withdrawal) -> bool:
        of_issuer = self._listed.get(paper.issuer, ())
        return any(paper.short not in kept and paper.short != by for by, kept in of_issuer)


class _Roles:
    """What devices may do, by the certificates that are known to count so far."""

    def __init__(self, counted: _Ranked) -> None:
        self.of: dict[tuple[DeviceId, PersonId], frozenset[str]] = {}
        for _, one in counted:
            key = (DeviceId(one.said.device), PersonId(one.said.person))
            self.of[key] = self.of.get(key, frozenset()) | frozenset(one.said.roles)
        self.administrators = {
            whose for (whose, _), held in self.of.items() if ADMINISTRATOR in held
        }
        self.administrators.add(ROOT)


def read_certificates(root: bytes, documents: Mapping[str, bytes]) -> Mapping[DeviceId, Certified]:
    """Who was let in, from a root certificate and any set of membership documents by name.

    Raises:
        RefusedFileError: The root certificate is damaged or too new.
    """
    share = share_id(root)
    certificates, withdrawals = _signed_papers(
        read_root(root, share), share, set(documents.values())
    )
    lasting = [one for one in certificates if not one.said.visit]
    heeded = _heeded(lasting, withdrawals)
    struck = _Struck(heeded)
    known = _choose(_counted(lasting, struck))
    bound = [one.said for one in certificates if one.said.visit and one not in struck]
    known.update(_let_in_on_ward(known, bound))
    for one in heeded:
        device = DeviceId(one.said.device)
        if device in known:
            known[device] = _withdrawn(known[device], Withdrawn(one.said.number, one.said.sha256))
    return {device: known[device] for device in sorted(known)}


def members_of(certified: Mapping[DeviceId, Certified]) -> Members:
    """The same people without their keys: what the fold needs."""
    return {device: one.member for device, one in certified.items()}


def _signed_papers(
    anchor: Root, share: str, documents: Iterable[bytes]
) -> tuple[list[_Certificate], list[_Withdrawal]]:
    """The documents that their issuers signed, in the order of their words."""
    read = {
        short_hash(data): known for data in documents if (known := read_membership(data, share))
    }
    signers = {ROOT: anchor.sign}
    for _, said in read.values():
        if isinstance(said, Certificate):
            signers[DeviceId(said.device)] = said.sign  # a device's id is the hash of this key
    certificates, withdrawals = [], []
    for short, (signed, said) in sorted(read.items(), key=lambda one: (one[1][0].body, one[0])):
        signer = signers.get(DeviceId(said.issuer))
        if signer is None or not is_by(signed, signer):
            continue
        if isinstance(said, Certificate):
            certificates.append(_Paper(signed.body, short, said))
        else:
            withdrawals.append(_Paper(signed.body, short, said))
    return certificates, withdrawals


def _heeded(
    lasting: Sequence[_Certificate], withdrawals: Sequence[_Withdrawal]
) -> list[_Withdrawal]:
    """The withdrawals that count.

    One that a withdrawal of its issuer does not list is void, and so on back and forth. Where
    several make each other void, nobody can tell which came first: all of them count.
    """
    surely: list[_Withdrawal] = []
    while True:  # `surely` only ever grows
        perhaps = _by_administrators(lasting, withdrawals, _Struck(surely))
        then = _by_administrators(lasting, withdrawals, _Struck(perhaps))
        if then == surely:
            return perhaps
        surely = then


def _by_administrators(
    lasting: Sequence[_Certificate], withdrawals: Sequence[_Withdrawal], struck: _Struck
) -> list[_Withdrawal]:
    if not withdrawals:
        return []
    administrators = _Roles(_counted(lasting, struck)).administrators
    return [one for one in withdrawals if one not in struck and one.issuer in administrators]


def _counted(lasting: Sequence[_Certificate], struck: _Struck) -> _Ranked:
    """The certificates that lead back to the root, with what sort of issuer each has."""
    waiting = [one for one in lasting if one not in struck]
    found: list[tuple[int, _Certificate]] = []
    grew = True
    while grew:
        roles, later = _Roles(found), []
        for one in waiting:
            rank = _rank(roles, one.said)
            if rank is None:
                later.append(one)
            else:
                found.append((rank, one))
        grew, waiting = len(later) < len(waiting), later
    return found


def _rank(roles: _Roles, said: Certificate) -> int | None:
    issuer = DeviceId(said.issuer)
    if issuer == ROOT:
        return _BY_ROOT
    if issuer in roles.administrators:
        return _BY_ADMINISTRATOR
    own = roles.of.get((issuer, PersonId(said.person)))
    if own is not None and own.issuperset(said.roles) and has_consent(said):
        return _BY_THEMSELVES
    return None


def _choose(counted: _Ranked) -> dict[DeviceId, Certified]:
    """Each device with its person: the root's word before an administrator's, theirs before own.

    Roles of several certificates add up; the box key is that of the best one, of equals the last.
    """
    by_device: dict[DeviceId, list[tuple[int, Certificate]]] = {}
    for rank, one in sorted(counted, key=lambda known: (known[0], known[1].body)):
        by_device.setdefault(DeviceId(one.said.device), []).append((rank, one.said))
    known = {}
    for device, ranked in by_device.items():
        best, first = ranked[0]
        same = [(rank, said) for rank, said in ranked if said.person == first.person]
        box = [said.box for rank, said in same if rank == best][-1]
        roles = frozenset(role for _, said in same for role in said.roles)
        formerly = frozenset(
            PersonId(said.formerly)
            for rank, said in same
            if rank <= _BY_ADMINISTRATOR and said.formerly not in ("", first.person)
        )
        member = Member(device, PersonId(first.person), roles, formerly=formerly)
        since = min(said.at for _, said in same)
        known[device] = Certified(member, first.sign, box, first.issuer, since)
    return known


def _let_in_on_ward(
    known: Mapping[DeviceId, Certified], bound: Sequence[Certificate]
) -> Mapping[DeviceId, Certified]:
    """Those whom panel leads let in for one visit, and the further laptops of these people.

    Nobody who was let in by others is let in again in this way: a lead cannot name a laptop of
    their own as somebody else's. Of several persons for one laptop the first in order holds.
    """
    elsewhere = {one.member.person for one in known.values()}
    waiting = [one for one in bound if _may_be_bound(one, known, elsewhere)]
    found: _Bound = {}
    grew = True
    while grew:
        grew = False
        for said in waiting:
            passes = _passes(said, known, found)
            grew = (bool(passes) and _add_passes(found, said, passes)) or grew
    chosen: dict[DeviceId, Certified] = {}
    for said in waiting:
        device = DeviceId(said.device)
        if device not in chosen and _passes(said, known, found):
            whole = found[device, PersonId(said.person)]
            chosen[device] = replace(whole, box=said.box, issuer=said.issuer)
    return chosen


def _may_be_bound(
    said: Certificate, known: Mapping[DeviceId, Certified], elsewhere: set[PersonId]
) -> bool:
    newcomer = DeviceId(said.device) not in known and PersonId(said.person) not in elsewhere
    return newcomer and ON_THE_WARD.issuperset(said.roles) and has_consent(said)


def _passes(
    said: Certificate, known: Mapping[DeviceId, Certified], found: _Bound
) -> frozenset[VisitPass]:
    issuer = DeviceId(said.issuer)
    lead, self_ = known.get(issuer), found.get((issuer, PersonId(said.person)))
    if lead is not None and LEAD in lead.member.roles:
        return frozenset({VisitPass(said.visit, lead.member.person, issuer)})
    if self_ is None:
        return frozenset()
    wider = not self_.member.roles.issuperset(said.roles)
    return frozenset(one for one in self_.member.passes if one.visit == said.visit and not wider)


def _add_passes(found: _Bound, said: Certificate, passes: frozenset[VisitPass]) -> bool:
    device, person = DeviceId(said.device), PersonId(said.person)
    before = found.get((device, person))
    if before is None:
        member = Member(device, person, frozenset(said.roles), passes)
        found[device, person] = Certified(member, said.sign, said.box, said.issuer, said.at)
        return True
    member = replace(
        before.member,
        roles=before.member.roles | frozenset(said.roles),
        passes=before.member.passes | passes,
    )
    if member == before.member:
        return False
    found[device, person] = replace(before, member=member, since=min(before.since, said.at))
    return True


def _withdrawn(known: Certified, last: Withdrawn) -> Certified:
    before = known.withdrawn
    lower = last if before is None else min(before, last, key=lambda one: (one.number, one.sha256))
    return replace(known, withdrawn=lower)
