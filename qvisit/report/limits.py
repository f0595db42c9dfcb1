"""How the visit was done, what it cannot tell, and the words of the report in plain English."""

from collections.abc import Sequence

from qvisit.forms.answers import PERCENT_FROM
from qvisit.forms.rule_set import RuleSet
from qvisit.report.accounts import Limit, Term
from qvisit.report.content import Step
from qvisit.report.panel_view import Panel, reply_of
from qvisit.report.shares_view import parts_of_nobody
from qvisit.report.views import method_lines
from qvisit.report.words import NBSP, listing, plural
from qvisit.visits.kinds import VisitPlanned
from qvisit.visits.visit import Shared, Visit
from qvisit.visits.withdrawn import withdrawn_answers

_RATED_BY = {
    "score": "The rules compute a rating and then cap it. Every step shows its reason.",
    "panel": "No score gives a rating. The panel judges each key question against the rating "
    "characteristics and says why. Caps limit what it may say.",
}
GLOSSARY = (
    Term("Standard", "Something that care must always reach, such as dignity and respect."),
    Term("Safety-critical item", "An item where a failure can seriously hurt someone."),
    Term("Weighted points", "Points for each item met; important items count two or three times."),
    Term("Coverage", "How many of the items that apply were really answered."),
    Term("Cap", "A rule that holds a rating down, whatever the score, with its reason."),
    Term("LX reviewer", "A reviewer with lived experience of mental-health care."),
    Term(
        "Finding", "A conclusion of the panel: a strength, good practice, improvement or concern."
    ),
    Term("Risk, C × L", "How bad it could be (1 to 5) times how likely it is (1 to 5)."),
    Term("Immediate concern", "Something that cannot wait until the report."),
    Term("Closed culture", "A poor culture that can lead to harm and is hard to see from outside."),
    Term("Sign", "Something seen, heard or read that makes a panel look closer."),
    Term("Governance", "The team that plans visits and signs reports off. It is not on the panel."),
)


def method_steps(visit: Visit, panel: Panel, rules: RuleSet) -> tuple[Step, ...]:
    """The four steps from scoring alone to signing off, as they went on this visit."""
    seats = visit.shared.seats
    lived = sum(seat.role == "lived_experience_reviewer" for seat in seats)
    views = [view for _, held in panel.views for view in held if view.asked]
    talked = sum(view.to_discuss for view in views)
    agreed = sum(view.agreed for view in views)
    return (
        Step(
            "1. Score alone",
            f"{plural(len(seats), 'reviewer')}, {lived} with lived experience.",
            "Nobody sees another's score before everyone is done, so nobody leans on it.",
        ),
        Step(
            "2. Agree together",
            f"{plural(talked, 'item')} to discuss; {agreed} of {len(views)} agreed by the panel.",
            "Where the panel agreed nothing, the lower middle value stands, and for a "
            "safety-critical item the lowest. Different views are kept in their authors' words.",
        ),
        Step(
            "3. Apply the rules",
            f"{rules.title}, version{NBSP}{rules.version}.",
            _RATED_BY[rules.rated_by],
        ),
        Step(
            "4. Sign off",
            "Signed off by governance." if visit.shared.signed else "Not signed off yet.",
            "The person who signs off was not on the panel.",
        ),
    )


def limits(visit: Visit, plan: VisitPlanned, panel: Panel, provider: str) -> tuple[Limit, ...]:
    """What a reader should doubt, the most important first.

    Args:
        visit: With the sheets that may be read.
        plan: Its plan as it stands.
        panel: The same visit through its panel's eyes.
        provider: The other organisation that runs the place visited, or nothing.
    """
    found = [
        *_practice(plan),
        *_external(provider),
        *_contested(visit.shared),
        *_reviewers(visit),
        *_late(panel),
        *_led(visit.shared),
        *_taking_part(visit.shared),
        *_parts(visit.shared, panel),
        *_withdrawn(visit, panel),
        *_unseen(panel),
        *_methods(visit, panel),
        Limit(
            "One visit",
            "We saw some hours of one day. Other days may differ.",
            "Read it beside data, complaints and earlier visits.",
        ),
        Limit(
            "Small numbers",
            "One more voice can change what we heard.",
            f"We give percentages only from {PERCENT_FROM} on, and never count out 1 to 4 people.",
        ),
    ]
    return tuple(found)


def _practice(plan: VisitPlanned) -> list[Limit]:
    if plan.visit_type != "practice":
        return []
    meaning = f"This was a practice visit. Its rating says nothing about {plan.ward_name}."
    return [Limit("Practice visit", meaning, "Do not use it for decisions.")]


def _external(provider: str) -> list[Limit]:
    if not provider:
        return []
    meaning = f"{provider} runs this service. What we may see and ask there is not the same."
    return [Limit("External service", meaning, "We do not compare it with our own.")]


def _contested(shared: Shared) -> list[Limit]:
    count = sum(
        sum(one.contested for one in standing)
        for standing in (
            shared.agreed.values(),
            shared.findings.values(),
            shared.ratings.values(),
            shared.actions.values(),
        )
    )
    if not count:
        return []
    meaning = f"{plural(count, 'decision')} stood in two versions when this copy was made."
    return [Limit("Not settled", meaning, "The panel lead settles them before sign-off.")]


def _reviewers(visit: Visit) -> list[Limit]:
    """Who was not done, and whose answers are not here: nobody says that those were opened."""
    shared = visit.shared
    unfinished = [seat for seat in shared.seats if seat.person not in shared.finished]
    unopened = [seat for seat in unfinished if seat.person not in visit.sheets]
    found = []
    if shared.scoring_closed and len(unfinished) > len(unopened):
        count = plural(len(unfinished) - len(unopened), "reviewer")
        meaning = f"{count} had not finished when scoring was closed."
        found.append(Limit("Scoring closed early", meaning, "What they had scored counts."))
    if shared.scoring_closed and unopened:
        meaning = f"{plural(len(unopened), 'reviewer')} had not finished when scoring was closed."
        answer = "Their answers were not opened. Nothing of theirs is in this copy."
        found.append(Limit("Closed without a reviewer", meaning, answer))
    missing = [
        seat for seat in shared.seats if seat.person not in visit.sheets and seat not in unfinished
    ]
    if missing:
        meaning = f"The answers of {plural(len(missing), 'reviewer')} are not in this copy."
        found.append(Limit("Answers missing", meaning, "Sync, then make the report again."))
    return found


def _late(panel: Panel) -> list[Limit]:
    """Views that came after the panel had agreed, without whose they are."""
    late = sum(bool(view.late) for view in panel.shown)
    if not late:
        return []
    meaning = f"On {plural(late, 'item')} a view came after the panel had agreed."
    answer = "It is kept beside what the panel agreed and did not change it by itself."
    return [Limit("Late views", meaning, answer)]


def _led(shared: Shared) -> list[Limit]:
    """That somebody else led the panel, and whether governance says that it stands."""
    deputy = shared.plan.now.said.deputy if shared.plan else ""
    taken = [person for person in shared.leading.taken if shared.leading.led_by(person)]
    if not taken:
        return []
    if all(person == deputy for person in taken):
        meaning = "The panel lead was not there. The deputy named in the plan led the panel."
        return [Limit("Led by the deputy", meaning, "The plan provided for that.")]
    meaning = "The panel lead was not there. Somebody else on the panel led it."
    open_ones = shared.leading.waiting(deputy)
    answer = "Governance has still to confirm it." if open_ones else "Governance confirmed it."
    return [Limit("Led by another member", meaning, answer)]


def _taking_part(shared: Shared) -> list[Limit]:
    """Who wrote on paper, and whose place on the panel was not settled."""
    found = []
    if shared.paper:
        count = plural(len(shared.paper), "reviewer")
        open_ones = sum(one.confirmed is None for one in shared.paper.values())
        meaning = (
            f"{count} wrote on paper. Whoever typed it in saw the answers, so these were not blind."
        )
        answer = "They stay the writers. Somebody else compared paper and text."
        if open_ones:
            answer = f"Of these, {open_ones} {'was' if open_ones == 1 else 'were'} not compared."
        found.append(Limit("Written on paper", meaning, answer))
    waiting = sum(one.waits for one in shared.colleagues.values())
    if waiting:
        meaning = f"{plural(waiting, 'colleague')} scored on a lent laptop and waited to be let in."
        found.append(Limit("Not let in yet", meaning, "Their answers are kept and not counted."))
    return found


def _parts(shared: Shared, panel: Panel) -> list[Limit]:
    titles = parts_of_nobody([template for template, _ in panel.views], shared.seats)
    if not titles:
        return []
    meaning = f"Nobody had {plural(len(titles), 'part')} of their own: {listing(titles)}."
    return [Limit("Parts without a person", meaning, "Everybody was asked what they hold.")]


def _withdrawn(visit: Visit, panel: Panel) -> list[Limit]:
    templates = [template for template, _ in panel.views]
    gone = len(withdrawn_answers(templates, visit.shared, visit.sheets))
    if not gone:
        return []
    has = "has" if gone == 1 else "have"
    meaning = f"{plural(gone, 'question')} that {'is' if gone == 1 else 'are'} no longer asked "
    meaning += f"{has} answers or notes. They count for nothing."
    return [Limit("Withdrawn questions", meaning, "Governance keeps them in the annex.")]


def _unseen(panel: Panel) -> list[Limit]:
    replies = [reply_of(view) for view in panel.shown]
    silent = sum(reply in ("not_assessed", "dont_know", "prefer_not_to_say") for reply in replies)
    if not silent:
        return []
    meaning = f"{plural(silent, 'item')} could not be answered."
    return [Limit("Not seen, not known", meaning, "Counted, and never scored as zero.")]


def _methods(visit: Visit, panel: Panel) -> list[Limit]:
    if panel.restricted:
        return []
    unused: Sequence[str] = [
        line.name for line in method_lines(visit) if line.state in ("not_used", "not_possible")
    ]
    if not unused:
        return []
    meaning = f"We could not use {plural(len(unused), 'way', 'ways')} of looking."
    return [Limit("Methods not used", meaning, f"Not used: {listing(list(unused))}.")]
