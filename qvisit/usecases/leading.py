"""Lead a panel whose lead is not there; open again what was agreed, for a late view."""

from qvisit.errors import QVisitError
from qvisit.ids import PersonId
from qvisit.usecases.debrief import item_views
from qvisit.usecases.record import NotAllowedError, entry
from qvisit.usecases.visits import OpenVisit, write_shared
from qvisit.visits.consensus import ItemView
from qvisit.visits.lead_kinds import ItemReopened, LeadConfirmed, LeadTaken
from qvisit.visits.lead_rules import who_waits
from qvisit.workspace import Workspace


class OpenAgainError(QVisitError):
    """Something that the panel had agreed is open again, so nothing can rest on it."""

    def __init__(self, codes: tuple[str, ...]) -> None:
        super().__init__(
            f"The panel has opened again what it had agreed on {', '.join(codes)}.",
            hint="A view came late, or somebody asked for it. The panel agrees again in Debrief.",
        )


def take_lead(ws: Workspace, opened: OpenVisit, reason: str) -> OpenVisit:
    """Lead the panel from now on: as its deputy, or until governance says otherwise.

    Raises:
        NotAllowedError: Not on the panel, leading it already, or the visit is signed off.
    """
    return write_shared(ws, opened, entry(LeadTaken, {"reason": reason}))


def confirm_lead(
    ws: Workspace, opened: OpenVisit, person: PersonId, *, leads: bool, reason: str = ""
) -> OpenVisit:
    """Governance says whether somebody who took the lead leads the panel.

    Raises:
        NotAllowedError: Not in governance, or about oneself, or the visit is signed off.
    """
    said = {"person": person, "leads": leads, "reason": reason}
    return write_shared(ws, opened, entry(LeadConfirmed, said))


def waiting_leads(opened: OpenVisit) -> tuple[PersonId, ...]:
    """Those on whom governance has still to decide before anybody can sign off."""
    return who_waits(opened.shared)


def reopen_item(ws: Workspace, opened: OpenVisit, view: ItemView, reason: str = "") -> OpenVisit:
    """Talk again about an item that was agreed. The agreement is kept in the record.

    Raises:
        NotAllowedError: Not on the panel, nothing is agreed yet, or the visit is signed off.
    """
    standing = opened.shared.agreed.get((view.template, view.item.code))
    if standing is None:
        raise NotAllowedError(
            "Nothing is agreed on this item yet.", hint="It is open: talk about it in Debrief."
        )
    said = {
        "template": view.template,
        "item": view.item.code,
        "agreed": tuple(one.change for one in standing.versions),
        "reason": reason,
    }
    return write_shared(ws, opened, entry(ItemReopened, said))


def check_closed(opened: OpenVisit) -> None:
    """Make sure that nothing which was agreed is open again.

    Raises:
        OpenAgainError: Something is.
    """
    codes = tuple(view.item.code for view in item_views(opened) if view.reopened)
    if codes:
        raise OpenAgainError(codes)
