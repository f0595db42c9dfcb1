"""Rows for lists and charts."""

from collections.abc import Sequence

import pytest
from sqlalchemy.orm import Session

from qvisit.ids import PersonId, VisitId
from qvisit.store import summaries
from qvisit.store.summaries import ActionSummary, FindingSummary, ItemResult, VisitSummary
from qvisit.visits.own_kinds import AnswerGiven

V1, V2 = VisitId("v1"), VisitId("v2")
ADA, SAM = PersonId("ada"), PersonId("sam")
VISIT = VisitSummary(
    visit=V1,
    ward="w1",
    ward_name="Heron ward",
    ward_code="HER",
    site="Millbrook",
    ward_type="acute",
    visit_type="announced",
    day="2027-03-09",
    status="planned",
    lead="Ada Vale",
    seats=3,
    finished=0,
    open_concerns=0,
    rating="",
    practice=False,
)


def _say(item: str, reply: str | None) -> AnswerGiven:
    return AnswerGiven(template="ward", item=item, reply=reply)


def test_a_visit_is_shown_as_it_was_last_saved(session: Session) -> None:
    summaries.save_visit(session, VISIT)
    summaries.save_visit(session, VISIT._replace(status="in_progress", open_concerns=2))

    assert summaries.read_visit(session, V1) == VISIT._replace(
        status="in_progress", open_concerns=2
    )
    assert summaries.read_visit(session, V2) is None


def test_visits_are_listed_newest_first_by_ward_and_status(session: Session) -> None:
    later = VISIT._replace(visit=V2, day="2027-04-01", status="published")
    elsewhere = VISIT._replace(visit=VisitId("v3"), ward="w2", day="2027-02-01")
    for one in (VISIT, later, elsewhere):
        summaries.save_visit(session, one)

    assert summaries.list_visits(session) == [later, VISIT, elsewhere]
    assert summaries.list_visits(session, ward="w1") == [later, VISIT]
    assert summaries.list_visits(session, ward="w1", statuses=("planned",)) == [VISIT]
    assert summaries.list_visits(session, limit=1) == [later]


def test_nothing_is_under_way_once_its_report_is_out_unless_a_concern_is_open(
    session: Session,
) -> None:
    known = [
        VISIT._replace(visit=VisitId(status), status=status)
        for status in ("signed_off", "published", "in_follow_up", "closed")
    ]
    for one in known:
        summaries.save_visit(session, one)
    before = summaries.list_under_way(session)
    red = known[2]._replace(open_concerns=1)
    summaries.save_visit(session, red)

    assert before == known[:1]
    assert summaries.list_under_way(session) == [known[0], red]


def test_a_reply_counts_once_and_not_at_all_when_taken_back(session: Session) -> None:
    for said in (_say("i1", "yes"), _say("i1", "no"), _say("i2", "yes"), _say("i2", None)):
        summaries.save_answer(session, V1, ADA, said)
    summaries.save_answer(session, V1, SAM, _say("i1", "no"))
    summaries.save_answer(session, V1, SAM, _say("i9", None))

    assert summaries.list_results(session, V1) == [
        ItemResult(V1, ADA, "ward", "i1", "no"),
        ItemResult(V1, SAM, "ward", "i1", "no"),
    ]
    assert summaries.count_replies(session, "ward") == [("ward", "i1", "no", 2)]


def test_all_replies_of_a_person_can_be_counted_anew(session: Session) -> None:
    for person, visit in ((ADA, V1), (SAM, V1), (ADA, V2)):
        summaries.save_answer(session, visit, person, _say("i1", "yes"))

    summaries.save_answers(session, V1, ADA, [ItemResult(V1, ADA, "ward", "i2", "no")])

    assert [(one.person, one.item) for one in summaries.list_results(session, V1)] == [
        (ADA, "i2"),
        (SAM, "i1"),
    ]
    summaries.save_answers(session, V1, ADA, [])
    assert len(summaries.list_results(session, V1)) == 1
    assert len(summaries.list_results(session, V2)) == 1


def test_findings_and_actions_of_a_visit_are_replaced_as_a_whole(session: Session) -> None:
    finding = FindingSummary("f1", V1, "strength", "caring", "Calm day room", None, None)
    other = finding._replace(id="f2", visit=V2, kind="improvement", consequence=3, likelihood=2)
    action = ActionSummary("a1", V1, "f1", "Keep it", "Ward manager", "2027-06-01", "agreed")
    sooner = action._replace(id="a2", visit=V2, due="2027-05-01")
    summaries.save_findings(session, V1, [finding._replace(id="f0"), finding])
    summaries.save_findings(session, V2, [other])
    summaries.save_actions(session, V1, [action])
    summaries.save_actions(session, V2, [sooner])

    summaries.save_findings(session, V1, [finding])

    assert summaries.list_findings(session, V1) == [finding]
    assert summaries.list_findings(session) == [finding, other]
    assert summaries.list_actions(session, V2) == [sooner]
    assert summaries.list_actions(session) == [sooner, action]


@pytest.mark.parametrize("order", [(V1, V2, V1), (V2, V1)])
def test_two_visits_that_say_one_id_are_listed_alike_in_any_order(
    session: Session, order: Sequence[VisitId]
) -> None:
    finding = FindingSummary("f1", V1, "strength", "caring", "Calm day room", None, None)
    action = ActionSummary("a1", V1, "f1", "Keep it", "Ward manager", "2027-06-01", "agreed")
    taken = {
        visit: (finding._replace(visit=visit, text=visit), action._replace(visit=visit, aim=visit))
        for visit in order
    }
    own = finding._replace(id="f2", visit=V2)

    for visit in order:
        mine = [own] if visit == V2 else []
        summaries.save_findings(session, visit, [taken[visit][0], *mine])
        summaries.save_actions(session, visit, [taken[visit][1]])

    assert summaries.list_findings(session) == [taken[V1][0], own]
    assert summaries.list_actions(session) == [taken[V1][1]]


def test_the_copies_of_one_visit_can_be_dropped_to_be_made_again(session: Session) -> None:
    summaries.save_visit(session, VISIT)
    for visit in (V1, V2):
        summaries.save_answer(session, visit, ADA, _say("i1", "yes"))

    summaries.drop_summaries(session, V1)

    assert summaries.list_visits(session) == []
    assert summaries.listed_visits(session) == {V2}
