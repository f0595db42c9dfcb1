"""The report step on somebody's laptop, and what stands in for the computer's viewer."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.settings import load_settings, save_settings
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.visit.report_step import ReportStep
from tests.ui.visit.panel_pages import open_step
from tests.usecases.trust import Trust

Idle = Callable[[], None]
Open = Callable[..., ReportStep]


class Viewer(QObject):
    """Stands where the computer's viewer of PDFs would: it is another program."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Path] = []

    @Slot(QUrl)
    def show_file(self, url: QUrl) -> None:
        """Take a file to show."""
        self.shown.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer(qapp: QApplication) -> Iterator[Viewer]:
    """The viewer that files are opened with."""
    viewer = Viewer()
    # It takes a str only, whatever its types say.
    QDesktopServices.setUrlHandler("file", viewer, "show_file")  # type: ignore[arg-type]
    yield viewer
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def open_report(
    trust: Trust, background: Background, qtbot: QtBot, tmp_path: Path
) -> Iterator[Callable[..., ReportStep]]:
    """Shows the step on somebody's laptop; PDFs are saved to `path`."""

    made: list[ReportStep] = []

    def show(name: str, path: Path | None = tmp_path / "out.pdf") -> ReportStep:
        ws = trust[name]
        settings = load_settings(ws.folder)
        save_settings(ws.folder, settings.model_copy(update={"share_folder": str(trust.share)}))
        choosers = Choosers(folder=lambda _window, _title: path)
        step = open_step(
            trust, name, lambda editor, ws: ReportStep(ws, background, editor, choosers), qtbot
        )
        made.append(step)
        return step

    yield show
    for step in made:
        step.leave()
