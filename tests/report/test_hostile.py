"""Whatever people write stays words: it breaks nothing, opens nothing and is shown whole."""

import io
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.item import Item
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.report.annex_pdf import annex_pdf
from qvisit.report.brand import PLAIN
from qvisit.report.easy.ward_page import ward_page_pdf
from qvisit.report.fonts import MISSING, needs_others, printable
from qvisit.report.material import Material
from qvisit.report.pdf import visit_report_pdf
from qvisit.visits import kinds, own_kinds
from qvisit.visits.streams import answers_stream
from tests.report.larch import (
    GOVERNOR,
    LEAD,
    LIVED,
    VISIT,
    VISITOR,
    Case,
    Log,
    case,
    made_id,
    plan,
    score,
)
from tests.report.reading import pages_of, text_of

SMALL = Template(
    id="small-check",
    version="1.0.0",
    title="Small check",
    kind="standards",
    purpose="Made for tests.",
    for_whom="Nobody.",
    minutes=5,
    sources=("Made for tests.",),
    not_covered="Nearly everything.",
    change_note="First version.",
    sections=(
        Section(
            id="safe-care",
            title="Safe care",
            regulation="12",
            items=tuple(
                Item(
                    code=f"SC-{number}",
                    text_standard=f"Thing {number} is safe.",
                    text_easy="Is it safe?",
                    guidance="Look.",
                    method="observe",
                    scale="MET3",
                    weight=1,
                    key_question="safe",
                    source="Made for tests.",
                )
                for number in (1, 2)
            ),
        ),
    ),
)
HOSTILE = (
    "<b>bold</b> & <i>more",
    "</para><para>",
    '<img src="/etc/passwd"/>',
    "<img src=/etc/passwd>",
    '<a href="javascript:alert(1)">press</a>',
    '<font size=999 color="red">',
    "<onDraw name=x label=y/>",
    "<br/><seq/><index/><super>",
    "&lt;b&gt; &#60;b&#62; &nosuch;",
    '=HYPERLINK("http://127.0.0.1")',
    "+1+cmd|' /C calc'!A0",
    "\x00\x07\x1b[31m\x7f\ud800",
    "\u202egnp.exe",
    "مرحبا بالعالم",
    "שלום עולם",
    "👩🏽‍⚕️ 🧠",
    "Zażółć gęślą jaźń, ÀÉÎÕÜ",
    "W" * 300,
    "a b " * 75,
    "\n\n\n\t\r\n",
    "]]>--><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "(\\)(((\\\\) Tj ET EMC Q",
    "{{7*7}} ${7*7} %s %d \\u0041",
    "(שלום 12) Ελλάδα, привет “اردو” Nguyễn",
    "ভালো কৌতূহল ਪੰਜਾਬੀ हिन्दी ગુજરાતી கொடு 你好",
)
texts = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=60), min_size=1, max_size=4).map(
    " ".join
)


def hostile_case(line: str, text: str) -> Case:
    """A visit in which every place where a person may write holds these words."""
    log = Log()
    name = f"x {line}"[:300]
    log.say(GOVERNOR, plan([SMALL], ward_name=name, site=name, ward_type=name, ward_code=name))
    concern = made_id("c")
    log.say(
        VISITOR,
        kinds.ConcernRaised(
            concern=concern,
            what=text,
            where=text,
            seen_at="2027-03-09T15:02:00Z",
            at_risk_now="no",
            made_safe=text,
            about_person_in_charge="no",
        ),
    )
    told = {"concern": concern, "role": name, "name": name}
    log.say(
        LEAD,
        kinds.ConcernTold(**told, how=name, told_at="2027-03-09T15:14:00Z", reply=text),
    )
    log.say(
        LEAD,
        kinds.ConcernConfirmed(**told, confirmed_at="2027-03-09T15:31:00Z", next_step=text),
    )
    log.say(LEAD, kinds.ConcernClosed(concern=concern, outcome=text))
    log.say(LEAD, kinds.MethodUsed(method="M1", state="not_used", reason=text))
    score(log, [SMALL], {LIVED: {"SC-1": "not_met"}})
    log.say(
        LIVED,
        own_kinds.NoteWritten(
            note=made_id("n"),
            template=SMALL.id,
            item="SC-1",
            text=text,
            method="observe",
            is_quote=True,
        ),
        answers_stream(VISIT, LIVED),
    )
    voices = own_kinds.VoicesCounted(patients=3, carers=0, staff=9, not_heard=text)
    log.say(LIVED, voices, answers_stream(VISIT, LIVED))
    log.say(
        LEAD,
        kinds.ItemAgreed(
            template=SMALL.id,
            item="SC-1",
            reply="no such reply",
            reason=text,
            minority=(kinds.MinorityView(person=LIVED, words=text),),
        ),
    )
    log.say(
        LEAD,
        kinds.FindingRecorded(
            finding=made_id("f"),
            kind="improvement",
            text=f"x {text}",
            items=(name[:60],),
            methods=("observe",),
            question="safe",
            consequence=5,
            likelihood=5,
        ),
    )
    log.say(LEAD, kinds.RatingAgreed(about="visit", rating="good", reason=text))
    log.say(LEAD, kinds.RatingAgreed(about="safe", rating="good", reason=text))
    log.say(LEAD, kinds.DebriefFinished())
    log.say(
        LEAD,
        kinds.ActionAgreed(
            action=made_id("a"),
            finding=made_id("f"),
            aim=f"x {text}",
            measure=f"x {text}",
            baseline=text,
            owner_role=name,
            owner_name=name,
            due="2027-04-06",
            consequence=1,
            likelihood=1,
        ),
    )
    return case(log, (SMALL,))


def objects_that_act(data: bytes) -> list[str]:
    """Pictures, actions and addresses anywhere in a document: there should be none."""
    found = []
    with pikepdf.open(io.BytesIO(data)) as document:
        for one in document.objects:
            if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
                found += [
                    key for key in ("/URI", "/JS", "/AA", "/Launch", "/OpenAction") if key in one
                ]
                if one.get("/Subtype") in ("/Image", "/FileAttachment"):
                    found.append(str(one.Subtype))
    return found


@given(line=texts, text=texts)
def test_no_words_break_the_documents_or_reach_beyond_them(line: str, text: str) -> None:
    made = hostile_case(
        line.encode(errors="ignore").decode(), text.encode(errors="ignore").decode()
    )

    report, annex = visit_report_pdf(made.report()), annex_pdf(made.annex())

    assert objects_that_act(report) == []
    assert objects_that_act(annex) == []


@pytest.mark.parametrize("words", HOSTILE[:11])
def test_markup_is_shown_as_it_was_written(words: str, tmp_path: Path) -> None:
    made = hostile_case("Larch Ward", words)

    shown = text_of(visit_report_pdf(made.report()), tmp_path)

    assert "root:" not in shown
    assert words in shown


@pytest.mark.parametrize("unit", ["x", "word ", "line by line\n"])
def test_fifty_thousand_letters_run_on_over_pages_and_none_is_lost(
    unit: str, tmp_path: Path
) -> None:
    made = hostile_case("Larch Ward", unit * (50_000 // len(unit)))
    letter = unit[0]

    shown = text_of(visit_report_pdf(made.report()), tmp_path)

    places = 13  # where the words stand in full
    assert shown.count(letter) >= places * unit.count(letter) * (50_000 // len(unit))


def test_one_page_for_the_ward_stays_one_however_much_was_written(tmp_path: Path) -> None:
    made = hostile_case("Larch Ward", "word " * 10_000)

    pages = pages_of(ward_page_pdf(Material(made.report(), PLAIN)), tmp_path)

    assert len(pages) == 1
    assert "(goes on under C1)" in pages[0]


def test_letters_that_every_typeface_lacks_are_replaced_visibly() -> None:
    assert printable("Ward 病房 ห้อง end") == f"Ward {MISSING} {MISSING} end"
    assert printable("Ward مرحبا 🧠 end") == "Ward مرحبا 🧠 end"
    assert printable("a\u202eb\u200bc\x00d\u00ade") == "abcde"
    assert printable("one\r\ntwo\u2028three") == "one\ntwo\nthree"
    assert printable("a\u202f%\tb\u2011c") == "a\u00a0% b-c"


@given(st.text())
def test_what_is_printed_has_a_shape_for_every_letter(text: str) -> None:
    shown = printable(text)

    assert shown == printable(shown)
    assert all(letter.isprintable() or letter in "\n\u00a0\u200c\u200d" for letter in shown)
    for before, letter in pairwise(f" {shown}"):
        if letter in "\u200c\u200d":  # these have a shape together with the letter before
            assert needs_others(before)
            assert before.isprintable()
