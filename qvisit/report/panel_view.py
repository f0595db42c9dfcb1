"""A visit through the eyes of its panel: what stands for every item, and what is held back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from qvisit.forms.answers import NON_ANSWERS, NOT_ASSESSED, is_reply
from qvisit.forms.asked import dependents
from qvisit.forms.section import Kind, Section
from qvisit.forms.template import Template
from qvisit.report.accounts import KeptView
from qvisit.report.people_heard import PeopleHeard, people_heard
from qvisit.report.words import FEWEST_SHOWN
from qvisit.visits.consensus import ItemView, View, view_items
from qvisit.visits.kinds import ItemAgreed
from qvisit.visits.visit import Visit

ItemKey = tuple[str, str]
"""A template's id and an item's code."""


@dataclass(frozen=True)
class Panel:
    """All items of a visit as the panel sees them, by template, and who is called what.

    `restricted` is whether detail about a closed culture belongs into the annex alone; `held` are
    the items whose answers do. `for_annex` is whether the annex itself is made.
    """

    views: tuple[tuple[Template, tuple[ItemView, ...]], ...]
    labels: Mapping[str, str]
    agreements: Mapping[ItemKey, ItemAgreed]
    heard: PeopleHeard
    restricted: bool
    held: frozenset[ItemKey]
    for_annex: bool = False

    @property
    def shown(self) -> Iterator[ItemView]:
        """The items that were asked, in the templates' order, but for those held back."""
        for _, views in self.views:
            yield from (view for view in views if view.asked and not self.holds_back(view))

    @property
    def quotes_staff(self) -> bool:
        """Whether enough members of staff were heard for one to be quoted, or governance reads."""
        return self.for_annex or self.heard.staff >= FEWEST_SHOWN

    def replies(self, template: Template) -> dict[str, str]:
        """What stands for each item of a template; what cannot be read counts as not seen."""
        for held, views in self.views:
            if held.id == template.id:
                return {view.item.code: reply_of(view) for view in views}
        return {}

    def holds_back(self, view: ItemView) -> bool:
        """Whether the answers to an item stand in the restricted annex alone."""
        return (view.template, view.item.code) in self.held

    def sections(self, kind: Kind) -> Iterator[tuple[Section, tuple[ItemView, ...]]]:
        """The sections of a kind in any template, each with its items that were asked."""
        for template, views in self.views:
            by_code = {view.item.code: view for view in views}
            for section in template.sections_of(kind):
                held = (by_code[item.code] for item in section.items)
                yield section, tuple(one for one in held if one.asked and not self.holds_back(one))

    def agreement(self, view: ItemView) -> ItemAgreed | None:
        """What the panel agreed on an item."""
        return self.agreements.get((view.template, view.item.code))

    def kept(self, view: ItemView) -> tuple[KeptView, ...]:
        """The different views that were kept beside what the panel agreed."""
        agreement = self.agreement(view)
        return tuple(
            KeptView(self.labels.get(kept.person, "A reviewer"), kept.words)
            for kept in (agreement.minority if agreement else ())
            if kept.words.strip()
        )


def see_panel(
    visit: Visit, templates: Sequence[Template], labels: Mapping[str, str], *, restricted: bool
) -> Panel:
    """Look at all items as a ward may; `restricted` holds back what closed-culture sections say."""
    views = tuple(
        (template, view_items(template, visit.shared, visit.sheets)) for template in templates
    )
    return Panel(
        views=views,
        labels=labels,
        agreements={key: standing.now.said for key, standing in visit.shared.agreed.items()},
        heard=people_heard(visit, views),
        restricted=restricted,
        held=held_back(templates) if restricted else frozenset(),
    )


def see_all(public: Panel) -> Panel:
    """The same panel as governance sees it: nothing is held back."""
    return replace(public, restricted=False, held=frozenset(), for_annex=True)


def held_back(templates: Sequence[Template]) -> frozenset[ItemKey]:
    """The items of closed-culture sections, and those whose being asked would tell of them."""
    held: set[ItemKey] = set()
    for template in templates:
        following = dependents(template)
        waiting = [item.code for item in template.items_of("closed_culture")]
        while waiting:
            code = waiting.pop()
            if (template.id, code) not in held:
                held.add((template.id, code))
                waiting += following.get(code, ())
    return frozenset(held)


def reply_of(view: ItemView) -> str:
    """What stands for an item, or not seen when it was written by hand and fits no scale."""
    return view.reply if is_reply(view.item, view.reply) else NOT_ASSESSED


def valued(view: ItemView) -> list[View]:
    """The reviewers whose values count."""
    return [
        one
        for one in view.views
        if one.counts
        and one.reply is not None
        and one.reply not in NON_ANSWERS
        and is_reply(view.item, one.reply)
    ]
