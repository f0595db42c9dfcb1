"""The item table: what the panel agreed for every item, never what one reviewer answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qvisit.forms.answers import (
    DONT_KNOW,
    NON_ANSWERS,
    NOT_APPLICABLE,
    NOT_ASSESSED,
    PREFER_NOT,
    is_reply,
    label_of,
    options,
    value_of,
)
from qvisit.forms.item import Item, Scale
from qvisit.forms.scoring import describe, is_failed, percent, score_standards
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.report.content import Counts, ItemGroup, ItemPart, ItemRow, KeptView, Sign
from qvisit.report.words import NBSP, plural
from qvisit.visits.consensus import ItemView, View, view_items
from qvisit.visits.kinds import ItemAgreed
from qvisit.visits.visit import Visit

METHOD_WORDS: Mapping[str, str] = {
    "observe": "observed",
    "ask_patient": "asked patients",
    "ask_carer": "asked carers",
    "ask_staff": "asked staff",
    "check_record": "read records",
    "data": "data",
}
HELD_BACK = "Held in the restricted annex"
_SIGNS: Mapping[str, Sign] = {
    "met": "full",
    "partly": "half",
    "not_met": "crossed",
    NOT_ASSESSED: "dash",
    DONT_KNOW: "dash",
    PREFER_NOT: "dash",
    NOT_APPLICABLE: "slash",
}
_TOP_STEP: Mapping[Scale, int] = {"LEVEL4": 4, "MARKER": 3}


@dataclass(frozen=True)
class Panel:
    """All items of a visit as the panel sees them, by template, and who is called what."""

    views: tuple[tuple[Template, tuple[ItemView, ...]], ...]
    labels: Mapping[str, str]
    agreements: Mapping[tuple[str, str], ItemAgreed]
    restricted: bool

    def replies(self, template: Template) -> dict[str, str]:
        """What stands for each item of a template; what cannot be read counts as not seen."""
        for held, views in self.views:
            if held.id == template.id:
                return {view.item.code: reply_of(view) for view in views}
        return {}

    def holds_back(self, template: Template) -> bool:
        """Whether the answers to a template stand in the restricted annex alone."""
        return self.restricted and template.kind == "closed_culture"


def see_panel(
    visit: Visit, templates: Sequence[Template], labels: Mapping[str, str], *, restricted: bool
) -> Panel:
    """Look at all items of a visit through the eyes of the panel."""
    views = tuple(
        (template, view_items(template, visit.shared, visit.sheets)) for template in templates
    )
    agreements = {key: standing.now.said for key, standing in visit.shared.agreed.items()}
    return Panel(views, labels, agreements, restricted)


def reply_of(view: ItemView) -> str:
    """What stands for an item, or not seen when it was written by hand and fits no scale."""
    return view.reply if is_reply(view.item, view.reply) else NOT_ASSESSED


def answer_words(item: Item, reply: str | None) -> str:
    """A reply in words, with its place on its scale where it has one."""
    if reply is None:
        return "No answer"
    if not is_reply(item, reply):
        return "An answer that cannot be read"
    label = label_of(item, reply)
    top = _TOP_STEP.get(item.scale)
    if top is None or reply in NON_ANSWERS:
        return label
    return f"{label}, {reply}{NBSP}of{NBSP}{top}"


def item_parts(panel: Panel) -> tuple[ItemPart, ...]:
    """The whole item table, template by template, section by section."""
    return tuple(_part(panel, template, views) for template, views in panel.views)


def _part(panel: Panel, template: Template, views: Sequence[ItemView]) -> ItemPart:
    scores = {
        score.section_id: describe(score.compliance)
        for score in score_standards(template, panel.replies(template))
    }
    by_code = {view.item.code: view for view in views}
    groups = tuple(
        ItemGroup(
            title=_section_title(section),
            score=scores.get(section.id, ""),
            rows=tuple(_row(panel, template, by_code[item.code]) for item in section.items),
        )
        for section in template.sections
    )
    return ItemPart(f"{template.title}, version{NBSP}{template.version}", groups)


def _section_title(section: Section) -> str:
    if section.regulation is None:
        return section.title
    return f"{section.title}, regulation{NBSP}{section.regulation}"


def _row(panel: Panel, template: Template, view: ItemView) -> ItemRow:
    item = view.item
    if panel.holds_back(template):
        return ItemRow(
            code=item.code,
            text=item.text_standard,
            method=METHOD_WORDS[item.method],
            critical=item.is_critical,
            failed=False,
            sign="word",
            result=HELD_BACK,
            given="",
            apart="",
            differed=False,
            reason="",
        )
    agreement = panel.agreements.get((view.template, item.code))
    reply = reply_of(view)
    valued = _valued(view)
    return ItemRow(
        code=item.code,
        text=item.text_standard,
        method=METHOD_WORDS[item.method],
        critical=item.is_critical,
        failed=item.is_critical and is_failed(item, reply),
        sign=_SIGNS.get(reply, "word"),
        result=answer_words(item, reply),
        given=f"{len(valued)} of{NBSP}{len(view.views)}",
        apart=_apart(item, [one.reply or "" for one in valued]),
        differed=_differed(view, valued),
        reason=agreement.reason if agreement else _rule_words(item, view, valued),
        kept=_kept(panel, agreement),
    )


def _valued(view: ItemView) -> list[View]:
    return [
        one
        for one in view.views
        if one.counts
        and one.reply is not None
        and one.reply not in NON_ANSWERS
        and is_reply(view.item, one.reply)
    ]


def _differed(view: ItemView, valued: Sequence[View]) -> bool:
    if len({one.reply for one in valued}) > 1:
        return True
    return bool(valued) and any(one.reply == NOT_APPLICABLE for one in view.views)


def _apart(item: Item, replies: Sequence[str]) -> str:
    if len(replies) < 2:
        return ""
    if len(set(replies)) == 1:
        return "alike"
    order = [option.reply for option in options(item)]
    if not order:
        shares = [share for reply in replies if (share := value_of(item, reply)) is not None]
        return f"{percent(max(shares) - min(shares))} apart"
    places = [order.index(reply) for reply in replies]
    return f"{plural(max(places) - min(places), 'step')} apart"


def _rule_words(item: Item, view: ItemView, valued: Sequence[View]) -> str:
    if not _differed(view, valued) or not valued:
        return ""
    if item.scale == "SIGN":
        return "Not agreed yet, so the strongest sign stands."
    if item.is_critical:
        return "Not agreed yet. A safety-critical item takes the lowest value."
    return "Not agreed yet, so the lower middle value stands."


def _kept(panel: Panel, agreement: ItemAgreed | None) -> tuple[KeptView, ...]:
    if agreement is None:
        return ()
    return tuple(
        KeptView(panel.labels.get(kept.person, "A reviewer"), kept.words)
        for kept in agreement.minority
        if kept.words.strip()
    )


def count_items(panel: Panel, findings: int, actions: int) -> Counts:
    """What the footer adds up, from the same rows that the table shows."""
    kinds = {NOT_APPLICABLE: 0, NOT_ASSESSED: 0, DONT_KNOW: 0, PREFER_NOT: 0}
    items = answered = held = 0
    for template, views in panel.views:
        items += len(views)
        for view in views:
            reply = reply_of(view)
            if panel.holds_back(template):
                held += 1
            elif reply in kinds:
                kinds[reply] += 1
            else:
                answered += 1
    return Counts(
        items=items,
        answered=answered,
        not_applicable=kinds[NOT_APPLICABLE],
        not_seen=kinds[NOT_ASSESSED],
        not_known=kinds[DONT_KNOW],
        preferred_not=kinds[PREFER_NOT],
        held_back=held,
        findings=findings,
        actions=actions,
    )
