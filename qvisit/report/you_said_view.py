"""From the themes of a visit to “You said, we did”, in words; the day of the copy says how late."""

from collections.abc import Iterator, Mapping
from datetime import date

from qvisit.ids import PersonId
from qvisit.report.outcomes import Withheld, day_or_text, finding_refs
from qvisit.report.words import FEWEST_SHOWN, NBSP, day_words, listing, plural, sentence
from qvisit.report.you_said import ReviewerNews, SaidTheme, YouSaid
from qvisit.visits.members import LIVED_EXPERIENCE
from qvisit.visits.theme_counts import most_known, shown_count
from qvisit.visits.theme_kinds import FEW, HeardFrom, ThemeAnswered, ThemeGroup, ThemeSaid
from qvisit.visits.themes import Themes, wait_of
from qvisit.visits.visit import Shared
from qvisit.visits.written import Written

_GROUPS: Mapping[ThemeGroup, str] = {
    "patients": "Patients",
    "carers": "Carers",
    "staff": "Staff",
    "lived_experience": "Lived-experience reviewers",
}


def you_said(
    shared: Shared,
    hidden: Withheld,
    labels: Mapping[str, str],
    made_on: str,
    heard: Mapping[ThemeGroup, int],
) -> YouSaid | None:
    """The themes of a visit that the ward's copy shows; None where there are none.

    Args:
        shared: What the panel shares; its plan must be known.
        hidden: What the ward's copy leaves out, and with it the themes about it.
        labels: What each person on the panel is called.
        made_on: The day of the copy, ISO: from it follows who has waited how long.
        heard: People of each group whom the panel heard, as far as anybody counted.
    """
    themes = shared.themes
    said, seen = (
        [one for one in themes.of(source) if not is_held(shared, one.said, hidden)]
        for source in ("said", "seen")
    )
    if not (said or seen):
        return None
    made = _Lines(shared, date.fromisoformat(made_on), heard)
    shown = {one.said.theme for one in (*said, *seen)}
    news = _next_news(shared, shown, date.fromisoformat(made_on))
    lines = [made.line(one, f"T{number}") for number, one in enumerate((*said, *seen), start=1)]
    return YouSaid(
        said=tuple(lines[: len(said)]),
        seen=tuple(lines[len(said) :]),
        told=tuple(_tellings(themes)),
        untold=sum(_theme_of(themes, change) in shown for change in themes.untold),
        reviewers=tuple(_reviewers(shared, labels)),
        next_news=_day(news) if news else "",
        next_news_on=news.isoformat() if news else "",
    )


def held_themes(
    shared: Shared, hidden: Withheld, made_on: str, heard: Mapping[ThemeGroup, int]
) -> tuple[SaidTheme, ...]:
    """The themes that the ward's copy leaves out, for governance alone."""
    made = _Lines(shared, date.fromisoformat(made_on), heard)
    every = (*shared.themes.of("said"), *shared.themes.of("seen"))
    held = [one for one in every if is_held(shared, one.said, hidden)]
    return tuple(made.line(one, f"T{number}") for number, one in enumerate(held, start=1))


class _Lines:
    """Makes the lines of one visit's themes."""

    def __init__(self, shared: Shared, today: date, heard: Mapping[ThemeGroup, int]) -> None:
        self._shared = shared
        self._most = most_known(shared.seats, heard)
        self._today = today
        self._refs = finding_refs(shared)

    def line(self, theme: Written[ThemeSaid], ref: str) -> SaidTheme:
        """One theme with what came of it."""
        said = theme.said
        written = self._shared.themes.answer_to(said.theme)
        answer = written.said if written else None
        wait = wait_of(visited_on(self._shared), answer, self._today)
        silence = ""
        if wait and (answer is None or answer.state == "heard") and wait.days:
            silence = f"{plural(wait.days, 'working day')} without an answer"
        return SaidTheme(
            ref=ref,
            words=said.words.strip(),
            easy=(said.words_easy or said.words).strip(),
            who=listing([_lower(_GROUPS[one], at) for at, one in enumerate(said.groups)]),
            heard_from=_heard_from(shown_count(said.heard_from, said.groups, self._most)),
            state=answer.state if answer else "heard",
            did=answer.did.strip() if answer else "",
            why=answer.why.strip() if answer else "",
            news=_day(wait.due) if wait else "",
            by=answer.by_role if answer else "",
            silence=silence,
            late=wait is not None and wait.overdue,
            picture=said.picture,
            findings=tuple(self._refs[one] for one in said.findings if one in self._refs),
        )


def visited_on(shared: Shared) -> date:
    """The day of the visit."""
    plan = shared.plan
    return date.fromisoformat(plan.now.said.day) if plan else date.min


def _lower(words: str, at: int) -> str:
    return words if not at else words[:1].lower() + words[1:]


def _heard_from(heard: HeardFrom) -> str:
    if heard == FEW:
        return f"Fewer than{NBSP}{FEWEST_SHOWN} people"
    return f"{heard}{NBSP}people" if heard else ""


def is_held(shared: Shared, said: ThemeSaid, hidden: Withheld) -> bool:
    """Whether it is about what the ward's copy leaves out."""
    if not hidden.restricted:
        return False
    items = set(said.items)
    for name in said.findings:
        if name in shared.findings:
            items |= set(shared.findings[name].now.said.items)
    return not hidden.items.isdisjoint(items)


def _theme_of(themes: Themes, change: str) -> str:
    for name, standing in themes.answered.items():
        if standing.now.change == change:
            return name
    return ""


def _tellings(themes: Themes) -> Iterator[str]:
    for told in sorted((one.now.said for one in themes.told.values()), key=lambda one: one.on):
        how = f" {sentence(told.how)}" if told.how else ""
        yield f"{told.where}, {day_or_text(told.on)}.{how}"


def _reviewers(shared: Shared, labels: Mapping[str, str]) -> Iterator[ReviewerNews]:
    for seat in shared.seats:
        if seat.role == LIVED_EXPERIENCE:
            standing = shared.themes.reviewers.get(PersonId(seat.person))
            role = labels.get(seat.person, "LX reviewer")
            if standing is None:
                yield ReviewerNews(role, "Not told yet what changed", is_told=False)
            else:
                how = f", {standing.now.said.how}" if standing.now.said.how else ""
                words = f"Told what changed on {day_or_text(standing.now.said.on)}{how}"
                yield ReviewerNews(role, words, is_told=True)


def _next_news(shared: Shared, shown: set[str], today: date) -> date | None:
    """The earliest day on which there is news that is still to come; None where there is none."""
    due = []
    for name in shown:
        written = shared.themes.answer_to(name)
        answer: ThemeAnswered | None = written.said if written else None
        wait = wait_of(visited_on(shared), answer, today)
        if wait is not None and not wait.overdue:
            due.append(wait.due)
    return min(due, default=None)


def _day(day: date) -> str:
    return day_words(day.isoformat())
