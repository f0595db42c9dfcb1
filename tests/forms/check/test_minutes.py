"""Times that add up, and parts that a visitor can do."""

import pytest

from qvisit.forms.check.minutes import check_minutes, estimated_minutes, share_times
from qvisit.forms.item import Method
from qvisit.forms.template import Share, Template
from tests.forms.check.clean import clean_item, clean_section, clean_template, codes


def of_minutes(declared: int, *items: tuple[Method, int], shares: tuple[Share, ...]) -> Template:
    made = [
        clean_item(f"A{number}", method=method, seconds=minutes * 60)
        for number, (method, minutes) in enumerate(items)
    ]
    return clean_template(clean_section(*made), minutes=declared, shares=shares)


def share(name: str, *methods: Method) -> Share:
    return Share(id=name, title=name, for_whom="Anybody.", methods=methods)


def test_seconds_add_up_to_minutes() -> None:
    assert estimated_minutes([clean_item(seconds=80), clean_item(seconds=40)]) == 2
    assert estimated_minutes([clean_item(seconds=10)]) == 1


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        (50, []),
        (46, []),
        (55, []),
        (40, ["minutes-do-not-add-up"]),
        (57, ["minutes-do-not-add-up"]),
    ],
)
def test_declared_minutes_are_within_a_tenth(declared: int, expected: list[str]) -> None:
    template = of_minutes(declared, ("observe", 30), ("data", 20), shares=())

    assert codes(check_minutes(template)) == expected


def test_a_long_template_is_shared_out() -> None:
    items: tuple[tuple[Method, int], ...] = (("observe", 35), ("ask_staff", 30))

    assert codes(check_minutes(of_minutes(65, *items, shares=()))) == ["no-shares"]
    both = (share("look", "observe"), share("talk", "ask_staff"))
    assert codes(check_minutes(of_minutes(65, *items, shares=both))) == []


def test_shares_are_neither_too_long_nor_too_short() -> None:
    items: tuple[tuple[Method, int], ...] = (("observe", 41), ("ask_staff", 24))
    both = (share("look", "observe"), share("talk", "ask_staff"))

    long, short = check_minutes(of_minutes(65, *items, shares=both))

    assert (long.level, long.code) == ("problem", "share-length")
    assert "“look” takes 41 minutes" in long.words
    assert (short.level, short.code) == ("warning", "share-length")
    assert "“talk” takes 24 minutes" in short.words


def test_a_short_template_has_shorter_shares() -> None:
    items: tuple[tuple[Method, int], ...] = (("observe", 10), ("ask_staff", 9))
    both = (share("look", "observe"), share("talk", "ask_staff"))

    (remark,) = check_minutes(of_minutes(19, *items, shares=both))

    assert "“talk” takes 9 minutes. A share takes 10 to 40." in remark.words


def test_every_item_is_in_a_share() -> None:
    template = of_minutes(22, ("observe", 12), ("data", 10), shares=(share("look", "observe"),))

    (remark,) = check_minutes(template)

    assert (remark.code, remark.item) == ("in-no-share", "A1")


def test_a_share_without_items_is_a_problem() -> None:
    both = (share("look", "observe"), share("talk", "ask_staff"))

    (remark,) = check_minutes(of_minutes(12, ("observe", 12), shares=both))

    assert (remark.level, remark.code) == ("problem", "share-length")
    assert [time.minutes for time in share_times(of_minutes(12, ("observe", 12), shares=both))] == [
        12,
        0,
    ]
