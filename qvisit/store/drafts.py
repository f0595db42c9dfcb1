"""Text being written: one row for each field, overwritten in place."""

from typing import NamedTuple

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.ids import VisitId
from qvisit.store.tables import DraftRow


class Field(NamedTuple):
    """Where text is being written; `item` and `template` are "" for what belongs to no item."""

    visit: VisitId
    template: str
    item: str
    field: str


class Draft(NamedTuple):
    """Text as it was last typed, and when (UTC)."""

    where: Field
    text: str
    saved_at: str


_INSERT = insert(DraftRow)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=["visit", "template", "item", "field"],
    set_={"text": _INSERT.excluded.text, "saved_at": _INSERT.excluded.saved_at},
)


def save_draft(session: Session, draft: Draft) -> None:
    """Keep text that is being written, in place of what was there."""
    row = {**draft.where._asdict(), "text": draft.text, "saved_at": draft.saved_at}
    session.execute(_SAVE, [row])


def read_drafts(session: Session, visit: VisitId) -> list[Draft]:
    """All drafts of one visit, by place."""
    query = (
        select(DraftRow.template, DraftRow.item, DraftRow.field, DraftRow.text, DraftRow.saved_at)
        .where(DraftRow.visit == visit)
        .order_by(DraftRow.template, DraftRow.item, DraftRow.field)
    )
    return [
        Draft(Field(visit, template, item, field), words, saved_at)
        for template, item, field, words, saved_at in session.execute(query)
    ]


def drop_draft(session: Session, where: Field) -> None:
    """Forget a draft, because it became a change or was emptied."""
    session.execute(
        delete(DraftRow).where(
            DraftRow.visit == where.visit,
            DraftRow.template == where.template,
            DraftRow.item == where.item,
            DraftRow.field == where.field,
        )
    )


def drop_drafts(session: Session, visit: VisitId, kept: tuple[str, ...]) -> None:
    """Forget the drafts of a visit, on every desk of it.

    Args:
        session: The transaction.
        visit: Which.
        kept: How the names of the fields begin that stay.
    """
    for draft in session.scalars(select(DraftRow).where(_of_visit(visit))).all():
        if not draft.field.startswith(kept):
            session.delete(draft)


def _of_visit(visit: VisitId) -> ColumnElement[bool]:
    """Own words lie under the visit, those typed from paper under it and their writer."""
    return (DraftRow.visit == visit) | DraftRow.visit.startswith(f"{visit}.", autoescape=True)
