"""A panel of five scripted laptops, two of which meet by stick alone, under seeded failures."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

from qvisit.errors import QVisitError
from qvisit.usecases import concerns, debrief, notes, places, reports, scoring, visits
from qvisit.usecases.state import state_hashes
from qvisit.usecases.syncing import sync
from qvisit.usecases.verify import verify
from qvisit.visits.kinds import Seat
from tests.end2end.faults import HARMS, SHARES, Attic, careless_share, harm, told
from tests.end2end.fleet import give_machines
from tests.usecases.trust import TEMPLATE, Trust, new_visit

SEED = 20270309
PANEL = ("hazel", "ash", "rowan", "elm", "sloe")
BY_STICK = ("rowan", "sloe")
"""These two have no network all day: they meet the others' laptops by one stick."""
GIVEN = {"W-1": ("met", "partly", "not_met"), "W-2": ("met", "partly"), "W-3": ("2", "3", "4")}
TURNS = 4 if settings().max_examples <= 25 else 24
MOST_ROUNDS = 8


def test_five_laptops_two_of_them_by_stick_end_alike(
    trust: Trust, capsys: pytest.CaptureFixture[str]
) -> None:
    day = PanelDay(trust)
    day.plan()

    for turn in range(TURNS):
        for name in day.chance.sample(PANEL, len(PANEL)):
            day.work(name, turn)
            day.meet(name)
        if turn % 2:
            day.suffer()
    for name in PANEL:
        visits.finish_reviewer(trust[name], trust.seen_by(name))
    day.meet_until_all_is_known()
    scored = day.states()
    lead = trust["hazel"]
    debrief.finish_debrief(lead, debrief.agree_rest(lead, trust.seen_by("hazel")))
    day.meet_until_all_is_known()
    reports.sign_off(trust["linden"], trust.seen_by("linden"))
    day.meet_until_all_is_known()
    states = day.states()

    assert all(state == scored["hazel"] for name, state in scored.items() if name != "linden")
    assert all(state == states["hazel"] for state in states.values())
    assert len(states["hazel"]) == 1 + len(PANEL)
    for name in (*PANEL, "linden"):
        assert verify(trust[name]).faults == ()
        assert trust.seen_by(name).shared.status == "signed_off"
    for name in BY_STICK:
        assert str(trust.share) not in day.met[name]
    with capsys.disabled():
        print(told("Five laptops on one ward", 1, day.counts))  # noqa: T201 - the figures
        for stream, digest in states["hazel"].items():
            print(f"  {digest[:16]} on all {len(states)} laptops: {stream}")  # noqa: T201


class PanelDay:
    """What each of the five does in turn, and what happens to their places."""

    def __init__(self, trust: Trust) -> None:
        self.trust, self.chance = trust, random.Random(SEED)
        self.counts: Counter[str] = Counter()
        self.met: dict[str, set[str]] = {name: set() for name in (*PANEL, "linden", "alder")}
        self.stick = trust.folder / "stick"
        self._attics: dict[Path, Attic] = {}

    def plan(self) -> None:
        """Let two more in, and plan a visit for all five; the stick is made by the lead."""
        trust = self.trust
        trust.join("elm", "visitor")
        trust.join("sloe", "visitor")
        ws = trust["linden"]
        roles = {"hazel": "panel_lead", "rowan": "lived_experience_reviewer"}
        panel = tuple(
            Seat.model_validate(
                {
                    "person": trust.person(name),
                    "name": name.title(),
                    "role": roles.get(name, "visitor"),
                }
            )
            for name in PANEL
        )
        trust.visit = visits.plan_visit(ws, replace(new_visit(trust), panel=panel))
        trust.sync("linden", *PANEL, "alder", "linden", *PANEL)
        give_machines(trust)
        self.stick.mkdir()
        places.prepare_place(trust["hazel"], self.stick)
        self._attics = {
            place: Attic(trust.folder / f"{place.name} attic")
            for place in (trust.share, self.stick)
        }

    def work(self, name: str, turn: int) -> None:
        """Answer, write, and now and then tell the others something."""
        ws, opened = self.trust[name], self.trust.seen_by(name)
        item = self.chance.choice(sorted(GIVEN))
        reply = self.chance.choice(GIVEN[item])
        opened = scoring.give_answer(ws, opened, TEMPLATE, item, reply, asked=2)
        if self.chance.random() < 0.3:
            noted = notes.Noted(f"Turn {turn}: the door was open.")
            opened = notes.keep_note(ws, opened, (TEMPLATE, item), noted)
        if self.chance.random() < 0.2:
            words = f"{name.title()} saw a door that does not lock."
            concerns.raise_concern(ws, opened, words, {})
        self.counts["turns"] += 1

    def meet(self, name: str) -> None:
        """Sync, by the stick or with the share, as often as not on one that breaks its word."""
        for place in self._places_of(name):
            self.met[name].add(str(place))
            how = self.chance.choice((*SHARES, *["good"] * len(SHARES)))
            try:
                if how == "good":
                    sync(self.trust[name], place)
                else:
                    sync(self.trust[name], place, open_share=careless_share(how, self.chance))
            except QVisitError as error:
                self.counts[f"syncs that ended with {type(error).__name__}"] += 1
            self.counts[f"syncs on a place that is {how}"] += 1
            self._attics[place].keep(place)

    def suffer(self) -> None:
        """Harm some files of either place, and bring half of all that was harmed back."""
        for place, attic in self._attics.items():
            attic.keep(place)
            for _ in range(3):
                how = self.chance.choice(HARMS)
                if harm(place, how, self.chance):
                    self.counts[f"files {how}"] += 1
            attic.bring_back(place, lambda: self.chance.random() < 0.5)

    def meet_until_all_is_known(self) -> None:
        """Put the places right, and let everybody sync, each at their own, until all is said."""
        for place, attic in self._attics.items():
            attic.bring_back(place)
        for _ in range(MOST_ROUNDS):
            news = 0
            for name in (*PANEL, "linden", "alder"):
                news += sum(self._news(name, place) for place in self._places_of(name))
            if not news:
                return
        raise AssertionError("they always have something more to say")

    def states(self) -> dict[str, Mapping[str, str]]:
        """The hash of each stream's state on each laptop that takes part."""
        return {name: state_hashes(self.trust.seen_by(name)) for name in (*PANEL, "linden")}

    def _places_of(self, name: str) -> Sequence[Path]:
        """The lead's laptop carries between the share and the stick."""
        if name == "hazel":
            return (self.trust.share, self.stick)
        return (self.stick,) if name in BY_STICK else (self.trust.share,)

    def _news(self, name: str, place: Path) -> int:
        done = sync(self.trust[name], place)
        self.counts["syncs in the end"] += 1
        return done.fetched_changes + done.sent_packs
