"""Lend a laptop: a colleague scores on it as themselves, at once, with no network and no waiting.

They get a profile of their own, locked with their own words. What the panel shares of the visit is
copied into it; nobody's answers are. Whether theirs count, the lead or governance says later.
"""

from dataclasses import dataclass
from pathlib import Path

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import PersonId, VisitId
from qvisit.settings import load_settings, save_settings
from qvisit.store import changes, library, membership
from qvisit.store.vault import Doors, OpenVault
from qvisit.usecases.membership import keep_certificate, kept_certificates
from qvisit.usecases.profiles import NewProfile, begin_profile
from qvisit.usecases.record import NotAllowedError, entry
from qvisit.usecases.visits import OpenVisit, open_visit, refresh_lists, write_shared
from qvisit.visits.panel_kinds import ColleagueAdmitted, ColleagueArrived, ColleagueDeclined
from qvisit.visits.streams import REGISTER
from qvisit.workspace import Workspace, open_workspace


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
    words: str
    no_conflict: bool
    confidential: bool
    keyring: bool = False


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
        NotAllowedError: Whoever lends is not on this panel, or the visit is for practice.
        NoNameError, WeakWordsError, UnsafePlaceError: As `begin_profile`.
    """
    if not (new.no_conflict and new.confidential):
        raise NotConfirmedError
    if opened.is_practice:
        raise NotAllowedError(
            "The practice ward is for one person.",
            hint="Lock QVisit. Your colleague can begin as a new person and practise.",
        )
    vault = begin_profile(
        folder, NewProfile(new.name, (new.role,), new.words, keyring=new.keyring), doors
    )
    arrived = entry(
        ColleagueArrived,
        {
            "person": vault.person,
            "device": vault.device,
            "name": vault.name,
            "role": new.role,
            "no_conflict": True,
            "confidential": True,
        },
    )
    after = write_shared(ws, opened, arrived)
    kept = load_settings(ws.folder)
    save_settings(
        folder,
        load_settings(folder).model_copy(
            update={"share_folder": kept.share_folder, "trust": kept.trust}
        ),
    )
    with open_workspace(vault, ws.clock) as theirs:
        _copy_visit(ws, theirs, after)
    return vault


def admit_colleague(ws: Workspace, opened: OpenVisit, person: PersonId) -> OpenVisit:
    """Give a waiting colleague a place on the panel, so that their answers count.

    Raises:
        NotAllowedError: Only the panel lead or governance may.
    """
    return write_shared(ws, opened, ColleagueAdmitted(person=person))


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


def _copy_visit(ws: Workspace, theirs: Workspace, opened: OpenVisit) -> None:
    """Bring what everybody on a panel may read into another profile, signatures and all."""
    with ws.reading() as session:
        share = membership.read_share(session)
        certificates = kept_certificates(session)
        said = [
            change
            for stream in (REGISTER, opened.stream)
            for change in changes.read_stream(session, stream)
        ]
        named = [
            library.TemplateName(pin.template, pin.version, pin.hash)
            for pin in opened.plan.templates
        ]
        texts = [(name, library.template_text(session, name)) for name in named]
    now = moment(ws.clock()).utc
    with theirs.writing.begin() as session:
        if share is not None:
            membership.keep_share(session, share)
        for name, content in certificates.items():
            keep_certificate(session, name, content)
        changes.receive(session, said, received_at=now)
        for template, text in texts:
            if text is not None:
                library.install_template(session, template, text)
        refresh_lists(theirs, session, opened.visit.id)
