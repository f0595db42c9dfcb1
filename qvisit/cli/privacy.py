"""The commands of the privacy guard: look a visit through, say how hospital numbers are written."""

from typing import Annotated

import typer
from rich.console import Console

from qvisit.cli.output import Json, print_json, show_rows
from qvisit.cli.profile import open_profile
from qvisit.privacy.found import Kind
from qvisit.usecases import privacy, privacy_print, visits
from qvisit.usecases.hospital_numbers import hospital_number, write_hospital_number
from qvisit.usecases.privacy import Place

_TEXTS = {
    "note.written": "Note",
    "answer.given": "Answer",
    "voices.counted": "Whom you could not hear",
    "talk.held": "Talk",
    "photo.taken": "Words of a photo",
    "item.flagged": "Flag",
    "finding.recorded": "Finding",
    "action.proposed": "Action",
    "action.agreed": "Action",
    "action.moved": "State of an action",
    "action.checked": "Check of an action",
    "actions.carried": "Actions from last time",
    "action.seen": "What was seen of an action",
    "theme.said": "You said",
    "theme.answered": "What happened",
    "draft.commented": "Comment on the draft",
    "comment.settled": "What came of a comment",
    "accuracy.received": "The ward's comment",
    "accuracy.decided": "Decision on the ward's comment",
    "report.worded": "Summary in the panel's words",
    "item.agreed": "Agreed answer",
    "rating.agreed": "Reason for a rating",
    "concern_level.agreed": "Reason for a level",
    "method.used": "Why a way was not possible",
    "visit.planned": "Purpose of the visit",
}
FOUND: dict[Kind, str] = {
    "nhs_number": "NHS number",
    "hospital_number": "hospital number",
    "phone": "telephone number",
    "email": "e-mail address",
    "date_of_birth": "date of birth",
    "full_date": "full date",
    "postcode": "postcode",
    "title_name": "name",
    "initials": "initials",
    "place_with_person": "bed or room",
    "exact_age": "exact age",
}
VisitName = Annotated[
    str, typer.Argument(help="A visit's id, the beginning of it, or its ward's code.")
]


def check_visit(context: typer.Context, visit: VisitName, as_json: Json = False) -> None:
    """List what you wrote that may tell who somebody is, and what the report would print of it."""
    with open_profile(context) as ws:
        opened = visits.open_visit(ws, visits.find_visit(ws, visit))
        own = privacy.unsettled(ws, opened)
        printed = privacy_print.unsettled_in_print(ws, opened)
    if as_json:
        print_json({"own": [_facts(one) for one in own], "print": [_facts(one) for one in printed]})
        return
    console = Console(soft_wrap=True, highlight=False)
    if not own and not printed:
        console.print("No names or numbers found that nobody has chosen about.")
        return
    if own:
        show_rows([_row(one) for one in own], False, "What you wrote")
    if printed:
        show_rows([_row(one) for one in printed], False, "The report would print")
    console.print("Open the visit in the window to remove them, or to say why they stay.")


def set_hospital_number(
    context: typer.Context,
    mask: Annotated[
        str | None, typer.Argument(help="# for a digit, @ for a letter, such as QV######.")
    ] = None,
) -> None:
    """As governance, say how your trust writes its hospital numbers; "" takes it back.

    Every laptop gets it with its next sync. Without a mask it is shown.
    """
    with open_profile(context) as ws:
        if mask is not None:
            write_hospital_number(ws, mask)
        known = hospital_number(ws)
    said = f"Hospital numbers are written {known}." if known else "Nobody has said it yet."
    Console(soft_wrap=True, highlight=False).print(said, markup=False)


def _row(place: Place) -> dict[str, str]:
    return {
        "where": " ".join((text_words(place.kind), place.item)).strip(),
        "what": FOUND[place.finding],
        "sure": "certain" if place.certain else "perhaps",
    }


def text_words(kind: str) -> str:
    """What kind of text a change holds."""
    return "Concern" if kind.startswith("concern.") else _TEXTS.get(kind, "Another text")


def _facts(place: Place) -> dict[str, object]:
    return {
        "change": place.change,
        "kind": place.kind,
        "template": place.template,
        "item": place.item,
        "field": place.field,
        "found": place.finding,
        "certain": place.certain,
        "start": place.start,
        "length": place.length,
    }
