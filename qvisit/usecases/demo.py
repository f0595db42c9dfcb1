"""Play one whole visit: five laptops without a network, a share, a finished report.

Everything is done as people do it, through the same use cases and, for one reviewer, through the
real window. The words come from resources/demo/visit.yaml and are invented.
"""

import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from qvisit.clock import Clock, local_now, today
from qvisit.errors import QVisitError
from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS
from qvisit.ids import VisitId, new_id
from qvisit.paths import resources_folder
from qvisit.usecases import (
    brands,
    concerns,
    debrief,
    notes,
    photos,
    reports,
    scoring,
    shares,
    talks,
    visits,
    wards,
)
from qvisit.usecases.cards import save_root_card
from qvisit.usecases.demo_report import act, check_report, follow_up, hand_over, publish
from qvisit.usecases.demo_script import PANEL, Part, demo_templates, part_of, read_script, seats_of
from qvisit.usecases.demo_stage import Cast, Say, Stage
from qvisit.usecases.made_up_trust import read_made_up_register
from qvisit.usecases.record import entry
from qvisit.usecases.state import state_hashes
from qvisit.usecases.templates import (
    publish_templates,
    rule_set_name,
    shipped_rule_sets,
)
from qvisit.visits.kinds import SignedRating
from qvisit.visits.own_kinds import TalkHeld
from qvisit.worded import worded
from qvisit.workspace import Workspace

KEPT = ".qvisit-demo"
CORE = "core-visit"


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
        stage = Stage(out, stack, clock, say)
        played = _Play(stage, in_window).run()
    played.seconds = time.monotonic() - began
    return played


class _Play:
    """The visit's course, one method a scene."""

    def __init__(self, stage: Stage, in_window: PlayInWindow) -> None:
        self._stage, self._in_window, self._say = stage, in_window, stage.say
        self._script = read_script()
        self._cast = Cast(stage, self._script)
        self._laptops = self._cast.laptops
        self._pictures: Sequence[Path] = ()

    def run(self) -> Played:
        """Play every scene in order."""
        card = self._open_share()
        visit = self._plan()
        self._score_alone(visit)
        self._debrief(visit)
        return self._close(visit, card)

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
        self._cast.did(
            "administrator", f"created the share, let {len(self._laptops) - 1} laptops in"
        )
        self._cast.sync("administrator")
        return card

    def _plan(self) -> VisitId:
        script, ws = self._script, self._laptops["governance"]
        self._cast.sync("governance")
        services = [one.entered() for one in read_made_up_register().services]
        wards.enter_services(ws, *services)
        ward = next(one for one in services if one.code == script.ward["code"])
        for contact in script.contacts:
            wards.enter_contact(ws, **contact)
        brand = script.brand
        logo = brands.read_logo_file(resources_folder() / "demo" / brand["logo"])
        colour, footer = brand["colour"], brand["footer"]
        brands.say_brand(ws, trust=script.trust, footer=footer, colour=colour, logo=logo)
        new = visits.NewVisit(
            ward=ward,
            day=today(self._stage.clock).isoformat(),
            visit_type=script.visit_type,
            panel=seats_of(script, {who: self._laptops[who].person for who in PANEL}),
            templates=publish_templates(ws, demo_templates(script)),
            rule_set=rule_set_name(shipped_rule_sets()[0]),
            inherent_risk={**dict.fromkeys(INHERENT_RISK_FACTORS, "no"), **script.inherent_risk},
            purpose=script.purpose,
            photos=True,
            deputy=self._laptops["clinician"].person,
            intended_lived=2,
        )
        visit = visits.plan_visit(ws, new)
        self._say(f"Governance plans a visit to {ward.name} ({ward.code}).")
        self._cast.did("governance", "planned the visit")
        self._cast.sync("governance", *PANEL)
        return visit

    def _score_alone(self, visit: VisitId) -> None:
        lead = self._laptops["lead"]
        visits.start_visit(lead, visits.open_visit(lead, visit))
        with self._cast.no_network():
            self._say("The panel is on the ward. There is no network. Each scores alone.")
            for who in PANEL:
                part = part_of(self._script, who)
                if who == "lived":
                    folder = self._stage.out / "screenshots"
                    self._say("Joss scores through the real window.")
                    self._pictures = self._in_window(self._laptops[who], visit, part, folder)
                else:
                    self._score(who, visit, part)
                self._cast.did(who, f"scored {len(part.replies)} items alone")
            self._raise_concern(visit)
        self._cast.sync(*PANEL, "governance", *PANEL)

    def _score(self, who: str, visit: VisitId, part: Part) -> None:
        ws = self._laptops[who]
        opened = visits.open_visit(ws, visit)
        for (template, item), reply in part.replies.items():
            asked = part.asked.get((template, item), 0)
            opened = scoring.give_answer(ws, opened, template, item, reply, asked=asked)
        photo = self._script.photo
        if photo["who"] == who:
            taken = photos.read_photo_file(resources_folder() / "demo" / photo["file"])
            new = photos.NewPhoto(
                CORE, photo["item"], taken, photo["alt"], no_people=True, agreed=True
            )
            opened = photos.add_photo(ws, opened, new)
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
        opened = concerns.raise_concern(ws, opened, str(said["what"]), {**facts, "template": CORE})
        concern = next(iter(opened.shared.concerns))
        if isinstance(told, Mapping) and isinstance(confirmed, Mapping):
            opened = concerns.tell_concern(ws, opened, concern, told)
            concerns.confirm_concern(ws, opened, concern, confirmed)
        self._say("Ben raises a concern, tells the nurse in charge, and has it confirmed.")
        self._cast.did("clinician", "raised a concern, told and confirmed")

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
        self._cast.did("lead", f"agreed every item, recorded {len(self._script.findings)} findings")

    def _close(self, visit: VisitId, card: Path) -> Played:
        cast = self._cast
        act(cast, visit)
        check_report(cast, visit)
        report = publish(cast, visit)
        follow_up(cast, visit)
        annex = hand_over(cast, visit)
        cast.sync("governance", *PANEL, "administrator", "governance", *PANEL)
        readers = {who: cast.laptops[who] for who in (*PANEL, "governance")}
        opened = visits.open_visit(cast.laptops["governance"], visit)
        return Played(
            visit=visit,
            report=report,
            annex=annex,
            share=self._stage.share,
            card=card,
            pictures=self._pictures,
            rules=opened.plan.rule_set,
            ratings=reports.ratings_now(opened),
            laptops={cast.name(who): cast.done.get(who, []) for who in self._script.people},
            hashes={
                cast.name(who): state_hashes(visits.open_visit(one, visit))
                for who, one in readers.items()
            },
        )


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
