"""The words of the demo: who says what on the invented ward."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml
from pydantic import BaseModel, ConfigDict

from qvisit.forms.item import Item
from qvisit.paths import resources_folder
from qvisit.usecases.templates import shipped_templates
from qvisit.visits.kinds import Method, VoicesCounted


class Script(BaseModel):
    """The words of the demo, as its file holds them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    trust: str
    ward: Mapping[str, str]
    visit_type: str
    purpose: str
    inherent_risk: Mapping[str, str]
    contacts: Sequence[Mapping[str, str]]
    people: Mapping[str, Mapping[str, str]]
    usual: Mapping[str, str]
    asked: int
    replies: Mapping[str, Mapping[str, str]]
    notes: Mapping[str, Mapping[str, Mapping[str, str]]]
    voices: Mapping[str, Mapping[str, int | str]]
    methods: Mapping[str, str]
    concern: Mapping[str, str | Mapping[str, str]]
    agreements: Mapping[str, Mapping[str, str]]
    findings: Sequence[Mapping[str, object]]
    ratings: Sequence[Mapping[str, str]]
    actions: Sequence[Mapping[str, object]]


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


def part_of(script: Script, who: str) -> Part:
    """What one reviewer answers to every item of the shipped templates."""
    own, notes = script.replies[who], script.notes.get(who, {})
    items = [(one.id, item) for one in shipped_templates() for item in one.items]
    replies = {(t, item.code): own.get(item.code, script.usual[item.scale]) for t, item in items}
    return Part(
        replies=replies,
        asked={(t, item.code): script.asked for t, item in items if _asks(item)},
        notes={
            (t, item.code): (notes[item.code]["text"], _method(notes[item.code]["method"]))
            for t, item in items
            if item.code in notes
        },
        voices=VoicesCounted.model_validate(dict(script.voices[who])),
    )


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
