"""The share's format as it is written down names every kind of change, with all its fields."""

import re
from pathlib import Path

from qvisit.visits.every_kind import KINDS
from qvisit.visits.kinds import Payload

WRITTEN_DOWN = Path(__file__).parents[2] / "docs" / "share-format.md"
_KIND = re.compile(r"`([a-z_]+\.[a-z_]+)`")
_ASIDE = re.compile(r"\([^()]*\)")


def test_every_kind_is_written_down_with_all_its_fields() -> None:
    table = WRITTEN_DOWN.read_text(encoding="utf-8").partition("### Kinds")[2]
    told: dict[str, str] = {}

    for row in re.findall(r"^\| (`.*?) \| (.*?) \|$", table.partition("Bounds and words")[0], re.M):
        told |= dict.fromkeys(_KIND.findall(row[0]), _ASIDE.sub("", row[1]))

    assert {name: _fields(text) for name, text in told.items()} == {
        name: _said(payload) for name, payload in KINDS.items()
    }


def test_who_may_do_each_is_written_down() -> None:
    rights = WRITTEN_DOWN.read_text(encoding="utf-8").partition("| Kind | Who may |")[2]
    told = set(_KIND.findall(rights.partition("\n\n")[0]))

    assert told == set(KINDS)


def _fields(text: str) -> list[str]:
    return [] if text == "nothing" else [one.strip() for one in text.split(",")]


def _said(payload: type[Payload]) -> list[str]:
    return [
        name if field.is_required() else f"{name}?" for name, field in payload.model_fields.items()
    ]
