"""How the pages of a visit word answers, notes, and people who are not named."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from qvisit.clock import parse_utc
from qvisit.forms.answers import (
    NON_ANSWERS,
    chosen,
    is_reply,
    label_of,
    non_answer_options,
    options,
)
from qvisit.forms.item import Item
from qvisit.forms.section import Kind
from qvisit.ui.language import how_many, in_language
from qvisit.ui.widgets.answer_button import AnswerOption
from qvisit.visits.consensus import ASK_METHODS
from qvisit.visits.disclosure import Logged
from qvisit.visits.kinds import Method, Payload, Seat
from qvisit.visits.members import LEAD, LIVED_EXPERIENCE
from qvisit.visits.written import Written
from qvisit.worded import worded

P = TypeVar("P", bound=Payload)

ItemKey = tuple[str, str]
"""Template and item code: names an item on a visit."""

WAYS: tuple[Method, ...] = (
    "observe",
    "ask_patient",
    "ask_carer",
    "ask_staff",
    "check_record",
    "data",
)
_SHORT = MappingProxyType(
    {
        "MET3": {"partly": worded("Partly")},
        "SIGN": {
            "none": worded("No sign"),
            "once": worded("Once"),
            "repeated": worded("More"),
            "serious": worded("Serious"),
        },
        "MARKER": {"3": worded("Embedded")},
    }
)
_WORDY = ("TEXT", "PHOTO")  # as long as people like
_ANSWER_ICONS = MappingProxyType({"partly": "half-disc", "not_met": "cross"})


def tr(words: str) -> str:
    """Words in the person's language."""
    return QCoreApplication.translate("Visit", words)


def method_words(method: str) -> tuple[str, str]:
    """What a reviewer does to answer an item: words and icon."""
    return {
        "observe": (tr("Look"), "eye"),
        "ask_patient": (tr("Ask a patient"), "speech"),
        "ask_carer": (tr("Ask a carer"), "speech"),
        "ask_staff": (tr("Ask staff"), "speech"),
        "check_record": (tr("Records"), "folder"),
        "data": (tr("Data"), "chart"),
    }[method]


def way_words(method: Method) -> str:
    """A way of knowing, as the buttons above a note say it."""
    return {
        "observe": tr("Saw it"),
        "ask_patient": tr("Patient"),
        "ask_carer": tr("Carer"),
        "ask_staff": tr("Staff"),
        "check_record": tr("Records"),
        "data": tr("Data"),
    }[method]


def source_words(method: str) -> str:
    """How the writer of a note knows."""
    return {
        "observe": tr("Saw it"),
        "ask_patient": tr("A patient said"),
        "ask_carer": tr("A carer said"),
        "ask_staff": tr("Staff said"),
        "check_record": tr("In the records"),
        "data": tr("In the data"),
    }[method]


def is_asked(item: Item) -> bool:
    """Whether people are asked about an item, so that it matters how many."""
    return item.method in ASK_METHODS


def answer_options(item: Item, *, easy: bool = False) -> tuple[AnswerOption, ...]:
    """What can be chosen as large buttons; the easy words are never shortened."""
    short = {} if easy else _SHORT.get(item.scale, {})
    return tuple(
        AnswerOption(
            one.reply,
            in_language(one.easy if easy else one.label),
            short=in_language(short.get(one.reply, "")),
            key=one.key,
            icon=_ANSWER_ICONS.get(one.reply, "tick"),
        )
        for one in options(item)
    )


def non_answers(*, easy: bool = False) -> tuple[AnswerOption, ...]:
    """The ways of not judging."""
    return tuple(
        AnswerOption(
            one.reply,
            in_language(one.easy if easy else one.label),
            short=in_language(one.label) if easy else "",
            key=one.key,
            icon="circle",
        )
        for one in non_answer_options()
    )


def reply_words(item: Item, reply: str | None) -> str:
    """A reply in words; none at all is said plainly, and so is one that fits no longer."""
    if reply is None or not is_reply(item, reply):
        return tr("No answer")
    return in_language(label_of(item, reply))


def reply_in_short(item: Item, reply: str | None) -> str:
    """A reply in a few words, for lists: what people wrote is only counted."""
    if reply is None or reply in NON_ANSWERS or not is_reply(item, reply):
        return reply_words(item, reply)
    if is_wordy(item):
        count = len(reply.split())
        return how_many("1 word", "{count} words", count)
    if item.scale == "MULTI":
        return tr("{count} chosen").format(count=len(chosen(reply)))
    return in_language(label_of(item, reply))


def is_wordy(item: Item) -> bool:
    """Whether a reply may be as long as people like."""
    return item.scale in _WORDY


def changed_words(shown: int, hidden: int) -> str:
    """How many questions an answer brought, and how many it took away."""
    more = how_many("1 more question.", "{count} more questions.", shown)
    fewer = how_many(
        "1 question fewer. What you answered to it is kept.",
        "{count} questions fewer. What you answered to them is kept.",
        hidden,
    )
    return " ".join(words for words, count in ((more, shown), (fewer, hidden)) if count)


def kind_words(kind: Kind) -> str:
    """What the sections of a kind are together."""
    return {
        "first_impressions": tr("First impressions"),
        "standards": tr("Standards"),
        "closed_culture": tr("Signs of a closed culture"),
        "sustainability": tr("Sustainability"),
        "voices": tr("Voices"),
        "team_culture": tr("Team culture"),
        "actions": tr("Actions from before"),
    }[kind]


def contact_words(contact: str) -> str:
    """Somebody who is to be told, as a sentence names them."""
    return {
        "nurse_in_charge": tr("the nurse in charge"),
        "manager_on_call": tr("the manager on call"),
        "safeguarding_lead": tr("the safeguarding lead"),
        "emergency": tr("emergency help on 999"),
        "pharmacist": tr("the pharmacist"),
        "estates": tr("estates"),
        "fire_safety": tr("the fire safety adviser"),
        "director_of_nursing": tr("the director of nursing"),
        "speak_up_guardian": tr("the Freedom to Speak Up guardian"),
    }[contact]


def tell_words(item: Item) -> str:
    """Whom to tell, first one first; "" where nobody is named."""
    if not item.escalate:
        return ""
    first, *others = (contact_words(one) for one in item.escalate)
    if not others:
        return tr("Tell {first} first.").format(first=first)
    words = tr("Tell {first} first. Then tell {others}.")
    return words.format(first=first, others=joined(others))


def seat_labels(seats: Sequence[Seat]) -> Mapping[str, str]:
    """What each person on a panel is called where people are not named, by person."""
    labels: dict[str, str] = {}
    counts: dict[str, int] = {}
    for seat in seats:
        counts[seat.role] = counts.get(seat.role, 0) + 1
        if seat.role == LEAD:
            labels[seat.person] = tr("Panel lead")
        else:
            words = tr("LX reviewer") if seat.role == LIVED_EXPERIENCE else tr("Visitor")
            labels[seat.person] = f"{words} {counts[seat.role]}"
    return labels


def clock_words(at: str, offset: int, later: int = 0) -> str:
    """A UTC instant as time of day on the laptop that wrote it: 14:02.

    Args:
        at: The instant.
        offset: Local time minus UTC, in minutes.
        later: Minutes to add.
    """
    local = parse_utc(at) + timedelta(minutes=offset + later)
    return f"{local:%H:%M}"


def written_words(one: Written[P] | Logged) -> str:
    """When something was written: 14:02, or with a word on the clock that was set back."""
    time = clock_words(one.at, one.offset)
    return tr("{time}, clock doubted").format(time=time) if one.doubted else time


def joined(words: Sequence[str]) -> str:
    """Words as a list in a sentence: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return tr("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])
