"""The sustainability profile in words: what works, what to try, what others can change."""

from collections.abc import Sequence
from fractions import Fraction

from qvisit.forms.answers import NON_ANSWERS, label_of
from qvisit.forms.scoring import decimal, percent
from qvisit.forms.sustainability import GroupScore, markers_for_others, profile
from qvisit.forms.template import Template
from qvisit.report.accounts import Figure, GroupLine, MarkerLine, Sustainability
from qvisit.report.answer_words import public_words
from qvisit.report.panel_view import Panel, reply_of
from qvisit.report.views import whole_percent
from qvisit.report.words import plural
from qvisit.visits.consensus import ItemView

_IN_PLACE = ("2", "3")
_CONTROLS = {"estates": "Estates", "trust": "The trust"}


def sustainability_view(templates: Sequence[Template], panel: Panel) -> Sustainability | None:
    """The profile of a visit; None where no section asks about sustainability."""
    asked = [template for template in templates if "sustainability" in template.kinds]
    if not asked:
        return None
    views = [view for view in panel.shown if view.kind == "sustainability"]
    answered = [view for view in views if reply_of(view) not in NON_ANSWERS]
    own = [one for one in answered if one.item.scale == "MARKER" and one.item.control == "ward"]
    values = {template.id: panel.replies(template) for template in asked}
    return Sustainability(
        groups=tuple(
            _group(score) for one in asked for score in profile(one, values[one.id]) if _any(score)
        ),
        working=tuple(_marker(one) for one in own if one.reply in _IN_PLACE),
        ideas=tuple(_marker(one) for one in own if one.reply not in _IN_PLACE),
        others=tuple(
            MarkerLine(marker.code, marker.text, marker.label, who)
            for control, who in _CONTROLS.items()
            for one in asked
            for marker in markers_for_others(one, values[one.id])
            if marker.control == control
        ),
        measured=tuple(
            Figure(one.item.code, one.item.text_standard, public_words(one.item, one.reply))
            for one in answered
            if one.item.scale == "NUMBER"
        ),
    )


def _any(score: GroupScore) -> bool:
    """Whether the template asks anything of this group that the ward controls."""
    return score.tally.asked > 0


def _marker(view: ItemView) -> MarkerLine:
    label = label_of(view.item, view.reply)
    return MarkerLine(view.item.code, view.item.text_standard, label)


def _group(score: GroupScore) -> GroupLine:
    applicable = score.tally.answered
    if score.share is None:
        words = f"Too few to score ({plural(applicable, 'marker')} answered)"
        return GroupLine(score.group.capitalize(), None, words)
    points = f"{decimal(Fraction(score.points))} of {score.possible} points"
    counts = f"{points}; {plural(applicable, 'marker')} answered"
    words = f"{percent(score.share)} ({counts})"
    return GroupLine(score.group.capitalize(), whole_percent(score.share), words)
