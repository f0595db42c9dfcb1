"""Whether a profile's file is sound: its pages, its seals, its guards, the words of its changes."""

from operator import attrgetter
from typing import NamedTuple

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from qvisit.visits.change import NO_PREVIOUS, Envelope, UnreadableChangeError, read_change

_repeated = attrgetter("stream", "device", "number", "author", "lamport", "kind", "at")

GUARDS = frozenset(
    {
        "changes_are_kept",
        "changes_stay_as_written",
        "files_stay_as_kept",
        "templates_are_kept",
        "templates_stay_as_published",
    }
)


def check_file(engine: Engine) -> list[str]:
    """What is wrong with the file, in words; an empty list when nothing is."""
    try:
        with engine.connect() as connection:
            return [
                *_page_faults(connection),
                *_seal_faults(connection),
                *_key_faults(connection),
                *_guard_faults(connection),
                *_change_faults(connection),
            ]
    except DatabaseError:
        return ["The file cannot be read to its end. Some of its pages are damaged."]


def page_faults(engine: Engine) -> list[str]:
    """What is wrong with the pages of a file alone: quick, and enough to trust a copy."""
    try:
        with engine.connect() as connection:
            return [*_page_faults(connection), *_seal_faults(connection)]
    except DatabaseError:
        return ["The file cannot be read to its end. Some of its pages are damaged."]


def _rows(connection: Connection, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(sql)]


def _page_faults(connection: Connection) -> list[str]:
    found = [str(row[0]) for row in _rows(connection, "PRAGMA integrity_check")]
    return (
        [] if found == ["ok"] else [f"A table or list in the file is damaged: {w}." for w in found]
    )


def _seal_faults(connection: Connection) -> list[str]:
    found = _rows(connection, "PRAGMA cipher_integrity_check")
    return [f"A page was altered or damaged on the disk: {row[0]}." for row in found]


def _key_faults(connection: Connection) -> list[str]:
    found = _rows(connection, "PRAGMA foreign_key_check")
    return [f"A row in {row[0]} points to one that is not there." for row in found]


def _guard_faults(connection: Connection) -> list[str]:
    found = {
        row[0] for row in _rows(connection, "SELECT name FROM sqlite_master WHERE type='trigger'")
    }
    return [f"A guard against altering saved work is missing: {w}." for w in sorted(GUARDS - found)]


def _change_faults(connection: Connection) -> list[str]:
    rows = connection.exec_driver_sql(
        "SELECT id, stream, device, number, author, lamport, kind, at, own, envelope, salt, payload"
        " FROM changes ORDER BY stream, device, number, id"
    )
    faults = []
    before, here = _Link("", "", 0, frozenset()), _Link("", "", 0, frozenset())
    for row in rows:
        try:
            change = read_change(row.envelope, row.salt, row.payload)
        except UnreadableChangeError as error:
            faults.append(f"{error.message} It is {row.id}.")
            continue
        if (change.id, *_repeated(change.envelope)) != (row.id, *_repeated(row)):
            faults.append(f"A change was altered after it was saved. It is {row.id}.")
        if (row.stream, row.device, row.number) != here[:3]:
            before, here = here, _Link(row.stream, row.device, row.number, frozenset())
        here = here._replace(ids=here.ids | {row.id})
        if not _follows(change.envelope, before, own=bool(row.own)):
            faults.append(f"A change does not follow the one before it. It is {row.id}.")
    return faults


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
