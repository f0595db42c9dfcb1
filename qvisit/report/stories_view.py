"""Different stories: what one kind of voice says beside what another says of the same matter."""

from collections.abc import Iterable

from qvisit.report.accounts import Story, StorySide
from qvisit.report.answer_words import counts_people, public_words
from qvisit.report.panel_view import Panel, reply_of
from qvisit.visits.contradictions import Contradiction, Told


def stories(found: Iterable[Contradiction], panel: Panel) -> tuple[Story, ...]:
    """Both sides of every contradiction; nothing at levels 3 and 4, where the annex tells them."""
    if panel.restricted:
        return ()
    return tuple(Story(_side(one.better, panel), _side(one.worse, panel)) for one in found)


def _side(told: Told, panel: Panel) -> StorySide:
    view = next(view for view in panel.shown if view.item.code == told.item)
    said = told.words
    if counts_people(view.item) and told.voice != "observers":
        said = public_words(view.item, reply_of(view))
    return StorySide(told.voice.capitalize(), told.item, view.item.text_standard, said)
