"""What stands in a template, and what is said to it, is shown as it was written."""

from pathlib import Path

import pytest

from qvisit.forms.template import Template
from qvisit.report.annex_pdf import annex_pdf
from qvisit.report.fonts import MISSING
from qvisit.report.pdf import visit_report_pdf
from qvisit.visits import kinds, own_kinds
from qvisit.visits.streams import answers_stream
from tests.forms.made import make_item, make_section, make_template
from tests.report.larch import GOVERNOR, LEAD, LIVED, VISIT, VISITOR, Case, Log, case, plan, score
from tests.report.reading import pages_of, structure_of, text_of

MARKUP = "<b>bold</b> &amp; <i>more</para> &lt;br/> 5 < 6 {0} %s"
FOREIGN = "مرحبا بالعالم שלום 🧠 你好 세계 gnp.exe Zażółć"
UNSEEN = "مرحبا بالعالم 👩🏽‍⚕️ 你好 세계 \u202egnp.exe Zażółć"
LONGEST = 20_000


def strange(words: str) -> Template:
    """A template with these words in every place that a report shows."""
    choices = [{"id": "one", "text": f"{words} one"}, {"id": "two", "text": f"{words} two"}]
    told = {"text_standard": f"Said {words}", "text_easy": f"What is it, {words}?"}
    items = (
        make_item("H-1", "MET3", **told),
        make_item("H-2", "CHOICE", **told, choices=choices),
        make_item("H-3", "MULTI", **told, choices=choices),
        make_item("H-4", "NUMBER", **told, unit=f"of {words}"[:40]),
    )
    bare = (
        make_item("H-5", "TEXT", **told, key_question=None),
        make_item("H-6", "MULTI", **told, key_question=None, choices=choices),
    )
    return make_template(
        make_section(*items, title=f"Part {words}"),
        make_section(*bare, title=f"Walk {words}", kind="first_impressions"),
        title=f"Asked {words}",
        withdrawn=({"code": "H-9", "text_standard": f"Gone {words}", "reason": f"Since {words}"},),
    )


def strange_case(words: str, comment: str) -> Case:
    """A visit to that template: own words agreed, a comment written, a withdrawn question told."""
    template = strange(words)
    log = Log()
    log.say(GOVERNOR, plan([template]))
    own = {
        "H-2": "two",
        "H-3": "one,two",
        "H-5": comment,
        "H-6": "one,two",
    }
    score(log, [template], dict.fromkeys((LEAD, LIVED, VISITOR), own))
    for number, item in enumerate(("H-1", "H-9")):
        note = own_kinds.NoteWritten(
            note=f"n{number:025d}", template="made", item=item, text=comment, method="observe"
        )
        log.say(LIVED, note, answers_stream(VISIT, LIVED))
    agreed = kinds.ItemAgreed(
        template="made",
        item="H-5",
        reply=comment,
        reason=comment,
        minority=(kinds.MinorityView(person=LIVED, words=comment),),
    )
    log.say(LEAD, agreed)
    return case(log, (template,))


def test_markup_in_a_template_is_shown_literally(tmp_path: Path) -> None:
    made = strange_case(MARKUP, MARKUP)

    report = text_of(visit_report_pdf(made.report()), tmp_path)
    annex = text_of(annex_pdf(made.annex()), tmp_path)

    for words in ("Said", "Part", "Walk", "Asked", "What is it,"):
        assert f"{words} {MARKUP}" in report
    assert f"{MARKUP} one, {MARKUP} two" in report
    assert f"“{MARKUP}” The panel agreed these words." in report
    assert f"LX reviewer 1 keeps a different view: “{MARKUP}”" in report
    assert f"Gone {MARKUP} Since {MARKUP} LX reviewer 1: Observed: {MARKUP}" in annex
    assert f"Said {MARKUP} Met Observed: {MARKUP}" in annex


def test_letters_of_any_script_break_nothing_and_leave_a_mark(tmp_path: Path) -> None:
    made = strange_case(FOREIGN, UNSEEN)

    report = structure_of(visit_report_pdf(made.report()), tmp_path)
    annex = structure_of(annex_pdf(made.annex()), tmp_path)

    for shown in (report, annex):
        assert "مرحبا بالعالم" in shown
        assert f"{MISSING} {MISSING} gnp.exe Zażółć" in shown
        assert "\u202e" not in shown


@pytest.mark.parametrize("unit", ["m", "many <b>words</b> ", "line by line\n"])
def test_a_comment_of_twenty_thousand_letters_stands_whole_in_the_annex(
    unit: str, tmp_path: Path
) -> None:
    comment = unit * (LONGEST // len(unit))
    made = strange_case("short", comment)

    pages = pages_of(annex_pdf(made.annex()), tmp_path)

    joined = "".join(pages)
    marks = {"m": ("m", 1), "many <b>words</b> ": ("<b>", 1), "line by line\n": ("by", 1)}
    sought, each = marks[unit]
    assert joined.count(sought) >= 2 * each * (LONGEST // len(unit))
    assert len(pages) > 5
    assert min(len(page) for page in pages) > 300


def test_agreed_words_as_long_as_may_be_stand_whole_in_the_report(tmp_path: Path) -> None:
    count = LONGEST // len("evenings ")
    made = strange_case("short", " ".join(["evenings"] * count))

    shown = text_of(visit_report_pdf(made.report()), tmp_path)

    places = 4  # the words and a different view in their part; the reason and the view in a note
    assert shown.count("evenings") == places * count
