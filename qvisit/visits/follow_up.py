"""A follow-up visit's questions, made from what the visit before agreed and did not see met."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from qvisit.forms.answers import value_of
from qvisit.forms.days import day_words
from qvisit.forms.hard_words import hard_words_in
from qvisit.forms.item import Item
from qvisit.forms.section import Section
from qvisit.forms.template import HardWord, Share, Template
from qvisit.visits.actions import STATE_WORDS, action_views
from qvisit.visits.assignment import seconds_of
from qvisit.visits.consensus import ItemView, view_items
from qvisit.visits.kinds import ActionAgreed
from qvisit.visits.visit import Visit

AGREED: Final = "what-was-agreed"
CRITICAL: Final = "safety-critical-again"
MOST: Final = 100
"""At most so many actions and so many questions: a visit has hours, and a template a size."""

_ABOUT = "theme:action-"
_LINE, _PROSE = 480, 1900  # a little less than a line or a text of a form may hold
_MOST_CODE = 39  # of a ward, so that an id has room for its day
_EASY_WORDS = 9
_SECONDS = 120
_NAME = re.compile(r"follow-up-.+-\d{4}-\d{2}-\d{2}")
_MOST_MINUTES = 600
_MOST_WORDS = 100
_NOT_EASY = re.compile(r"[?？؟¿‽!:;…]")


def made_from_a_visit(template: str) -> bool:
    """Whether a template's id is of one that was made from a visit, for one ward alone."""
    return _NAME.fullmatch(template) is not None


def follow_up_template(
    frame: Template,
    last: Visit,
    templates: Sequence[Template],
    version: str = "1.0.0",
    without: Collection[str] = (),
) -> Template:
    """Put what follows from a visit in front of the questions of every follow-up visit.

    Each action that was agreed and not stopped becomes a question, and each safety-critical
    question that was not wholly met is asked again word for word. The same visit always gives the
    same template.

    Args:
        frame: What is asked at every follow-up visit.
        last: The visit that is followed up; its plan must be known.
        templates: The templates that it was scored with.
        version: Another one only where the first is taken by other words.
        without: Actions, by id, of which everybody who reads templates must not read.

    Returns:
        The frame itself where nothing follows from the visit.

    Raises:
        ValueError: The visit has no plan.
    """
    if last.shared.plan is None:
        raise ValueError("a visit without a plan has nothing to follow up")
    plan = last.shared.plan.now.said
    day = day_words(date.fromisoformat(plan.day))
    taken = {item.code for item in frame.items} | {one.code for one in frame.withdrawn}
    made = [
        *_section(AGREED, f"What was agreed on {day}", list(_actions(last, day, taken, without))),
        *_section(CRITICAL, f"What was not safe on {day}", list(_critical(last, templates, taken))),
    ]
    if not made:
        return frame
    items = [item for section in made for item in section.items]
    return Template.model_validate(
        {
            **frame.model_dump(),
            "id": f"follow-up-{_slug(plan.ward_code)}-{plan.day}",
            "version": version,
            "title": one_line(f"Follow-up of the visit of {day}, {plan.ward_name}", _LINE),
            "minutes": min(_MOST_MINUTES, frame.minutes + -(-seconds_of(items) // 60)),
            "sources": (
                *frame.sources[:99],
                one_line(f"Visit of {day} to {plan.ward_name} ({plan.ward_code})", _LINE),
            ),
            "change_note": f"Made from what the visit of {day} agreed and did not see met.",
            "hard_words": [word.model_dump() for word in _words(frame, templates, items)],
            "shares": [share.model_dump() for share in _wider(frame, made)],
            "sections": [section.model_dump() for section in (*made, *frame.sections)],
        }
    )


def not_met(last: Visit, templates: Sequence[Template]) -> Iterator[ItemView]:
    """The safety-critical questions of a visit whose answer says that they are not wholly met."""
    for template in templates:
        for view in view_items(template, last.shared, last.sheets):
            if view.asked and view.kind == "standards" and view.item.is_critical and _falls(view):
                yield view


def one_line(text: str, most: int) -> str:
    """Make one short line of any text: without line breaks or letters that nobody can see.

    Args:
        text: As people wrote it.
        most: Letters; what is longer ends in “…”.
    """
    seen = unicodedata.normalize("NFC", "".join(_seen(letter) for letter in text))
    words = " ".join(seen.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _seen(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in ("Zl", "Zp", "Zs") or letter in "\n\t\r":
        return " "
    return "" if category in ("Cc", "Cf", "Cs", "Co", "Cn") else letter


def _slug(code: str) -> str:
    plain = unicodedata.normalize("NFKD", code.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_MOST_CODE].strip("-") or "ward"


def _falls(view: ItemView) -> bool:
    """Of a count, less than all; elsewhere half or less, so that “Good” is good enough."""
    value = value_of(view.item, view.reply)
    if value is None:
        return False
    return value < 1 if view.item.scale == "COUNT" else value <= Fraction(1, 2)


def _section(name: str, title: str, items: Sequence[Item]) -> Iterator[Section]:
    """A section of the items, or nothing when there are none."""
    if items:
        about = name == AGREED
        yield Section(
            id=name,
            title=title,
            kind="actions" if about else "standards",
            picture="plan" if about else "shield",
            items=tuple(items),
        )


def action_of(item: Item) -> str:
    """The id of the action that a question was made from; "" for any other."""
    found = (tag.removeprefix(_ABOUT) for tag in item.tags if tag.startswith(_ABOUT))
    return next(found, "")


def _actions(last: Visit, day: str, taken: set[str], without: Collection[str]) -> Iterator[Item]:
    agreed = [
        (view.state, view.said)
        for view in action_views(last.shared)
        if isinstance(view.said, ActionAgreed)
        and view.state != "stopped"
        and view.action not in without
    ]
    for number, (state, action) in enumerate(agreed[:MOST], start=1):
        yield _question(action, _free(f"ACT-{number}", taken), day, STATE_WORDS[state])


def _question(action: ActionAgreed, code: str, day: str, state: str) -> Item:
    said = f"The action agreed on {day} has been done: "
    aim = one_line(action.aim, _LINE - len(said)).rstrip(" .") or "as it was agreed"
    return Item(
        code=code,
        text_standard=f"{said}{aim}.",
        text_easy=f"Is this done: {_easy(aim)}?",
        say_aloud=f"On {day} we agreed this: {aim}. How far are you with it?",
        guidance=_guidance(action, state),
        method="check_record" if one_line(action.evidence, _LINE) else "ask_staff",
        scale="MET3",
        weight=1,
        seconds=_SECONDS,
        source=f"Action agreed after the visit of {day}",
        tags=("theme:follow-up", f"{_ABOUT}{action.action}"),
    )


def _easy(aim: str) -> str:
    """The first words of an aim, as part of one question."""
    words = _NOT_EASY.sub(" ", aim).split()
    short = " ".join(words[:_EASY_WORDS]).rstrip(" .,-–—")
    cut = one_line(short, 120).replace("…", "") or "what was agreed"
    return f"{cut} and so on" if len(words) > _EASY_WORDS else cut


def _guidance(action: ActionAgreed, state: str) -> str:
    parts = (
        ("What shows it", action.evidence),
        ("Measure", action.measure),
        ("Before", action.baseline),
        ("Owner", action.owner_role),
        ("Due", day_words(date.fromisoformat(action.due))),
        ("State when this was made", state),
    )
    known = [(head, one_line(text, 320).rstrip(" .")) for head, text in parts]
    said = " ".join(f"{head}: {text}." for head, text in known if text)
    rule = (
        "Met: it is done, and it can be shown. Partly: it has begun, or holds for some people. "
        "Not met: it is not done."
    )
    return f"{one_line(said, _PROSE - len(rule))} {rule}".strip()


def _critical(last: Visit, templates: Sequence[Template], taken: set[str]) -> Iterator[Item]:
    """Those not met, word for word, without the conditions that hung on other questions."""
    asked: set[str] = set()
    for view in not_met(last, templates):
        item = view.item
        if item.text_standard in asked or len(asked) == MOST:
            continue
        asked.add(item.text_standard)
        code = _free(item.code, taken)
        yield item.model_copy(update={"code": code, "enable_when": None, "beforehand": False})


def _free(code: str, taken: set[str]) -> str:
    """The code, or one that no other question of the template has."""
    number = 1
    free = code
    while free in taken:
        number += 1
        free = f"{code[:15].rstrip('-')}-{number}"
    taken.add(free)
    return free


def _words(
    frame: Template, templates: Sequence[Template], items: Iterable[Item]
) -> Sequence[HardWord]:
    """The frame's hard words, and those that the added questions bring from their templates."""
    words = {one.word.casefold(): one for one in frame.hard_words}
    for item in items:
        for template in templates:
            for one in hard_words_in(template, item):
                words.setdefault(one.word.casefold(), one)
    return tuple(words.values())[:_MOST_WORDS]


def _wider(frame: Template, made: Iterable[Section]) -> Iterator[Share]:
    """The frame's shares, each with the new sections of which it asks by its methods."""
    names = tuple(section.id for section in made)
    for share in frame.shares:
        sections = (*share.sections, *names) if share.sections else ()
        yield share.model_copy(update={"sections": sections})
