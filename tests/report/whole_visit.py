"""A visit with every shipped template and a panel of six, each with a part of their own."""

import random
from collections.abc import Mapping, Sequence

from qvisit.forms.answers import NON_ANSWERS, options
from qvisit.forms.item import Item
from qvisit.forms.loading import load_template
from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.paths import resources_folder
from qvisit.visits import kinds, own_kinds
from qvisit.visits.assessment import assess
from qvisit.visits.assignment import assigned_items
from qvisit.visits.consensus import ASK_METHODS
from qvisit.visits.streams import answers_stream
from qvisit.visits.workload import shared_out
from tests.forms.made import some_reply
from tests.report.larch import (
    GOVERNOR,
    LEAD,
    VISIT,
    Case,
    Log,
    made_id,
    plan,
    rules,
)
from tests.report.larch_visit import conclude

NAMES = (
    "fundamental-standards",
    "closed-culture-signs",
    "first-impressions",
    "voices",
    "team-culture",
    "sustainability-markers",
)
_LIVED: kinds.SeatRole = "lived_experience_reviewer"
_VISITOR: kinds.SeatRole = "visitor"
PANEL = (
    kinds.Seat(person=LEAD, name="Ines Fairweather", role="panel_lead"),
    *(
        kinds.Seat(person=made_id("p", 10 + number), name=f"Reviewer {number}", role=role)
        for number, role in enumerate((_LIVED, _LIVED, _VISITOR, _VISITOR, _VISITOR))
    ),
)
SPOKEN = (
    "Someone made tea for us both and sat down.",
    "The garden door was open, and people went in and out as they liked.",
    "We were told that evenings are long, and that the board says more than happens.",
    "A member of staff knew what each person likes for breakfast.",
    "Two doors banged all the time. A closer would cost very little.",
)
KEPT = "I would say less. People told me so at night."
DIFFERENT = ("feeling-safe", "rights-explained", "visiting-limits")
NO_RISK = {f"IR{number}": "no" for number in range(1, 15)}
PEOPLE = {"patients": 11, "carers": 3, "staff": 14}


def shipped_now(*names: str) -> tuple[Template, ...]:
    """Templates as they are shipped today."""
    folder = resources_folder() / "templates"
    return tuple(
        load_template((folder / f"{name}.yaml").read_bytes(), name) for name in names or NAMES
    )


def whole_case(
    templates: Sequence[Template] = (),
    *,
    serious: bool = False,
    people: Mapping[str, int] = PEOPLE,
    seats: Sequence[kinds.Seat] = PANEL,
) -> Case:
    """Everyone answers their part; the panel agrees half of all own words, and signs nothing.

    Args:
        templates: All shipped ones when none is named.
        serious: Whether somebody grades the first sign serious, so that the level is 3.
        people: How many of each kind the panel heard.
        seats: The panel, before its parts are given out.
    """
    used = tuple(templates) or shipped_now()
    panel = shared_out(used, seats)
    log = Log()
    log.say(GOVERNOR, plan(used, panel=panel, inherent_risk=NO_RISK, intended_lived=2))
    log.say(LEAD, kinds.VisitStarted())
    for number in range(1, 10):
        log.say(LEAD, kinds.MethodUsed(method=f"M{number}", state="used"))
    chance = random.Random(7)
    for minute, seat in enumerate(panel, start=20):
        person = PersonId(seat.person)
        for template in used:
            mine = assigned_items(template, seat, panel)
            for item in template.items:
                if item.code in mine:
                    reply = _reply(item, chance, people, serious=serious)
                    answer = own_kinds.AnswerGiven(
                        template=template.id,
                        item=item.code,
                        reply=reply,
                        asked=4 if item.method in ASK_METHODS else 0,
                    )
                    log.say(person, answer, answers_stream(VISIT, person), minute)
        log.say(person, kinds.ReviewerFinished(), minute=minute)
    _note(log, used, panel)
    _agree(log, used)
    conclude(log)
    visit = log.visit(panel)
    return Case(visit, used, assess(visit, used, rules()), rules())


def _reply(item: Item, chance: random.Random, people: Mapping[str, int], *, serious: bool) -> str:
    if item.scale == "NUMBER":
        return str(people.get(item.unit, chance.randint(0, 40) / 4)).removesuffix(".0")
    if chance.random() < 0.06:
        return chance.choice(sorted(NON_ANSWERS))
    if item.compares in DIFFERENT and options(item):
        return options(item)[-1 if item.method == "ask_patient" else 0].reply
    if item.scale == "SIGN":
        return "serious" if serious and not item.is_abuse_sign else "none"
    if item.scale == "TEXT":
        return chance.choice(SPOKEN)
    if item.scale == "COUNT":
        whole = chance.randint(6, 24)
        return f"{chance.randint(whole // 2, whole)}/{whole}"
    if item.scale == "MULTI":
        some = [one for one in item.choices if not one.id.startswith(("none", "nobody", "nothing"))]
        picked = [one.id for one in some if chance.random() < 0.3]
        return ",".join(picked or [item.choices[0].id])
    if item.scale in ("MET3", "LEVEL4", "YES_NO", "MARKER", "CHOICE"):
        offered = [option.reply for option in options(item)]
        if item.scale == "MARKER":
            offered.reverse()
        return offered[min(int(chance.expovariate(1.6)), len(offered) - 1)]
    return some_reply(item)


def _note(log: Log, templates: Sequence[Template], panel: Sequence[kinds.Seat]) -> None:
    for number, seat in enumerate(panel):
        for template in templates:
            codes = assigned_items(template, seat, panel)
            mine = [one for one in template.items if one.code in codes]
            for at, item in enumerate(mine[::9]):
                note = own_kinds.NoteWritten(
                    note=made_id("n", number * 1000 + at * 10 + templates.index(template)),
                    template=template.id,
                    item=item.code,
                    text=SPOKEN[at % len(SPOKEN)],
                    method=item.method,
                )
                log.say(PersonId(seat.person), note, answers_stream(VISIT, PersonId(seat.person)))


def _agree(log: Log, templates: Sequence[Template]) -> None:
    for template in templates:
        own = [item for item in template.items if item.scale == "TEXT"]
        for number, item in enumerate(own[::2]):
            words = f"As a panel: {SPOKEN[number % len(SPOKEN)]}"
            log.say(LEAD, kinds.ItemAgreed(template=template.id, item=item.code, reply=words))
        judged = [item for item in template.items if item.scale == "LEVEL4"]
        for item in judged[:2]:
            kept = kinds.MinorityView(person=PANEL[1].person, words=KEPT)
            agreed = kinds.ItemAgreed(
                template=template.id,
                item=item.code,
                reply="3",
                reason="Agreed after hearing how nights are.",
                minority=(kept,),
            )
            log.say(LEAD, agreed)
