"""Every kind of answer in its words, in the item table of a real document."""

from pathlib import Path
from typing import get_args

import pytest

from qvisit.forms.answers import NON_ANSWERS, label_of
from qvisit.forms.item import Item, Scale
from qvisit.forms.section import Section
from qvisit.report.pdf import visit_report_pdf
from qvisit.visits import kinds
from tests.forms.made import make_item, make_section, make_template
from tests.report.larch import GOVERNOR, LEAD, LIVED, VISITOR, Case, Log, case, plan, score
from tests.report.reading import plain, text_of

SAID: dict[Scale, tuple[tuple[str, str], ...]] = {
    "MET3": (("met", "Met"), ("partly", "Partly met"), ("not_met", "Not met")),
    "LEVEL4": (
        ("4", "Very good, 4 of 4"),
        ("3", "Good, 3 of 4"),
        ("2", "Not so good, 2 of 4"),
        ("1", "Bad, 1 of 4"),
    ),
    "YES_NO": (("yes", "Yes"), ("no", "No")),
    "COUNT": (("9/10", "9 of 10 (90 %)"), ("3/5", "3 of 5"), ("0/10", "0 of 10 (0 %)")),
    "NUMBER": (("4.5", "4.5 kg per week"), ("0", "0 kg per week")),
    "CHOICE": (("day", "By day"), ("night", "At night")),
    "MULTI": (("day", "By day"), ("day,night", "2 chosen")),
    "TEXT": (("Staff sat down to talk.", "In own words"),),
    "DATE": (("2027-03-09", "9 March 2027"),),
    "TIME": (("14:02", "14:02"),),
    "DATE_TIME": (("2027-03-09T14:02", "9 March 2027 at 14:02"),),
    "PHOTO": (("Estates camera, picture 12", "In own words"),),
    "SIGN": (
        ("none", "No sign of this"),
        ("once", "Seen once"),
        ("repeated", "Seen more than once"),
    ),
    "MARKER": (
        ("0", "Not started, 0 of 3"),
        ("1", "Started, 1 of 3"),
        ("2", "In place, 2 of 3"),
        ("3", "Embedded and measured, 3 of 3"),
    ),
}
NOT_SAID = ("Not seen", "Don’t know", "Doesn’t apply", "Rather not say")
ANSWER_WORDS = {
    "frequency": ("Always", "Mostly", "Sometimes", "Never"),
    "ease": ("Very easy", "Easy", "Not so easy", "Hard"),
    "extent": ("A lot", "Quite a lot", "A little", "Not at all"),
}


def sections() -> tuple[Section, ...]:
    """A section for each scale, with a question for each reply; and what is no answer."""
    made = []
    for number, (scale, replies) in enumerate(SAID.items(), start=1):
        items = tuple(question(f"Q{number}-{at}", scale) for at, _ in enumerate(replies))
        made.append(make_section(*items, **kind_of(scale)))
    silent = tuple(question(f"N-{at}", "MET3") for at, _ in enumerate(NOT_SAID))
    return (*made, make_section(*silent))


def question(code: str, scale: Scale, **more: object) -> Item:
    """A question with a wording of its own, so that it can be found on a page."""
    return make_item(code, scale, text_standard=f"Matter {code} of all.", **more)


def kind_of(scale: Scale) -> dict[str, object]:
    """The kind of section that a scale asks for, where it is not the template's."""
    kind = {"SIGN": "closed_culture", "MARKER": "sustainability"}.get(scale)
    return {"kind": kind} if kind else {}


def everybody_says(replies: dict[str, str], *parts: Section) -> Case:
    """A visit in which all reviewers give the same replies."""
    template = make_template(*parts)
    log = Log()
    log.say(GOVERNOR, plan([template]))
    score(log, [template], dict.fromkeys((LEAD, LIVED, VISITOR), replies))
    return case(log, (template,))


def test_every_scale_is_tried() -> None:
    assert set(SAID) == set(get_args(Scale))
    assert len(NON_ANSWERS) == len(NOT_SAID)


def test_every_answer_stands_in_its_words_beside_its_question(tmp_path: Path) -> None:
    expected = {
        f"Q{number}-{at}": said
        for number, replies in enumerate(SAID.values(), start=1)
        for at, said in enumerate(replies)
    }
    silent = {label_of(make_item(), reply): reply for reply in NON_ANSWERS}
    replies = {code: reply for code, (reply, _) in expected.items()}
    replies |= {f"N-{at}": silent[words] for at, words in enumerate(NOT_SAID)}
    words = {code: said for code, (_, said) in expected.items()}
    words |= {f"N-{at}": said for at, said in enumerate(NOT_SAID)}

    shown = text_of(visit_report_pdf(everybody_says(replies, *sections()).report()), tmp_path)

    for code, said in words.items():
        counted = "0 of 3" if code.startswith("N-") else "3 of 3"
        assert f"{code} · observed Matter {code} of all. {said} {counted}" in shown
    assert "By day, At night" in shown
    assert "3 reviewers wrote about this: see the annex." in shown
    assert "3 reviewers noted where a photo is kept: see the annex." in shown
    assert "Staff sat down to talk." not in shown


@pytest.mark.parametrize("words", ANSWER_WORDS)
def test_a_level_is_told_in_the_words_that_fit_its_question(words: str, tmp_path: Path) -> None:
    items = [question(f"L-{at}", "LEVEL4", answer_words=words) for at in range(4)]
    replies = {f"L-{at}": str(4 - at) for at in range(4)}

    shown = text_of(
        visit_report_pdf(everybody_says(replies, make_section(*items)).report()), tmp_path
    )

    for at, said in enumerate(ANSWER_WORDS[words]):
        assert f"Matter L-{at} of all. {said}, {4 - at} of 4 3 of 3" in shown


@pytest.mark.parametrize(
    ("scale", "more", "reply", "said"),
    [
        ("COUNT", {"method": "ask_staff"}, "3/9", "Fewer than 5 of 9"),
        (
            "COUNT",
            {"method": "ask_patient", "say_aloud": "Hello."},
            "2/4",
            "Fewer than 5 were asked",
        ),
        ("COUNT", {"method": "ask_patient", "say_aloud": "Hello."}, "6/8", "6 of 8"),
        ("NUMBER", {"unit": "staff on shift"}, "3", "Fewer than 5 staff on shift"),
        ("NUMBER", {"unit": "staff on shift"}, "0", "0 staff on shift"),
    ],
)
def test_few_people_are_not_counted_out_in_an_answer(
    scale: Scale, more: dict[str, object], reply: str, said: str, tmp_path: Path
) -> None:
    made = everybody_says({"P-1": reply}, make_section(question("P-1", scale, **more)))

    shown = text_of(visit_report_pdf(made.report()), tmp_path)

    assert f"Matter P-1 of all. {said} 3 of 3" in shown


def test_one_who_says_that_it_does_not_apply_is_told_of(tmp_path: Path) -> None:
    template = make_template(question("D-1", "MET3"), question("D-2", "MET3"))
    log = Log()
    log.say(GOVERNOR, plan([template]))
    score(log, [template], {LEAD: {"D-1": "not_applicable"}, VISITOR: {"D-2": "partly"}})
    log.say(LEAD, kinds.ItemAgreed(template="made", item="D-2", reply="met"))

    shown = text_of(visit_report_pdf(case(log, (template,)).report()), tmp_path)

    assert "Met 2 of 3 alike Differed. 1 reviewer said that it does not apply." in shown
    assert plain("Met 3 of 3 1 step apart Differed. The panel agreed this answer.") in shown
