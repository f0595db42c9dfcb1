"""A visit of the trust that is rated by other rules than the usual ones, on all key questions."""

from collections.abc import Mapping
from dataclasses import replace

from qvisit.forms.loading import load_template
from qvisit.forms.template import Template
from qvisit.usecases import debrief, visits
from qvisit.usecases.templates import publish_templates
from qvisit.usecases.visits import OpenVisit
from tests.usecases.trust import PANEL, TEXT, Trust, new_visit, score

MORE = """\
      - code: W-4
        text_standard: Plans are reviewed each week.
        text_easy: Are plans reviewed each week?
        guidance: Read two plans.
        method: check_record
        scale: MET3
        weight: 1
        key_question: effective
        source: Test
      - code: W-5
        text_standard: Staff know who leads the ward.
        text_easy: Do staff know who leads the ward?
        guidance: Ask two of them.
        method: ask_staff
        scale: MET3
        weight: 1
        key_question: well_led
        source: Test
"""
QUESTIONS = ("safe", "effective", "caring", "responsive", "well_led")
ALL_MET: Mapping[str, str] = {"W-1": "met", "W-3": "4", "W-4": "met", "W-5": "met"}


def wide_template() -> Template:
    """The short template with an item for each key question."""
    text = TEXT.replace("version: 1.0.0", "version: 2.0.0") + MORE
    return load_template(text.encode(), "ward-walk.yaml")


def scored_by(trust: Trust, rules: str, replies: Mapping[str, str] = ALL_MET) -> OpenVisit:
    """Plan another visit by these rules, let the panel score it, and give the lead's view."""
    trust.sync("linden")
    ws = trust["linden"]
    pins = publish_templates(ws, [wide_template()])
    trust.visit = visits.plan_visit(ws, replace(new_visit(trust), rule_set=rules, templates=pins))
    trust.sync("linden", *PANEL)
    for name in PANEL:
        score(trust, name, {**ALL_MET, **replies})
    trust.sync(*PANEL, *PANEL)
    return trust.seen_by("hazel")


def judge(trust: Trust, **given: str) -> OpenVisit:
    """Let the lead record what the panel judges, each with a reason."""
    opened = trust.seen_by("hazel")
    for about, rating in given.items():
        opened = debrief.agree_rating(
            trust["hazel"], opened, about, rating, f"What we saw of {about}."
        )
    return opened


def debriefed_by(trust: Trust) -> OpenVisit:
    """Let the panel finish its debrief, and give governance's view."""
    debrief.finish_debrief(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("hazel", *PANEL, "linden")
    return trust.seen_by("linden")
