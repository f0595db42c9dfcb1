"""What a panel may agree on: down freely, up by one step with approval, never past a cap."""

from qvisit.errors import QVisitError
from qvisit.forms.rating import worst
from qvisit.forms.rule_set import PANEL_JUDGES, RATINGS, steps_down


class RatingError(QVisitError):
    """The panel's rating is not one that the rules allow."""


def check_agreed(
    computed: str,
    capped: str,
    agreed: str,
    reason: str,
    approved: bool,
    ceiling: str | None = None,
) -> None:
    """Make sure that the panel may agree on this rating.

    It may lower freely. It may raise by one step, with a reason and governance approval, but
    never past the critical and concern caps. Where it judges instead of the score, any rating
    within the caps will do, with a reason.

    Args:
        computed: The rating by the score alone.
        capped: The rating after all caps.
        agreed: What the panel wants.
        reason: The panel's words.
        approved: Whether governance approved the raise.
        ceiling: From the same `QuestionRating` or `OverallRating`. Without it a cap that bit
            is taken as the limit; one that did not need to bite cannot be seen.

    Raises:
        RatingError: It may not; the message says why.
    """
    if capped not in (*RATINGS, PANEL_JUDGES):
        if agreed != capped:
            raise RatingError(
                "The rating cannot be set yet: it is paused or lacks evidence.",
                hint="Deal with the concern, or answer more items. All answers are safe.",
            )
        return
    if agreed not in RATINGS:
        raise RatingError(
            "This is not one of the four ratings.", hint="Choose one of the four levels."
        )
    if ceiling is None:
        ceiling = capped if _passes(computed, capped) else RATINGS[0]
    steps = steps_down(capped) - steps_down(agreed) if capped in RATINGS else 0
    if (steps > 0 or capped == PANEL_JUDGES) and _passes(agreed, ceiling):
        raise RatingError(
            "A cap stops this rating. The panel cannot go past it.",
            hint="Choose the capped rating or a lower one. Write your view in the report.",
        )
    if capped == PANEL_JUDGES:
        _check_judged(reason)
    elif steps > 0:
        _check_raise(steps, reason, approved)


def _check_judged(reason: str) -> None:
    if not reason.strip():
        raise RatingError(
            "A rating that the panel judges needs a reason.",
            hint="Write what you saw that fits the rating's characteristics.",
        )


def _check_raise(steps: int, reason: str, approved: bool) -> None:
    if steps > 1:
        raise RatingError(
            "The panel can raise a rating by one step only.",
            hint="Choose the next rating up, or leave it.",
        )
    if not reason.strip():
        raise RatingError("A raised rating needs a reason.", hint="Write why the score is too low.")
    if not approved:
        raise RatingError(
            "A raised rating needs approval by governance.",
            hint="Ask governance to approve it, or keep the capped rating for now.",
        )


def _passes(rating: str, limit: str) -> bool:
    """Whether a rating is better than a limit; what is no rating passes none."""
    return rating in RATINGS and worst([rating, limit]) != rating
