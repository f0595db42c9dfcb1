"""What a panel may make of a concern level: up by agreement, down in writing and signed off."""

from dataclasses import replace

from qvisit.errors import QVisitError
from qvisit.forms.closed_culture import LEVEL_WORDS, STANDS_ALONE_FROM, ConcernLevel
from qvisit.worded import worded


class LevelError(QVisitError):
    """The panel's concern level is not one that the rules allow."""


def check_level(ruled: ConcernLevel, level: int, reason: str) -> None:
    """Make sure that the panel may agree on this concern level.

    It may raise the level. It may lower it with a written reason; signing the visit off is what
    approves that. Where too few ways of looking were used, a low level would say "no concern"
    without having looked, so none below Heightened can be agreed.

    Args:
        ruled: The level by the rules.
        level: What the panel wants, 0 to 4; the level by the rules takes a change back.
        reason: The panel's words.

    Raises:
        LevelError: It may not; the message says why.
    """
    if level == ruled.level:
        return
    if not reason.strip():
        raise LevelError(
            "The level by the rules stands until you write why it should be another.",
            hint="Write the reason in your own words. Nothing else has changed.",
        )
    if level < STANDS_ALONE_FROM and not ruled.looked_enough:
        raise LevelError(
            worded(
                "Too few ways of looking were used for a level below {least}.",
                least=STANDS_ALONE_FROM,
            ),
            hint=worded(
                "Choose {least} or more, or leave the level as it is.", least=STANDS_ALONE_FROM
            ),
        )


def agreed_level(
    ruled: ConcernLevel, given: int | None, level: int, reason: str, *, is_signed: bool
) -> ConcernLevel:
    """Put what the panel agreed in the place of the level by the rules, which stays visible.

    What comes later may give more than the panel knew of: then nothing lower stands.

    Args:
        ruled: The level by the rules as they are now.
        given: The level by the rules when the panel agreed.
        level: What the panel agreed, 0 to 4.
        reason: Its words.
        is_signed: Whether governance signed the visit off.
    """
    now = _height(ruled.level)
    if level == _height(given) or level == now:
        return ruled
    if level > _height(given):
        if level < now:
            return ruled
        said = worded(
            "The panel raised the level from {before} to {after}. {reason}",
            before=ruled.words,
            after=LEVEL_WORDS[level],
            reason=reason,
        )
        return _changed(ruled, level, said)
    if level > now:
        return ruled
    if now > _height(given):
        words = worded(
            "The panel lead lowered the level to {level}, but the rules give more since then, "
            "so {stands} stands.",
            level=level,
            stands=ruled.words,
        )
        return replace(ruled, reasons=(words, *ruled.reasons))
    approved = worded("Governance approved that.")
    approval = approved if is_signed else worded("It counts if governance signs off.")
    said = worded(
        "The panel lead lowered the level from {before} to {after}. {reason} {approval}",
        before=ruled.words,
        after=LEVEL_WORDS[level],
        reason=reason,
        approval=approval,
    )
    return _changed(ruled, level, said)


def _height(level: int | None) -> int:
    """Not enough evidence is below every level: only a higher one can be agreed."""
    return -1 if level is None else level


def _changed(ruled: ConcernLevel, level: int, words: str) -> ConcernLevel:
    return replace(
        ruled,
        level=level,
        words=LEVEL_WORDS[level],
        reasons=(words, *ruled.reasons),
        by_rule=ruled,
    )
