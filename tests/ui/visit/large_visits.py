"""Visits as large as they get: many questions, from what ships and made up."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qvisit.forms.template import Template
from qvisit.usecases import visits
from qvisit.usecases.templates import publish_templates, shipped_templates
from tests.forms.made import make_item, make_section, make_template
from tests.usecases.trust import Stage, new_visit, open_stage

SHIPPED = ("core-visit", "out-of-area-placement")
IN_EACH = 20


def shipped_form() -> tuple[Template, ...]:
    """Two of the templates that ship, with more than 120 questions together."""
    return tuple(one for one in shipped_templates() if one.id in SHIPPED)


def made_form(items: int) -> tuple[Template, ...]:
    """A template of sections with 20 questions each."""
    sections = [
        make_section(*(make_item(f"L{first + at}") for at in range(IN_EACH)))
        for first in range(0, items, IN_EACH)
    ]
    return (make_template(*sections),)


def plan_large(stage: Stage, folder: Path, forms: Sequence[Template]) -> Stage:
    """A copy of a stage where Ash is on the ward for a visit with these templates."""
    with open_stage(stage, folder) as trust:
        pins = publish_templates(trust["linden"], forms)
        trust.visit = visits.plan_visit(trust["linden"], replace(new_visit(trust), templates=pins))
        trust.sync("linden", "ash")
        visits.start_visit(trust["ash"], trust.seen_by("ash"))
        trust.close()
        return Stage(folder, dict(trust.vaults), trust.visit, trust.recovery_code)
