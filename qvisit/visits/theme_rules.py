"""Who may write what people raised, what came of it, and that they were told."""

from collections.abc import Mapping

from qvisit.ids import PersonId
from qvisit.visits.kinds import Payload
from qvisit.visits.members import LIVED_EXPERIENCE, Member, Rule, lead_or_governance
from qvisit.visits.theme_kinds import ReviewerTold
from qvisit.visits.visit import Shared


def _theme(shared: Shared, member: Member, said: Payload) -> str | None:
    """The lead or governance, once scoring is over; after the sign-off too: answers come later."""
    return lead_or_governance(shared, member, said) or (
        None if shared.scoring_done else "The panel has not finished scoring."
    )


def _reviewer(shared: Shared, member: Member, said: Payload) -> str | None:
    seat = shared.seat_of(PersonId(said.person)) if isinstance(said, ReviewerTold) else None
    if seat is None or seat.role != LIVED_EXPERIENCE:
        return "This person is not a lived-experience reviewer of this visit."
    return _theme(shared, member, said)


THEME_RULES: Mapping[str, Rule] = {
    "theme.said": _theme,
    "theme.answered": _theme,
    "theme.told": _theme,
    "reviewer.told": _reviewer,
}
