"""Where a file is saved: nothing that is there is written over before the person was asked."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.choosers import choose_pdf
from tests.ui.keyboard import the


def _type(name: str, seen: list[str]) -> None:
    """Type a name into the dialog that is open and accept it; say no to what it asks."""

    def answer() -> None:
        modal = QApplication.activeModalWidget()
        if modal is None:
            return
        if isinstance(modal, QMessageBox):
            seen.append(modal.text())
            modal.reject()
        elif isinstance(modal, QFileDialog) and not seen:
            seen.append("dialog")
            the(modal, QLineEdit, "fileNameEdit").setText(name)
            QTimer.singleShot(50, answer)
            modal.accept()
        elif isinstance(modal, QDialog):
            modal.reject()
            return
        QTimer.singleShot(50, answer)

    QTimer.singleShot(50, answer)


def test_a_file_that_is_there_is_asked_about_though_its_ending_was_not_typed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    (tmp_path / "report.pdf").write_bytes(b"%PDF")
    seen: list[str] = []

    _type(str(tmp_path / "report"), seen)
    chosen = choose_pdf(window, "Save", "visit report.pdf")

    assert chosen is None
    assert seen[0] == "dialog"
    assert "report.pdf" in seen[1]


def test_a_new_name_gets_its_ending(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    _type(str(tmp_path / "new"), [])
    chosen = choose_pdf(window, "Save", "visit report.pdf")

    assert chosen == tmp_path / "new.pdf"
