"""What reports say of talks, jots and quotes; nobody's words reach the ward without consent."""

from qvisit.report.content import OwnAnswer
from qvisit.report.words import NBSP
from qvisit.visits.own_kinds import NoteWritten, TalkHeld, Told
from qvisit.visits.streams import answers_stream
from tests.report.larch import GOVERNOR, LIVED, VISIT, Case, Log, all_shipped, case, made_id, plan

TOLD = "The tea at nine is the best hour of my day."
NOTED = "They shut the garden whenever it rains."
JOTTED = "Bins by the back door are full."


def heard_case(*, consent: bool) -> Case:
    """A visit with one talk, one quote and one jot."""
    log, templates = Log(), all_shipped()
    log.say(GOVERNOR, plan(templates))
    stream = answers_stream(VISIT, LIVED)
    item = next(one for one in templates[0].items if one.method == "ask_patient")
    reply = Told(template=templates[0].id, item=item.code, reply="dont_know")
    said = (
        TalkHeld(
            talk=made_id("t"),
            band="patient",
            people=2,
            replies=(reply,),
            words=TOLD,
            is_quote=True,
            consent=consent,
        ),
        TalkHeld(talk=made_id("v"), band="carer", words="Gone again.", taken_back=True),
        NoteWritten(
            note=made_id("n"),
            template=templates[0].id,
            item=item.code,
            text=NOTED,
            method="ask_patient",
            is_quote=True,
            consent=consent,
            supported_by="buddy",
        ),
        NoteWritten(note=made_id("j"), template="", item="", text=JOTTED, method="observe"),
    )
    for one in said:
        log.say(LIVED, one, stream)
    return case(log, templates)


def own(made: Case) -> dict[str, OwnAnswer]:
    """What the annex says of what this reviewer noted, by code."""
    sheets = made.annex().sheets
    rows = [one for sheet in sheets for _, group in sheet.groups for one in group]
    return {one.code: one for one in rows if one.notes}


def test_a_quote_is_held_back_from_the_wards_copy_with_consent_or_without() -> None:
    for consent in (True, False):
        report = repr(heard_case(consent=consent).report())

        for words in (TOLD, NOTED, JOTTED):
            assert words not in report


def test_the_annex_has_every_talk_that_counts_and_says_what_may_be_quoted() -> None:
    told = own(heard_case(consent=True))["Talk 1"]

    assert (told.text, told.answer) == (f"With 2{NBSP}patients", f"Answered 1{NBSP}question")
    assert told.notes == (f"Said, in their words (may be quoted): “{TOLD}”",)
    held = own(heard_case(consent=False))
    assert held["Talk 1"].notes[0].startswith("Said, in their words (may not be quoted, held back)")
    assert "Talk 2" not in held


def test_a_quote_says_how_it_is_known_and_that_somebody_helped() -> None:
    notes = [note for one in own(heard_case(consent=False)).values() for note in one.notes]

    wanted = f"in their words (may not be quoted, held back): “{NOTED}”"
    assert f"Asked patients, written with help, {wanted}" in notes


def test_a_jot_that_nobody_sorted_is_in_the_annex_all_the_same() -> None:
    jot = own(heard_case(consent=True))["Jot"]

    assert (jot.text, jot.notes) == ("Not sorted", (f"Observed: {JOTTED}",))
