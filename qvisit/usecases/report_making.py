"""The pages of a visit's report: made as the visit stands now, or again as they were published."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from qvisit.clock import local_day
from qvisit.errors import QVisitError
from qvisit.ids import PersonId
from qvisit.report.content import Edition
from qvisit.report.documents import document, make_document
from qvisit.report.material import Material
from qvisit.report.words import day_words
from qvisit.usecases.assessing import assess_visit, check_is_here, rules_of
from qvisit.usecases.brands import DEFAULT_TRUST, brand_then
from qvisit.usecases.photos import pixels_here
from qvisit.usecases.published_files import make_files
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.report_codes import published_codes
from qvisit.usecases.visits import OpenVisit, may_see_answers, read_changes
from qvisit.usecases.wards import read_register
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
LIST = "Reports/index.html"
HIDDEN = "There is nothing to report yet: scores stay hidden until everyone is done."
HIDDEN_HINT = "The panel lead can close scoring with a reason."
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


class PicturesGoneError(QVisitError):
    """Photos that the pages of a report show are not on this laptop."""

    def __init__(self) -> None:
        super().__init__(
            "Photos that this report shows are not on this laptop, so it cannot be made again "
            "just as it was.",
            hint="Take the file from a backup of the share, or publish the report again.",
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


def report_material(
    opened: OpenVisit, edition: Edition, stamp: tuple[str, str] | None = None
) -> Material:
    """What documents about a visit are made of, for anybody who may read its report.

    Args:
        opened: The visit.
        edition: Which copy it is.
        stamp: One word in capitals and a sentence with it, for every page.

    Raises:
        NotAllowedError: The answers are not open yet.
    """
    from qvisit.report.build import build_report  # noqa: PLC0415 - reportlab is slow to load

    if not may_see_answers(opened):
        raise NotAllowedError(HIDDEN, hint=HIDDEN_HINT)
    made_of = (opened.visit, opened.templates, assess_visit(opened), rules_of(opened))
    report = build_report(*made_of, edition)
    return Material(report, edition.brand, stamp=stamp, codes=edition.codes)


def reprint_files(
    ws: Workspace,
    opened: OpenVisit,
    issue: Issue,
    wanted: Collection[str],
    *,
    pictures: bool = True,
) -> dict[str, bytes]:
    """The report and other documents of a version, made again from the record as it stood then.

    They bear the stamp that says what became of it, where it does not stand any more. Words that
    were erased since are not on them. On every laptop with the same QVisit and the same record
    they are the same bytes. What this QVisit cannot make is left out.

    Args:
        ws: The open profile.
        opened: The visit.
        issue: The version.
        wanted: Ids of documents besides the report.
        pictures: As of `published_material`.

    Raises:
        NotAllHereError: Part of what it rests on has not arrived here.
        PicturesGoneError: Photos that it shows are not here.
        NotAllowedError: Part of it was removed as over its time limit.
    """
    then = as_published(ws, opened, issue)
    return make_files(published_material(ws, then, issue, pictures=pictures), wanted)


def published_material(
    ws: Workspace, then: OpenVisit, issue: Issue, *, stamped: bool = True, pictures: bool = True
) -> Material:
    """What the documents of a published version are made of: nothing but the record.

    Args:
        ws: The open profile.
        then: The visit, from `as_published`.
        issue: The version.
        stamped: With the stamp that says what became of it, where it does not stand any more.
        pictures: With all the photos that it showed; else with their words alone.

    Raises:
        NotAllHereError: How documents looked then has not arrived here.
        PicturesGoneError: Photos that it shows are not here.
    """
    stamp = stamp_of(issue) if stamped and issue.state != "current" else None
    edition = edition_of(issue.published)
    brand = brand_then(read_register(ws), issue.published.said.brand, edition.trust)
    if brand is None:
        raise NotAllHereError
    codes = published_codes(then, issue.published.said)
    material = report_material(then, replace(edition, brand=brand, codes=codes), stamp)
    if not pictures:
        return material
    named = {one.sha256 for one in material.report.photos} & {*issue.published.said.photos}
    pixels = pixels_here(ws, sorted(named))  # of a photo that was removed since, nothing is wanted
    if len(pixels) < len(named):
        raise PicturesGoneError
    return replace(material, photos=pixels)


def says_the_same(ws: Workspace, opened: OpenVisit, issue: Issue) -> bool:
    """Whether a version would have the same words if it were made again, whatever photos are here.

    Raises:
        NotAllHereError: Part of what it rests on has not arrived here.
        NotAllowedError: Part of it was removed as over its time limit.
    """
    then = as_published(ws, opened, issue)
    material = published_material(ws, then, issue, stamped=False, pictures=False)
    words = make_document(document("report"), material)
    return hashlib.sha256(words).hexdigest() == issue.published.said.words


def material_here(ws: Workspace, then: OpenVisit, issue: Issue) -> Material:
    """The same for people: with the words of its photos alone where one of them is not here.

    Raises:
        NotAllHereError: How documents looked then has not arrived here.
    """
    try:
        return published_material(ws, then, issue)
    except PicturesGoneError:
        return published_material(ws, then, issue, pictures=False)


def as_published(ws: Workspace, opened: OpenVisit, issue: Issue) -> OpenVisit:
    """The visit as it stood when a version was published, less what was erased since.

    Raises:
        NotAllHereError: Part of what it rests on has not arrived here.
        NotAllowedError: Part of it was removed as over its time limit.
    """
    check_countable(opened)
    with ws.reading() as session:
        known = read_changes(session, opened.visit.id)
    return _as_then(opened, known, issue.published)


def stamp_of(issue: Issue) -> tuple[str, str]:
    """The word and the sentence on every page of a version that must not be used."""
    if issue.withdrawn:
        when = day_of(issue.withdrawn)
        return "WITHDRAWN", f"WITHDRAWN on {day_words(when)}. Do not use. See {LIST}"
    return "SUPERSEDED", f"SUPERSEDED by version {issue.successor}. Do not use. See {LIST}"


def edition_of(published: Written[ReportPublished]) -> Edition:
    """What its pages say of a published version besides the record, but for look and codes."""
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
