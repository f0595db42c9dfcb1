"""What a screen reader sees and hears of the real program, from another process."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.end2end.atspi import Node, Ref
from tests.end2end.seat import SeatedPerson, seated
from tests.end2end.tree_rules import problems
from tests.usecases.trust import Trust

pytestmark = pytest.mark.xcb

POLITE, INTERRUPTS = 1, 2  # how an announcement is made


@pytest.fixture
def ash(evening: Trust, desktop: dict[str, str]) -> Iterator[SeatedPerson]:
    """A visitor in front of the locked program."""
    with seated(evening.vaults["ash"].folder, desktop) as person:
        yield person


def test_every_page_can_be_read(ash: SeatedPerson) -> None:
    reader = ash.reader
    wrong: list[str] = []

    def look(page: str) -> None:
        nodes = reader.walk()
        if folder := os.environ.get("TREES"):
            write_tree(Path(folder) / f"{page}.txt", nodes)
        assert len(nodes) > 20, page
        wrong.extend(f"{page}: {problem}" for problem in problems(nodes))

    reader.find("button", "Unlock")
    look("unlock")
    ash.unlock()
    look("home")
    for key, word in (("2", "Visits"), ("4", "Sync"), ("5", "Settings")):
        ash.keys(f"ctrl+{key}")
        reader.find("button", f"{word}, ", within="Pages")
        ash.wait(lambda w=word: is_current(reader.walk(), w), f"{word} to be shown")  # type: ignore[misc]
        look(word)
    ash.keys("ctrl+1")
    ash.open_visit()
    look("scoring")
    for section in ("Safe at night", "One sign", "A greener ward", "Who you heard"):
        reader.press(reader.find("button", section, within="Sections"))
        ash.wait(lambda s=section: is_current_section(reader.walk(), s), section)  # type: ignore[misc]
        look(section)
    ash.keys("ctrl+g")
    reader.find("button", "I need a break")
    look("one question at a time")
    ash.keys("ctrl+g")
    reader.press(reader.find("button", "I’m done"))
    reader.find("label", "You have answered")
    look("done")
    ash.keys("F9")
    reader.find("button", "Save, then phone")
    look("concern form")

    assert not wrong, "\n".join(wrong)


def is_current(nodes: Sequence[Node], page: str) -> bool:
    return any(one.name.startswith(page) and "current page" in one.name for one in nodes)


def is_current_section(nodes: Sequence[Node], section: str) -> bool:
    return any(one.name.startswith(section) and one.name.endswith("current") for one in nodes)


def write_tree(path: Path, nodes: Sequence[Node]) -> None:
    """Write down what is read, for people who look into a failure."""
    depth: dict[Ref, int] = {}
    lines = []
    for node in nodes:
        depth[node.ref] = depth.get(node.parent, -1) + 1
        said = f"{node} {sorted(node.states)} {tuple(node.box)} {node.description}"
        lines.append(f"{'  ' * depth[node.ref]}{said}")
    path.write_text("\n".join(lines), encoding="utf-8")


def test_an_answer_a_note_and_a_concern_are_heard(ash: SeatedPerson) -> None:
    reader = ash.reader
    ash.unlock()
    ash.open_visit()
    reader.press(reader.find("button", "Safe at night", within="Sections"))
    ash.wait(lambda: has_focus(reader.focused(), "Met, "), "the first question to have its turn")

    reader.forget()
    ash.keys("p")
    by_key = reader.hear("announcement", "Partly met, saved")
    chosen = reader.find("button", "Partly met, chosen, ", within="E-MET3")
    reader.forget()
    reader.press(reader.find("button", "Not met, ", within="E-MET3"))
    checked = reader.hear("checked", number=1)
    by_press = reader.hear("announcement", "Not met, saved")

    assert (by_key.number, by_press.number) == (POLITE, POLITE)
    assert "checked" in chosen.states
    assert reader.read(checked.source).name.startswith("Not met, chosen, ")
    reader.find("panel", "E-MET3, safety-critical, Not met")
    reader.find("button", "Saved on this laptop")

    while not has_focus(ash.after("Tab"), "Your note"):
        assert ash.is_there()
    ash.types("Two cords on the rail")
    ash.keys("ctrl+Return")
    reader.hear("announcement", "Note saved on E-MET3")
    reader.find("label", "Two cords on the rail")

    ash.keys("F9")
    what = reader.find("text", "What did you see or hear?")
    reader.write(what, "A cord hangs in the bathroom.")
    reader.forget()
    reader.press(reader.find("button", "Save, then phone"))
    raised = reader.hear("announcement", "Saved. Nobody has been told yet.")

    assert raised.number == INTERRUPTS
    reader.find("button", "1 concern: not told yet")
    assert not list(problems(reader.walk()))


def test_tab_goes_through_the_scoring_list_in_reading_order(ash: SeatedPerson) -> None:
    reader = ash.reader
    ash.unlock()
    ash.open_visit()
    ash.wait(lambda: reader.focused() is not None, "something to have the keyboard")

    stops = list(tabbed(ash))
    order = [node.ref for node in reader.walk()]

    places = [order.index(ref) for ref in stops]
    turn = places.index(min(places))
    named = [str(reader.read(ref)) for ref in stops]
    assert len(stops) > 20
    assert places[turn:] + places[:turn] == sorted(places), "\n".join(named)


def tabbed(ash: SeatedPerson) -> Iterator[Ref]:
    """Press Tab until it comes round to where it was."""
    first = None
    while True:
        stop = ash.after("Tab").ref
        if stop == first:
            return
        first = first or stop
        yield stop


def has_focus(node: Node | None, name: str) -> bool:
    return node is not None and node.name.startswith(name)
