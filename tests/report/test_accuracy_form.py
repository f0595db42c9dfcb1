"""The factual accuracy form: the three kinds, the draft, the day, and room to write."""

from dataclasses import replace
from pathlib import Path

from qvisit.report.accuracy_pdf import COMMENTS, make_accuracy_form
from qvisit.report.brand import PLAIN
from qvisit.report.facts import FactsCheck
from qvisit.report.material import Material
from tests.report.larch_visit import larch_case
from tests.report.reading import pages_of, text_of

SENT = FactsCheck("Draft 2, sent for accuracy check", "2", "10 March 2027", "24 March 2027")
HOSTILE = "<b>Larch</b> & \u202eWard"


def form(facts: FactsCheck, **heading: str) -> bytes:
    report = larch_case().report()
    head = replace(report.heading, facts=facts, status="Draft", **heading)  # type: ignore[arg-type]
    return make_accuracy_form(Material(replace(report, heading=head), PLAIN))


def test_the_form_says_which_draft_until_when_and_the_three_kinds(tmp_path: Path) -> None:
    said = text_of(form(SENT), tmp_path)

    assert "Give it back by 24 March 2027" in said
    assert "Draft 2" in said
    for letter in ("A. Typing or number.", "B. Wrong fact.", "C. Missing."):
        assert letter in said
    assert "A different opinion is not a correction" in said
    assert [f"Comment {number}" in said for number in range(1, COMMENTS + 2)] == [
        *([True] * COMMENTS),
        False,
    ]


def test_its_comments_fill_two_pages_to_copy(tmp_path: Path) -> None:
    _, first, second = pages_of(form(SENT, fingerprint="ABCD-EFGH-JKMN-PQRS"), tmp_path)

    assert first.count("What it should say:") == second.count("What it should say:") == COMMENTS / 2


def test_before_it_is_sent_the_form_names_no_day(tmp_path: Path) -> None:
    said = text_of(form(FactsCheck("Draft 1", "1")), tmp_path)

    assert "10 working days after it is sent" in said
    assert "Give it back to the panel lead in time." in said


def test_one_draft_makes_one_form_whatever_its_words(tmp_path: Path) -> None:
    first, again = form(SENT, ward=HOSTILE), form(SENT, ward=HOSTILE)

    assert first == again
    assert "<b>Larch</b> &" in text_of(first, tmp_path)
