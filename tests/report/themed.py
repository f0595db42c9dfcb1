"""The visit to Larch Ward with what people said there, and what came of it."""

from collections.abc import Mapping

from qvisit.report.brand import PLAIN
from qvisit.report.content import Edition
from qvisit.report.material import Material
from qvisit.visits.theme_kinds import ReviewerTold, ThemeAnswered, ThemeSaid, ThemeTold
from tests.report.larch import (
    GOVERNOR,
    LEAD,
    LIVED,
    PUBLISHED,
    Case,
    Log,
    all_shipped,
    case,
    made_id,
    plan,
    score,
)
from tests.report.larch_visit import conclude

SAID: tuple[Mapping[str, object], ...] = (
    {
        "words": "There is nothing to do after tea.",
        "groups": ("patients",),
        "heard_from": 8,
        "picture": "evening",
        "findings": (made_id("f", 4),),
    },
    {"words": "Talking time gets cancelled.", "groups": ("patients", "staff"), "heard_from": "few"},
    {
        "words": "Can the garden be open all night?",
        "words_easy": "Can we go out at night?",
        "groups": ("patients",),
    },
    {"words": "The rota changes too late.", "groups": ("staff",), "picture": "calendar"},
    {
        "source": "seen",
        "words": "The emergency bag was not checked each day.",
        "picture": "first-aid-bag",
        "findings": (made_id("f", 5),),
    },
)
ANSWERS: Mapping[int, Mapping[str, object]] = {
    0: {"state": "working_on_it", "did": "Music on Tuesday.", "next_news": "2027-05-28"},
    1: {"state": "done", "did": "An hour is kept for talks, on every rota."},
    2: {"state": "cannot_do", "why": "There are too few staff to keep you safe there."},
}
TOLD = made_id("h")


def themed_case(*, serious: bool = False, themes: tuple[Mapping[str, object], ...] = SAID) -> Case:
    """The visit with themes; `serious` puts the closed-culture level at 3."""
    log, templates = Log(), all_shipped()
    log.say(GOVERNOR, plan(templates))
    score(log, templates, {LIVED: {"WS-C2": "serious"}} if serious else {})
    conclude(log)
    for number, theme in enumerate(themes):
        name = made_id("t", number)
        log.say(LEAD, ThemeSaid.model_validate({"theme": name, **theme}), minute=210)
        if themes is SAID and number in ANSWERS:
            values = {"theme": name, "by_role": "Ward manager", **ANSWERS[number]}
            log.say(LEAD, ThemeAnswered.model_validate(values), minute=211)
    if themes is SAID:
        told = ThemeTold(told=TOLD, where="Community meeting", how="Read out", on="2027-03-24")
        log.say(LEAD, told, minute=212)
        log.say(LEAD, ReviewerTold(person=LIVED, on="2027-03-25", how="By phone"), minute=213)
    return case(log, templates)


def material(made: Case, edition: Edition = PUBLISHED) -> Material:
    """What its documents are made of."""
    return Material(made.report(edition), PLAIN)
