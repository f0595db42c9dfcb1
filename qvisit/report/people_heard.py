"""How many people a panel heard: by its own count, or else as its reviewers counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from qvisit.forms.answers import NON_ANSWERS, is_reply
from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.visits.consensus import ItemView
from qvisit.visits.theme_kinds import ThemeGroup
from qvisit.visits.visit import Visit

STAFF = "staff"
_GROUPS: Mapping[str, ThemeGroup] = {
    "Patients": "patients",
    "Carers and family": "carers",
    "Staff": "staff",
}


@dataclass(frozen=True)
class Heard:
    """People of one kind: in a table, one of them, several of them, how many."""

    who: str
    one: str
    several: str
    number: int


@dataclass(frozen=True)
class PeopleHeard:
    """Who was heard, by kind.

    `counted` says whether anybody counted, `by_panel` whether every number is the panel's own, in
    which each person is counted once. `items` are the questions that the numbers come from.
    """

    kinds: tuple[Heard, ...]
    counted: bool
    by_panel: bool
    items: frozenset[tuple[str, str]]

    @property
    def groups(self) -> Mapping[ThemeGroup, int]:
        """How many of each group that raises themes; nothing where nobody counted."""
        found = {_GROUPS[kind.who]: kind.number for kind in self.kinds if kind.who in _GROUPS}
        return found if self.counted else {}

    @property
    def staff(self) -> int:
        """How many members of staff."""
        return next(kind.number for kind in self.kinds if kind.who == "Staff")


def people_heard(visit: Visit, views: Iterable[tuple[Template, Sequence[ItemView]]]) -> PeopleHeard:
    """Count the people heard.

    A question about voices whose unit is one word, such as “patients”, counts people of that
    kind. Its number stands in place of the sum of the reviewers' own counts, in which a person
    who spoke with two reviewers is counted twice.
    """
    asked = {
        view.item.unit.lower(): view
        for _, held in views
        for view in held
        if view.kind == "voices" and view.asked and _is_people_count(view.item, view.reply)
    }
    counts = [sheet.voices.said for sheet in visit.sheets.values() if sheet.voices]
    usual = {
        "patients": Heard("Patients", "patient", "patients", sum(one.patients for one in counts)),
        "carers": Heard("Carers and family", "carer", "carers", sum(one.carers for one in counts)),
        STAFF: Heard(
            "Staff", "member of staff", "members of staff", sum(one.staff for one in counts)
        ),
    }
    kinds = []
    for unit in (*usual, *(unit for unit in asked if unit not in usual)):
        heard = usual.get(unit) or Heard(unit.capitalize(), unit, unit, 0)
        if unit in asked:
            heard = replace(heard, number=int(asked[unit].reply))
        kinds.append(heard)
    return PeopleHeard(
        kinds=tuple(kinds),
        counted=bool(counts or asked),
        by_panel=set(usual) <= set(asked),
        items=frozenset((view.template, view.item.code) for view in asked.values()),
    )


def _is_people_count(item: Item, reply: str) -> bool:
    if item.scale != "NUMBER" or len(item.unit.split()) != 1:
        return False
    return reply not in NON_ANSWERS and is_reply(item, reply) and reply.isdecimal()
