"""What may change from one version of a template to the next.

Answers are compared over the years by item code, so a code keeps its meaning for ever.
"""

from collections.abc import Iterator
from typing import Final

from qvisit.forms.check.report import Remark
from qvisit.forms.item import Item
from qvisit.forms.template import Template, dump_template
from qvisit.forms.versions import version_order
from qvisit.worded import worded

# Fields that decide what an answer means.
_MEANING: Final = ("scale", "answer_words", "method", "is_critical", "unit")
_WORDINGS: Final = ("text_standard", "text_easy")
_ABOUT_THE_VERSION: Final = {"version": "0.0.0", "change_note": "-"}


def check_history(template: Template, previous: Template) -> Iterator[Remark]:
    """Remark on what breaks with the version before, or hides that something changed."""
    if template.id != previous.id:
        yield Remark(
            "problem",
            "other-template",
            worded(
                "The version before is of another template: “{template}”.", template=previous.id
            ),
            "Compare it with a version of the same template.",
        )
        return
    yield from _check_version(template, previous)
    yield from _check_codes(template, previous)
    before = {item.code: item for item in previous.items}
    for section in template.sections:
        for item in section.items:
            if item.code in before:
                yield from _check_meaning(item, before[item.code], section.id)


def _check_version(template: Template, previous: Template) -> Iterator[Remark]:
    same = _content(template) == _content(previous)
    order, order_before = version_order(template.version), version_order(previous.version)
    if same and order != order_before:
        yield Remark(
            "problem",
            "nothing-changed",
            worded("Nothing but the version changed since {version}.", version=previous.version),
            worded("Keep {version}. A new version means new content.", version=previous.version),
        )
    elif order < order_before or (order == order_before and not same):
        yield Remark(
            "problem",
            "version-not-raised",
            worded(
                "The content changed, but version {version} does not come after {before}.",
                version=template.version,
                before=previous.version,
            ),
            "Raise the version. A published version never changes.",
        )
    elif not same and template.change_note == previous.change_note:
        yield Remark(
            "warning",
            "old-change-note",
            worded("“change_note” is still that of {version}.", version=previous.version),
            "Say in it what changed and why.",
        )


def _content(template: Template) -> str:
    return dump_template(template.model_copy(update=_ABOUT_THE_VERSION))


def _check_codes(template: Template, previous: Template) -> Iterator[Remark]:
    """Look what became of each code: asked for good, or withdrawn for good."""
    asked = {item.code for item in template.items}
    withdrawn = {gone.code for gone in template.withdrawn}
    before = [item.code for item in previous.items]
    for code in (*before, *(gone.code for gone in previous.withdrawn)):
        if code not in asked | withdrawn:
            yield Remark(
                "problem",
                "lost-code",
                worded("{code} is no longer asked, and “withdrawn” does not list it.", code=code),
                "List it under “withdrawn” with its words and the reason.",
            )
        elif code in asked and code not in before:
            yield Remark(
                "problem",
                "code-reused",
                "The code was withdrawn in an earlier version and is used again.",
                "Give the item a new code.",
                code,
            )


def _check_meaning(item: Item, before: Item, section: str) -> Iterator[Remark]:
    changed = [name for name in _MEANING if getattr(item, name) != getattr(before, name)]
    if {choice.id for choice in before.choices} - {choice.id for choice in item.choices}:
        changed.append("choices")
    if changed:
        yield Remark(
            "problem",
            "changed-meaning",
            worded(
                "The code has a new meaning: {known} changed.",
                known=", ".join(f"“{name}”" for name in changed),
            ),
            "Give the item a new code, and list the old one under “withdrawn”.",
            item.code,
            section,
        )
        return
    for field in _WORDINGS:
        if getattr(item, field) == getattr(before, field):
            continue
        yield Remark(
            "note",
            "reworded",
            f"“{field}” was: “{getattr(before, field)}”",
            "See that it still asks the same; if it does not, give it a new code.",
            item.code,
            section,
        )
