"""The pages of a visit's report: made as the visit stands now, or again as they were published."""

from collections.abc import Sequence
from typing import TypeVar

from qvisit.clock import local_day
from qvisit.errors import QVisitError
from qvisit.ids import PersonId
from qvisit.report.content import Edition
from qvisit.report.words import day_words
from qvisit.usecases.assessing import assess_visit, check_is_here, rules_of
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.visits import OpenVisit, may_see_answers, read_changes
from qvisit.visits.authorship import who_is
from qvisit.visits.change import Change
from qvisit.visits.fold import fold_shared, fold_sheet
from qvisit.visits.issues import Issue, issues_of
from qvisit.visits.keeping import KEEPING
from qvisit.visits.kinds import Payload, ReportPublished
from qvisit.visits.retention import went
from qvisit.visits.streams import answers_of
from qvisit.visits.visit import Visit, Written
from qvisit.worded import worded
from qvisit.workspace import Workspace

P = TypeVar("P", bound=Payload)
DEFAULT_TRUST = "Your trust"
LIST = "Reports/index.html"
_ANSWERS_WENT = worded(
    "The reviewers' own answers were removed under a time limit, so this cannot be made again."
)
_AGREED_WENT = worded(
    "What the panel agreed was removed under a time limit, so this cannot be made again."
)


class NotAllHereError(QVisitError):
    """Something that a report rests on has not come to this laptop."""

    def __init__(self) -> None:
        super().__init__(
            "Part of what this report rests on has not arrived on this laptop.",
            hint="Nothing is lost. Sync, and QVisit does it then.",
        )


def check_countable(opened: OpenVisit) -> None:
    """Refuse to count what is not there any more: a report would say that nobody answered.

    Raises:
        NotAllowedError: Words of the visit were removed as over their time limit.
        TakenOffError: The answers are not on this laptop.
    """
    check_is_here(opened)
    gone = went(opened.shared)
    if gone:
        standing = [one for one in issues_of(opened.shared) if one.withdrawn is None]
        path = standing[-1].published.said.path if standing else ""
        raise NotAllowedError(
            _ANSWERS_WENT if "scores" in gone else _AGREED_WENT,
            hint=worded("The published report stands, on the share: {path}.", path=path)
            if path
            else worded("What was not removed stands in the visit."),
        )


def report_pdf(opened: OpenVisit, edition: Edition, stamp: tuple[str, str] | None = None) -> bytes:
    """The visit report as a PDF.

    Args:
        opened: The visit.
        edition: Which copy it is.
        stamp: One word in capitals and a sentence with it, for every page.

    Raises:
        NotAllowedError: The answers are not open yet.
    """
    from qvisit.report.build import build_report  # noqa: PLC0415 - reportlab is slow to load
    from qvisit.report.pdf import visit_report_pdf  # noqa: PLC0415 - reportlab is slow to load
    from qvisit.report.stamp import Stamp  # noqa: PLC0415 - reportlab is slow to load

    if not may_see_answers(opened):
        raise NotAllowedError(
            "There is nothing to report yet: scores stay hidden until everyone is done.",
            hint="The panel lead can close scoring with a reason.",
        )
    made_of = (opened.visit, opened.templates, assess_visit(opened), rules_of(opened))
    return visit_report_pdf(build_report(*made_of, edition), Stamp(*stamp) if stamp else None)


def reprint(ws: Workspace, opened: OpenVisit, issue: Issue, *, stamped: bool = True) -> bytes:
    """The pages of a published version, made again from the record as it stood then.

    Words that were erased since are not on them. On every laptop with the same QVisit and the
    same record they are the same bytes.

    Args:
        ws: The open profile.
        opened: The visit.
        issue: The version.
        stamped: With the stamp that says what became of it, where it does not stand any more.

    Raises:
        NotAllHereError: Part of what it rests on has not arrived here.
        NotAllowedError: Part of it was removed as over its time limit.
    """
    check_countable(opened)
    with ws.reading() as session:
        known = read_changes(session, opened.visit.id)
    then = _as_then(opened, known, issue.published)
    stamp = stamp_of(issue) if stamped and issue.state != "current" else None
    return report_pdf(then, edition_of(issue.published), stamp)


def stamped_over(issue: Issue, content: bytes) -> bytes:
    """The file of a version with its stamp drawn over it, where its pages cannot be made again."""
    from qvisit.report.stamp import Stamp  # noqa: PLC0415 - reportlab is slow to load
    from qvisit.report.stamp_on import stamp_on  # noqa: PLC0415 - reportlab is slow to load

    return stamp_on(content, Stamp(*stamp_of(issue)))


def stamp_of(issue: Issue) -> tuple[str, str]:
    """The word and the sentence on every page of a version that must not be used."""
    if issue.withdrawn:
        when = day_of(issue.withdrawn)
        return "WITHDRAWN", f"WITHDRAWN on {day_words(when)}. Do not use. See {LIST}"
    return "SUPERSEDED", f"SUPERSEDED by version {issue.successor}. Do not use. See {LIST}"


def edition_of(published: Written[ReportPublished]) -> Edition:
    """What its pages say of a published version besides the record."""
    said = published.said
    return Edition(
        status="Published",
        version=said.version,
        trust=said.trust or DEFAULT_TRUST,
        made_on=said.made_on or day_of(published),
        provider=said.provider,
    )


def day_of(written: Written[P]) -> str:
    """The day on which something was written, where it was written."""
    return local_day(written.at, written.offset)


def _as_then(
    opened: OpenVisit, known: Sequence[Change], published: Written[ReportPublished]
) -> OpenVisit:
    """The visit as everything before its publication says, less what was erased at any time."""
    order = next(one.order for one in known if one.id == published.change)
    before = [one for one in known if one.order < order or one.envelope.kind in KEEPING]
    signed = opened.shared.signed
    if signed is None or not set(signed.said.streams.values()) <= {one.id for one in known}:
        raise NotAllHereError
    visit, members = opened.visit.id, opened.members
    said = [one for one in before if one.stream == opened.stream]
    shared = fold_shared(visit, said, members)
    answers: dict[PersonId, list[Change]] = {}
    for one in before:
        owner = answers_of(one.stream)
        if owner:
            answers.setdefault(who_is(owner.person, members), []).append(one)
    sheets = {
        person: fold_sheet(visit, person, own, members, shared) for person, own in answers.items()
    }
    folded = Visit(shared, dict(sorted(sheets.items())))
    return OpenVisit(folded, opened.stream, members, opened.me, opened.templates)
