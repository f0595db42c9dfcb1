"""What a report says, before anything is drawn."""

from collections import Counter
from dataclasses import replace

import pytest

from qvisit.forms.answers import NON_ANSWERS
from qvisit.ids import VisitId
from qvisit.report.build import NoPlanError, build_annex, build_report
from qvisit.report.content import ItemRow, VisitReport
from qvisit.report.item_rows import HELD_BACK
from qvisit.report.outcomes import PASSED_ON
from qvisit.visits import kinds
from qvisit.visits.assessment import assess
from qvisit.visits.visit import Shared, Visit
from tests.report.larch import (
    DRAFT,
    GOVERNOR,
    LEAD,
    PUBLISHED,
    SEATS,
    VISITOR,
    Log,
    all_shipped,
    case,
    made_id,
    plan,
    score,
)
from tests.report.larch_visit import KEPT_VIEW, OWN_NOTES, larch_case


def rows_of(report: VisitReport) -> dict[str, ItemRow]:
    return {row.code: row for part in report.parts for group in part.groups for row in group.rows}


def test_every_item_stands_in_the_table_once_with_its_wording_in_full() -> None:
    made = larch_case()

    rows = rows_of(made.report())

    asked = {item.code: item for template in made.templates for item in template.items}
    assert {code: row.text for code, row in rows.items()} == {
        code: item.text_standard for code, item in asked.items()
    }


def test_the_footer_counts_what_the_table_shows() -> None:
    for serious in (False, True):
        report = larch_case(serious=serious).report()

        shown = Counter(row.result for row in rows_of(report).values())

        counts = report.heading.counts
        assert counts.items == sum(shown.values())
        assert counts.not_applicable == shown["Doesn’t apply"]
        assert counts.not_seen == shown["Not seen"]
        assert counts.not_known == shown["Don’t know"]
        assert counts.preferred_not == shown["Rather not say"]
        assert counts.held_back == shown[HELD_BACK]
        assert counts.answered == counts.items - sum(
            (
                counts.not_applicable,
                counts.not_seen,
                counts.not_known,
                counts.preferred_not,
                counts.held_back,
            )
        )
        assert counts.findings == sum(len(group.findings) for group in report.findings)
        assert counts.actions == len(report.actions)


def test_an_agreed_item_shows_the_agreement_and_the_view_kept_beside_it() -> None:
    row = rows_of(larch_case().report())["FS12-10"]

    assert row.result == "Not so good, 2\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}4"
    assert row.given == "3 of\N{NO-BREAK SPACE}3"
    assert row.apart == "2\N{NO-BREAK SPACE}steps apart"
    assert row.differed
    assert [kept.words for kept in row.kept] == [KEPT_VIEW]
    assert row.kept[0].who == "LX reviewer\N{NO-BREAK SPACE}1"


def test_an_item_not_agreed_says_by_which_rule_its_answer_stands() -> None:
    rows = rows_of(larch_case().report())

    assert "lowest value" in rows["FS12-4"].reason
    assert "lower middle value" in rows["FS09-1"].reason
    assert "strongest sign" in rows["WS-A4"].reason
    assert rows["FS10-1"].reason == ""


def test_a_failed_safety_critical_item_is_marked() -> None:
    rows = rows_of(larch_case().report())

    failed = [code for code, row in rows.items() if row.failed]

    assert failed == ["FS12-3"]
    assert rows["FS12-3"].critical


def test_the_report_names_nobody_and_gives_the_role_that_owns_an_action() -> None:
    report = larch_case().report()

    for name in (*(seat.name for seat in SEATS), "Pascal Underhill", "Noor Castellane"):
        assert name not in repr(report)
    assert "Ward manager" in [one.owner for one in report.actions]


def test_no_reviewers_own_notes_stand_in_the_report() -> None:
    made = larch_case()

    report, annex = repr(made.report()), repr(made.annex())

    for words in OWN_NOTES.values():
        assert words not in report
        assert words in annex


def test_each_reviewers_answers_stand_in_the_annex_under_their_role() -> None:
    made = larch_case()

    annex = made.annex()

    assert annex.warning == "Governance annex. Never published, never sent to the ward."
    assert [sheet.role for sheet in annex.sheets] == [
        "Panel lead",
        "LX reviewer\N{NO-BREAK SPACE}1",
        "Visitor\N{NO-BREAK SPACE}1",
    ]
    answers = {
        sheet.role: {one.code: one.answer for _, group in sheet.groups for one in group}
        for sheet in annex.sheets
    }
    assert answers["LX reviewer\N{NO-BREAK SPACE}1"]["FS12-3"] == "Partly met"
    assert answers["Panel lead"]["FS12-3"] == "Not met"
    assert not any(name in repr(annex) for name in (seat.name for seat in SEATS))


def test_a_cap_is_told_with_the_item_that_caused_it() -> None:
    report = larch_case().report()

    steps = {step.name: step.word for step in report.rating.steps}

    assert report.rating.word == "Requires improvement"
    assert report.rating.filled == 2
    assert report.rating.capped
    assert report.rating.why.endswith(
        "because FS12-3 failed. FS12-3: The emergency bag and defibrillator are sealed, in date, "
        "and the daily checks are signed."
    )
    assert steps["Agreed"] == "Requires improvement"
    assert steps["Final"] == "Not signed off yet"


def test_a_signed_rating_is_final() -> None:
    report = larch_case(signed=True).report(PUBLISHED)

    assert report.rating.stage == "final"
    assert dict(report.about)["Signed off by"].startswith("Governance, outside the panel")


def test_fewer_than_five_people_are_never_counted_out() -> None:
    voices = larch_case().report().voices

    assert [(line.who, line.number, line.dots) for line in voices.lines] == [
        ("Patients", "11", 11),
        ("Carers and family", "Fewer than\N{NO-BREAK SPACE}5", None),
        ("Staff", "14", 14),
    ]
    assert "3" not in voices.lead


def test_a_closed_culture_view_has_no_percentage_and_no_verdict() -> None:
    view = larch_case().report().culture

    assert view.word == "Level\N{NO-BREAK SPACE}2, Heightened"
    assert view.sentence == "The panel saw signs that need a closer look."
    assert "%" not in repr(view)
    assert [sign.code for sign in view.warning] == ["WS-A4"]


def test_at_level_3_the_wards_copy_gives_only_the_level_and_one_sentence() -> None:
    made = larch_case(serious=True)

    view, rows = made.report().culture, rows_of(made.report())

    assert view.word == "Level\N{NO-BREAK SPACE}3, High"
    assert view.sentence == "A matter was raised and passed on."
    told = (view.reasons, view.methods, view.warning, view.inherent, view.strength)
    assert not any(told)
    signs = [row for code, row in rows.items() if code.startswith("WS-")]
    assert {row.result for row in signs} == {HELD_BACK}
    assert not any(row.given or row.apart or row.reason or row.kept for row in signs)
    assert any("graded serious" in reason for reason in made.annex().culture)


def test_a_lowered_level_leaves_the_first_visible_and_the_detail_in_the_annex() -> None:
    made = larch_case(serious=True, lowered_to=2, signed=True)
    made = replace(made, assessment=assess(made.visit, made.templates, made.rules))

    view, annex = made.report().culture, made.annex().culture

    assert view.word == "Level\N{NO-BREAK SPACE}2, Heightened"
    assert "By the rules it was: Level\N{NO-BREAK SPACE}3, High." in view.sentence
    assert view.restricted
    assert not view.reasons
    assert "Two of us asked again. Governance approved that." in annex[1]


def test_at_level_3_findings_on_signs_are_held_for_the_annex() -> None:
    log, templates = Log(), all_shipped()
    log.say(GOVERNOR, plan(templates))
    score(log, templates, {LEAD: {"WS-C2": "serious"}})
    secret = "Two members of staff laugh about patients."
    for number, items in enumerate((("WS-C2",), ("FS12-3",))):
        log.say(
            LEAD,
            kinds.FindingRecorded(
                finding=made_id("f", number),
                kind="concern",
                text=secret if number == 0 else "The bag was not sealed.",
                items=items,
                question="safe",
            ),
        )
    log.say(LEAD, kinds.DebriefFinished())
    log.say(
        LEAD,
        kinds.ActionAgreed(
            action=made_id("a"),
            finding=made_id("f", 0),
            aim="Speak with both of them.",
            measure="Done or not.",
            owner_role="Ward manager",
            due="2027-04-06",
            consequence=3,
            likelihood=3,
        ),
    )
    made = case(log, templates)

    report, annex = made.report(), made.annex()

    assert secret not in repr(report)
    assert "Speak with both" not in repr(report)
    texts = [one.text for group in report.findings for one in group.findings]
    assert texts == [PASSED_ON, "The bag was not sealed."]
    assert [one.text for group in annex.findings for one in group.findings] == [secret]
    assert [one.aim for one in annex.actions] == ["Speak with both of them."]


@pytest.mark.parametrize("about_person_in_charge", ["yes", "unknown"])
def test_a_concern_about_the_person_in_charge_is_only_said_to_be_passed_on(
    about_person_in_charge: str,
) -> None:
    log, templates = Log(), all_shipped()
    log.say(GOVERNOR, plan(templates))
    words = "The nurse in charge locked the garden and laughed."
    raised = {
        "concern": made_id("c"),
        "what": words,
        "seen_at": "2027-03-09T15:02:00Z",
        "at_risk_now": "no",
        "about_person_in_charge": about_person_in_charge,
    }
    log.say(VISITOR, kinds.ConcernRaised.model_validate(raised))
    made = case(log, templates)

    report, annex = made.report(), made.annex()

    assert words not in repr(report)
    assert report.concerns[0].what == PASSED_ON
    assert report.concerns[0].is_open
    assert annex.concerns[0].what == words


def test_a_concern_shows_who_was_told_by_role_and_how_soon() -> None:
    record = larch_case().report().concerns[0]

    assert record.state == "Closed with an outcome"
    assert record.told[0].role == "Manager on call"
    assert "15:14" in record.told[0].when
    assert "12\N{NO-BREAK SPACE}minutes after" in record.told[0].when
    assert dict(record.facts)["Outcome"].startswith("9 of 9 wards")


def test_a_visit_without_a_plan_makes_no_report() -> None:
    made = larch_case()
    empty = Visit(Shared(VisitId(made_id("e"))))

    with pytest.raises(NoPlanError):
        build_report(empty, made.templates, made.assessment, made.rules, DRAFT)
    with pytest.raises(NoPlanError):
        build_annex(empty, made.templates, made.assessment, DRAFT)


def test_a_report_on_a_visit_that_nobody_scored_says_so() -> None:
    log, templates = Log(), all_shipped()
    log.say(GOVERNOR, plan(templates))
    made = case(log, templates)

    report = made.report()

    assert report.rating.word == "Not rated"
    assert report.rating.filled is None
    assert report.heading.counts.answered == 0
    assert report.heading.counts.not_seen == report.heading.counts.items
    assert not any(row.result in NON_ANSWERS for row in rows_of(report).values())
    assert {one.percent for group in report.scores for one in group.standards} == {None}
