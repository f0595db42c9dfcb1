"""The photos of a visit with their words: those that may be shown, and those held back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from qvisit.forms.template import Template
from qvisit.ids import PersonId
from qvisit.report.accounts import PhotoLine
from qvisit.report.outcomes import Withheld
from qvisit.report.words import written_words
from qvisit.visits.own_kinds import PhotoTaken
from qvisit.visits.visit import Visit, Written

WHOLE = "The place as a whole"


@dataclass(frozen=True)
class Photos:
    """`shown` may stand in the report, `held` in the governance annex alone."""

    shown: tuple[PhotoLine, ...]
    held: tuple[PhotoLine, ...]


def photos_view(visit: Visit, templates: Sequence[Template], hidden: Withheld) -> Photos:
    """Put the photos into the order in which they were kept, with words instead of names.

    Nothing is said of who took them. Where the matter is restricted, a photo is held back unless
    it belongs to an item whose answers are shown.
    """
    if visit.shared.plan is None or not visit.shared.plan.now.said.photos:
        return Photos((), ())
    wording = {
        (template.id, item.code): f"{item.code}: {item.text_standard}"
        for template in templates
        for item in template.items
    }
    standing = _standing(visit)
    held = [hidden.restricted and one.said.item not in hidden.open_items for one in standing]
    shown = [one for one, back in zip(standing, held, strict=True) if not back]
    kept = [one for one, back in zip(standing, held, strict=True) if back]
    return Photos(
        tuple(_line(one, number, wording) for number, one in enumerate(shown, start=1)),
        tuple(_line(one, number, wording) for number, one in enumerate(kept, len(shown) + 1)),
    )


def _standing(visit: Visit) -> list[Written[PhotoTaken]]:
    """The photos of the panel as they stand, the first kept first, the same on every laptop."""
    panel = {PersonId(seat.person) for seat in visit.shared.seats}
    found = [
        versions
        for person, sheet in visit.sheets.items()
        if person in panel
        for versions in sheet.photos.values()
        if not versions[-1].said.taken_back
    ]
    found.sort(key=lambda versions: (versions[0].at, versions[0].said.photo))
    return [replace(versions[-1], at=versions[0].at) for versions in found]


def _line(
    taken: Written[PhotoTaken], number: int, wording: Mapping[tuple[str, str], str]
) -> PhotoLine:
    said = taken.said
    return PhotoLine(
        ref=f"P{number}",
        sha256=said.sha256,
        width=said.width,
        height=said.height,
        words=said.alt,
        where=wording.get((said.template, said.item), said.item or WHOLE),
        when=written_words(taken),
    )
