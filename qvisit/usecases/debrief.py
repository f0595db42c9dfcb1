"""From several views to what the panel agrees: items, findings, ratings, actions."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from qvisit.forms.agreed_level import check_level
from qvisit.forms.answers import NON_ANSWERS
from qvisit.ids import PersonId, new_id
from qvisit.report.panel import role_labels
from qvisit.usecases.actions import agree_action as agree_action
from qvisit.usecases.assessing import assess_visit, check_is_here, rules_of
from qvisit.usecases.record import NotAllowedError, entry
from qvisit.usecases.visits import OpenVisit, may_see_answers, write_shared
from qvisit.visits import kinds
from qvisit.visits.assessment import check_panel_rating
from qvisit.visits.consensus import ASK_METHODS, ItemView, ranked_to_discuss, view_items
from qvisit.visits.contradictions import Contradiction, contradictions
from qvisit.visits.findings import Grounds, grounds
from qvisit.visits.visit import Standing
from qvisit.visits.withdrawn import WithdrawnAnswers, withdrawn_answers
from qvisit.workspace import Workspace


class Matters(NamedTuple):
    """What a panel should know beside its single items; none of it is agreed or scored.

    `silent` are questions for people to which nobody's answer stands; `not_heard` is whom each
    reviewer could not hear, in their words.
    """

    stories: tuple[Contradiction, ...]
    silent: tuple[ItemView, ...]
    not_heard: Mapping[PersonId, str]
    withdrawn: tuple[WithdrawnAnswers, ...]


def item_views(opened: OpenVisit) -> tuple[ItemView, ...]:
    """Every item as the panel sees it.

    Raises:
        NotAllowedError: Others' scores are still hidden.
        TakenOffError: The answers are not on this laptop.
    """
    check_is_here(opened)
    if not may_see_answers(opened):
        raise NotAllowedError(
            "Others' scores stay hidden until everyone is done.",
            hint="The panel lead can close scoring with a reason.",
        )
    return tuple(
        view
        for template in opened.templates
        for view in view_items(template, opened.shared, opened.visit.sheets)
    )


def labels_of(opened: OpenVisit) -> Mapping[str, str]:
    """What each on the panel is called where no name stands, by person."""
    return role_labels(opened.shared.seats)


def to_discuss(opened: OpenVisit) -> tuple[ItemView, ...]:
    """Where the panel differs, most pressing first."""
    return ranked_to_discuss(item_views(opened))


def matters(opened: OpenVisit, views: Sequence[ItemView]) -> Matters:
    """Where voices tell different stories, who was not asked, and what is asked no more.

    Args:
        opened: A visit whose answers may be seen.
        views: Its items, as `item_views` gives them.
    """
    sheets = opened.visit.sheets
    heard = {who: sheet.voices.said.not_heard for who, sheet in sheets.items() if sheet.voices}
    return Matters(
        stories=contradictions(views),
        silent=tuple(one for one in views if one.asked and _is_silent(one)),
        not_heard={who: words.strip() for who, words in heard.items() if words.strip()},
        withdrawn=withdrawn_answers(opened.templates, opened.shared, sheets),
    )


def agree_item(
    ws: Workspace,
    opened: OpenVisit,
    view: ItemView,
    reply: str,
    reason: str = "",
    minority: Mapping[str, str] | None = None,
) -> OpenVisit:
    """Record what the panel agrees for one item; `minority` keeps different views by person."""
    kept = minority or {}
    return write_shared(
        ws,
        opened,
        kinds.ItemAgreed(
            template=view.template,
            item=view.item.code,
            reply=reply,
            reason=reason,
            minority=tuple(kinds.MinorityView(person=who, words=kept[who]) for who in sorted(kept)),
            seen=_seen(view),
            replaces=_replaced(opened.shared.agreed.get((view.template, view.item.code))),
        ),
    )


def agree_rest(ws: Workspace, opened: OpenVisit) -> OpenVisit:
    """Agree all items without an agreement as they stand by rule, in one step."""
    open_items = [view for view in item_views(opened) if not view.agreed]
    agreed = [
        kinds.ItemAgreed(
            template=view.template,
            item=view.item.code,
            reply=view.reply,
            seen=_seen(view),
            replaces=_replaced(opened.shared.agreed.get((view.template, view.item.code))),
        )
        for view in open_items
    ]
    return write_shared(ws, opened, *agreed) if agreed else opened


def record_finding(
    ws: Workspace, opened: OpenVisit, finding: Mapping[str, object]
) -> tuple[OpenVisit, str]:
    """Record a conclusion: kind, text, question, items, methods, consequence, likelihood."""
    said = entry(kinds.FindingRecorded, {"finding": new_id(), **finding})
    return write_shared(ws, opened, said), said.finding


def grounds_of(opened: OpenVisit, items: Sequence[str]) -> Grounds:
    """What a finding on these items, by code, rests on; nothing while answers are hidden."""
    views = item_views(opened) if items and may_see_answers(opened) else ()
    return grounds(items, opened.templates, views, contradictions(views))


def agree_rating(
    ws: Workspace,
    opened: OpenVisit,
    about: str,
    rating: str,
    reason: str,
    evidence: Sequence[str] = (),
) -> OpenVisit:
    """Record the panel's rating of a key question or of the visit, with the reason.

    `evidence` names the items that a statement for the best rating rests on.

    Raises:
        RatingError: A cap, or the limit of one step, stands against it.
    """
    said = entry(
        kinds.RatingAgreed,
        {
            "about": about,
            "rating": rating,
            "reason": reason,
            "evidence": tuple(evidence),
            "replaces": _replaced(opened.shared.ratings.get(about)),
        },
    )
    check_panel_rating(assess_visit(opened, said), opened.shared, rules_of(opened), said)
    return write_shared(ws, opened, said)


def agree_level(ws: Workspace, opened: OpenVisit, level: int, reason: str) -> OpenVisit:
    """Record the panel's closed-culture level, 0 to 4; the one by the rules takes it back.

    Raises:
        LevelError: A reason is missing, or too little was looked at for a low level.
        NotAllowedError: It would be lower while nobody has confirmed a concern of this visit.
    """
    culture = assess_visit(opened).culture
    ruled = culture.by_rule or culture
    check_level(ruled, level, reason)
    if ruled.level is not None and level < ruled.level and opened.shared.open_concerns:
        raise NotAllowedError(
            "A concern of this visit is not confirmed yet, so the level cannot be lowered.",
            hint="Tell somebody who can act and record who confirmed it. Your reason is kept.",
        )
    said = entry(
        kinds.ConcernLevelAgreed,
        {
            "given": ruled.level,
            "level": level,
            "reason": reason,
            "replaces": _replaced(opened.shared.concern_level),
        },
    )
    return write_shared(ws, opened, said)


def finish_debrief(ws: Workspace, opened: OpenVisit) -> OpenVisit:
    """The panel has agreed what it saw; governance gets the keys at the next sync."""
    return write_shared(ws, opened, kinds.DebriefFinished())


def _seen(view: ItemView) -> tuple[str, ...]:
    return tuple(sorted(one.change for one in view.views if one.change))


def _replaced(
    standing: Standing[kinds.ItemAgreed]
    | Standing[kinds.RatingAgreed]
    | Standing[kinds.ConcernLevelAgreed]
    | None,
) -> tuple[str, ...]:
    return tuple(one.change for one in standing.versions) if standing else ()


def _is_silent(view: ItemView) -> bool:
    """Whether a question for people has no judgement of anybody who asked one."""
    if view.item.method not in ASK_METHODS:
        return False
    return not any(one.counts and one.reply not in NON_ANSWERS for one in view.views)
