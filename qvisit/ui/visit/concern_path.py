"""Who must hear of a concern, in which order and by when. Saving tells none of them."""

from dataclasses import dataclass

from qvisit.ui.visit.labels import clock_words, tr
from qvisit.visits.kinds import ConcernRaised
from qvisit.visits.visit import Concern, Written

_PROMPT_MINUTES = 30


@dataclass(frozen=True, slots=True)
class Call:
    """One step: whom to tell, what to say and by when, in words."""

    who: str
    text: str
    by: str


def is_urgent(said: ConcernRaised) -> bool:
    """Whether someone is at risk now or harm is alleged; what nobody can tell counts as yes."""
    return said.at_risk_now != "no"


def calls(raised: Written[ConcernRaised]) -> tuple[Call, ...]:
    """Whom to tell, in order (closed-culture sheet, section 7)."""
    said = raised.said
    limit = clock_words(raised.at, raised.offset, _PROMPT_MINUTES)
    by = tr("by {time}").format(time=limit)
    first = _first(said)
    manager = Call(
        tr("Senior manager on call"),
        tr("The panel lead phones. The visit pauses until you agree to go on.")
        if is_urgent(said)
        else tr("The panel lead phones."),
        by if is_urgent(said) else tr("today"),
    )
    today = Call(
        tr("Safeguarding lead and director of nursing"),
        tr("Or the director on call. Ask for records to be kept. Do not copy them."),
        tr("today"),
    )
    note = Call(
        tr("Governance: the written note"),
        tr("The ward or governance writes the incident report."),
        tr("within 1 working day"),
    )
    return (first, manager, today, note)


def limit_words(concern: Concern) -> str:
    """Until when somebody must have been phoned."""
    raised = concern.raised
    if not is_urgent(raised.said):
        return tr("Phone today.")
    limit = clock_words(raised.at, raised.offset, _PROMPT_MINUTES)
    return tr("Phone by {time}.").format(time=limit)


def _first(said: ConcernRaised) -> Call:
    if said.about_person_in_charge == "no":
        return Call(
            tr("Nurse in charge: make it safe"),
            tr("In an emergency 2222 on site. For a crime or risk to life 999."),
            tr("now"),
        )
    return Call(
        tr("Site manager or on-call manager: make it safe"),
        tr(
            "Not the nurse in charge: it may be about them. In an emergency 2222 on site. "
            "For a crime or risk to life 999."
        ),
        tr("now"),
    )
