"""What a fingerprint stands for: a published version, or a visit as it stood at some moment."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from qvisit.errors import QVisitError
from qvisit.ids import VisitId
from qvisit.report.documents import documents
from qvisit.store import changes, summaries
from qvisit.store.changes import Link
from qvisit.usecases.membership import everyone, load_members
from qvisit.usecases.progress import Report, Step
from qvisit.visits.fingerprint import fingerprints, present_basis, published_basis
from qvisit.visits.fold import fold_shared
from qvisit.visits.issues import Issue, issues_of
from qvisit.visits.kinds import VisitPlanned
from qvisit.visits.members import Members
from qvisit.visits.states import PUBLISHED
from qvisit.visits.streams import practice_stream, visit_stream
from qvisit.visits.visit import Shared
from qvisit.worded import worded
from qvisit.workspace import Session, Workspace

MOST_PAST = 15
"""Visits whose past is gone through for a code that no published document has."""
_MOST_STEPS = 6_000  # changes of one visit whose past is gone through, the newest
_LOOK_UP = 200  # states of a visit after which it is asked whether to go on


class CheckStoppedError(QVisitError):
    """The person stopped it before it was known."""

    def __init__(self) -> None:
        super().__init__(
            "You stopped the check.", hint="Nothing was changed. Check it again when you like."
        )


@dataclass(frozen=True)
class FoundCode:
    """What a fingerprint stands for.

    `issue` is the published version, or None; `status` and `version` are those on the document.
    `issues` are all versions of its visit. Two laptops that publish one number at once give both
    one fingerprint: `alike` are all that have it, and `issue` is the last of them. `since` counts
    what was written after it was made, and is 0 for a published one.
    """

    visit: VisitId
    plan: VisitPlanned
    document: str
    status: str
    version: str
    issue: Issue | None = None
    issues: tuple[Issue, ...] = ()
    since: int = 0
    alike: tuple[Issue, ...] = ()


def find_code(ws: Workspace, code: str, hints: Iterable[str], tell: Report) -> FoundCode | None:
    """Look a fingerprint up in the record; None where no document of it has that one.

    Args:
        ws: The open profile.
        code: As `read_code` gives it.
        hints: Ids of visits that are looked at first.
        tell: Hears how far it is; a False stops.

    Raises:
        CheckStoppedError: `tell` said stop.
    """
    first = frozenset(hints)
    with ws.reading() as session:
        known = sorted(
            summaries.list_visits(session, limit=None), key=lambda one: one.visit not in first
        )
        members, alone = load_members(session), everyone(ws, session)
        practised = {one.visit for one in known if one.practice}
        published = [one.visit for one in known if one.status in PUBLISHED]
        past = [one.visit for one in known[: MOST_PAST + len(first)]]
        total = len(published) + len(past)
        for number, visit in enumerate((*published, *past)):
            step = Step(worded("Looking for the fingerprint"), number, total)
            tell_step(tell, step)
            look = _published
            if number >= len(published):
                look = partial(_past, go_on=partial(tell_step, tell, step))
            found = look(session, VisitId(visit), alone if visit in practised else members, code)
            if found is not None:
                return found
    return None


def tell_step(tell: Report, step: Step) -> None:
    """Tell what is done now.

    Raises:
        CheckStoppedError: `tell` said stop.
    """
    if not tell(step):
        raise CheckStoppedError


def _published(session: Session, visit: VisitId, members: Members, code: str) -> FoundCode | None:
    shared = _shared(session, visit, members)
    if shared.plan is None:
        return None
    issues = issues_of(shared)
    ids = [one.id for one in documents()]
    alike: list[Issue] = []
    wanted = ""
    for issue in issues:
        codes = fingerprints(published_basis(visit, shared, issue.published.said, ""), ids)
        found = next((one for one, known in codes.items() if known == code), "")
        if found:
            wanted = found
            alike.append(issue)
    if not alike:
        return None
    plan, last = shared.plan.now.said, alike[-1]
    return FoundCode(visit, plan, wanted, "Published", last.label, last, issues, alike=tuple(alike))


def _past(
    session: Session, visit: VisitId, members: Members, code: str, *, go_on: Callable[[], None]
) -> FoundCode | None:
    """Every state that the visit was in on this laptop, then in the order of all laptops."""
    shared = _shared(session, visit, members)
    if shared.plan is None:
        return None
    names = [
        *changes.streams(session, visit_stream(visit)),
        *changes.streams(session, practice_stream(visit)),
        *changes.streams(session, f"answers.{visit}."),
    ]
    links = changes.arrivals(session, names)
    for ordered in (links, sorted(links, key=lambda one: one.order)):
        for since, document, edition in _states_with(visit, shared, ordered, code, go_on):
            plan, issues = shared.plan.now.said, issues_of(shared)
            status, version = edition
            return FoundCode(visit, plan, document, status, f"{version}", None, issues, since)
    return None


def _states_with(
    visit: VisitId, shared: Shared, links: Sequence[Link], code: str, go_on: Callable[[], None]
) -> Iterator[tuple[int, str, tuple[str, int]]]:
    """The states whose documents have a code: how many changes ago, which document, its edition."""
    versions = {str(one.change): one.said.version for one in shared.published}
    unsigned = Shared(visit)
    signed, newest = unsigned, 0
    heads: dict[str, str] = {}
    numbers: dict[str, tuple[int, str]] = {}
    ids = [one.id for one in documents()]
    for at, link in enumerate(links, start=1):
        chain = f"{link.stream}/{link.device}"
        numbers[chain] = max(numbers.get(chain, (0, "")), (link.number, link.id))
        heads[chain] = numbers[chain][1]
        if shared.signed is not None and link.id == shared.signed.change:
            signed = shared
        newest = max(newest, versions.get(link.id, 0))
        if len(links) - at >= _MOST_STEPS:
            continue
        if at % _LOOK_UP == 0:
            go_on()
        edition = _edition(signed is not unsigned, newest)
        basis = present_basis(visit, signed, edition, heads, "")
        for document, known in fingerprints(basis, ids).items():
            if known == code:
                yield len(links) - at, document, edition


def _edition(is_signed: bool, newest: int) -> tuple[str, int]:
    if not is_signed:
        return "Draft", 1
    return ("Published" if newest else "Signed off"), max(newest, 1)


def _shared(session: Session, visit: VisitId, members: Members) -> Shared:
    stream = practice_stream(visit)
    if not changes.streams(session, stream):
        stream = visit_stream(visit)
    return fold_shared(visit, changes.read_stream(session, stream), members)
