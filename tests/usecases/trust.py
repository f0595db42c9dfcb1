"""A trust in a folder: a share, five laptops, a short template, one visit that is planned.

It is made once for all tests of a process, and each test works on a copy of its own.
"""

import shutil
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS
from qvisit.forms.loading import load_template
from qvisit.forms.template import Template
from qvisit.ids import ChangeId, PersonId, StreamId, VisitId
from qvisit.settings import load_settings, save_settings
from qvisit.store import changes
from qvisit.store.key_file import Limits
from qvisit.store.vault import Doors, OpenVault
from qvisit.usecases import debrief, reports, scoring, shares, visits, wards
from qvisit.usecases.profiles import NewProfile, begin_profile
from qvisit.usecases.syncing import SyncResult, sync
from qvisit.usecases.templates import publish_templates, rule_set_name, shipped_rule_sets
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import Pin, Seat, SeatRole, WardEntered
from qvisit.workspace import Workspace, open_workspace
from tests.usecases.ward_walk import TEMPLATE as TEMPLATE
from tests.usecases.ward_walk import TEXT as TEXT

QUICK = Limits(ops=1, mem=8_192)
WORDS = "otter lantern pebble orchard"
ROLES: Mapping[str, str] = {
    "alder": "administrator",
    "linden": "governance_lead",
    "hazel": "panel_lead",
    "ash": "visitor",
    "rowan": "lived_experience_reviewer",
}
PANEL: Mapping[str, SeatRole] = {
    "hazel": "panel_lead",
    "ash": "visitor",
    "rowan": "lived_experience_reviewer",
}


@dataclass
class Hands:
    """A clock whose hands a test can set. Each look at it moves it on by a second."""

    now: datetime = field(default_factory=lambda: datetime(2027, 3, 9, 14, 2, tzinfo=UTC))

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass(frozen=True)
class Stage:
    """What was made once: laptops with their open vaults, a share, and the visit on it."""

    folder: Path
    vaults: Mapping[str, OpenVault]
    visit: VisitId
    recovery_code: str


@dataclass
class Trust:
    """A copy of a stage, whose laptops open when they are first asked for."""

    folder: Path
    vaults: dict[str, OpenVault]
    visit: VisitId
    recovery_code: str
    origin: Path | None = None  # what it is a copy of, as long as nothing was done to it
    clock: Hands = field(default_factory=Hands)
    _open: dict[str, tuple[Workspace, ExitStack]] = field(default_factory=dict)

    @property
    def share(self) -> Path:
        """The shared folder."""
        return self.folder / "share"

    def __getitem__(self, name: str) -> Workspace:
        self.origin = None
        if name not in self._open:
            stack = ExitStack()
            ws = stack.enter_context(open_workspace(self.vaults[name], self.clock))
            self._open[name] = ws, stack
        return self._open[name][0]

    def close(self, *names: str) -> None:
        """Lock laptops, all of them when none is named, so that something else can open them."""
        for name in names or tuple(self._open):
            if name in self._open:
                self._open.pop(name)[1].close()

    def person(self, name: str) -> PersonId:
        """Who somebody is to the others."""
        return self.vaults[name].person

    def seen_by(self, name: str) -> OpenVisit:
        """The visit as one laptop knows it now."""
        return visits.open_visit(self[name], self.visit)

    def sync(self, *names: str) -> list[SyncResult]:
        """Let laptops sync with the share, one after another."""
        return [sync(self[name], self.share) for name in names]

    def sync_round(self) -> None:
        """Let everyone sync until nobody has anything new."""
        for _ in range(3):
            self.sync(*ROLES)

    def new_laptop(self, name: str, role: str) -> Workspace:
        """A laptop that has not asked to join."""
        self.origin = None
        self.vaults[name] = _new_vault(self.folder, name, role)
        return self[name]

    def join(self, name: str, role: str) -> Workspace:
        """Let another laptop in."""
        ws = self.new_laptop(name, role)
        _let_in(self["alder"], ws, self.share, role)
        self.sync("alder", name)
        return ws

    def copy_laptop(self, name: str, copy: str) -> Workspace:
        """Copy a profile's folder as somebody might by hand, and open the copy."""
        self.close(name)
        folder = self.folder / "laptops" / copy
        shutil.copytree(self.folder / "laptops" / name, folder)
        self.vaults[copy] = replace(self.vaults[name], folder=folder)
        return self[copy]


def build_stage(folder: Path) -> Stage:
    """Make the trust with a visit that everyone's laptop knows."""
    trust = Trust(folder, {}, VisitId(""), "")
    for name, role in ROLES.items():
        trust.vaults[name] = _new_vault(folder, name, role)
    trust.share.mkdir()
    new = shares.create_share(trust["alder"], trust.share)
    for name, role in ROLES.items():
        if name != "alder":
            _let_in(trust["alder"], trust[name], trust.share, role)
    trust.sync("alder", "linden")
    visit = visits.plan_visit(trust["linden"], new_visit(trust))
    trust.visit = visit
    trust.sync("linden", *PANEL)
    trust.close()
    return Stage(folder, dict(trust.vaults), visit, new.recovery_code)


@contextmanager
def open_stage(stage: Stage, folder: Path, only: Collection[str] = ROLES) -> Iterator[Trust]:
    """A copy of a stage to work on, with some of its laptops; all is closed afterwards."""
    others = [name for name in stage.vaults if name not in only]
    _copy(stage.folder, folder, others)
    vaults = {
        name: replace(vault, folder=folder / "laptops" / name)
        for name, vault in stage.vaults.items()
        if name in only
    }
    trust = Trust(folder, vaults, stage.visit, stage.recovery_code, stage.folder)
    _know_share(trust)
    try:
        yield trust
    finally:
        trust.close()


@dataclass(frozen=True)
class _Grown:
    folder: Path
    now: datetime
    came_to: str


_grown: dict[tuple[Path, str, tuple[str, ...]], _Grown] = {}


def grow(trust: Trust, name: str, work: Callable[[Trust], str]) -> str:
    """Do what many tests begin with: once, and after that copy what came of it.

    Args:
        trust: Where it is done.
        name: Names the work, among those on the same stage.
        work: What is done, always the same; it may give an id.
    """
    stage = trust.origin
    if stage is None or trust.clock != Hands():
        return work(trust)
    key = (stage, name, tuple(trust.vaults))
    if key not in _grown:
        came_to = work(trust)
        trust.close()
        folder = stage.with_name(f"{stage.name} {len(_grown)}")
        shutil.copytree(trust.folder, folder)
        _grown[key] = _Grown(folder, trust.clock.now, came_to)
    else:
        shutil.rmtree(trust.folder)
        _copy(_grown[key].folder, trust.folder, ())
        _know_share(trust)
        trust.clock.now = _grown[key].now
    trust.origin = _grown[key].folder
    return _grown[key].came_to


def _copy(stage: Path, folder: Path, others: Collection[str]) -> None:
    shutil.copytree(stage, folder, ignore=lambda _folder, _names: others)


def _know_share(trust: Trust) -> None:
    """Let each laptop know the share that was copied with it."""
    for vault in trust.vaults.values():
        kept = load_settings(vault.folder).model_copy(update={"share_folder": str(trust.share)})
        save_settings(vault.folder, kept)


def new_visit(trust: Trust, ward: WardEntered | None = None) -> visits.NewVisit:
    """A plan for the whole panel, with a ward that it enters when none is given."""
    ws = trust["linden"]
    return visits.NewVisit(
        ward=ward or wards.enter_ward(ws, "Willow Ward", "WIL", "Northfield Hospital", "Acute"),
        day="2027-03-09",
        visit_type="announced",
        panel=seats(trust),
        templates=pins(ws),
        rule_set=rule_set_name(shipped_rule_sets()[0]),
        inherent_risk=dict.fromkeys(INHERENT_RISK_FACTORS, "no"),
        purpose="To see how the doors are.",
        photos=True,
    )


def seats(trust: Trust) -> tuple[Seat, ...]:
    """The panel's three places."""
    return tuple(
        Seat(person=trust.person(name), name=name.title(), role=role)
        for name, role in PANEL.items()
    )


def pins(ws: Workspace) -> tuple[Pin, ...]:
    """The short template, published."""
    return publish_templates(ws, [short_template()])


def short_template() -> Template:
    """The template of the tests, with three items."""
    return load_template(TEXT.encode(), "ward-walk.yaml")


def answer(trust: Trust, name: str, item: str = "W-1", reply: str = "met") -> OpenVisit:
    """Let somebody answer one item, as if they had asked two people."""
    return scoring.give_answer(trust[name], trust.seen_by(name), TEMPLATE, item, reply, asked=2)


def score(trust: Trust, name: str, replies: Mapping[str, str] | None = None) -> None:
    """Let somebody answer every item and say that they are done."""
    given = {"W-1": "met", "W-2": "met", "W-3": "3", **(replies or {})}
    for item, reply in given.items():
        answer(trust, name, item, reply)
    visits.finish_reviewer(trust[name], trust.seen_by(name))


def arrive(trust: Trust) -> None:
    """Let the panel come to the ward."""
    grow(trust, "arrive", _arrive)


def score_all(trust: Trust) -> None:
    """Let the whole panel score, and every laptop know it."""
    grow(trust, "score", _score_all)


def debriefed(trust: Trust) -> str:
    """Let the panel score, agree and finish its debrief; the id of its one action.

    The lead's laptop and governance's know everything afterwards.
    """
    return grow(trust, "debrief", _debrief)


def signed_off(trust: Trust) -> OpenVisit:
    """Let the visit come as far as governance's signature."""
    grow(trust, "sign off", _sign_off)
    return trust.seen_by("linden")


def _arrive(trust: Trust) -> str:
    for name in PANEL:
        visits.start_visit(trust[name], trust.seen_by(name))
    return ""


def _score_all(trust: Trust) -> str:
    for name in PANEL:
        score(trust, name)
    trust.sync(*PANEL, *PANEL)
    return ""


def _debrief(trust: Trust) -> str:
    score_all(trust)
    ws = trust["hazel"]
    opened = debrief.agree_rest(ws, trust.seen_by("hazel"))
    opened, finding = debrief.record_finding(ws, opened, FINDING)
    opened, action = debrief.agree_action(ws, opened, {**ACTION, "finding": finding})
    debrief.finish_debrief(ws, opened)
    trust.sync("hazel", *PANEL, "linden")
    return action


def _sign_off(trust: Trust) -> str:
    debriefed(trust)
    reports.sign_off(trust["linden"], trust.seen_by("linden"))
    return ""


FINDING: Mapping[str, object] = {
    "kind": "improvement",
    "text": "Two doors on the long corridor do not lock.",
    "question": "safe",
    "items": ("W-1",),
    "methods": ("observe",),
    "consequence": 3,
    "likelihood": 2,
}
ACTION: Mapping[str, object] = {
    "aim": "Every bedroom door locks",
    "measure": "Doors that lock, of 18",
    "baseline": "16 of 18",
    "evidence": "A walk past every door",
    "owner_role": "Ward manager",
    "due": "2027-04-09",
    "consequence": 3,
    "likelihood": 2,
}


def _new_vault(folder: Path, name: str, role: str) -> OpenVault:
    new = NewProfile(name.title(), (role,), WORDS)
    return begin_profile(folder / "laptops" / name, new, Doors(WORDS, limits=QUICK))


def _let_in(admin: Workspace, ws: Workspace, share: Path, role: str) -> None:
    words = shares.ask_to_join(ws, share)
    waiting = shares.list_waiting(admin, share)
    assert [one.words for one in waiting if one.device == ws.device] == [words]
    shares.admit(admin, share, ws.device, (role,))


def record_of(ws: Workspace) -> dict[StreamId, list[ChangeId]]:
    """The ids of all changes that a laptop holds, by stream."""
    with ws.reading() as session:
        return {
            stream: [one.id for one in changes.read_stream(session, stream)]
            for stream in changes.streams(session)
        }


def packs_on(share: Path, device: str) -> list[Path]:
    """One laptop's packs, oldest first."""
    return sorted((share / "packs" / device).glob("*.pack"))
