"""What is said on a report's way: drafts, comments, the ward's check of the facts, amendments.

All of it stands in the visit's shared stream. What a draft was made of is in the log before it.
"""

from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from qvisit.visits.change import Day, Hash
from qvisit.visits.fields import Id, Line, MaybeCode, MaybeLine, Text
from qvisit.visits.kinds import Payload

Part = Literal["report", "section", "finding", "item", "action"]
"""What a comment is about: all of the report, one of its sections, or one thing in it."""
PARTS: tuple[Part, ...] = ("report", "section", "finding", "item", "action")
SECTIONS = (
    "summary",
    "people",
    "scores",
    "rating",
    "findings",
    "culture",
    "actions",
    "items",
    "method",
)
"""The sections of a report that a comment can be about."""
Sort = Literal["typing", "inaccurate", "missing"]
SORTS: tuple[Sort, ...] = ("typing", "inaccurate", "missing")
"""The regulator's kinds A, B and C (visit workflow sheet, step 10)."""
How = Literal["word_draft", "paper", "e_mail", "in_person"]
HOWS: tuple[How, ...] = ("word_draft", "paper", "e_mail", "in_person")

LONGEST_COMMENT, LONGEST_REASON, LONGEST_SUMMARY = 4_000, 2_000, 1_200
MOST_VERSIONS = 100
Comment = Annotated[Text, Field(max_length=LONGEST_COMMENT)]
Reason = Annotated[Text, Field(max_length=LONGEST_REASON)]


class DraftShared(Payload):
    """Who leads shares a draft of the report with the panel. It is numbered from 1."""

    number: Annotated[int, Field(ge=1)]


class DraftCommented(Payload):
    """Somebody on the panel says something about the draft; empty text takes it back.

    `about` is a section, or the id of a finding or an action; an item has `template` and `item`.
    """

    comment: Id
    part: Part = "report"
    about: MaybeLine = ""
    template: MaybeCode = ""
    item: MaybeCode = ""
    text: Comment
    replaces: tuple[Hash, ...] = ()


class CommentSettled(Payload):
    """Who leads says what came of a comment; `settled` false opens it again.

    `of` are the changes with the words that lay before them; words that came since are not settled.
    """

    comment: Id
    words: Annotated[Reason, Field(min_length=1)]
    settled: bool = True
    of: Annotated[tuple[Hash, ...], Field(max_length=MOST_VERSIONS)] = ()
    replaces: tuple[Hash, ...] = ()


class DraftSent(Payload):
    """A draft went to the ward, so that it says which facts are wrong: on which day, to which role.

    `draft` is the change that shared it.
    """

    draft: Hash
    on: Day
    to_role: Line
    how: How = "e_mail"
    replaces: tuple[Hash, ...] = ()


class AccuracyReceived(Payload):
    """The ward says that a fact is wrong or missing, entered by the lead or governance as theirs.

    `inaccurate` needs evidence; `missing` is what was true on the day of the visit.
    """

    comment: Id
    sort: Sort
    part: Part = "report"
    about: MaybeLine = ""
    template: MaybeCode = ""
    item: MaybeCode = ""
    text: Annotated[Comment, Field(min_length=1)]
    evidence: Annotated[Comment, Field(validate_default=True)] = ""
    from_role: Line
    how: How
    on: Day
    replaces: tuple[Hash, ...] = ()

    @field_validator("evidence")
    @classmethod
    def _needs_evidence(cls, evidence: str, info: ValidationInfo) -> str:
        if info.data.get("sort") == "inaccurate" and not evidence.strip():
            raise ValueError("a fact that is wrong needs evidence")
        return evidence


class AccuracyDecided(Payload):
    """The panel, by its lead, accepts a comment and says what changes, or rejects it with a reason.

    An opinion is not a correction: it is rejected with that reason. `of` are the changes with the
    words that lay before the panel; what the ward says anew is decided anew.
    """

    comment: Id
    accepted: bool
    of: Annotated[tuple[Hash, ...], Field(max_length=MOST_VERSIONS)] = ()
    changed: Annotated[Reason, Field(validate_default=True)] = ""
    reason: Annotated[Reason, Field(validate_default=True)] = ""
    replaces: tuple[Hash, ...] = ()

    @field_validator("changed")
    @classmethod
    def _says_what(cls, changed: str, info: ValidationInfo) -> str:
        if info.data.get("accepted") and not changed.strip():
            raise ValueError("say what is changed")
        return changed

    @field_validator("reason")
    @classmethod
    def _says_why(cls, reason: str, info: ValidationInfo) -> str:
        if info.data.get("accepted") is False and not reason.strip():
            raise ValueError("say why it is not accepted")
        return reason


class AccuracyConfirmed(Payload):
    """The ward read the draft and has nothing, or nothing more, to correct."""

    from_role: Line
    how: How
    on: Day
    replaces: tuple[Hash, ...] = ()


class ReportWorded(Payload):
    """What the panel says at the head of its report in its own words; empty takes it back."""

    summary: Annotated[Text, Field(max_length=LONGEST_SUMMARY)]
    replaces: tuple[Hash, ...] = ()


class ReportAmended(Payload):
    """Governance opens a published report for a correction: why, and what is put right.

    `report` is the change that published the version; the next version ends it.
    """

    report: Hash
    version: Annotated[int, Field(ge=1)]
    reason: Line
    what: Line
