"""Whatever a file holds, it is a template or it is refused in words, and soon."""

import re
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.item import Item
from qvisit.forms.loading import load_template
from qvisit.forms.section import Section
from qvisit.forms.template import Template, TemplateError, content_hash, template_from_json
from qvisit.forms.template import dump_template as dump

SHIPPED = sorted((Path(__file__).parents[2] / "resources" / "templates").glob("*.yaml"))
BYTES = {path.name: path.read_bytes() for path in SHIPPED}
SECONDS = 10.0  # of the processor; a file of 2 MB takes less than 1, tests on a busy laptop more
LONGEST = 1000  # letters in a message; it may quote a name of a file
NAMES = sorted({*Template.model_fields, *Section.model_fields, *Item.model_fields})


def loaded(data: bytes) -> Template | TemplateError:
    """What comes of a file; anything else that is raised fails the test."""
    try:
        return load_template(data, "odd.yaml")
    except TemplateError as error:
        return error


def expect_a_template_or_words(data: bytes) -> Template | None:
    """Load it: nothing but a template or a refusal in words may come of it, and quickly."""
    started = process_time()
    found = loaded(data)
    assert process_time() - started < SECONDS
    if isinstance(found, Template):
        assert content_hash(template_from_json(dump(found))) == content_hash(found)
        return found
    assert found.message.startswith("odd.yaml was not used.")
    assert found.hint
    assert f"{found.message} {found.hint}".isprintable()
    assert len(found.message) + len(found.hint) < LONGEST
    return None


def test_the_shipped_files_themselves_are_templates() -> None:
    assert all(expect_a_template_or_words(data) for data in BYTES.values())


@given(st.binary(max_size=2000))
def test_random_bytes(data: bytes) -> None:
    expect_a_template_or_words(data)


words = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20),
    st.sampled_from(
        ["", "no", "~", ".inf", "-1", "1e9", "2027-03-09", "0x10", "<<", "=", "!", "&a"]
    ),
    st.sampled_from(["A-1", "met", "yes", "standards", "MET3", "safe", "observe", "1.0.0", "ward"]),
    st.integers(-(10**40), 10**40).map(str),
)
values = st.recursive(
    words,
    lambda below: (
        st.lists(below, max_size=4) | st.dictionaries(st.sampled_from(NAMES) | words, below)
    ),
    max_leaves=25,
)


def block(value: object, indent: int = 0) -> str:
    """Write lists and named lines as YAML in lines, and texts as they are."""
    pad = " " * indent
    if isinstance(value, dict):
        return "".join(f"{pad}{name}:\n{block(one, indent + 2)}" for name, one in value.items())
    if isinstance(value, list):
        return "".join(f"{pad}-\n{block(one, indent + 2)}" for one in value)
    return f"{pad}{value}\n"


def flow(value: object) -> str:
    """Write the same in brackets and quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(name)}: {flow(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(one) for one in value) + "]"
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


@given(st.dictionaries(st.sampled_from(NAMES) | words, values), st.booleans())
def test_random_yaml(made: dict[str, object], in_brackets: bool) -> None:
    text = flow(made) if in_brackets else block(made)

    expect_a_template_or_words(text.encode())


@given(st.sampled_from(sorted(BYTES)), st.data())
def test_shipped_files_with_flipped_bytes(name: str, data: st.DataObject) -> None:
    mutated = bytearray(BYTES[name])
    places = st.integers(0, len(mutated) - 1)
    for place, bits in data.draw(st.lists(st.tuples(places, st.integers(1, 255)), max_size=4)):
        mutated[place] ^= bits

    expect_a_template_or_words(bytes(mutated))


@given(st.sampled_from(sorted(BYTES)), st.data())
def test_shipped_files_with_lines_gone_doubled_or_moved(name: str, data: st.DataObject) -> None:
    lines = BYTES[name].splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["gone", "doubled", "moved", "indented"]))
        line = lines.pop(place) if change in ("gone", "moved") else lines[place]
        if change in ("doubled", "moved"):
            lines.insert(data.draw(st.integers(0, len(lines))), line)
        elif change == "indented":
            lines[place] = b"  " + line

    expect_a_template_or_words(b"".join(lines))


@given(st.sampled_from(sorted(BYTES)), st.data())
def test_shipped_files_with_other_names_or_values(name: str, data: st.DataObject) -> None:
    text = BYTES[name].decode()
    found = list(re.finditer(r"^[ -]*([a-z_]+):(?: (.*))?$", text, re.MULTILINE))
    match = data.draw(st.sampled_from(found))
    group = data.draw(st.sampled_from([1, 2]))
    other = data.draw(st.sampled_from(NAMES) if group == 1 else words | values.map(flow))
    start, end = match.span(group) if match[group] is not None else (match.end(), match.end())

    expect_a_template_or_words((text[:start] + other + text[end:]).encode())


@given(st.sampled_from(sorted(BYTES)), st.floats(0, 1))
def test_shipped_files_cut_short(name: str, share: float) -> None:
    expect_a_template_or_words(BYTES[name][: int(share * len(BYTES[name]))])


MOST = 2_000_000


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "[",
            "{",
            "{a: ",
            "- ",
            "? ",
            ": ",
            "'",
            '"',
            "\\",
            "\n",
            " ",
            "#\n",
            "---\n",
            "!",
            "&",
            "*",
        ),
        *(
            "a, ",
            "a: b, ",
            "a: b\n",
            "- a\n",
            "- a: b\n",
            "|\n a\n",
            ">\n\n a\n",
            "\U0001f600",
            "%a\n",
        ),
    ],
)
@pytest.mark.parametrize("head", ["", "a: [", "sections:\n  - items: ["])
def test_2_mb_of_one_thing_are_refused_quickly(head: str, piece: str) -> None:
    size = MOST // len(piece.encode()) - len(head)

    assert expect_a_template_or_words((head + piece * size).encode()) is None
