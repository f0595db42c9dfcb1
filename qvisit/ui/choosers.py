"""Asks for a folder or a file with the computer's own dialogs."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

ChooseFolder = Callable[[QWidget, str], Path | None]
"""Takes the window and a title; gives the folder or file that is there, or None."""
ChooseFile = Callable[[QWidget, str, str], Path | None]
"""Takes the window, a title and a file name; gives where to save, or None."""


def choose_folder(window: QWidget, title: str) -> Path | None:
    """Ask for a folder that is there."""
    chosen = QFileDialog.getExistingDirectory(window, title)
    return Path(chosen) if chosen else None


def choose_template(window: QWidget, title: str) -> Path | None:
    """Ask for a template file that is there."""
    words = QCoreApplication.translate("Choosers", "Templates (*.yaml *.yml)")
    chosen, _kind = QFileDialog.getOpenFileName(window, title, "", words)
    return Path(chosen) if chosen else None


def choose_pdf(window: QWidget, title: str, name: str) -> Path | None:
    """Ask where to save a PDF."""
    return _choose_new(window, title, name, "PDF (*.pdf)", ".pdf")


def choose_sheet(window: QWidget, title: str) -> Path | None:
    """Ask for a sheet that is there."""
    words = QCoreApplication.translate("Choosers", "Sheets (*.xlsx *.csv)")
    chosen, _kind = QFileDialog.getOpenFileName(window, title, "", words)
    return Path(chosen) if chosen else None


def choose_photo(window: QWidget, title: str) -> Path | None:
    """Ask for a photo in a folder or on a camera."""
    words = QCoreApplication.translate("Choosers", "Photos")
    kinds = "*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif *.JPG *.JPEG *.PNG"
    chosen, _kind = QFileDialog.getOpenFileName(window, title, "", f"{words} ({kinds})")
    return Path(chosen) if chosen else None


def choose_logo(window: QWidget, title: str) -> Path | None:
    """Ask for a picture of a logo that is there."""
    words = QCoreApplication.translate("Choosers", "Logos")
    kinds = "*.png *.jpg *.jpeg *.PNG *.JPG *.JPEG"
    chosen, _kind = QFileDialog.getOpenFileName(window, title, "", f"{words} ({kinds})")
    return Path(chosen) if chosen else None


def choose_document(window: QWidget, title: str) -> Path | None:
    """Ask for a document that somebody brought."""
    words = QCoreApplication.translate("Choosers", "Documents")
    kinds = "*.pdf *.html *.htm *.docx *.xlsx *.json"
    chosen, _kind = QFileDialog.getOpenFileName(window, title, "", f"{words} ({kinds})")
    return Path(chosen) if chosen else None


def choose_backup(window: QWidget, title: str) -> Path | None:
    """Ask for a backup that is there."""
    words = QCoreApplication.translate("Choosers", "QVisit backups (*.qvisitbackup)")
    chosen, _kind = QFileDialog.getOpenFileName(window, title, "", words)
    return Path(chosen) if chosen else None


def choose_empty_sheet(window: QWidget, title: str, name: str) -> Path | None:
    """Ask where to save a sheet."""
    words = QCoreApplication.translate("Choosers", "Excel sheets (*.xlsx)")
    return _choose_new(window, title, name, words, ".xlsx")


def _choose_new(window: QWidget, title: str, name: str, kinds: str, ending: str) -> Path | None:
    """Ask where to save; a file that is there is given only after the person was asked about it."""
    dialog = QFileDialog(window, title, "", kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending[1:])  # so that it looks for the file that will be written
    dialog.selectFile(name)
    chosen = dialog.selectedFiles()[0] if dialog.exec() else ""
    dialog.deleteLater()
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() == ending:
        return path
    path = path.with_name(f"{path.name}{ending}")  # a point in its name hid what was missing
    return _choose_new(window, title, str(path), kinds, ending) if path.exists() else path


@dataclass(frozen=True)
class Choosers:
    """How the window asks for places; tests and scripts answer for themselves."""

    folder: ChooseFolder = choose_folder
    pdf: ChooseFile = choose_pdf
    template: ChooseFolder = choose_template
    sheet: ChooseFolder = choose_sheet
    photo: ChooseFolder = choose_photo
    empty_sheet: ChooseFile = choose_empty_sheet
    backup: ChooseFolder = choose_backup
    logo: ChooseFolder = choose_logo
    document: ChooseFolder = choose_document
