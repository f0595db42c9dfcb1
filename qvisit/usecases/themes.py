"""“You said, we did”: themes from what people said, answers, and telling people what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from qvisit.clock import today
from qvisit.forms.check.prose import longest_sentence, measure
from qvisit.ids import PersonId, new_id
from qvisit.usecases.record import WrongEntryError, entry
from qvisit.usecases.visits import OpenVisit, write_shared
from qvisit.visits.kinds import Payload
from qvisit.visits.members import LIVED_EXPERIENCE
from qvisit.visits.roles import why_not
from qvisit.visits.talks import standing_talks
from qvisit.visits.theme_counts import most_known, shown_count
from qvisit.visits.theme_kinds import (
    FEW,
    FEWEST_COUNTED,
    AnswerState,
    HeardFrom,
    ReviewerTold,
    ThemeAnswered,
    ThemeGroup,
    ThemeSaid,
    ThemeTold,
)
from qvisit.visits.themes import Wait, is_word_for_word, wait_of
from qvisit.visits.written import Standing, Written
from qvisit.worded import Worded, worded
from qvisit.workspace import Workspace

P = TypeVar("P", bound=Payload)
PLAIN_WORDS, PLAIN_AGE = 15, 11.0
"""Easy read asks for sentences of 15 words, and a reading age of 9 to 11."""
_QUOTES = frozenset('“”„«»"')
_FEWEST = 2  # people: what one person says is no theme


@dataclass(frozen=True)
class ThemeLine:
    """One theme as it stands, with what came of it.

    `wait` is None once it is done or cannot be done; `told` whether the ward heard of the answer.
    `heard_from` is how many people may be told: see `theme_counts`.
    """

    theme: str
    said: Written[ThemeSaid]
    answer: Written[ThemeAnswered] | None
    state: AnswerState
    wait: Wait | None
    told: bool
    contested: bool
    heard_from: HeardFrom = ""


@dataclass(frozen=True)
class Plainness:
    """How plain words are: words of the longest sentence, reading age in years, plain enough."""

    words: int
    age: float
    plain: bool


@dataclass(frozen=True)
class ReviewerLine:
    """A lived-experience reviewer, and on which day they were told what changed; "" for not yet."""

    person: PersonId
    name: str
    told_on: str
    how: str


def theme_lines(ws: Workspace, opened: OpenVisit) -> tuple[ThemeLine, ...]:
    """All themes: what people said, then what the panel saw."""
    themes, now = opened.shared.themes, today(ws.clock)
    visited = date.fromisoformat(opened.plan.day)
    told = themes.told_answers
    lines = []
    for said in (*themes.of("said"), *themes.of("seen")):
        name = said.said.theme
        answer = themes.answer_to(name)
        standing = themes.answered.get(name)
        lines.append(
            ThemeLine(
                theme=name,
                said=said,
                answer=answer,
                state=themes.state_of(name),
                wait=wait_of(visited, answer.said if answer else None, now),
                told=answer is not None and answer.change in told,
                contested=themes.said[name].contested or bool(standing and standing.contested),
                heard_from=tellable(opened, said.said.heard_from, said.said.groups),
            )
        )
    return tuple(lines)


def tellable(opened: OpenVisit, number: HeardFrom, groups: Sequence[ThemeGroup]) -> HeardFrom:
    """How many people a theme may be said to come from; "" where a small number would show."""
    return shown_count(number, groups, most_known(opened.shared.seats))


def why_not_themes(opened: OpenVisit) -> str:
    """Why the person at this laptop may not write themes; "" when they may."""
    said = ThemeSaid(theme=new_id(), words="")
    return why_not(opened.shared, opened.me, "theme.said", said) or ""


def say_theme(
    ws: Workspace, opened: OpenVisit, values: Mapping[str, object], theme: str = ""
) -> tuple[OpenVisit, str]:
    """Write down what several people said, or what the panel saw; its id comes back with it.

    Args:
        ws: The open profile.
        opened: The visit.
        values: As in `ThemeSaid`; `people` counts them where `heard_from` is not given, and
            `replaces` names the versions that the person read, else those that stand.
        theme: In place of that one; its links to findings and items stay unless given.

    Raises:
        WrongEntryError: Words are missing, too long, one person's own, or in quotation marks.
        NotAllowedError: Only the panel lead and governance may, once scoring is over.
    """
    before = opened.shared.themes.said.get(theme)
    kept: dict[str, object] = {}
    if before is not None:
        last = before.now.said
        kept = {"findings": last.findings, "items": last.items, "picture": last.picture}
    given = {name: value for name, value in values.items() if name != "people"}
    if "people" in values:
        given["heard_from"] = counted(values["people"])
    for name in ("words", "words_easy"):
        given[name] = " ".join(str(given.get(name, "")).split())
    for text, must in ((given["words"], True), (given["words_easy"], False)):
        _check_words(opened, str(text), must=must)
    said = entry(
        ThemeSaid, {"replaces": _stands(before), **kept, **given, "theme": theme or new_id()}
    )
    return write_shared(ws, opened, said), said.theme


def take_theme_back(ws: Workspace, opened: OpenVisit, theme: str) -> OpenVisit:
    """Take a theme back; it stays in the record."""
    before = opened.shared.themes.said.get(theme)
    if before is None:
        return opened
    said = ThemeSaid(theme=theme, words="", replaces=_stands(before))
    return write_shared(ws, opened, said)


def answer_theme(
    ws: Workspace, opened: OpenVisit, theme: str, values: Mapping[str, object]
) -> OpenVisit:
    """Write down what came of a theme, in the words of the role that answers for it.

    Args:
        ws: The open profile.
        opened: The visit.
        theme: Which one.
        values: state, did, why, next_news (ISO or ""), by_role; and `replaces` with the versions
            that the person read, else those that stand.

    Raises:
        WrongEntryError: Something is missing: why it cannot be done, or when there is news.
    """
    stands = _stands(opened.shared.themes.answered.get(theme))
    given = {"replaces": stands, **values, "theme": theme}
    given["next_news"] = values.get("next_news") or None
    state, missing = given.get("state"), ""
    if state == "cannot_do" and not str(given.get("why", "")).strip():
        missing = "Say why it cannot be done."
    elif state in ("heard", "working_on_it") and given["next_news"] is None:
        missing = "Say by which day there is news."
    elif state in ("working_on_it", "done") and not str(given.get("did", "")).strip():
        missing = "Say what is done about it."
    elif not str(given.get("by_role", "")).strip():
        missing = "Say which role answers, such as ward manager."
    if missing:
        raise WrongEntryError(worded("One thing is missing. Nothing has changed."), hint=missing)
    return write_shared(ws, opened, entry(ThemeAnswered, given))


def tell_people(ws: Workspace, opened: OpenVisit, where: str, how: str, on: str) -> OpenVisit:
    """Record that people on the ward were told all answers as they stand now.

    Raises:
        WrongEntryError: It does not say where, or the day is none or has not come yet.
    """
    _check_past(ws, on)
    themes = opened.shared.themes
    shown = {one.said.theme for one in (*themes.of("said"), *themes.of("seen"))}
    answers = [held.now.change for name, held in themes.answered.items() if name in shown]
    values = {"told": new_id(), "where": where.strip(), "how": how.strip(), "on": on}
    return write_shared(ws, opened, entry(ThemeTold, {**values, "answers": tuple(answers)}))


def tell_reviewer(
    ws: Workspace, opened: OpenVisit, person: PersonId, on: str, how: str = ""
) -> OpenVisit:
    """Record that a lived-experience reviewer was told what changed.

    Raises:
        WrongEntryError: The day is none or has not come yet.
        NotAllowedError: They are no lived-experience reviewer of this visit.
    """
    _check_past(ws, on)
    before = opened.shared.themes.reviewers.get(person)
    values = {"person": person, "how": how.strip(), "on": on, "replaces": _stands(before)}
    return write_shared(ws, opened, entry(ReviewerTold, values))


def reviewer_lines(opened: OpenVisit) -> tuple[ReviewerLine, ...]:
    """The lived-experience reviewers, and whether they were told what changed."""
    lines = []
    for seat in opened.shared.seats:
        if seat.role == LIVED_EXPERIENCE:
            standing = opened.shared.themes.reviewers.get(PersonId(seat.person))
            said = standing.now.said if standing else None
            told_on, how = (said.on, said.how) if said else ("", "")
            lines.append(ReviewerLine(PersonId(seat.person), seat.name, told_on, how))
    return tuple(lines)


def counted(people: object) -> HeardFrom:
    """A number of people as it is kept: below 5 as few, below 2 as not counted."""
    number = people if isinstance(people, int) else 0
    if number < _FEWEST:
        return ""
    return FEW if number < FEWEST_COUNTED else min(number, 1_000)


def plainness(text: str) -> Plainness:
    """How plain words are for the sheet and easy read."""
    words, age = longest_sentence(text), measure([text], str).age
    return Plainness(words, age, words <= PLAIN_WORDS and age <= PLAIN_AGE)


def why_not_words(opened: OpenVisit, text: str, *, must: bool = True) -> tuple[Worded, Worded]:
    """Why a text cannot be a theme, and what to do; both empty when it can.

    Args:
        opened: A visit whose talks and notes may be read.
        text: The words.
        must: Whether there must be any.
    """
    sheets = opened.visit.sheets.values()
    theirs = [talk.now.said.words for sheet in sheets for talk in standing_talks(sheet)]
    theirs += [
        note.said.text for sheet in sheets for note in sheet.notes.values() if note.said.is_quote
    ]
    if must and not text:
        return worded("Nothing is written here."), worded(
            "Say in plain words what several people said, or what the panel saw."
        )
    if _QUOTES & set(text):
        return worded("Quotation marks would make it one person’s words."), worded(
            "Say in your own words what several people said."
        )
    if is_word_for_word(text, theirs):
        return worded("This is one person’s own sentence."), worded(
            "Say it in your own words, so that nobody can be known by it."
        )
    return worded(""), worded("")


def _check_words(opened: OpenVisit, text: str, *, must: bool) -> None:
    why, hint = why_not_words(opened, text, must=must)
    if why:
        raise WrongEntryError(why, hint=hint)


def _check_past(ws: Workspace, on: str) -> None:
    try:
        day = date.fromisoformat(on)
    except ValueError:
        day = date.max
    if day > today(ws.clock):
        raise WrongEntryError(
            worded("This is no day, or one that has not come yet. Nothing has changed."),
            hint="Write the day on which it was, such as 24 March 2027.",
        )


def _stands(standing: Standing[P] | None) -> tuple[str, ...]:
    return tuple(one.change for one in standing.versions) if standing else ()
