from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.loading import load_template
from qvisit.forms.template import Template, TemplateError, content_hash
from qvisit.forms.yaml_text import Parser, YamlTextError, read_yaml

SHIPPED = Path(__file__).parents[2] / "resources" / "templates"
TEXT = """\
# A form for tests.
id: test-form
version: 1.0.0
title: Test form
kind: standards
purpose: >
  To test,
  at length.
for_whom: Testers.
minutes: 10
sources:
  - Test
not_covered: All else.
change_note: New.
sections:
  - id: one
    title: "1.10"
    regulation: 9
    items:
      - code: A-1
        text_standard: The door is closed.
        text_easy: Is the door closed?
        guidance: >
          Look at it.

          Look again.
        method: observe
        scale: MET3
        weight: 2
        is_critical: yes
        key_question: safe
        source: 2014-04-01
        tags: [no, on]
      - code: A-2
        text_standard: The window is closed.
        text_easy: Is the window closed?
        guidance: Look at it.
        method: observe
        scale: LEVEL4
        weight: 1
        key_question: caring
        source: Test
"""


def load(text: str) -> Template:
    return load_template(text.encode(), "test.yaml")


def refused(text: str | bytes) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        load_template(text if isinstance(text, bytes) else text.encode(), "test.yaml")
    return caught.value


def test_a_form_is_read_as_it_was_written() -> None:
    asked = load(TEXT)

    first, second = asked.items
    assert asked.purpose == "To test, at length."
    assert asked.sections[0].regulation == "9"
    assert first.guidance == "Look at it.\nLook again."
    assert (first.weight, first.is_critical, second.is_critical) == (2, True, False)


def test_dates_and_words_for_no_stay_text() -> None:
    section = load(TEXT).sections[0]

    first = section.items[0]
    assert section.title == "1.10"
    assert first.source == "2014-04-01"
    assert first.tags == ("no", "on")


def test_line_ends_and_the_mark_of_windows_editors_change_nothing() -> None:
    windows = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()

    assert content_hash(load_template(windows, "test.yaml")) == content_hash(load(TEXT))


def test_accented_letters_in_two_parts_become_one() -> None:
    written = TEXT.replace("The door", "The cafe\u0301 door")

    assert load(written).items[0].text_standard == "The caf\u00e9 door is closed."


@pytest.mark.parametrize(
    ("old", "new", "line", "said", "remedy"),
    [
        ("weight: 2", "weight: 7", 29, "item A-1: “weight” is too large", "3 or less"),
        ("weight: 2", "weight: two", 29, "item A-1: “weight” is “two”", "Write digits"),
        ("weight: 2", "wieght: 2", 20, "item A-1: “weight” is missing", "“weight: …”"),
        (
            "weight: 1",
            "weight: 1\n        wait: 1",
            41,
            "item A-2: QVisit does not know “wait”",
            "",
        ),
        (
            "method: observe",
            "method: look",
            27,
            "item A-1: “method” cannot be “look”",
            "Write observe",
        ),
        ("method: observe", "method: ask_patient", 20, "“say_aloud” is missing", "say_aloud: …"),
        ("is_critical: yes", "is_critical: maybe", 30, "not true or false", "true or false"),
        ("code: A-2", "code: A-1", 34, "Another item also has the code “A-1”", "own code"),
        ("code: A-2", "code: a2", 34, "“code” is “a2”", "FS12-3"),
        ("id: one", "id: One part", 16, "“id” is “One part”", "safe-care"),
        ("version: 1.0.0", "version: 1.0", 3, "“version” is “1.0”", "1.0.0"),
        ("minutes: 10", "minutes:", 10, "“minutes” is “”", "digits"),
        ('title: "1.10"', "title:", 17, "“title” is empty", "take the line out"),
        ("closed?", "shut? Locked?", 22, "item A-1: “text_easy” must be one question", "Ask one"),
        ("key_question: caring", "", 34, "item A-2: “key_question” is missing", "Add a line"),
        (
            "scale: MET3",
            "scale: SIGN",
            28,
            "item A-1: “scale” cannot be “SIGN”",
            "MET3 or LEVEL4 or YES_NO or COUNT",
        ),
        ("sources:\n  - Test", "sources: Test", 11, "“sources” must be a list", "dash"),
        ("regulation: 9", "regulation: nine", 18, "“regulation” is “nine”", "9A"),
        ("tags: [no, ", "tags: [No, ", 33, "“tags” is “No”", "use-of-force"),
        ("source: Test", "source: Test\n        source: More", 43, "also in line 42", "Keep one"),
        ('title: "1.10"', "title: 1.10\n\ttab: 1", 18, "There is a tab here", "spaces"),
        ('title: "1.10"', "title: One: two", 17, "a colon inside a text", "in quotes"),
        ('title: "1.10"', "title: @One", 17, "special meaning", "in quotes"),
        ('title: "1.10"', "title: *One", 17, "points to another place", "in quotes"),
        ('title: "1.10"', "title: &One two", 17, "points to another place", "in quotes"),
        ('title: "1.10"', "title: !One two", 17, "special meaning", "in quotes"),
        ('title: "1.10"', "title: 1.10\n   x: y", 18, "does not fit the lines before", "spaces"),
        ('title: "1.10"', "title: One\x07", 17, "cannot be seen", "type it again"),
        ('title: "1.10"', 'title: "One\\x07"', 17, "“title” holds a character", "again"),
        ('title: "1.10"', "title: [One]", 17, "“title” must be text", "without a list"),
        ("# A form for tests.", "%YAML 1.1\n---", 1, "begin with %", "out"),
        ("change_note: New.", "--- \nchange_note: New.", 14, "second document", "Keep one"),
        ("  - id: one", "  - ? [a]\n    : b\n    id: one", 16, "must be plain text", "word"),
    ],
)
def test_a_slip_is_named_with_file_line_item_and_remedy(
    old: str, new: str, line: int, said: str, remedy: str
) -> None:
    assert old in TEXT

    error = refused(TEXT.replace(old, new, 1))

    assert error.message.startswith(f"test.yaml was not used. Line {line}")
    assert said in error.message
    assert remedy in error.hint
    assert error.hint


def test_a_misspelt_field_is_recognised() -> None:
    error = refused(TEXT.replace('    title: "1.10"', "    title: One\n    regullation: 9", 1))

    assert "QVisit does not know “regullation”" in error.message
    assert error.hint == "Did you mean “regulation”?"


def test_of_several_slips_the_first_in_the_file_is_shown() -> None:
    error = refused(TEXT.replace("minutes: 10", "minutes: 0").replace("weight", "weihgt"))

    assert "Line 10: “minutes” is too small." in error.message
    assert error.message.endswith("There is more to put right after it.")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "The file is empty"),
        (b"# nothing\n", "The file is empty"),
        (b"just words", "must hold named lines"),
        (b"- a\n- b\n", "must hold named lines"),
        (b"a: \xff\n", "Line 1: The file is not saved as UTF-8"),
        ("a: 1\nb: ü\n".encode("utf-16"), "not saved as UTF-8"),
        ("a: 1\nb: ü\n".encode("utf-16-le"), "not saved as UTF-8"),
        ("a: 1\nb: 2\n".encode("utf-16-be"), "Line 1: The file is not saved as UTF-8"),
        ("a: 1\n".encode("utf-32-le"), "not saved as UTF-8"),
        (b"a: 1\nb: \x00", "Line 2: The file is not saved as UTF-8"),
        (b"a: \x01", "cannot be seen"),
        (b"[" * 100_000, "too deep"),
        (b"{a: " * 5000, "too deep"),
        (b"- a\n" * 250_000, "too many parts"),
        (b"a: " + b"b" * 2_000_000, "larger than 2 MB"),
        (b'a: "\\UFFFFFFFF"', "was not used"),
        (b'a: "\\uD800"', "was not used"),
        (b"%YAML 9" + b"9" * 9999 + b".1\n---\na: b", "was not used"),
        (b"a: &x [1]\nb: *x\n", "Line 1: A value beginning with &"),
        (b"!!python/object:os.system a", "Line 1: A value begins with !"),
    ],
)
def test_a_hostile_or_wrong_file_is_refused_in_words(data: bytes, said: str) -> None:
    error = refused(data)

    assert said in error.message
    assert error.hint


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )

    assert "Line 1: A value beginning with &" in refused(bomb).message


def test_a_file_of_a_hundred_thousand_faults_is_refused_at_the_first() -> None:
    head = TEXT[: TEXT.index("      - code: A-1")]

    error = refused(head + "      - {}\n" * 100_000)

    assert "Line 20: “code” is missing" in error.message


PARSERS: tuple[Parser, ...] = (yaml.SafeLoader, yaml.CSafeLoader)


@pytest.mark.parametrize("parser", PARSERS)
def test_both_parsers_of_the_library_read_the_shipped_forms_alike(parser: Parser) -> None:
    for path in sorted(SHIPPED.glob("*.yaml")):
        text = path.read_text(encoding="utf-8")

        found = read_yaml(text.encode(), parser).plain()

        assert found == yaml.load(text, Loader=yaml.BaseLoader)


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("escape", ["\\UFFFFFFFF", "\\U00110000", "\\xZZ"])
def test_a_character_that_does_not_exist_is_refused_by_both_parsers(
    parser: Parser, escape: str
) -> None:
    with pytest.raises(YamlTextError):
        read_yaml(f'a: "{escape}"'.encode(), parser)


@given(st.text(alphabet="ab:-?[]{}\"'|>&*!%@`#, \n\\x0uU", max_size=60), st.sampled_from(PARSERS))
def test_both_parsers_refuse_in_words_whatever_they_are_given(text: str, parser: Parser) -> None:
    with suppress(YamlTextError):
        read_yaml(text.encode(), parser)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_form_or_are_refused_in_words(data: bytes) -> None:
    with suppress(TemplateError):
        load_template(data, "test.yaml")


@given(st.text(alphabet="ab:-?[]{}\"'|>&*!%@`#, \n\\x0u", max_size=60))
def test_any_text_made_of_yaml_signs_is_refused_in_words(text: str) -> None:
    with suppress(TemplateError):
        load(text)


@given(
    st.sampled_from(sorted(SHIPPED.glob("*.yaml"))),
    st.floats(0, 1),
    st.integers(0, 60),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8)
    | st.sampled_from(["\n", "  ", ": ", "- ", '"', "&a ", "*a", "!!x ", "[", "{", "\\", "|\n"]),
)
def test_a_damaged_form_is_read_or_refused_in_words(
    path: Path, where: float, cut: int, put: str
) -> None:
    text = path.read_text(encoding="utf-8")
    at = int(where * len(text))

    with suppress(TemplateError):
        asked = load(text[:at] + put + text[at + cut :])

        assert asked.items
