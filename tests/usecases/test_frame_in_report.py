"""Pack, times and first words stand in the report's method, and their words in the annex."""

from pathlib import Path

from qvisit.report.build import build_annex, build_report
from qvisit.report.content import Edition, GovernanceAnnex, VisitReport
from qvisit.report.words import NBSP
from qvisit.usecases import documents, frame, pack, visits
from qvisit.usecases.assessing import assess_visit, rules_of
from qvisit.visits.frame_kinds import Figure, PackFilled, PastVisit
from qvisit.visits.pack_rows import FIGURES, PAST
from tests.report.reading import text_of
from tests.usecases.trust import Trust, debriefed

EDITION = Edition("Draft", 1, "An invented trust", "2027-03-12")


def _lived(trust: Trust) -> visits.OpenVisit:
    """A whole visit with its pack, its times and words before leaving."""
    ws = trust["hazel"]
    opened = visits.start_visit(ws, trust.seen_by("hazel"))
    figures = (
        Figure(name="Incidents", value="18", period="2025", source="Log"),
        Figure(name="Staffing", value="4", period="February 2027", source="HR"),
        Figure(name="Equity", meaning="Nobody counts it."),
    )
    new = PackFilled(figures=figures, past=(PastVisit(day="2025-05-14"),))
    opened = pack.fill_pack(ws, opened, pack.PackOffer(new, (FIGURES, PAST), ()))
    opened = frame.set_arrival(ws, opened, "13:40")
    opened = frame.note_feedback(ws, opened, "good", "Staff sat down with people.")
    opened = frame.note_feedback(ws, opened, "fix_today", "The tap drips.")
    opened = frame.give_feedback(ws, opened, "Nurse in charge")
    frame.set_left(ws, opened, "16:30")
    trust.sync("hazel")
    debriefed(trust)
    return trust.seen_by("linden")


def _built(opened: visits.OpenVisit) -> tuple[VisitReport, GovernanceAnnex]:
    known = (opened.visit, opened.templates, assess_visit(opened))
    return build_report(*known, rules_of(opened), EDITION), build_annex(*known, EDITION)


def _plain(report: VisitReport) -> tuple[tuple[str, str], ...]:
    return tuple((step, words.replace(NBSP, " ")) for step, words in report.around)


def test_the_method_says_what_was_read_when_and_what_was_said(trust: Trust) -> None:
    report, annex = _built(_lived(trust))

    assert _plain(report) == (
        (
            "Read before",
            "2 figures, 1 of them more than 6 months old, 1 earlier visit. "
            "All of it was imported from a sheet.",
        ),
        ("On the ward", "From 13:40 to 16:30."),
        (
            "Words before leaving",
            "1 good thing and 1 thing to put right that day, said to: nurse in charge. "
            "No ratings were given.",
        ),
    )
    assert annex.first_words == (
        "Good: Staff sat down with people.",
        "To put right today: The tap drips.",
    )


def test_the_words_themselves_stand_in_the_annex_alone(trust: Trust, tmp_path: Path) -> None:
    opened = _lived(trust)

    report = text_of(documents.make(trust["linden"], opened, "report"), tmp_path)
    annex = text_of(documents.make(trust["linden"], opened, "annex"), tmp_path)

    assert "From 13:40 to 16:30." in report
    assert "The tap drips." not in report
    assert "To put right today: The tap drips." in annex


def test_a_visit_without_any_of_it_says_nothing_of_it(trust: Trust) -> None:
    debriefed(trust)

    report, annex = _built(trust.seen_by("linden"))

    assert report.around == ()
    assert annex.first_words == ()


def test_leaving_that_nobody_kept_is_said(trust: Trust) -> None:
    ws = trust["hazel"]
    opened = visits.start_visit(ws, trust.seen_by("hazel"))
    opened = frame.set_arrival(ws, opened, "13:40")
    frame.note_feedback(ws, opened, "good", "Kind staff.")
    trust.sync("hazel")
    debriefed(trust)

    report, _annex = _built(trust.seen_by("linden"))

    assert [words for _, words in _plain(report)] == [
        "From 13:40. When the panel left was not recorded.",
        "1 good thing and 0 things to put right that day. "
        "That they were said on the ward was not recorded.",
    ]
