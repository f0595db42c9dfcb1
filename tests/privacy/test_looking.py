"""What the guard finds in a text, and where."""

import re
import types
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.privacy import addresses, dates, nhs, numbers, people
from qvisit.privacy.found import Found
from qvisit.privacy.letters import in_plain_letters
from qvisit.privacy.looking import look
from qvisit.privacy.masks import WrongMaskError, first_written_so, made_up, mask_pattern
from tests.privacy.labelled import MASK, PARTS, VISIT_DAY, Phrase, read_phrases

PHRASES = [one for part in PARTS for one in read_phrases(part)]
INNOCUOUS = ("The door was open. ", "Calm and clean.\n", "\n\n", "  ", "Good food! ")
WORDS = st.one_of(
    st.text(max_size=60),
    st.sampled_from([one.say for one in PHRASES]),
    st.text(alphabet="0123456789 -./()+@JSbednr\u200b\u00a0\uff19\u0669", max_size=60),
)


def _seen(text: str) -> list[tuple[str, str, bool]]:
    found = look(text, hospital_number=MASK, visit_day=VISIT_DAY)
    return [(one.kind, one.words(text), one.certain) for one in found]


@pytest.mark.parametrize(
    ("text", "kind", "words", "certain"),
    [
        ("see 999 000 0018.", "nhs_number", "999 000 0018", True),
        ("9990000026", "nhs_number", "9990000026", True),
        ("41 " * 40 + "999 000 0034 4", "nhs_number", "999 000 0034", True),
        ("999 000 0019", "nhs_number", "999 000 0019", False),
        ("9 9 9 0 0 0 0 0 1 8", "nhs_number", "9 9 9 0 0 0 0 0 1 8", False),
        ("NHS: 9 9 9 0 0 0 0 0 1 8", "nhs_number", "9 9 9 0 0 0 0 0 1 8", True),
        ("born 03.05.1984.", "date_of_birth", "03.05.1984", True),
        ("On the card: 3 May 1984", "full_date", "3 May 1984", False),
        ("tel.07700900123.", "phone", "07700900123", True),
        ("a.b@example.org, please", "email", "a.b@example.org", True),
        ("at NE1 4ST now", "postcode", "NE1 4ST", False),
        ("qv 123456", "hospital_number", "qv 123456", True),
        ("Mr O\u2019Neill\u2019s plan", "title_name", "Mr O\u2019Neill", False),
        ("MR  HASAN waits", "title_name", "MR  HASAN", False),
        ("the nurse called Amina is kind", "title_name", "Amina", False),
        ("asked J.S. twice", "initials", "J.S.", False),
        ("bed\u00a07", "place_with_person", "bed\u00a07", False),
        ("a 34-year-old", "exact_age", "34-year-old", False),
    ],
)
def test_just_the_letters_that_tell_are_named(
    text: str, kind: str, words: str, certain: bool
) -> None:
    assert _seen(text) == [(kind, words, certain)]


@pytest.mark.parametrize(
    "written",
    [
        "\uff19\uff19\uff19 \uff10\uff10\uff10 \uff10\uff10\uff11\uff18",
        "\u0669\u0669\u0669 \u0660\u0660\u0660 \u0660\u0660\u0661\u0668",
        "999\u00a0000\u202f0018",
        "9\u200b9\u200b9\u00ad000\ufeff0018",
        "999\u2011000\u20130018",
        "999\u200e 000\u200f 0018",
    ],
)
def test_other_digits_spaces_and_unseen_marks_hide_nothing(written: str) -> None:
    assert _seen(f"No. {written}, on the door") == [("nhs_number", written, True)]


def test_two_telephone_numbers_in_a_row_are_two() -> None:
    text = "07700 900123 07700 900124/01632 960111"

    assert [words for _, words, _ in _seen(text)] == [
        "07700 900123",
        "07700 900124",
        "01632 960111",
    ]


def test_dates_about_the_visit_are_what_happened_and_not_who() -> None:
    text = "Seen on 2 December 2026, restrained on 9 March 2027."

    assert look(text, visit_day=date(2027, 3, 9)) == ()
    assert [one.kind for one in look(text, visit_day=date(2031, 3, 9))] == ["full_date"] * 2
    assert [one.kind for one in look(text)] == ["full_date"] * 2


def test_a_date_of_birth_is_one_even_about_the_visit() -> None:
    assert _seen("born 8 March 2027") == [("date_of_birth", "8 March 2027", True)]


@pytest.mark.parametrize(
    "mask",
    ["#", "@@@@", "##", "#" * 21, "x" * 300, "QV123456", "(a+)+####", ".*###", "\u0661###"],
)
def test_a_hospital_number_that_fits_anything_is_refused(mask: str) -> None:
    with pytest.raises(WrongMaskError, match="hospital numbers"):
        look("text", hospital_number=mask)


@pytest.mark.parametrize("mask", ["...###", "QV-##/##", "# # #", "QV  ####", "a@ ###"])
def test_signs_of_a_mask_stand_for_themselves(mask: str) -> None:
    written = made_up(mask)

    assert [one.kind for one in look(f"x {written} y", hospital_number=mask)] == ["hospital_number"]
    assert first_written_so(f"x {written} y", mask) == written
    assert look("x 77 aaaaaaaaaaaaaaaaaaaaaaaa y", hospital_number=mask) == ()


@pytest.mark.parametrize("mask", ["#" + " " * 17 + "##", "# # # # # # # # # #", "@ @ @ @ @ @ ###"])
def test_spaces_in_a_mask_fit_in_one_way_only(mask: str) -> None:
    inside = mask_pattern(mask).pattern

    assert " ? ?" not in inside
    assert len(inside) < 120


@given(WORDS, WORDS)
def test_any_text_is_looked_at_and_findings_lie_within_it_and_apart(one: str, two: str) -> None:
    text = one + two
    found = look(text, hospital_number=MASK, visit_day=VISIT_DAY)

    assert look(text, hospital_number=MASK, visit_day=VISIT_DAY) == found
    end = 0
    for finding in found:
        assert end <= finding.start < finding.end <= len(text)
        end = finding.end


@given(st.sampled_from(PHRASES), st.sampled_from(INNOCUOUS), st.sampled_from(INNOCUOUS))
def test_harmless_words_around_it_change_nothing(phrase: Phrase, before: str, after: str) -> None:
    say = str(getattr(phrase, "say", ""))
    alone = look(say, visit_day=VISIT_DAY)
    whole = look(f"{before}{say}\n{after}", visit_day=VISIT_DAY)

    moved = tuple(
        Found(one.kind, one.start + len(before), one.length, one.certain) for one in alone
    )
    assert whole == moved


@given(st.lists(st.sampled_from(["9", "0", " ", "-", "1", "8"]), max_size=40).map("".join))
def test_every_number_that_passes_the_check_is_found(noise: str) -> None:
    text = f"{noise}x 999 000 0018 x"

    assert ("nhs_number", "999 000 0018", True) in _seen(text)


@pytest.mark.parametrize("module", [addresses, dates, nhs, numbers, people])
def test_no_pattern_can_take_longer_than_the_text_is_long(module: types.ModuleType) -> None:
    patterns = [one for one in vars(module).values() if isinstance(one, re.Pattern)]
    assert patterns
    for one in patterns:
        bare = re.sub(r"\[[^\]]*\]", "x", re.sub(r"\\.", "x", one.pattern))
        unbounded = re.findall(r"[*+]|\{\d*,\}", bare)
        assert not unbounded or one.pattern == r"\d+", one.pattern


@pytest.mark.parametrize(
    "bit",
    ["9", "9 ", "0 ", "a@", "J.", "Mr ", "bed 7 ", "+", "(0", "\u200b", "07700 900123 ", "\u0661"],
)
def test_fifty_thousand_letters_of_anything_are_looked_at(bit: str) -> None:
    text = (bit * 50_000)[:50_000]

    assert all(one.end <= len(text) for one in look(text, hospital_number=MASK))


def test_plain_letters_remember_where_each_stood() -> None:
    plain = in_plain_letters("a\u200b\uff11\u00a0\u2019")

    assert plain.text == "a1 '"
    assert list(plain.places) == [0, 2, 3, 4, 5]
