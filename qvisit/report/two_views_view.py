"""Two views of the ward in words: figures where two or more on either side stand behind them."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from qvisit.forms.scoring import percent
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.report.accounts import KeptView
from qvisit.report.answer_words import public_words
from qvisit.report.fairness import KeptOn, Pair, Spoken, TwoViews
from qvisit.report.panel import SOMEBODY
from qvisit.report.panel_view import Panel, reply_of
from qvisit.report.views import whole_percent
from qvisit.report.words import FEWEST_SHOWN, NBSP, listing, plural
from qvisit.visits.members import LIVED_EXPERIENCE
from qvisit.visits.two_views import (
    FEWEST_TOGETHER,
    Figures,
    OwnWords,
    PanelShare,
    StandardViews,
    panel_share,
    two_views,
)
from qvisit.visits.visit import Visit

_HEARD_AS: Mapping[str, str] = {
    "ask_patient": "Patients",
    "ask_carer": "Carers and family",
    "ask_staff": "Staff",
}
_SIDE_BY_SIDE = (
    "Each reviewer scored alone. Lived-experience (LX) and other reviewers stand beside each other "
    "here. The two are never joined, and both count the same."
)


def two_views_view(visit: Visit, templates: Sequence[Template], panel: Panel) -> TwoViews | None:
    """Both views of each standard; None where the visit asked for no standard."""
    found = two_views(templates, panel.shown, visit)
    if not found:
        return None
    spoken = tuple(
        _spoken(one, held, panel) for held in found for one in held.words if may_quote(one, panel)
    )
    return TwoViews(
        lead=_SIDE_BY_SIDE,
        panel=share_words(panel_share(visit)),
        pairs=tuple(_pair(held.section, held.figures) for held in found if held.figures),
        spoken=spoken,
        kept=tuple(_kept(visit, panel)),
        remarks=tuple(_remarks(found, {one.standard for one in spoken})),
    )


def share_words(share: PanelShare) -> str:
    """Whether as many with lived experience took part as the plan wanted."""
    words = f"{share.lived} of {plural(share.people, 'person', 'people')} on the panel "
    words += f"{'has' if share.lived == 1 else 'have'} lived experience"
    if share.answered < share.lived:
        words += f", and {share.answered} of them gave answers"
    if share.intended is None:
        plan = "The plan named no number."
    else:
        plan = f"The plan asked for {share.intended}."
    doubt = "" if share.is_met else " Read this part with that in mind."
    return f"{words}. {plan}{doubt}"


def may_quote(words: OwnWords, panel: Panel) -> bool:
    """Whether a note may stand: its writer lets it, and no patient or staff is pointed at."""
    said = words.note.said
    if not words.allowed:
        return False
    who = _HEARD_AS.get(said.method)
    if who is None or not (said.is_quote or said.method == "ask_staff"):
        return True
    number = next((kind.number for kind in panel.heard.kinds if kind.who == who), 0)
    return number >= FEWEST_SHOWN and (said.consent or not said.is_quote)


def _pair(section: Section, figures: Figures) -> Pair:
    return Pair(
        standard=section.title,
        reference=f"Regulation{NBSP}{section.regulation}" if section.regulation else "",
        lived=whole_percent(figures.lived),
        others=whole_percent(figures.others),
        words=_figure_words(figures),
        counts=_counts_words(figures),
        far=figures.is_far,
    )


def _figure_words(figures: Figures) -> str:
    lived, others = percent(figures.lived), percent(figures.others)
    alike = "Alike: " if figures.is_alike else ""
    return f"{alike}LX{NBSP}{lived}, others{NBSP}{others}"


def _counts_words(figures: Figures) -> str:
    if figures.same:
        return f"{plural(figures.lived_items, 'item')} that both saw"
    return (
        f"{plural(figures.lived_items, 'item')} and {plural(figures.others_items, 'item')}, "
        "not the same"
    )


def _spoken(one: OwnWords, held: StandardViews, panel: Panel) -> Spoken:
    return Spoken(
        who=panel.labels.get(one.person, SOMEBODY),
        standard=held.section.title,
        code=one.item.code,
        question=one.item.text_standard,
        words=one.note.said.text,
    )


def _kept(visit: Visit, panel: Panel) -> Iterator[KeptOn]:
    """Different views on standards that those with lived experience had kept."""
    for view in panel.shown:
        agreement = panel.agreement(view) if view.kind == "standards" else None
        for kept in agreement.minority if agreement else ():
            seat = visit.shared.seat_of(PersonId(kept.person))
            if seat is not None and seat.role == LIVED_EXPERIENCE and kept.words.strip():
                who = panel.labels.get(kept.person, SOMEBODY)
                yield KeptOn(
                    code=view.item.code,
                    question=view.item.text_standard,
                    agreed=public_words(view.item, reply_of(view)),
                    view=KeptView(who, kept.words),
                )


def _remarks(found: Sequence[StandardViews], in_words: Collection[str]) -> Iterator[str]:
    figures = [held.figures for held in found if held.figures]
    if figures:
        yield (
            "A figure is the share of weighted points. It stands only where at least 2 people on "
            "either side gave values."
        )
    if not all(one.same for one in figures):
        yield "Where the two sides did not see the same items, do not compare the figures."
    without = [held for held in found if not held.figures]
    for why, held in _by_reason(without, in_words).items():
        yield f"{why}: {listing(held)}."


def _by_reason(
    without: Sequence[StandardViews], in_words: Collection[str]
) -> Mapping[str, Sequence[str]]:
    """The standards without figures, by what can be said of them."""
    found: dict[str, list[str]] = {}
    for held in without:
        if held.section.title in in_words:
            why = "No figure, but a person’s own words below"
        elif not held.lived:
            why = "We do not know how lived-experience reviewers see this"
        elif held.lived < FEWEST_TOGETHER:
            why = "Too few LX answers for a figure"
        else:
            why = "Too few other answers for a figure"
        found.setdefault(why, []).append(held.section.title)
    return found
