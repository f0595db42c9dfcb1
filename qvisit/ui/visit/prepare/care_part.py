"""Looking after the person at this laptop: how they are today, readiness, a buddy, saying no."""

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.prepare.buddy_field import BuddyField
from qvisit.ui.visit.prepare.cared_for import LookedAfter
from qvisit.ui.visit.prepare.part import PreparePart, keep_here, part_title, try_with
from qvisit.ui.visit.prepare.stop_card import StopCard
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words, read_day
from qvisit.usecases import care
from qvisit.usecases.care import OwnCare
from qvisit.usecases.visits import OpenVisit


class TodayCard(Card):
    """How somebody is today. It stays on this laptop; only “support is welcome” may go on."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("How are you today?"))
        self._editor = editor
        self.tiles = ChoiceGroup(
            self.tr("How are you today?"),
            [
                ("ready", self.tr("Ready"), ""),
                ("worried", self.tr("A bit worried"), ""),
                ("not_today", self.tr("Not today"), ""),
            ],
        )
        self.support = TickBox(
            self.tr("Let my buddy and the panel lead know that support is welcome"),
            self.tr("They learn only that. Nobody asks why."),
        )
        self.rather_not = PlainButton(self.tr("I would rather not do this one"), "arrow-left")
        self._said = Words("", "row")
        stays = self.tr("Your answer stays on this laptop. It is no score, and is never sent.")
        self.body.addWidget(Words(stays, "body", "text2"))
        self.body.addWidget(self.tiles)
        self.body.addWidget(self.support)
        self.body.addWidget(self._said)
        self.body.addWidget(flow_row((self.rather_not,)))
        self.tiles.chosen.connect(self._on_today)
        self.support.clicked.connect(self._on_support)
        self.rather_not.clicked.connect(self._on_rather_not)

    def show_own(self, own: OwnCare) -> None:
        """Show what the person keeps for themselves."""
        if own.today:
            self.tiles.show_value(own.today)
        else:
            self.tiles.clear()
        self.support.setChecked(own.support)
        self._show_words(own.today, own.stopped)

    def _show_words(self, today: str, stopped: str) -> None:
        rather_not = stopped == "rather_not"
        kind = {
            "worried": self.tr("That is all right. You can stop or take a break at any time."),
            "not_today": self.tr("That is all right. You need not go, and nobody asks why."),
        }.get(today, "")
        told = self.tr("You said that you would rather not do this one. Governance can ask others.")
        self._said.setText(told if rather_not else kind)
        self._said.setVisible(bool(self._said.text()))
        words = (
            self.tr("I will do it after all")
            if rather_not
            else self.tr("I would rather not do this one")
        )
        self.rather_not.set_words(words)

    def _on_today(self, key: str) -> None:
        if keep_here(self, self._editor, care.keep_today, key):
            self._show_words(key, care.own_care(self._editor.ws, self._editor.current).stopped)

    def _on_support(self, wanted: bool) -> None:
        self._editor.apply(lambda ws, opened: care.tell_support(ws, opened, wanted=wanted))

    def _on_rather_not(self) -> None:
        ws, opened = self._editor.ws, self._editor.current
        on = care.own_care(ws, opened).stopped != "rather_not"
        self._editor.apply(lambda ws, opened: care.rather_not(ws, opened, on=on))


class ReadyCard(Card):
    """Induction and practice, as the person says themselves, and their buddy."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Ready for the visit"))
        self._editor = editor
        self._shown: str | None = None
        self._induction = Words("", "row")
        self.day = TextField(
            self.tr("When was your induction?"), self.tr("A day, such as 9 March 2027.")
        )
        self.keep = PlainButton(self.tr("Keep the day"), "tick")
        self.today = PlainButton(self.tr("It was today"))
        self._practice = Words("", "body")
        self.buddy = BuddyField(editor, self.tr("Who is your buddy today?"))
        self.day.put_beside(self.keep, self.today)
        for part in (self._induction, self.day, self._practice, self.buddy):
            self.body.addWidget(part)
        self.keep.clicked.connect(self._on_day)
        self.day.submitted.connect(self._on_day)
        self.today.clicked.connect(self._on_today)

    def show_own(self, opened: OpenVisit, own: OwnCare) -> None:
        """Show what the panel knows, or would be told; words that are being typed stay."""
        done = self.tr("Induction done: {day}.").format(day=day_words(own.induction_on))
        not_yet = self.tr("Induction: not said yet.")
        self._induction.setText(done if own.told and own.induction_on else not_yet)
        if own.induction_on != self._shown:
            self._shown = own.induction_on
            self.day.set_text(day_words(own.induction_on) if own.induction_on else "")
        practised = self.tr("Practice visit done: {day}.").format(day=day_words(own.practice_on))
        practise = self.tr("Practice visit: not done yet. You find one on Home.")
        self._practice.setText(practised if own.practice_on else practise)
        self.buddy.show_person(opened, opened.me.person)

    def _on_day(self) -> None:
        day = read_day(self.day.text())
        if day is None:
            self.day.show_error(self.tr("Write a day, such as 9 March 2027."))
            self.day.edit.setFocus()
            return
        self._keep(day.isoformat())

    def _on_today(self) -> None:
        self._keep(care.induction_today(self._editor.ws))

    def _keep(self, day: str) -> None:
        try_with(self._editor, lambda ws, opened: care.tell_readiness(ws, opened, day), self.day)


class CarePart(PreparePart):
    """For who is on the panel: their own. For the lead and a buddy also: those they look after."""

    steps = ("care",)
    personal = True

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(part_title("care"))
        self._editor = editor
        self.today = TodayCard(editor)
        self.ready = ReadyCard(editor)
        self.stop = StopCard(editor)
        self.others = LookedAfter(editor)
        for card in (self.today, self.stop, self.ready, self.others):
            self.cards.addWidget(card)

    def show_visit(self, opened: OpenVisit) -> None:
        super().show_visit(opened)
        on_panel = opened.seat is not None
        self.today.setVisible(on_panel)
        self.ready.setVisible(on_panel)
        self.stop.setVisible(on_panel)
        if on_panel:
            own = care.own_care(self._editor.ws, opened)
            self.today.show_own(own)
            self.ready.show_own(opened, own)
            self.stop.show_visit(opened, own.stopped)
        self.others.show_visit(opened)
