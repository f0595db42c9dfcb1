"""The editor: one visit in hand, saved at once, known failures told and nothing swallowed."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.errors import QVisitError
from qvisit.ids import PersonId, VisitId
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.concern_path import calls
from qvisit.ui.visit.form_map import FormMap
from qvisit.ui.visit.own_part import OwnPart
from qvisit.usecases.scoring import Draft
from qvisit.usecases.visits import UnknownVisitError
from qvisit.visits.concern_path import is_urgent
from qvisit.visits.visit import Sheet
from tests.usecases.trust import TEMPLATE, Trust, answer, short_template


@pytest.fixture
def editor(trust: Trust, qapp: QApplication) -> VisitEditor:
    """An editor on the laptop of Ash."""
    return VisitEditor(trust["ash"])


def test_a_visit_that_is_not_here_is_told(editor: VisitEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.failed) as told:
        opened = editor.open("no such visit")

    assert not opened
    assert editor.opened is None
    assert isinstance(told.args[0], UnknownVisitError)


def test_saving_tells_the_time_and_the_visit(
    trust: Trust, editor: VisitEditor, qtbot: QtBot
) -> None:
    editor.open(trust.visit)

    with qtbot.waitSignals([editor.saved, editor.changed], order="strict"):
        done = editor.scoring.answer(TEMPLATE, "W-1", "met")

    assert done
    assert editor.current.sheet.reply(TEMPLATE, "W-1") == "met"


def test_what_may_not_be_done_changes_nothing(
    trust: Trust, editor: VisitEditor, qtbot: QtBot
) -> None:
    editor.open(trust.visit)
    before = editor.current

    with qtbot.waitSignal(editor.failed) as told, qtbot.assertNotEmitted(editor.saved):
        done = editor.scoring.close("I want to")

    assert not done
    assert editor.current is before
    assert isinstance(told.args[0], QVisitError)


def test_what_came_in_by_a_sync_shows_after_reload(trust: Trust, editor: VisitEditor) -> None:
    editor.open(trust.visit)
    answer(trust, "ash", "W-2", "partly")

    editor.reload()

    assert editor.current.sheet.reply(TEMPLATE, "W-2") == "partly"


def test_an_emptied_draft_is_gone(trust: Trust, editor: VisitEditor) -> None:
    editor.open(trust.visit)
    editor.scoring.draft(Draft(TEMPLATE, "W-1", "note", "Two"))
    kept = [one.text for one in editor.scoring.drafts()]
    editor.scoring.draft(Draft(TEMPLATE, "W-1", "note", ""))

    assert (kept, list(editor.scoring.drafts())) == (["Two"], [])


def test_words_find_items_by_code_wording_and_guidance() -> None:
    form = FormMap((short_template(),))
    part = OwnPart(form, Sheet(VisitId("v"), PersonId("p")), frozenset(form.order))

    found = {words: [code for _, code in part.find(words)] for words in ("w-3", "KNOCK wait", "x")}

    assert found == {"w-3": ["W-3"], "KNOCK wait": ["W-2"], "x": []}


def test_the_first_call_is_never_to_whom_it_may_be_about(trust: Trust, editor: VisitEditor) -> None:
    editor.open(trust.visit)
    firsts = {}
    for about in ("yes", "no", "unknown"):
        name = editor.concerns.raise_concern(
            "A shout",
            {"about_person_in_charge": about, "at_risk_now": "no", "harm_alleged": "no"},
        )
        raised = editor.current.shared.concerns[name].raised
        assert not is_urgent(raised.said)
        firsts[about] = calls(raised)[0].who

    assert firsts["no"] == "Nurse in charge"
    assert firsts["yes"] == firsts["unknown"] == "Site manager or on-call manager"
