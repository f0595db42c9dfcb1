"""What changed from one version of a template to another, in sentences."""

from collections.abc import Iterator, Mapping
from typing import Final

from qvisit.forms.condition_words import condition_words
from qvisit.forms.conditions import EnableWhen
from qvisit.forms.item import Choice, Item, Prompt
from qvisit.forms.section import Section
from qvisit.forms.template import HardWord, Share, Template
from qvisit.worded import worded

ITEM_FIELDS: Final[Mapping[str, str]] = {
    "text_standard": "the standard wording",
    "text_easy": "the easy-read wording",
    "hint_easy": "the easy-read hint",
    "say_aloud": "the words to say aloud",
    "guidance": "the guidance",
    "method": "the way to find out",
    "scale": "the kind of answer",
    "answer_words": "the words of the answers",
    "choices": "what can be chosen",
    "unit": "the unit",
    "lowest": "the lowest number",
    "highest": "the highest number",
    "weight": "the weight",
    "is_critical": "whether it is safety-critical",
    "escalate": "whom to tell",
    "key_question": "the key question",
    "group": "the group",
    "control": "who controls it",
    "is_abuse_sign": "whether it is a sign of abuse",
    "beforehand": "whether the manager can answer it beforehand",
    "seconds": "the time it takes, in seconds",
    "compares": "the matter it is compared on",
    "picture": "the picture",
    "prompts": "the prompts",
    "enable_when": "when it is asked",
    "service_wordings": "the words for other types of service",
    "requirements": "the requirements it answers",
    "source": "the source",
    "tags": "the tags",
}
SECTION_FIELDS: Final[Mapping[str, str]] = {
    "title": "the title",
    "regulation": "the regulation",
    "kind": "the kind",
    "picture": "the picture",
    "content_note": "the words before it",
    "voice": "whom the talk is with",
    "opening": "the opening words",
    "closing": "the closing words",
    "prompts": "the prompts",
    "enable_when": "when it is asked",
}
TEMPLATE_FIELDS: Final[Mapping[str, str]] = {
    "title": "the title",
    "kind": "the kind",
    "purpose": "the purpose",
    "for_whom": "whom it is for",
    "minutes": "the minutes",
    "sources": "the sources",
    "not_covered": "what it does not cover",
    "services": "the types of service",
    "practice": "whether it is for practice",
    "hard_words": "the hard words",
}


def differences(old: Template, new: Template) -> tuple[str, ...]:
    """Tell what changed, in the order of the newer template; withdrawn items come last.

    The versions and their change notes are left out. Empty when all else is the same.
    """
    return (
        *_changed("The template", old, new, TEMPLATE_FIELDS, (old, new)),
        *_sections(old, new),
        *_items(old, new),
        *_withdrawn(old, new),
        *_shares(old, new),
    )


def _sections(old: Template, new: Template) -> Iterator[str]:
    before = {section.id: section for section in old.sections}
    after = {section.id: section for section in new.sections}
    for name, section in after.items():
        if name in before:
            yield from _changed(
                f"Section “{section.title}”", before[name], section, SECTION_FIELDS, (old, new)
            )
        else:
            yield worded(
                "Section “{title}” is new, with {count}.",
                title=section.title,
                count=_count(len(section.items)),
            )
    for name, section in before.items():
        if name not in after:
            yield worded("Section “{title}” is no longer there.", title=section.title)
    kept = [name for name in after if name in before]
    if kept != [name for name in before if name in after]:
        yield "The sections stand in another order."


def _items(old: Template, new: Template) -> Iterator[str]:
    before = {item.code: item for item in old.items}
    for section in new.sections:
        for item in section.items:
            if item.code not in before:
                yield worded("{code} is new: “{words}”", code=item.code, words=item.text_standard)
                continue
            came_from = old.section_of(item.code)
            if came_from.id != section.id:
                yield worded(
                    "{code} moved from “{before}” to “{now}”.",
                    code=item.code,
                    before=came_from.title,
                    now=section.title,
                )
            yield from _changed(item.code, before[item.code], item, ITEM_FIELDS, (old, new))
        if _reordered(old, section):
            yield worded("The items of “{title}” stand in another order.", title=section.title)


def _reordered(old: Template, section: Section) -> bool:
    """Whether the items that were in this section already stand in another order there."""
    before = next((one for one in old.sections if one.id == section.id), None)
    if before is None:
        return False
    here = [item.code for item in section.items]
    there = [item.code for item in before.items]
    return [code for code in here if code in there] != [code for code in there if code in here]


def _withdrawn(old: Template, new: Template) -> Iterator[str]:
    after = {item.code for item in new.items}
    reasons = {gone.code: gone.reason for gone in new.withdrawn}
    for item in old.items:
        if item.code not in after:
            reason = f" Reason: {reasons[item.code]}" if item.code in reasons else ""
            yield f"{item.code} is no longer asked: “{item.text_standard}”{reason}"


def _shares(old: Template, new: Template) -> Iterator[str]:
    before = {share.id: share for share in old.shares}
    after = {share.id: share for share in new.shares}
    for name, share in after.items():
        if name not in before:
            yield worded("The share “{title}” is new.", title=share.title)
        elif share != before[name]:
            yield worded(
                "The share “{title}” changed: {share}.",
                title=share.title,
                share=_share_words(share),
            )
    for name, share in before.items():
        if name not in after:
            yield worded("The share “{title}” is no longer there.", title=share.title)


def _share_words(share: Share) -> str:
    sections = ", ".join(share.sections) or "all sections"
    return f"{', '.join(share.methods)} in {sections}, for {', '.join(share.roles) or 'anybody'}"


def _changed(
    about: str,
    old: Template | Section | Item,
    new: Template | Section | Item,
    fields: Mapping[str, str],
    templates: tuple[Template, Template],
) -> Iterator[str]:
    for field, name in fields.items():
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            change = _change(before, after, templates)
            yield _ended(f"{about}: {name} {change}")


def _change(before: object, after: object, templates: tuple[Template, Template]) -> str:
    """Word a change; of lists only what came in and what went."""
    if isinstance(before, tuple) and isinstance(after, tuple):
        came = [_part(one) for one in after if one not in before]
        went = [_part(one) for one in before if one not in after]
        parts = [f"gained “{'; '.join(came)}”"] if came else []
        parts += [f"lost “{'; '.join(went)}”"] if went else []
        return " and ".join(parts) or "stand in another order"
    was, now = _shown(before, templates[0]), _shown(after, templates[1])
    if not was:
        return f"is new: {now}"
    return f"changed from {was} to {now}" if now else f"is gone: it was {was}"


def _shown(value: object, template: Template) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None or value == "":
        return ""
    if isinstance(value, EnableWhen):
        return f"“{condition_words(template, value)}”"
    return f"“{value}”"


def _part(value: object) -> str:
    if isinstance(value, Prompt):
        return value.text
    if isinstance(value, Choice):
        return f"{value.text} ({value.easy})" if value.easy else value.text
    if isinstance(value, HardWord):
        return f"{value.word}: {value.meaning}"
    return str(value)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".”", "?”")) else f"{sentence}."


def _count(items: int) -> str:
    return "1 item" if items == 1 else f"{items} items"
