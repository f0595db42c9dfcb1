"""All that a document about a visit may be made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from qvisit.report.brand import Brand
from qvisit.report.content import GovernanceAnnex, VisitReport
from qvisit.report.feedback_view import FeedbackPage


@dataclass(frozen=True)
class Material:
    """What stands in it is all that a maker reads: never the visit, no clock, no settings.

    So the same material gives the same bytes on every laptop. `annex` is None for everybody but
    governance. `photos` are pictures by the SHA-256 of their content. `stamp` is one word in
    capitals and a sentence with it, for every page of a report that no longer stands. `codes` are
    the fingerprints of documents by their ids.
    """

    report: VisitReport
    brand: Brand
    annex: GovernanceAnnex | None = None
    photos: Mapping[str, bytes] = field(default_factory=dict)
    stamp: tuple[str, str] | None = None
    codes: Mapping[str, str] = field(default_factory=dict)
    feedback: FeedbackPage | None = None

    def coded(self, document: str) -> "Material":
        """The same, with the fingerprint of one document in its headings."""
        code = self.codes.get(document, "")
        report = replace(self.report, heading=replace(self.report.heading, fingerprint=code))
        annex = self.annex
        if annex is not None:
            annex = replace(annex, heading=replace(annex.heading, fingerprint=code))
        return replace(self, report=report, annex=annex)
