"""Play one whole visit: three laptops without a network, a share, a finished report.

Everything is done as people do it, through the same use cases and, for one reviewer, through the
real window. The words come from resources/demo/visit.yaml and are invented.
"""

import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from qvisit.clock import Clock, local_now, today
from qvisit.errors import QVisitError
from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS
from qvisit.ids import VisitId, new_id
from qvisit.settings import load_settings, save_settings
from qvisit.usecases import (
    concerns,
    debrief,
    notes,
    reports,
    scoring,
    shares,
    talks,
    visits,
    wards,
)
from qvisit.usecases.cards import save_root_card
from qvisit.usecases.demo_script import PANEL, Part, demo_templates, part_of, read_script, seats_of
from qvisit.usecases.made_up_trust import read_made_up_register
from qvisit.usecases.profiles import NewProfile, begin_profile, offer_words
from qvisit.usecases.record import entry
from qvisit.usecases.state import state_hashes
from qvisit.usecases.syncing import sync
from qvisit.usecases.templates import (
    publish_templates,
    rule_set_name,
    shipped_rule_sets,
)
from qvisit.visits.kinds import SignedRating
from qvisit.visits.own_kinds import TalkHeld
from qvisit.worded import worded
from qvisit.workspace import Workspace, open_workspace

KEPT = ".qvisit-demo"


class DemoFolderError(QVisitError):
    """The folder holds something that is not an earlier demo."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded(
                "{folder} holds files that no demo made, so nothing was touched.", folder=folder
            ),
            hint="Choose an empty folder: qvisit demo --out FOLDER.",
        )


PlayInWindow = Callable[[Workspace, VisitId, Part, Path], Sequence[Path]]
"""Plays a part through the real window; gives the pictures it took."""
Say = Callable[[str], None]
"""Told what happens next, in words."""


@dataclass
class Played:
    """What the demo did, for its closing table."""

    visit: VisitId
    report: Path
    annex: Path
    share: Path
    card: Path
    pictures: Sequence[Path]
    rules: str
    ratings: Sequence[SignedRating]
    laptops: dict[str, list[str]] = field(default_factory=dict)
    hashes: dict[str, Mapping[str, str]] = field(default_factory=dict)
    seconds: float = 0.0


def play(out: Path, in_window: PlayInWindow, say: Say, clock: Clock = local_now) -> Played:
    """Play the visit into a folder, afresh.

    Args:
        out: Emptied first if an earlier demo made it, else it must be empty.
        in_window: How the lived-experience reviewer scores.
        say: Told of each step.
        clock: The laptops' clock.

    Raises:
        DemoFolderError: The folder holds something else.
    """
    began = time.monotonic()
    _empty(out)
    with ExitStack() as stack:
        stage = _Stage(out, stack, clock, say)
        played = _Play(stage, in_window).run()
    played.seconds = time.monotonic() - began
    return played


@dataclass(frozen=True)
class _Stage:
    out: Path
    stack: ExitStack
    clock: Clock
    say: Say

    @property
    def share(self) -> Path:
        return self.out / "share"

    def laptop(self, name: str, role: str, trust: str) -> Workspace:
        folder = self.out / "laptops" / name.lower()
        words = offer_words()
        vault = begin_profile(folder, NewProfile(name, (role,), words))
        cards = self.out / "cards"
        cards.mkdir(exist_ok=True)
        (cards / f"{name.lower()}-words.txt").write_text(words + "\n", encoding="utf-8")
        settings = load_settings(folder)
        save_settings(folder, settings.model_copy(update={"trust": trust}))
        return self.stack.enter_context(open_workspace(vault, self.clock))


class _Play:
    """The visit's course, one method a scene."""

    def __init__(self, stage: _Stage, in_window: PlayInWindow) -> None:
        self._stage, self._in_window, self._say = stage, in_window, stage.say
        self._script = read_script()
        self._laptops: dict[str, Workspace] = {}
        self._done: dict[str, list[str]] = {who: [] for who in self._script.people}
        self._pictures: Sequence[Path] = ()

    def run(self) -> Played:
        """Play every scene in order."""
        card = self._open_share()
        visit = self._plan()
        self._score_alone(visit)
        self._debrief(visit)
        self._act(visit)
        return self._publish(visit, card)

    def _open_share(self) -> Path:
        people = self._script.people
        for who, one in people.items():
            self._laptops[who] = self._stage.laptop(one["name"], one["role"], self._script.trust)
        self._stage.share.mkdir(parents=True)
        admin = self._laptops["administrator"]
        self._say("The administrator creates the share. Its recovery code is printed once.")
        new = shares.create_share(admin, self._stage.share)
        card = self._stage.out / "cards" / "recovery-key.pdf"
        save_root_card(card, self._script.trust, new.recovery_code)
        for who, ws in self._laptops.items():
            if who == "administrator":
                continue
            words = shares.ask_to_join(ws, self._stage.share)
            waiting = shares.list_waiting(admin, self._stage.share)
            request = next(one for one in waiting if one.device == ws.device)
            if request.words != words:
                raise QVisitError("The six words differ.", hint="Somebody changed the request.")
            self._say(
                f"{people[who]['name']} and {people['administrator']['name']} compare: "
                + " ".join(words)
            )
            shares.admit(admin, self._stage.share, ws.device, request.roles)
        self._done["administrator"].append("created the share, let 4 laptops in")
        self._sync("administrator")
        return card

    def _plan(self) -> VisitId:
        script, ws = self._script, self._laptops["governance"]
        self._sync("governance")
        services = [one.entered() for one in read_made_up_register().services]
        wards.enter_services(ws, *services)
        ward = next(one for one in services if one.code == script.ward["code"])
        for contact in script.contacts:
            wards.enter_contact(ws, **contact)
        new = visits.NewVisit(
            ward=ward,
            day=today(self._stage.clock).isoformat(),
            visit_type=script.visit_type,
            panel=seats_of(script, {who: self._laptops[who].person for who in PANEL}),
            templates=publish_templates(ws, demo_templates(script)),
            rule_set=rule_set_name(shipped_rule_sets()[0]),
            inherent_risk={**dict.fromkeys(INHERENT_RISK_FACTORS, "no"), **script.inherent_risk},
            purpose=script.purpose,
        )
        visit = visits.plan_visit(ws, new)
        self._say(f"Governance plans a visit to {ward.name} ({ward.code}).")
        self._done["governance"].append("planned the visit")
        self._sync("governance", *PANEL)
        return visit

    def _score_alone(self, visit: VisitId) -> None:
        lead = self._laptops["lead"]
        visits.start_visit(lead, visits.open_visit(lead, visit))
        with self._no_network():
            self._say("The panel is on the ward. There is no network. Each scores alone.")
            for who in PANEL:
                part = part_of(self._script, who)
                if who == "lived":
                    folder = self._stage.out / "screenshots"
                    self._say("Joss scores through the real window.")
                    self._pictures = self._in_window(self._laptops[who], visit, part, folder)
                else:
                    self._score(who, visit, part)
                self._done[who].append(f"scored {len(part.replies)} items alone")
            self._raise_concern(visit)
        self._sync(*PANEL, "governance", *PANEL)

    def _score(self, who: str, visit: VisitId, part: Part) -> None:
        ws = self._laptops[who]
        opened = visits.open_visit(ws, visit)
        for (template, item), reply in part.replies.items():
            asked = part.asked.get((template, item), 0)
            opened = scoring.give_answer(ws, opened, template, item, reply, asked=asked)
        for (template, item), (text, method) in part.notes.items():
            opened = notes.keep_note(ws, opened, (template, item), notes.Noted(text, method))
        for told in self._script.talks.get(who, ()):
            opened = talks.keep_talk(ws, opened, entry(TalkHeld, {"talk": new_id(), **told}))
        if who in self._script.jots:
            opened = notes.jot(ws, opened, self._script.jots[who])
            jotted = opened.sheet.jots[0].said.note
            opened = notes.sort_jot(ws, opened, jotted, notes.WHOLE_VISIT)
        opened = scoring.count_voices(ws, opened, part.voices)
        if who == "lead":
            for way, state in self._script.methods.items():
                opened = scoring.use_method(ws, opened, way, state)
        visits.finish_reviewer(ws, opened)

    def _raise_concern(self, visit: VisitId) -> None:
        ws, said = self._laptops["clinician"], self._script.concern
        opened = visits.open_visit(ws, visit)
        told, confirmed = said["told"], said["confirmed"]
        facts = {
            key: value for key, value in said.items() if key != "what" and isinstance(value, str)
        }
        opened = concerns.raise_concern(
            ws, opened, str(said["what"]), {**facts, "template": "core-visit"}
        )
        concern = next(iter(opened.shared.concerns))
        if isinstance(told, Mapping) and isinstance(confirmed, Mapping):
            opened = concerns.tell_concern(ws, opened, concern, told)
            concerns.confirm_concern(ws, opened, concern, confirmed)
        self._say("Ben raises a concern, tells the nurse in charge, and has it confirmed.")
        self._done["clinician"].append("raised a concern, told and confirmed")

    def _debrief(self, visit: VisitId) -> None:
        ws = self._laptops["lead"]
        opened = visits.open_visit(ws, visit)
        differing = debrief.to_discuss(opened)
        self._say(f"All are done. The panel sees {len(differing)} items where it differs.")
        by_code = {view.item.code: view for view in debrief.item_views(opened)}
        for code, agreed in self._script.agreements.items():
            minority: dict[str, str] = {}
            if "minority" in agreed:
                minority = {self._laptops[agreed["minority"]].person: agreed["words"]}
            opened = debrief.agree_item(
                ws, opened, by_code[code], agreed["reply"], agreed["reason"], minority
            )
        opened = debrief.agree_rest(ws, opened)
        for finding in self._script.findings:
            opened, _ = debrief.record_finding(ws, opened, finding)
        for rating in self._script.ratings:
            opened = debrief.agree_rating(ws, opened, **rating)
        debrief.finish_debrief(ws, opened)
        self._done["lead"].append(
            f"agreed every item, recorded {len(self._script.findings)} findings"
        )

    def _act(self, visit: VisitId) -> None:
        ws = self._laptops["lead"]
        opened = visits.open_visit(ws, visit)
        findings = list(opened.shared.findings)
        for action in self._script.actions:
            said = {key: value for key, value in action.items() if key not in ("finding", "days")}
            due = today(self._stage.clock) + timedelta(days=int(str(action["days"])))
            said |= {"finding": findings[int(str(action["finding"]))], "due": due.isoformat()}
            opened, _ = debrief.agree_action(ws, opened, said)
        self._done["lead"].append(f"agreed {len(self._script.actions)} actions")
        self._sync("lead", "clinician", "lived", "governance")

    def _publish(self, visit: VisitId, card: Path) -> Played:
        ws = self._laptops["governance"]
        opened = reports.sign_off(ws, visits.open_visit(ws, visit))
        self._say("Governance, who was not on the panel, signs off and publishes the report.")
        opened = reports.publish_report(ws, opened, self._stage.share)
        annex = reports.save_file(
            self._stage.out / "governance" / "annex.pdf", reports.annex(ws, opened)
        )
        self._done["governance"].append("signed off, published the report")
        self._sync("governance", *PANEL, "administrator", "governance", *PANEL)
        readers = {who: self._laptops[who] for who in (*PANEL, "governance")}
        people = self._script.people
        return Played(
            visit=visit,
            report=self._stage.share / opened.shared.published[-1].said.path,
            annex=annex,
            share=self._stage.share,
            card=card,
            pictures=self._pictures,
            rules=opened.plan.rule_set,
            ratings=reports.ratings_now(opened),
            laptops={f"{people[who]['name']}": done for who, done in self._done.items()},
            hashes={
                people[who]["name"]: state_hashes(visits.open_visit(one, visit))
                for who, one in readers.items()
            },
        )

    def _sync(self, *people: str) -> None:
        for who in people:
            result = sync(self._laptops[who], self._stage.share)
            if result.sent_changes or result.fetched_changes:
                self._done[who].append(
                    f"synced: {result.sent_changes} sent, {result.fetched_changes} fetched"
                )

    @contextmanager
    def _no_network(self) -> Iterator[None]:
        """Take the share away while the block runs."""
        away = self._stage.share.with_name("share-out-of-reach")
        self._stage.share.rename(away)
        try:
            yield
        finally:
            away.rename(self._stage.share)


def _empty(out: Path) -> None:
    mark = out / KEPT
    if out.exists() and any(out.iterdir()):
        if not mark.is_file():
            raise DemoFolderError(out)
        for entry in sorted(out.iterdir()):
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry != mark:
                entry.unlink()
    out.mkdir(parents=True, exist_ok=True)
    mark.write_text("Made by qvisit demo; emptied when it runs again.\n", encoding="utf-8")
