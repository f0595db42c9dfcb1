"""Before a report is signed or published: does it print what tells who somebody is?"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.report.content import Edition
from qvisit.usecases.assessing import assess_visit, rules_of
from qvisit.usecases.privacy import Place, excerpt, texts_of, unsettled_by_all
from qvisit.usecases.visits import OpenVisit, may_see_answers
from qvisit.worded import worded
from qvisit.workspace import Workspace

_AROUND = 12  # letters on either side that tell "bed 7" in one text from another


class TellsWhoError(QVisitError):
    """The report would print what tells who somebody is."""

    def __init__(self, count: int) -> None:
        super().__init__(
            worded(
                "In this report, {count} texts may tell who somebody is. Nothing was signed or "
                "published.",
                one="In this report, 1 text may tell who somebody is. Nothing was signed or "
                "published.",
                count=count,
            ),
            hint="Look at what is listed on the report step, and choose for each.",
        )


def unsettled_in_print(ws: Workspace, opened: OpenVisit) -> tuple[Place, ...]:
    """What the visit report would print that may tell who somebody is, whoever wrote it.

    What certainly tells comes first: it alone keeps the report from being signed.
    """
    if opened.taken_off or not may_see_answers(opened):
        return ()
    places = sorted(unsettled_by_all(ws, opened), key=lambda one: not one.certain)
    if not places:
        return ()
    printed = _spaced(printed_words(ws, opened))
    return tuple(one for one in places if _is_printed(opened, one, printed))


def check_print(ws: Workspace, opened: OpenVisit) -> None:
    """Let nothing be signed or published that prints who somebody is.

    Raises:
        TellsWhoError: Something would be printed that nobody has chosen about.
    """
    places = [one for one in unsettled_in_print(ws, opened) if one.certain]
    if places:
        raise TellsWhoError(texts_of(places))


def printed_words(ws: Workspace, opened: OpenVisit) -> str:
    """All words of the visit report as it stands now, one after the other."""
    from qvisit.report.build import build_report  # noqa: PLC0415 - slow to load

    edition = Edition(
        status="Draft", version=1, trust="", made_on=today(ws.clock).isoformat(), provider=""
    )
    made_of = (opened.visit, opened.templates, assess_visit(opened), rules_of(opened))
    return "\n".join(_words(build_report(*made_of, edition)))


def _is_printed(opened: OpenVisit, place: Place, printed: str) -> bool:
    """Whether the letters are printed; with those around them where many texts may hold them."""
    found = excerpt(opened, place, 0 if place.certain else _AROUND)
    return _spaced(f"{found.before}{found.words}{found.after}") in printed


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _words(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif is_dataclass(content) and not isinstance(content, type):
        for field in fields(content):
            yield from _words(getattr(content, field.name))
    elif isinstance(content, Mapping):
        for key, value in content.items():
            yield from (*_words(key), *_words(value))
    elif isinstance(content, tuple | list):
        for one in content:
            yield from _words(one)
