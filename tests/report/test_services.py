"""A report on a team or a home never calls it a ward; withdrawn questions stay to be seen."""

import re
from pathlib import Path
from typing import get_args

import pytest

from qvisit.forms.item import ServiceType
from qvisit.forms.template import Template
from qvisit.report.annex_pdf import annex_pdf
from qvisit.report.pdf import visit_report_pdf
from qvisit.visits import kinds, own_kinds
from qvisit.visits.streams import answers_stream
from tests.forms.made import make_item, make_section, make_template
from tests.report.larch import GOVERNOR, LEAD, LIVED, VISIT, VISITOR, Case, Log, case, plan, score
from tests.report.reading import parts_of, text_of

WARD = re.compile(r"\bwards?\b", re.IGNORECASE)
TITLES = {
    "community_team": "Community team",
    "crisis_team": "Crisis team",
    "residential_home": "Residential home",
}
SHARED = {"group": "social", "control": "ward"}
EVERYONE = (LEAD, LIVED, VISITOR)


def team_templates(service: ServiceType) -> tuple[Template, ...]:
    """Two templates that know another wording for this service."""
    other = {
        "service": service,
        "text_standard": "The team calls back.",
        "text_easy": "Does the team call back?",
    }
    standard = make_item("T-1", text_standard="The ward answers.", service_wordings=[other])
    marker = make_item("T-2", "MARKER", text_standard="Trips are shared.")
    figure = make_item(
        "T-3", "NUMBER", text_standard="Trips are known.", **SHARED, key_question=None
    )
    felt = make_item("T-4", "YES_NO", text_standard="The door is easy to find.", key_question=None)
    asked = make_template(
        make_section(standard),
        make_section(marker, figure, kind="sustainability"),
        make_section(felt, kind="first_impressions"),
    )
    sign = make_item("S-1", "SIGN", text_standard="People are told to be quiet.")
    return asked, make_template(sign, kind="closed_culture", id="signs", title="Signs")


def team_case(service: ServiceType, *, serious: bool) -> Case:
    """A visit to a team that shares its trips."""
    templates = team_templates(service)
    log = Log()
    named = {"ward_name": "Brookside", "ward_code": "BRK", "ward_type": "adults, north"}
    log.say(GOVERNOR, plan(templates, service_type=service, **named))
    log.say(LEAD, kinds.VisitStarted())
    own = {"S-1": "serious" if serious else "none", "T-2": "1", "T-3": "4"}
    score(log, templates, dict.fromkeys(EVERYONE, own))
    return case(log, templates)


@pytest.mark.parametrize("serious", [False, True])
@pytest.mark.parametrize("service", TITLES)
def test_a_service_that_is_no_ward_is_never_called_one(
    service: ServiceType, *, serious: bool, tmp_path: Path
) -> None:
    made = team_case(service, serious=serious)

    report = text_of(visit_report_pdf(made.report()), tmp_path)
    annex = text_of(annex_pdf(made.annex()), tmp_path)

    assert "Service Brookside, adults, north" in report
    assert f"Type of service {TITLES[service]}" in report
    assert "Service code BRK" in report
    assert "Visited on 9 March 2027" in report
    assert "The team calls back." in report
    assert "A visit cannot say whether a service has a closed culture." in report
    assert "Compare a figure with its own past, never with another service." in report
    assert "Never published, never sent to the service." in annex
    assert ("Items held back from the service's copy" in annex) == serious
    assert not WARD.findall(report)
    assert not WARD.findall(annex)


def test_every_kind_of_service_has_its_words(tmp_path: Path) -> None:
    made = team_case("ward", serious=False)

    about = parts_of(visit_report_pdf(made.report()), tmp_path)["About this visit"]

    assert set(TITLES) | {"ward"} == set(get_args(ServiceType))
    assert "Ward Brookside, adults, north" in about
    assert "Type of service" not in about


def test_answers_to_withdrawn_questions_are_named_as_a_limit_and_stand_in_the_annex(
    tmp_path: Path,
) -> None:
    kept = make_item("W-1")
    gone = {"code": "W-2", "text_standard": "The door is blue.", "reason": "Nobody minds."}
    now = make_template(kept, withdrawn=(gone,))
    log = Log()
    log.say(GOVERNOR, plan([now]))
    score(log, [make_template(kept, make_item("W-2"))], {LIVED: {"W-2": "not_met"}})
    note = own_kinds.NoteWritten(
        note="n".ljust(26, "0"), template="made", item="W-2", text="It was grey.", method="observe"
    )
    log.say(LIVED, note, answers_stream(VISIT, LIVED))
    made = case(log, (now,))

    report = visit_report_pdf(made.report())
    words = text_of(annex_pdf(made.annex()), tmp_path)

    limits = parts_of(report, tmp_path)["Method, limits and words"]
    assert (
        "Withdrawn questions 1 question that is no longer asked has answers or notes. "
        "They count for nothing. Governance keeps them in the annex."
    ) in limits
    assert "It was grey." not in text_of(report, tmp_path)
    told = words.split("Answers to questions that are no longer asked")[1]
    assert "W-2 · Made up The door is blue. Nobody minds." in told
    assert "Panel lead: Met LX reviewer 1: Not met Observed: It was grey." in told
    assert "1 item: 1 answered" in words
