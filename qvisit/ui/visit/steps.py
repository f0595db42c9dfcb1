"""Which steps of a visit are open to the person at this laptop, and what opens the others."""

from dataclasses import dataclass

from qvisit.ui.visit.labels import joined, seat_labels, tr
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit, may_see_answers

PREPARE, SCORE, DEBRIEF, RATING, REPORT, ACTIONS = STEPS = (
    "prepare",
    "score",
    "debrief",
    "rating",
    "report",
    "actions",
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `reason` says what opens it; empty when it is open."""

    key: str
    words: str
    done: bool = False
    reason: str = ""


def steps_of(opened: OpenVisit) -> tuple[Step, ...]:
    """All steps in order, as they stand for the person at this laptop."""
    shared = opened.shared
    panel = tr("Opens once scoring is done. {waiting}").format(waiting=waiting_words(opened))
    seen = "" if may_see_answers(opened) else _hidden(opened, panel)
    debriefed = "" if shared.debriefed else tr("Opens when the panel has finished its debrief.")
    done = opened.me.person in shared.finished
    gone = taken_off_words(opened)
    return (
        Step(PREPARE, tr("Prepare"), done=shared.started is not None),
        Step(SCORE, tr("Score"), done or shared.scoring_done, gone or _score(opened)),
        Step(DEBRIEF, tr("Debrief"), shared.debriefed is not None, gone or _debrief(opened, seen)),
        Step(RATING, tr("Rating"), shared.signed is not None, gone or seen),
        Step(REPORT, tr("Report"), bool(shared.published), debriefed),
        Step(ACTIONS, tr("Actions"), False, "" if shared.scoring_done else panel),
    )


def first_step(opened: OpenVisit) -> str:
    """Where a person goes on when they open a visit."""
    shared = opened.shared
    if shared.debriefed:
        return REPORT
    if may_see_answers(opened):
        return DEBRIEF
    return SCORE if shared.started and opened.writer_seat else PREPARE


def taken_off_words(opened: OpenVisit) -> str:
    """What became of the answers where they were taken off this laptop; else empty."""
    gone = opened.taken_off
    if gone is None:
        return ""
    if gone.back_at:
        return tr("What each person scored and noted comes back with the next sync.")
    words = tr("What each person scored and noted was taken off this laptop on {day}.")
    return words.format(day=day_words(gone.at[:10]))


def is_lead(opened: OpenVisit) -> bool:
    """Whether the person at this laptop leads the panel, for its lead or as its lead."""
    return opened.shared.is_led_by(opened.me.person)


def waiting_words(opened: OpenVisit) -> str:
    """Who is not done yet, by role."""
    labels = seat_labels(opened.shared.seats)
    missing = [
        labels[seat.person]
        for seat in opened.shared.seats
        if seat.person not in opened.shared.finished
    ]
    return tr("Not done yet: {people}.").format(people=joined(missing)) if missing else ""


def _score(opened: OpenVisit) -> str:
    if opened.writer_seat is None:
        return tr("Only people on this visit's panel score it. Governance can add you.")
    if opened.shared.started is None and not opened.sheet.answers:
        return tr("Opens when someone on the panel presses “We are on the ward” under Prepare.")
    return ""


def _debrief(opened: OpenVisit, hidden: str) -> str:
    """Who leads may come in early, to close scoring; and who is done, to lead without the lead."""
    shared, person = opened.shared, opened.me.person
    waits = is_lead(opened) or person in shared.finished or person == opened.plan.deputy
    return "" if shared.started and opened.seat is not None and waits else hidden


def _hidden(opened: OpenVisit, panel: str) -> str:
    if opened.seat is None:
        return tr("Opens for governance when the panel has finished its debrief.")
    return panel
