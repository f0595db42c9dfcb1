"""What must be the same when templates are used side by side."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from qvisit.forms.check.report import Remark
from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.worded import worded

_SAME: Final = ("text_standard", "text_easy", "scale", "answer_words", "method", "weight")


def check_same(templates: Sequence[Template]) -> Mapping[str, tuple[Remark, ...]]:
    """Remark on items and comparisons that do not fit across templates, by template id.

    Args:
        templates: One version of each, in the order in which they came about.
    """
    return {
        template.id: (
            *_check_codes(templates[:place], template),
            *_check_alone(templates, template),
        )
        for place, template in enumerate(templates)
    }


def _check_codes(before: Sequence[Template], template: Template) -> Iterator[Remark]:
    """Compare with the templates before this one, so that each pair is remarked on once."""
    earlier: dict[str, tuple[str, Item]] = {}
    for other in before:
        for item in other.items:
            earlier.setdefault(item.code, (other.id, item))
    for section in template.sections:
        for item in section.items:
            if item.code not in earlier:
                continue
            where, other_item = earlier[item.code]
            differs = [name for name in _SAME if getattr(item, name) != getattr(other_item, name)]
            if differs:
                yield Remark(
                    "problem",
                    "not-the-same",
                    worded(
                        "The code is also in “{where}”, but differs in {known}.",
                        where=where,
                        known=", ".join(f"“{name}”" for name in differs),
                    ),
                    "Make both the same, or give one a new code.",
                    item.code,
                    section.id,
                )


def _check_alone(templates: Sequence[Template], template: Template) -> Iterator[Remark]:
    """Find items that are to be compared, with nothing to compare them with."""
    askers: dict[str, set[str]] = defaultdict(set)
    for one in templates:
        for item in one.items:
            if item.compares is not None:
                askers[item.compares].add(item.code)
    for section in template.sections:
        for item in section.items:
            if item.compares is not None and len(askers[item.compares]) == 1:
                yield Remark(
                    "warning",
                    "nothing-to-compare",
                    worded("No other item has “compares: {compares}”.", compares=item.compares),
                    "Check its spelling, or take the line out.",
                    item.code,
                    section.id,
                )
