"""When the trust's time limits are over: pure arithmetic on the day of a visit's sign-off."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

from qvisit.visits.hold_kinds import RetentionSaid
from qvisit.visits.kinds import ConcernRaised
from qvisit.visits.visit import Shared, Standing

What = Literal["scores", "report"]
WHATS: Final[tuple[What, ...]] = ("scores", "report")
PHOTO: Final = "photo.taken"
PICTURES_MONTHS: Final = 24
"""So long photos keep their pixels where no report is ever published."""
REMOVED: Final = "[removed]"
"""Stands where no word is left of a text that cannot be empty."""
_YEAR = 12  # months
_LIMITS: Final[Mapping[What, str]] = {
    "scores": "Time limit: answers and notes,",
    "report": "Time limit: reports and actions,",
}


def rules_of(said: Standing[RetentionSaid] | None) -> RetentionSaid:
    """How long the trust keeps what: the defaults while governance has said nothing.

    While two of governance said it without seeing each other, the longer of each counts.
    """
    if said is None:
        return RetentionSaid()
    rules = [one.said for one in said.versions]
    return RetentionSaid(
        scores_months=max(one.scores_months for one in rules),
        report_years=max(one.report_years for one in rules),
        photos="report" if any(one.photos == "report" for one in rules) else "sign_off",
        copies_days=0
        if any(one.copies_days == 0 for one in rules)
        else max(one.copies_days for one in rules),
    )


def signed_on(shared: Shared) -> date | None:
    """The day on which a visit was signed off (UTC), or None before that."""
    return date.fromisoformat(shared.signed.at[:10]) if shared.signed else None


def due_on(signed: date, rules: RetentionSaid, what: What) -> date:
    """The day on which something of a visit that was signed on a day is due for removal."""
    months = rules.scores_months if what == "scores" else rules.report_years * _YEAR
    return months_later(signed, months)


def copies_go_on(day: date, rules: RetentionSaid) -> date | None:
    """The day on which copies go that became due for it on a day; None where they are kept."""
    if not rules.copies_days:
        return None
    return date.fromordinal(min(day.toordinal() + rules.copies_days, date.max.toordinal()))


def months_later(day: date, months: int) -> date:
    """The same day some months later; the last of a month that is too short."""
    years, month = divmod(day.month - 1 + months, _YEAR)
    year = min(day.year + years, date.max.year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def rule_of(rules: RetentionSaid, what: What) -> str:
    """The name of a time limit, as a removal bears it on every laptop."""
    kept = f"{rules.scores_months} months" if what == "scores" else f"{rules.report_years} years"
    return f"{_LIMITS[what]} {kept} after the sign-off"


def is_time_limit(rule: str) -> bool:
    """Whether a removal under this rule was one that was due, and not about certain words."""
    return rule.startswith(tuple(_LIMITS.values()))


def went(shared: Shared) -> frozenset[What]:
    """What of a visit was removed as over its time limit: nobody can count or print it again."""
    rules = set(shared.removed.values())
    return frozenset(
        what for what in WHATS if any(rule.startswith(_LIMITS[what]) for rule in rules)
    )


def limit_of(kind: str, rules: RetentionSaid, *, own: bool) -> What:
    """Under which time limit the words of a change fall.

    Args:
        kind: Of the change.
        rules: As the trust says them. Photos that stay as long as the report keep their words.
        own: Whether it stands among a reviewer's own answers and notes.
    """
    if not own or (kind == PHOTO and rules.photos == "report"):
        return "report"
    return "scores"


def photos_are_over(shared: Shared, rules: RetentionSaid, kept: str, now: date) -> bool:
    """Whether the pixels of a visit's photos go from every laptop now; their words stay.

    They go at the first publication, or stay as long as the report. Where none ever comes they go
    late: else they would stay for ever because somebody forgot a visit.

    Args:
        shared: The visit.
        rules: As the trust says them.
        kept: When its last photo was kept (UTC).
        now: Today.
    """
    if shared.is_held:
        return False
    if rules.photos == "report" and shared.signed:
        return False
    days = [shared.plan.now.said.day] if shared.plan else []
    signed = [shared.signed.at] if shared.signed else []
    return bool(shared.published) or pictures_are_late(max([kept, *days, *signed]), now)


def pictures_are_late(last: str, now: date) -> bool:
    """Whether pixels go although no report was published.

    Args:
        last: The last of the visit's day, its sign-off and its photos; a day, or a moment (UTC).
        now: Today.
    """
    return months_later(date.fromisoformat(last[:10]), PICTURES_MONTHS) <= now


def left_of(said: ConcernRaised, texts: Mapping[str, str] | None = None) -> ConcernRaised:
    """What is read of a concern once its words were removed: its facts, and the texts given.

    Args:
        said: The concern with its words.
        texts: By field, what is left of its text; none of any text where it is None.
    """
    kept = (
        {"what": REMOVED, "where": "", "made_safe": "", "next_step": "", "reference": ""}
        if texts is None
        else {**texts, "what": texts.get("what", said.what) or REMOVED}
    )
    return said.model_copy(update=dict(kept))
