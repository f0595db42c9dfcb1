"""The streams that changes stand in. A stream's name says whose it is, so nobody can claim it."""

from functools import lru_cache
from typing import NamedTuple

from qvisit.ids import PersonId, StreamId, VisitId, is_id

REGISTER = StreamId("register")
LIBRARY = StreamId("library")


class AnswersOf(NamedTuple):
    """Whose answers on which visit a stream holds."""

    visit: VisitId
    person: PersonId


class DisclosureOf(NamedTuple):
    """Which disclosure on which visit a stream holds."""

    visit: VisitId
    disclosure: str


def visit_stream(visit: VisitId) -> StreamId:
    """What the panel shares about one visit: plan, concerns, findings, decisions."""
    return StreamId(f"visit.{visit}")


def practice_stream(visit: VisitId) -> StreamId:
    """The shared stream of a practice visit: it never leaves the laptop, and there its one
    person may do everything, so that they can learn."""
    return StreamId(f"practice.{visit}")


def answers_stream(visit: VisitId, person: PersonId) -> StreamId:
    """One reviewer's own answers and notes on one visit."""
    return StreamId(f"answers.{visit}.{person}")


def disclosure_stream(visit: VisitId, disclosure: str) -> StreamId:
    """One protected disclosure on a visit: a stream and a key of its own, for named people."""
    return StreamId(f"disclosure.{visit}.{disclosure}")


@lru_cache(maxsize=10_000)
def disclosure_of(stream: StreamId) -> DisclosureOf | None:
    """Which disclosure a stream holds, or None for any other stream."""
    parts = stream.split(".")
    if len(parts) == 3 and parts[0] == "disclosure" and is_id(parts[1]) and is_id(parts[2]):
        return DisclosureOf(VisitId(parts[1]), parts[2])
    return None


@lru_cache(maxsize=10_000)
def visit_of(stream: StreamId) -> VisitId | None:
    """The visit that a shared stream belongs to, or None for any other stream."""
    kind, _, rest = stream.partition(".")
    return VisitId(rest) if kind == "visit" and is_id(rest) else None


@lru_cache(maxsize=10_000)
def answers_of(stream: StreamId) -> AnswersOf | None:
    """Whose answers a stream holds, or None for any other stream."""
    parts = stream.split(".")
    if len(parts) == 3 and parts[0] == "answers" and is_id(parts[1]) and is_id(parts[2]):
        return AnswersOf(VisitId(parts[1]), PersonId(parts[2]))
    return None


@lru_cache(maxsize=10_000)
def practised_in(stream: StreamId) -> VisitId | None:
    """The practice visit that a stream belongs to, or None for any other stream."""
    kind, _, rest = stream.partition(".")
    return VisitId(rest) if kind == "practice" and is_id(rest) else None


def is_stream(text: str) -> bool:
    """Whether a name found on a share is a stream that this QVisit knows; practice never is."""
    stream = StreamId(text)
    known = visit_of(stream) or answers_of(stream) or disclosure_of(stream)
    return stream in (REGISTER, LIBRARY) or bool(known)
