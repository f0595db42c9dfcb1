"""The item table: what the panel agreed for every item, never what one reviewer answered."""

from collections.abc import Mapping, Sequence
from typing import Final

from qvisit.forms.answers import (
    DONT_KNOW,
    NON_ANSWERS,
    NOT_APPLICABLE,
    NOT_ASSESSED,
    PREFER_NOT,
    chosen,
    label_of,
)
from qvisit.forms.item import Item
from qvisit.forms.scoring import describe, is_failed, score_standards
from qvisit.forms.section import Kind, Section
from qvisit.forms.template import Template
from qvisit.report.answer_words import (
    OWN_WORDS,
    apart_words,
    is_long,
    public_words,
    written_words,
)
from qvisit.report.content import Counts, ItemGroup, ItemPart, ItemRow, Sign
from qvisit.report.panel_view import ItemKey, Panel, reply_of, valued
from qvisit.report.words import FEWEST_SHOWN, NBSP, plural
from qvisit.visits.consensus import ItemView, View
from qvisit.visits.kinds import ItemAgreed

METHOD_WORDS: Mapping[str, str] = {
    "observe": "observed",
    "ask_patient": "asked patients",
    "ask_carer": "asked carers",
    "ask_staff": "asked staff",
    "check_record": "read records",
    "data": "data",
}
HELD_BACK = "Held in the restricted annex"
NO_POINTS = "No points"
OWN_PARTS: Mapping[Kind, str] = {
    "first_impressions": "First impressions",
    "voices": "Whose voices were heard",
    "team_culture": "Team culture",
    "actions": "Actions of last time",
}
"""The kinds of section whose agreed words stand in a part of their own, and its title."""

_IN_OWN_WORDS: Final = "In own words"
_SIGNS: Mapping[str, Sign] = {
    "met": "full",
    "partly": "half",
    "not_met": "crossed",
    NOT_ASSESSED: "dash",
    DONT_KNOW: "dash",
    PREFER_NOT: "dash",
    NOT_APPLICABLE: "slash",
}
_RULES: Mapping[str, str] = {
    "SIGN": "the strongest sign stands",
    "CHOICE": "what most reviewers chose stands",
    "MULTI": "all that was chosen stands together",
}


def item_parts(panel: Panel) -> tuple[ItemPart, ...]:
    """The whole item table, template by template, section by section."""
    return tuple(_part(panel, template, views) for template, views in panel.views)


def held_parts(panel: Panel, held: frozenset[ItemKey]) -> tuple[ItemPart, ...]:
    """The part of the item table that a ward's copy leaves out."""
    parts = (
        _part(panel, template, [one for one in views if (one.template, one.item.code) in held])
        for template, views in panel.views
    )
    return tuple(part for part in parts if part.groups)


def _part(panel: Panel, template: Template, views: Sequence[ItemView]) -> ItemPart:
    scores = {
        score.section_id: describe(score.compliance)
        for score in score_standards(template, panel.replies(template))
    }
    by_code = {view.item.code: view for view in views}
    groups = []
    for section in template.sections:
        held = [by_code[item.code] for item in section.items if item.code in by_code]
        rows = tuple(_row(panel, one) for one in held if one.asked or panel.holds_back(one))
        if rows:
            kind = template.kind_of(section)
            score = "" if kind == "sustainability" else scores.get(section.id, NO_POINTS)
            groups.append(ItemGroup(_section_title(section), score, rows))
    listed = sum(len(group.rows) for group in groups)
    title = f"{template.title}, version{NBSP}{template.version}"
    return ItemPart(title, tuple(groups), _left_out(len(views) - listed))


def _left_out(count: int) -> str:
    if not count:
        return ""
    were = plural(count, "item was", "items were")
    them = "It is" if count == 1 else "They are"
    return (
        f"{were} not asked, because other answers left {'it' if count == 1 else 'them'} out. "
        + (f"{them} not counted.")
    )


def _section_title(section: Section) -> str:
    if section.regulation is None:
        return section.title
    return f"{section.title}, regulation{NBSP}{section.regulation}"


def _row(panel: Panel, view: ItemView) -> ItemRow:
    item = view.item
    if panel.holds_back(view):
        return _held_row(item)
    reply = reply_of(view)
    given = valued(view)
    result, words = _result(panel, view, reply, given)
    return ItemRow(
        code=item.code,
        text=item.text_standard,
        method=METHOD_WORDS[item.method],
        critical=item.is_critical,
        failed=item.is_critical and is_failed(item, reply),
        sign=_SIGNS.get(reply, "word") if item.scale not in OWN_WORDS else "word",
        result=result,
        given=f"{len(given)} of{NBSP}{len(view.views)}" if view.views else "nobody",
        apart=apart_words(item, [one.reply or "" for one in given]),
        differed=_differed(view, given),
        reason=_reason(view, given, panel.agreement(view)),
        words=words,
        kept=panel.kept(view),
        gave=len(given),
        of=len(view.views),
    )


def _held_row(item: Item) -> ItemRow:
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


def _result(panel: Panel, view: ItemView, reply: str, given: Sequence[View]) -> tuple[str, str]:
    """What stands beside an item, and what its note says of it."""
    item = view.item
    if reply in NON_ANSWERS:
        return public_words(item, reply), ""
    if hides_group(panel, view):
        return "See the annex", f"Fewer than{NBSP}{FEWEST_SHOWN} staff were heard."
    if item.scale in OWN_WORDS:
        return _IN_OWN_WORDS, _own_words(panel, view, reply, len(given))
    part = _own_part(panel, view)
    if part and not view.agreed and len({one.reply for one in given}) > 1:
        return "Several answers", f"They stand under {part}."
    if not is_long(item, reply):
        return public_words(item, reply), ""
    count = len(chosen(reply))
    here = f"{'It stands' if count == 1 else 'They stand'} under {part}."
    return f"{count}{NBSP}chosen", here if part else label_of(item, reply)


def _own_part(panel: Panel, view: ItemView) -> str | None:
    """The part of the report that says more of this; the annex has none and says all itself."""
    return None if panel.for_annex else OWN_PARTS.get(view.kind)


def _own_words(panel: Panel, view: ItemView, reply: str, writers: int) -> str:
    if not view.agreed:
        return written_words(view.item, writers, here=panel.for_annex)
    if hides_quote(panel, view):
        return f"Fewer than{NBSP}{FEWEST_SHOWN} staff were heard, so none is quoted: see the annex."
    part = _own_part(panel, view)
    return f"What the panel agreed stands under {part}." if part else f"“{reply}”"


def hides_quote(panel: Panel, view: ItemView) -> bool:
    """Whether what staff said stays in the annex, because too few of them were heard."""
    return view.item.method == "ask_staff" and not panel.quotes_staff


def hides_group(panel: Panel, view: ItemView) -> bool:
    """Whether a choice, such as a group of staff, would point at one of the few who were heard."""
    choice = view.item.scale in ("CHOICE", "MULTI")
    return choice and view.kind in ("voices", "team_culture") and hides_quote(panel, view)


def hides_words(panel: Panel, view: ItemView) -> bool:
    """Whether what stands for an item stays in the annex, because too few staff were heard."""
    if reply_of(view) in NON_ANSWERS:
        return False
    quote = view.item.scale in OWN_WORDS and view.agreed and hides_quote(panel, view)
    return quote or hides_group(panel, view)


def hidden_for_few(panel: Panel) -> frozenset[ItemKey]:
    """The items of which a ward's copy says only that too few staff were heard."""
    return frozenset(
        (view.template, view.item.code) for view in panel.shown if hides_words(panel, view)
    )


def _differed(view: ItemView, given: Sequence[View]) -> bool:
    if view.item.scale in OWN_WORDS:
        return False
    if len({one.reply for one in given}) > 1:
        return True
    return bool(given) and any(one.reply == NOT_APPLICABLE for one in view.views)


def _reason(view: ItemView, given: Sequence[View], agreement: ItemAgreed | None) -> str:
    """Why an answer stands where reviewers differed, or what the panel said of its own."""
    if agreement and agreement.reason.strip():
        return agreement.reason
    if not given or not _differed(view, given):
        return ""
    if agreement:
        return "The panel agreed this answer."
    outside = sum(one.reply == NOT_APPLICABLE for one in view.views)
    if len({one.reply for one in given}) == 1:
        return f"{plural(outside, 'reviewer')} said that it does not apply."
    return _rule_words(view)


def _rule_words(view: ItemView) -> str:
    if view.kind in OWN_PARTS:
        return ""
    if view.item.is_critical:
        return "Not agreed yet. A safety-critical item takes the lowest value."
    rule = _RULES.get(view.item.scale, "the lower middle value stands")
    return f"Not agreed yet, so {rule}."


def count_items(panel: Panel, findings: int, actions: int) -> Counts:
    """What the footer adds up, from the same rows that the table shows."""
    kinds = {NOT_APPLICABLE: 0, NOT_ASSESSED: 0, DONT_KNOW: 0, PREFER_NOT: 0}
    answered = 0
    for view in panel.shown:
        reply = reply_of(view)
        if reply in kinds:
            kinds[reply] += 1
        else:
            answered += 1
    held = len(panel.held)
    items = answered + sum(kinds.values()) + held
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
        not_asked=sum(len(views) for _, views in panel.views) - items,
    )
