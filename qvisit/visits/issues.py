"""The published versions of a report, and what became of each."""

from dataclasses import dataclass
from typing import Literal

from qvisit.visits.kinds import REPORT, PublishedDocument, ReportPublished
from qvisit.visits.report_kinds import ReportStamped, ReportWithdrawn
from qvisit.visits.visit import Shared
from qvisit.visits.workflow import number_labels
from qvisit.visits.workflow_kinds import ReportAmended
from qvisit.visits.written import Written

IssueState = Literal["current", "superseded", "withdrawn"]


@dataclass(frozen=True)
class Issue:
    """One published version.

    `label` is its number, with a letter where two laptops published under one number at once.
    `successor` is the label of the version that took its place, "" for the newest. `amendment` says
    why the one before was put right in this one, where it was.
    """

    published: Written[ReportPublished]
    label: str
    successor: str
    withdrawn: Written[ReportWithdrawn] | None
    stamps: tuple[Written[ReportStamped], ...]
    amendment: Written[ReportAmended] | None = None

    @property
    def state(self) -> IssueState:
        """Whether people may use it. Withdrawn outweighs superseded."""
        if self.withdrawn:
            return "withdrawn"
        return "superseded" if self.successor else "current"

    @property
    def stamp(self) -> Written[ReportStamped] | None:
        """The last stamp that says what is so now; None where there is none, or none is due."""
        fitting = [one for one in self.stamps if one.said.state == self.state]
        return fitting[-1] if fitting else None

    @property
    def files(self) -> tuple[PublishedDocument, ...]:
        """Its files as they were published: the report, and the documents beside it."""
        said = self.published.said
        report = PublishedDocument(id=REPORT, path=said.path, sha256=said.sha256)
        return (report, *said.documents)

    @property
    def hashes(self) -> frozenset[str]:
        """The SHA-256 that the report's file may have by the record, as `hashes_of` gives them."""
        return self.hashes_of(REPORT)

    def hashes_of(self, document: str) -> frozenset[str]:
        """The SHA-256 that a file may have by the record: as it was published, or stamped.

        Two laptops may have stamped it at once. Until a stamp on it is recorded, both are right.
        """
        return self._stamped_hashes(document) or self.ever_hashes(document)

    @property
    def unstamped(self) -> tuple[PublishedDocument, ...]:
        """The files on which a stamp is due that nobody has recorded yet."""
        if self.state == "current":
            return ()
        return tuple(one for one in self.files if not self._stamped_hashes(one.id))

    def ever_hashes(self, document: str) -> frozenset[str]:
        """Every SHA-256 that a file of this version ever had by the record."""
        stamped = {_stamped(one.said, document) for one in self.stamps}
        published = {one.sha256 for one in self.files if one.id == document}
        return frozenset((stamped | published) - {""})

    def _stamped_hashes(self, document: str) -> frozenset[str]:
        """The SHA-256 of a file with the stamp that says what is so now."""
        fitting = [one.said for one in self.stamps if one.said.state == self.state]
        published = {one.sha256 for one in self.files if one.id == document}
        return frozenset(_stamped(one, document) for one in fitting) - published - {""}


def issues_of(shared: Shared) -> tuple[Issue, ...]:
    """Every published version of a visit's report, oldest first."""
    labels = number_labels([one.said.version for one in shared.published])
    successors = (*labels, "")[1:]
    return tuple(
        Issue(
            published=one,
            label=label,
            successor=successor,
            withdrawn=next((it for it in shared.withdrawn if it.said.report == one.change), None),
            stamps=tuple(it for it in shared.stamped if it.said.report == one.change),
            amendment=_amendment(shared, one.said.version),
        )
        for one, label, successor in zip(shared.published, labels, successors, strict=True)
    )


def _amendment(shared: Shared, version: int) -> Written[ReportAmended] | None:
    """What a version was made for, if the one before was opened to put something right."""
    before = max(
        (it.said.version for it in shared.published if it.said.version < version), default=0
    )
    reports = {one.change for one in shared.published if one.said.version == before}
    amended = (one for one in reversed(shared.workflow.amended) if one.said.report in reports)
    return next(amended, None)


def _stamped(said: ReportStamped, document: str) -> str:
    """The SHA-256 of a document as it was stamped, "" where it was not."""
    if document == REPORT:
        return said.sha256
    return next((one.sha256 for one in said.documents if one.id == document), "")


def next_version(shared: Shared) -> int:
    """The number of the version that would be published now."""
    return max((one.said.version for one in shared.published), default=0) + 1
