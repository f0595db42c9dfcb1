"""Whether a profile's file is sound: its pages, its seals, its guards, the words of its changes.

Each fault says what is wrong, what is safe, and what to do.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DatabaseError

from qvisit.store.engine import MIGRATIONS
from qvisit.visits.change import NO_PREVIOUS, Change, Envelope, UnreadableChangeError, read_change
from qvisit.worded import Worded, worded

_REPEATED = ("stream", "device", "number", "author", "lamport", "kind", "at")

GUARDS = frozenset(
    {
        "changes_are_kept",
        "changes_stay_as_written",
        "files_stay_as_kept",
        "templates_are_kept",
        "templates_stay_as_published",
    }
)


Checked = Callable[[int, int], None]
"""Told changes done and changes in all; what it raises ends the check."""
_OTHERS = worded("What other laptops have of it is safe.")
_RESTORE = worded("Restore your last good backup as a new profile, and tell support.")
_STEP = 1_000
_PARTS = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"


def check_file(engine: Engine, checked: Checked | None = None) -> list[Worded]:
    """What is wrong with the file, in words; an empty list when nothing is."""
    try:
        with engine.connect() as connection:
            return [
                *_page_faults(connection),
                *_seal_faults(connection),
                *_key_faults(connection),
                *_guard_faults(connection),
                *_foreign_faults(connection),
                *_draft_faults(connection),
                *_change_faults(connection, checked),
            ]
    except DatabaseError:
        return [_cut_off()]


def _cut_off() -> Worded:
    return worded(
        "The file cannot be read to its end. Some of its pages are damaged. {safe} {do}",
        safe=_OTHERS,
        do=_RESTORE,
    )


def page_faults(engine: Engine) -> list[Worded]:
    """What is wrong with the pages of a file alone: quick, and enough to trust a copy."""
    try:
        with engine.connect() as connection:
            return [*_page_faults(connection), *_seal_faults(connection)]
    except DatabaseError:
        return [_cut_off()]


def _rows(connection: Connection, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(sql)]


def _page_faults(connection: Connection) -> list[Worded]:
    found = [str(row[0]) for row in _rows(connection, "PRAGMA integrity_check")]
    if found == ["ok"]:
        return []
    return [
        worded(
            "A table or list in the file is damaged: {what}. {safe} {do}",
            what=what,
            safe=_OTHERS,
            do=_RESTORE,
        )
        for what in found
    ]


def _seal_faults(connection: Connection) -> list[Worded]:
    found = _rows(connection, "PRAGMA cipher_integrity_check")
    return [
        worded(
            "A page was altered or damaged on the disk: {what}. {safe} {do}",
            what=row[0],
            safe=_OTHERS,
            do=_RESTORE,
        )
        for row in found
    ]


def _key_faults(connection: Connection) -> list[Worded]:
    found = _rows(connection, "PRAGMA foreign_key_check")
    return [
        worded(
            "A row in {table} points to one that is not there. What you wrote is safe. {do}",
            table=row[0],
            do=_RESTORE,
        )
        for row in found
    ]


def _guard_faults(connection: Connection) -> list[Worded]:
    found = {
        row[0] for row in _rows(connection, "SELECT name FROM sqlite_master WHERE type='trigger'")
    }
    return [
        worded(
            "A guard against altering saved work is missing: {what}. "
            "What is there is checked below. Tell support: somebody has opened this file.",
            what=what,
        )
        for what in sorted(GUARDS - found)
    ]


def foreign_parts(connection: Connection) -> list[str]:
    """The names of tables, views and triggers in a file of today that QVisit did not make so."""
    known = _parts_of_today()
    return [str(name) for name, sql in _rows(connection, _PARTS) if (name, sql) not in known]


@cache
def _parts_of_today() -> frozenset[tuple[object, ...]]:
    engine = create_engine("sqlite://")
    try:
        with engine.connect() as connection:
            for upgrade in MIGRATIONS:
                upgrade(connection)
            return frozenset(_rows(connection, _PARTS))
    finally:
        engine.dispose()


def _foreign_faults(connection: Connection) -> list[Worded]:
    return [
        worded(
            "QVisit did not put {what} into the file. What is there is checked below. "
            "Tell support: somebody has opened this file.",
            what=what,
        )
        for what in foreign_parts(connection)
    ]


def _draft_faults(connection: Connection) -> list[Worded]:
    """Text that is being written is text, and nothing else."""
    query = "SELECT count(*) FROM drafts WHERE typeof(text) != 'text' OR typeof(visit) != 'text'"
    number = int(str(_rows(connection, query)[0][0]))
    if not number:
        return []
    return [
        worded(
            "{count} unfinished texts cannot be read. All that was recorded is safe. {do}",
            one="1 unfinished text cannot be read. All that was recorded is safe. {do}",
            count=number,
            do=_RESTORE,
        )
    ]


def _change_faults(connection: Connection, checked: Checked | None) -> list[Worded]:
    total = int(str(_rows(connection, "SELECT count(*) FROM changes")[0][0]))
    rows = connection.exec_driver_sql(
        "SELECT id, stream, device, number, author, lamport, kind, at, own, envelope, salt, payload"
        " FROM changes ORDER BY stream, device, number, id"
    )
    faults = []
    before, here = _Link("", "", 0, frozenset()), _Link("", "", 0, frozenset())
    for done, row in enumerate(rows):
        if checked is not None and done % _STEP == 0:
            checked(done, total)
        try:
            change = read_change(row.envelope, row.salt, row.payload)
        except UnreadableChangeError as error:
            faults.append(_change_fault(error.message, row.id))
            continue
        if not is_as_written(change, row._asdict()):
            altered = worded("A change was altered after it was saved.")
            faults.append(_change_fault(altered, row.id))
        if (row.stream, row.device, row.number) != here[:3]:
            before, here = here, _Link(row.stream, row.device, row.number, frozenset())
        here = here._replace(ids=here.ids | {row.id})
        if not _follows(change.envelope, before, own=bool(row.own)):
            loose = worded("A change does not follow the one before it.")
            faults.append(_change_fault(loose, row.id))
    return faults


def is_as_written(change: Change, row: Mapping[str, object]) -> bool:
    """Whether a row of changes repeats what its envelope says."""
    said = (change.id, *(getattr(change.envelope, name) for name in _REPEATED))
    return said == (row["id"], *(row[name] for name in _REPEATED))


def _change_fault(what: str, change: str) -> Worded:
    return worded(
        "{what} It is {change}. All other changes are safe. {do}",
        what=what,
        change=change,
        do=_RESTORE,
    )


class _Link(NamedTuple):
    """All changes with one number in one chain; more than one is a fork."""

    stream: str
    device: str
    number: int
    ids: frozenset[str]


def _follows(envelope: Envelope, before: _Link, *, own: bool) -> bool:
    if before[:3] == (envelope.stream, envelope.device, envelope.number - 1):
        return envelope.previous in before.ids
    # A chain of somebody else may be known in part only; our own is known from its beginning.
    return not own or (envelope.number, envelope.previous) == (1, NO_PREVIOUS)
