"""Both views, equity and agreement in the report: what stands, what is kept back, what is said."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TypeVar

import pytest

from qvisit.forms.item import Method
from qvisit.forms.section import Section
from qvisit.ids import ChangeId, DeviceId
from qvisit.report.build import build_report
from qvisit.report.equity_view import equity_view, told_in
from qvisit.report.fairness import NO_EQUITY, Equity, Pair
from qvisit.report.panel import role_labels
from qvisit.report.panel_view import Panel, see_panel
from qvisit.report.pdf import visit_report_pdf
from qvisit.report.people_heard import PeopleHeard
from qvisit.report.two_views_view import may_quote
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.assessment import assess
from qvisit.visits.frame import Frame
from qvisit.visits.frame_kinds import Figure, PackFilled
from qvisit.visits.kinds import ItemAgreed, MinorityView, Payload
from qvisit.visits.own_kinds import NoteWritten
from qvisit.visits.two_views import OwnWords
from qvisit.visits.written import Standing, Written
from tests.report.both_views import NOTE, scored
from tests.report.larch import DRAFT, LIVED, Case, made_id, rules
from tests.report.larch_visit import KEPT_VIEW, OWN_NOTES, SPOKEN, UNSPOKEN, larch_case
from tests.report.reading import parts_of, text_of
from tests.report.whole_visit import shipped_now, whole_case

P = TypeVar("P", bound=Payload)

TWO_VIEWS = "Two views of the ward"
EQUITY = "Equity: did everyone get the same?"
METHOD = "Method, limits and words"


@pytest.fixture(scope="module")
def larch() -> Case:
    return larch_case(signed=True)


@pytest.fixture(scope="module")
def larch_parts(larch: Case, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return parts_of(visit_report_pdf(larch.report()), tmp_path_factory.mktemp("larch"))


@pytest.fixture(scope="module")
def voices() -> Case:
    return whole_case(shipped_now("voices"))


def _case(opened: OpenVisit) -> Case:
    used = opened.templates
    return Case(opened.visit, used, assess(opened.visit, used, rules()), rules())


def _panel(case: Case) -> Panel:
    labels = role_labels(case.visit.shared.seats)
    return see_panel(case.visit, case.templates, labels, restricted=False)


def _written(said: P) -> Written[P]:
    return Written(ChangeId("c"), LIVED, DeviceId("d"), "2027-03-09T14:02:00Z", 0, said)


def _texts(value: object) -> list[str]:
    """Every text in something that a report says."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value):
        return [text for field in fields(value) for text in _texts(getattr(value, field.name))]
    return [text for one in value for text in _texts(one)] if isinstance(value, tuple) else []


# Two views


def test_one_persons_scores_are_no_figure_and_only_what_they_allowed_is_read(
    larch: Case, larch_parts: dict[str, str]
) -> None:
    both = larch.report().two_views

    assert both is not None
    assert both.pairs == ()
    assert [(one.who, one.code, one.words) for one in both.spoken] == [
        ("LX reviewer\N{NO-BREAK SPACE}1", "FS10-6", SPOKEN)
    ]
    assert f"“{SPOKEN}”" in larch_parts[TWO_VIEWS]
    assert KEPT_VIEW in larch_parts[TWO_VIEWS]
    whole = " ".join(larch_parts.values())
    assert all(words not in whole for words in (UNSPOKEN, *OWN_NOTES.values()))


def test_two_on_either_side_stand_beside_each_other_with_their_counts(tmp_path: Path) -> None:
    report = _case(scored(lived=2, others=2, wanted=3)).report()

    assert report.two_views is not None
    first = report.two_views.pairs[0]
    assert (first.standard, first.lived, first.others, first.far) == (
        *("Person-centred care", 58, 100),
        True,
    )
    part = parts_of(visit_report_pdf(report), tmp_path)[TWO_VIEWS]
    assert "LX 58 %, others 100 % 4 items that both saw" in part
    assert "The plan asked for 3. Read this part with that in mind." in part
    assert NOTE not in part


def test_what_each_side_saw_alone_is_never_called_alike() -> None:
    both = whole_case().report().two_views

    assert both is not None
    unlike = [pair for pair in both.pairs if "not the same" in pair.counts]
    assert unlike
    assert not any(pair.far or "Alike" in pair.words for pair in unlike)
    assert any("do not compare the figures" in remark for remark in both.remarks)


def test_no_word_ranks_the_two_sides(larch: Case) -> None:
    for case in (larch, _case(scored(lived=2, others=2))):
        both = case.report().two_views
        assert both is not None
        own = replace(both, spoken=(), kept=())  # people may use any word

        said = " ".join(_texts(own)).casefold()

        assert "lower" not in said
        assert "gap" not in said
        assert "average" not in said


def test_every_pair_says_in_words_what_is_drawn() -> None:
    both = _case(scored(lived=2, others=2)).report().two_views

    assert both is not None
    for pair in both.pairs:
        plain = pair.words.replace("\N{NO-BREAK SPACE}", " ")
        assert isinstance(pair, Pair)
        assert f"LX {pair.lived} %, others {pair.others} %" in plain


def test_a_visit_without_standards_has_no_two_views(voices: Case) -> None:
    assert voices.report().two_views is None


def _note(method: Method, *, quote: bool, consent: bool) -> OwnWords:
    said = NoteWritten(
        note=made_id("n"),
        template="core",
        item="A1",
        text="Words.",
        method=method,
        is_quote=quote,
        consent=consent,
    )
    item = shipped_now("core-visit")[0].items[0]
    return OwnWords(LIVED, item, _written(said), allowed=True)


@pytest.mark.parametrize(
    ("note", "patients", "staff", "stands"),
    [
        (_note("observe", quote=False, consent=False), 0, 0, True),
        (_note("ask_patient", quote=False, consent=False), 1, 0, True),
        (_note("ask_patient", quote=True, consent=False), 9, 9, False),
        (_note("ask_patient", quote=True, consent=True), 4, 9, False),
        (_note("ask_patient", quote=True, consent=True), 5, 0, True),
        (_note("ask_staff", quote=False, consent=False), 9, 4, False),
        (_note("ask_staff", quote=False, consent=False), 0, 5, True),
        (_note("ask_staff", quote=True, consent=False), 0, 5, False),
    ],
)
def test_patients_and_staff_are_protected_also_in_a_reviewers_words(
    larch: Case, note: OwnWords, patients: int, staff: int, stands: bool
) -> None:
    panel = _panel(larch)
    numbers = {"Patients": patients, "Staff": staff}
    kinds = tuple(replace(one, number=numbers.get(one.who, 0)) for one in panel.heard.kinds)
    heard = PeopleHeard(kinds, counted=True, by_panel=False, items=frozenset())

    assert may_quote(note, replace(panel, heard=heard)) == stands
    assert not may_quote(replace(note, allowed=False), replace(panel, heard=heard))


def test_only_views_of_lived_experience_are_told_there(larch: Case) -> None:
    visitor = next(one for one in larch.visit.shared.seats if one.role == "visitor")
    key = ("fundamental-standards", "FS12-10")
    standing = larch.visit.shared.agreed[key]
    said = standing.now.said
    kept = (*said.minority, MinorityView(person=visitor.person, words="I saw it well."))
    changed: Standing[ItemAgreed] = replace(
        standing,
        versions=(replace(standing.now, said=said.model_copy(update={"minority": kept})),),
    )
    shared = replace(larch.visit.shared, agreed={**larch.visit.shared.agreed, key: changed})

    both = replace(larch, visit=replace(larch.visit, shared=shared)).report().two_views

    assert both is not None
    assert [one.view.words for one in both.kept] == [KEPT_VIEW]


# Equity


def test_equity_stands_in_a_report_that_knows_nothing_of_it(tmp_path: Path) -> None:
    case = _case(scored(lived=1, others=1))
    bare = tuple(
        one.model_copy(update={"sections": tuple(_without_equity(held) for held in one.sections)})
        for one in case.templates
    )
    report = build_report(case.visit, bare, case.assessment, case.rules, DRAFT)

    part = parts_of(visit_report_pdf(report), tmp_path)[EQUITY]

    assert report.equity.lead == NO_EQUITY.lead
    assert part.startswith("Nothing about equity was recorded on this visit.")
    assert "Nobody recorded how many people were heard." in part
    assert "No figures came with the plan on restrictive practice by group" in part


def _without_equity(section: Section) -> Section:
    items = (one.model_copy(update={"tags": (), "prompts": ()}) for one in section.items)
    return section.model_copy(update={"items": tuple(items)})


def test_equity_says_who_was_heard_by_group_and_who_was_not(voices: Case) -> None:
    equity = voices.report().equity

    heard = {line.what: line.found for line in equity.heard}
    assert (heard["Patients"], heard["Carers and family"]) == (
        *("11", "Fewer than\N{NO-BREAK SPACE}5"),
    )
    assert "People who sign" in heard["Who could not be heard?"]
    assert not any("which groups" in words for words in equity.unknown)


def test_equity_gives_no_group_of_few_staff_away() -> None:
    report = whole_case(
        shipped_now("voices"), people={"patients": 11, "carers": 3, "staff": 4}
    ).report()
    rows = {row.code: row for held in report.parts for group in held.groups for row in group.rows}

    hidden = [code for code, row in rows.items() if row.result == "See the annex"]

    told = {line.code: line.found for line in (*report.equity.heard, *report.equity.asked)}
    assert hidden
    assert all("See the annex" in told[code] for code in hidden if code in told)


def test_an_answer_stands_in_equity_as_it_stands_in_the_table_of_items(larch: Case) -> None:
    report = larch.report()
    rows = {row.code: row for held in report.parts for group in held.groups for row in group.rows}

    assert report.equity.asked
    for line in report.equity.asked:
        assert line.found.startswith(rows[line.code].result)
        assert line.what == rows[line.code].text


def test_what_the_restricted_annex_holds_is_no_equity_of_the_wards_copy() -> None:
    open_one = whole_case(shipped_now("closed-culture-signs")).report()
    restricted = whole_case(shipped_now("closed-culture-signs"), serious=True).report()

    assert any(code.startswith("WS-") for code in _codes(open_one.equity))
    assert not any(code.startswith("WS-") for code in _codes(restricted.equity))
    assert "WS-" not in " ".join(restricted.equity.unknown)


def _codes(equity: Equity) -> Sequence[str]:
    return [*(line.code for line in equity.asked), *equity.well]


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        ({"value": "3", "n": "40"}, "Fewer than 5, 2026, n = 40"),
        ({"value": "12", "unit": "people", "n": "4"}, "Fewer than 5, 2026"),
        ({"value": "31", "unit": "%", "n": "120"}, "31 %, 2026, n = 120"),
        ({"value": ""}, "not known, 2026"),
    ],
)
def test_figures_of_the_pack_point_at_nobody(
    larch: Case, figure: dict[str, str], found: str
) -> None:
    given = Figure.model_validate(
        {"known": "restrictive-practice-by-group", "name": "Force by group", "period": "2026"}
        | figure
    )
    other = Figure(known="complaints", name="Complaints", value="9")
    pack = _written(PackFilled(figures=(given, other)))
    shared = replace(larch.visit.shared, frame=Frame(pack=Standing((pack,), frozenset())))
    panel = _panel(larch)

    equity = equity_view(shared, panel, told_in(larch.report(), panel))

    (line,) = equity.figures
    assert line.found.replace("\N{NO-BREAK SPACE}", " ") == found
    missing = next((one for one in equity.unknown if one.startswith("No figures came")), "")
    assert ("restrictive practice by group" in missing) == (not figure["value"])


# Agreement


def test_agreement_stands_in_method_and_nowhere_else(larch_parts: dict[str, str]) -> None:
    said = larch_parts[METHOD]

    assert "Did reviewers agree?" in said
    assert "It says nothing about people, and is never worked out for one person." in said
    assert [name for name, words in larch_parts.items() if "alpha" in words.casefold()] == [METHOD]


def test_agreement_names_no_role_and_reads_each_figure(larch: Case) -> None:
    agreement = larch.report().agreement

    assert agreement is not None
    said = " ".join(_texts(agreement))
    assert not any(role in said for role in ("LX", "Visitor", "Panel lead"))
    by_scale = {line.scale: line for line in agreement.lines}
    met = by_scale["Met, partly, not met"]
    assert met.alike.endswith("pairs)")
    assert met.place is not None
    assert met.alpha == f"{met.place / 1000:.3f}".replace("-", "−")


def test_few_answers_are_called_indicative_and_equal_ones_have_no_figure() -> None:
    agreement = whole_case(shipped_now("closed-culture-signs")).report().agreement

    assert agreement is not None
    (signs,) = agreement.lines
    assert (signs.alpha, signs.place) == ("cannot be computed", None)
    assert "nothing varies" in signs.reading


def test_markup_in_words_that_stand_is_only_words(tmp_path: Path) -> None:
    case = larch_case()
    lived = next(one for one in case.visit.shared.seats if one.role.startswith("lived"))
    person = next(who for who in case.visit.sheets if who == lived.person)
    sheet = case.visit.sheets[person]
    hostile = "<b>loud</b> & =SUM(A1) 😀 שלום"
    notes = {
        name: replace(one, said=one.said.model_copy(update={"text": hostile}))
        if one.said.text == SPOKEN
        else one
        for name, one in sheet.notes.items()
    }
    visit = replace(case.visit, sheets={**case.visit.sheets, person: replace(sheet, notes=notes)})

    text = text_of(visit_report_pdf(replace(case, visit=visit).report()), tmp_path)

    assert "<b>loud</b> & =SUM(A1)" in text
