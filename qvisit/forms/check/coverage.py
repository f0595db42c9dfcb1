"""What a template covers: regulations, key questions, frameworks, founding requirements."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Final

from qvisit.forms.check.report import Remark
from qvisit.forms.framework import Framework
from qvisit.forms.item import KEY_QUESTION_TITLES, KEY_QUESTIONS, Item
from qvisit.forms.section import Section
from qvisit.forms.template import Template

# The fundamental standards: regulations 9, 9A and 10 to 20A of SI 2014/2936.
REGULATIONS: Final = ("9", "9A", *(str(number) for number in range(10, 21)), "20A")
BROAD: Final = 3  # a template of standards over more regulations than this must cover them all
LAST_REQUIREMENT: Final = 80
FREE_PREFIX: Final = "theme"
PLAIN_TAGS: Final = frozenset({"equity", "content-note", "talk-theme"})


def check_coverage(template: Template, frameworks: Sequence[Framework] | None) -> Iterator[Remark]:
    """Remark on what a broad template of standards leaves out, and on tags that lead nowhere.

    Args:
        frameworks: What tags may point at; None when that is not known.
    """
    held = {section.regulation for section in template.sections_of("standards")} - {None}
    if template.kind == "standards" and len(held) > BROAD and not template.practice:
        yield from _check_regulations(template)
        yield from _check_key_questions(template)
    known = {framework.prefix: framework for framework in frameworks or ()}
    for section in template.sections:
        for item in section.items:
            for tag in item.tags if frameworks is not None else ():
                yield from _check_tag(tag, known, item, section)
            yield from _check_requirements(item, section)


def _check_regulations(template: Template) -> Iterator[Remark]:
    held = {section.regulation for section in template.sections_of("standards")}
    for regulation in REGULATIONS:
        if regulation in held:
            continue
        if is_said_not_covered(template, regulation):
            yield Remark(
                "note",
                "regulation-left-out",
                f"Regulation {regulation} is not covered, as “not_covered” says.",
            )
        else:
            yield Remark(
                "problem",
                "regulation-gap",
                f"No section covers regulation {regulation}.",
                "Add a section for it, or name it in “not_covered”.",
            )


def is_said_not_covered(template: Template, regulation: str) -> bool:
    """Whether “not_covered” names the regulation, such as “Regulations 15, 19 and 20A”."""
    lists = re.findall(
        r"\bregulations?\s+((?:\d+A?(?:\s*,\s*|\s+and\s+|\s*,\s+and\s+)?)+)",
        template.not_covered,
        re.IGNORECASE,
    )
    return any(regulation in re.findall(r"\d+A?", named) for named in lists)


def _check_key_questions(template: Template) -> Iterator[Remark]:
    held = {item.key_question for item in template.items_of("standards")}
    for question in KEY_QUESTIONS:
        if question not in held:
            yield Remark(
                "problem",
                "key-question-gap",
                f"No item answers the key question {KEY_QUESTION_TITLES[question]}.",
                f"Add an item with “key_question: {question}”.",
            )


def _check_tag(
    tag: str, known: dict[str, Framework], item: Item, section: Section
) -> Iterator[Remark]:
    prefix, colon, node = tag.partition(":")
    if (not colon and tag in PLAIN_TAGS) or (colon and prefix == FREE_PREFIX):
        return
    if not colon:
        words, remedy = f"The tag “{tag}” belongs to no framework.", f"Write “{FREE_PREFIX}:{tag}”."
    elif prefix not in known:
        listed = ", ".join(sorted((*known, FREE_PREFIX)))
        words = f"QVisit does not know the framework of the tag “{tag}”."
        remedy = f"Begin it with one of {listed}."
    elif node not in known[prefix].by_id:
        words = f"{known[prefix].title} has no point “{node}”."
        near = get_close_matches(node, sorted(known[prefix].by_id), n=1)
        remedy = f"Did you mean “{prefix}:{near[0]}”?" if near else "See resources/frameworks."
    else:
        return
    yield Remark("problem", "unknown-tag", words, remedy, item.code, section.id)


def _check_requirements(item: Item, section: Section) -> Iterator[Remark]:
    for name in item.requirements:
        if int(name.removeprefix("R")) > LAST_REQUIREMENT:
            yield Remark(
                "problem",
                "unknown-requirement",
                f"There is no requirement {name}.",
                f"Write R1 to R{LAST_REQUIREMENT}.",
                item.code,
                section.id,
            )
