"""Paper counts the same: print a reviewer's part, type in what they wrote, have it confirmed."""

from dataclasses import replace

from qvisit.clock import today
from qvisit.ids import PersonId
from qvisit.report.panel import role_labels
from qvisit.report.paper_view import PaperEdition, build_paper
from qvisit.report.paper_view import Style as Style
from qvisit.usecases.brands import brand_now
from qvisit.usecases.file_names import pdf_name
from qvisit.usecases.pictures import picture_bytes, picture_catalogue
from qvisit.usecases.record import NotAllowedError, entry
from qvisit.usecases.visits import OpenVisit, write_shared
from qvisit.usecases.wards import list_contacts
from qvisit.visits.kinds import Seat
from qvisit.visits.panel_kinds import PaperBegun, PaperConfirmed
from qvisit.workspace import Workspace


def seat_label(opened: OpenVisit, person: PersonId) -> str:
    """What somebody on the panel is called where people are not named, such as LX reviewer 2."""
    return role_labels(opened.shared.seats).get(person, "A reviewer")


def print_part(ws: Workspace, opened: OpenVisit, seat: Seat, style: Style) -> bytes:
    """One reviewer's part of the visit as a PDF, with the concern card as its last page.

    Args:
        ws: The open profile.
        opened: The visit.
        seat: Whose part.
        style: `large` print in standard words, or `easy` words with pictures.
    """
    from qvisit.report.paper_pdf import paper_pdf  # noqa: PLC0415  start-up time: reportlab

    edition = PaperEdition(
        style=style,
        trust=brand_now(ws)[0].trust,
        made_on=today(ws.clock).isoformat(),
        picture=picture_of,
        contacts=list_contacts(ws),
    )
    sheet = build_paper(
        opened.visit.id, opened.plan, opened.shared.seats, seat, opened.templates, edition
    )
    return paper_pdf(sheet)


def paper_file_name(opened: OpenVisit, seat: Seat, style: Style) -> str:
    """A name for the file, in words people read; it names no person."""
    who = seat_label(opened, PersonId(seat.person)).replace("\N{NO-BREAK SPACE}", " ")
    words = "easy read" if style == "easy" else "large print"
    return pdf_name(opened.plan, f"{who}, {words}")


def begin_typing(ws: Workspace, opened: OpenVisit, writer: PersonId, reason: str = "") -> OpenVisit:
    """Say that the person at this laptop types what another reviewer wrote on paper.

    What is given from now on is the writer's, typed by this person; blind scoring is not kept for
    it, and the record says so. Begun already and not confirmed, it goes on without a new entry.

    Raises:
        NotAllowedError: They may not, and why.
    """
    opened = replace(opened, typing_for=None)
    paper = opened.shared.paper.get(writer)
    if paper is None or paper.confirmed is not None or opened.me.person not in paper.typists:
        begun = entry(PaperBegun, {"writer": writer, "reason": reason})
        opened = write_shared(ws, opened, begun)
    sheet = replace(
        opened.visit.sheets.get(writer) or replace(opened, typing_for=writer).sheet,
        typists=opened.shared.paper[writer].typists,
    )
    sheets = {**opened.visit.sheets, writer: sheet}
    return replace(opened, visit=replace(opened.visit, sheets=sheets), typing_for=writer)


def confirm_paper(ws: Workspace, opened: OpenVisit, by: PersonId) -> OpenVisit:
    """Record that `by`, the writer or a second person, compared the paper with what was typed.

    The writer counts as done from then on, and at the next sync the panel may read the answers.

    Raises:
        NotAllowedError: Whoever typed it cannot confirm it.
    """
    writer = opened.typing_for
    if writer is None:
        raise NotAllowedError("No paper sheet is open here, so there is nothing to confirm.")
    return write_shared(ws, opened, entry(PaperConfirmed, {"writer": writer, "by": by}))


def stop_typing(opened: OpenVisit) -> OpenVisit:
    """Go back to one's own part; what was typed is kept."""
    return replace(opened, typing_for=None)


def may_be_typed(opened: OpenVisit) -> tuple[Seat, ...]:
    """Whose paper the person at this laptop could type: everyone on the panel but themselves who
    is not done on a laptop of their own."""
    if opened.seat is None or opened.shared.debriefed or opened.shared.scoring_closed:
        return ()
    return tuple(
        seat
        for seat in opened.shared.seats
        if seat.person != opened.me.person
        and (seat.person not in opened.shared.finished or seat.person in opened.shared.paper)
    )


def picture_of(picture_id: str) -> tuple[bytes, str] | None:
    """A picture's SVG and the words that stand in for it; None where it is not known."""
    content, listed = picture_bytes(picture_id), picture_catalogue().picture(picture_id)
    return (content, listed.alt) if content is not None and listed is not None else None
