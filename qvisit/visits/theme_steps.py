"""What each kind of change about themes does to a visit, once it may have an effect."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from qvisit.ids import PersonId
from qvisit.visits.fold_steps import Apply, stand
from qvisit.visits.kinds import Payload
from qvisit.visits.theme_kinds import ReviewerTold, ThemeAnswered, ThemeSaid, ThemeTold
from qvisit.visits.themes import Themes
from qvisit.visits.visit import Shared
from qvisit.visits.written import Written


def _said(themes: Themes, written: Written[Payload]) -> Themes:
    theme = cast("Written[ThemeSaid]", written)
    now = stand(themes.said.get(theme.said.theme), theme, theme.said.replaces)
    return replace(themes, said={**themes.said, theme.said.theme: now})


def _answered(themes: Themes, written: Written[Payload]) -> Themes:
    answer = cast("Written[ThemeAnswered]", written)
    now = stand(themes.answered.get(answer.said.theme), answer, answer.said.replaces)
    return replace(themes, answered={**themes.answered, answer.said.theme: now})


def _told(themes: Themes, written: Written[Payload]) -> Themes:
    told = cast("Written[ThemeTold]", written)
    now = stand(themes.told.get(told.said.told), told, told.said.replaces)
    return replace(themes, told={**themes.told, told.said.told: now})


def _reviewer(themes: Themes, written: Written[Payload]) -> Themes:
    told = cast("Written[ReviewerTold]", written)
    person = PersonId(told.said.person)
    now = stand(themes.reviewers.get(person), told, told.said.replaces)
    return replace(themes, reviewers={**themes.reviewers, person: now})


def _in(step: Callable[[Themes, Written[Payload]], Themes]) -> Apply:
    """A step of the themes as a step of the whole visit."""

    def apply(shared: Shared, written: Written[Payload]) -> Shared:
        return replace(shared, themes=step(shared.themes, written))

    return apply


THEME_APPLY: Mapping[str, Apply] = {
    "theme.said": _in(_said),
    "theme.answered": _in(_answered),
    "theme.told": _in(_told),
    "reviewer.told": _in(_reviewer),
}
