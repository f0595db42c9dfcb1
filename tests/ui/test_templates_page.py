"""Templates are shown as visitors meet them, in both wordings, and can be searched."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from qvisit.forms.finding import Finder
from qvisit.ui.background import Background
from qvisit.ui.models.template_rows import EASY, TemplateRows, rows_of
from qvisit.ui.template_filter import ALL, fits_of
from qvisit.ui.window import MainWindow
from qvisit.usecases.templates import publish_templates, shipped_templates
from tests.ui.layout_checks import settle
from tests.ui.template_window import Answers, Shown, evening
from tests.usecases.trust import Trust

Idle = Callable[[], None]


@pytest.fixture
def shown(trust: Trust, qtbot: QtBot, background: Background, idle: Idle) -> Iterator[Shown]:
    """The window of governance on its templates page, on the template of these tests."""
    publish_templates(trust["linden"], [evening()])
    window = MainWindow(trust["linden"], background, Answers().choosers)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    window.begin()
    idle()
    window.go("templates")
    idle()
    shown = Shown(window, idle)
    shown.page.show_template("evening 1.0.0")
    settle(window)
    yield shown
    window.leave()


def test_qt_finds_the_model_sound(qapp: object) -> None:
    model = TemplateRows()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )

    model.show_rows(rows_of(evening(), Finder(evening()).find(""), fits_of(evening(), ALL)))
    model.show_wording(EASY)
    model.show_rows(())

    assert tester.model() is model


def test_shipped_and_installed_templates_are_listed_with_practice_last(shown: Shown) -> None:
    keys = shown.browser.list.entries.keys()

    assert len(keys) == len(shipped_templates()) + 2  # the visit's own, and that of these tests
    assert {"ward-walk 1.0.0", "evening 1.0.0"} <= set(keys)
    practice = {f"{one.id} {one.version}" for one in shipped_templates() if one.practice}
    assert set(keys[len(keys) - len(practice) :]) == practice


def test_a_list_entry_says_kind_size_version_and_check(shown: Shown) -> None:
    assert shown.entry("evening 1.0.0") == (
        "An evening on the ward, Counts for the rating, 4 items · 1.0.0, "
        "check: 1 to put right, current"
    )
