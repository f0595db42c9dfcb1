"""“You said, we did” in the window: written in one's own words, answered, told, and read."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.ids import new_id
from qvisit.ui.theme import Look
from qvisit.ui.visit.follow_step import YOU_SAID
from qvisit.ui.visit.steps import ACTIONS
from qvisit.ui.visit.you_said.pane import YouSaidPane
from qvisit.ui.visit.you_said.wording import NEW, TOLD, groups_words
from qvisit.usecases import debrief, talks, themes
from qvisit.usecases.themes import theme_lines
from qvisit.visits.own_kinds import TalkHeld
from tests.ui.keyboard import CTRL, focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, main_buttons
from tests.ui.visit.conftest import Open
from tests.ui.visit.panel_pages import keep_drafts, open_step, words_on
from tests.usecases.trust import FINDING, Trust, debriefed

TALK = "Nights feel thin when one of us goes with an escort."
SAID: Mapping[str, object] = {"words": "Evenings are long.", "groups": ("patients",), "people": 8}


def open_pane(trust: Trust, name: str, qtbot: QtBot) -> YouSaidPane:
    return open_step(trust, name, lambda editor, _ws: YouSaidPane(editor), qtbot)


def with_theme(trust: Trust) -> str:
    debriefed(trust)
    return themes.say_theme(trust["hazel"], trust.seen_by("hazel"), SAID)[1]


def said_of(trust: Trust) -> list[str]:
    return [one.said.words for one in trust.seen_by("hazel").shared.themes.of("said")]


def test_the_lead_finds_own_words_for_what_somebody_said_by_keys(
    trust: Trust, qtbot: QtBot
) -> None:
    said = TalkHeld(talk=new_id(), band="staff", people=2, words=TALK)
    talks.keep_talk(trust["hazel"], trust.seen_by("hazel"), said)
    debriefed(trust)
    pane = open_pane(trust, "hazel", qtbot)
    assert TALK in words_on(pane)

    press(pane.starts.buttons[-1], Qt.Key.Key_Return)
    assert focused() is pane.form.words.edit
    type_words(pane.form.words.edit, TALK)
    press(pane.form.save, Qt.Key.Key_Return)
    refused = words_on(pane)
    pane.form.words.set_text("")
    type_words(pane.form.words.edit, "There are few staff at night.")
    press(pane.form.save, Qt.Key.Key_Return)

    assert "This is one person’s own sentence." in refused
    assert said_of(trust) == ["There are few staff at night."]
    kept = trust.seen_by("hazel").shared.themes.of("said")[0].said
    assert (kept.groups, kept.heard_from) == (("staff",), "few")
    assert pane.form.words.text() == ""
    assert focused() is pane.form.words.edit


def test_what_is_missing_is_said_and_plain_words_are_praised(trust: Trust, qtbot: QtBot) -> None:
    debriefed(trust)
    pane = open_pane(trust, "hazel", qtbot)

    type_words(pane.form.words.edit, "Doors bang at night.")
    praised = words_on(pane)
    press(pane.form.save, Qt.Key.Key_Return)

    assert "Easy to read." in praised
    assert "Tick who said so." in words_on(pane)
    assert focused() is pane.form.choices.groups["patients"]
    assert said_of(trust) == []


def test_a_number_that_would_tell_of_few_is_kept_back_and_the_form_says_so(
    trust: Trust, qtbot: QtBot
) -> None:
    debriefed(trust)
    pane = open_pane(trust, "hazel", qtbot)
    choices = pane.form.choices
    for group in ("patients", "lived_experience"):
        press(choices.groups[group], Qt.Key.Key_Space)
    choices.people.show_value("number")
    choices.people.chosen.emit("number")
    type_words(choices.number.edit, "5")
    kept_back = words_on(pane)
    choices.number.set_text("")
    type_words(choices.number.edit, "8")
    shown = words_on(pane)
    type_words(pane.form.words.edit, "Doors bang at night.")
    choices.number.set_text("5")
    press(pane.form.save, Qt.Key.Key_Return)

    (line,) = theme_lines(trust["hazel"], trust.seen_by("hazel"))

    assert "This number will not be shown" in kept_back
    assert "This number will not be shown" not in shown
    assert groups_words(line) == "Patients and reviewers with lived experience"


def test_a_theme_is_there_again_when_the_visit_is_opened_later(trust: Trust, qtbot: QtBot) -> None:
    debriefed(trust)
    asked = {**FINDING, "methods": ("ask_patient",)}
    finding = debrief.record_finding(trust["hazel"], trust.seen_by("hazel"), asked)[1]
    pane = open_pane(trust, "hazel", qtbot)
    press(pane.starts.buttons[-1], Qt.Key.Key_Return)
    type_words(pane.form.words.edit, "Doors bang")
    press(pane.form.choices.groups["carers"], Qt.Key.Key_Space)
    keep_drafts(pane)

    later = open_pane(trust, "hazel", qtbot)
    words = later.form.words.text()
    press(later.form.choices.groups["staff"], Qt.Key.Key_Space)
    press(later.form.save, Qt.Key.Key_Return)

    (said,) = trust.seen_by("hazel").shared.themes.of("said")
    assert words == "Doors bang"
    assert {"carers", "staff"} <= set(said.said.groups)
    assert said.said.findings == (finding,)


def test_an_answer_without_a_state_is_refused_in_words_and_none_is_taken_from_another_theme(
    trust: Trust, qtbot: QtBot
) -> None:
    theme = with_theme(trust)
    other = themes.say_theme(
        trust["hazel"], trust.seen_by("hazel"), {**SAID, "words": "The food is cold."}
    )[1]
    pane = open_pane(trust, "hazel", qtbot)
    pane.entries.chosen.emit(theme)
    press(pane.answer.state.tile("done"), Qt.Key.Key_Space)
    type_words(pane.answer.did.edit, "Music on Tuesday.")
    press(pane.answer.save, Qt.Key.Key_Return)

    pane.entries.chosen.emit(other)
    press(pane.answer.save, Qt.Key.Key_Return)

    assert "Choose how far it is." in words_on(pane)
    assert focused() is pane.answer.state.tile("heard")
    assert trust.seen_by("hazel").shared.themes.answer_to(other) is None


def test_words_being_written_of_who_was_told_stay_as_they_are(trust: Trust, qtbot: QtBot) -> None:
    theme = with_theme(trust)
    done = {"state": "done", "did": "Music on Tuesday.", "by_role": "Ward manager"}
    themes.answer_theme(trust["hazel"], trust.seen_by("hazel"), theme, done)
    pane = open_pane(trust, "hazel", qtbot)
    pane.entries.chosen.emit(TOLD)
    type_words(pane.told.how.edit, "on the wall")
    press(pane.told.how.edit, Qt.Key.Key_Home)
    (button,) = pane.told.buttons.values()

    pane._editor.reload()  # a sync
    type_words(pane.told.how.edit, "Put ")
    button.setFocus()
    press(button, Qt.Key.Key_Return)
    settle(pane)

    assert pane.told.how.text() == "Put on the wall"
    assert focused() is next(iter(pane.told.buttons.values()))
    assert pane.told.where.edit.maxLength() == 300


def test_what_others_write_is_shown_unless_one_has_begun_to_change_it(
    trust: Trust, qtbot: QtBot
) -> None:
    theme = with_theme(trust)
    pane = open_pane(trust, "hazel", qtbot)
    pane.entries.chosen.emit(theme)
    ws, done = trust["hazel"], {"state": "done", "did": "Music.", "by_role": "Ward manager"}

    themes.answer_theme(ws, trust.seen_by("hazel"), theme, done)
    themes.say_theme(ws, trust.seen_by("hazel"), {**SAID, "words": "Days are long."}, theme)
    pane._editor.reload()

    assert pane.form.words.text() == "Days are long."
    assert (pane.answer.state.value, pane.answer.did.text()) == ("done", "Music.")


def test_a_number_that_nobody_can_count_is_refused(trust: Trust, qtbot: QtBot) -> None:
    debriefed(trust)
    pane = open_pane(trust, "hazel", qtbot)
    press(pane.form.choices.people.box, Qt.Key.Key_End)

    QApplication.clipboard().setText("9" * 5_000)
    press(pane.form.choices.number.edit, Qt.Key.Key_V, CTRL)

    assert pane.form.choices.heard_from == 1_000


def test_an_answer_is_written_as_the_ward_s_and_why_not_is_asked(
    trust: Trust, qtbot: QtBot
) -> None:
    theme = with_theme(trust)
    pane = open_pane(trust, "hazel", qtbot)
    pane.entries.chosen.emit(theme)
    settle(pane)

    tile = pane.answer.state.tile("cannot_do")
    press(tile, Qt.Key.Key_Space)
    press(pane.answer.save, Qt.Key.Key_Return)
    asked = words_on(pane)
    type_words(pane.answer.why.edit, "Too few staff after tea.")
    press(pane.answer.save, Qt.Key.Key_Return)

    assert "Say why it cannot be done." in asked
    answer = trust.seen_by("hazel").shared.themes.answer_to(theme)
    assert answer is not None
    assert (answer.said.state, answer.said.why) == ("cannot_do", "Too few staff after tea.")
    assert answer.said.by_role == "Ward manager"
    assert focused() is pane.answer.save


def test_what_somebody_else_wrote_meanwhile_stands_beside_it(trust: Trust, qtbot: QtBot) -> None:
    theme = with_theme(trust)
    pane = open_pane(trust, "hazel", qtbot)
    pane.entries.chosen.emit(theme)
    type_words(pane.form.words.edit, " And cold.")
    press(pane.answer.state.tile("cannot_do"), Qt.Key.Key_Space)
    type_words(pane.answer.why.edit, "Too few staff after tea.")
    ws, done = trust["hazel"], {"state": "done", "did": "Music.", "by_role": "Ward manager"}
    themes.answer_theme(ws, trust.seen_by("hazel"), theme, done)
    themes.say_theme(ws, trust.seen_by("hazel"), {**SAID, "words": "Days are long."}, theme)
    pane._editor.reload()

    press(pane.answer.save, Qt.Key.Key_Return)
    press(pane.form.save, Qt.Key.Key_Return)

    held = trust.seen_by("hazel").shared.themes
    assert {one.said.state for one in held.answered[theme].versions} == {"done", "cannot_do"}
    assert len(held.said[theme].versions) == 2


def test_people_and_reviewers_are_told_and_who_was_not_is_seen(trust: Trust, qtbot: QtBot) -> None:
    theme = with_theme(trust)
    done = {"state": "done", "did": "Music on Tuesday.", "by_role": "Ward manager"}
    themes.answer_theme(trust["hazel"], trust.seen_by("hazel"), theme, done)
    pane = open_pane(trust, "hazel", qtbot)
    pane.entries.chosen.emit(TOLD)
    settle(pane)
    assert "1 answer not told yet" in words_on(pane)
    assert "Not told yet" in words_on(pane)

    press(pane.told.tell, Qt.Key.Key_Return)
    (button,) = pane.told.buttons.values()
    press(button, Qt.Key.Key_Return)
    settle(pane)

    shared = trust.seen_by("hazel").shared
    assert shared.themes.untold == ()
    assert list(shared.themes.reviewers) == [trust.person("rowan")]
    assert "All answers were told" in words_on(pane)
    assert "Told on 9 March 2027" in words_on(pane)


def test_a_telephone_number_is_asked_about_where_it_is_said_how_somebody_was_told(
    trust: Trust, qtbot: QtBot, show: Open
) -> None:
    with_theme(trust)
    shown = show("hazel")
    shown.page.show_step(ACTIONS)
    follow = shown.page.later.follow
    follow.show_part(YOU_SAID)
    pane = follow.you_said
    assert pane is not None
    pane.entries.chosen.emit(TOLD)

    fields = (pane.told.how, pane.told.reviewer_how)

    for field in fields:
        type_words(field.edit, "07700 900123")

    qtbot.waitUntil(lambda: all(one.guard.found for one in fields))


def test_others_read_it_and_know_who_writes(trust: Trust, qtbot: QtBot) -> None:
    with_theme(trust)
    trust.sync("hazel", "ash")

    pane = open_pane(trust, "ash", qtbot)

    words = words_on(pane)
    assert "Only the panel lead and governance write here." in words
    assert "Evenings are long." in words
    assert "Patients, 8 people" in words
    assert "0 working days without an answer. News is due by 6 April 2027." in words


def test_every_part_is_sound_at_any_size(
    trust: Trust, qtbot: QtBot, look: Look, qapp: QApplication
) -> None:
    theme = with_theme(trust)
    pane = open_pane(trust, "hazel", qtbot)

    for name in (NEW, theme, TOLD):
        pane.entries.chosen.emit(name)
        settle(pane)
        assert_page_is_sound(pane)
        assert len(main_buttons(pane)) <= 1


def test_taking_a_theme_back_leaves_the_one_that_is_being_written(
    trust: Trust, qtbot: QtBot
) -> None:
    theme = with_theme(trust)
    pane = open_pane(trust, "hazel", qtbot)
    pane.entries.chosen.emit(NEW)
    type_words(pane.form.words.edit, "Doors bang at night.")
    pane.entries.chosen.emit(theme)

    press(pane.form.back, Qt.Key.Key_Return)

    assert pane.form.words.text() == "Doors bang at night."
    assert focused() is pane.form.words.edit
    assert said_of(trust) == []


def test_two_versions_of_a_theme_are_shown_where_one_of_them_is_saved(
    trust: Trust, qtbot: QtBot
) -> None:
    theme = with_theme(trust)
    pane = open_pane(trust, "hazel", qtbot)
    pane.entries.chosen.emit(theme)
    type_words(pane.form.words.edit, " And cold.")
    ws = trust["hazel"]
    themes.say_theme(ws, trust.seen_by("hazel"), {**SAID, "words": "Days are long."}, theme)
    press(pane.form.save, Qt.Key.Key_Return)
    pane.entries.chosen.emit(theme)
    told = words_on(pane.form)
    other = words_on(pane.answer)

    press(pane.form.save, Qt.Key.Key_Return)

    assert "Two people wrote at the same time." in told
    assert "“Days are long.”" in told
    assert "Two people wrote at the same time." not in other
    assert not trust.seen_by("hazel").shared.themes.said[theme].contested
