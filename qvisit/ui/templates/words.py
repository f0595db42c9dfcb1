"""How templates and their questions are worded: kinds, marks, answers, whom to tell, tags."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from qvisit.forms.answers import options
from qvisit.forms.finding import Place
from qvisit.forms.hard_words import hard_words_in
from qvisit.forms.item import Item, Prompt
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.ui.language import how_many, in_language
from qvisit.ui.visit.labels import joined
from qvisit.ui.wording import question_words, service_types_words

SCORED = frozenset({"standards", "sustainability"})
"""Kinds whose questions have a weight that counts."""

_MOST_IN_A_LINE = 4


def tr(words: str) -> str:
    """Words in the person's language."""
    return QCoreApplication.translate("Templates", words)


def kind_words(template: Template) -> str:
    """What a template is for the score, in a few words."""
    if template.practice:
        return tr("Learn the tool")
    return {
        "standards": tr("Counts for the rating"),
        "sustainability": tr("Apart from the rating"),
        "closed_culture": tr("No points, ever"),
        "first_impressions": tr("Never scored"),
        "voices": tr("Guided talks, never scored"),
        "team_culture": tr("Never scored"),
        "actions": tr("Looks at actions, never scored"),
    }[template.kind]


def kind_sentence(template: Template) -> str:
    """How a template counts."""
    if template.practice:
        return tr("It is for practice. It counts for nothing.")
    return {
        "standards": tr("It counts towards the rating."),
        "sustainability": tr("It is reported apart from safety and the rating."),
        "closed_culture": tr("It has no points, ever. Signs combine by rule."),
    }.get(template.kind, tr("It is never scored. It stands beside the rating in the report."))


def services_words(template: Template) -> str:
    """The services that a template is for."""
    return joined([service_types_words(one).lower() for one in template.services])


def items_words(count: int) -> str:
    """A number of questions."""
    return how_many("1 item", "{count} items", count)


def weight_words(item: Item) -> str:
    """What a weight means."""
    meant = {1: tr("desirable"), 2: tr("important"), 3: tr("essential")}[item.weight]
    return tr("Weight {weight}, {meant}").format(weight=item.weight, meant=meant)


def section_words(section: Section) -> str:
    """A section by its title, with its regulation if it has one."""
    if section.regulation is None:
        return section.title
    words = tr("Regulation {number}: {title}")
    return words.format(number=section.regulation, title=section.title)


def voice_words(section: Section) -> str:
    """Whom a guided talk is with; "" where there is none."""
    return {
        None: "",
        "patient": tr("A talk with a patient"),
        "carer": tr("A talk with a carer"),
        "staff": tr("A talk with staff"),
    }[section.voice]


def prompt_words(prompt: Prompt) -> str:
    """A prompt after what it is for."""
    kinds = {
        "appreciative": tr("What works well:"),
        "equity": tr("Is it fair:"),
        "probe": tr("Ask more:"),
    }
    return f"{kinds[prompt.kind]} {prompt.text}"


def prompts_words(prompts: Sequence[Prompt]) -> str:
    """Prompts, one a line."""
    return "\n".join(prompt_words(prompt) for prompt in prompts)


def answers_words(item: Item) -> str:
    """What can be answered, in standard and easy words, one a line."""
    chosen = options(item)
    if not chosen:
        return _typed_words(item)
    several = [tr("Several can be chosen.")] if item.scale == "MULTI" else []
    easy = tr("{standard} (easy read: {easy})")
    lines = [
        in_language(one.label)
        if one.label == one.easy
        else easy.format(standard=in_language(one.label), easy=in_language(one.easy))
        for one in chosen
    ]
    return "\n".join((*lines, *several))


def answers_in_short(item: Item, *, easy: bool) -> str:
    """What can be answered, in one line: a long list is only counted."""
    known = options(item)
    count = len(known)
    words = tr("Answers: {answers}")
    if not known:
        typed = _typed_words(item)
        return tr("Answer: {how}").format(how=f"{typed[0].lower()}{typed[1:]}")
    if count <= _MOST_IN_A_LINE and item.scale != "MULTI":
        told = (in_language(one.easy if easy else one.label) for one in known)
        return words.format(answers=" · ".join(told))
    several = tr("any of {count}") if item.scale == "MULTI" else tr("one of {count}")
    return words.format(answers=several.format(count=count))


def same_answers(item: Item) -> bool:
    """Whether the answers are the same in standard and easy words."""
    return all(one.label == one.easy for one in options(item))


def counts_words(item: Item, kind: str) -> str:
    """How a question counts: its key question or group, its weight, who controls the matter."""
    question = question_words(item.key_question or "")
    control = {
        None: "",
        "ward": tr("The ward controls this"),
        "estates": tr("Estates control this"),
        "trust": tr("The trust controls this"),
    }[item.control]
    group = ""
    if item.group and kind == "closed_culture":
        group = tr("Group {group}").format(group=item.group)
    elif item.group:
        group = item.group.capitalize()
    weight = weight_words(item) if kind in SCORED else ""
    parts = [part for part in (question, group, weight, control) if part]
    return "\n".join(parts)


def hard_words(template: Template, item: Item) -> str:
    """The hard words that occur in a question, each with what it means, one a line."""
    held = hard_words_in(template, item)
    return "\n".join(f"{one.word}: {one.meaning}" for one in held)


def tags_words(item: Item, titles: Mapping[str, tuple[str, str]]) -> str:
    """The tags in words, one a line; a tag of no framework as it is written."""
    plain = {
        "equity": tr("Equity"),
        "content-note": tr("A hard matter: warn people first"),
        "talk-theme": tr("A theme that can be tapped in a talk"),
    }
    lines: dict[str, list[str]] = {}
    for tag in item.tags:
        above, point = titles.get(tag, ("", ""))
        if not point:
            prefix, _, name = tag.partition(":")
            themed = prefix == "theme" and name
            above = tr("Theme") if themed else ""
            point = name.replace("-", " ") if themed else plain.get(tag, tag)
        lines.setdefault(above, []).append(point)
    return "\n".join(
        f"{above}: {'; '.join(points)}" if above else "; ".join(points)
        for above, points in lines.items()
    )


def place_words(place: Place) -> str:
    """Where a search has found a word."""
    return {
        "code": tr("the code"),
        "standard": tr("the standard words"),
        "easy": tr("the easy words"),
        "say_aloud": tr("the words to say"),
        "guidance": tr("the guidance"),
        "section": tr("the section"),
        "tags": tr("the tags and source"),
    }[place]


def _typed_words(item: Item) -> str:
    words = {
        "COUNT": tr("How many of how many, such as 3 of 5"),
        "NUMBER": tr("A number, in {unit}").format(unit=item.unit),
        "TEXT": tr("Own words"),
        "DATE": tr("A day"),
        "TIME": tr("A time"),
        "DATE_TIME": tr("A day and a time"),
        "PHOTO": tr("Where a photo of the place is kept; never of people"),
    }[item.scale]
    ends = (
        tr("at least {number}").format(number=item.lowest) if item.lowest is not None else "",
        tr("at most {number}").format(number=item.highest) if item.highest is not None else "",
    )
    return ", ".join(part for part in (words, *ends) if part)
