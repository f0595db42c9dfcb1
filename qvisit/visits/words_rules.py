"""Who may say that a reviewer's own words may stand in the report: they themselves."""

from collections.abc import Mapping

from qvisit.ids import PersonId
from qvisit.visits.kinds import Payload
from qvisit.visits.members import LIVED_EXPERIENCE, Member, Rule, leads
from qvisit.visits.visit import Shared
from qvisit.visits.words_kinds import WordsAllowed


def _allow(shared: Shared, member: Member, said: Payload) -> str | None:
    """That person; or the lead writes it down for them, until they have said it themselves."""
    if shared.signed:
        return "The visit is signed off, so its record stands."
    if not isinstance(said, WordsAllowed):
        return "This says nothing about anybody's words."
    person = PersonId(said.person)
    seat = shared.seat_of(person)
    if seat is None or seat.role != LIVED_EXPERIENCE:
        return "This person is not a lived-experience reviewer of this visit."
    if person == member.person:
        return None
    if leads(shared, member, said):
        return "Only they themselves, or the panel lead for them, may say this."
    own = shared.allowed.get(person)
    if own is not None and own.author == person:
        return "They said it themselves, so only they can change it."
    return None


WORDS_RULES: Mapping[str, Rule] = {"words.allowed": _allow}
