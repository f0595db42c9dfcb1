"""The report in easy words: short plain sentences that follow from what the report says.

Nothing is counted here but people, things and days. What stands in hard words in the report is
said in its linked theme's plain words, or else by the easy question that it rests on.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from qvisit.forms.check.prose import longest_sentence, measure
from qvisit.forms.hard_words import holds_word
from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.report.content import ActionLine, ConcernRecord, Finding, VisitReport
from qvisit.report.item_rows import HELD_BACK
from qvisit.report.outcomes import PASSED_ON
from qvisit.report.theme_pictures import fitting_picture
from qvisit.report.words import NBSP, listing, sentence
from qvisit.report.you_said import EasyPart, EasyRead, EasyRow, SaidTheme

MOST_ROWS: Final = 6
MORE: Final = "There is more in the full report. You can ask for it."
_MOST_WORDS, _OLDEST = 20, 13.0  # of a sentence, and of a reading age, that still is plain
_MEANS: Final[Mapping[int, str]] = {
    4: "This means: it is very good.",
    3: "This means: most things are as they should be.",
    2: "This means: some things must get better.",
    1: "This means: many things must get better soon.",
}
_OUR_WORDS: Final = (
    ("CQC", "the Care Quality Commission. It checks care in England."),
    ("PALS", "the Patient Advice and Liaison Service. They help you to speak up."),
    ("Advocate", "somebody who helps you to say what you want. They do not work for the ward."),
    ("Rating", "a word that says how good a place is."),
    ("Reviewer", "somebody who came to see the ward."),
)


@dataclass(frozen=True)
class _Source:
    """What the words come from: items by code, and themes by the finding that they are about."""

    items: Mapping[str, Item]
    seen: Mapping[str, SaidTheme]
    said: Mapping[str, SaidTheme]
    findings: Mapping[str, Finding]

    def picture(self, codes: Sequence[str]) -> str:
        found = (self.items[code].picture for code in codes if code in self.items)
        return next((one for one in found if one), "")


def easy_read(report: VisitReport, templates: Sequence[Template]) -> EasyRead:
    """The easy-read summary of a report; the same report gives the same words."""
    seen, said = (report.you_said.seen, report.you_said.said) if report.you_said else ((), ())
    source = _Source(
        {item.code: item for template in templates for item in template.items},
        _by_finding(seen),
        _by_finding(said),
        {one.ref: one for group in report.findings for one in group.findings},
    )
    good = [
        one for one in _findings(report, ("Strength", "Good practice")) if one.text != PASSED_ON
    ]
    better = _findings(report, ("Improvement", "Concern"))
    parts = (
        EasyPart("What we did", tuple(_visit(report))),
        _part("What is good", [_good(one, source, at) for at, one in enumerate(good)]),
        _part(
            "What must get better",
            [*_concerns(report), *(_bad(one, source, at) for at, one in enumerate(better))],
        ),
        _part("What you said, and what happened", list(_said(report))),
        EasyPart("Our rating", tuple(_rating(report))),
        EasyPart("What happens next", tuple(_next(report, source))),
    )
    kept = tuple(part for part in parts if part.rows)
    thing = report.heading.ward
    return EasyRead(f"Our visit to {thing}", kept, tuple(_hard_words(kept, templates)))


def _by_finding(themes: Sequence[SaidTheme]) -> Mapping[str, SaidTheme]:
    return {ref: theme for theme in reversed(themes) for ref in theme.findings}


def _part(title: str, rows: list[EasyRow]) -> EasyPart:
    return EasyPart(title, tuple(rows[:MOST_ROWS]), MORE if len(rows) > MOST_ROWS else "")


def _visit(report: VisitReport) -> Iterator[EasyRow]:
    heading = report.heading
    yield EasyRow(
        "house",
        "",
        (f"We came to {heading.ward} on {heading.day}.", "We wanted to see what it is like here."),
    )
    heard = [
        f"{line.number.lower()} {_kind(line.who, line.number)}"
        for line in report.voices.lines
        if line.number != "0"
    ]
    thanks = "Thank you for talking to us."
    if not heard:
        yield EasyRow("talking", "", ("We talked to people here.", thanks))
    elif report.voices.by_panel:
        yield EasyRow("talking", f"We talked to {listing(heard)}.", (thanks,))
    else:
        twice = "Some people may have talked to two of us."
        yield EasyRow("talking", f"We counted talks with {listing(heard)}.", (twice, thanks))


def _kind(who: str, number: str) -> str:
    kinds = {"Patients": "patient", "Carers and family": "carer", "Staff": "staff"}
    word = kinds.get(who, who.lower())
    return word if number == "1" or word not in ("patient", "carer") else f"{word}s"


def _findings(report: VisitReport, kinds: tuple[str, ...]) -> list[Finding]:
    found = [one for group in report.findings for one in group.findings if one.kind in kinds]
    return sorted(found, key=lambda one: -(one.consequence or 0) * (one.likelihood or 0))


def _good(one: Finding, source: _Source, at: int) -> EasyRow:
    picture = fitting_picture(source.picture(one.items), at, trouble=False)
    said = _plain_words(one, source)
    if said:
        return EasyRow(picture, said)
    return EasyRow(picture, "", (*_asked(one, source), "The answer was good."))


def _bad(one: Finding, source: _Source, at: int) -> EasyRow:
    theme = source.seen.get(one.ref) or source.said.get(one.ref)
    chosen = (theme.picture if theme else "") or source.picture(one.items)
    picture = fitting_picture(chosen, at, trouble=True)
    if one.text == PASSED_ON:
        return EasyRow(picture, "", ("Something was raised.", "We passed it on."))
    said = _plain_words(one, source)
    if said:
        return EasyRow(picture, said)
    return EasyRow(picture, "", (*_asked(one, source), "The answer was not good enough."))


def _plain_words(one: Finding, source: _Source) -> str:
    """What a finding says, if that is plain enough to stand here; else nothing."""
    if one.ref in source.seen:
        return sentence(source.seen[one.ref].easy)
    said = sentence(one.headline)
    if is_plain(said):
        return said
    if one.ref in source.said:
        return sentence(source.said[one.ref].easy)
    return "" if _asked(one, source) else said


def is_plain(text: str) -> bool:
    """Whether a text is short and plain enough for the easy-read summary."""
    return longest_sentence(text) <= _MOST_WORDS and measure([text], str).age <= _OLDEST


def _asked(one: Finding, source: _Source) -> tuple[str, ...]:
    """The easy question that a finding rests on."""
    found = (source.items[code].text_easy for code in one.items if code in source.items)
    return tuple(f"We asked: {words}" for words in list(found)[:1])


def _concerns(report: VisitReport) -> Iterator[EasyRow]:
    groups: dict[tuple[str, ...], int] = {}
    for one in report.concerns:
        words = _after(one)
        groups[words] = groups.get(words, 0) + 1
    for words, number in groups.items():
        things = "Something was" if number == 1 else f"{number}{NBSP}things were"
        yield EasyRow("warning", f"{things} not safe.", words)


def _after(one: ConcernRecord) -> tuple[str, ...]:
    """What came of something that was not safe."""
    if one.is_open:
        return ("It is still open.", "Nobody has told us yet that they act on it.")
    made_safe = dict(one.facts).get("Made safe", "")
    first = ["It was made safe."] if made_safe not in ("", "Not yet", "Not recorded") else []
    if one.is_closed:
        return (*first, "It was looked into. That is finished.")
    return (
        *first,
        "Somebody is making sure that it stays so." if first else "It is being put right.",
    )


def _said(report: VisitReport) -> Iterator[EasyRow]:
    for at, one in enumerate(report.you_said.said if report.you_said else ()):
        picture = fitting_picture(one.picture, at, trouble=one.state != "done")
        words = [f"{one.state_words}: {_short(one)}" if _short(one) else f"{one.state_words}."]
        if one.late:
            words.append(f"We said: more news by {one.news}. We are late.")
        elif one.news:
            words.append(f"We will tell you more by {one.news}.")
        yield EasyRow(picture, sentence(one.easy), tuple(words))


def _short(one: SaidTheme) -> str:
    said = one.why if one.state == "cannot_do" else one.did
    return sentence(said)


def _rating(report: VisitReport) -> Iterator[EasyRow]:
    rating, thing = report.rating, report.heading.thing
    if rating.filled is None:
        why = "The full report says why."
        yield EasyRow("magnifier", f"We gave this {thing} no rating this time.", (why,))
    else:
        said = f"Our rating of this {thing}: {rating.word}."
        yield EasyRow("magnifier", said, (_MEANS[rating.filled],))
    yield EasyRow("pen", "", ("This is our own rating.", "It is not a CQC rating."))


def _next(report: VisitReport, source: _Source) -> Iterator[EasyRow]:
    actions = [one for one in report.actions if one.aim != HELD_BACK]
    thing = report.heading.thing
    if actions:
        things = "1 thing" if len(actions) == 1 else f"{len(actions)} things"
        yield EasyRow("calendar", f"The {thing} will do {things}.", _dates(actions))
        plain = [one for one in actions if is_plain(one.headline)][:3]
        for at, one in enumerate(plain):
            finding = source.findings.get(one.finding)
            chosen = source.picture(finding.items) if finding else ""
            words = (f"By {one.due}:", sentence(one.headline))
            yield EasyRow(fitting_picture(chosen, at + 1, trouble=False), "", words)
    news = report.you_said.next_news if report.you_said else ""
    if news:
        where = "Look for the “You said, we did” sheet on the wall."
        yield EasyRow("poster", f"There is more news by {news}.", (where,))
    yield EasyRow(
        "phone",
        "Are you worried? Tell somebody you trust.",
        ("Or ask for PALS, or for an advocate.",),
    )


def _dates(actions: Sequence[ActionLine]) -> tuple[str, ...]:
    return (f"The first is to be done by {actions[0].due}.",)


def _hard_words(
    parts: Sequence[EasyPart], templates: Sequence[Template]
) -> Iterator[tuple[str, str]]:
    text = "\n".join(f"{row.strong}\n{' '.join(row.words)}" for part in parts for row in part.rows)
    known = {word.casefold(): (word, meaning) for word, meaning in _OUR_WORDS}
    for template in templates:
        for one in template.hard_words:
            known.setdefault(one.word.casefold(), (one.word, one.meaning))
    found = (pair for _, pair in sorted(known.items()))
    yield from (
        (word[:1].upper() + word[1:], meaning) for word, meaning in found if holds_word(text, word)
    )
