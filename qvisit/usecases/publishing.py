"""Publishing: the signed report and the documents beside it, written for people and recorded."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from qvisit.errors import QVisitError
from qvisit.report.content import Edition
from qvisit.report.documents import document, make_document
from qvisit.report.material import Material
from qvisit.store import bundles, files, membership
from qvisit.sync.share import REPORTS, Share
from qvisit.usecases.brands import brand_now
from qvisit.usecases.photo_bundles import fetch_photos
from qvisit.usecases.photos import pixels_here
from qvisit.usecases.privacy_print import check_print
from qvisit.usecases.progress import Report, SyncStoppedError, carry_on
from qvisit.usecases.published_files import PublishingStoppedError, make_files
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.report_codes import published_codes
from qvisit.usecases.report_editions import edition_now
from qvisit.usecases.report_making import check_countable, report_material
from qvisit.usecases.report_places import begun, choose_paths, disown, open_own_share
from qvisit.usecases.reports_folder import settle_reports
from qvisit.usecases.retention import drop_photos
from qvisit.usecases.visits import OpenVisit, open_visit, write_shared
from qvisit.visits.issues import next_version
from qvisit.visits.kinds import MOST_PICTURES, REPORT, PublishedDocument, ReportPublished
from qvisit.visits.roles import why_not
from qvisit.worded import worded
from qvisit.workspace import Workspace


class ErasedMeanwhileError(QVisitError):
    """Words were removed from the record while the pages of a report were made."""

    def __init__(self) -> None:
        super().__init__(
            "Words of this visit were removed while its report was made. Nothing was published.",
            hint="Publish it again: it is made without them then.",
        )


class PhotosNotFetchedError(QVisitError):
    """Photos that the report would show lie on the share, and cannot be fetched now."""

    def __init__(self, count: int) -> None:
        super().__init__(
            worded(
                "{count} photos of this report could not be fetched from the share. Nothing was "
                "published.",
                one="1 photo of this report could not be fetched from the share. Nothing was "
                "published.",
                count=count,
            ),
            hint="Sync, then publish again. If it stays so, publish without them: the report has "
            "their words alone then, and the pictures may be deleted after it.",
        )


class Lacking(NamedTuple):
    """Photos of a visit whose pixels are not here, by the names of their files.

    Publishing fetches those `to_fetch`; of those that are `gone` a report has the words alone.
    """

    to_fetch: frozenset[str]
    gone: frozenset[str]


def publish_report(
    ws: Workspace,
    opened: OpenVisit,
    folder: Path,
    documents: Collection[str] = (),
    tell: Report = carry_on,
    *,
    without_photos: bool = False,
) -> OpenVisit:
    """Write the signed report into the share's Reports folder, for people, and record it.

    It is made of what is known now, not when `opened` was: a sync may have brought the removal of
    words meanwhile. It shows the photos whose pixels are here or on the share, and the words of
    the others; after it they go, if the trust's rule says so. The version before it is stamped, and
    the list of reports brought up to date; what of that cannot be done now is made up at the next
    sync.

    Args:
        ws: The open profile.
        opened: The visit.
        folder: The share's.
        documents: Ids of the documents that are published beside the report, as
            `publishable` has them; those that the visit holds nothing for are left out.
        tell: Hears what is done; a False stops, until the first file is written.
        without_photos: Whether photos may be left out that lie on the share and cannot be fetched.

    Raises:
        NotAllowedError: Not signed off, the person may not publish, or answers were removed under
            a time limit.
        ErasedMeanwhileError: Words were removed while the pages were made.
        TellsWhoError: The report would print what tells who somebody is.
        PhotosNotFetchedError: Photos are on the share, and it does not give them.
        PublishingStoppedError: `tell` said stop; nothing was written.
        ShareUnreachableError, ShareFullError, OtherShareError: The folder; nothing is lost.
    """
    opened = open_visit(ws, opened.visit.id)
    if opened.shared.signed is None:
        raise NotAllowedError(
            "The visit is not signed off yet.", hint="Somebody in governance signs it off first."
        )
    check_countable(opened)
    edition = edition_now(ws, opened, next_version(opened.shared), published=True)
    said = _publication(edition, brand_now(ws)[1])
    check_may_publish(opened, said)
    check_print(ws, opened)
    share = open_own_share(ws, folder)
    edition = replace(edition, codes=published_codes(opened, said))
    material = report_material(opened, edition)
    names = sorted({one.sha256 for one in material.report.photos})[:MOST_PICTURES]
    _fetch(ws, share, names, tell, without=without_photos)
    material = replace(material, photos=pixels_here(ws, names))
    made = make_files(material, documents, tell)
    said = said.model_copy(update=_pictured(material))
    _check_nothing_erased(ws, opened)
    others = [one for one in made if one != REPORT]
    paths, left = choose_paths(ws, opened, said.version, share, others)
    with begun(ws, [*paths.values(), *left]):
        disown(ws, share, left)
        for document, content in made.items():
            share.put_new(paths[document], content)
        write_shared(ws, opened, _as_written(said, paths, made))
    settle_reports(ws, share)
    opened = open_visit(ws, opened.visit.id)
    with ws.writing.begin() as session:
        drop_photos(ws, session, opened)
    return opened


def photos_not_here(ws: Workspace, opened: OpenVisit) -> Lacking:
    """Which of a visit's photos are not on this laptop."""
    standing = [
        versions[-1].said
        for sheet in opened.visit.sheets.values()
        for versions in sheet.photos.values()
    ]
    names = {one.sha256 for one in standing if not one.taken_back}
    return _lacking(ws, names) if names else Lacking(frozenset(), frozenset())


def _lacking(ws: Workspace, names: Collection[str]) -> Lacking:
    with ws.reading() as session:
        away = frozenset(names) - set(files.kept_files(session))
        there = {one.sha256 for one in bundles.missing_files(session)} if away else set[str]()
    return Lacking(away & there, away - there)


def _fetch(
    ws: Workspace, share: Share, names: Collection[str], tell: Report, *, without: bool
) -> None:
    """Fetch the photos that the report shows: after its publication no laptop may keep them.

    Raises:
        PhotosNotFetchedError: Some stay on the share, and nobody said that they may be left out.
        PublishingStoppedError: `tell` said stop; what was fetched stays.
    """
    wanted = _lacking(ws, names).to_fetch
    if not wanted:
        return
    with ws.reading() as session:
        joined = membership.read_share(session)
    try:
        fetch_photos(ws, share, joined.share_id if joined else "", tell, wanted)
    except SyncStoppedError as error:
        raise PublishingStoppedError from error
    left = _lacking(ws, wanted).to_fetch
    if left and not without:
        raise PhotosNotFetchedError(len(left))


def _publication(edition: Edition, brand: str) -> ReportPublished:
    """What is recorded of a publication, but for its files and pictures."""
    return ReportPublished(
        version=edition.version,
        path=f"{REPORTS}/",
        sha256=hashlib.sha256().hexdigest(),
        made_on=edition.made_on,
        trust=edition.trust,
        provider=edition.provider,
        brand=brand,
    )


def _pictured(material: Material) -> Mapping[str, object]:
    """What a publication says of its pictures."""
    if not material.photos:
        return {}
    words = make_document(document(REPORT), replace(material, photos={}))
    return {"photos": tuple(material.photos), "words": hashlib.sha256(words).hexdigest()}


def _as_written(
    said: ReportPublished, paths: Mapping[str, str], made: Mapping[str, bytes]
) -> ReportPublished:
    """The publication with where its files lie, and the SHA-256 of each."""
    files = [
        PublishedDocument(id=one, path=paths[one], sha256=hashlib.sha256(content).hexdigest())
        for one, content in made.items()
    ]
    report = next(one for one in files if one.id == REPORT)
    others = tuple(one for one in files if one.id != REPORT)
    update = {"path": report.path, "sha256": report.sha256, "documents": others}
    return said.model_copy(update=update)


def _check_nothing_erased(ws: Workspace, opened: OpenVisit) -> None:
    now = open_visit(ws, opened.visit.id).shared
    if (now.removed, now.left) != (opened.shared.removed, opened.shared.left):
        raise ErasedMeanwhileError


def check_may_publish(opened: OpenVisit, said: ReportPublished) -> None:
    """Refuse before anything is written to the share.

    Raises:
        NotAllowedError: The person may not publish.
    """
    if opened.is_practice:
        raise NotAllowedError("This is a practice visit.", hint="Nothing of it leaves this laptop.")
    reason = why_not(opened.shared, opened.me, "report.published", said)
    if reason:
        raise NotAllowedError(reason)
