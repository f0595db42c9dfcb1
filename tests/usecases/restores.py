"""What tests of restoring begin with: a backup, a profile put aside, text that is being written."""

import shutil
from pathlib import Path

from qvisit.ids import VisitId
from qvisit.store import changes, drafts
from qvisit.store.drafts import Draft, Field
from qvisit.usecases import shares
from qvisit.usecases.backups import make_backup
from qvisit.usecases.restoring import (
    Unlocking,
    restore_profile,
)
from qvisit.workspace import Workspace
from tests.usecases.trust import TEMPLATE, WORDS, Trust


def backed_up(trust: Trust, name: str) -> Path:
    """A backup of a laptop on a stick."""
    stick = trust.folder / "stick"
    stick.mkdir(exist_ok=True)
    return make_backup(trust[name], stick).path


def elsewhere(trust: Trust, name: str, path: Path, words: str = WORDS) -> Workspace:
    """Restore a backup on a new laptop after the old one is gone, and open it."""
    trust.close(name)
    shutil.rmtree(trust.vaults[name].folder)
    folder = trust.folder / "laptops" / f"new {name}"
    restored = restore_profile(path, Unlocking(words), [], folder, clock=trust.clock)
    assert restored.came_in is None
    trust.vaults[name] = restored.vault
    return trust[name]


def write_draft(ws: Workspace, visit: str, words: str, saved_at: str) -> Field:
    """Text that is being written at a place of a visit."""
    where = Field(VisitId(visit), TEMPLATE, "W-1", "note")
    with ws.writing.begin() as session:
        drafts.save_draft(session, Draft(where, words, saved_at))
    return where


def drafts_of(ws: Workspace, visit: str) -> list[str]:
    with ws.reading() as session:
        return [one.text for one in drafts.read_drafts(session, VisitId(visit))]


def ids(ws: Workspace) -> set[str]:
    with ws.reading() as session:
        return {
            one.id
            for stream in changes.streams(session)
            for one in changes.read_stream(session, stream)
        }


def set_aside(trust: Trust, name: str) -> Path:
    """Copy a profile as it is now."""
    trust.close(name)
    kept = trust.folder / f"{name} before"
    return Path(shutil.copytree(trust.vaults[name].folder, kept))


def put_back(trust: Trust, name: str, kept: Path) -> None:
    """Put a copy of a profile in its place, as somebody might by hand."""
    trust.close(name)
    shutil.rmtree(trust.vaults[name].folder)
    shutil.copytree(kept, trust.vaults[name].folder)


def begin_anew(trust: Trust) -> Workspace:
    """Ash on another laptop, in a profile with a key of its own: elm's."""
    ws, ash = trust.new_laptop("elm", "visitor"), trust.person("ash")
    shares.ask_to_join(ws, trust.share)
    shares.admit(trust["alder"], trust.share, ws.device, ("visitor",), as_person=ash)
    trust.sync("alder", "elm")
    return ws
