"""What goes wrong between laptops: shares that break their word, files that come to harm."""

import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from qvisit.sync.folder import FolderShare
from tests.sync.careless import Cached, Careless, Dying, Garbling, Lagging, Quota, Replacing

SHARES = ("dying", "dying after", "lagging", "cached", "garbling", "doubled", "replacing", "full")
HARMS = ("lost", "cut", "flipped", "emptied", "doubled", "swapped", "half written", "longer")
SPOILT = ("cut", "flip", "longer", "other")


def careless_share(how: str, chance: Random) -> Callable[[Path], FolderShare]:
    """How a folder is reached that does not keep its word.

    Args:
        how: One of `SHARES`.
        chance: Says when, and how far.
    """
    at = chance.randrange(1, 16)
    makers: dict[str, Callable[[Path], Careless]] = {
        "dying": lambda folder: Dying(folder, at, after=False),
        "dying after": lambda folder: Dying(folder, at, after=True),
        "lagging": lambda folder: Lagging(folder, at),
        "cached": Cached,
        "garbling": lambda folder: Garbling(folder, SPOILT[at % len(SPOILT)], 1 + at % 5),
        "doubled": lambda folder: Garbling(folder, "cut", 10**6, copies=True),
        "replacing": Replacing,
        "full": lambda folder: Quota(folder, at * 300),
    }
    return makers[how]  # type: ignore[return-value]  # they do all that a share does


class Attic:
    """Keeps each file of a share as it was before anything happened to it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir()

    def keep(self, place: Path) -> None:
        """Keep what is new on a place. What is written there from now on may come to harm."""
        for name in files_on(place):
            kept = self._folder / name
            if not kept.exists():
                kept.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(place / name, kept)

    def bring_back(self, place: Path, some: Callable[[], bool] = lambda: True) -> int:
        """Lay files on a place as they were, in any order; how many were missing or harmed."""
        count = 0
        for name in reversed(files_on(self._folder)):
            whole, there = (self._folder / name).read_bytes(), place / name
            if some() and (not there.is_file() or there.read_bytes() != whole):
                there.parent.mkdir(parents=True, exist_ok=True)
                there.write_bytes(whole)
                count += 1
        return count


def files_on(place: Path) -> Sequence[str]:
    """The names of all files of a share, sorted; not the reports for people."""
    found = (one for one in place.rglob("*") if one.is_file() and not one.name.startswith("."))
    names = (one.relative_to(place).as_posix() for one in found)
    return sorted(name for name in names if not name.startswith("Reports/"))


def harm(place: Path, how: str, chance: Random) -> str:
    """Do a file of a share some harm; its name, or "" when none was there.

    Args:
        place: The share's folder.
        how: One of `HARMS`.
        chance: Says which file, and where.
    """
    names = files_on(place)
    if not names:
        return ""
    name = chance.choice(names)
    path = place / name
    whole = path.read_bytes()
    at = chance.randrange(len(whole)) if whole else 0
    if how == "lost":
        path.unlink()
    elif how == "doubled":
        shutil.copy(path, path.with_name(f"{path.stem} (1){path.suffix}"))
    elif how == "half written":
        path.with_name(f".{path.name}.0badcafe.part").write_bytes(whole[:at])
    elif how == "swapped":
        other = place / chance.choice(names)
        path.write_bytes(other.read_bytes())
        other.write_bytes(whole)
    else:
        flipped = whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :] if whole else b""
        harmed = {"cut": whole[:at], "flipped": flipped, "emptied": b"", "longer": whole + b"more"}
        path.write_bytes(harmed[how])
    return name


def carry(source: Path, target: Path) -> int:
    """Copy what one place lacks from another, as a person does with a stick; how many files."""
    missing = [name for name in files_on(source) if not (target / name).exists()]
    for name in missing:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, target / name)
    return len(missing)


def told(title: str, plays: int, counts: Counter[str]) -> str:
    """One line for each sort of thing that happened."""
    rows = [f"  {count:>7,} × {what}" for what, count in sorted(counts.items())]
    return "\n".join([f"\n{title}: {plays} plays, {sum(counts.values()):,} steps", *rows])
