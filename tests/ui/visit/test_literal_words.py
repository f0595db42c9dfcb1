"""A template's words stand in the scoring window as their author wrote them, markup and all."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from qvisit.forms.loading import load_template
from qvisit.forms.template import Template
from qvisit.ui.background import Background
from qvisit.ui.widgets.words import Words
from qvisit.usecases import visits
from qvisit.usecases.templates import publish_templates
from tests.ui.keyboard import click
from tests.ui.layout_checks import settle
from tests.ui.visit.evening import Evening
from tests.ui.visit.every_scale import TEXT
from tests.ui.visit.panel_pages import words_on
from tests.usecases.trust import PANEL, Stage, Trust, new_visit, open_stage, seats

MARKED = "<b>bold</b> &amp; <img src=x>"
_LINE = re.compile(
    r"^(\s+(?:title|text_standard|hint_easy|guidance|say_aloud): )(.+)$", re.MULTILINE
)
_EASY = re.compile(r"^(\s+text_easy: )(.+)\?$", re.MULTILINE)


def marked_form() -> Template:
    """The template with every way of answering, and markup in each of its words."""
    text = _LINE.sub(rf'\1"\2 {MARKED}"', TEXT)
    text = _EASY.sub(rf'\1"\2 {MARKED}?"', text)
    for plain in ("The garden", "Music", "Anything a cord could be tied to for self-harm."):
        assert plain in text
        text = text.replace(plain, f'"{plain} {MARKED}"')
    text = text.replace("unit: degrees", f'unit: "degrees {MARKED}"')
    return load_template(text.encode(), "marked.yaml")


@pytest.fixture
def scoring(
    stage: Stage, tmp_path: Path, qtbot: QtBot, background: Background
) -> Iterator[Evening]:
    """The whole window of a visitor who scores it all."""
    with open_stage(stage, tmp_path / "trust") as trust:
        plan_marked(trust)
        window = Evening(trust, "ash", qtbot, background)
        yield window
        window.leave()


def plan_marked(trust: Trust) -> None:
    """Plan a visit with it, nobody's part given out, and arrive."""
    pins = publish_templates(trust["linden"], [marked_form()])
    planned = replace(new_visit(trust), templates=pins, panel=seats(trust))
    trust.visit = visits.plan_visit(trust["linden"], planned)
    trust.sync("linden", *PANEL)
    visits.start_visit(trust["ash"], trust.seen_by("ash"))


def expect_nothing_drawn_as_markup(window: QWidget) -> None:
    """Fail if any label or hint could take words for markup."""
    marked = [one for one in window.findChildren(QLabel) if set("<&") & set(one.text())]
    assert marked
    for label in marked:
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    for widget in window.findChildren(QWidget):
        assert "<" not in widget.toolTip() + widget.whatsThis()


def test_every_wording_of_every_question_stands_as_it_was_written(scoring: Evening) -> None:
    form = marked_form()

    for item in form.items:
        if item.code == "E-WHY":  # is asked only after another answer
            continue
        scoring.go_to(item.code)
        said = words_on(scoring.window)

        assert item.text_standard in said
        assert item.text_standard.endswith(MARKED)
        expect_nothing_drawn_as_markup(scoring.window)
    assert form.sections[-1].title in words_on(scoring.window)


def test_easy_words_hints_and_meanings_stand_as_they_were_written(scoring: Evening) -> None:
    item = marked_form().item("E-MET3")
    click(scoring.view.tools.easy)

    scoring.go_to(item.code)

    said = words_on(scoring.window)
    assert item.text_easy in said
    assert str(item.hint_easy) in said
    assert f"self-harm. {MARKED}" in said
    assert "<b>bold</b> &amp; <img src=x>?" in item.text_easy
    expect_nothing_drawn_as_markup(scoring.window)


def test_guidance_and_words_to_say_stand_as_they_were_written(scoring: Evening) -> None:
    item = marked_form().item("E-SAID")

    scoring.go_to(item.code)

    said = words_on(scoring.window)
    assert item.guidance in said
    assert str(item.say_aloud) in said


@pytest.mark.parametrize(("code", "words"), [("E-CHOICE", "The garden"), ("E-MULTI", "Music")])
def test_a_choice_stands_as_it_was_written(scoring: Evening, code: str, words: str) -> None:
    scoring.go_to(code)

    shown = scoring.face(code).findChildren(QAbstractButton)
    # One & alone would underline the letter behind it.
    assert f"{words} {MARKED}".replace("&", "&&") in [one.text() for one in shown]
    expect_nothing_drawn_as_markup(scoring.window)


def test_what_was_written_about_markup_is_drawn_letter_by_letter(qtbot: QtBot) -> None:
    plain, marked = Words("x"), Words("<b>x</b>")
    for label in (plain, marked):
        qtbot.addWidget(label)
        label.setWordWrap(False)
        label.resize(300, 40)
        label.show()
        settle(label)

    assert marked.sizeHint().width() > 3 * plain.sizeHint().width()
    assert marked.grab().toImage() != plain.grab().toImage()
