"""One reviewer's part on paper, in words: what is asked, how it is answered, whom to phone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from qvisit.forms.answers import non_answer_options, options
from qvisit.forms.condition_words import condition_words
from qvisit.forms.hard_words import hard_words_in, hard_words_in_easy
from qvisit.forms.item import Item, Scale
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.report.outcomes import day_or_text
from qvisit.report.panel import role_labels
from qvisit.report.words import day_words, plural
from qvisit.visits.assignment import assigned_items
from qvisit.visits.consensus import ASK_METHODS
from qvisit.visits.kinds import ContactEntered, Seat, VisitPlanned

Style = Literal["large", "easy"]
PictureOf = Callable[[str], tuple[bytes, str] | None]
"""From a picture's id to its SVG and the words that stand in for it."""

_WRITTEN: Mapping[Scale, tuple[str, ...]] = {
    "TEXT": ("", "", ""),
    "PHOTO": ("Where the photo of the place is kept:",),
    "DATE": ("Day, month and year:",),
    "TIME": ("Time, such as 14:02:",),
    "DATE_TIME": ("Day, month, year and time:",),
}
_KNOWN: Mapping[str, str] = {
    "observe": "Look",
    "ask_patient": "Ask patients",
    "ask_carer": "Ask carers and family",
    "ask_staff": "Ask staff",
    "check_record": "Look at records with staff",
    "data": "Look at figures",
}


@dataclass(frozen=True)
class PaperQuestion:
    """One question. `number` is what stands after each blank for a number."""

    code: str
    text: str
    hint: str
    condition: str
    say_aloud: str
    boxes: tuple[str, ...]
    several: bool
    otherwise: tuple[str, ...]
    number: tuple[str, ...]
    lines: tuple[str, ...]
    asked: str
    critical: bool
    picture: tuple[bytes, str] | None


@dataclass(frozen=True)
class PaperPart:
    """One section. `warning` says before it which hard things it asks about; `say` what to say
    before and after a talk."""

    title: str
    note: str
    warning: str
    say: tuple[str, str]
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True)
class PaperSheet:
    """The whole sheet; `phones` are names of roles with their numbers."""

    easy: bool
    title: str
    who: str
    ward: str
    place: str
    day: str
    visit: str
    trust: str
    made_on: str
    about: tuple[str, ...]
    parts: tuple[PaperPart, ...]
    hard_words: tuple[tuple[str, str], ...]
    phones: tuple[tuple[str, str], ...]
    checked: str
    amount: str


@dataclass(frozen=True)
class PaperEdition:
    """Which copy: its style, whose trust, the day it is made on (ISO), pictures and contacts."""

    style: Style
    trust: str
    made_on: str
    picture: PictureOf
    contacts: Sequence[ContactEntered] = ()


def build_paper(
    visit: str,
    plan: VisitPlanned,
    seats: Sequence[Seat],
    seat: Seat,
    templates: Sequence[Template],
    edition: PaperEdition,
) -> PaperSheet:
    """Gather one reviewer's part.

    Every question of the part is there, also those that other answers call for: paper cannot
    follow conditions, so each says when it is asked.

    Args:
        visit: The visit's id.
        plan: The plan as it stands.
        seats: Everyone on the panel.
        seat: Whose part it is.
        templates: Those the visit is pinned to, in the words for its type of service.
        edition: Which copy this is.
    """
    maker = _Maker(edition)
    parts = tuple(part for template in templates for part in maker.parts(template, seat, seats))
    count = sum(len(part.questions) for part in parts)
    checked = min((one.checked_on for one in edition.contacts), default="")
    return PaperSheet(
        easy=maker.easy,
        title="My part of the visit" if maker.easy else "One reviewer’s part, on paper",
        who=role_labels(seats)[seat.person],
        ward=plan.ward_name,
        place=f"{plan.ward_code}, {plan.site}",
        day=day_or_text(plan.day),
        visit=visit,
        trust=edition.trust,
        made_on=day_words(edition.made_on),
        about=_EASY_ABOUT if maker.easy else _ABOUT,
        parts=parts,
        hard_words=maker.hard_words(templates, parts),
        phones=tuple((one.role, one.phone) for one in edition.contacts),
        checked=day_words(checked) if checked else "",
        amount=plural(count, "question"),
    )


_ABOUT = (
    "Tick one box for each question. You may leave any question out. You may stop at any time.",
    "Write no names, initials, dates of birth, bed or room numbers. Name staff by their role.",
    "Keep this sheet with you. Give it to whoever types it into QVisit. They will see your "
    "answers, so they are not blind to them: the record says so. You, or a second person, then "
    "compare what was typed with this sheet.",
)
_EASY_ABOUT = (
    "Tick one box for each question.",
    "You can leave out any question. You can stop at any time.",
    "Do not write any names.",
    "Keep this paper with you. Then give it to the person who types it in. They will see what "
    "you wrote. Ask to see what they typed. Is it right?",
)


class _Maker:
    """Words questions for one edition."""

    def __init__(self, edition: PaperEdition) -> None:
        self.easy = edition.style == "easy"
        self._edition = edition

    def parts(self, template: Template, seat: Seat, seats: Sequence[Seat]) -> Iterator[PaperPart]:
        """The sections in which the reviewer has anything."""
        mine = assigned_items(template, seat, seats)
        for section in template.sections:
            asked = [item for item in section.items if item.code in mine]
            if asked:
                questions = tuple(self._question(template, section, item) for item in asked)
                yield PaperPart(
                    title=section.title,
                    note=_condition(template, section),
                    warning=section.content_note or "",
                    say=(section.opening or "", section.closing or ""),
                    questions=questions,
                )

    def hard_words(
        self, templates: Sequence[Template], parts: Sequence[PaperPart]
    ) -> tuple[tuple[str, str], ...]:
        """Words that are hard in what is asked, each once, with its meaning."""
        asked = {question.code for part in parts for question in part.questions}
        find = hard_words_in_easy if self.easy else hard_words_in
        found = {
            one.word: one.meaning
            for template in templates
            for item in template.items
            if item.code in asked
            for one in find(template, item)
        }
        return tuple(sorted(found.items(), key=lambda one: one[0].casefold()))

    def _question(self, template: Template, section: Section, item: Item) -> PaperQuestion:
        picture = (item.picture or section.picture or "") if self.easy else ""
        rule = item.enable_when
        return PaperQuestion(
            code=item.code,
            text=item.text_easy if self.easy else item.text_standard,
            hint=(item.hint_easy or "") if self.easy else item.guidance,
            condition=condition_words(template, rule) if rule is not None else "",
            say_aloud=item.say_aloud or "",
            boxes=tuple(one.easy if self.easy else one.label for one in options(item)),
            several=item.scale == "MULTI",
            otherwise=tuple(one.easy if self.easy else one.label for one in non_answer_options()),
            number=_number(item),
            lines=_WRITTEN.get(item.scale, ()),
            asked=_KNOWN[item.method] if item.method in ASK_METHODS else "",
            critical=item.is_critical or item.is_abuse_sign,
            picture=self._edition.picture(picture) if picture else None,
        )


def _condition(template: Template, section: Section) -> str:
    rule = section.enable_when
    return condition_words(template, rule) if rule is not None else ""


def _number(item: Item) -> tuple[str, ...]:
    if item.scale == "COUNT":
        return ("of", "")
    return (item.unit,) if item.scale == "NUMBER" else ()
