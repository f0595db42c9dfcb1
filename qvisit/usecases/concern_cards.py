"""The card of a concern, to print or to read, and the empty card for the kit."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from qvisit.clock import parse_utc, today
from qvisit.forms.days import day_words
from qvisit.report.concern_card_view import CardStep, ConcernCard, Phone, card_text
from qvisit.usecases.concerns import contacts_for, raised_at
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.concern_path import Step, path_of, role_is
from qvisit.visits.concern_words import WHO, by_words, step_words
from qvisit.visits.kinds import ConcernRaised, ContactEntered
from qvisit.visits.visit import Concern
from qvisit.workspace import Workspace

_STALE = 7  # days after which a number is to be checked again
_RISK = {"yes": "Yes, or maybe", "no": "No", "unknown": "Nobody can tell"}
_SAFE = {"yes": "Yes", "not_yet": "Not yet", "unknown": "Nobody can tell"}
_STATES = {
    "not_told": "Not told yet.",
    "told": "Told, not confirmed yet.",
    "confirmed": "Confirmed.",
    "closed": "Closed.",
}


def card_of(ws: Workspace, opened: OpenVisit, name: str) -> ConcernCard:
    """What the card of one concern says now."""
    concern = opened.shared.concerns[name]
    said, path = concern.raised.said, path_of(concern.raised.said)
    phones = contacts_for(ws, said.about_person_in_charge)
    day = today(ws.clock)
    listed = {step.to for step in path.steps}
    return ConcernCard(
        ward=_ward_words(opened),
        state=_STATES[concern.state],
        what=said.what,
        facts=_facts(concern),
        steps=tuple(_step(concern, step, phones, day) for step in path.steps),
        others=tuple(phone_of(one, day) for one in phones if role_is(one.role) not in listed),
        spared=said.about_person_in_charge != "no",
        pauses=path.pauses,
        made_on=day_words(day),
    )


def plain_card(card: ConcernCard) -> str:
    """The card as plain text."""
    return card_text(card)


def concern_card(ws: Workspace, opened: OpenVisit, name: str) -> bytes:
    """The card of one concern as a PDF to print."""
    from qvisit.report.concern_card import concern_card_pdf  # noqa: PLC0415 - reportlab is slow

    return concern_card_pdf(card_of(ws, opened, name))


def blank_card(ws: Workspace, opened: OpenVisit) -> bytes:
    """An empty card with the numbers that this laptop knows today."""
    from qvisit.report.concern_card import blank_card_pdf  # noqa: PLC0415 - reportlab is slow

    day = today(ws.clock)
    phones = [phone_of(one, day) for one in contacts_for(ws, "unknown")]
    return blank_card_pdf(_ward_words(opened), phones, day_words(day))


def card_file_name(opened: OpenVisit, name: str) -> str:
    """A name for the card's file, without any word of the concern."""
    number = list(opened.shared.concerns).index(name) + 1
    return f"{opened.plan.day} concern C{number} {opened.plan.ward_code} card.pdf"


def phone_of(contact: ContactEntered, day: date) -> Phone:
    """A contact as a card shows it; an old one says so."""
    checked = date.fromisoformat(contact.checked_on)
    old = (day - checked).days >= _STALE
    words = f"{day_words(checked)}, it may be out of date" if old else day_words(checked)
    return Phone(contact.role, contact.name, contact.phone, words)


def _ward_words(opened: OpenVisit) -> str:
    plan = opened.plan
    day = day_words(date.fromisoformat(plan.day))
    return f"{plan.ward_name} ({plan.ward_code}), {plan.site}, visit of {day}"


def _facts(concern: Concern) -> tuple[tuple[str, str], ...]:
    said = concern.raised.said
    seen = parse_utc(said.seen_at) + timedelta(minutes=concern.raised.offset)
    later = [one.said for one in concern.noted]
    steps = [one for one in (said.next_step, *(note.next_step for note in later)) if one]
    facts = [
        ("Where", said.where or "Not said"),
        ("Seen", f"{day_words(seen.date())}, {seen:%H:%M}"),
        ("Raised", f"{raised_at(concern):%H:%M}"),
        ("Anyone at risk now", _RISK[said.at_risk_now]),
        ("Hurt, or says so", _RISK[said.harm_alleged].removesuffix(", or maybe")),
        ("Made safe", _safe_words(said, [one.made_safe for one in later if one.made_safe])),
        ("Item", ", ".join(code for _, code in concern.items)),
        ("Next step", " ".join(steps)),
        ("Reference", ", ".join(concern.references)),
        ("Also told", " ".join(_told_words(concern, _steps(concern), apart=True))),
        ("Confirmed", _confirmed_words(concern)),
        ("Outcome", concern.closed.said.outcome if concern.closed else ""),
    ]
    return tuple((label, words) for label, words in facts if words)


def _safe_words(said: ConcernRaised, later: Sequence[str]) -> str:
    """Whether it was made safe, then who did or what: neither is asked for in one way only."""
    known = said.safe != "unknown" or not said.made_safe
    words = ": ".join(one for one in (_SAFE[said.safe] if known else "", said.made_safe) if one)
    return f"{words}; later: {', '.join(later)}" if later else words


def _step(concern: Concern, step: Step, phones: Sequence[ContactEntered], day: date) -> CardStep:
    told = _told_words(concern, {step.key})
    tried = [
        f"No answer at {_time(one.said.tried_at, one.offset)}: {one.said.role}."
        for one in concern.not_reached
        if one.said.step == step.key
    ]
    return CardStep(
        who=WHO[step.to],
        by=by_words(step, concern.raised),
        what=step_words(step),
        phones=tuple(phone_of(one, day) for one in phones if role_is(one.role) == step.to),
        tried=tuple(tried),
        told=tuple(told),
        tells=step.tells,
        answers=step.by != "working_day",
    )


def _steps(concern: Concern) -> frozenset[str]:
    return frozenset(one.key for one in path_of(concern.raised.said).steps)


def _confirmed_words(concern: Concern) -> str:
    if concern.confirmed is None:
        return ""
    by, offset = concern.confirmed.said, concern.confirmed.offset
    return f"{_time(by.confirmed_at, offset)}: {by.role}, {by.name}. Next: {by.next_step}"


def _told_words(concern: Concern, steps: Collection[str], *, apart: bool = False) -> list[str]:
    """Who was told at some steps, or `apart` from them."""
    return [
        f"Told at {_time(one.said.told_at, one.offset)} ({one.said.how}): "
        f"{one.said.role}, {one.said.name}. "
        + (f"They said: {one.said.reply}" if one.said.reply else "No answer written down.")
        for one in concern.told
        if (one.said.step in steps) is not apart
    ]


def _time(utc: str, offset: int) -> str:
    return f"{parse_utc(utc) + timedelta(minutes=offset):%H:%M}"
