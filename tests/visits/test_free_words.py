"""Which words of a visit people wrote freely, wherever they stand."""

from dataclasses import fields

from qvisit.visits import concern_kinds, kinds, own_kinds
from qvisit.visits.fold import fold_shared, fold_sheet
from qvisit.visits.free_words import free_words, standing
from qvisit.visits.privacy_kinds import PrivacyChosen
from qvisit.visits.streams import answers_stream
from qvisit.visits.visit import Shared, Sheet
from tests.visits.panel import VISIT, an_id, answer, concern, finding, new_panel

KEPT = PrivacyChosen(field="text", finding="title_name", choice="kept", reason="praised")


def test_free_words_are_found_whatever_the_kind() -> None:
    raised = concern("door")
    agreed = kinds.ItemAgreed(
        template="t",
        item="W-1",
        reply="met",
        reason="all agreed",
        minority=(kinds.MinorityView(person=an_id("Rowan"), words="I do not"),),
    )

    assert dict(free_words(agreed)) == {"reason": "all agreed", "minority.0.words": "I do not"}
    assert dict(free_words(finding("one", "Staff knock."))) == {"text": "Staff knock."}
    assert set(dict(free_words(raised))) == {"what"}
    noted = concern_kinds.ConcernNoted(concern=an_id("door"), made_safe="It is shut.")
    assert dict(free_words(noted)) == {"made_safe": "It is shut."}


def test_an_answer_is_free_words_only_where_its_question_asks_for_them() -> None:
    said = own_kinds.AnswerGiven(template="t", item="W-4", reply="Kind staff")
    talk = own_kinds.TalkHeld(
        talk=an_id("talk"),
        band="patient",
        replies=(own_kinds.Told(template="t", item="W-4", reply="Good food"),),
        words="They said more.",
    )

    assert dict(free_words(said)) == {}
    assert dict(free_words(said, {("t", "W-4")})) == {"reply": "Kind staff"}
    assert dict(free_words(talk, {("t", "W-4")})) == {
        "replies.0.reply": "Good food",
        "words": "They said more.",
    }


def test_only_what_stands_is_gone_through_and_each_change_once() -> None:
    panel = new_panel().planned()
    stream = answers_stream(VISIT, panel.lead.member.person)
    talk = own_kinds.TalkHeld(talk=an_id("talk"), band="patient", words="old")
    said = [
        panel.lead.says(one, stream=stream)
        for one in (answer("met"), answer("partly"), talk, talk.model_copy(update={"words": "new"}))
    ]
    sheet = fold_sheet(VISIT, panel.lead.member.person, said, panel.members)

    assert [one.change for one in standing(sheet)] == [said[1].id, said[3].id]


def test_a_choice_is_kept_in_both_streams_and_says_no_words() -> None:
    panel = new_panel().planned()
    lead = panel.lead.member.person
    own = panel.lead.says(KEPT, stream=answers_stream(VISIT, lead))
    shared = [*panel.log, panel.lead.says(KEPT, after=panel.log)]

    assert fold_sheet(VISIT, lead, [own], panel.members).privacy[0].said == KEPT
    assert fold_shared(VISIT, shared, panel.members).privacy[0].said == KEPT
    assert {one.name for one in (*fields(Shared), *fields(Sheet))} >= {"privacy"}
    assert not dict(free_words(KEPT))
    longest = [len(value) for value in KEPT.model_dump().values() if isinstance(value, str)]
    assert max(longest) <= len("title_name")
