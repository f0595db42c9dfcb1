"""Whether everything is there that a reviewer needs beside the question."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from qvisit.forms.check.prose import words
from qvisit.forms.check.report import Remark
from qvisit.forms.check.wordings import Wording, wordings
from qvisit.forms.item import Scale
from qvisit.forms.section import Kind
from qvisit.forms.template import Template
from qvisit.worded import worded

LEAST_GUIDANCE: Final = 8
ESSENTIAL: Final = 3
_NEVER_SCORED: Final[frozenset[Kind]] = frozenset(
    {"first_impressions", "voices", "team_culture", "actions"}
)
_WITHOUT_POINTS: Final[frozenset[Scale]] = frozenset(
    {"NUMBER", "CHOICE", "MULTI", "TEXT", "DATE", "TIME", "DATE_TIME", "PHOTO"}
)
_SAID_TO_PEOPLE: Final = frozenset({"ask_patient", "ask_carer"})
_WAY_OUT: Final = re.compile(
    r"\b(?:say\s+no|skip|stop|not\s+have\s+to|no\s+need\s+to|only\s+if\s+you|if\s+you\s+(?:want|"
    r"like|wish)|up\s+to\s+you|rather\s+not|(?:tell|talk|say)\s+.*\binstead|something\s+else)\b"
    r"|n[’']t\s+(?:have|need)\s+to\b",
    re.IGNORECASE,
)


def check_structure(template: Template, pictures: frozenset[str] | None) -> Iterator[Remark]:
    """Remark on what is missing or does not belong together.

    Args:
        pictures: The ids that exist; None when that is not known.
    """
    for section in template.sections:
        if section.picture is None:
            yield Remark(
                "problem",
                "no-picture",
                "The section has no picture.",
                "Add a line “picture: …” to the section.",
                section=section.id,
            )
        elif pictures is not None and section.picture not in pictures:
            yield _unknown_picture(section.picture, "", section.id)
    for wording in wordings(template):
        yield from _check_texts(wording)
        yield from _check_critical(wording)
        yield from _check_weight(wording)
        picture = wording.item.picture
        if pictures is not None and picture is not None and picture not in pictures:
            yield _unknown_picture(picture, wording.item.code, wording.section.id)
    yield from _check_comparisons(template)


def _unknown_picture(name: str, item: str, section: str) -> Remark:
    return Remark(
        "problem",
        "unknown-picture",
        worded("There is no picture “{name}”.", name=name),
        "Choose one of the pictures that come with QVisit.",
        item,
        section,
    )


def _check_texts(wording: Wording) -> Iterator[Remark]:
    item = wording.item
    if len(words(item.guidance)) < LEAST_GUIDANCE:
        yield wording.remark(
            "problem",
            "thin-guidance",
            worded(
                "“guidance” has fewer than {least_guidance} words.", least_guidance=LEAST_GUIDANCE
            ),
            "Say what good looks like, what counts as evidence, and what is not met.",
        )
    if _letters(item.text_easy) == _letters(item.text_standard):
        yield wording.remark(
            "problem",
            "same-wording",
            "“text_easy” and “text_standard” are the same.",
            "Write the easy words as a question, the standard ones as a statement.",
        )
    if "?" in item.text_standard or not item.text_standard.endswith("."):
        yield wording.remark(
            "problem",
            "no-statement",
            "“text_standard” is not a statement that ends with a full stop.",
            "Say what is true where care is good, such as “Staff knock and wait.”",
        )
    if "?" in item.text_easy and not item.text_easy.endswith("?"):
        yield wording.remark(
            "problem",
            "words-after-question",
            "“text_easy” goes on after its question mark.",
            "Put the rest into “hint_easy”.",
        )
    if "content-note" in item.tags and item.method in _SAID_TO_PEOPLE:
        yield from _check_way_out(wording)


def _letters(text: str) -> str:
    return " ".join(words(text)).lower()


def _check_way_out(wording: Wording) -> Iterator[Remark]:
    if not _WAY_OUT.search(wording.text("say_aloud")):
        yield wording.remark(
            "problem",
            "no-way-out",
            "“say_aloud” asks about a hard matter and leaves no way out.",
            "Add words such as “You can say no” or “You do not have to answer”.",
        )


def _check_critical(wording: Wording) -> Iterator[Remark]:
    item = wording.item
    if not item.is_critical:
        return
    if not item.escalate:
        yield wording.remark(
            "problem",
            "no-route",
            "The item is safety-critical, and nobody is named to tell.",
            "Add a line “escalate: [nurse_in_charge, …]”, whom to tell first at its front.",
        )
    if item.weight != ESSENTIAL:
        yield wording.remark(
            "warning",
            "light-critical",
            worded("The item is safety-critical, but its weight is {weight}.", weight=item.weight),
            worded("Write “weight: {essential}”.", essential=ESSENTIAL),
        )


def _check_weight(wording: Wording) -> Iterator[Remark]:
    item = wording.item
    if item.weight > 1 and (wording.kind in _NEVER_SCORED or item.scale in _WITHOUT_POINTS):
        yield wording.remark(
            "warning",
            "weight-without-points",
            worded("The item earns no points, but its weight is {weight}.", weight=item.weight),
            "Write “weight: 1”.",
        )


def _check_comparisons(template: Template) -> Iterator[Remark]:
    """Answers are compared where different people are asked about one matter."""
    together: dict[str, list[Wording]] = defaultdict(list)
    for section in template.sections:
        for item in section.items:
            if item.compares is not None:
                together[item.compares].append(Wording(item, section, template.kind_of(section)))
    for name, found in together.items():
        asked = {(one.item.method, one.section.voice) for one in found}
        if len(found) > 1 and len(asked) == 1:  # a single one may be compared across templates
            yield found[-1].remark(
                "warning",
                "nothing-to-compare",
                worded(
                    "“compares: {name}” does not join items that ask different people.", name=name
                ),
                "Give it to items of different methods, or take it out.",
            )
