"""A panel lead lets a colleague's laptop in on the ward, for that visit alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qvisit.ids import DeviceId, PersonId
from qvisit.sync.folder import open_folder
from qvisit.sync.membership import Certified
from qvisit.usecases.certifying import (
    BEGIN_ANEW,
    COLLEAGUE,
    WITHDRAWN,
    Given,
    asking,
    certify,
    joined_share,
    name_in,
    request_of,
)
from qvisit.usecases.lending import BORROWERS, NotConfirmedError
from qvisit.usecases.membership import load_certified
from qvisit.usecases.record import NotAllowedError, entry, record
from qvisit.usecases.visits import OpenVisit, open_visit, write_shared
from qvisit.visits.laptop_kinds import ColleagueLetIn
from qvisit.visits.members import LEAD
from qvisit.visits.panel_kinds import ColleagueAdmitted, ColleagueArrived
from qvisit.visits.streams import REGISTER
from qvisit.workspace import Workspace


@dataclass(frozen=True)
class Newcomer:
    """A colleague's laptop that asked to be let in, and what they said when they came.

    `role` is `visitor` or `lived_experience_reviewer`. They said that nothing speaks against their
    scoring this ward, and that they keep in confidence what they see.
    """

    device: DeviceId
    role: str
    no_conflict: bool
    confidential: bool


def why_not_let_in(opened: OpenVisit) -> str:
    """Why the person at this laptop cannot let a laptop in for the visit, or "" when they can."""
    seat = opened.seat
    if opened.is_practice or seat is None or seat.role != LEAD or LEAD not in opened.me.roles:
        return "Only the panel lead of this visit may let a laptop in for it."
    if opened.shared.debriefed or opened.shared.scoring_closed:
        return "Scoring is over, so nobody new can be let in for this visit."
    return ""


def let_in_on_ward(ws: Workspace, opened: OpenVisit, folder: Path, newcomer: Newcomer) -> OpenVisit:
    """Let a colleague's laptop in for this visit alone, and give them a place on the panel.

    Compare the six words first. Everybody sees on the list of laptops who was let in where.

    Args:
        ws: The panel lead's profile.
        opened: The visit.
        folder: A stick, the local place or the share: where their laptop asked.
        newcomer: Which laptop, and what its person said.

    Raises:
        NotConfirmedError: They did not say both.
        NotAllowedError: Only the lead of this visit may, while scoring goes on.
        NotAskedError: That laptop has not asked there.
        ShareUnreachableError, ShareFullError: The place; nothing was changed.
    """
    if not (newcomer.no_conflict and newcomer.confidential):
        raise NotConfirmedError
    opened = open_visit(ws, opened.visit.id)  # a sync may have brought news
    reason = why_not_let_in(opened)
    if reason:
        raise NotAllowedError(reason, hint="An administrator can let it in for everything.")
    if newcomer.role not in BORROWERS:
        raise NotAllowedError("On the ward people join as visitors, or for lived experience.")
    place = open_folder(folder)
    with ws.reading() as session:
        share = joined_share(session)
        certified = load_certified(session)
    request = request_of(place, share.share_id, newcomer.device)
    person = PersonId(request.person)
    _check_newcomer(certified, newcomer.device, person)
    if not request.consent:
        raise NotAllowedError("QVisit on that laptop is too old. Update it, then ask again there.")
    given = Given(person, (newcomer.role,), opened.visit.id)
    certify(ws, place, asking(request), given)
    who = {"person": person, "device": newcomer.device, "name": name_in(ws, request) or COLLEAGUE}
    told = entry(
        ColleagueLetIn, {**who, "visit": opened.visit.id, "ward_name": opened.plan.ward_name}
    )
    with ws.writing.begin() as session:
        record(ws, session, REGISTER, told)
    arrived = entry(
        ColleagueArrived,
        {**who, "role": newcomer.role, "no_conflict": True, "confidential": True},
    )
    opened = open_visit(ws, opened.visit.id)  # now the laptop is among those that were let in
    if person not in opened.shared.colleagues:
        opened = write_shared(ws, opened, arrived)
    if opened.shared.seat_of(person) is None:
        opened = write_shared(ws, opened, ColleagueAdmitted(person=person))
    return opened


def _check_newcomer(
    certified: Mapping[DeviceId, Certified], device: DeviceId, person: PersonId
) -> None:
    others = [one for one in certified.values() if one.member.person == person]
    if any(not one.member.passes for one in others):
        raise NotAllowedError(
            "That laptop says it belongs to a person who was let in already. It was not let in.",
            hint="An administrator can let it in as another laptop of theirs.",
        )
    if device in certified and certified[device].withdrawn is not None:
        raise NotAllowedError(WITHDRAWN, hint=BEGIN_ANEW)
