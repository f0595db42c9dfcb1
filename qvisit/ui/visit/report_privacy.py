"""Before a report is signed: what it would print that may tell who somebody is."""

from functools import partial

from qvisit.ui.background import Background
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import how_many
from qvisit.ui.visit.privacy_card import Listed, PrivacyCard, listed
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.usecases.privacy import may_settle, settle, texts_of
from qvisit.usecases.privacy_print import unsettled_in_print
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace


class ReportPrivacy(PrivacyCard):
    """Shown to those who may choose, once the panel has scored; away when nothing is left."""

    def __init__(self, background: Background, editor: VisitEditor) -> None:
        super().__init__()
        self._background = background
        self._editor = editor
        self._looked: OpenVisit | None = None
        self.chosen.connect(self._on_chosen)

    def show_visit(self, opened: OpenVisit) -> None:
        """Look through the report in the background, if the visit is another one than before."""
        if opened is self._looked:
            return
        if self._looked is None or opened.visit.id != self._looked.visit.id:
            self.show_places("", ())  # a choice would go to the wrong visit
        self._looked = opened
        work = partial(_look, self._editor.ws, opened)
        self._background.run(self, work, partial(self._on_looked, opened), self._editor.failed.emit)

    def _on_looked(self, opened: OpenVisit, places: list[Listed]) -> None:
        if opened is not self._looked:
            return
        count = texts_of([one.place for one in places])
        title = how_many(
            "This report would print 1 text that may tell who somebody is.",
            "This report would print {count} texts that may tell who somebody is.",
            count,
        )
        certain = any(one.place.certain for one in places)
        self.show_places(title, places)
        self.show_more(
            self.tr("It cannot be signed before you chose about what is certain: that is first.")
            if certain
            else self.tr("Nothing of it is certain, so it can be signed all the same.")
        )
        page = self.parentWidget()
        if places and page is not None:
            keep_reading_order(page)

    def _on_chosen(self, one: Listed, choice: str, reason: str) -> None:
        self._editor.apply(
            lambda ws, opened: settle(ws, opened, one.place, choice, reason or None)  # type: ignore[arg-type]
        )


def _look(ws: Workspace, opened: OpenVisit) -> list[Listed]:
    places = unsettled_in_print(ws, opened)
    return listed(opened, [one for one in places if may_settle(ws, opened, one)])
