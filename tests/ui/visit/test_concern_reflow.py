"""The pages of a concern with text of twice the size: nothing is cut, Tab reads as the eye does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from qvisit.ui.theme import Look, apply_look, current_look
from qvisit.usecases import concerns, disclosures
from qvisit.usecases.wards import enter_contact
from tests.ui.keyboard import press
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound
from tests.ui.visit.conftest import Open
from tests.usecases.trust import Trust


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """Text of 200 %."""
    before = current_look()
    apply_look(qapp, Look(text_percent=200))
    yield
    apply_look(qapp, before)


@pytest.mark.usefixtures("large")
def test_nothing_of_a_concern_is_cut_at_200_percent(on_the_ward: Trust, show: Open) -> None:
    enter_contact(on_the_ward["linden"], "Senior manager on call", "Idris Vale", "01632 960 114")
    disclosures.name_reader(on_the_ward["linden"], on_the_ward.person("linden"), "safeguarding")
    on_the_ward.sync("linden", "ash")
    opened = concerns.raise_concern(
        on_the_ward["ash"], on_the_ward.seen_by("ash"), "The bag is open.", {}
    )
    shown = show("ash")
    page = shown.page.later.concern

    shown.page.show_concern()
    settle(shown.frame)
    assert_page_is_sound(page.form)
    press(page.form.confidence, Qt.Key.Key_Return)
    settle(shown.frame)
    assert_page_is_sound(page.protected)
    shown.page.show_concern(next(iter(opened.shared.concerns)))
    press(page.track.card.plain, Qt.Key.Key_Return)
    settle(shown.frame)
    assert_page_is_sound(page.track)
