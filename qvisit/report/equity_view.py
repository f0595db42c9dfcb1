"""Did everyone get the same? Who was heard, what was asked about equity, what nobody knows."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from qvisit.forms.answers import NON_ANSWERS, value_of
from qvisit.forms.item import Item
from qvisit.report.accounts import Voices, WordRow
from qvisit.report.content import ItemRow, VisitReport
from qvisit.report.fairness import NO_EQUITY, Equity, EquityLine
from qvisit.report.panel_view import ItemKey, Panel, reply_of
from qvisit.report.words import FEWEST_SHOWN, NBSP, listing, plural
from qvisit.visits.consensus import ItemView
from qvisit.visits.frame_kinds import Figure
from qvisit.visits.visit import Shared

EQUITY_FIGURES: Final[Mapping[str, str]] = {
    "restrictive-practice-by-group": "restrictive practice by group",
    "equity": "what differs between groups",
    "away-from-home": "people placed away from home",
}
"""The figures of an intelligence pack that are about equity, and what each is about."""
_Place = Literal["heard", "asked", "well"]
_NOBODY_MISSING: Final = "nobody-missing"


class Told(NamedTuple):
    """What the other parts of the report say: nothing stands here that is withheld there.

    `rows` are by template and code, `worded` by code and question, `refs` by code. `summed` are the
    items that sum up who was heard.
    """

    rows: Mapping[ItemKey, ItemRow]
    worded: Mapping[tuple[str, str], WordRow]
    refs: Mapping[str, Sequence[str]]
    summed: frozenset[ItemKey]
    voices: Voices


def told_in(report: VisitReport, panel: Panel) -> Told:
    """What a report says of items, in its other parts."""
    accounts = (
        report.voices.said,
        report.first_impressions,
        report.team_culture,
        report.follow_up,
    )
    refs: dict[str, list[str]] = {}
    for group in report.findings:
        for finding in group.findings:
            for code in finding.items:
                refs.setdefault(code, []).append(finding.ref)
    return Told(
        rows={
            (template.id, row.code): row
            for (template, _), part in zip(panel.views, report.parts, strict=True)
            for held in part.groups
            for row in held.rows
        },
        worded={
            (row.code, row.question): row
            for account in accounts
            for held in (account.groups if account else ())
            for row in held.rows
        },
        refs=refs,
        summed=frozenset(
            (template.id, item.code)
            for template, _ in panel.views
            for section in template.sections_of("voices")
            if section.voice is None
            for item in section.items
        ),
        voices=report.voices,
    )


def equity_view(shared: Shared, panel: Panel, told: Told) -> Equity:
    """What the visit knows of equity, and what it does not."""
    about = [view for view in panel.shown if is_about_equity(view.item)]
    answered = [view for view in about if reply_of(view) not in NON_ANSWERS]
    figures = _figures(shared)
    if not (answered or figures or told.voices.lines):
        return Equity(NO_EQUITY.lead, unknown=tuple(_unknown(shared, panel, about)))
    lines: Mapping[_Place, list[EquityLine]] = {"heard": [], "asked": [], "well": []}
    for view in answered:
        for place, line in _line(view, told):
            lines[place].append(line)
    return Equity(
        lead=_lead(len(about), len(answered)),
        heard=(*_counted(told.voices), *lines["heard"]),
        asked=tuple(lines["asked"]),
        well=tuple(line.code for line in lines["well"]),
        figures=tuple(_figure(one) for one in figures),
        unknown=tuple(_unknown(shared, panel, about)),
    )


def is_about_equity(item: Item) -> bool:
    """Whether a question, or what else is asked with it, looks for unequal treatment."""
    tagged = any("equity" in tag or "equality" in tag for tag in item.tags)
    return tagged or any(prompt.kind == "equity" for prompt in item.prompts)


def _lead(asked: int, answered: int) -> str:
    if not asked:
        return "No question of this visit was about equity. This is what we know all the same."
    questions = plural(asked, "question")
    return (
        f"The panel looked at equity in {questions}, and {answered} "
        f"{'was' if answered == 1 else 'were'} answered. An answer is about the whole question, "
        "so it may hide what differs between groups."
    )


def _counted(voices: Voices) -> Iterator[EquityLine]:
    for line in voices.lines:
        yield EquityLine("", line.who, line.number, "")


def _line(view: ItemView, told: Told) -> Iterator[tuple[_Place, EquityLine]]:
    """An answered question as a line, and where it belongs; nothing if the report has no row."""
    code = view.item.code
    row = told.rows.get((view.template, code))
    if row is None:
        return
    said = _said(row, told.worded.get((code, view.item.text_easy)))
    if (view.template, code) in told.summed and view.item.scale in ("MULTI", "CHOICE"):
        yield "heard", EquityLine(code, view.item.text_easy, said, row.reason)
        return
    refs = told.refs.get(code, ())
    line = EquityLine(code, row.text, said, _note(view, row, refs))
    yield "well" if _is_best(view) and not (row.reason or refs) else "asked", line


def _is_best(view: ItemView) -> bool:
    reply = reply_of(view)
    return reply == "none" if view.item.scale == "SIGN" else value_of(view.item, reply) == 1


def _said(row: ItemRow, word: WordRow | None) -> str:
    """The answer as it stands elsewhere in the report; in its own part it is said in full."""
    if word is not None:
        return word.said
    return f"{row.result}. {row.words}".strip() if row.words else row.result


def _note(view: ItemView, row: ItemRow, refs: Sequence[str]) -> str:
    """What was looked for, why the answer stands, and where it led."""
    looked = [one.text for one in view.item.prompts if one.kind == "equity"]
    led = f"Led to {listing(list(refs))}." if refs else ""
    return " ".join(one for one in (*looked, row.reason, led) if one)


def _figures(shared: Shared) -> list[Figure]:
    pack = shared.frame.pack
    figures = pack.now.said.figures if pack else ()
    return [one for one in figures if one.known in EQUITY_FIGURES]


def _figure(one: Figure) -> EquityLine:
    """A figure that came with the plan; 1 to 4 of anything would point at somebody."""
    value = one.value or "not known"
    if _is_small(one.value) or _is_small(one.n):
        value = f"Fewer than{NBSP}{FEWEST_SHOWN}"
    elif one.value and one.unit:
        value = f"{value}{NBSP}{one.unit}"
    about = [one.period, "" if _is_small(one.n) or not one.n else f"n{NBSP}={NBSP}{one.n}"]
    found = ", ".join(part for part in (value, *about) if part)
    source = f"Source: {one.source}." if one.source else ""
    return EquityLine("", one.name, found, " ".join(x for x in (one.meaning, source) if x))


def _is_small(text: str) -> bool:
    return text.isdecimal() and 0 < int(text) < FEWEST_SHOWN


def _unknown(shared: Shared, panel: Panel, about: Sequence[ItemView]) -> Iterator[str]:
    silent = [view.item.code for view in about if reply_of(view) in NON_ANSWERS]
    if silent:
        have = "has" if len(silent) == 1 else "have"
        codes = listing(silent)
        yield f"{plural(len(silent), 'question')} on equity {have} no answer: {codes}."
    if not panel.heard.counted:
        yield "Nobody recorded how many people were heard."
    if not any(_names_groups(view) for view in about):
        yield (
            "Nobody recorded which groups were heard and which could not be, such as by language, "
            "disability, ethnicity or age."
        )
    there = {one.known for one in _figures(shared) if one.value}
    missing = [words for known, words in EQUITY_FIGURES.items() if known not in there]
    if missing:
        yield f"No figures came with the plan on {listing(missing)}."


def _names_groups(view: ItemView) -> bool:
    """Whether it was said which groups could not be heard."""
    asks = any(one.id == _NOBODY_MISSING for one in view.item.choices)
    return asks and reply_of(view) not in NON_ANSWERS
