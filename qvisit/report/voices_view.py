"""Whose voices were heard, in numbers that point at nobody."""

from collections.abc import Sequence

from qvisit.report.account_view import account
from qvisit.report.accounts import VoiceLine, Voices
from qvisit.report.panel_view import Panel
from qvisit.report.people_heard import Heard
from qvisit.report.words import FEWEST_SHOWN, listing, people
from qvisit.visits.visit import Visit


def voices_view(visit: Visit, panel: Panel) -> Voices:
    """How many people were heard, who was not, and what was said to questions about voices."""
    heard = panel.heard
    notes = [sheet.voices.said.not_heard for sheet in visit.sheets.values() if sheet.voices]
    return Voices(
        lead=_lead(heard.kinds, counted=heard.counted, by_panel=heard.by_panel),
        lines=tuple(
            VoiceLine(
                kind.who, people(kind.number), None if _is_small(kind.number) else kind.number
            )
            for kind in (heard.kinds if heard.counted else ())
        ),
        not_heard=tuple(note for note in notes if note.strip()),
        by_panel=heard.by_panel,
        said=account(panel, "voices", leave_out=heard.items),
    )


def _lead(kinds: Sequence[Heard], *, counted: bool, by_panel: bool) -> str:
    """Who was heard in one sentence.

    A total stands there only where each person was counted once, and where no small number is
    kept back: whoever knows the total and the other numbers would know that one too.
    """
    if not counted:
        return "No reviewer has recorded how many people they spoke with."
    said = [
        f"{people(one.number).lower()} {one.one if one.number == 1 else one.several}"
        for one in kinds
    ]
    if not by_panel or any(_is_small(one.number) for one in kinds):
        return f"The panel counted talks with {listing(said)}."
    return f"The panel heard {sum(one.number for one in kinds)} people: {listing(said)}."


def _is_small(count: int) -> bool:
    return 0 < count < FEWEST_SHOWN
