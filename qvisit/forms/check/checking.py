"""The whole check of a template, and the figures that go with it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from qvisit.forms.check.answers import check_answers
from qvisit.forms.check.coverage import check_coverage
from qvisit.forms.check.history import check_history
from qvisit.forms.check.minutes import check_minutes, estimated_minutes, share_times
from qvisit.forms.check.prose import easing, longest_sentence, measure
from qvisit.forms.check.questions import check_questions
from qvisit.forms.check.report import Count, Extreme, Figures, Report
from qvisit.forms.check.structure import check_structure
from qvisit.forms.check.wording import check_wording, easy_age, standard_age
from qvisit.forms.check.wordings import Field, wordings
from qvisit.forms.framework import Framework
from qvisit.forms.item import KEY_QUESTIONS
from qvisit.forms.template import Template


def check_template(
    template: Template,
    *,
    previous: Template | None = None,
    pictures: frozenset[str] | None = None,
    vocabularies: Sequence[Framework] | None = None,
) -> Report:
    """Check one template version.

    Args:
        previous: The version published before it, when there is one.
        pictures: The picture ids that exist; None when that is not known.
        vocabularies: The frameworks that tags may point at; None when they are not known.
    """
    found = [
        *check_structure(template, pictures),
        *check_wording(template),
        *check_questions(template),
        *check_answers(template),
        *check_coverage(template, vocabularies),
        *check_minutes(template),
        *(check_history(template, previous) if previous is not None else ()),
    ]
    return Report(template.id, template.version, figures(template), tuple(dict.fromkeys(found)))


def figures(template: Template) -> Figures:
    """Count what is in a template."""
    items = template.items
    critical = [item for item in items if item.is_critical]
    return Figures(
        items=len(items),
        critical=len(critical),
        critical_with_route=sum(bool(item.escalate) for item in critical),
        regulations=_counts(
            section.regulation for section in template.sections for _ in section.items
        ),
        key_questions=_counts(
            sorted((item.key_question or "" for item in items), key=("", *KEY_QUESTIONS).index)
        ),
        methods=_counts(item.method for item in items),
        requirements=tuple(
            sorted({name for item in items for name in item.requirements}, key=_number)
        ),
        longest_easy=_longest(template, "text_easy"),
        longest_standard=_longest(template, "text_standard"),
        easy_age=easy_age(template),
        hardest_easy=_hardest(template, "text_easy"),
        standard_age=standard_age(template),
        hardest_standard=_hardest(template, "text_standard"),
        minutes=template.minutes,
        estimated_minutes=estimated_minutes(items),
        shares=share_times(template),
        pictures=len(_pictures(template)),
    )


def _counts(names: Iterable[str | None]) -> tuple[Count, ...]:
    """Count equal names, in the order in which they first come; no name is not counted."""
    return tuple(Count(name, items) for name, items in Counter(filter(None, names)).items())


def _number(requirement: str) -> int:
    return int(requirement.removeprefix("R"))


def _longest(template: Template, field: Field) -> Extreme:
    found = ((longest_sentence(one.text(field)), one.item.code) for one in wordings(template))
    return Extreme(*max(found, key=lambda pair: pair[0]))


def _hardest(template: Template, field: Field) -> Extreme:
    ease = easing(hard.word for hard in template.hard_words)
    found = ((measure([one.text(field)], ease).age, one.item.code) for one in wordings(template))
    return Extreme(*max(found, key=lambda pair: pair[0]))


def _pictures(template: Template) -> set[str]:
    named = {section.picture for section in template.sections}
    named |= {one.item.picture for one in wordings(template)}
    return {name for name in named if name is not None}
