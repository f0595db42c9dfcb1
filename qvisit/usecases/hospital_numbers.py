"""How the trust writes its hospital numbers: governance says it once, every laptop knows it."""

from qvisit.privacy.masks import mask_pattern
from qvisit.usecases.wards import read_register, write_register
from qvisit.visits.privacy_kinds import HospitalNumberSaid
from qvisit.workspace import Workspace


def hospital_number(ws: Workspace) -> str:
    """How the trust writes them, such as "QV######"; "" while nobody has said it."""
    said = read_register(ws).hospital_number
    return said.now.said.mask if said else ""


def write_hospital_number(ws: Workspace, mask: str) -> None:
    """Say how the trust writes them: # for a digit, @ for a letter; "" takes it back.

    Raises:
        WrongMaskError: It would fit anything, or nothing.
        NotAllowedError: The person is not in governance.
    """
    wanted = " ".join(mask.split())
    if wanted:
        mask_pattern(wanted)
    standing = read_register(ws).hospital_number
    replaces = tuple(one.change for one in standing.versions) if standing else ()
    write_register(ws, HospitalNumberSaid(mask=wanted, replaces=replaces))
