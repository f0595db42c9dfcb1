"""Whatever laptops do in whatever order, and whatever comes between: one state, nothing lost.

Each play begins with a panel before its visit. Rules are what people do, what their laptops and
places suffer, and what a hostile member tries. In the end the file server is repaired and everybody
syncs; then all who may read a stream have it alike.
"""

import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import text

from qvisit.errors import QVisitError
from qvisit.ids import StreamId
from qvisit.sync.folder import FolderShare
from qvisit.usecases import concerns, debrief, notes, removal, scoring, visits
from qvisit.usecases.record import NotAllowedError, record
from qvisit.usecases.state import state_hashes
from qvisit.usecases.syncing import sync
from qvisit.usecases.verify import verify
from qvisit.visits.kinds import DebriefFinished, Payload, ScoringClosed, VisitSignedOff
from qvisit.visits.own_kinds import AnswerGiven
from qvisit.visits.streams import LIBRARY, REGISTER, answers_stream, visit_stream
from qvisit.workspace import Workspace
from tests.end2end.faults import HARMS, SHARES, Attic, careless_share, carry, files_on, harm, told
from tests.usecases.trust import PANEL, ROLES, TEMPLATE, Stage, Trust, open_stage

LAPTOPS = tuple(sorted(ROLES))
PLACES = ("share", "stick", "other stick")
NAMES = st.sampled_from(sorted(PANEL))
ANYBODY = st.sampled_from(LAPTOPS)
PLACE = st.sampled_from(PLACES)
STICKS = st.sampled_from(PLACES[1:])
ITEMS = st.sampled_from(["W-1", "W-2"])
REPLIES = st.sampled_from(["met", "partly", "not_met", "dont_know"])
SEEDS = st.integers(0, 2**32)
STEPS = 25
FEW = 6  # plays of many steps each, however many tries other tests make at the least
MOST_ROUNDS = 6
BEGUN = datetime(2027, 3, 9, 15, 0, tzinfo=UTC)
LONGEST = 40 * 365  # days by which a clock goes wrong


class ManyLaptops(RuleBasedStateMachine):
    """Five laptops, a share and two sticks; what each was told is saved, and what went out."""

    def __init__(self, stage: Stage, counts: Counter[str]) -> None:
        super().__init__()
        self._stage, self.counts = stage, counts
        self._folder = Path(tempfile.mkdtemp(prefix="qvisit-laptops-"))
        self._stack = ExitStack()
        self._saved: dict[str, set[str]] = {name: set() for name in LAPTOPS}
        self._sent: set[str] = set()
        self._forged: set[str] = set()
        self._erased: set[str] = set()
        self._old: dict[str, tuple[Path, set[str]]] = {}
        self._wrong_by: dict[str, timedelta] = dict.fromkeys(LAPTOPS, timedelta())
        self._passed = timedelta()

    @initialize()
    def begin(self) -> None:
        self.trust: Trust = self._stack.enter_context(
            open_stage(self._stage, self._folder / "trust")
        )
        self._attic = Attic(self._folder / "attic")
        self._attic.keep(self._place("share"))
        self._first = set(files_on(self._place("share")))
        for name in PLACES[1:]:
            carry(self._place("share"), self._place(name))
        self.counts["plays"] += 1

    # What people do

    @rule(name=NAMES, item=ITEMS, reply=REPLIES)
    def answer(self, name: str, item: str, reply: str) -> None:
        def act(ws: Workspace) -> None:
            scoring.give_answer(ws, self._seen(name), TEMPLATE, item, reply)

        self._do(name, "answers", act)

    @rule(name=NAMES, item=ITEMS, words=st.text(min_size=1, max_size=20))
    def write(self, name: str, item: str, words: str) -> None:
        noted = notes.Noted(words)
        self._do(
            name, "notes", lambda ws: notes.keep_note(ws, self._seen(name), (TEMPLATE, item), noted)
        )

    @rule(name=NAMES, state=st.sampled_from(["used", "not_used"]))
    def use_method(self, name: str, state: str) -> None:
        self._do(name, "methods", lambda ws: scoring.use_method(ws, self._seen(name), "M1", state))

    @rule(name=NAMES)
    def raise_concern(self, name: str) -> None:
        words = "A door does not lock."
        self._do(
            name, "concerns", lambda ws: concerns.raise_concern(ws, self._seen(name), words, {})
        )

    @rule(name=NAMES)
    def be_done(self, name: str) -> None:
        self._do(name, "done", lambda ws: visits.finish_reviewer(ws, self._seen(name)))

    @rule(reply=st.sampled_from(["met", "partly"]))
    @precondition(lambda self: self._seen("hazel").shared.scoring_done)
    def agree(self, reply: str) -> None:
        def act(ws: Workspace) -> None:
            opened = self._seen("hazel")
            debrief.agree_item(ws, opened, debrief.item_views(opened)[0], reply)

        self._do("hazel", "agreed", act)

    @rule(seed=SEEDS)
    def erase(self, seed: int) -> None:
        """Governance removes what a change of the panel says."""

        def act(ws: Workspace) -> None:
            opened = self._seen("linden")
            said = [one.change for kept in opened.shared.methods.values() for one in kept.versions]
            said += [one.raised.change for one in opened.shared.concerns.values()]
            if said:
                one = random.Random(seed).choice(sorted(said))
                removal.remove_words(ws, opened, [one], "identifier")
                self._erased.add(one)

        self._do("linden", "erasures", act)

    # How laptops meet

    @rule(name=ANYBODY)
    def sync(self, name: str) -> None:
        self._sync(name, "share", "syncs")

    @rule(name=NAMES, place=STICKS)
    def sync_with_a_stick(self, name: str, place: str) -> None:
        self._sync(name, place, "syncs with a stick")

    @rule(seed=SEEDS)
    def sync_on_a_careless_share(self, seed: int) -> None:
        chance = random.Random(seed)
        how = chance.choice(SHARES)
        reach = careless_share(how, chance)
        self._sync(chance.choice(LAPTOPS), "share", f"syncs on a share that is {how}", reach)

    @rule(here=PLACE, there=PLACE)
    def carry_a_stick(self, here: str, there: str) -> None:
        self.counts["files carried by stick"] += carry(self._place(here), self._place(there))

    # What goes wrong

    @rule(seed=SEEDS)
    def harm(self, seed: int) -> None:
        chance = random.Random(seed)
        how = chance.choice(HARMS)
        if harm(self._place(chance.choice(PLACES)), how, chance):
            self.counts[f"files {how}"] += 1

    @rule(seed=SEEDS)
    def come_late(self, seed: int) -> None:
        """Some of what was lost, held back or harmed is there again, in another order."""
        chance = random.Random(seed)
        place = self._place(chance.choice(PLACES))
        back = self._attic.bring_back(place, lambda: chance.random() < 0.5)
        self.counts["files that came late"] += back

    @rule(name=ANYBODY, days=st.integers(-LONGEST, LONGEST))
    def set_clock(self, name: str, days: int) -> None:
        self._wrong_by[name] = timedelta(days=days)
        self.counts["clocks that jump"] += 1

    @rule(place=PLACE)
    def roll_a_place_back(self, place: str) -> None:
        """A place comes back as it was at the beginning."""
        self._attic.keep(self._place(place))
        for name in set(files_on(self._place(place))) - self._first:
            (self._place(place) / name).unlink()
        self.counts["places rolled back"] += 1

    # What a hostile member tries

    @rule(seed=SEEDS)
    def forge(self, seed: int) -> None:
        """Ash's program does what it likes: it asks nobody whether Ash may."""
        rowan = self.trust.person("rowan")
        given = AnswerGiven(template=TEMPLATE, item="W-1", reply="not_met")
        forged: Mapping[StreamId, Payload] = {
            visit_stream(self.trust.visit): VisitSignedOff(ratings=(), streams={}),
            answers_stream(self.trust.visit, rowan): given,
        }
        shared: tuple[Payload, ...] = (ScoringClosed(reason="So."), DebriefFinished())
        chance = random.Random(seed)
        stream = chance.choice(sorted(forged))
        said = forged[stream]
        if stream.startswith("visit."):
            said = chance.choice((said, *shared))

        def act(ws: Workspace) -> None:
            with ws.writing.begin() as session:
                (made,) = record(ws, session, stream, said)
            self._forged.add(made.id)

        self._do("ash", "forgeries", act)

    def teardown(self) -> None:
        try:
            if hasattr(self, "trust"):
                self._come_together()
        finally:
            self._stack.close()
            shutil.rmtree(self._folder)

    def _place(self, name: str) -> Path:
        folder = self.trust.folder / name
        folder.mkdir(exist_ok=True)
        return folder

    def _seen(self, name: str) -> visits.OpenVisit:
        return self.trust.seen_by(name)

    def _do(self, name: str, what: str, act: Callable[[Workspace], object]) -> None:
        """Let somebody do something by their own clock; what they had saved stays saved."""
        self._passed += timedelta(minutes=1)
        self.trust.clock.now = BEGUN + self._passed + self._wrong_by[name]
        try:
            act(self.trust[name])
            self.counts[what] += 1
        except NotAllowedError:
            self.counts["steps that were not allowed"] += 1
        there = _ids(self.trust[name])
        assert self._saved[name] <= there
        self._saved[name] |= there

    def _sync(
        self, name: str, place: str, what: str, reach: Callable[[Path], FolderShare] = FolderShare
    ) -> None:
        folder = self._place(place)

        def act(ws: Workspace) -> None:
            try:
                result = sync(ws, folder, open_share=reach)
            except QVisitError as error:  # in words, and nothing else ever
                self.counts[f"syncs that ended with {type(error).__name__}"] += 1
            else:
                self.counts["files set aside"] += len(result.set_aside)
                if reach is FolderShare:
                    self._sent |= self._saved[name]

        self._do(name, what, act)
        self._attic.keep(folder)

    def _come_together(self) -> None:
        for name in LAPTOPS:
            self._wrong_by[name] = timedelta()
        for name in sorted(PANEL):  # so that everybody may read everything in the end
            self.be_done(name)
        share = self._place("share")
        self._attic.bring_back(share)
        self._sync_until_quiet(share)
        self._check_all_is_there()
        self._check_nothing_forbidden_happened()

    def _sync_until_quiet(self, share: Path) -> None:
        for _ in range(MOST_ROUNDS):
            before = files_on(share)
            for name in LAPTOPS:
                self._do(name, "syncs in the end", lambda ws: sync(ws, share))
            if files_on(share) == before:
                return
        raise AssertionError("they always have something more to say")

    def _check_all_is_there(self) -> None:
        written = {one for name in PANEL for one in self._saved[name]} | self._sent
        panel = [state_hashes(self._seen(name)) for name in sorted(PANEL)]
        stream = visit_stream(self.trust.visit)
        for name in PANEL:
            assert written <= _ids(self.trust[name])
        assert panel[0] == panel[1] == panel[2]
        assert state_hashes(self._seen("linden"))[stream] == panel[0][stream]
        for common in (REGISTER, LIBRARY):
            assert len({_in_order(self.trust[name], common) for name in LAPTOPS}) == 1
        for name in LAPTOPS:
            assert verify(self.trust[name]).faults == ()

    def _check_nothing_forbidden_happened(self) -> None:
        for name in (*PANEL, "linden"):
            opened = self._seen(name)
            assert opened.shared.signed is None
            assert opened.shared.debriefed is None
            assert self._erased <= set(opened.shared.removed)
            applied = {one for sheet in opened.visit.sheets.values() for one in sheet.applied}
            assert not self._forged & applied
            for change in self._erased:
                assert not _has_words(self.trust[name], change)


def _ids(ws: Workspace) -> set[str]:
    with ws.reading() as session:
        return set(session.scalars(text("SELECT id FROM changes")))


def _in_order(ws: Workspace, stream: str) -> tuple[str, ...]:
    query = text("SELECT id FROM changes WHERE stream = :stream ORDER BY id")
    with ws.reading() as session:
        return tuple(session.scalars(query, {"stream": stream}))


def _has_words(ws: Workspace, change: str) -> bool:
    query = text("SELECT payload FROM changes WHERE id = :id")
    with ws.reading() as session:
        return session.scalar(query, {"id": change}) is not None


def test_all_laptops_come_to_one_state_and_lose_nothing(
    stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    counts: Counter[str] = Counter()
    plays = max(FEW, settings().max_examples // 4)

    run_state_machine_as_test(
        lambda: ManyLaptops(stage, counts),  # type: ignore[arg-type]  # any maker will do
        settings=settings(max_examples=plays, stateful_step_count=STEPS, deadline=None),
    )

    with capsys.disabled():
        print(told("Laptops that meet", counts.pop("plays"), counts))  # noqa: T201 - the figures
