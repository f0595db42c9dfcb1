"""Paper counts the same: it is printed, typed in by somebody else, confirmed, and then counts."""

import pytest

from qvisit.ids import PersonId
from qvisit.store import changes
from qvisit.usecases import care, paper, scoring, visits
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import Seat
from qvisit.visits.streams import answers_stream
from tests.usecases.trust import TEMPLATE, Trust


def seat_of(opened: OpenVisit, person: PersonId) -> Seat:
    seat = opened.shared.seat_of(person)
    assert seat is not None
    return seat


def on_the_ward(trust: Trust, name: str) -> OpenVisit:
    return visits.start_visit(trust[name], visits.open_visit(trust[name], trust.visit))


def test_typed_answers_are_the_writers_in_a_stream_of_their_own(trust: Trust) -> None:
    opened = on_the_ward(trust, "hazel")
    rowan = trust["rowan"].person

    typing = paper.begin_typing(trust["hazel"], opened, rowan)
    typing = scoring.give_answer(trust["hazel"], typing, TEMPLATE, "W-1", "met")

    written = typing.sheet.answers[TEMPLATE, "W-1"]
    again = visits.open_visit(trust["hazel"], trust.visit)
    assert (written.author, written.typist) == (rowan, trust["hazel"].person)
    assert again.sheet.reply(TEMPLATE, "W-1") is None
    assert again.visit.sheets[rowan].reply(TEMPLATE, "W-1") == "met"
    with trust["hazel"].reading() as session:
        assert len(changes.read_stream(session, answers_stream(trust.visit, rowan))) == 1


def test_drafts_of_a_paper_lie_apart_from_ones_own(trust: Trust) -> None:
    opened = on_the_ward(trust, "hazel")
    draft = scoring.Draft(TEMPLATE, "W-1", "note", "My own words")
    scoring.save_draft(trust["hazel"], opened.desk, draft)

    typing = paper.begin_typing(trust["hazel"], opened, trust["rowan"].person)

    assert scoring.read_drafts(trust["hazel"], typing.desk) == []
    assert scoring.read_drafts(trust["hazel"], paper.stop_typing(typing).desk) == [draft]


def test_nobody_types_without_having_said_so(trust: Trust) -> None:
    on_the_ward(trust, "hazel")
    typing = visits.open_visit(trust["hazel"], trust.visit, typing_for=trust["rowan"].person)

    with pytest.raises(NotAllowedError, match="Nobody has said here"):
        scoring.give_answer(trust["hazel"], typing, TEMPLATE, "W-1", "met")


def test_the_typist_cannot_confirm_and_the_writer_can(trust: Trust) -> None:
    opened = on_the_ward(trust, "hazel")
    rowan = trust["rowan"].person
    typing = paper.begin_typing(trust["hazel"], opened, rowan)

    with pytest.raises(NotAllowedError, match="Whoever typed it cannot confirm it"):
        paper.confirm_paper(trust["hazel"], typing, trust["hazel"].person)
    with pytest.raises(NotAllowedError, match="you cannot stop for them"):
        care.stop_part(trust["hazel"], typing, "end")
    done = paper.confirm_paper(trust["hazel"], typing, rowan)

    assert rowan in done.shared.finished
    with pytest.raises(NotAllowedError):
        scoring.give_answer(trust["hazel"], done, TEMPLATE, "W-1", "met")


def test_typing_goes_on_after_a_pause_without_a_second_entry(trust: Trust) -> None:
    opened = on_the_ward(trust, "hazel")
    rowan = trust["rowan"].person

    first = paper.begin_typing(trust["hazel"], opened, rowan)
    second = paper.begin_typing(trust["hazel"], paper.stop_typing(first), rowan)

    assert len(second.shared.paper[rowan].begun) == 1


def test_one_laptop_and_two_paper_reviewers_make_a_whole_visit(trust: Trust) -> None:
    """The lead has the only laptop; both others write on paper; all three count the same."""
    ws = trust["hazel"]
    opened = on_the_ward(trust, "hazel")
    opened = scoring.give_answer(ws, opened, TEMPLATE, "W-1", "met")
    for name, by in (("rowan", "rowan"), ("ash", "rowan")):
        typing = paper.begin_typing(ws, opened, trust[name].person)
        typing = scoring.give_answer(ws, typing, TEMPLATE, "W-1", "not_met")
        typing = paper.confirm_paper(ws, typing, trust[by].person)
        opened = paper.stop_typing(typing)
    opened = visits.finish_reviewer(ws, opened)

    assert opened.shared.scoring_done
    assert visits.may_see_answers(opened)
    replies = {
        person: sheet.reply(TEMPLATE, "W-1") for person, sheet in opened.visit.sheets.items()
    }
    assert replies == {
        ws.person: "met",
        trust["rowan"].person: "not_met",
        trust["ash"].person: "not_met",
    }


def test_after_a_sync_everyone_reads_what_was_typed_and_by_whom(trust: Trust) -> None:
    ws = trust["hazel"]
    rowan = trust["rowan"].person
    typing = paper.begin_typing(ws, on_the_ward(trust, "hazel"), rowan)
    typing = scoring.give_answer(ws, typing, TEMPLATE, "W-1", "partly")
    trust.sync("hazel")
    trust.sync("ash")
    before = visits.open_visit(trust["ash"], trust.visit)

    paper.confirm_paper(ws, typing, rowan)
    trust.sync("hazel")
    trust.sync("ash")
    after = visits.open_visit(trust["ash"], trust.visit)

    assert rowan not in before.visit.sheets
    written = after.visit.sheets[rowan].answers[TEMPLATE, "W-1"]
    assert (written.said.reply, written.typist) == ("partly", ws.person)


def test_those_whose_paper_may_be_typed_are_the_others_who_are_not_done(trust: Trust) -> None:
    opened = on_the_ward(trust, "hazel")
    everyone = {seat.person for seat in opened.shared.seats}

    assert {seat.person for seat in paper.may_be_typed(opened)} == everyone - {opened.me.person}


@pytest.mark.parametrize("style", ["large", "easy"])
def test_the_file_of_a_part_names_no_person(trust: Trust, style: paper.Style) -> None:
    opened = visits.open_visit(trust["hazel"], trust.visit)

    name = paper.paper_file_name(opened, seat_of(opened, trust["rowan"].person), style)

    assert "Rowan" not in name
    assert "LX reviewer 1" in name
