"""What is saved and may tell who somebody is: a list, with a choice beside each."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.guard_line import ChoiceButtons, kind_words
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.usecases.privacy import Excerpt, Place, excerpt, settle, unsettled_everywhere
from qvisit.usecases.visits import OpenVisit, open_visit
from qvisit.visits.privacy_kinds import Choice, KeepReason
from qvisit.workspace import Workspace

_AROUND = 40  # letters shown on either side
_MOST = 20  # rows at once; the next come when these are settled


@dataclass(frozen=True)
class Listed:
    """One place with what the person needs to decide about it."""

    place: Place
    excerpt: Excerpt
    ward: str


def listed(opened: OpenVisit, places: Sequence[Place]) -> list[Listed]:
    """Places of one visit, with the words."""
    ward = opened.plan.ward_name
    return [Listed(one, excerpt(opened, one, _AROUND), ward) for one in places]


def listed_everywhere(ws: Workspace) -> list[Listed]:
    """What the person wrote on any visit and has not chosen about."""
    found: list[Listed] = []
    opened: OpenVisit | None = None
    for place in unsettled_everywhere(ws):
        if opened is None or opened.visit.id != place.visit:
            opened = open_visit(ws, place.visit)
        found += listed(opened, [place])
    return found


def settle_listed(
    ws: Workspace, one: Listed, choice: Choice, reason: KeepReason | None
) -> OpenVisit:
    """Do what was chosen about one place, on the visit as it is now."""
    return settle(ws, open_visit(ws, one.place.visit), one.place, choice, reason)


def text_words(place: Place) -> str:
    """Which text a place is in."""
    tr = QCoreApplication.translate
    words = {
        "note.written": tr("Privacy", "Note"),
        "answer.given": tr("Privacy", "Answer"),
        "voices.counted": tr("Privacy", "Whom you could not hear"),
        "talk.held": tr("Privacy", "Talk"),
        "finding.recorded": tr("Privacy", "Finding"),
        "action.proposed": tr("Privacy", "Action"),
        "action.agreed": tr("Privacy", "Action"),
        "action.moved": tr("Privacy", "State of an action"),
        "action.checked": tr("Privacy", "Check of an action"),
        "actions.carried": tr("Privacy", "Actions from last time"),
        "action.seen": tr("Privacy", "What was seen of an action"),
        "theme.said": tr("Privacy", "You said"),
        "theme.answered": tr("Privacy", "What happened"),
        "draft.commented": tr("Privacy", "Comment on the draft"),
        "comment.settled": tr("Privacy", "What came of a comment"),
        "accuracy.received": tr("Privacy", "The ward’s comment"),
        "accuracy.decided": tr("Privacy", "Decision on the ward’s comment"),
        "report.worded": tr("Privacy", "Summary in the panel’s words"),
        "item.agreed": tr("Privacy", "Agreed answer"),
        "rating.agreed": tr("Privacy", "Reason for a rating"),
        "concern_level.agreed": tr("Privacy", "Reason for a level"),
        "method.used": tr("Privacy", "Why a way was not possible"),
        "visit.planned": tr("Privacy", "Purpose of the visit"),
    }
    usual = tr("Privacy", "Another text")
    if place.kind.startswith("concern."):
        usual = tr("Privacy", "Concern")
    return f"{words.get(place.kind, usual)} {place.item}".strip()


class PlaceRow(NamedGroup):
    """Where it stands, the words themselves, and the choices."""

    chosen = Signal(str, str)  # Choice, KeepReason or ""

    def __init__(self, one: Listed) -> None:
        title = f"{text_words(one.place)} · {one.ward}"
        super().__init__(title)
        self.choices = ChoiceButtons()
        self.choices.begin(may_remove=one.place.may_cut)
        said = self.tr("“{words}”, {kind}").format(
            words=" ".join(one.excerpt.words.split()), kind=kind_words(one.place.finding)
        )
        cut = (len(one.excerpt.before) == _AROUND, len(one.excerpt.after) == _AROUND)
        around = " ".join(
            ("…" * cut[0], one.excerpt.before + one.excerpt.words + one.excerpt.after, "…" * cut[1])
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(title, "dense", "text2"))
        column.addWidget(Words(said, "row"))
        column.addWidget(Words(" ".join(around.split()), "body"))
        if not one.place.may_cut:
            only = self.tr("Only who wrote it can remove it, where it can still be changed.")
            column.addWidget(Words(only, "dense", "text2"))
        column.addWidget(self.choices)
        self.choices.removed.connect(partial(self.chosen.emit, "removed", ""))
        self.choices.not_person.connect(partial(self.chosen.emit, "not_person", ""))
        self.choices.kept.connect(partial(self.chosen.emit, "kept"))


class PrivacyCard(Card):
    """Shows places that nobody has chosen about; away while there are none."""

    chosen = Signal(object, str, str)  # Listed, Choice, KeepReason or ""

    def __init__(self) -> None:
        super().__init__(accent="amber")
        self._shown: list[Listed] = []
        self._hint = Words(
            self.tr("Read each. The choice is recorded, the words are not."), "dense", "text2"
        )
        self._more = Words("", "dense", "text2")
        self._more.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._more)
        self.body.addLayout(self._rows)
        self.hide()

    def show_more(self, words: str) -> None:
        """Say what follows from the choices."""
        self._more.setText(words)
        self._more.setVisible(bool(words))

    def show_places(
        self, title: str, places: Sequence[Listed], behind: QWidget | None = None
    ) -> None:
        """Show places; the focus stays here if it was here.

        Args:
            title: What they are.
            places: In order; none takes the card away.
            behind: The control after which Tab comes here.
        """
        if list(places) == self._shown:
            return
        focused = self.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        self._shown = list(places)
        self.set_title(title)
        empty(self._rows)
        first: PlaceRow | None = None
        for place, one in enumerate(self._shown[:_MOST]):
            if place:
                self._rows.addWidget(Divider())
            row = PlaceRow(one)
            row.chosen.connect(partial(self.chosen.emit, one))
            self._rows.addWidget(row)
            first = first or row
        self.setVisible(bool(self._shown))
        keep_reading_order(self, behind)
        if inside and first is not None:
            first.choices.nobody.setFocus()
