"""Raise a concern, tell somebody, have it confirmed, close it. Saved is not told."""

from collections.abc import Mapping

from qvisit.clock import moment
from qvisit.ids import new_id
from qvisit.usecases.record import entry
from qvisit.usecases.visits import OpenVisit, write_shared
from qvisit.visits import kinds
from qvisit.workspace import Workspace


def raise_concern(
    ws: Workspace, opened: OpenVisit, what: str, facts: Mapping[str, str]
) -> OpenVisit:
    """Keep a concern on this laptop at once. It tells nobody: a person must phone.

    Args:
        ws: The open profile.
        opened: The visit.
        what: What was seen or heard, in the person's words.
        facts: where, at_risk_now and about_person_in_charge (yes, no, unknown), made_safe,
            template and item; each may be left out.
    """
    values = {
        "concern": new_id(),
        "what": what,
        "seen_at": moment(ws.clock()).utc,
        "at_risk_now": "unknown",
        "about_person_in_charge": "unknown",
        **facts,
    }
    return write_shared(ws, opened, entry(kinds.ConcernRaised, values))


def tell_concern(
    ws: Workspace, opened: OpenVisit, concern: str, told: Mapping[str, str]
) -> OpenVisit:
    """Record who was told: role, name, how and what they answered."""
    values = {"concern": concern, "told_at": moment(ws.clock()).utc, **told}
    return write_shared(ws, opened, entry(kinds.ConcernTold, values))


def confirm_concern(
    ws: Workspace, opened: OpenVisit, concern: str, by: Mapping[str, str]
) -> OpenVisit:
    """Record that a named role has it and acts on it: role, name, next_step."""
    values = {"concern": concern, "confirmed_at": moment(ws.clock()).utc, **by}
    return write_shared(ws, opened, entry(kinds.ConcernConfirmed, values))


def close_concern(ws: Workspace, opened: OpenVisit, concern: str, outcome: str) -> OpenVisit:
    """End a concern with its outcome; it is never deleted."""
    return write_shared(ws, opened, kinds.ConcernClosed(concern=concern, outcome=outcome))
