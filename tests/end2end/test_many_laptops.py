"""Whatever laptops do in whatever order, and whatever comes between: one state, nothing lost.

Each play begins with a panel before its visit. Rules are what people do, what their laptops and
places suffer, and what a hostile member tries. In the end the file server is repaired and everybody
syncs; then all who may read a stream have it alike.
"""

import random
import shutil
import tempfile
from collections import Counter
from contextlib import ExitStack
from datetime import timedelta
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

from qvisit.usecases import concerns, debrief, notes, removal, scoring, visits
from qvisit.usecases.record import record
from qvisit.visits.kinds import ConcernLeft, DebriefFinished, Payload, ScoringClosed, VisitSignedOff
from qvisit.visits.own_kinds import AnswerGiven
from qvisit.visits.streams import answers_stream, visit_stream
from qvisit.workspace import Workspace
from tests.end2end.coming_together import (
    check_all_is_there,
    check_nothing_forbidden,
    come_together,
)
from tests.end2end.faults import HARMS, SHARES, careless_share, carry, files_on, harm, told
from tests.end2end.fleet import PLACES, Fleet
from tests.usecases.trust import PANEL, ROLES, TEMPLATE, Stage, open_stage

NAMES = st.sampled_from(sorted(PANEL))
ANYBODY = st.sampled_from(sorted(ROLES))
PLACE = st.sampled_from(PLACES)
STICKS = st.sampled_from(PLACES[1:])
ITEMS = st.sampled_from(["W-1", "W-2"])
REPLIES = st.sampled_from(["met", "partly", "not_met", "dont_know"])
SEEDS = st.integers(0, 2**32)
STEPS = 20
FEW = 4  # plays of many steps each, where tests are to be quick
PARTS = 1 if settings().max_examples <= 25 else 5  # side by side, and each within a test's time
LONGEST = 40 * 365  # days by which a clock goes wrong


class People(RuleBasedStateMachine):
    """What people do at their laptops, and how these meet."""

    def __init__(self, stage: Stage, counts: Counter[str]) -> None:
        super().__init__()
        self._stage, self.counts = stage, counts
        self._folder = Path(tempfile.mkdtemp(prefix="qvisit-laptops-"))
        self._stack = ExitStack()
        self.forged: set[str] = set()
        self.erased: set[str] = set()

    @initialize()
    def begin(self) -> None:
        trust = self._stack.enter_context(open_stage(self._stage, self._folder / "trust"))
        self.fleet = Fleet(trust, self.counts)
        self.counts["plays"] += 1

    @rule(name=NAMES, item=ITEMS, reply=REPLIES)
    def answer(self, name: str, item: str, reply: str) -> None:
        def act(ws: Workspace) -> None:
            scoring.give_answer(ws, self.fleet.seen(name), TEMPLATE, item, reply)

        self.fleet.do(name, "answers", act)

    @rule(name=NAMES, item=ITEMS, words=st.text(min_size=1, max_size=20))
    def write(self, name: str, item: str, words: str) -> None:
        def act(ws: Workspace) -> None:
            notes.keep_note(ws, self.fleet.seen(name), (TEMPLATE, item), notes.Noted(words))

        self.fleet.do(name, "notes", act)

    @rule(name=NAMES, state=st.sampled_from(["used", "not_used"]))
    def use_method(self, name: str, state: str) -> None:
        def act(ws: Workspace) -> None:
            scoring.use_method(ws, self.fleet.seen(name), "M1", state)

        self.fleet.do(name, "methods", act)

    @rule(name=NAMES)
    def raise_concern(self, name: str) -> None:
        def act(ws: Workspace) -> None:
            concerns.raise_concern(ws, self.fleet.seen(name), "A door does not lock.", {})

        self.fleet.do(name, "concerns", act)

    @rule(name=NAMES)
    def be_done(self, name: str) -> None:
        self.fleet.do(name, "done", lambda ws: visits.finish_reviewer(ws, self.fleet.seen(name)))

    @rule(reply=st.sampled_from(["met", "partly"]))
    @precondition(lambda self: self.fleet.seen("hazel").shared.scoring_done)
    def agree(self, reply: str) -> None:
        def act(ws: Workspace) -> None:
            opened = self.fleet.seen("hazel")
            debrief.agree_item(ws, opened, debrief.item_views(opened)[0], reply)

        self.fleet.do("hazel", "agreed", act)

    @rule(seed=SEEDS)
    def erase(self, seed: int) -> None:
        """Governance removes what a change of the panel says."""

        def act(ws: Workspace) -> None:
            opened = self.fleet.seen("linden")
            said = [one.change for kept in opened.shared.methods.values() for one in kept.versions]
            raised = {one.raised.change: one.raised.said for one in opened.shared.concerns.values()}
            if said or raised:
                one = random.Random(seed).choice(sorted({*said, *raised}))
                left = []
                if one in raised:  # a concern stays on the list, in other words
                    words = raised[one].model_copy(update={"what": "A door."})
                    left = [ConcernLeft(change=one, said=words)]
                removal.remove_words(ws, opened, [one], "identifier", left)
                self.erased.add(one)

        self.fleet.do("linden", "erasures", act)

    @rule(name=ANYBODY)
    def sync(self, name: str) -> None:
        self.fleet.sync(name, "share", "syncs")

    @rule(name=NAMES, place=STICKS)
    def sync_with_a_stick(self, name: str, place: str) -> None:
        self.fleet.sync(name, place, "syncs with a stick")

    @rule(here=PLACE, there=PLACE)
    def carry_a_stick(self, here: str, there: str) -> None:
        carried = carry(self.fleet.place(here), self.fleet.place(there))
        self.counts["files carried by stick"] += carried

    def teardown(self) -> None:
        try:
            if hasattr(self, "fleet"):
                laptops = come_together(self.fleet)
                check_all_is_there(self.fleet, laptops, self.forged)
                check_nothing_forbidden(self.fleet, laptops, self.forged, self.erased)
        finally:
            self._stack.close()
            shutil.rmtree(self._folder)


class ManyLaptops(People):
    """The same, with all that may go wrong, and somebody who is up to no good."""

    @rule(seed=SEEDS)
    def sync_on_a_careless_share(self, seed: int) -> None:
        chance = random.Random(seed)
        how = chance.choice(SHARES)
        reach = careless_share(how, chance)
        name = chance.choice(sorted(ROLES))
        self.fleet.sync(name, "share", f"syncs on a share that is {how}", reach)

    @rule(seed=SEEDS)
    def harm(self, seed: int) -> None:
        chance = random.Random(seed)
        how = chance.choice(HARMS)
        if harm(self.fleet.place(chance.choice(PLACES)), how, chance):
            self.counts[f"files {how}"] += 1

    @rule(seed=SEEDS)
    def come_late(self, seed: int) -> None:
        """Some of what was lost, held back or harmed is there again, in another order."""
        chance = random.Random(seed)
        place = self.fleet.place(chance.choice(PLACES))
        back = self.fleet.attic.bring_back(place, lambda: chance.random() < 0.5)
        self.counts["files that came late"] += back

    @rule(name=ANYBODY, days=st.integers(-LONGEST, LONGEST))
    def set_clock(self, name: str, days: int) -> None:
        self.fleet.wrong_by[self.fleet.at[name]] = timedelta(days=days)
        self.counts["clocks that jump"] += 1

    @rule(place=PLACE)
    def roll_a_place_back(self, place: str) -> None:
        """A place comes back as it was at the beginning."""
        folder = self.fleet.place(place)
        self.fleet.attic.keep(folder)
        for name in set(files_on(folder)) - self.fleet.first:
            (folder / name).unlink()
        self.counts["places rolled back"] += 1

    @rule(name=NAMES)
    def clone_a_profile(self, name: str) -> None:
        self.fleet.clone(name)

    @rule(name=NAMES)
    def go_to_the_other_laptop(self, name: str) -> None:
        self.fleet.change_seats(name)

    @rule(name=NAMES)
    def copy_a_disk(self, name: str) -> None:
        self.fleet.keep_copy(name)

    @rule(name=NAMES)
    def roll_a_laptop_back(self, name: str) -> None:
        self.fleet.roll_back(name)

    @rule(name=NAMES)
    def restore_a_backup(self, name: str) -> None:
        self.fleet.lose_and_restore(name)

    @rule(name=st.sampled_from(["ash", "rowan"]))
    def withdraw(self, name: str) -> None:
        self.fleet.withdraw(name)

    @rule(seed=SEEDS)
    def forge(self, seed: int) -> None:
        """Ash's program does what it likes: it asks nobody whether Ash may."""
        chance, trust = random.Random(seed), self.fleet.trust
        own = answers_stream(trust.visit, trust.person("rowan"))
        shared = visit_stream(trust.visit)
        given = AnswerGiven(template=TEMPLATE, item="W-1", reply="not_met")
        signed = VisitSignedOff(ratings=(), streams={})
        tries: list[tuple[str, Payload]] = [(own, given), (shared, signed)]
        tries += [(shared, ScoringClosed(reason="So.")), (shared, DebriefFinished())]
        stream, said = chance.choice(tries)

        def act(ws: Workspace) -> None:
            with ws.writing.begin() as session:
                (made,) = record(ws, session, own if stream == own else shared, said)
            self.forged.add(made.id)

        self.fleet.do("ash", "forgeries", act)


@pytest.mark.parametrize("part", range(PARTS))
def test_all_laptops_come_to_one_state_and_lose_nothing(
    stage: Stage, capsys: pytest.CaptureFixture[str], part: int
) -> None:
    counts: Counter[str] = Counter()
    plays = FEW if PARTS == 1 else settings().max_examples // 4 // PARTS

    run_state_machine_as_test(
        lambda: ManyLaptops(stage, counts),  # type: ignore[arg-type]  # any maker will do
        settings=settings(max_examples=plays, stateful_step_count=STEPS, deadline=None),
    )

    with capsys.disabled():
        print(told(f"Laptops that meet, part {part + 1}", counts.pop("plays"), counts))  # noqa: T201 - the figures
