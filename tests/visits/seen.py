"""A visit as its panel sees it, from what each person on the panel replied."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from qvisit.forms.item import Item
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.visits import kinds, own_kinds
from qvisit.visits.consensus import ItemView, view_items
from qvisit.visits.fold import fold_shared, fold_sheet
from qvisit.visits.members import GOVERNANCE, LEAD, VISITOR
from qvisit.visits.visit import Visit
from tests.forms.made import make_template
from tests.visits.panel import VISIT, Laptop, laptop, new_panel, plan

TEMPLATE = "core"


@dataclass(frozen=True)
class Person:
    """One place on the panel, and what they replied; None is a reply that was taken back.

    A code alone is of the template “core”; of others write `template/code`. `asked` is how many
    people they asked for each of their replies. Without `has_begun` there is no sheet of theirs.
    Where the panel agrees anything, the first person must be its lead.
    """

    replies: Mapping[str, str | None] = field(default_factory=dict)
    role: kinds.SeatRole = "visitor"
    shares: tuple[str, ...] = ()
    asked: int = 1
    has_begun: bool = True


def core(*parts: Item | Section, **more: object) -> Template:
    """The template that replies are for unless they say another."""
    return make_template(*parts, **{"id": TEMPLATE, **more})  # type: ignore[arg-type]


def visit_of(
    *people: Person,
    agreed: Mapping[str, str] | None = None,
    ratings: Mapping[str, str] | None = None,
    **more: object,
) -> Visit:
    """The visit of these people, in the order of their seats; `more` replaces parts of its plan."""
    governance = laptop("Linden", GOVERNANCE)
    laptops = [laptop(f"Person {number}", LEAD, VISITOR) for number, _ in enumerate(people)]
    members = {one.member.device: one.member for one in (governance, *laptops)}
    said = plan(new_panel()).model_copy(update={"panel": seats(people, laptops), **more})
    log = [governance.says(said)]
    for one in laptops:
        log.append(one.says(kinds.ReviewerFinished(), after=log))
    for name, reply in (agreed or {}).items():
        template, item = parted(name)
        what = kinds.ItemAgreed(template=template, item=item, reply=reply)
        log.append(laptops[0].says(what, after=log))
    for about, rating in (ratings or {}).items():
        judged = {"about": about, "rating": rating, "reason": "We talked about it."}
        log.append(laptops[0].says(kinds.RatingAgreed.model_validate(judged), after=log))
    sheets = {}
    for one, person in zip(laptops, people, strict=True):
        if person.has_begun:
            made = [
                one.says(given(name, reply, person.asked), stream=one.answers)
                for name, reply in person.replies.items()
            ]
            sheets[one.person] = fold_sheet(VISIT, PersonId(one.person), made, members)
    return Visit(fold_shared(VISIT, log, members), sheets)


def seats(people: Iterable[Person], laptops: Iterable[Laptop]) -> tuple[kinds.Seat, ...]:
    """The panel."""
    return tuple(
        kinds.Seat(person=one.person, name=f"P{n}", role=person.role, shares=person.shares)
        for n, (one, person) in enumerate(zip(laptops, people, strict=True))
    )


def given(name: str, reply: str | None, asked: int) -> own_kinds.AnswerGiven:
    """One reply."""
    template, item = parted(name)
    return own_kinds.AnswerGiven(template=template, item=item, reply=reply, asked=asked)


def parted(name: str) -> tuple[str, str]:
    """The template and the item that a name is for."""
    template, _, item = name.rpartition("/")
    return template or TEMPLATE, item


def views(
    template: Template, *people: Person, agreed: Mapping[str, str] | None = None
) -> Mapping[str, ItemView]:
    """Each item as this panel sees it, by code."""
    visit = visit_of(*people, agreed=agreed)
    return {one.item.code: one for one in view_items(template, visit.shared, visit.sheets)}


def view(item: Item, *replies: str | None) -> ItemView:
    """One item as people see it who replied this, one each; nobody asked anybody else."""
    people = [Person({item.code: reply}) for reply in replies]
    kind = {"SIGN": "closed_culture", "MARKER": "sustainability"}.get(item.scale, "standards")
    return views(core(item, kind=kind), *people)[item.code]
