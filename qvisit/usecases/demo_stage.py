"""The laptops, the share and the people of the demo, and what each of them did."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from qvisit.clock import Clock
from qvisit.settings import load_settings, save_settings
from qvisit.usecases.demo_script import Script
from qvisit.usecases.profiles import NewProfile, begin_profile, offer_words
from qvisit.usecases.syncing import sync
from qvisit.workspace import Workspace, open_workspace

Say = Callable[[str], None]
"""Told what happens next, in words."""


@dataclass(frozen=True)
class Stage:
    """Where the demo is played."""

    out: Path
    stack: ExitStack
    clock: Clock
    say: Say

    @property
    def share(self) -> Path:
        """The shared folder."""
        return self.out / "share"

    def laptop(self, name: str, role: str, trust: str) -> Workspace:
        """A new profile, unlocked; its words lie among the cards."""
        folder = self.out / "laptops" / name.lower()
        words = offer_words()
        vault = begin_profile(folder, NewProfile(name, (role,), words))
        cards = self.out / "cards"
        cards.mkdir(exist_ok=True)
        (cards / f"{name.lower()}-words.txt").write_text(words + "\n", encoding="utf-8")
        settings = load_settings(folder)
        save_settings(folder, settings.model_copy(update={"trust": trust}))
        return self.stack.enter_context(open_workspace(vault, self.clock))


@dataclass
class Cast:
    """The people by who they are in the script, with their laptops and what they did."""

    stage: Stage
    script: Script
    laptops: dict[str, Workspace] = field(default_factory=dict)
    done: dict[str, list[str]] = field(default_factory=dict)

    def name(self, who: str) -> str:
        """What somebody is called."""
        return self.script.people[who]["name"]

    def did(self, who: str, words: str) -> None:
        """Note what somebody did."""
        self.done.setdefault(who, []).append(words)

    def sync(self, *people: str) -> None:
        """Let laptops sync with the share, one after another."""
        for who in people:
            result = sync(self.laptops[who], self.stage.share)
            if result.sent_changes or result.fetched_changes:
                self.did(
                    who, f"synced: {result.sent_changes} sent, {result.fetched_changes} fetched"
                )

    @contextmanager
    def no_network(self) -> Iterator[None]:
        """Take the share away while the block runs."""
        away = self.stage.share.with_name("share-out-of-reach")
        self.stage.share.rename(away)
        try:
            yield
        finally:
            away.rename(self.stage.share)
