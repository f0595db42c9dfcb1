"""Who on the panel looks at what, and how long that takes each of them."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.template import Share, Template
from qvisit.ui.language import how_many
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.words import Heading, Words
from qvisit.ui.wording import minutes_words
from qvisit.visits.assignment import seconds_of, share_items, share_name
from qvisit.visits.kinds import Seat
from qvisit.visits.workload import (
    ONE_SITTING,
    TOO_LONG,
    minutes_by_person,
    shared_out,
    shares_of_nobody,
    titles_of_nobody,
)

Warned = tuple[str, str]
"""A warning in a sentence, and what it is about or what to do; both "" where there is none."""


class ShareRow(NamedGroup):
    """One share: what it is, for whom, how long, and a box for each person on the panel."""

    ticked = Signal()

    def __init__(self, template: Template, share: Share, seats: Sequence[Seat]) -> None:
        super().__init__(share.title)
        self.name = share_name(template, share)
        minutes = -(-seconds_of(share_items(template, share)) // 60)
        about = self.tr("{whom} About {time}.").format(
            whom=share.for_whom, time=minutes_words(minutes)
        )
        self._boxes: dict[str, TickBox] = {}
        people = FlowLayout(spacing=16)
        for seat in seats:
            box = TickBox(seat.name)
            box.setAccessibleName(
                self.tr("{name}: {share}").format(name=seat.name, share=share.title)
            )
            box.clicked.connect(self.ticked)
            self._boxes[seat.person] = box
            people.addWidget(box)
        words = self.tr("Nobody has this part, so everybody will be asked it.")
        self._nobody = Words(words, "body", "ambertext")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(Words(share.title, "row"))
        column.addWidget(Words(about, "dense", "text2"))
        column.addLayout(people)
        column.addWidget(self._nobody)
        self._nobody.hide()

    def box(self, person: str) -> TickBox:
        """The box of one person."""
        return self._boxes[person]

    def show_holders(self, people: Sequence[str]) -> None:
        """Show who has it."""
        for person, box in self._boxes.items():
            box.setChecked(person in people)

    def holders(self) -> tuple[str, ...]:
        """Who has it."""
        return tuple(person for person, box in self._boxes.items() if box.isChecked())

    def show_nobody(self, nobody: bool) -> None:
        """Say whether nobody has it."""
        self._nobody.setVisible(nobody)


class SharesChoice(QWidget):
    """The shares of all chosen templates. Until somebody changes one, they are out fairly."""

    def __init__(self) -> None:
        super().__init__()
        self._templates: tuple[Template, ...] = ()
        self._seats: tuple[Seat, ...] = ()
        self._by_hand = False
        self._rows: dict[str, ShareRow] = {}
        self._about = Words("", "body", "text2")
        self.fair = PlainButton(self.tr("Share out fairly"), "people")
        self._parts = QVBoxLayout()
        self._parts.setSpacing(4)
        self._minutes = QVBoxLayout()
        self._minutes.setSpacing(2)
        self._uncovered = Banner("amber", "", icon="people")
        self._long = Banner("amber", "", icon="clock")
        holder = QWidget()
        flow = FlowLayout(holder)
        flow.addWidget(self.fair)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._about)
        column.addLayout(self._parts)
        column.addWidget(holder)
        column.addLayout(self._minutes)
        column.addWidget(self._uncovered)
        column.addWidget(self._long)
        self.fair.clicked.connect(self._on_fair)
        self._show()

    def begin(self) -> None:
        """Forget what somebody gave out for the plan before."""
        self._by_hand = False

    def show_plan(self, templates: Sequence[Template], seats: Sequence[Seat]) -> None:
        """Show the shares of templates for a panel; what is known of both stays as it was."""
        before = {name: row.holders() for name, row in self._rows.items()}
        made_of = ([one.id for one in templates], [one.version for one in templates])
        stands = ([one.id for one in self._templates], [one.version for one in self._templates])
        same_people = [one.person for one in seats] == [one.person for one in self._seats]
        self._templates, self._seats = tuple(templates), tuple(seats)
        if made_of != stands or not same_people:
            self._make_rows()
        self._give(before if self._by_hand else self._proposed())
        self._show()

    @property
    def rows(self) -> Sequence[ShareRow]:
        """A row for each share, in the templates' order."""
        return tuple(self._rows.values())

    def row(self, share: str) -> ShareRow:
        """The row of one share, by "template/share"."""
        return self._rows[share]

    def value(self) -> tuple[Seat, ...]:
        """The panel with its shares."""
        holders = {name: row.holders() for name, row in self._rows.items()}
        return tuple(
            seat.model_copy(
                update={"shares": tuple(one for one in holders if seat.person in holders[one])}
            )
            for seat in self._seats
        )

    def _make_rows(self) -> None:
        empty(self._parts)
        self._rows = {}
        for template in self._templates:
            if not (template.shares and self._seats):
                continue
            self._parts.addWidget(Heading(template.title, 3))
            for place, share in enumerate(template.shares):
                if place:
                    self._parts.addWidget(Divider())
                row = ShareRow(template, share, self._seats)
                row.ticked.connect(self._on_ticked)
                self._rows[row.name] = row
                self._parts.addWidget(row)

    def _proposed(self) -> Mapping[str, Sequence[str]]:
        seats = shared_out(self._templates, self._seats)
        return {name: [seat.person for seat in seats if name in seat.shares] for name in self._rows}

    def _give(self, holders: Mapping[str, Sequence[str]]) -> None:
        for name, row in self._rows.items():
            row.show_holders(holders.get(name, ()))

    def _show(self) -> None:
        """Say who has what, how long it takes, and what needs another look."""
        seats = self.value()
        nobodys = shares_of_nobody(self._templates, seats)
        for name, row in self._rows.items():
            row.show_nobody(name in nobodys)
        self._about.setText(self._about_words())
        self.fair.setVisible(bool(self._rows))
        self._show_minutes(seats)
        _show_warning(self._uncovered, nobody_words(self._templates, seats))
        _show_warning(self._long, long_words(self._templates, seats))

    def _show_minutes(self, seats: Sequence[Seat]) -> None:
        empty(self._minutes)
        lines = list(minute_lines(self._templates, seats))
        if lines:
            self._minutes.addWidget(Heading(self.tr("How long each person needs"), 3))
        for words, long in lines:
            self._minutes.addWidget(Words(words, "body", "ambertext" if long else "text"))
        read_last(self._uncovered, self._long)

    def _about_words(self) -> str:
        if not self._templates or not self._seats:
            return self.tr("Choose the panel and the questions first.")
        if not self._rows:
            return self.tr("These questions have no parts. Everybody is asked all of them.")
        return self.tr(
            "More than one person may have a part. QVisit shares them out fairly until you "
            "change one."
        )

    def _on_ticked(self) -> None:
        self._by_hand = True
        self._show()

    def _on_fair(self) -> None:
        self._by_hand = False
        self._give(self._proposed())
        self._show()


def minute_lines(
    templates: Sequence[Template], seats: Sequence[Seat]
) -> Iterator[tuple[str, bool]]:
    """How long each person needs, a line each and whether it is too long; no lines to ask nothing.

    More than one sitting asks for a break, which is no reason to warn.
    """
    if not templates:
        return
    minutes = minutes_by_person(templates, seats)
    long = _tr("{name}: {minutes}, with a break between the parts")
    for seat in seats:
        own = minutes[seat.person]
        words = long if own > ONE_SITTING else "{name}: {minutes}"
        yield words.format(name=seat.name, minutes=minutes_words(own)), own > TOO_LONG


def long_words(templates: Sequence[Template], seats: Sequence[Seat]) -> Warned:
    """Who has a long part, and what can be done; nothing if nobody has. It stops no plan."""
    minutes = minutes_by_person(templates, seats)
    names = [seat.name for seat in seats if minutes[seat.person] > TOO_LONG]
    if not names:
        return "", ""
    one = _tr("{who} has more than {count} minutes of questions.")
    several = _tr("{who} have more than {count} minutes of questions.")
    said = (several if len(names) > 1 else one).format(who=_listed(names), count=TOO_LONG)
    return said, _tr("Give a part to somebody else, ask less, or plan a second day.")


def nobody_words(templates: Sequence[Template], seats: Sequence[Seat]) -> Warned:
    """Which parts nobody has, by name, and what that means; nothing if all are given out."""
    titles = titles_of_nobody(templates, seats) if seats else ()
    if not titles:
        return "", ""
    said = how_many(
        "1 part is nobody’s, so everybody will be asked it.",
        "{count} parts are nobody’s, so everybody will be asked them.",
        len(titles),
    )
    return said, "; ".join(titles) + "."


def _show_warning(banner: Banner, warned: Warned) -> None:
    banner.setVisible(bool(warned[0]))
    if warned[0]:
        banner.show_message("amber", *warned)


def _listed(names: Sequence[str]) -> str:
    return _tr(" and ").join(one for one in (", ".join(names[:-1]), names[-1]) if one)


def _tr(words: str) -> str:
    return QCoreApplication.translate("SharesChoice", words)
