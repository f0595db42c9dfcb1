"""What each kind of change says: one payload model per kind, at its present version.

Older versions are read by `qvisit.visits.upcast` alone.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from qvisit.forms.item import ServiceType
from qvisit.forms.visit_set import VisitType
from qvisit.visits.change import Day, FrozenModel, Hash, Instant
from qvisit.visits.fields import Code, Id, Line, MaybeLine, Reply, ScaleOfFive, Text

Role = Literal[
    "lived_experience_reviewer", "visitor", "panel_lead", "governance_lead", "administrator"
]
SeatRole = Literal["lived_experience_reviewer", "visitor", "panel_lead"]
Method = Literal["observe", "ask_patient", "ask_carer", "ask_staff", "check_record", "data"]
QUESTIONS = ("safe", "effective", "caring", "responsive", "well_led")
Question = Literal["safe", "effective", "caring", "responsive", "well_led"]
Level = Literal[
    "outstanding",
    "good",
    "requires_improvement",
    "inadequate",
    "not_rated",
    "paused",
    "panel_judges",
]
MOST_PICTURES = 1_000
REPORT = "report"
"""The document that is published in any case: the visit report as a PDF."""
FindingKind = Literal["strength", "good_practice", "improvement", "concern"]


class Payload(FrozenModel):
    """What a change says."""


# The register and the library


class WardEntered(Payload):
    """A service that can be visited, most often a ward; with `external_provider` not our own."""

    ward: Id
    name: Line
    code: Line
    site: Line
    ward_type: Line
    service_type: ServiceType = "ward"
    external_provider: MaybeLine = ""
    replaces: tuple[Hash, ...] = ()


class ContactEntered(Payload):
    """Whom to phone about a concern; kept on every laptop with the day it was last checked.

    `ended` takes the role off the list.
    """

    role: Line
    name: Line
    phone: Line
    checked_on: Day
    ended: bool = False
    replaces: tuple[Hash, ...] = ()


# The shared stream of one visit

ShareName = Annotated[str, Field(min_length=3, max_length=161)]
"""A template's id and its share's, joined by a slash."""


class Seat(FrozenModel):
    """One place on the panel.

    `shares` names, as `template/share`, the parts that this person looks at; without any for a
    template, they look at all of it, unless others have its parts.
    """

    person: Id
    name: Line
    role: SeatRole
    shares: Annotated[tuple[ShareName, ...], Field(max_length=100)] = ()


def _one_seat_each(panel: tuple[Seat, ...]) -> tuple[Seat, ...]:
    if len({seat.person for seat in panel}) < len(panel):
        raise ValueError("somebody sits on the panel twice")
    return panel


class Pin(FrozenModel):
    """The exact template version that a visit is scored with, for ever."""

    template: Code
    version: Code
    hash: Hash


class VisitPlanned(Payload):
    """Governance planned a visit, or changed its plan before anybody answered.

    `last_level` is the closed-culture level signed at the ward's last visit, if there was one, and
    `last_signs` are the signs that were seen then. `photos` allows photos of places and things.
    `deputy` is who on the panel leads it when its lead is not there, "" when nobody was named.
    `intended_lived` is how many on the panel should have lived experience, if anybody said so.
    """

    ward: Id
    ward_name: Line
    ward_code: Line
    site: Line
    ward_type: Line
    service_type: ServiceType = "ward"
    day: Day
    visit_type: VisitType
    panel: Annotated[
        tuple[Seat, ...], Field(min_length=1, max_length=20), AfterValidator(_one_seat_each)
    ]
    templates: Annotated[tuple[Pin, ...], Field(min_length=1, max_length=20)]
    rule_set: Code
    last_level: Annotated[int, Field(ge=0, le=4)] | None = None
    last_signs: Annotated[tuple[Code, ...], Field(max_length=200)] = ()
    inherent_risk: Mapping[Code, Literal["yes", "no", "unknown"]]
    purpose: Text = ""
    photos: bool = False
    deputy: Id | Literal[""] = ""
    intended_lived: Annotated[int, Field(ge=1, le=20)] | None = None
    replaces: tuple[Hash, ...] = ()


class VisitStarted(Payload):
    """The panel arrived on the ward."""


class ReviewerFinished(Payload):
    """A reviewer is done: from now on the panel may read their answers."""


class ReviewerReopened(Payload):
    """A reviewer goes on scoring, with the reason."""

    reason: Text


class ScoringClosed(Payload):
    """The lead closed scoring without waiting for everyone."""

    reason: Text


class MethodUsed(Payload):
    """Whether one of the ways to find out (M1 to M10) was used on this visit."""

    method: Annotated[str, Field(pattern=r"^M([1-9]|10)$")]
    state: Literal["used", "not_used", "not_possible"]
    reason: Text = ""
    replaces: tuple[Hash, ...] = ()


class ConcernRaised(Payload):
    """Somebody saw or heard something that cannot wait. Saving it tells nobody.

    `made_safe` names the role that made it safe; `harm_alleged` says whether somebody was hurt, or
    somebody says so.
    """

    concern: Id
    what: Text
    where: Text = ""
    seen_at: Instant
    at_risk_now: Literal["yes", "no", "unknown"]
    safe: Literal["yes", "not_yet", "unknown"] = "unknown"
    made_safe: Text = ""
    harm_alleged: Literal["yes", "no", "unknown"] = "unknown"
    about_person_in_charge: Literal["yes", "no", "unknown"]
    next_step: Text = ""
    reference: MaybeLine = ""
    template: MaybeLine = ""
    item: MaybeLine = ""


class ConcernTold(Payload):
    """A named role was told, and what they answered. Told is not yet received.

    `step` names which step of the concern's path that was; "" where nobody said.
    """

    concern: Id
    role: Line
    name: Line
    how: Line
    step: MaybeLine = ""
    told_at: Instant
    reply: Text = ""


class ConcernConfirmed(Payload):
    """A named role confirmed that they have it and act on it."""

    concern: Id
    role: Line
    name: Line
    confirmed_at: Instant
    next_step: Text


class ConcernClosed(Payload):
    """The concern ended, with its outcome. It is never deleted."""

    concern: Id
    outcome: Text


class MinorityView(FrozenModel):
    """A different view, kept in its author's own words."""

    person: Id
    words: Text


class ItemAgreed(Payload):
    """What the panel agrees for one item, and whose different view is kept.

    `seen` are the answers that lay before the panel, by change; None where nobody noted that.
    """

    template: Code
    item: Code
    reply: Reply
    reason: Text = ""
    minority: tuple[MinorityView, ...] = ()
    seen: Annotated[tuple[Hash, ...], Field(max_length=100)] | None = None
    replaces: tuple[Hash, ...] = ()


class FindingRecorded(Payload):
    """A conclusion of the panel.

    `shared` says whether the ward agreed that others may learn from it, and `shared_by` which role.
    """

    finding: Id
    kind: FindingKind
    text: Annotated[Text, Field(min_length=1)]
    items: tuple[Code, ...] = ()
    methods: tuple[Method, ...] = ()
    question: Question
    consequence: ScaleOfFive | None = None
    likelihood: ScaleOfFive | None = None
    shared: Literal["yes", "no", "not_asked"] = "not_asked"
    shared_by: MaybeLine = ""
    replaces: tuple[Hash, ...] = ()


class RatingAgreed(Payload):
    """What the panel agrees for one key question or for the visit, with the reason.

    `evidence` are the items that the statement for the best rating rests on.
    """

    about: Question | Literal["visit"]
    rating: Level
    reason: Text
    evidence: Annotated[tuple[Code, ...], Field(max_length=20)] = ()
    replaces: tuple[Hash, ...] = ()


class ConcernLevelAgreed(Payload):
    """The closed-culture level that the panel agreed, and why; `given` is what the rules gave."""

    given: Annotated[int, Field(ge=0, le=4)] | None
    level: Annotated[int, Field(ge=0, le=4)]
    reason: Text
    replaces: tuple[Hash, ...] = ()


class DebriefFinished(Payload):
    """The panel has agreed what it saw; governance may now read the answers."""


class ActionAgreed(Payload):
    """A SMART step: aim, measure, baseline, owner, day, evidence.

    `owner` is the owner's id where they use QVisit. `sponsor` clears obstacles of a `large` one.
    `qeia` refers to its quality and equality impact assessment, which was cleared on a day.
    """

    action: Id
    finding: Id
    aim: Annotated[Text, Field(min_length=1)]
    measure: Annotated[Text, Field(min_length=1)]
    baseline: Text = ""
    owner_role: Line
    owner_name: MaybeLine = ""
    owner: Id | None = None
    sponsor: MaybeLine = ""
    due: Day
    must: bool = True
    evidence: Text = ""
    consequence: ScaleOfFive
    likelihood: ScaleOfFive
    large: bool = False
    qeia: MaybeLine = ""
    qeia_cleared: Day | None = None
    replaces: tuple[Hash, ...] = ()


class SignedRating(FrozenModel):
    """One rating as signed: every step with its reasons."""

    about: Question | Literal["visit"]
    computed: Level
    capped: Level
    agreed: Level
    final: Level
    reasons: tuple[Text, ...]


class VisitSignedOff(Payload):
    """Governance, outside the panel, signed the ratings and the facts they rest on.

    `unchecked` says why it was signed before the ward's check of the facts was over.
    `streams` names, as `stream/device`, the id of the last change of each chain that was known:
    `qvisit.visits.fold.heads` gives it. What is not among them comes after the sign-off.
    """

    ratings: tuple[SignedRating, ...]
    streams: Mapping[str, Hash]
    unchecked: Text = ""


class PublishedDocument(FrozenModel):
    """One more document of a published version, by its id, as it lies beside the report."""

    id: Code
    path: Line
    sha256: Hash


def _one_file_each(said: tuple[PublishedDocument, ...]) -> tuple[PublishedDocument, ...]:
    ids, paths = {REPORT, *(one.id for one in said)}, {one.path for one in said}
    if len(ids) <= len(said) or len(paths) < len(said):
        raise ValueError("a document stands there twice")
    return said


class ReportPublished(Payload):
    """The report as it lies in the share's Reports folder.

    `made_on`, `trust`, `provider` and `brand` are what its pages say besides the record: with them
    any laptop of governance can make the same pages again. `brand` is the change that said how
    documents looked, "" for the plain look; `documents` are those published with the report.
    `photos` are the SHA-256 of the pictures that its documents show; of others they have the words.
    `words` is that of the report with the words of all its photos alone: it tells whether words
    were removed since, once nobody has the pictures.
    """

    version: Annotated[int, Field(ge=1)]
    path: Line
    sha256: Hash
    made_on: Day | Literal[""] = ""
    trust: MaybeLine = ""
    provider: MaybeLine = ""
    brand: Hash | Literal[""] = ""
    documents: Annotated[
        tuple[PublishedDocument, ...], Field(max_length=20), AfterValidator(_one_file_each)
    ] = ()
    photos: Annotated[tuple[Hash, ...], Field(max_length=MOST_PICTURES)] = ()
    words: Hash | Literal[""] = ""


class ConcernLeft(FrozenModel):
    """What is read of a concern once its words were removed: it never leaves the list."""

    change: Hash
    said: ConcernRaised


class PayloadRemoved(Payload):
    """Words were removed under a rule; the envelope stays.

    A raised concern loses its words only where `left` says what is read instead.
    """

    changes: Annotated[tuple[Hash, ...], Field(min_length=1)]
    rule: Line
    left: Annotated[tuple[ConcernLeft, ...], Field(max_length=100)] = ()
