"""Before a sync: what the person wrote that may tell who somebody is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.choosers import Choosers
from qvisit.ui.sync_page import SyncPage
from qvisit.ui.theme import Look
from qvisit.usecases import concerns, notes, privacy
from qvisit.usecases.notes import Noted
from qvisit.usecases.visits import start_visit
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import activate, settle
from tests.ui.page_checks import assert_page_is_sound, button, words_on
from tests.usecases.trust import TEMPLATE, Trust, packs_on

Idle = Callable[[], None]
Look_at = Callable[[], SyncPage]


@pytest.fixture
def look_at(trust: Trust, sync_page: Callable[[str, Choosers], SyncPage]) -> Look_at:
    """The sync page of somebody who named two people in notes."""
    start_visit(trust["ash"], trust.seen_by("ash"))
    for item, words in (("W-1", "Mr Hasan said so."), ("W-2", "Ring 07700 900123.")):
        notes.keep_note(trust["ash"], trust.seen_by("ash"), (TEMPLATE, item), Noted(words))

    def make() -> SyncPage:
        page = sync_page("ash", Choosers())
        activate(page)
        settle(page)
        return page

    return make


def _sent(trust: Trust) -> int:
    return len(packs_on(trust.share, trust.vaults["ash"].device))


def test_the_person_is_asked_once_and_may_sync_all_the_same(
    trust: Trust, look_at: Look_at, idle: Idle
) -> None:
    page, before = look_at(), _sent(trust)

    press(page.action, Qt.Key.Key_Space)
    idle()
    asked, held = words_on(page), _sent(trust)
    press(focused(), Qt.Key.Key_Tab)
    press(focused(), Qt.Key.Key_Space)
    idle()

    assert "2 texts may tell who somebody is." in asked
    assert (before, held, _sent(trust)) == (before, before, before + 1)


def test_what_was_settled_here_is_not_asked_about_at_the_sync(
    trust: Trust, look_at: Look_at, idle: Idle, qtbot: QtBot
) -> None:
    page = look_at()
    press(page.action, Qt.Key.Key_Space)
    press(button(page, "Look at them"), Qt.Key.Key_Space)
    idle()
    listed = words_on(page)

    for words in ("Remove", "It is not about a person"):
        place = next(
            one
            for one in page.privacy.list.findChildren(type(button(page, words)))
            if one.words == words and one.isVisible()
        )
        press(place, Qt.Key.Key_Space)
        idle()
        settle(page)
    qtbot.waitUntil(lambda: not page.privacy.isVisible())
    before = _sent(trust)
    press(page.action, Qt.Key.Key_Space)
    idle()

    assert "Note W-1 · Willow Ward" in listed
    assert "“Mr Hasan”, a name" in listed
    assert not privacy.unsettled(trust["ash"], trust.seen_by("ash"))
    said = [one.said.text for one in trust.seen_by("ash").sheet.notes.values()]
    assert sorted(said) == [" said so.", "Ring 07700 900123."]
    assert _sent(trust) == before + 1


def test_a_concern_is_never_kept_from_being_synced(
    trust: Trust, look_at: Look_at, idle: Idle
) -> None:
    facts = {"about_person_in_charge": "no", "at_risk_now": "yes"}
    concerns.raise_concern(trust["ash"], trust.seen_by("ash"), "Mr Hasan is hurt", facts)
    page, before = look_at(), _sent(trust)

    press(page.action, Qt.Key.Key_Space)
    idle()

    assert "3 texts may tell who somebody is." in words_on(page)
    assert _sent(trust) == before + 1


def test_nothing_is_cut_in_any_look(look_at: Look_at, look: Look, idle: Idle) -> None:
    page = look_at()
    press(page.action, Qt.Key.Key_Space)
    press(button(page, "Look at them"), Qt.Key.Key_Space)
    idle()
    settle(page)

    assert_page_is_sound(page)
