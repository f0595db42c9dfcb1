"""The fingerprints of a visit's documents: of a published version, or as the visit stands now."""

from collections.abc import Mapping

from qvisit.report.documents import documents
from qvisit.usecases.visits import OpenVisit, read_changes
from qvisit.visits.fingerprint import fingerprints, present_basis, published_basis
from qvisit.visits.fold import heads
from qvisit.visits.kinds import ReportPublished
from qvisit.workspace import Workspace


def published_codes(opened: OpenVisit, said: ReportPublished) -> Mapping[str, str]:
    """Of each document of a published version, by its id; the same on every laptop."""
    visit, shared = opened.visit.id, opened.shared
    ids = [one.id for one in documents()]
    return fingerprints(published_basis(visit, shared, said, ""), ids)


def present_codes(ws: Workspace, opened: OpenVisit, edition: tuple[str, int]) -> Mapping[str, str]:
    """Of each document as the visit stands on this laptop now, by its id.

    Args:
        ws: The open profile.
        opened: The visit.
        edition: The status and the version that stand on the document.
    """
    with ws.reading() as session:
        known = heads(read_changes(session, opened.visit.id))
    visit, shared = opened.visit.id, opened.shared
    ids = [one.id for one in documents()]
    return fingerprints(present_basis(visit, shared, edition, known, ""), ids)
