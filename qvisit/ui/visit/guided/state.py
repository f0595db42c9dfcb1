"""What stands around a guided page: which visit, how far, what is safe, and whom to talk to."""

from qvisit.forms.answers import NON_ANSWERS
from qvisit.ui.visit.guided.course import Course
from qvisit.ui.visit.guided.foot import Foot
from qvisit.ui.visit.guided.header import GuidedHeader
from qvisit.ui.visit.labels import ItemKey, is_asked, tr
from qvisit.ui.visit.own_work import OwnWork
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.members import LEAD, LIVED_EXPERIENCE


def show_head(header: GuidedHeader, opened: OpenVisit) -> None:
    """Say which visit this is, and who works on it."""
    seat = opened.writer_seat
    roles = {LIVED_EXPERIENCE: tr("lived-experience reviewer"), LEAD: tr("panel lead")}
    who = f"{seat.name} · {roles.get(seat.role, tr('visitor'))}" if seat is not None else ""
    not_told = sum(one.state == "not_told" for one in opened.shared.concerns.values())
    plan = opened.plan
    place = " · ".join((plan.ward_code, plan.site, day_words(plan.day)))
    header.show_visit(plan.ward_name, place, who, not_told)


def show_way(header: GuidedHeader, course: Course, key: ItemKey | None, work: OwnWork) -> None:
    """Say at which question one is."""
    here = course.number(key) if key is not None else -1
    answered = course.answered(work.editor.current.sheet)
    header.show_way(here, len(course.part.order), answered)


def say_state(foot: Foot, work: OwnWork, key: ItemKey | None, *, unfinished: bool) -> None:
    """Say what is safe, never more than is true."""
    if work.read_only:
        foot.show_state(tr("You are done. Your answers are saved."), "")
        return
    reply = work.reply(key) if key is not None else None
    if unfinished and work.editor.drafts.waits:
        words = tr("Your last words are not saved yet. QVisit tries again.")
        foot.show_state(words, "", safe=False)
    elif unfinished:
        foot.show_state(tr("Your words are saved on this laptop as you type."), "")
    elif reply is None:
        foot.show_state("", tr("Not answered yet. You can go on without an answer."))
    elif key is not None and _has_no_vote(work, key, reply):
        foot.show_state(
            tr("Your answer is saved on this laptop."), tr("Say how many people you asked.")
        )
    else:
        foot.show_state(
            tr("Your answer is saved on this laptop."),
            tr("You can change it at any time. Nobody else can see it yet."),
        )


def say_end(foot: Foot, work: OwnWork) -> None:
    """Say at the list of what is unanswered what is safe."""
    if work.read_only:
        foot.show_state(tr("You are done. Your answers are saved."), "")
    else:
        foot.show_state(
            tr("Your answers are saved on this laptop."), tr("Nobody else can see them yet.")
        )


def lead_name(opened: OpenVisit) -> str:
    """The panel lead, unless that is the person; empty when there is none."""
    names = [one.name for one in opened.shared.seats if one.role == LEAD]
    lead = names[0] if names else ""
    seat = opened.writer_seat
    return "" if seat is not None and seat.name == lead else lead


def _has_no_vote(work: OwnWork, key: ItemKey, reply: str) -> bool:
    asked = is_asked(work.part.form.item(key))
    return asked and reply not in NON_ANSWERS and work.people(key) == 0
