"""Published files that still hold words which were removed from the record since.

Removing words changes no file of a person, so governance is told and publishes again. Whether a
file holds them is seen by making its pages anew: without those words they are other bytes.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from qvisit.ids import VisitId
from qvisit.store import changes
from qvisit.usecases.assessing import TakenOffError
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.report_making import (
    NotAllHereError,
    PicturesGoneError,
    reprint_files,
    says_the_same,
)
from qvisit.usecases.visits import OpenVisit, open_visit
from qvisit.visits.change import Change
from qvisit.visits.issues import Issue, issues_of
from qvisit.visits.kinds import Payload, PayloadRemoved
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.retention import is_time_limit, went
from qvisit.visits.roles import may_publish
from qvisit.visits.streams import visit_of
from qvisit.visits.upcast import read_payload
from qvisit.visits.written import Written
from qvisit.workspace import Session, Workspace

P = TypeVar("P", bound=Payload)
_REMOVAL = "payload.removed"


@dataclass(frozen=True)
class StillHolds:
    """A published version whose file still holds removed words; `version` is its label.

    `again` says whether the person here can publish it again, which stamps this one and makes it
    without the words. `over` says that nobody can: its answers were removed under a time limit.
    """

    visit: VisitId
    ward_name: str
    ward_code: str
    day: str
    version: str
    path: str
    again: bool
    over: bool


def list_still_holding(ws: Workspace) -> Sequence[StillHolds]:
    """Every published version with words that were removed since, newest day first; slow.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    with ws.reading() as session:
        if GOVERNANCE not in me_among(ws, load_members(session)).roles:
            raise NotAllowedError("Only governance looks after published reports.")
        visits = _visits_to_look_at(session)
    found = [one for visit in visits for one in still_holding(ws, open_visit(ws, visit))]
    return sorted(found, key=lambda one: one.day, reverse=True)


def still_holding(ws: Workspace, opened: OpenVisit) -> Sequence[StillHolds]:
    """The same of one visit; what the next sync stamps and makes anew by itself is left out."""
    issues = issues_of(opened.shared)
    if not issues or not (opened.shared.removed or opened.shared.left):
        return ()
    with ws.reading() as session:
        said = changes.read_stream(session, opened.stream)
    plan, over = opened.plan, bool(went(opened.shared))
    again = not over and not may_publish(opened.shared, opened.me)
    return tuple(
        StillHolds(
            visit=opened.visit.id,
            ward_name=plan.ward_name,
            ward_code=plan.ward_code,
            day=plan.day,
            version=one.label,
            path=one.published.said.path,
            again=again,
            over=over,
        )
        for one in issues
        if (over or one.state == "current") and _holds(ws, opened, one, said)
    )


def erased_since(opened: OpenVisit, said: Sequence[Change], file: Written[P]) -> bool:
    """Whether words were removed of which the writer of a file may not have known.

    Of what went before the sign-off the writer knew, and of what the same laptop had removed by
    then. What is over its time limit stays in files.

    Args:
        opened: The visit.
        said: The changes of its shared stream, in order.
        file: What was recorded when the file was written.
    """
    applied, signed = opened.shared.applied, opened.shared.signed
    if went(opened.shared):  # its pages cannot be made to compare them: what came later counts
        after = frozenset(applied[applied.index(file.change) :])
    else:
        after = frozenset(applied[applied.index(signed.change) :] if signed else applied)
    own = next((one.envelope.number for one in said if one.id == file.change), 0)
    return any(
        one.device != file.device or one.envelope.number > own
        for one in said
        if one.id in after and _is_about_words(one)
    )


def _visits_to_look_at(session: Session) -> Sequence[VisitId]:
    """Those in which somebody removed certain words; what was due is in far more visits."""
    removals = changes.read_kind(session, _REMOVAL)
    streams = {one.stream for one in removals if _is_about_words(one)}
    published = {one.stream for one in changes.read_kind(session, "report.published")}
    return sorted(visit for one in streams & published if (visit := visit_of(one)))


def _is_about_words(change: Change) -> bool:
    said = read_payload(change) if change.envelope.kind == _REMOVAL else None
    return isinstance(said, PayloadRemoved) and not is_time_limit(said.rule)


def _holds(ws: Workspace, opened: OpenVisit, issue: Issue, said: Sequence[Change]) -> bool:
    """Whether the file of a version still holds removed words, as far as can be told."""
    over = bool(went(opened.shared))
    if issue.stamp is not None and not over:
        erased = erased_since(opened, said, issue.stamp)
    else:  # what is over its time limit may have been stamped as it was, with all its words
        erased = erased_since(opened, said, issue.published)
    if not erased or over:
        return erased
    try:
        made = reprint_files(ws, opened, issue, [one.id for one in issue.files])
    except PicturesGoneError:
        return not says_the_same(ws, opened, issue)
    except (NotAllHereError, TakenOffError):
        return True
    digests = {one: hashlib.sha256(content).hexdigest() for one, content in made.items()}
    return any(digests.get(one.id) not in issue.hashes_of(one.id) for one in issue.files)
