"""A template is added from a file: checked, confirmed, published; a bad file changes nothing."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.theme import Look, apply_look
from qvisit.ui.widgets.sheet import Sheet
from qvisit.usecases.template_library import read_library
from qvisit.usecases.templates import publish_templates
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, main_buttons, words_on
from tests.ui.templates.window import EVENING, Answers, Idle, Shown, evening, templates_of
from tests.usecases.night_walk import GOOD
from tests.usecases.trust import Trust

MORE = """\
      - code: NW-2
        text_standard: The lamps are low at night.
        text_easy: Are the lamps low at night?
        guidance: Look at them. Good is all of them. Partly is some. Not met is none of them.
        method: observe
        scale: MET3
        weight: 1
        source: Wording by QVisit
        enable_when: {match: all, conditions: [{item: NW-1, operator: "=", answer: met}]}
"""
CIRCLE = (
    GOOD
    + (
        "        enable_when: {match: all, conditions: [{item: NW-2, operator: exists, answer: "
        '"true"}]}\n'
    )
    + MORE
)


@pytest.fixture
def shown(trust: Trust, qtbot: QtBot, background: Background, idle: Idle) -> Iterator[Shown]:
    """The window of governance on its templates page, on the template of these tests."""
    publish_templates(trust["linden"], [evening()])
    with templates_of(trust["linden"], qtbot, background, idle, Answers()) as shown:
        yield shown


def write(folder: Path, text: str) -> Path:
    """A template file."""
    path = folder / "walk.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_is_checked_confirmed_and_published(
    shown: Shown, trust: Trust, tmp_path: Path
) -> None:
    shown.add(write(tmp_path, GOOD))

    page = shown.page.offer
    assert page.isVisible()
    assert (shown.page.title, shown.page.context) == ("Add a template", "walk.yaml")
    assert "A walk at night" in words_on(page)
    assert "Version 1.0.0, 1 item, 1 minute. Never scored." in words_on(page)
    assert "Nothing is to be put right. You can publish it." in words_on(page.banner)
    assert main_buttons(page) == ["Publish version 1.0.0"]
    assert "night-walk 1.0.0" not in read_library(trust["linden"]).by_key
    assert focused() is page.publish

    press(focused(), Qt.Key.Key_Return)
    shown.idle()
    settle(shown.window)

    current = shown.browser.current
    assert shown.browser.isVisible()
    assert current is not None
    assert current.key == "night-walk 1.0.0"
    assert shown.entry("night-walk 1.0.0").endswith("check: All well, current")
    assert "Published on" in words_on(shown.browser.side.version)
    assert "The template is published." in words_on(shown.window)
    assert "night-walk 1.0.0" in read_library(trust["linden"]).by_key


def tagged(path: Path) -> None:
    path.write_text("id: !!python/object/apply:os.system [ls]\n", encoding="utf-8")


def in_another_encoding(path: Path) -> None:
    path.write_bytes(GOOD.replace("quiet", "très quiet").encode("latin-1"))


def in_wide_letters(path: Path) -> None:
    path.write_bytes(GOOD.encode("utf-16"))


def far_too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50_000_000)


def asking_in_a_circle(path: Path) -> None:
    path.write_text(CIRCLE, encoding="utf-8")


def with_other_words_in_the_same_version(path: Path) -> None:
    path.write_text(EVENING.replace("Lamps in the garden", "Lamps at the door"), encoding="utf-8")


def no_template_at_all(path: Path) -> None:
    path.write_text("Dear all, here is the form.\n", encoding="utf-8")


BAD: Mapping[Callable[[Path], None], str] = {
    tagged: "Line 1: A value begins with !",
    in_another_encoding: "not saved as UTF-8",
    in_wide_letters: "not saved as UTF-8",
    far_too_large: "larger than 2 MB",
    asking_in_a_circle: "These items wait for each other: NW-1, NW-2.",
    with_other_words_in_the_same_version: "The content changed, but version 1.0.0 does not",
    no_template_at_all: "walk.yaml was not used.",
}


def test_a_bad_file_gets_a_plain_message_and_changes_nothing(
    shown: Shown, trust: Trust, tmp_path: Path
) -> None:
    before = read_library(trust["linden"])
    path = tmp_path / "walk.yaml"

    for make, said in BAD.items():
        path.unlink(missing_ok=True)
        make(path)
        shown.add(path)

        page = shown.page.offer
        rows = "\n".join(str(page.rows.index(row).data()) for row in range(page.rows.rowCount()))
        assert said in rows
        assert "to be put right first." in words_on(page.banner)
        assert "Nothing was added." in words_on(page)
        assert not page.publish.isVisible()
        assert "Traceback" not in rows
        assert_page_is_sound(shown.page)

        press(focused(), Qt.Key.Key_Escape)
        settle(shown.window)

        current = shown.browser.current
        assert focused() is shown.browser.list.add
        assert current is not None
        assert current.key == "evening 1.0.0"
        assert read_library(trust["linden"]).names == before.names


def test_a_file_that_is_put_right_is_read_again_and_another_says_what_to_look_at(
    shown: Shown, tmp_path: Path
) -> None:
    path = write(tmp_path, GOOD.replace("moon", "dragon"))
    shown.add(path)
    page = shown.page.offer
    row = page.rows.index(0).data()

    write(tmp_path, GOOD)
    page.reread.click()
    shown.idle()
    settle(shown.window)

    assert row == (
        "To put right, line 12, The night. There is no picture “dragon”. "
        "Choose one of the pictures that come with QVisit."
    )
    assert page.publish.isVisible()
    assert page.rows.rowCount() == 0

    press(focused(), Qt.Key.Key_Escape)
    share = "{id: all, title: All of it, for_whom: Anyone., methods: [observe]}"
    shown.add(write(tmp_path, GOOD.replace("sections:", f"shares:\n  - {share}\nsections:")))

    assert "You can publish it. 1 thing is worth a look first." in words_on(page.banner)
    assert page.publish.isVisible()

    press(focused(), Qt.Key.Key_Escape)
    shown.add(write(tmp_path, EVENING))

    assert "This version is on this laptop already, word for word." in words_on(page.banner)
    assert not page.publish.isVisible()


def test_a_later_version_says_what_changed(shown: Shown, tmp_path: Path) -> None:
    shown.add(write(tmp_path, GOOD))
    shown.page.offer.publish.click()
    shown.idle()

    shown.add(write(tmp_path, GOOD.replace("1.0.0", "1.1.0") + MORE))

    page = shown.page.offer
    rows = [str(page.rows.index(row).data()) for row in range(page.rows.rowCount())]
    assert any(row.startswith("Changed since 1.0.0. NW-2") for row in rows)
    assert page.publish.words == "Publish version 1.1.0"


def test_no_file_or_one_that_is_gone_changes_nothing_and_is_said(
    shown: Shown, tmp_path: Path
) -> None:
    shown.browser.list.add.click()
    shown.idle()

    assert shown.answers.asked == ["Choose a template file"]
    assert shown.browser.isVisible()

    shown.add(tmp_path / "gone.yaml")

    [sheet] = [one for one in shown.window.findChildren(Sheet) if one.isVisible()]
    assert "gone.yaml" in sheet.accessibleName()
    press(focused(), Qt.Key.Key_Escape)

    path = write(tmp_path, GOOD.replace("moon", "dragon"))
    shown.add(path)
    path.unlink()
    shown.page.offer.reread.click()
    shown.idle()

    assert "walk.yaml" in words_on(shown.page.offer.banner)


def test_what_another_published_meanwhile_is_not_published_over(
    shown: Shown, trust: Trust, tmp_path: Path
) -> None:
    shown.add(write(tmp_path, GOOD))
    other = evening(text=GOOD.replace("quiet", "silent"))
    publish_templates(trust["linden"], [other])

    shown.page.offer.publish.click()
    shown.idle()
    settle(shown.window)

    assert shown.page.offer.isVisible()
    assert "night-walk" in words_on(shown.page.offer.banner)
    known = read_library(trust["linden"]).by_key["night-walk 1.0.0"]
    assert known.template == other


def test_no_words_are_cut(qapp: QApplication, shown: Shown, tmp_path: Path) -> None:
    faulty = GOOD.replace("moon", "dragon").replace("minutes: 1", "minutes: 90")
    for percent in (200, 100):
        apply_look(qapp, Look(text_percent=percent))
        for text in (faulty, GOOD):
            shown.add(write(tmp_path, text))
            assert_page_is_sound(shown.page)
            press(focused(), Qt.Key.Key_Escape)
