"""Who you heard: one person's numbers stay theirs, and no word about it is lost."""

from qvisit.ui.visit.sections_pane import VOICES
from qvisit.usecases import scoring
from qvisit.usecases.scoring import Draft
from qvisit.visits.own_kinds import VoicesCounted
from tests.ui.keyboard import type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import words_on
from tests.ui.visit.conftest import Sit
from tests.usecases.trust import Trust

SAVED = VoicesCounted(patients=3, carers=1, staff=0, not_heard="People on leave.")
DRAFT = "People on leave, and two who slept."


def test_numbers_and_words_stay_with_the_sheet_on_which_they_were_written(
    evening: Trust, sit: Sit
) -> None:
    ws, rowan = evening["hazel"], evening.person("rowan")
    opened = scoring.count_voices(ws, evening.seen_by("hazel"), SAVED)
    scoring.save_draft(
        ws, opened.desk, Draft("", "", "not_heard", DRAFT)
    )  # and the lights went out
    window = sit("hazel")
    page, voices = window.window.pages.visit, window.view.voices
    window.view.show_section(VOICES)
    assert (voices.patients.value, voices.not_heard.text()) == (3, DRAFT)

    page.typing.begin(rowan, "")
    window.view.show_section(VOICES)
    settle(window.window)
    assert (voices.patients.value, voices.carers.value, voices.not_heard.text()) == (0, 0, "")
    type_words(voices.not_heard.edit, "Of 999 000 0018")
    page.leave()

    sheets = window.window.editor.current.visit.sheets
    assert getattr(sheets.get(rowan), "voices", None) is None
    assert [one.text for one in window.window.editor.scoring.drafts()] == ["Of 999 000 0018"]
    assert window.failures == []
    voices.not_heard.edit.clear()
    voices.patients.box.setValue(2)
    page.typing.stop.click()
    window.view.show_section(VOICES)
    assert (voices.patients.value, voices.not_heard.text()) == (3, DRAFT)
    seen = evening.seen_by("hazel").visit.sheets
    theirs, own = (seen[one].voices for one in (rowan, evening.person("hazel")))
    assert theirs is not None
    assert theirs.said == VoicesCounted(patients=2, carers=0, staff=0)
    assert own is not None
    assert own.said == SAVED.model_copy(update={"not_heard": DRAFT})
    assert "This holds" not in words_on(window.window)
