"""What a report says, in plain words: no ids to look up, no numbers still to be worked out.

Everything here is made by `qvisit.report.build` and only laid out by the documents, so what a
person reads can be tested by value. People stand as roles, never as names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from qvisit.report.accounts import (
    Account,
    KeptView,
    Limit,
    PhotoLine,
    ShareLine,
    Story,
    Sustainability,
    Term,
    Voices,
    Withdrawn,
)
from qvisit.report.brand import PLAIN, Brand
from qvisit.report.concern_clock import ConcernClock
from qvisit.report.facts import NO_DRAFT, FactsCheck
from qvisit.report.fairness import NO_EQUITY, Agreement, Equity, TwoViews
from qvisit.report.visit_name import visit_words
from qvisit.report.you_said import EasyRead, SaidTheme, YouSaid

Sign = Literal["full", "half", "crossed", "dash", "slash", "word"]
"""The shape beside an answer: met, partly, not met, not seen or known, does not apply, none."""


@dataclass(frozen=True)
class Step:
    """One step from the scores to the final rating, with its reason."""

    name: str
    word: str
    reason: str


@dataclass(frozen=True)
class Rating:
    """A rating as it stands. `filled` is 1 to 4 blocks, or None where no rating is given.

    `scale` names the four levels, lowest first.
    """

    word: str
    filled: int | None
    capped: bool
    stage: str
    why: str
    steps: tuple[Step, ...]
    scale: tuple[str, ...]


@dataclass(frozen=True)
class KeyQuestion:
    """One of the five questions: its rating, its score with counts, and every reason."""

    name: str
    word: str
    filled: int | None
    capped: bool
    score: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Standard:
    """The score of one standard. `percent` is None where there is not enough evidence."""

    title: str
    reference: str
    percent: int | None
    words: str
    counts: str


@dataclass(frozen=True)
class QuestionScores:
    """The standards under one key question."""

    question: str
    standards: tuple[Standard, ...]


@dataclass(frozen=True)
class Finding:
    """A conclusion of the panel. `consequence` and `likelihood` are 1 to 5, or None unscored.

    `sources` counts the kinds of source that gave an answer, `reviewers` those who saw it.
    `sharing` says whether others may learn from it, `differs` where voices tell different stories.
    """

    ref: str
    kind: str
    headline: str
    text: str
    methods: tuple[str, ...]
    question: str
    items: tuple[str, ...]
    risk: str
    consequence: int | None = None
    likelihood: int | None = None
    sources: int = 0
    reviewers: int = 0
    regulations: tuple[str, ...] = ()
    sharing: str = ""
    differs: str = ""


@dataclass(frozen=True)
class FindingGroup:
    """Findings of one kind."""

    title: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Told:
    """A role that was told about a concern, how, when, and what they answered."""

    role: str
    how: str
    when: str
    reply: str


@dataclass(frozen=True)
class ConcernRecord:
    """One immediate concern from seeing to closing.

    `is_open` while it waits for a named role to confirm it; between that and `is_closed` it is in
    that role's hands.
    """

    ref: str
    state: str
    is_open: bool
    what: str
    facts: tuple[tuple[str, str], ...]
    told: tuple[Told, ...]
    is_closed: bool
    clock: ConcernClock | None = None


@dataclass(frozen=True)
class MethodLine:
    """One way to find out: used, not used or not possible, with the reason."""

    name: str
    state: Literal["used", "not_used", "not_possible", "not_recorded"]
    state_words: str
    reason: str


@dataclass(frozen=True)
class SignLine:
    """A sign the panel recorded, by its label."""

    code: str
    label: str
    seen: str


@dataclass(frozen=True)
class CultureView:
    """What the panel says about closed-culture signs. Never a percentage, never a score.

    `restricted` is True at levels 3 and 4: then only the level and one sentence stand here.
    """

    level: int | None
    word: str
    sentence: str
    restricted: bool
    inherent: str
    strength: str
    reasons: tuple[str, ...]
    methods: tuple[MethodLine, ...]
    warning: tuple[SignLine, ...]


@dataclass(frozen=True)
class ActionLine:
    """A step that somebody agreed to take; `state` is of the day of this copy, `due_on` ISO."""

    ref: str
    finding: str
    headline: str
    aim: str
    measure: str
    baseline: str
    owner: str
    due: str
    weight: str
    risk: str
    due_on: str = ""
    consequence: int | None = None
    likelihood: int | None = None
    state: str = ""
    sponsor: str = ""
    checks: str = ""


@dataclass(frozen=True)
class ItemRow:
    """One item as the panel leaves it. Nobody's own answer stands here.

    `words` says more than fits beside the item: what was chosen, or words that the panel agreed.
    `gave` of `of` reviewers gave a value; both are None where that is held back.
    """

    code: str
    text: str
    method: str
    critical: bool
    failed: bool
    sign: Sign
    result: str
    given: str
    apart: str
    differed: bool
    reason: str
    words: str = ""
    kept: tuple[KeptView, ...] = ()
    gave: int | None = None
    of: int | None = None


@dataclass(frozen=True)
class ItemGroup:
    """The items of one section, with what they add up to."""

    title: str
    score: str
    rows: tuple[ItemRow, ...]


@dataclass(frozen=True)
class ItemPart:
    """All items of one template that were asked; `left_out` says how many were not, and why."""

    title: str
    groups: tuple[ItemGroup, ...]
    left_out: str = ""


@dataclass(frozen=True)
class Counts:
    """What the footer adds up. Six kinds of item make `items`; `not_asked` are no part of it."""

    items: int
    answered: int
    not_applicable: int
    not_seen: int
    not_known: int
    preferred_not: int
    held_back: int
    findings: int
    actions: int
    not_asked: int = 0


@dataclass(frozen=True)
class Edition:
    """Which copy of a document this is; `made_on` is a day such as 2027-03-31.

    `provider` is the other organisation that runs the place visited, if it is not our own. `codes`
    are the fingerprints of its documents by their ids; `brand` is how they look.
    """

    status: Literal["Draft", "Signed off", "Published"]
    version: int
    trust: str
    made_on: str
    provider: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)
    brand: Brand = PLAIN


@dataclass(frozen=True)
class Heading:
    """What every page of every document about a visit says: which ward, which visit, how final.

    `thing` is what the place is called in a sentence: a ward or, where it is none, a service.
    `fingerprint` is the code by which the document is checked against the record, "" for none.
    `visited_on` and `edition_of` are `day` and `made_on` as in 2027-03-09, for other programs.
    """

    ward: str
    site: str
    day: str
    visit: str
    status: str
    version: str
    made_on: str
    trust: str
    counts: Counts
    thing: Literal["ward", "service"] = "ward"
    fingerprint: str = ""
    visited_on: str = ""
    edition_of: str = ""
    facts: FactsCheck = NO_DRAFT

    @property
    def reference(self) -> str:
        """The visit as paper names it."""
        return visit_words(self.visit)


@dataclass(frozen=True)
class VisitReport:
    """The whole report. `ticks` are the scores, in %, from which ratings begin, rising.

    What a visit did not ask for is None or empty, and has no part in the document.
    """

    heading: Heading
    about: tuple[tuple[str, str], ...]
    lead: str
    rating: Rating
    questions: tuple[KeyQuestion, ...]
    scores: tuple[QuestionScores, ...]
    ticks: tuple[int, ...]
    coverage: str
    findings: tuple[FindingGroup, ...]
    actions: tuple[ActionLine, ...]
    concerns: tuple[ConcernRecord, ...]
    concern_summary: str
    culture: CultureView
    stories: tuple[Story, ...]
    first_impressions: Account | None
    voices: Voices
    team_culture: Account | None
    follow_up: Account | None
    sustainability: Sustainability | None
    parts: tuple[ItemPart, ...]
    method: tuple[Step, ...]
    shares: tuple[ShareLine, ...]
    limits: tuple[Limit, ...]
    glossary: tuple[Term, ...]
    around: tuple[tuple[str, str], ...] = ()
    you_said: YouSaid | None = None
    easy: EasyRead | None = None
    photos: tuple[PhotoLine, ...] = ()
    two_views: TwoViews | None = None
    equity: Equity = NO_EQUITY
    agreement: Agreement | None = None


@dataclass(frozen=True)
class OwnAnswer:
    """What one reviewer answered to one item and noted on it."""

    code: str
    text: str
    answer: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class ReviewerSheet:
    """One reviewer's own answers and notes, by role."""

    role: str
    summary: str
    groups: tuple[tuple[str, tuple[OwnAnswer, ...]], ...]


@dataclass(frozen=True)
class GovernanceAnnex:
    """What governance alone may read: never published, never sent to the ward.

    `held` is what the panel agreed on the items that the ward's copy leaves out, and `photos` are
    those it leaves out.
    """

    heading: Heading
    warning: str
    culture: tuple[str, ...]
    signs: tuple[SignLine, ...]
    stories: tuple[Story, ...]
    held: tuple[ItemPart, ...]
    withdrawn: tuple[Withdrawn, ...]
    concerns: tuple[ConcernRecord, ...]
    findings: tuple[FindingGroup, ...]
    actions: tuple[ActionLine, ...]
    sheets: tuple[ReviewerSheet, ...]
    first_words: tuple[str, ...] = ()
    themes: tuple[SaidTheme, ...] = ()
    photos: tuple[PhotoLine, ...] = ()
