"""Templates side by side."""

from qvisit.forms.check.same import check_same
from qvisit.forms.template import Template
from tests.forms.check.clean import clean_section, clean_template, codes, item_of


def template(name: str, **of_item: object) -> Template:
    return clean_template(clean_section(item_of(of_item)), id=name)


def test_the_same_item_may_be_in_two_templates() -> None:
    found = check_same([template("one"), template("two", guidance="Look at the door twice.")])

    assert {name: list(remarks) for name, remarks in found.items()} == {"one": [], "two": []}


def test_an_item_in_two_templates_is_the_same_in_both() -> None:
    found = check_same([template("one"), template("two", weight=2, scale="YES_NO")])

    assert codes(iter(found["one"])) == []
    (remark,) = found["two"]
    assert (remark.code, remark.item) == ("not-the-same", "A1")
    assert "“one”, but differs in “scale”, “weight”" in remark.words


def test_what_is_to_be_compared_has_something_to_be_compared_with() -> None:
    food = template("one", compares="food")
    alone = check_same([food, template("two", code="B1")])
    together = check_same([food, template("two", code="B1", compares="food")])

    assert codes(iter(alone["one"])) == ["nothing-to-compare"]
    assert codes(iter(together["one"])) == codes(iter(together["two"])) == []
