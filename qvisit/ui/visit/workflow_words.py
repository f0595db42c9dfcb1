"""Words of a report's way: places in a draft, kinds of comment, and what is waited for."""

from collections.abc import Mapping, Sequence
from datetime import date

from qvisit.ui.language import how_many
from qvisit.ui.visit.finding_form import kind_words
from qvisit.ui.visit.labels import seat_labels, tr
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.usecases.workflow import finding_numbers
from qvisit.visits.workflow import Check
from qvisit.visits.workflow_kinds import SECTIONS, AccuracyReceived, DraftCommented

ITEM = "item"
_BETWEEN = ":"


def section_words(section: str) -> str:
    """A section of the report."""
    return {
        "summary": tr("Summary"),
        "people": tr("What people told us"),
        "scores": tr("Scores"),
        "rating": tr("Rating"),
        "findings": tr("Findings"),
        "culture": tr("Signs of a closed culture"),
        "actions": tr("Actions"),
        "items": tr("List of items"),
        "method": tr("Method and limits"),
    }[section]


def sort_choices() -> Sequence[tuple[str, str, str]]:
    """The regulator's three kinds of comment, each with a sentence that explains it."""
    return [
        (
            "typing",
            tr("A. Typing or number"),
            tr("A word, number, date or name is written wrongly."),
        ),
        (
            "inaccurate",
            tr("B. Wrong fact"),
            tr("Something that the panel judged by is not true. It needs evidence."),
        ),
        (
            "missing",
            tr("C. Missing"),
            tr("Something is left out that was true on the day of the visit."),
        ),
    ]


def sort_words(sort: str) -> str:
    """The kind of a comment of the ward."""
    return next(words for name, words, _ in sort_choices() if name == sort)


def how_choices() -> Sequence[tuple[str, str, str]]:
    """How the ward answered, or how a draft went to it."""
    return [
        ("word_draft", tr("In the Word draft"), ""),
        ("paper", tr("On paper"), ""),
        ("e_mail", tr("By e-mail"), ""),
        ("in_person", tr("In person"), ""),
    ]


def how_words(how: str) -> str:
    """How it came, in the middle of a sentence."""
    return {
        "word_draft": tr("in the Word draft"),
        "paper": tr("on paper"),
        "e_mail": tr("by e-mail"),
        "in_person": tr("in person"),
    }[how]


def place_choices(opened: OpenVisit) -> Sequence[tuple[str, str]]:
    """What a comment can be about: a name for the choice, and its words."""
    action = tr("Action: {aim}")
    actions = opened.shared.actions.items()
    return [
        ("report", tr("The whole report")),
        *((f"section{_BETWEEN}{one}", section_words(one)) for one in SECTIONS),
        *_finding_choices(opened),
        *(
            (f"action{_BETWEEN}{name}", action.format(aim=in_short(one.now.said.aim)))
            for name, one in actions
        ),
        (ITEM, tr("An item, by its code")),
    ]


def _finding_choices(opened: OpenVisit) -> Sequence[tuple[str, str]]:
    """The findings by the numbers that they have in the draft: a ward writes these."""
    shared, words = opened.shared, tr("{number}: {kind}")
    return [
        (
            f"finding{_BETWEEN}{name}",
            words.format(number=ref, kind=kind_words(shared.findings[name].now.said.kind)),
        )
        for name, ref in finding_numbers(opened).items()
    ]


def place_of(choice: str, item: tuple[str, str] = ("", "")) -> Mapping[str, str]:
    """What a choice stands for, as a comment holds it.

    Args:
        choice: A name that `place_choices` gave.
        item: Template and code, where an item was chosen.
    """
    part, _, about = choice.partition(_BETWEEN)
    template, code = item if part == ITEM else ("", "")
    return {"part": part, "about": about, "template": template, "item": code}


def choice_of(said: DraftCommented | AccuracyReceived) -> str:
    """The choice that stands for what a comment is about."""
    if said.part in ("report", ITEM):
        return said.part
    return f"{said.part}{_BETWEEN}{said.about}"


def place_words(opened: OpenVisit, said: DraftCommented | AccuracyReceived) -> str:
    """What a comment is about."""
    if said.part == ITEM:
        return tr("Item {code}").format(code=said.item)
    known = dict(place_choices(opened))
    return known.get(choice_of(said), tr("Something that is no longer there"))


def who_words(opened: OpenVisit, person: str) -> str:
    """Somebody by name, as the panel knows them; else their part."""
    named = {seat.person: seat.name for seat in opened.shared.seats}
    return named.get(person) or seat_labels(opened.shared.seats).get(person, tr("Governance"))


def check_words(check: Check, today: date) -> str:
    """How far the ward's check is, in one or two short sentences."""
    due = day_words(check.due_on.isoformat()) if check.due_on else ""
    if check.state == "waiting" and check.due_on:
        left = (check.due_on - today).days
        days = how_many("1 day is left.", "{count} days are left.", left)
        if left <= 0:
            days = tr("That is today.")
        return tr("The last day is {day}. {left}").format(day=due, left=days)
    if check.state == "to_decide":
        return how_many(
            "1 comment waits for a decision.",
            "{count} comments wait for a decision.",
            check.undecided,
        )
    if check.state == "done":
        words = tr("{comments}: {accepted} accepted, {rejected} not, with reason")
        comments = how_many("1 comment", "{count} comments", check.comments)
        return words.format(comments=comments, accepted=check.accepted, rejected=check.rejected)
    if check.state == "confirmed":
        return tr("The ward found nothing to correct.")
    if check.state == "no_comments":
        return tr("No comments came by {day}.").format(day=due)
    return tr("Not sent yet")


def in_short(text: str, longest: int = 60) -> str:
    """The first words of a text, in one line."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rsplit(' ', 1)[0]} …"
