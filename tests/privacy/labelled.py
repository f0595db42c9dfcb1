"""The labelled phrases, and what the guard makes of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import yaml

from qvisit.privacy.found import KINDS, Kind
from qvisit.privacy.looking import look

PHRASES = Path(__file__).with_name("phrases.yaml")
VISIT_DAY = date(2027, 3, 9)
MASK = "QV######"
SHIPPED = Path(__file__).parents[2] / "resources"
_LEAST = 20  # letters of a text that says something
PARTS = ("tuned", "held_out")
EVERY_PART = (*PARTS, "hard")


@dataclass(frozen=True)
class Phrase:
    """What somebody wrote, and the kinds that the guard should find in it."""

    say: str
    kinds: frozenset[str]


@dataclass
class Figures:
    """By kind: phrases that have it, those caught, and phrases where it was a false alarm."""

    phrases: int = 0
    harmless: int = 0
    disturbed: int = 0
    there: Counter[Kind] = field(default_factory=Counter)
    caught: Counter[Kind] = field(default_factory=Counter)
    false: Counter[Kind] = field(default_factory=Counter)

    def row(self, kind: Kind) -> str:
        """One kind, as the document shows it."""
        caught = f"{self.caught[kind]} of {self.there[kind]}"
        return f"{caught} | {self.false[kind]} of {self.phrases - self.there[kind]}"


def read_phrases(part: str) -> Sequence[Phrase]:
    """The phrases of one part."""
    parts = yaml.safe_load(PHRASES.read_text(encoding="utf-8"))
    return [Phrase(one["say"], frozenset(one["kinds"])) for one in parts[part]]


def measure(part: str) -> Figures:
    """What is caught, and what is a false alarm."""
    figures = Figures()
    for phrase in read_phrases(part):
        found = {one.kind for one in look(phrase.say, hospital_number=MASK, visit_day=VISIT_DAY)}
        figures.phrases += 1
        figures.harmless += not phrase.kinds
        figures.disturbed += bool(not phrase.kinds and found)
        figures.there.update(kind for kind in KINDS if kind in phrase.kinds)
        figures.caught.update(kind for kind in found if kind in phrase.kinds)
        figures.false.update(kind for kind in found if kind not in phrase.kinds)
    return figures


def shipped_texts() -> Iterator[str]:
    """Every wording, hint and guidance of the templates that QVisit ships."""
    for path in sorted(SHIPPED.rglob("*.yaml")):
        for text in _texts(yaml.safe_load(path.read_text(encoding="utf-8"))):
            if len(text) >= _LEAST:
                yield text


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inside in value.values():
            yield from _texts(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _texts(inside)
