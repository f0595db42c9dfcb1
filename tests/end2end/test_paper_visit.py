"""A visit with one laptop: the lead scores on it, two reviewers on paper. All count the same."""

from pathlib import Path

from qvisit.ids import PersonId
from qvisit.usecases import debrief, documents, notes, paper, reports, scoring, visits
from qvisit.usecases.visits import OpenVisit
from tests.report.reading import text_of
from tests.usecases.trust import ACTION, FINDING, TEMPLATE, Trust

WRITTEN = {
    "rowan": {"W-1": "not_met", "W-2": "met", "W-3": "1"},
    "ash": {"W-1": "not_met", "W-2": "met", "W-3": "3"},
}
OWN = {"W-1": "met", "W-2": "met", "W-3": "3"}
WORDS = "The lock on the third door turns without a key, walrus."


def _type_in(trust: Trust, opened: OpenVisit, name: str, by: PersonId) -> OpenVisit:
    """What the lead does with a sheet that came back."""
    ws = trust["hazel"]
    opened = paper.begin_typing(ws, opened, trust.person(name))
    for code, reply in WRITTEN[name].items():
        opened = scoring.give_answer(ws, opened, TEMPLATE, code, reply)
    opened = notes.keep_note(ws, opened, (TEMPLATE, "W-1"), notes.Noted(WORDS))
    return paper.stop_typing(paper.confirm_paper(ws, opened, by))


def test_two_sheets_of_paper_make_a_whole_visit(trust: Trust, tmp_path: Path) -> None:
    ws = trust["hazel"]
    opened = visits.start_visit(ws, visits.open_visit(ws, trust.visit))
    for seat in opened.shared.seats:
        if seat.person != opened.me.person:
            sheet = paper.print_part(ws, opened, seat, "easy")
            assert all(code in text_of(sheet, tmp_path) for code in OWN)
    for code, reply in OWN.items():
        opened = scoring.give_answer(ws, opened, TEMPLATE, code, reply)
    opened = visits.finish_reviewer(ws, opened)
    opened = _type_in(trust, opened, "rowan", by=trust.person("rowan"))
    opened = _type_in(trust, opened, "ash", by=trust.person("rowan"))

    opened = debrief.agree_rest(ws, visits.open_visit(ws, trust.visit))
    opened, finding = debrief.record_finding(ws, opened, FINDING)
    opened, _action = debrief.agree_action(ws, opened, {**ACTION, "finding": finding})
    debrief.finish_debrief(ws, opened)
    trust.sync("hazel", "linden")
    signed = reports.sign_off(trust["linden"], trust.seen_by("linden"))
    report = text_of(documents.make(trust["linden"], signed, "report"), tmp_path)
    annex = text_of(documents.make(trust["linden"], signed, "annex"), tmp_path)

    # Two of three say not met: they outvote the one who had the laptop.
    assert signed.shared.agreed[TEMPLATE, "W-1"].now.said.reply == "not_met"
    assert {one.person for one in signed.visit.sheets.values()} == {
        trust.person(name) for name in ("hazel", "rowan", "ash")
    }
    assert "2 reviewers wrote on paper" in report
    assert "so these were not blind" in report
    assert annex.count("Written on paper, typed by: Panel lead") == 2
    assert annex.count("walrus") == 2
    assert "walrus" not in report
