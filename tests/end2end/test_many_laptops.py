"""Whatever three laptops do in whatever order, they come to one state and lose nothing."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from qvisit.sync.errors import ShareUnreachableError
from qvisit.sync.folder import FolderShare
from qvisit.usecases import concerns, debrief, notes, scoring, visits
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.state import state_hashes
from qvisit.usecases.syncing import sync
from qvisit.usecases.verify import verify
from tests.usecases.trust import PANEL, TEMPLATE, Stage, Trust, open_stage, record_of

NAMES = st.sampled_from(sorted(PANEL))
ITEMS = st.sampled_from(["W-1", "W-2"])
REPLIES = st.sampled_from(["met", "partly", "not_met", "dont_know"])
STEPS = 15
FEW = 6  # plays of many steps each, however many tries other tests make at the least

_made: list[Stage] = []


@pytest.fixture(autouse=True, scope="module")
def made_stage(stage: Stage) -> Iterator[None]:
    """What hypothesis cannot hand in: the trust to begin each play with."""
    _made.append(stage)
    yield
    _made.clear()


class DyingShare(FolderShare):
    """A share that dies after a number of calls; the last one may still have been carried out."""

    lives = 0
    carried_out = False

    def put_new(self, name: str, data: bytes) -> None:
        if self.lives <= 0 and self.carried_out:
            super().put_new(name, data)
        self._live()
        super().put_new(name, data)

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        self._live()
        return super().read(name, offset, length)

    def _live(self) -> None:
        self.lives -= 1
        if self.lives < 0:
            raise ShareUnreachableError(Path("the share"))


class ManyLaptops(RuleBasedStateMachine):
    """Three laptops, one share, and what each was told is saved."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp(prefix="qvisit-laptops-"))
        self._stack = ExitStack()
        self._saved: dict[str, set[str]] = {name: set() for name in PANEL}

    @initialize()
    def begin(self) -> None:
        self.trust: Trust = self._stack.enter_context(
            open_stage(_made[0], self._folder / "trust", PANEL)
        )

    @rule(name=NAMES, item=ITEMS, reply=REPLIES)
    def answer(self, name: str, item: str, reply: str) -> None:
        ws, opened = self.trust[name], self.trust.seen_by(name)
        try:
            scoring.give_answer(ws, opened, TEMPLATE, item, reply)
        except NotAllowedError:
            assert opened.me.person in opened.shared.finished or opened.shared.debriefed
        self._keep(name)

    @rule(name=NAMES, item=ITEMS, words=st.text(min_size=1, max_size=20))
    def write(self, name: str, item: str, words: str) -> None:
        ws, opened = self.trust[name], self.trust.seen_by(name)
        try:
            notes.keep_note(ws, opened, (TEMPLATE, item), notes.Noted(words))
        except NotAllowedError:
            assert opened.me.person in opened.shared.finished or opened.shared.debriefed
        self._keep(name)

    @rule(name=NAMES, state=st.sampled_from(["used", "not_used"]))
    def use_method(self, name: str, state: str) -> None:
        scoring.use_method(self.trust[name], self.trust.seen_by(name), "M1", state)
        self._keep(name)

    @rule(name=NAMES)
    def raise_concern(self, name: str) -> None:
        opened = self.trust.seen_by(name)
        concerns.raise_concern(self.trust[name], opened, "A door does not lock.", {})
        self._keep(name)

    @rule(name=NAMES)
    def be_done(self, name: str) -> None:
        visits.finish_reviewer(self.trust[name], self.trust.seen_by(name))
        self._keep(name)

    @rule(reply=st.sampled_from(["met", "partly"]))
    @precondition(lambda self: self.trust.seen_by("hazel").shared.scoring_done)
    def agree(self, reply: str) -> None:
        ws, opened = self.trust["hazel"], self.trust.seen_by("hazel")
        debrief.agree_item(ws, opened, debrief.item_views(opened)[0], reply)
        self._keep("hazel")

    @rule(name=NAMES)
    def sync(self, name: str) -> None:
        sync(self.trust[name], self.trust.share)

    @rule(name=NAMES, lives=st.integers(0, 4), carried_out=st.booleans())
    def sync_on_a_dying_share(self, name: str, lives: int, carried_out: bool) -> None:
        def reach(folder: Path) -> FolderShare:
            share = DyingShare(folder)
            share.lives, share.carried_out = lives, carried_out
            return share

        with suppress(ShareUnreachableError):
            sync(self.trust[name], self.trust.share, open_share=reach)

    @invariant()
    def nothing_saved_is_lost(self) -> None:
        for name, saved in self._saved.items():
            if saved:
                assert saved <= _all_ids(self.trust, name)

    def teardown(self) -> None:
        try:
            if hasattr(self, "trust"):
                self._come_together()
        finally:
            self._stack.close()
            shutil.rmtree(self._folder)

    def _keep(self, name: str) -> None:
        self._saved[name] |= _all_ids(self.trust, name)

    def _come_together(self) -> None:
        for name in PANEL:  # so that everybody may read everything in the end
            visits.finish_reviewer(self.trust[name], self.trust.seen_by(name))
            self._keep(name)
        for _ in range(3):
            self.trust.sync(*PANEL)
        written = {one for saved in self._saved.values() for one in saved}
        states = [state_hashes(self.trust.seen_by(name)) for name in PANEL]
        for name in PANEL:
            assert written <= _all_ids(self.trust, name)
            assert verify(self.trust[name]).faults == ()
        assert states[0] == states[1] == states[2]


def _all_ids(trust: Trust, name: str) -> set[str]:
    return {one for ids in record_of(trust[name]).values() for one in ids}


TestManyLaptops = ManyLaptops.TestCase
TestManyLaptops.settings = settings(
    max_examples=max(FEW, settings().max_examples // 4), stateful_step_count=STEPS, deadline=None
)
