"""Where a theme may begin: what people talked of, and findings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qvisit.forms.answers import chosen
from qvisit.usecases.visits import OpenVisit, may_see_answers
from qvisit.visits.consensus import ASK_METHODS, view_items
from qvisit.visits.kinds import Method
from qvisit.visits.talks import is_theme, standing_talks
from qvisit.visits.theme_kinds import ThemeGroup
from qvisit.worded import worded

_BANDS: Mapping[str, ThemeGroup] = {"patient": "patients", "carer": "carers", "staff": "staff"}
_ASKED: Mapping[Method, ThemeGroup] = {
    "ask_patient": "patients",
    "ask_carer": "carers",
    "ask_staff": "staff",
}


@dataclass(frozen=True)
class Start:
    """Something to begin a theme from. Its words are somebody's or the panel's: say them anew.

    `about` says where it comes from; `people` is how many talked of it, 0 where nobody counted.
    """

    about: str
    words: str
    groups: tuple[ThemeGroup, ...] = ()
    people: int = 0
    findings: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    picture: str = ""


def starts(opened: OpenVisit) -> tuple[Start, ...]:
    """Where themes may begin: what several people talked of, findings, single talks.

    Nothing while answers are hidden. What a theme rests on already is left out.
    """
    if not may_see_answers(opened):
        return ()
    themes = opened.shared.themes
    standing = (*themes.of("said"), *themes.of("seen"))
    used = {name for one in standing for name in (*one.said.findings, *one.said.items)}
    every = (*_from_questions(opened), *_from_findings(opened), *_from_talks(opened))
    return tuple(one for one in every if used.isdisjoint((*one.findings, *one.items)))


def _from_questions(opened: OpenVisit) -> Iterator[Start]:
    """What the answers to questions about themes name."""
    for template in opened.templates:
        for view in view_items(template, opened.shared, opened.visit.sheets):
            if not is_theme(view.item) or not view.asked:
                continue
            named = set(chosen(view.reply))
            group = _ASKED.get(view.item.method)
            for choice in view.item.choices:
                if choice.id in named and not choice.id.startswith(("none", "nothing")):
                    yield Start(
                        about=f"{view.item.code}: {view.item.text_standard}",
                        words=choice.easy or choice.text,
                        groups=(group,) if group else (),
                        items=(view.item.code,),
                        picture=view.item.picture or "",
                    )


def _from_findings(opened: OpenVisit) -> Iterator[Start]:
    for name, held in opened.shared.findings.items():
        said = held.now.said
        asked = [one for one in said.methods if one in ASK_METHODS]
        groups = tuple(dict.fromkeys(_ASKED[one] for one in asked))
        pictures = (
            item.picture
            for template in opened.templates
            for item in template.items
            if item.code in said.items and item.picture
        )
        yield Start(
            worded("A finding"), said.text, groups, 0, (name,), said.items, next(pictures, "")
        )


def _from_talks(opened: OpenVisit) -> Iterator[Start]:
    for sheet in opened.visit.sheets.values():
        for talk in standing_talks(sheet):
            said = talk.now.said
            if said.words.strip():
                yield Start(worded("A talk"), said.words, (_BANDS[said.band],), said.people)
