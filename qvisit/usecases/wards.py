"""The register: services that can be visited, people, and whom to phone."""

from collections.abc import Mapping, Sequence

from qvisit.clock import today
from qvisit.ids import new_id
from qvisit.store import changes
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.record import NotAllowedError, entry, record
from qvisit.visits import kinds
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.register import Register, fold_register
from qvisit.visits.streams import REGISTER
from qvisit.workspace import Session, Workspace


def read_register(ws: Workspace) -> Register:
    """Wards, people and contacts as this laptop knows them."""
    with ws.reading() as session:
        return load_register(ws, session)


def load_register(ws: Workspace, session: Session) -> Register:
    """The register inside a transaction."""
    members = load_members(session)
    return fold_register(changes.read_stream(session, REGISTER), members)


def enter_ward(ws: Workspace, name: str, code: str, site: str, ward_type: str) -> kinds.WardEntered:
    """Add one of the trust's own wards.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    ward = kinds.WardEntered(ward=new_id(), name=name, code=code, site=site, ward_type=ward_type)
    enter_services(ws, ward)
    return ward


def enter_services(ws: Workspace, *services: kinds.WardEntered) -> None:
    """Add services that can be visited, of any type and whoever runs them; all of them or none.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    write_register(ws, *services)


def enter_contact(ws: Workspace, role: str, name: str, phone: str) -> None:
    """Add or renew whom to phone about a concern; today counts as the day it was checked.

    A role that is on the list in other letters, small or large, is the same role.

    Raises:
        WrongEntryError: What is entered is too long.
        NotAllowedError: The person is not in governance.
    """
    _write_contact(ws, {"role": role, "name": name, "phone": phone})


def end_contact(ws: Workspace, contact: kinds.ContactEntered) -> None:
    """Take somebody off the phone list, on every laptop after its next sync.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    _write_contact(
        ws,
        {"role": contact.role, "name": contact.name, "phone": contact.phone, "ended": True},
    )


def list_contacts(ws: Workspace) -> Sequence[kinds.ContactEntered]:
    """Whom to phone, in the order they were entered."""
    known = [one.now.said for one in read_register(ws).contacts.values()]
    return [one for one in known if not one.ended]


def _write_contact(ws: Workspace, said: Mapping[str, object]) -> None:
    contacts = read_register(ws).contacts
    role = str(said["role"])
    same = next((one for one in contacts if one.casefold() == role.casefold()), role)
    standing = contacts.get(same)
    replaces = tuple(one.change for one in standing.versions) if standing else ()
    checked = today(ws.clock).isoformat()
    facts = {**said, "role": same, "checked_on": checked, "replaces": replaces}
    write_register(ws, entry(kinds.ContactEntered, facts))


def write_register(ws: Workspace, *said: kinds.Payload) -> None:
    """Write into the register; all of it or none.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    with ws.writing.begin() as session:
        if GOVERNANCE not in me_among(ws, load_members(session)).roles:
            raise NotAllowedError(
                "Only governance may change the register.",
                hint="Ask a governance lead of your trust.",
            )
        record(ws, session, REGISTER, *said)
