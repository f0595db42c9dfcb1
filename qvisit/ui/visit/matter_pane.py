"""What a panel should know beside its single items: nothing here is agreed, joined or scored."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.answers import non_answer_options
from qvisit.ui.language import in_language
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.entry_list import Entry
from qvisit.ui.visit.labels import seat_labels, tr
from qvisit.ui.visit.note_view import note_view
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.equal_grid import EqualGrid
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading, Words
from qvisit.usecases.debrief import Matters
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.consensus import ItemView
from qvisit.visits.contradictions import Contradiction, Told
from qvisit.visits.withdrawn import WithdrawnAnswers, WithdrawnSaying

STORIES, SILENT, WITHDRAWN = "matter/stories", "matter/silent", "matter/withdrawn"
NOTHING = Matters((), (), {}, ())


def matter_entries(matters: Matters, heading: str) -> list[Entry]:
    """An entry for each kind of matter that there is, under a heading."""
    silent = len(matters.silent) + len(matters.not_heard)
    entries = (
        (STORIES, tr("Different stories"), "speech", len(matters.stories)),
        (SILENT, tr("Who was not asked or heard"), "people", silent),
        (WITHDRAWN, tr("Questions no longer asked"), "folder", len(matters.withdrawn)),
    )
    return [
        Entry(key, words, count=str(count), icon=icon, heading=heading)
        for key, words, icon, count in entries
        if count
    ]


class MatterPane(ScrollPage):
    """Shows one kind of matter, and the way to the items that it is about."""

    item_chosen = Signal(str)  # "template/code"

    def __init__(self) -> None:
        super().__init__(margin=0, spacing=DENSE_GAP)
        self.body.setContentsMargins(0, 0, 4, 0)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(DENSE_GAP)
        self._views: Mapping[str, ItemView] = {}
        self._shown: tuple[str, Matters] = ("", NOTHING)
        self.body.addLayout(self._cards)
        self.body.addStretch(1)

    def show_matter(
        self, key: str, matters: Matters, opened: OpenVisit, views: Sequence[ItemView]
    ) -> None:
        """Show what there is of one kind.

        Args:
            key: `STORIES`, `SILENT` or `WITHDRAWN`.
            matters: All that there is.
            opened: The visit.
            views: Its items.
        """
        if self._shown == (key, matters):
            return
        self._shown = (key, matters)
        empty(self._cards)
        self._views = {view.item.code: view for view in views}
        labels = seat_labels(opened.shared.seats)
        cards = {
            STORIES: lambda: self._stories(matters.stories),
            SILENT: lambda: self._silent(matters, labels),
            WITHDRAWN: lambda: _withdrawn(matters.withdrawn, opened, labels),
        }[key]()
        for card in [*cards] or [_nothing()]:
            self._cards.addWidget(card)
        self.verticalScrollBar().setValue(0)

    def _stories(self, stories: Sequence[Contradiction]) -> Iterator[Card]:
        if not stories:
            return
        first = Card(tr("Different stories"))
        first.body.addWidget(
            Words(
                tr(
                    "One kind of voice says that things go well. Another says that they do not. "
                    "Both stay as they are: nothing is averaged. We do not decide who is right. "
                    "It is a reason to look closer."
                )
            )
        )
        yield first
        for story in stories:
            card = Card()
            card.setAccessibleName(in_language(story.words))
            grid = EqualGrid(spacing=DENSE_GAP)
            for told in (story.better, story.worse):
                grid.addWidget(self._side(told))
            card.body.addLayout(grid)
            yield card

    def _side(self, told: Told) -> QWidget:
        view = self._views[told.item]
        voice, words = in_language(told.title), in_language(told.words)
        side = NamedGroup(f"{voice}: {words}")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(voice, "dense-bold", "text2"))
        column.addWidget(Words(words, "card"))
        column.addWidget(Words(view.item.text_standard))
        column.addWidget(flow_row((self._link(view),)))
        column.addStretch(1)
        return side

    def _silent(self, matters: Matters, labels: Mapping[str, str]) -> Iterator[Card]:
        for method, title in _silent_titles().items():
            views = [view for view in matters.silent if view.item.method == method]
            if not views:
                continue
            card = Card(title)
            card.body.addWidget(
                Words(tr("No answer here has a vote, because nobody was asked."), "body", "text2")
            )
            for view in views:
                card.body.addWidget(Divider())
                card.body.addWidget(Words(view.item.text_standard))
                card.body.addWidget(flow_row((self._link(view),)))
            yield card
        if matters.not_heard:
            card = Card(tr("Who could not be heard"))
            for person, words in matters.not_heard.items():
                label = labels.get(person, tr("Somebody"))
                card.body.addWidget(Words(label, "dense-bold", "text2"))
                card.body.addWidget(Words(words))
            yield card

    def _link(self, view: ItemView) -> LinkButton:
        link = LinkButton(tr("Go to {code}").format(code=view.item.code), "arrow-right")
        name = f"{view.template}/{view.item.code}"
        link.clicked.connect(partial(self.item_chosen.emit, name))
        return link


def _nothing() -> Card:
    card = Card()
    card.body.addWidget(Words(tr("There is nothing of this kind now.")))
    return card


def _silent_titles() -> Mapping[str, str]:
    return {
        "ask_patient": tr("Patients were not asked"),
        "ask_carer": tr("Carers were not asked"),
        "ask_staff": tr("Staff were not asked"),
    }


def _withdrawn(
    found: Sequence[WithdrawnAnswers], opened: OpenVisit, labels: Mapping[str, str]
) -> Iterator[Card]:
    if not found:
        return
    first = Card(tr("Questions no longer asked"))
    words = tr(
        "The plan was changed before these answers arrived. They are kept and count for nothing."
    )
    first.body.addWidget(Words(words))
    yield first
    titles = {template.id: template.title for template in opened.templates}
    for one in found:
        card = Card()
        about = f"{one.item} · {titles.get(one.template, one.template)}"
        card.body.addWidget(Words(about, "dense-bold", "text2"))
        card.body.addWidget(Heading(one.text or tr("The wording is not known here."), 3))
        if one.reason:
            why = tr("No longer asked: {reason}").format(reason=one.reason)
            card.body.addWidget(Words(why, "dense", "text2"))
        for said in one.said:
            card.body.addWidget(Divider())
            label = labels.get(said.person, tr("Somebody"))
            card.body.addWidget(Words(label, "dense-bold", "text2"))
            for part in _said(said):
                card.body.addWidget(part)
        yield card


def _said(said: WithdrawnSaying) -> Iterator[QWidget]:
    """An answer as it was recorded, since its scale is not known here, and the notes."""
    reply = said.answer.said.reply if said.answer is not None else None
    if reply is not None:
        known = {one.reply: one.label for one in non_answer_options()}
        words = in_language(known.get(reply, reply.replace("_", " ")))
        yield Words(tr("Answered “{reply}”").format(reply=words))
    for note in said.notes:
        yield note_view(note)
