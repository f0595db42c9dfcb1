"""A card that goes while its slow work runs goes for good, and the work's end tells nobody."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.committee_card import CommitteeCard
from qvisit.ui.document_check_card import DocumentCheckCard
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.beforehand_card import BeforehandCard
from qvisit.ui.visit.prepare.leaving_part import FeedbackCard
from qvisit.ui.visit.taking_part.paper_card import PaperCard
from qvisit.workspace import Workspace
from tests.usecases.trust import Trust

Begin = Callable[[Workspace, Background, VisitEditor, Choosers], QWidget]


def committee(
    ws: Workspace, background: Background, _editor: VisitEditor, ask: Choosers
) -> QWidget:
    card = CommitteeCard(ws, background, ask)
    card.quarter.set_choices([("2026-Q4", "Quarter 4")])
    card.save.click()
    return card


def check(ws: Workspace, background: Background, _editor: VisitEditor, ask: Choosers) -> QWidget:
    card = DocumentCheckCard(ws, background, ask)
    card.choose.click()
    return card


def beforehand(
    _ws: Workspace, background: Background, editor: VisitEditor, ask: Choosers
) -> QWidget:
    card = BeforehandCard(background, editor, ask)
    card.make.click()
    return card


def feedback(_ws: Workspace, background: Background, editor: VisitEditor, ask: Choosers) -> QWidget:
    card = FeedbackCard(background, editor, ask)
    card.print.click()
    return card


def paper(_ws: Workspace, background: Background, editor: VisitEditor, ask: Choosers) -> QWidget:
    card = PaperCard(background, editor, ask)
    card.show_visit(editor.current)
    card.make.click()
    return card


@pytest.mark.parametrize("begin", [committee, check, beforehand, feedback, paper])
def test_nothing_stays_of_a_card_whose_work_goes_on(
    trust: Trust, background: Background, idle: Callable[[], None], tmp_path: Path, begin: Begin
) -> None:
    ws, file = trust["linden"], tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.7")
    editor = VisitEditor(ws)
    editor.open(trust.visit)
    ask = Choosers(folder=lambda *_: tmp_path, pdf=lambda *_: file, document=lambda *_: file)

    begin(ws, background, editor, ask)
    busy = background.busy
    gc.collect()
    idle()  # and the fixture looks for what is left

    assert busy
