"""Lend a laptop: a colleague scores on it as themselves, at once, with no network and no waiting.

They get a profile of their own, locked with their own words. What the panel shares of the visit is
copied into it; nobody's answers are. Whether theirs count, the lead or governance says later.
"""

from dataclasses import dataclass, field
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import PersonId, VisitId
from qvisit.settings import load_settings, save_settings
from qvisit.store import changes, library, membership
from qvisit.store.profile_folder import plain_store_errors
from qvisit.store.vault import Doors, OpenVault
from qvisit.usecases.exchanging import exchange_locally
from qvisit.usecases.membership import keep_certificate, kept_certificates
from qvisit.usecases.profiles import NewProfile, begin_profile, discard_profile
from qvisit.usecases.record import NotAllowedError, entry
from qvisit.usecases.visits import OpenVisit, open_visit, refresh_lists, write_shared
from qvisit.visits.panel_kinds import ColleagueAdmitted, ColleagueArrived, ColleagueDeclined
from qvisit.visits.streams import REGISTER
from qvisit.worded import worded
from qvisit.workspace import Workspace, open_workspace

BORROWERS = ("lived_experience_reviewer", "visitor")
"""What a colleague on a lent laptop may be."""


class NotConfirmedError(QVisitError):
    """The colleague has not said what everybody says before they score."""

    def __init__(self) -> None:
        super().__init__(
            "Both boxes must be ticked before a colleague can score here.",
            hint="If something speaks against it, score no further and tell the panel lead.",
        )


@dataclass(frozen=True)
class NewColleague:
    """Who borrows a laptop: name, `visitor` or `lived_experience_reviewer`, how they unlock.

    They confirm that nothing speaks against their scoring this ward, and that they keep in
    confidence what they see.
    """

    name: str
    role: str
    words: str = field(repr=False)
    no_conflict: bool
    confidential: bool


def why_not_lend(opened: OpenVisit) -> str:
    """Why nobody can borrow this laptop to score the visit, or "" when they can."""
    if opened.is_practice:
        return worded(
            "The practice ward is for one person. Lock QVisit: your colleague can begin as a new "
            "person and practise."
        )
    if opened.seat is None:
        return worded("Only people on this visit’s panel can lend their laptop for it.")
    if opened.shared.scoring_done or opened.shared.debriefed:
        return worded("Scoring is over. What a colleague saw can be said in the debrief.")
    return ""


def lend_laptop(
    ws: Workspace, opened: OpenVisit, folder: Path, new: NewColleague, doors: Doors | None = None
) -> OpenVault:
    """Make a colleague's own profile on this laptop, with the visit in it, ready to score.

    Args:
        ws: The profile of whoever lends the laptop.
        opened: The visit.
        folder: An empty folder for the new profile.
        new: Who borrows it.
        doors: How the profile opens, if not by `new`'s words.

    Returns:
        The new profile, unlocked.

    Raises:
        NotConfirmedError: The colleague did not confirm both.
        NotAllowedError: Whoever lends is not on this panel, scoring is over, or it is practice.
        NoNameError, WeakWordsError, UnsafePlaceError: As `begin_profile`.
    """
    if not (new.no_conflict and new.confidential):
        raise NotConfirmedError
    reason = why_not_lend(open_visit(ws, opened.visit.id))  # a sync may have brought news
    if reason:
        raise NotAllowedError(reason)
    vault = begin_profile(folder, NewProfile(new.name, (new.role,), new.words), doors)
    try:
        _furnish(ws, opened, vault, new.role)
    except QVisitError:
        discard_profile(folder)  # else it would be offered for ever, with nothing to score in it
        raise
    exchange_locally(ws, lending=True)
    return vault


def admit_colleague(ws: Workspace, opened: OpenVisit, person: PersonId) -> OpenVisit:
    """Give a waiting colleague a place on the panel, so that their answers count.

    Raises:
        NotAllowedError: Only the panel lead or governance may.
    """
    return write_shared(ws, opened, entry(ColleagueAdmitted, {"person": person}))


def decline_colleague(ws: Workspace, opened: OpenVisit, person: PersonId, reason: str) -> OpenVisit:
    """Say that a waiting colleague's answers do not count, and why. They are kept all the same.

    Raises:
        NotAllowedError: Only the panel lead or governance may.
    """
    said = entry(ColleagueDeclined, {"person": person, "reason": reason.strip()})
    return write_shared(ws, opened, said)


def visit_lent_to(ws: Workspace) -> VisitId | None:
    """The visit that this profile was made for on a lent laptop, if it was made so."""
    with ws.reading() as session:
        streams = changes.streams(session, "visit.")
    for stream in streams:
        visit = VisitId(stream.partition(".")[2])
        if ws.person in open_visit(ws, visit).shared.colleagues:
            return visit
    return None


def _furnish(ws: Workspace, opened: OpenVisit, vault: OpenVault, role: str) -> None:
    """Put the visit and the share into a new profile, then write down who came, in both."""
    kept, folder = load_settings(ws.folder), vault.folder
    theirs_kept = load_settings(folder).model_copy(
        update={"share_folder": kept.share_folder, "trust": kept.trust}
    )
    with plain_store_errors(folder):
        save_settings(folder, theirs_kept)
    arrived = entry(
        ColleagueArrived,
        {
            "person": vault.person,
            "device": vault.device,
            "name": vault.name,
            "role": role,
            "no_conflict": True,
            "confidential": True,
        },
    )
    with open_workspace(vault, ws.clock) as theirs:
        _copy_share(ws, theirs, opened)
        write_shared(ws, opened, arrived)
        _copy_streams(ws, theirs, opened)


def _copy_share(ws: Workspace, theirs: Workspace, opened: OpenVisit) -> None:
    """Bring the name of the share, who is on it, and the templates into another profile."""
    with ws.reading() as session:
        share = membership.read_share(session)
        certificates = kept_certificates(session)
        named = [
            library.TemplateName(pin.template, pin.version, pin.hash)
            for pin in opened.plan.templates
        ]
        texts = [(name, library.template_text(session, name)) for name in named]
    with theirs.writing.begin() as session:
        if share is not None:
            membership.keep_share(session, share)
        for name, content in certificates.items():
            keep_certificate(session, name, content)
        for template, text in texts:
            if text is not None:
                library.install_template(session, template, text)


def _copy_streams(ws: Workspace, theirs: Workspace, opened: OpenVisit) -> None:
    """Bring what everybody on a panel may read into another profile, byte for byte."""
    with ws.reading() as session:
        said = [
            change
            for stream in (REGISTER, opened.stream)
            for change in changes.read_stream(session, stream)
        ]
    with theirs.writing.begin() as session:
        changes.receive(session, said, received_at=moment(ws.clock()).utc)
        refresh_lists(theirs, session, opened.visit.id)
