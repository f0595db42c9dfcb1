"""Rows for lists and charts: copies of what the changes say, made again at any time."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.ids import PersonId, VisitId
from qvisit.store.tables import ActionRow, FindingRow, ItemResultRow, VisitRow
from qvisit.visits.own_kinds import AnswerGiven
from qvisit.visits.states import PUBLISHED

MOST_VISITS = 500


class VisitSummary(NamedTuple):
    """One visit in a list; `day` is an ISO date, `finished` counts reviewers who are done."""

    visit: VisitId
    ward: str
    ward_name: str
    ward_code: str
    site: str
    ward_type: str
    visit_type: str
    day: str
    status: str
    lead: str
    seats: int
    finished: int
    open_concerns: int
    rating: str
    practice: bool


class ItemResult(NamedTuple):
    """One person's reply to one item."""

    visit: VisitId
    person: PersonId
    template: str
    item: str
    reply: str


class FindingSummary(NamedTuple):
    """One finding as it stands; consequence and likelihood are 1 to 5, or None."""

    id: str
    visit: VisitId
    kind: str
    question: str
    text: str
    consequence: int | None
    likelihood: int | None


class ActionSummary(NamedTuple):
    """One action as it stands; `due` is an ISO date, or "" where nothing waits for a day."""

    id: str
    visit: VisitId
    finding: str
    aim: str
    owner: str
    due: str
    status: str


class ReplyCount(NamedTuple):
    """How often a reply was given to an item."""

    template: str
    item: str
    reply: str
    times: int


_VISIT_COLUMNS = tuple(getattr(VisitRow, name) for name in VisitSummary._fields)
_ITEM_COLUMNS = tuple(getattr(ItemResultRow, name) for name in ItemResult._fields)
_FINDING_COLUMNS = tuple(getattr(FindingRow, name) for name in FindingSummary._fields)
_ACTION_COLUMNS = tuple(getattr(ActionRow, name) for name in ActionSummary._fields)

_NEW_VISIT = insert(VisitRow)
_PUT_VISIT = _NEW_VISIT.on_conflict_do_update(
    index_elements=["visit"],
    set_={name: _NEW_VISIT.excluded[name] for name in VisitSummary._fields[1:]},
)
# Two visits may say the same id, by mistake or in bad faith: the lists show that of the first, so
# that no order of arrival matters and nobody's sync ends there.
_NEW_FINDING, _NEW_ACTION = insert(FindingRow), insert(ActionRow)
_PUT_FINDING = _NEW_FINDING.on_conflict_do_update(
    index_elements=["id"],
    set_={name: _NEW_FINDING.excluded[name] for name in FindingSummary._fields[1:]},
    where=_NEW_FINDING.excluded["visit"] < FindingRow.visit,
)
_PUT_ACTION = _NEW_ACTION.on_conflict_do_update(
    index_elements=["id"],
    set_={name: _NEW_ACTION.excluded[name] for name in ActionSummary._fields[1:]},
    where=_NEW_ACTION.excluded["visit"] < ActionRow.visit,
)
# Every answer comes by here, so these stand as SQL: building it anew took as long as the disk.
_SAVE_ANSWER = (
    "INSERT INTO item_results (visit, person, template, item, reply) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (visit, person, template, item) DO UPDATE SET reply = excluded.reply"
)
_DROP_ANSWERS = "DELETE FROM item_results WHERE visit = ? AND person = ?"
_DROP_ANSWER = (
    "DELETE FROM item_results WHERE visit = ? AND person = ? AND template = ? AND item = ?"
)


def save_visit(session: Session, summary: VisitSummary) -> None:
    """Show a visit in lists as it is now."""
    session.execute(_PUT_VISIT, [summary._asdict()])


def save_answer(session: Session, visit: VisitId, person: PersonId, said: AnswerGiven) -> None:
    """Count a reply in place of that person's earlier one, or none if it was taken back."""
    place = (visit, person, said.template, said.item)
    connection = session.connection()
    if said.reply is None:
        connection.exec_driver_sql(_DROP_ANSWER, place)
    else:
        connection.exec_driver_sql(_SAVE_ANSWER, (*place, said.reply))


def save_answers(
    session: Session, visit: VisitId, person: PersonId, results: Iterable[ItemResult]
) -> None:
    """Count exactly these replies of a person on a visit, in place of all earlier ones."""
    connection = session.connection()
    connection.exec_driver_sql(_DROP_ANSWERS, (visit, person))
    rows = [(one.visit, one.person, one.template, one.item, one.reply) for one in results]
    if rows:
        connection.exec_driver_sql(_SAVE_ANSWER, rows)


def save_findings(session: Session, visit: VisitId, findings: Iterable[FindingSummary]) -> None:
    """Show exactly these findings of a visit, in place of all earlier ones."""
    session.execute(delete(FindingRow).where(FindingRow.visit == visit))
    rows = [finding._asdict() for finding in findings]
    if rows:
        session.execute(_PUT_FINDING, rows)


def save_actions(session: Session, visit: VisitId, actions: Iterable[ActionSummary]) -> None:
    """Show exactly these actions of a visit, in place of all earlier ones."""
    session.execute(delete(ActionRow).where(ActionRow.visit == visit))
    rows = [action._asdict() for action in actions]
    if rows:
        session.execute(_PUT_ACTION, rows)


def read_visit(session: Session, visit: VisitId) -> VisitSummary | None:
    """One visit as lists show it, or None if it is not known."""
    row = session.execute(select(*_VISIT_COLUMNS).where(VisitRow.visit == visit)).first()
    return VisitSummary(*row) if row else None


def list_visits(
    session: Session,
    *,
    ward: str | None = None,
    statuses: Collection[str] = (),
    limit: int | None = MOST_VISITS,
) -> list[VisitSummary]:
    """Visits to one ward or to all, of some states or of any, newest day first; all if no limit."""
    query = (
        select(*_VISIT_COLUMNS).order_by(VisitRow.day.desc(), VisitRow.visit.desc()).limit(limit)
    )
    if ward is not None:
        query = query.where(VisitRow.ward == ward)
    if statuses:
        query = query.where(VisitRow.status.in_(statuses))
    return [VisitSummary(*row) for row in session.execute(query)]


def list_under_way(session: Session) -> list[VisitSummary]:
    """Visits without a published report and those with an open concern, however many there are."""
    query = (
        select(*_VISIT_COLUMNS)
        .where(VisitRow.status.not_in(PUBLISHED) | (VisitRow.open_concerns > 0))
        .order_by(VisitRow.day.desc(), VisitRow.visit.desc())
    )
    return [VisitSummary(*row) for row in session.execute(query)]


def list_results(session: Session, visit: VisitId) -> list[ItemResult]:
    """Every counted reply on a visit, by person, template and item."""
    query = (
        select(*_ITEM_COLUMNS)
        .where(ItemResultRow.visit == visit)
        .order_by(ItemResultRow.person, ItemResultRow.template, ItemResultRow.item)
    )
    return [ItemResult(*row) for row in session.execute(query)]


def count_replies(session: Session, template: str) -> list[ReplyCount]:
    """How often each reply was given to each item of a template, over all visits."""
    query = (
        select(ItemResultRow.template, ItemResultRow.item, ItemResultRow.reply, func.count())
        .where(ItemResultRow.template == template)
        .group_by(ItemResultRow.template, ItemResultRow.item, ItemResultRow.reply)
        .order_by(ItemResultRow.item, ItemResultRow.reply)
    )
    return [ReplyCount(*row) for row in session.execute(query)]


def list_findings(session: Session, visit: VisitId | None = None) -> list[FindingSummary]:
    """Findings of one visit, or of all, by visit and id."""
    query = select(*_FINDING_COLUMNS).order_by(FindingRow.visit, FindingRow.id)
    if visit is not None:
        query = query.where(FindingRow.visit == visit)
    return [FindingSummary(*row) for row in session.execute(query)]


def list_actions(session: Session, visit: VisitId | None = None) -> list[ActionSummary]:
    """Actions of one visit, or of all, those due first at the top."""
    query = select(*_ACTION_COLUMNS).order_by(ActionRow.due, ActionRow.id)
    if visit is not None:
        query = query.where(ActionRow.visit == visit)
    return [ActionSummary(*row) for row in session.execute(query)]


def listed_visits(session: Session) -> set[VisitId]:
    """Every visit that some list has a row of."""
    tables = (VisitRow, ItemResultRow, FindingRow, ActionRow)
    return {visit for one in tables for visit in session.scalars(select(one.visit).distinct())}


def drop_summaries(session: Session, visit: VisitId) -> None:
    """Drop all rows of one visit, to make them again from its changes in the same transaction."""
    for table in (VisitRow, ItemResultRow, FindingRow, ActionRow):
        session.execute(delete(table).where(table.visit == visit))
