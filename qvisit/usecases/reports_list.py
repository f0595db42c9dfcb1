"""The list of published reports, from the signed record: what lies where, and what became of it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from qvisit.ids import ChangeId, VisitId
from qvisit.report.reports_page import (
    ListedFile,
    ListedReport,
    OtherPage,
    ReportsPage,
    reports_page,
)
from qvisit.store import changes, summaries
from qvisit.sync.share import REPORTS
from qvisit.usecases.membership import load_members
from qvisit.usecases.published_files import SUFFIXES, document_words
from qvisit.usecases.report_making import day_of, edition_of
from qvisit.usecases.report_names import is_report_path, owners, same_name
from qvisit.visits.fold import fold_shared
from qvisit.visits.issues import Issue, issues_of
from qvisit.visits.kinds import PublishedDocument, VisitPlanned
from qvisit.visits.members import Members
from qvisit.visits.states import PUBLISHED
from qvisit.visits.streams import visit_stream
from qvisit.workspace import Session, Workspace

MANY = 200
"""Visits on one page of the list; with more, each older year has a page of its own."""
_INDEX = "index.html"
_Order = tuple[int, str, int, str]


@dataclass(frozen=True)
class Entry:
    """One published version of one visit; `owned` are its paths whose files are its own."""

    visit: VisitId
    plan: VisitPlanned
    issue: Issue
    owned: frozenset[str] = frozenset()

    @property
    def path(self) -> str:
        """Where its file lies."""
        return self.issue.published.said.path

    @property
    def publication(self) -> ChangeId:
        """The change that published it."""
        return self.issue.published.change

    @property
    def is_sound(self) -> bool:
        """Whether QVisit writes to that path: a record may name any, by mistake or in malice."""
        return self._is_sound(self.path)

    @property
    def files(self) -> tuple[PublishedDocument, ...]:
        """The files of this version that QVisit writes: none unless the report is among them."""
        if not self.is_sound:
            return ()
        report, *others = self.issue.files
        folder = self.path.rpartition("/")[0]
        beside = [one for one in others if one.path.rpartition("/")[0] == folder]
        return (report, *(one for one in beside if self._is_sound(one.path, SUFFIXES)))

    @property
    def strays(self) -> tuple[str, ...]:
        """The paths that the record names and that QVisit leaves alone."""
        own = {one.path for one in self.files}
        return tuple(one.path for one in self.issue.files if one.path not in own)

    def _is_sound(self, path: str, suffixes: Sequence[str] = (".pdf",)) -> bool:
        day = self.plan.day
        named = path.rpartition("/")[2].startswith(f"{day} ")
        in_year = path.startswith(f"{REPORTS}/{day[:4]}/")
        is_path = any(is_report_path(path, suffix) for suffix in suffixes)
        return path in self.owned and named and in_year and is_path


def published_visits(ws: Workspace) -> Sequence[summaries.VisitSummary]:
    """The visits with a published report, newest day first."""
    with ws.reading() as session:
        known = summaries.list_visits(session, statuses=PUBLISHED, limit=None)
    return [one for one in known if not one.practice]


def entries(ws: Workspace, years: Collection[str] | None = None) -> Sequence[Entry]:
    """Every published version, by the record; of some years only when they are named."""
    wanted = [one for one in published_visits(ws) if years is None or one.day[:4] in years]
    found: list[Entry] = []
    orders: dict[ChangeId, _Order] = {}
    with ws.reading() as session:
        members = load_members(session)
        for one in wanted:
            found += _of_visit(session, VisitId(one.visit), members, orders)
    claims = sorted(found, key=lambda one: orders[one.publication])
    owned = owners(
        (one.visit, file.path, one.publication) for one in claims for file in one.issue.files
    )
    return [replace(one, owned=_owned(one, owned)) for one in found]


def list_pages(
    known: Sequence[Entry], every_year: Sequence[str], needed: Collection[str]
) -> Iterator[tuple[str, bytes]]:
    """The pages of the list by name; the same record gives the same bytes on every laptop.

    Args:
        known: What stands on them.
        every_year: The year of every published visit.
        needed: The years whose own pages are wanted; the first page always is.
    """
    newest = max(known, key=_age, default=None)
    trust = edition_of(newest.issue.published).trust if newest else ""
    on_index = years_on_index(every_year)
    apart = sorted(set(every_year) - on_index, reverse=True)
    others = [OtherPage(year, page_name(year), every_year.count(year)) for year in apart]
    first = OtherPage("Newest reports", _INDEX, sum(every_year.count(one) for one in on_index))
    for year in apart:
        if year in needed:
            beside = (first, *(one for one in others if one.title != year))
            page = ReportsPage(trust, year, _listed(known, {year}), beside)
            yield page_name(year), reports_page(page)
    yield _INDEX, reports_page(ReportsPage(trust, "", _listed(known, on_index), tuple(others)))


def page_name(year: str) -> str:
    """The page of one year, in `Reports/`, where no ward's folder can stand in its way."""
    return f"index-{year}.html"


def years_on_index(every_year: Sequence[str]) -> set[str]:
    """The years that stand on the first page: all, or where those are many, the newest ones."""
    chosen: set[str] = set()
    for year in sorted(set(every_year), reverse=True):
        if chosen and sum(every_year.count(one) for one in (*chosen, year)) > MANY:
            break
        chosen.add(year)
    return chosen


def _of_visit(
    session: Session, visit: VisitId, members: Members, orders: dict[ChangeId, _Order]
) -> Iterator[Entry]:
    said = changes.read_stream(session, visit_stream(visit))
    orders |= {one.id: one.order for one in said if one.envelope.kind == "report.published"}
    shared = fold_shared(visit, said, members)
    if shared.plan is not None:
        for issue in issues_of(shared):
            yield Entry(visit, shared.plan.now.said, issue)


def _owned(entry: Entry, owned: Mapping[str, str]) -> frozenset[str]:
    paths = (one.path for one in entry.issue.files)
    return frozenset(one for one in paths if owned[same_name(one)] == entry.publication)


def _listed(known: Sequence[Entry], years: Collection[str]) -> tuple[ListedReport, ...]:
    chosen = [one for one in known if one.plan.day[:4] in years]
    return tuple(_line(one) for one in sorted(chosen, key=_age, reverse=True))


def _age(entry: Entry) -> tuple[str, str, int, str]:
    return entry.plan.day, entry.visit, entry.issue.published.said.version, entry.issue.label


def _line(entry: Entry) -> ListedReport:
    issue, plan = entry.issue, entry.plan
    withdrawn, amendment = issue.withdrawn, issue.amendment
    return ListedReport(
        ward=plan.ward_name,
        code=plan.ward_code,
        site=plan.site,
        day=plan.day,
        version=issue.label,
        published_on=day_of(issue.published),
        link=entry.path.removeprefix(f"{REPORTS}/") if entry.is_sound else "",
        others=tuple(map(_other, entry.files[1:])),
        state=issue.state,
        successor=issue.successor,
        withdrawn_on=day_of(withdrawn) if withdrawn else "",
        reason=withdrawn.said.reason if withdrawn else "",
        amended=amendment.said.reason if amendment else "",
        put_right=amendment.said.what if amendment else "",
    )


def _other(file: PublishedDocument) -> ListedFile:
    title, form = document_words(file.id)
    return ListedFile(title, form, file.path.removeprefix(f"{REPORTS}/"))
