"""A trust after many visits, made in bulk: few transactions, and the same record as by hand."""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from random import Random
from typing import NamedTuple

from PIL import Image

from qvisit.ids import VisitId, new_id
from qvisit.store import changes, files, summaries
from qvisit.usecases import visits
from qvisit.usecases.lists import put_summaries
from qvisit.usecases.membership import load_members
from qvisit.usecases.record import entry, record
from qvisit.usecases.templates import publish_templates
from qvisit.visits.fold import fold_shared
from qvisit.visits.kinds import (
    DebriefFinished,
    Payload,
    Pin,
    ReviewerFinished,
    ScoringClosed,
    Seat,
    VisitPlanned,
    VisitStarted,
)
from qvisit.visits.own_kinds import AnswerGiven, NoteWritten, PhotoTaken
from qvisit.visits.streams import answers_stream, visit_stream
from qvisit.workspace import Session, Workspace
from tests.ui.visit.large_visits import made_form
from tests.usecases.trust import Stage, Trust, build_stage, new_visit, open_stage

FORM = "made"
TOGETHER = 50  # visits in one transaction
NOTES = 30  # one question in five has a comment
WITH_PHOTOS = 10  # every so many visits
SHARED = 5  # visits that a second reviewer is on
SAID = "The door to the garden was open, and staff said that it is so every day. "
PHOTO = (1200, 900)


class Scale(NamedTuple):
    """How much there is."""

    visits: int
    items: int
    photos: bool


@dataclass(frozen=True)
class World:
    """The profiles and the share as they stand, and the same work as plain files."""

    stage: Stage
    scale: Scale
    plain: Path
    extra: tuple[VisitId, ...]  # ten visits that are planned and not begun


def build_world(folder: Path, scale: Scale) -> World:
    """Let governance plan the visits and the lead score them all; nothing of hers is sent yet."""
    stage = build_stage(folder / "stage")
    planned = folder / "planned"
    plain = folder / "plain"
    plain.mkdir()
    with open_stage(stage, planned) as trust:
        names, extra = _plan_all(trust, scale)
        trust.sync("linden", "hazel", "ash", "linden")
        form = made_form(scale.items)[0]
        keys = [(form.id, item.code) for item in form.items][: scale.items]
        _score_all(trust, names, keys, scale, plain)
        vaults = dict(trust.vaults)
    return World(Stage(planned, vaults, stage.visit, stage.recovery_code), scale, plain, extra)


@contextmanager
def a_copy(world: World, folder: Path) -> Iterator[Trust]:
    """The world to work on, once."""
    with open_stage(world.stage, folder) as trust:
        yield trust
    shutil.rmtree(folder)


def change_some(trust: Trust, names: Sequence[VisitId]) -> int:
    """Let the lead begin some visits and answer a question of each; the number of changes."""
    ws = trust["hazel"]
    with ws.writing.begin() as session:
        for visit in names:
            record(ws, session, visit_stream(visit), VisitStarted())
            said = AnswerGiven(template=FORM, item="L0", reply="not_met")
            record(ws, session, answers_stream(visit, ws.person), said)
    return 2 * len(names)


def _plan_all(trust: Trust, scale: Scale) -> tuple[list[VisitId], tuple[VisitId, ...]]:
    ws = trust["linden"]
    pins = publish_templates(ws, made_form(scale.items))
    first = new_visit(trust)
    lead = Seat(person=trust.person("hazel"), name="Hazel", role="panel_lead")
    second = Seat(person=trust.person("ash"), name="Ash", role="visitor")
    names = [VisitId(new_id()) for _ in range(scale.visits + 10)]
    for start in range(0, len(names), TOGETHER):
        with ws.writing.begin() as session:
            for at, visit in enumerate(names[start : start + TOGETHER], start=start):
                panel = (lead, second) if at < SHARED else (lead,)
                _plan(ws, session, visit, replace(first, panel=panel, templates=pins))
    return names[: scale.visits], tuple(names[scale.visits :])


def _plan(ws: Workspace, session: Session, visit: VisitId, new: visits.NewVisit) -> None:
    plan = entry(
        VisitPlanned,
        {
            "ward": new.ward.ward,
            "ward_name": new.ward.name,
            "ward_code": new.ward.code,
            "site": new.ward.site,
            "ward_type": new.ward.ward_type,
            "service_type": new.ward.service_type,
            "day": new.day,
            "visit_type": new.visit_type,
            "panel": new.panel,
            "templates": tuple(Pin.model_validate(one) for one in new.templates),
            "rule_set": new.rule_set,
            "inherent_risk": new.inherent_risk,
            "purpose": new.purpose,
            "photos": new.photos,
        },
    )
    made = record(ws, session, visit_stream(visit), plan)
    shared = fold_shared(visit, made, load_members(session))
    put_summaries(session, shared, visit_stream(visit))


def _score_all(
    trust: Trust,
    names: Sequence[VisitId],
    keys: Sequence[tuple[str, str]],
    scale: Scale,
    plain: Path,
) -> None:
    ws, chance = trust["hazel"], Random(len(names))
    for start in range(0, len(names), TOGETHER):
        with ws.writing.begin() as session:
            for at, visit in enumerate(names[start : start + TOGETHER], start=start):
                own = list(_own_words(keys, chance))
                if scale.photos and at % WITH_PHOTOS == 0:
                    own += _photos(session, keys, chance, plain / visit)
                _score(ws, session, visit, own, alone=at >= SHARED)
                _write_plain(plain / f"{visit}.json", own)


def _own_words(keys: Sequence[tuple[str, str]], chance: Random) -> Iterator[Payload]:
    for at, (template, item) in enumerate(keys):
        reply = chance.choice(("met", "not_met", "partly"))
        yield AnswerGiven(template=template, item=item, reply=reply, asked=chance.randrange(4))
        if at % (len(keys) // min(NOTES, len(keys))) == 0:
            text = SAID + " ".join(f"{chance.getrandbits(20):x}" for _ in range(8))
            yield NoteWritten(
                note=new_id(), template=template, item=item, text=text, method="observe"
            )


def _photos(
    session: Session, keys: Sequence[tuple[str, str]], chance: Random, folder: Path
) -> Iterator[Payload]:
    folder.mkdir()
    for template, item in keys[:2]:
        content = _photo(chance)
        (folder / f"{item}.jpg").write_bytes(content)
        yield PhotoTaken(
            photo=new_id(),
            template=template,
            item=item,
            sha256=files.keep_file(session, content, "2027-03-09T14:02:00Z"),
            width=PHOTO[0],
            height=PHOTO[1],
            size=len(content),
            alt="The door to the garden.",
            no_people=True,
            agreed=True,
        )


def _photo(chance: Random) -> bytes:
    """A picture that a JPEG cannot make much smaller than a camera's."""
    rough = Image.frombytes("RGB", (150, 112), chance.randbytes(150 * 112 * 3))
    out = BytesIO()
    rough.resize(PHOTO, Image.Resampling.BILINEAR).save(out, "JPEG", quality=82)
    return out.getvalue()


def _score(
    ws: Workspace, session: Session, visit: VisitId, own: Sequence[Payload], *, alone: bool
) -> None:
    stream = visit_stream(visit)
    record(ws, session, answers_stream(visit, ws.person), *own)
    for said in own:
        if isinstance(said, AnswerGiven):
            summaries.save_answer(session, visit, ws.person, said)
    close = () if alone else (ScoringClosed(reason="Ash was called away."),)
    record(ws, session, stream, VisitStarted(), ReviewerFinished(), *close, DebriefFinished())
    shared = fold_shared(visit, changes.read_stream(session, stream), load_members(session))
    assert shared.debriefed is not None
    put_summaries(session, shared, stream)


def _write_plain(path: Path, own: Sequence[Payload]) -> None:
    """The same words as a program that keeps one file for each visit would write them."""
    said = [one.model_dump(mode="json") for one in own]
    path.write_text(json.dumps(said, indent=1), encoding="utf-8")
