"""How the demo ends: actions, a report that the ward checks, publication, and what came of it."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from openpyxl.reader.excel import load_workbook

from qvisit.clock import today
from qvisit.ids import PersonId, VisitId
from qvisit.insight.quarter import quarter_of
from qvisit.usecases import (
    action_answers,
    action_sheet,
    actions,
    committee,
    concern_cards,
    debrief,
    documents,
    publishing,
    reports,
    retention,
    themes,
    two_views,
    visits,
    workflow,
)
from qvisit.usecases.demo_script import PANEL
from qvisit.usecases.demo_stage import Cast
from qvisit.usecases.published_files import publishable
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.action_columns import ACTIONS, DONE, HEADS, HOW_FAR, NUMBER

WARD_MANAGER = "Ward manager"


def act(cast: Cast, visit: VisitId) -> None:
    """The lead agrees what follows from the findings, and writes what people said."""
    ws = cast.laptops["lead"]
    opened = visits.open_visit(ws, visit)
    findings = list(opened.shared.findings)
    for action in cast.script.actions:
        said = {key: value for key, value in action.items() if key not in ("finding", "days")}
        due = today(ws.clock) + timedelta(days=_number(action["days"]))
        said |= {"finding": findings[_number(action["finding"])], "due": due.isoformat()}
        opened, _ = actions.agree_action(ws, opened, said)
    for theme in cast.script.themes:
        opened, name = themes.say_theme(ws, opened, theme.model_dump(exclude={"answer"}))
        opened = _answer(cast, opened, name, theme.answer)
    cast.did(
        "lead",
        f"agreed {len(cast.script.actions)} actions, wrote {len(cast.script.themes)} things that "
        "people said",
    )
    cast.sync("lead", *PANEL, "governance")


def check_report(cast: Cast, visit: VisitId) -> None:
    """The panel comments on the draft, and the ward says which facts are wrong."""
    allowed = cast.script.allowed
    own = cast.laptops[allowed["who"]]
    two_views.allow_notes_on(own, visits.open_visit(own, visit), allowed["item"], allowed=True)
    cast.sync(allowed["who"], "lead")
    script, lead = cast.script.report, cast.laptops["lead"]
    opened = workflow.word_summary(lead, visits.open_visit(lead, visit), str(script["summary"]))
    workflow.share_draft(lead, opened)
    cast.sync("lead", *PANEL)
    for comment in cast.script.comments:
        who = comment["who"]
        ws = cast.laptops[who]
        workflow.comment_draft(ws, visits.open_visit(ws, visit), comment["text"])
        cast.sync(who, "lead")
        opened = visits.open_visit(lead, visit)
        settled = opened.shared.workflow.settled
        new = next(one for one in opened.shared.workflow.comments if one not in settled)
        workflow.settle_comment(lead, opened, new, comment["settled"])
    cast.stage.say("The panel comments on the draft. The ward manager checks its facts.")
    opened = workflow.send_draft(lead, visits.open_visit(lead, visit), WARD_MANAGER)
    folder = cast.stage.out / "to-the-ward"
    documents.save_documents(lead, opened, ("word", "accuracy-form"), folder)
    for fact in cast.script.accuracy:
        opened = _check_fact(cast, opened, fact)
    cast.did("lead", f"took {len(cast.script.accuracy)} corrections of the ward")
    cast.sync("lead", *PANEL, "governance")


def publish(cast: Cast, visit: VisitId) -> Path:
    """Governance signs off, publishes, and puts a mistake right in a second version."""
    ws = cast.laptops["governance"]
    retention.write_rules(ws, {"photos": "report"})  # so that a second version shows them too
    opened = reports.sign_off(ws, visits.open_visit(ws, visit))
    cast.stage.say("Governance, who was not on the panel, signs off and publishes the report.")
    opened = publishing.publish_report(ws, opened, cast.stage.share)
    amended = cast.script.amended
    opened = workflow.amend_report(ws, opened, amended["reason"], amended["what"])
    every = [one.id for one in publishable()]
    opened = publishing.publish_report(ws, opened, cast.stage.share, every)
    cast.did("governance", "signed off, published the report, amended it once")
    cast.sync("governance", *PANEL)
    return cast.stage.share / opened.shared.published[-1].said.path


def follow_up(cast: Cast, visit: VisitId) -> None:
    """The ward's manager says in a sheet how far the actions are; governance looks for itself."""
    lead, ws = cast.laptops["lead"], cast.laptops["governance"]
    ward = cast.script.ward["code"]
    sheet = cast.stage.out / "to-the-ward" / "actions.xlsx"
    action_sheet.save_action_sheet(lead, ward, sheet)
    _fill(sheet, cast.script.sheet)
    answers = action_answers.read_answers(lead, ward, sheet)
    taken = action_answers.take_answers(lead, answers.rows)
    cast.sync("lead", "governance")
    opened = visits.open_visit(ws, visit)
    first = actions.find_action(opened, "A1")
    evidence = {"evidence": cast.script.assured}
    opened = actions.move_action(ws, opened, first.action, "assured", evidence)
    on = today(ws.clock).isoformat()
    opened = themes.tell_people(ws, opened, "Community meeting", "Read out and on the wall", on)
    for one in themes.reviewer_lines(opened):
        opened = themes.tell_reviewer(ws, opened, PersonId(one.person), on, "By telephone")
    cast.stage.say("The ward's sheet of actions comes back. Governance checks one of them.")
    cast.did("lead", f"took {taken} answers from the ward's sheet of actions")
    cast.did("governance", "assured an action after somebody looked")


def hand_over(cast: Cast, visit: VisitId) -> Path:
    """Save every document of the visit; gives where governance's annex lies."""
    ws, out = cast.laptops["governance"], cast.stage.out
    opened = visits.open_visit(ws, visit)
    offers = [one.document for one in documents.look(ws, opened) if not one.why_not]
    kept = [one.id for one in offers if one.audience == "governance"]
    documents.save_documents(
        ws, opened, [one.id for one in offers if one.id not in kept], out / "documents"
    )
    saved = documents.save_documents(ws, opened, kept, out / "governance")
    for concern in opened.shared.concerns:
        name = concern_cards.card_file_name(opened, concern)
        card = concern_cards.concern_card(ws, opened, concern)
        reports.save_file(out / "governance" / name, card)
    committee.save_papers(ws, quarter_of(today(ws.clock)), out / "committee")
    return next(path for path in saved.written if path.suffix == ".pdf")


def _answer(cast: Cast, opened: OpenVisit, theme: str, said: Mapping[str, object]) -> OpenVisit:
    ws = cast.laptops["lead"]
    days = said.get("days")
    news = (today(ws.clock) + timedelta(days=_number(days))).isoformat() if days else ""
    words = {key: value for key, value in said.items() if key != "days"}
    values = {**words, "next_news": news, "by_role": WARD_MANAGER}
    return themes.answer_theme(ws, opened, theme, values)


def _check_fact(cast: Cast, opened: OpenVisit, fact: Mapping[str, object]) -> OpenVisit:
    """Enter one correction of the ward as the ward's, decide it, and carry it out if accepted."""
    ws = cast.laptops["lead"]
    findings = list(opened.shared.findings)
    said = {key: str(fact[key]) for key in ("sort", "text", "evidence") if key in fact}
    if "finding" in fact:
        said |= {"part": "finding", "about": findings[_number(fact["finding"])]}
    said |= {"from_role": WARD_MANAGER, "how": "word_draft"}
    opened = workflow.receive_accuracy(ws, opened, said)
    comment = list(opened.shared.workflow.received)[-1]
    accepted = bool(fact["accepted"])
    opened = workflow.decide_accuracy(
        ws, opened, comment, accepted=accepted, words=str(fact["words"])
    )
    if accepted:
        standing = opened.shared.findings[said["about"]]
        now = {
            **standing.now.said.model_dump(),
            "text": str(fact["becomes"]),
            "replaces": tuple(one.change for one in standing.versions),
        }
        opened, _ = debrief.record_finding(ws, opened, now)
    return opened


def _fill(sheet: Path, said: Mapping[str, str]) -> None:
    """Fill in the last columns of the ward's sheet, as its manager would in Excel."""
    book = load_workbook(sheet)  # type: ignore[no-untyped-call]
    number, state, words = (HEADS.index(head) for head in (NUMBER, HOW_FAR, DONE))
    for row in book[ACTIONS].iter_rows(min_row=2):
        answer = said.get(str(row[number].value))
        if answer:
            row[state].value, _, row[words].value = answer.partition(": ")
    book.save(sheet)


def _number(value: object) -> int:
    return int(str(value))
