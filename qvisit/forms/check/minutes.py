"""How long a template takes one person, as a whole and in the parts that visitors share."""

from collections.abc import Iterable, Iterator
from typing import Final

from qvisit.forms.check.report import Remark, ShareTime
from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.worded import worded

MOST_PER_SHARE: Final = 40
LEAST_PER_SHARE: Final = 25
LEAST_OF_SHORT: Final = 10  # the least for a share of a template under an hour
LONG: Final = 60  # minutes from which a template needs shares
_PART_OFF: Final = 10  # declared minutes may be one part in ten off


def estimated_minutes(items: Iterable[Item]) -> int:
    """What these items take one person, to the nearest minute and never none."""
    seconds = sum(item.seconds for item in items)
    return max(1, (seconds + 30) // 60)


def share_times(template: Template) -> tuple[ShareTime, ...]:
    """What each share asks, and how long it takes one person."""
    times = []
    for share in template.shares:
        held = [
            item
            for section in template.sections
            for item in section.items
            if share.holds(section, item)
        ]
        minutes = estimated_minutes(held) if held else 0
        times.append(ShareTime(share.id, share.title, len(held), minutes))
    return tuple(times)


def check_minutes(template: Template) -> Iterator[Remark]:
    """Remark on minutes that do not add up, and on parts too long or short for a visitor."""
    estimate = estimated_minutes(template.items)
    if abs(estimate - template.minutes) > max(1, template.minutes // _PART_OFF):
        yield Remark(
            "problem",
            "minutes-do-not-add-up",
            worded(
                "“minutes” says {minutes}, but the items' seconds add up to {estimate}.",
                minutes=template.minutes,
                estimate=estimate,
            ),
            worded(
                "Write “minutes: {estimate}”, or correct the items' seconds.", estimate=estimate
            ),
        )
    if not template.shares:
        if estimate > LONG:
            yield Remark(
                "warning",
                "no-shares",
                worded(
                    "The template takes {estimate} minutes and has no shares.", estimate=estimate
                ),
                "Add “shares”, so that visitors can divide it among them.",
            )
        return
    yield from _check_share_lengths(template, estimate)
    yield from _check_held(template)


def _check_share_lengths(template: Template, estimate: int) -> Iterator[Remark]:
    least = LEAST_PER_SHARE if estimate >= LONG else LEAST_OF_SHORT
    for share in share_times(template):
        if not least <= share.minutes <= MOST_PER_SHARE:
            yield Remark(
                "problem" if share.minutes > MOST_PER_SHARE or not share.items else "warning",
                "share-length",
                worded(
                    "The share “{share}” takes {minutes} minutes. A share takes {least} to {most}.",
                    share=share.id,
                    minutes=share.minutes,
                    least=least,
                    most=MOST_PER_SHARE,
                ),
                "Move sections or methods between shares, or divide it.",
            )


def _check_held(template: Template) -> Iterator[Remark]:
    for section in template.sections:
        for item in section.items:
            if not any(share.holds(section, item) for share in template.shares):
                yield Remark(
                    "problem",
                    "in-no-share",
                    worded(
                        "No share holds the item, so nobody would ask it ({method}).",
                        method=item.method,
                    ),
                    "Add its method or its section to a share.",
                    item.code,
                    section.id,
                )
