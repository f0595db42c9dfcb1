"""The stable summary of a visit, for other systems: version 1 of a format that only grows.

What a field means never changes within a version, and no field goes. A new one may come, with a
default; anything else becomes version 2 beside this one.
"""

import json
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

FORMAT: Final = "qvisit-visit-summary"
Percent = Annotated[int, Field(ge=0, le=100)]
Step = Annotated[int, Field(ge=1, le=4)]
Score5 = Annotated[int, Field(ge=1, le=5)]
Count = Annotated[int, Field(ge=0)]


class _Said(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class VisitSaid(_Said):
    """Which visit it is."""

    id: str = Field(description="The visit's own name: 26 letters and digits; never used again.")
    place: str = Field(description="The ward or service, by its name.")
    site: str
    kind_of_place: Literal["ward", "service"]
    day: str = Field(description="On the ward, as YYYY-MM-DD.")


class EditionSaid(_Said):
    """Which copy of the report this summary is of."""

    status: Literal["Draft", "Signed off", "Published"]
    version: int = Field(ge=1, description="1, 2, and on; a later one replaces an earlier one.")
    made_on: str = Field(description="As YYYY-MM-DD.")
    trust: str
    fingerprint: str = Field(description="Checks the copy against the record; empty for none.")
    standing: str = Field(
        default="",
        description="Empty while this copy stands; else why it is not to be used any more.",
    )


class CountsSaid(_Said):
    """How many items; the six kinds add up to `items`."""

    items: Count
    answered: Count
    not_applicable: Count
    not_seen: Count
    not_known: Count
    preferred_not: Count
    held_back: Count
    not_asked: Count = Field(description="Left out by other answers; not part of `items`.")
    findings: Count
    actions: Count


class StepSaid(_Said):
    """One step from the scores to the rating."""

    name: str
    word: str
    reason: str


class RatingSaid(_Said):
    """The rating as a whole: QVisit's own, never the regulator's."""

    word: str = Field(description="In the trust's words; also where no rating is given.")
    step: Step | None = Field(description="1 lowest to 4 highest; null: not rated, or paused.")
    scale: tuple[str, ...] = Field(description="The four words, lowest first.")
    capped: bool = Field(description="Whether a rule holds it below what the scores give.")
    stage: str = Field(description="How final it is.")
    why: str
    steps: tuple[StepSaid, ...]


class QuestionSaid(_Said):
    """One of the five key questions."""

    name: str
    word: str
    step: Step | None
    capped: bool
    score: str = Field(description="In words, with counts.")
    reasons: tuple[str, ...]


class StandardSaid(_Said):
    """One standard with its score."""

    question: str
    title: str
    reference: str
    percent: Percent | None = Field(description="Weighted points met; null: not enough evidence.")
    words: str
    counts: str


class FindingSaid(_Said):
    """One thing that the panel concluded."""

    ref: str = Field(description="F1, F2 and on: its name in this version of the report.")
    kind: Literal["Strength", "Good practice", "Improvement", "Concern"]
    text: str
    question: str
    methods: tuple[str, ...] = Field(description="How it is known.")
    items: tuple[str, ...] = Field(description="Codes of the items it rests on.")
    consequence: Score5 | None
    likelihood: Score5 | None
    risk: str = Field(description="Consequence times likelihood with its band, in words.")
    sources: Count = Field(description="Kinds of source that gave an answer.")
    reviewers: Count = Field(description="Reviewers who saw it.")
    regulations: tuple[str, ...]
    sharing: str = Field(description="Whether others may learn from it; empty where not asked.")
    differs: str = Field(description="Where voices tell different stories, in words.")


class ActionSaid(_Said):
    """One step that somebody agreed to take."""

    ref: str = Field(description="A1, A2 and on.")
    finding: str = Field(description="The finding it answers.")
    aim: str
    measure: str
    baseline: str
    owner: str = Field(description="A role, never a name.")
    due: str = Field(description="As YYYY-MM-DD.")
    weight: str = Field(description="Must: a rule asks for it. Should: better practice.")
    consequence: Score5 | None
    likelihood: Score5 | None
    risk: str
    state: str = Field(description="How far it is on the day of this copy; overdue in days.")
    sponsor: str = Field(description="A role, or empty.")
    checks: str = Field(description="Whether it still held 3 and 6 months later, or when to look.")


class ThemeSaid(_Said):
    """Something that several people said, or that the panel saw, and what came of it."""

    ref: str = Field(description="T1, T2 and on.")
    source: Literal["said", "seen"]
    words: str = Field(description="A paraphrase, never one person's sentence.")
    who: str
    heard_from: str = Field(description="In words; 2 to 4 people are 'fewer than 5'.")
    state: Literal["heard", "working_on_it", "done", "cannot_do"]
    did: str
    why: str
    silence: str = Field(description="How long nobody has answered, in words; empty if answered.")


class PairSaid(_Said):
    """One standard as lived-experience and other reviewers saw it; never one average."""

    standard: str
    reference: str
    lived: Percent | None = Field(description="Null where too few gave values.")
    others: Percent | None = Field(description="Null where too few gave values.")
    words: str


class EquityLineSaid(_Said):
    """Something that was looked at for equity."""

    code: str
    what: str
    found: str
    note: str


class EquitySaid(_Said):
    """Did everyone get the same? Also where nothing is known."""

    lead: str
    asked: tuple[EquityLineSaid, ...]
    figures: tuple[EquityLineSaid, ...]
    unknown: tuple[str, ...]


class FactSaid(_Said):
    """A label with what stands for it."""

    label: str
    words: str


class ToldSaid(_Said):
    """A role that was told about a concern."""

    role: str
    how: str
    when: str
    reply: str


class ConcernSaid(_Said):
    """One immediate concern, as far as the ward may know of it."""

    ref: str
    state: str
    open: bool = Field(description="Whether it still waits for a named role to confirm it.")
    what: str
    facts: tuple[FactSaid, ...]
    told: tuple[ToldSaid, ...]


class CultureSaid(_Said):
    """The closed-culture view: a level, never a percentage."""

    level: Annotated[int, Field(ge=0, le=4)] | None
    word: str
    sentence: str
    restricted: bool = Field(description="At levels 3 and 4 all detail stays with governance.")


class HeardSaid(_Said):
    """How many people of one kind were heard."""

    who: str
    number: str = Field(description="In words; 1 to 4 people are 'fewer than 5'.")
    count: Count | None = Field(description="Null where the number is kept back.")


class VoicesSaid(_Said):
    """Whose voices were heard, and whose were not. No lines: nobody counted."""

    lead: str
    heard: tuple[HeardSaid, ...]
    not_heard: tuple[str, ...]


class ViewSaid(_Said):
    """A different view that was kept beside what the panel agreed."""

    who: str
    words: str


class ItemSaid(_Said):
    """One item with what the panel agreed. Nobody's own answer stands here."""

    template: str
    section: str
    code: str
    text: str
    method: str
    critical: bool
    failed: bool = Field(description="A safety-critical item that is not met.")
    answer: str
    words: str
    gave: Count | None = Field(description="Reviewers who gave a value; null: kept back.")
    of: Count | None = Field(description="Reviewers who looked at it.")
    apart: str = Field(description="How far apart the values were, in words.")
    differed: bool
    reason: str
    different_views: tuple[ViewSaid, ...]


class PhotoSaid(_Said):
    """A photo in words; its pixels are not in the summary."""

    ref: str
    words: str
    where: str
    when: str
    sha256: str


class LimitSaid(_Said):
    """Something that this visit cannot tell."""

    name: str
    meaning: str
    answer: str


class SummaryV1(_Said):
    """Everything of a visit report that other systems may keep."""

    format: Literal["qvisit-visit-summary"] = FORMAT
    format_version: Literal[1] = 1
    note: str = Field(description="Whose rating it is: say it wherever the rating is shown.")
    visit: VisitSaid
    edition: EditionSaid
    counts: CountsSaid
    rating: RatingSaid
    questions: tuple[QuestionSaid, ...]
    standards: tuple[StandardSaid, ...]
    findings: tuple[FindingSaid, ...]
    actions: tuple[ActionSaid, ...]
    concerns: tuple[ConcernSaid, ...]
    themes: tuple[ThemeSaid, ...]
    culture: CultureSaid
    voices: VoicesSaid
    two_views: tuple[PairSaid, ...]
    equity: EquitySaid
    items: tuple[ItemSaid, ...]
    photos: tuple[PhotoSaid, ...]
    limits: tuple[LimitSaid, ...]


def schema_text() -> str:
    """The format as a JSON Schema, as it stands in the documentation."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(schema | SummaryV1.model_json_schema(mode="serialization"), indent=2) + "\n"
