"""What becomes of a published report: it is withdrawn, and its file is stamped."""

from typing import Annotated, Literal

from pydantic import Field

from qvisit.visits.change import FrozenModel, Hash
from qvisit.visits.fields import Code, Line
from qvisit.visits.kinds import Payload


class ReportWithdrawn(Payload):
    """Governance, outside the panel's lead, says that a published report must not be used.

    `report` is the change that published it, `version` its number for people. `reason` stands in
    the list of reports, in the clear.
    """

    report: Hash
    version: Annotated[int, Field(ge=1)]
    reason: Line


class StampedDocument(FrozenModel):
    """One more document of a version, by its id, as it was stamped."""

    id: Code
    sha256: Hash


class ReportStamped(Payload):
    """The file of a report that no longer stands now says so on every page.

    `report` is the change that published it, `sha256` that of the stamped file, and `documents`
    are those that were published with it and stamped too. Where the report's own file could not be
    stamped with the others, as when it is missing or held open, `sha256` is as it was published.
    """

    report: Hash
    state: Literal["superseded", "withdrawn"]
    sha256: Hash
    documents: Annotated[tuple[StampedDocument, ...], Field(max_length=20)] = ()
