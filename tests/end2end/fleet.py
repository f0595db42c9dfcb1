"""A trust's laptops and the places where they meet, with what each was told is saved."""

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from qvisit.errors import QVisitError
from qvisit.ids import DeviceId
from qvisit.sync.folder import FolderShare
from qvisit.usecases import backups, laptops, places, restoring, shares
from qvisit.usecases.profiles import unlock_with_words
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.syncing import sync
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace
from tests.end2end.faults import Attic, files_on
from tests.usecases.trust import ROLES, WORDS, Trust

PLACES = ("share", "stick", "other stick")
BEGUN = datetime(2027, 3, 9, 15, 0, tzinfo=UTC)


def give_machines(trust: Trust) -> None:
    """Let each profile lie on a computer of its own: those on one computer meet by themselves."""
    trust.close()
    for name, vault in tuple(trust.vaults.items()):
        disk = trust.folder / "machines" / name / "profile"
        if vault.folder != disk:
            disk.parent.mkdir(parents=True)
            vault.folder.rename(disk)
            trust.vaults[name] = replace(vault, folder=disk)


class Fleet:
    """People, each at one of their laptops, and three places.

    `saved` holds by laptop what it called saved, `sent` what a whole sync took to a place, `late`
    what laptops wrote after they were withdrawn.
    """

    def __init__(self, trust: Trust, counts: Counter[str]) -> None:
        self.trust, self.counts = trust, counts
        give_machines(trust)
        self.attic = Attic(trust.folder / "attic")
        self.saved: dict[str, set[str]] = {name: set() for name in ROLES}
        self.sent: set[str] = set()
        self.late: set[str] = set()
        self.withdrawn: set[str] = set()
        self.at = {name: name for name in ROLES}
        self.wrong_by: dict[str, timedelta] = {}
        self._old: dict[str, tuple[Path, set[str]]] = {}
        self._passed = timedelta()
        self.attic.keep(self.place("share"))
        for name in PLACES[1:]:
            places.prepare_place(trust["alder"], self.place(name))
        self.first = frozenset(files_on(self.place("share")))

    def place(self, name: str) -> Path:
        """The folder of a place."""
        folder = self.trust.folder / name
        folder.mkdir(exist_ok=True)
        return folder

    def seen(self, name: str) -> OpenVisit:
        """The visit as it looks at the laptop where somebody sits."""
        return self.trust.seen_by(self.at[name])

    def do(self, name: str, what: str, act: Callable[[Workspace], object]) -> None:
        """Let somebody do something by their laptop's clock; what was saved stays saved."""
        laptop = self.at[name]
        self._passed += timedelta(minutes=1)
        wrong_by = self.wrong_by.get(laptop, timedelta())
        self.trust.clock.now = BEGUN + self._passed + wrong_by
        try:
            act(self.trust[laptop])
            self.counts[what] += 1
        except NotAllowedError:
            self.counts["steps that were not allowed"] += 1
        there = ids(self.trust[laptop])
        assert self.saved[laptop] <= there, f"{laptop} lost something after: {what}"
        if laptop in self.withdrawn:
            self.late |= own_ids(self.trust[laptop]) - self.saved[laptop]
        self.saved[laptop] |= there

    def sync(
        self,
        name: str,
        place: str,
        what: str,
        reach: Callable[[Path], FolderShare] = FolderShare,
    ) -> None:
        """Let somebody sync; whatever happens, it ends well or in words."""
        folder = self.place(place)
        before = self.saved[self.at[name]]

        def act(ws: Workspace) -> None:
            try:
                result = sync(ws, folder, open_share=reach)
            except NotAllowedError:
                raise
            except QVisitError as error:
                self.counts[f"syncs that ended with {type(error).__name__}"] += 1
            else:
                self.counts["files set aside"] += len(result.set_aside)
                if reach is FolderShare and self.at[name] not in self.withdrawn:
                    self.sent |= before

        self.do(name, what, act)
        self.attic.keep(folder)

    def clone(self, name: str) -> None:
        """Copy somebody's profile to another laptop of theirs, by hand; they sit at that one."""
        laptop = self.at[name]
        twin = f"{name} twin"
        if twin not in self.trust.vaults and laptop not in self.withdrawn:
            self.trust.close(laptop)
            shutil.copytree(self._disk(laptop), self._disk(twin))
            self._reopen(twin)
            self.saved[twin] = set(self.saved[laptop])
            self.at[name] = twin
            self.counts["profiles copied by hand"] += 1

    def change_seats(self, name: str) -> None:
        """Let somebody go to their other laptop, if they have one."""
        both = [one for one in (name, f"{name} twin") if one in self.trust.vaults]
        self.at[name] = both[-1] if self.at[name] == both[0] else both[0]

    def keep_copy(self, name: str) -> None:
        """Keep a copy of the laptop's disk as it is now."""
        laptop = self.at[name]
        self.trust.close(laptop)
        kept = self.trust.folder / "kept" / laptop
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(self._disk(laptop), kept)
        self._old[laptop] = kept, set(self.saved[laptop])

    def roll_back(self, name: str) -> None:
        """Put the laptop's disk back as it was when it was copied."""
        laptop = self.at[name]
        if laptop in self._old and laptop not in self.withdrawn:
            kept, saved = self._old[laptop]
            self.trust.close(laptop)
            shutil.rmtree(self._disk(laptop))
            shutil.copytree(kept, self._disk(laptop))
            self._reopen(laptop)
            self.saved[laptop] = set(saved)
            self.counts["laptops rolled back"] += 1

    def lose_and_restore(self, name: str) -> None:
        """Lose a laptop after a backup, and restore that on a new one: another device."""
        laptop = self.at[name]
        if laptop in self.withdrawn:
            return
        made = backups.make_backup(self.trust[laptop], self.trust.folder)
        saved = set(self.saved[laptop])
        self.trust.close(laptop)
        shutil.rmtree(self._disk(laptop))
        self._old.pop(laptop, None)
        unlocking = restoring.Unlocking(words=WORDS)
        restored = restoring.restore_profile(made.path, unlocking, [], self._disk(laptop))
        made.path.unlink()
        self.trust.vaults[laptop] = restored.vault
        self.saved[laptop] = saved
        self.counts["backups restored as new laptops"] += 1
        self.let_in(name, laptop)

    def let_in(self, name: str, laptop: str) -> None:
        """Let somebody's new laptop ask, and the administrator say whose it is."""
        ws, share = self.trust[laptop], self.place("share")
        try:
            shares.ask_to_join(ws, share)
            role = (ROLES[name],)
            shares.admit(self.trust["alder"], share, ws.device, role, as_person=ws.person)
        except QVisitError as error:
            self.counts[f"not let in yet: {type(error).__name__}"] += 1
        self.attic.keep(share)

    def withdraw(self, name: str) -> None:
        """Let the administrator withdraw the laptop where somebody sits."""
        laptop = self.at[name]
        device = self.trust[laptop].device
        try:
            folder = self.place("share")
            laptops.withdraw_laptop(self.trust["alder"], folder, device, "It was lost.")
        except QVisitError as error:
            self.counts[f"not withdrawn: {type(error).__name__}"] += 1
        else:
            self.withdrawn |= {one for one in self.saved if self.trust[one].device == device}
            self.counts["laptops withdrawn"] += 1
        self.attic.keep(self.place("share"))

    def _disk(self, laptop: str) -> Path:
        return self.trust.folder / "machines" / laptop / "profile"

    def _reopen(self, laptop: str) -> None:
        """Unlock a profile by what lies on the disk now, whatever device that is."""
        self.trust.close(laptop)
        self.trust.vaults[laptop] = unlock_with_words(self._disk(laptop), WORDS)


def ids(ws: Workspace) -> set[str]:
    """The ids of all changes that a laptop holds."""
    with ws.reading() as session:
        return set(session.scalars(text("SELECT id FROM changes")))


def own_ids(ws: Workspace) -> set[str]:
    """The ids of all changes that were made by this device."""
    query = text("SELECT id FROM changes WHERE device = :device")
    with ws.reading() as session:
        return set(session.scalars(query, {"device": ws.device}))


def written_by(ws: Workspace, devices: set[DeviceId]) -> set[str]:
    """The ids of all changes here that some devices made."""
    with ws.reading() as session:
        rows = session.execute(text("SELECT id, device FROM changes")).all()
    return {one for one, device in rows if device in devices}
