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
from qvisit.worded import worded

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
                worded(
                    "Regulation {regulation} is not covered, as “not_covered” says.",
                    regulation=regulation,
                ),
            )
        else:
            yield Remark(
                "problem",
                "regulation-gap",
                worded("No section covers regulation {regulation}.", regulation=regulation),
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
                worded(
                    "No item answers the key question {known}.", known=KEY_QUESTION_TITLES[question]
                ),
                worded("Add an item with “key_question: {question}”.", question=question),
            )


def _check_tag(
    tag: str, known: dict[str, Framework], item: Item, section: Section
) -> Iterator[Remark]:
    prefix, colon, node = tag.partition(":")
    if (not colon and tag in PLAIN_TAGS) or (colon and prefix == FREE_PREFIX):
        return
    if not colon:
        words = worded("The tag “{tag}” belongs to no framework.", tag=tag)
        remedy: str = worded("Write “{prefix}:{tag}”.", prefix=FREE_PREFIX, tag=tag)
    elif prefix not in known:
        listed = ", ".join(sorted((*known, FREE_PREFIX)))
        words = worded("QVisit does not know the framework of the tag “{tag}”.", tag=tag)
        remedy = worded("Begin it with one of {listed}.", listed=listed)
    elif node not in known[prefix].by_id:
        words = worded("{title} has no point “{node}”.", title=known[prefix].title, node=node)
        near = get_close_matches(node, sorted(known[prefix].by_id), n=1)
        remedy = (
            worded("Did you mean “{prefix}:{known}”?", prefix=prefix, known=near[0])
            if near
            else "See resources/frameworks."
        )
    else:
        return
    yield Remark("problem", "unknown-tag", words, remedy, item.code, section.id)


def _check_requirements(item: Item, section: Section) -> Iterator[Remark]:
    for name in item.requirements:
        if int(name.removeprefix("R")) > LAST_REQUIREMENT:
            yield Remark(
                "problem",
                "unknown-requirement",
                worded("There is no requirement {name}.", name=name),
                worded("Write R1 to R{last_requirement}.", last_requirement=LAST_REQUIREMENT),
                item.code,
                section.id,
            )
