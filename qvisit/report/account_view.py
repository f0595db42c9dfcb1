"""What people said in the parts of a visit that have no points: in words, never averaged."""

from collections import Counter
from collections.abc import Iterable, Sequence

from qvisit.forms.answers import NON_ANSWERS, chosen, label_of, options, position_of
from qvisit.forms.item import Item
from qvisit.forms.section import Kind, Section
from qvisit.report.accounts import Account, WordGroup, WordRow
from qvisit.report.answer_words import OWN_WORDS, counts_people, public_words
from qvisit.report.item_rows import hides_words
from qvisit.report.panel_view import ItemKey, Panel, reply_of, valued
from qvisit.report.words import FEWEST_SHOWN, NBSP, listing, plural
from qvisit.visits.consensus import ItemView

_AGREED = "The panel agreed these words."
_TOGETHER = "Reviewers differed, and all that they chose stands here."
_DIFFERED = "Reviewers differed, and each answer stands here."


def account(
    panel: Panel, kind: Kind, leave_out: frozenset[ItemKey] = frozenset()
) -> Account | None:
    """What was said in all sections of a kind; None where the visit has none.

    What sums up voices comes before the talks with one kind of person, which it rests on.

    Args:
        panel: The visit through the panel's eyes.
        kind: One that is never scored.
        leave_out: Items that are told elsewhere, by template and code.
    """
    sections = list(panel.sections(kind))
    if kind == "voices":
        sections.sort(key=lambda one: one[0].voice is not None)
    if not sections:
        return None
    asked = [
        (section, [one for one in views if (one.template, one.item.code) not in leave_out])
        for section, views in sections
    ]
    groups = tuple(_group(panel, section, views) for section, views in asked)
    return Account(
        groups=tuple(group for group in groups if group.rows),
        remarks=tuple(_remarks(panel, [one for _, views in asked for one in views])),
    )


def _group(panel: Panel, section: Section, views: Iterable[ItemView]) -> WordGroup:
    rows = (_row(panel, view) for view in views if _stands_here(panel, view))
    return WordGroup(section.title, tuple(rows))


def _stands_here(panel: Panel, view: ItemView) -> bool:
    if reply_of(view) in NON_ANSWERS or hides_words(panel, view):
        return False
    return view.agreed or view.item.scale not in OWN_WORDS


def _remarks(panel: Panel, views: Sequence[ItemView]) -> list[str]:
    """What was asked but does not stand here, and where it is."""
    answered = [view for view in views if reply_of(view) not in NON_ANSWERS]
    own = [view for view in answered if view.item.scale in OWN_WORDS]
    written = sum(not view.agreed for view in own)
    hidden = any(hides_words(panel, view) for view in answered)
    silent = len(views) - len(answered)
    said = []
    if written:
        more = plural(written, "question", "questions")
        said.append(
            f"Reviewers answered {more} in words that the panel has not agreed: see the annex."
        )
    if hidden:
        said.append(
            f"Fewer than{NBSP}{FEWEST_SHOWN} staff were heard. So nobody is quoted, and their "
            "groups are not named."
        )
    if silent:
        has = "has" if silent == 1 else "have"
        said.append(f"{plural(silent, 'question')} {has} no answer: see Every item, every answer.")
    return said


def _row(panel: Panel, view: ItemView) -> WordRow:
    item = view.item
    quoted = item.scale in OWN_WORDS
    said, note = (f"“{view.reply}”", _AGREED) if quoted else _said(view)
    return WordRow(item.code, item.text_easy, said, quoted, note, panel.kept(view))


def _said(view: ItemView) -> tuple[str, str]:
    """What was said to one question, and a remark on it.

    What the panel agreed stands alone. First impressions are the reviewers' own, so where at
    least five gave theirs, they are counted. Elsewhere every different answer is listed.
    """
    item, given = view.item, [one.reply or "" for one in valued(view)]
    if view.agreed or not given:
        return _label(item, view.reply), ""
    if view.kind == "first_impressions" and len(given) >= FEWEST_SHOWN and options(item):
        told = [f"{_label(item, one)}{NBSP}({count})" for one, count in _tally(item, given)]
        return ", ".join(told), f"In brackets: how many of {len(given)}{NBSP}reviewers said so."
    if item.scale == "MULTI":
        return _label(item, view.reply), _TOGETHER if len(set(given)) > 1 else ""
    distinct = list(dict.fromkeys(_label(item, one) for one in _in_order(item, given)))
    return listing(distinct), _DIFFERED if len(distinct) > 1 else ""


def _tally(item: Item, given: Sequence[str]) -> list[tuple[str, int]]:
    """How many gave each answer: in the order of the scale or, where there is none, most first."""
    counts = Counter(one for reply in given for one in _each(item, reply))
    told = [(one.reply, counts[one.reply]) for one in options(item) if counts[one.reply]]
    return sorted(told, key=lambda one: -one[1]) if item.scale in ("MULTI", "CHOICE") else told


def _each(item: Item, reply: str) -> tuple[str, ...]:
    return chosen(reply) if item.scale == "MULTI" else (reply,)


def _in_order(item: Item, replies: Sequence[str]) -> list[str]:
    order = {option.reply: place for place, option in enumerate(options(item))}
    return sorted(
        replies,
        key=lambda reply: order[reply] if reply in order else position_of(item, reply) or 0,
    )


def _label(item: Item, reply: str) -> str:
    """An answer as it fits the easy question, without a place on a scale."""
    if counts_people(item):
        return public_words(item, reply)
    return label_of(item, reply, easy=item.scale == "MET3")
