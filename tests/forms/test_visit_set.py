"""Sets of templates are data that is checked like any form."""

import pytest

from qvisit.forms.visit_set import VisitSetError, load_visit_sets

TEXT = """\
sets:
  - id: short-walk
    title: A short walk
    summary: For a first look.
    templates: [ward-walk]
    optional: [markers]
    visit_types: [announced]
"""


def test_a_set_is_read_and_tells_where_it_comes_first() -> None:
    (one,) = load_visit_sets(TEXT.encode(), "sets.yaml")

    assert one.known == ("ward-walk", "markers")
    assert one.comes_first("announced", "ward")
    assert not one.comes_first("announced", "community_team")
    assert not one.comes_first("follow_up", "ward")


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("[markers]", "[ward-walk]", "A template is named twice."),
        ("[announced]", "[surprise]", "“visit_types” cannot be “surprise”."),
        ("    templates: [ward-walk]\n", "", "“templates” is missing."),
        ("  - id", "  - colour: red\n    id", "QVisit does not know “colour”."),
        ("[announced]\n", "[announced]\n" + TEXT.partition("\n")[2], "Two sets have the same id."),
    ],
)
def test_what_is_wrong_is_said_with_its_line(right: str, wrong: str, words: str) -> None:
    text = TEXT.replace(right, wrong)

    with pytest.raises(VisitSetError, match=r"sets\.yaml was not used\. Line \d+:") as caught:
        load_visit_sets(text.encode(), "sets.yaml")

    assert words in caught.value.message
