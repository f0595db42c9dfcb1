"""The committee paper of a quarter: read from the visits on this laptop, made as PDF and Word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qvisit.clock import moment, today
from qvisit.errors import QVisitError
from qvisit.forms.rule_set import RuleSet
from qvisit.ids import VisitId
from qvisit.insight.coverage import WardCoverage, coverage
from qvisit.insight.quarter import (
    Counted,
    LateAction,
    Look,
    Quarter,
    QuarterFacts,
    VisitFacts,
    gather,
    late_actions,
    quarter_of,
    read_quarter,
    visit_facts,
)
from qvisit.store import summaries
from qvisit.usecases.actions import kept_back
from qvisit.usecases.assessing import assess_visit
from qvisit.usecases.brands import brand_now
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.progress import Report, Step, carry_on
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.reports import save_file
from qvisit.usecases.shares import standing
from qvisit.usecases.syncing import last_sync
from qvisit.usecases.templates import rule_set
from qvisit.usecases.visits import OpenVisit, may_see_answers, open_visit
from qvisit.usecases.wards import read_register
from qvisit.visits.actions import action_views
from qvisit.visits.kinds import REPORT
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.states import DEBRIEFED
from qvisit.worded import worded
from qvisit.workspace import Workspace

WRITING = "Writing the paper"
_VISITED = DEBRIEFED | {"scoring_complete"}
_WORKED_ON = frozenset(("agreed", "in_progress", "not_assured"))
_MOST_NAMES = 1_000  # files of one name in a folder


class NoSuchQuarterError(QVisitError):
    """What was typed names no quarter."""

    def __init__(self, name: str) -> None:
        super().__init__(
            worded("{name} is no quarter of a year that we know.", name=repr(name)),
            hint="Write it as 2026-Q3: the NHS year from April 2026, October to December.",
        )


class PaperStoppedError(QVisitError):
    """The person stopped it before anything was written."""

    def __init__(self) -> None:
        super().__init__(
            "You stopped it. No paper was written.", hint="Make it again when you like."
        )


@dataclass(frozen=True)
class Papers:
    """The two files that were written, and how many visits they tell of."""

    pdf: Path
    word: Path
    visits: int


def find_quarter(name: str) -> Quarter:
    """The quarter of a name such as 2026-Q3.

    Raises:
        NoSuchQuarterError: It names none.
    """
    found = read_quarter(name)
    if found is None:
        raise NoSuchQuarterError(name)
    return found


def list_quarters(ws: Workspace) -> Sequence[Quarter]:
    """The quarter of today and every one with a visit, the newest first."""
    with ws.reading() as session:
        known = _real(summaries.list_visits(session, limit=None))
    days = [date.fromisoformat(one.day) for one in known]
    return sorted({quarter_of(day) for day in (today(ws.clock), *days)}, reverse=True)


def may_make(ws: Workspace) -> bool:
    """Whether the person at this laptop may make a committee paper: governance may."""
    with ws.reading() as session:
        return GOVERNANCE in me_among(ws, load_members(session)).roles


def quarter_facts(ws: Workspace, quarter: Quarter, tell: Report = carry_on) -> QuarterFacts:
    """Read the visits of a quarter, one after the other, and what is overdue from any visit.

    Args:
        ws: The open profile.
        quarter: Which one.
        tell: Hears which visit is read; a False from it stops.

    Raises:
        NotAllowedError: The person is not in governance.
        PaperStoppedError: `tell` said stop.
    """
    if not may_make(ws):
        raise NotAllowedError(
            "Only governance makes committee papers.",
            hint="The reports of single visits are under Report.",
        )
    now = today(ws.clock)
    with ws.reading() as session:
        known = _real(summaries.list_visits(session, limit=None))
        actions = summaries.list_actions(session)
    late = {
        one.visit for one in actions if one.status in _WORKED_ON and "" < one.due < now.isoformat()
    }
    wanted = [one for one in known if quarter.holds(one.day) or one.visit in late]
    visits: list[VisitFacts] = []
    overdue: list[LateAction] = []
    for done, one in enumerate(wanted):
        if not tell(Step(one.ward_name, done, len(wanted))):
            raise PaperStoppedError
        opened = open_visit(ws, VisitId(one.visit))
        if one.visit in late:
            views = action_views(opened.shared)
            overdue += late_actions(opened.shared, views, kept_back(opened), now)
        if quarter.holds(one.day):
            facts = visit_facts(opened.shared, _look(opened, now), now, _code(opened))
            visits += [facts] if facts else []
    return gather(quarter, now, visits, overdue, _covered(ws, known, now))


def make_papers(ws: Workspace, facts: QuarterFacts) -> tuple[bytes, bytes]:
    """The paper as PDF and as Word, from one content.

    Args:
        ws: The open profile.
        facts: What is known of the quarter.
    """
    from qvisit.report.committee_pdf import committee_pdf  # noqa: PLC0415 - slow to load
    from qvisit.report.committee_view import committee_paper  # noqa: PLC0415 - slow to load
    from qvisit.report.office.committee import committee_word  # noqa: PLC0415 - slow to load

    brand, _ = brand_now(ws)
    paper = committee_paper(facts, _rules(facts.visits), brand.trust, _synced(ws))
    return committee_pdf(paper, brand), committee_word(paper, brand)


def save_papers(ws: Workspace, quarter: Quarter, folder: Path, tell: Report = carry_on) -> Papers:
    """Make the paper of a quarter and put both files into a folder; none there is written over.

    Raises:
        NotAllowedError: The person is not in governance.
        PaperStoppedError: `tell` said stop.
        ReportNotSavedError: The folder cannot be written to.
    """
    facts = quarter_facts(ws, quarter, tell)
    if not tell(Step(WRITING)):
        raise PaperStoppedError
    pdf, word = make_papers(ws, facts)
    name = f"Committee paper {quarter.name}, made {facts.on.isoformat()}"
    free = next(one for one in _names(name) if not _taken(folder, one))
    return Papers(
        pdf=save_file(folder / f"{free}.pdf", pdf),
        word=save_file(folder / f"{free}.docx", word),
        visits=len(facts.visits),
    )


def _real(known: Iterable[summaries.VisitSummary]) -> list[summaries.VisitSummary]:
    """The visits that count: those for practice never do."""
    return [one for one in known if not one.practice and one.visit_type != "practice"]


def _covered(
    ws: Workspace, known: Iterable[summaries.VisitSummary], now: date
) -> tuple[WardCoverage, ...]:
    wards = [entered.now.said for entered in read_register(ws).wards.values()]
    visited = [(one.ward, one.day) for one in known if one.status in _VISITED]
    return coverage(wards, visited, now)


def _rules(visits: Iterable[VisitFacts]) -> Mapping[str, RuleSet]:
    found: dict[str, RuleSet] = {}
    for name in {one.rule_set for one in visits}:
        with suppress(QVisitError):  # of a newer QVisit: its ratings stand by their keys
            found[name] = rule_set(name)
    return found


def _code(opened: OpenVisit) -> str:
    """The fingerprint of the newest version of a visit's report; "" before the first."""
    from qvisit.usecases.report_codes import published_codes  # noqa: PLC0415 - slow to load

    published = opened.shared.published
    return published_codes(opened, published[-1].said)[REPORT] if published else ""


def _synced(ws: Workspace) -> str:
    """When this laptop last synced with its share, in words; "" for never."""
    from qvisit.report.words import moment_words  # noqa: PLC0415 - only with a paper

    folder = standing(ws).folder
    last = last_sync(ws, Path(folder)) if folder else ""
    return moment_words(last, moment(ws.clock()).offset_minutes) if last else ""


def _look(opened: OpenVisit, now: date) -> Look:
    """What answers say, where all of them can be read here."""
    from qvisit.report.people_heard import people_heard  # noqa: PLC0415 - slow to load
    from qvisit.visits.consensus import view_items  # noqa: PLC0415 - only with the above

    whole = set(opened.shared.finished) <= set(opened.visit.sheets)
    if not (whole and may_see_answers(opened)):
        return Look(readable=False)
    try:
        level = assess_visit(opened).culture.level
    except QVisitError:  # the answers were taken off, or its rules are of a newer QVisit
        return Look(readable=False)
    shared, sheets = opened.shared, opened.visit.sheets
    views = [(one, view_items(one, shared, sheets)) for one in opened.templates]
    heard = people_heard(opened.visit, views)
    numbers = {one.who: one.number for one in heard.kinds}
    counted = None
    if heard.counted:
        counted = Counted(numbers["Patients"], numbers["Carers and family"], numbers["Staff"])
    return Look(level, counted, held=_held_themes(opened, now))


def _held_themes(opened: OpenVisit, now: date) -> frozenset[str]:
    """Ids of the themes of which the ward's own copy says nothing."""
    from qvisit.report.build import withheld  # noqa: PLC0415 - slow to load
    from qvisit.report.you_said_view import is_held  # noqa: PLC0415 - slow to load

    hidden = withheld(opened.templates, assess_visit(opened))
    return frozenset(
        one.said.theme
        for one in opened.shared.themes.of("said")
        if is_held(opened.shared, one.said, hidden)
    )


def _names(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name} ({number})" for number in range(2, _MOST_NAMES))


def _taken(folder: Path, name: str) -> bool:
    return any((folder / f"{name}{suffix}").exists() for suffix in (".pdf", ".docx"))
