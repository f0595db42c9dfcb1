"""The words of the demo: who says what on the invented ward."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml
from pydantic import BaseModel, ConfigDict

from qvisit.forms.asked import asked_items
from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.ids import new_id
from qvisit.paths import resources_folder
from qvisit.usecases.templates import shipped_templates
from qvisit.visits.assignment import assigned_items
from qvisit.visits.kinds import Method, Seat
from qvisit.visits.own_kinds import VoicesCounted
from qvisit.visits.workload import shared_out

PANEL = ("lead", "clinician", "lived", "second", "board")


class Raised(BaseModel):
    """Something that people said, or that the panel saw, and what the ward answers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    groups: Sequence[str] = ()
    people: int = 0
    words: str
    words_easy: str
    picture: str
    items: Sequence[str] = ()
    answer: Mapping[str, str | int]


class Script(BaseModel):
    """The words of the demo, as its file holds them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    trust: str
    ward: Mapping[str, str]
    brand: Mapping[str, str]
    visit_type: str
    templates: Sequence[str]
    purpose: str
    inherent_risk: Mapping[str, str]
    contacts: Sequence[Mapping[str, str]]
    people: Mapping[str, Mapping[str, str]]
    usual: Mapping[str, str]
    asked: int
    replies: Mapping[str, Mapping[str, str]]
    notes: Mapping[str, Mapping[str, Mapping[str, str]]]
    talks: Mapping[str, Sequence[Mapping[str, str | int | bool]]]
    jots: Mapping[str, str]
    voices: Mapping[str, Mapping[str, int | str]]
    methods: Mapping[str, str]
    concern: Mapping[str, str | Mapping[str, str]]
    agreements: Mapping[str, Mapping[str, str]]
    findings: Sequence[Mapping[str, object]]
    ratings: Sequence[Mapping[str, str]]
    actions: Sequence[Mapping[str, object]]
    photo: Mapping[str, str]
    themes: Sequence[Raised]
    report: Mapping[str, str]
    comments: Sequence[Mapping[str, str]]
    accuracy: Sequence[Mapping[str, object]]
    allowed: Mapping[str, str]
    amended: Mapping[str, str]
    sheet: Mapping[str, str]
    assured: str


@dataclass(frozen=True)
class Part:
    """One reviewer's whole part, by template and item: replies, people asked, notes, voices."""

    replies: Mapping[tuple[str, str], str]
    asked: Mapping[tuple[str, str], int]
    notes: Mapping[tuple[str, str], tuple[str, Method]]
    voices: VoicesCounted


def read_script() -> Script:
    """The demo's words."""
    text = (resources_folder() / "demo" / "visit.yaml").read_text(encoding="utf-8")
    return Script.model_validate(yaml.safe_load(text))


def demo_templates(script: Script) -> tuple[Template, ...]:
    """The templates that the demo's visit is planned with."""
    known = {template.id: template for template in shipped_templates()}
    return tuple(known[name] for name in script.templates)


def seats_of(script: Script, people: Mapping[str, str]) -> tuple[Seat, ...]:
    """The panel, with its shares given out fairly.

    Args:
        people: The person's id by who they are in the script.
    """
    seats = [
        Seat.model_validate({"person": person, **script.people[who]})
        for who, person in people.items()
    ]
    return shared_out(demo_templates(script), seats)


def part_of(script: Script, who: str) -> Part:
    """What one reviewer answers to every item that is theirs and that is asked of them."""
    notes = script.notes.get(who, {})
    seats = dict(zip(PANEL, seats_of(script, {one: new_id() for one in PANEL}), strict=True))
    items = [
        (template.id, item, reply)
        for template in demo_templates(script)
        for item, reply in _replies(script, who, template, seats)
    ]
    return Part(
        replies={(template, item.code): reply for template, item, reply in items},
        asked={(template, item.code): script.asked for template, item, _ in items if _asks(item)},
        notes={
            (template, item.code): (notes[item.code]["text"], _method(notes[item.code]["method"]))
            for template, item, _ in items
            if item.code in notes
        },
        voices=VoicesCounted.model_validate(dict(script.voices[who])),
    )


def _replies(
    script: Script, who: str, template: Template, seats: Mapping[str, Seat]
) -> Iterator[tuple[Item, str]]:
    own = script.replies[who]
    mine = assigned_items(template, seats[who], tuple(seats.values()))
    replies = {
        item.code: own.get(item.code, script.usual[item.scale])
        for item in template.items
        if item.code in mine
    }
    asked = asked_items(template, replies)
    for item in template.items:
        if item.code in replies and item.code in asked:
            yield item, replies[item.code]


def _asks(item: Item) -> bool:
    return item.method.startswith("ask_")


def _method(text: str) -> Method:
    known: Mapping[str, Method] = {
        "observe": "observe",
        "ask_patient": "ask_patient",
        "ask_carer": "ask_carer",
        "ask_staff": "ask_staff",
        "check_record": "check_record",
        "data": "data",
    }
    return known[text]
