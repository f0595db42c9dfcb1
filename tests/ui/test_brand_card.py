"""How the trust's documents look is filled in by governance, seen by all; documents are checked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.brand_card import BrandCard
from qvisit.ui.choosers import Choosers
from qvisit.ui.document_check_card import DocumentCheckCard
from qvisit.ui.preferences import Preferences
from qvisit.ui.settings_cards import under_each_other
from qvisit.ui.settings_page import TRUST, SettingsPage
from qvisit.ui.theme import current_look
from qvisit.usecases import documents
from qvisit.usecases.brands import logo_of, said_brand
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, show_page, words_on
from tests.ui.settings_pages import FACTS
from tests.ui.waiting import Held
from tests.usecases.published import FIRST, FOOTER, NAME, a_logo, published
from tests.usecases.trust import Trust


class _Cards:
    """The settings of somebody, at what their trust has said."""

    def __init__(
        self, trust: Trust, name: str, qtbot: QtBot, chosen: Path, background: Background
    ) -> None:
        choosers = Choosers(logo=lambda *_: chosen, document=lambda *_: chosen)
        self.brand = BrandCard(trust[name], background, choosers)
        self.check = DocumentCheckCard(trust[name], background, choosers)
        cards = under_each_other(self.brand, self.check)
        self.page = SettingsPage(Preferences(look=current_look()), FACTS, cards)
        qtbot.addWidget(self.page)
        show_page(self.page)
        self.page.columns.show_section(TRUST)
        settle(self.page)


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(a_logo())
    return path


def test_governance_gives_documents_their_look(
    trust: Trust, qtbot: QtBot, logo: Path, background: Background
) -> None:
    cards = _Cards(trust, "linden", qtbot, logo, background)
    form = cards.brand.form
    type_words(form.trust.edit, NAME)
    type_words(form.footer.edit, FOOTER)
    press(form.choose, Qt.Key.Key_Space)
    here_at_once = form.logo
    qtbot.waitUntil(lambda: form.logo is not None)
    type_words(form.colour.edit, "#ffcc00")
    press(cards.brand.save, Qt.Key.Key_Space)
    pale, before = words_on(cards.brand), said_brand(trust["linden"])
    form.colour.edit.clear()
    type_words(form.colour.edit, "#7a0c5b")

    with qtbot.waitSignal(cards.brand.changed):
        press(cards.brand.save, Qt.Key.Key_Space)

    said = said_brand(trust["linden"])
    assert here_at_once is None  # it is read off the window's thread
    assert "too pale" in pale
    assert before.trust == ""
    assert (said.trust, said.footer, said.colour) == (NAME, FOOTER, "#7a0c5b")
    assert logo_of(said) is not None
    assert NAME in cards.brand.preview.accessibleName()
    trust.sync("linden", "ash")
    theirs = _Cards(trust, "ash", qtbot, logo, background)
    assert NAME in theirs.brand.preview.accessibleName()
    assert not theirs.brand.save.isVisible()
    press(form.remove, Qt.Key.Key_Space)
    press(cards.brand.save, Qt.Key.Key_Space)
    assert logo_of(said_brand(trust["linden"])) is None


def test_a_document_is_checked_by_its_file_and_by_its_fingerprint(
    trust: Trust, qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    opened, brought = published(trust), tmp_path / "brought"
    table = documents.make(trust["linden"], opened, "csv")
    brought.write_bytes((trust.share / FIRST).read_bytes())
    cards = _Cards(trust, "linden", qtbot, brought, background)
    check = cards.check

    press(check.choose, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not check.work.running)
    by_file = words_on(check)
    code = by_file.split("Fingerprint ")[-1].split()[0]
    type_words(check.code.edit, code.lower())
    press(check.code.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not check.work.running)
    by_code = words_on(check)
    brought.write_bytes(table.replace(b"Willow Ward", b"Willow Wing"))
    press(check.choose, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not check.work.running)
    edited = words_on(check)
    check.code.edit.clear()
    type_words(check.code.edit, "nonsense")
    press(check.check, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not check.work.running)

    assert "It is from this record, and current." in by_file
    assert "The file is exactly as QVisit wrote it." in by_file
    assert "Only the fingerprint was checked." in by_code
    assert "Its fingerprint is from this record. Its words were not checked." in edited
    assert "this is not the file that QVisit makes of the record" in edited
    assert "This is no fingerprint" in words_on(check)


def test_a_check_says_how_far_it_is_and_can_be_stopped(
    trust: Trust, qtbot: QtBot, background: Background, held: Held
) -> None:
    cards = _Cards(trust, "linden", qtbot, trust.share, background)
    check = cards.check
    type_words(check.code.edit, "7K3M-92QD-X0VT-4HBC")

    with held():
        press(check.check, Qt.Key.Key_Space)
        busy = words_on(check), check.check.accessibleDescription(), check.stop.isVisible()
        check.stop.setFocus()
        press(check.stop, Qt.Key.Key_Space)
        stopping = words_on(check)
    qtbot.waitUntil(lambda: not check.work.running)

    assert "Getting ready" in busy[0]
    assert busy[1:] == ("Unavailable. A document is being checked.", True)
    assert "Stopping" in stopping
    assert "You stopped the check. Nothing was changed." in words_on(check).replace("\n", " ")
    assert focused() is check.check
    assert check.check.accessibleDescription() == ""
    assert not check.progress.isVisible()


@pytest.mark.usefixtures("look")
def test_nothing_is_cut_in_any_look(
    trust: Trust, qtbot: QtBot, logo: Path, background: Background
) -> None:
    cards = _Cards(trust, "linden", qtbot, logo, background)
    type_words(cards.brand.form.trust.edit, NAME)
    type_words(cards.brand.form.colour.edit, "#ffcc00")
    press(cards.brand.form.choose, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: cards.brand.form.logo is not None)

    assert_page_is_sound(cards.page)
