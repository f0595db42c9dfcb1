"""Actions from last time: how far each was, and what this panel sees of it on the ward."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.action_words import seen_words, state_words
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import empty, focus_again, focused_name
from qvisit.ui.one_look import OneLook
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.prepare.part import PreparePart, part_title
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import ErrorLine
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases import carried_actions
from qvisit.usecases.carried_actions import CarriedView
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.action_kinds import CarriedAction, SeenResult

_RESULTS: tuple[SeenResult, ...] = ("done", "partly", "not_done", "not_looked")
_TONES = {
    "agreed": ("blue", "tick"),
    "in_progress": ("blue", "half-disc"),
    "completed": ("green", "tick"),
    "assured": ("green", "shield"),
    "not_assured": ("amber", "triangle"),
}
_LONGEST = 2_000


def has_earlier(editor: VisitEditor, opened: OpenVisit) -> bool:
    """Whether there is anything to show or to bring over, for the person at this laptop."""
    if opened.shared.action_plan.carried is not None:
        return bool(carried_actions.carried_views(opened)) or carried_actions.may_carry(opened)
    return carried_actions.may_carry(opened) and carried_actions.has_earlier(editor.ws, opened)


class EarlierPart(PreparePart):
    """Everybody on the panel reads it and may say what they saw; nothing here is scored."""

    def __init__(self, background: Background, editor: VisitEditor) -> None:
        super().__init__(part_title("earlier"))
        self._editor = editor
        self._visit = ""
        self.cards_by_action: dict[str, tuple[tuple[CarriedView, bool], EarlierCard]] = {}
        self._new: Sequence[CarriedAction] = ()
        self._newer = Banner(
            "blue",
            self.tr("This laptop knows more of the actions from last time."),
            self.tr("Bring the list up to date, and the panel gets it with the next sync."),
            self.tr("Bring it up to date"),
        )
        self._about = Words(
            self.tr(
                "Look on the ward whether each was done, and ask. Say what you saw. Governance "
                "then decides if it is assured."
            )
        )
        self._none = Words(self.tr("No action of an earlier visit is open."), "body", "text2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        for part in (self._newer, self._about, self._none):
            self.cards.addWidget(part)
        self.cards.addLayout(self._rows)
        self._newer.hide()
        self._look = OneLook(background, self._look_back, self)
        self._look.found.connect(self._on_found)
        self._look.failed.connect(editor.failed)
        self._newer.pressed.connect(self._on_bring)

    def show_visit(self, opened: OpenVisit) -> None:
        super().show_visit(opened)
        if carried_actions.may_carry(opened):
            self._look.ask()
        else:
            self._newer.hide()
        views = carried_actions.carried_views(opened)
        may = bool(views) and carried_actions.may_tell_seen(opened, views[0].said.action)
        self._about.setVisible(bool(views))
        self._none.setVisible(not views)
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            empty(self._rows)
            self.cards_by_action = {}
        self._show_cards({view.said.action: (view, may) for view in views})

    def _show_cards(self, wanted: Mapping[str, tuple[CarriedView, bool]]) -> None:
        """Make anew only what changed: in the others somebody may be writing."""
        name = focused_name(self)
        for action, (key, card) in tuple(self.cards_by_action.items()):
            if wanted.get(action) != key:
                card.keep()
                del self.cards_by_action[action]
                self._rows.removeWidget(card)
                card.hide()
                card.deleteLater()
        for place, (action, (view, may)) in enumerate(wanted.items()):
            if action not in self.cards_by_action:
                card = EarlierCard(self._editor, view, may=may)
                self.cards_by_action[action] = (view, may), card
                self._rows.insertWidget(place, card)
        focus_again(self, name)

    def _look_back(self) -> tuple[str, Sequence[CarriedAction], bool]:
        opened = self._editor.current
        actions = carried_actions.actions_to_carry(self._editor.ws, opened)
        return opened.visit.id, actions, carried_actions.differs(opened, actions)

    def _on_found(self, found: tuple[str, Sequence[CarriedAction], bool]) -> None:
        visit, self._new, newer = found
        self._newer.setVisible(newer and visit == self._editor.current.visit.id)

    def _on_bring(self) -> None:
        if self._editor.actions.carry(self._new):
            self._newer.hide()
            self.go_on.setFocus()
            announce(self, self.tr("The list is up to date."))


class EarlierCard(Card):
    """One action of an earlier visit."""

    def __init__(self, editor: VisitEditor, view: CarriedView, *, may: bool) -> None:
        said = view.said
        super().__init__(" ".join(said.aim.split()), level=3)
        self._editor = editor
        self._action = said.action
        self._kept: KeptFields | None = None
        must = self.tr("Must") if said.must else self.tr("Should")
        facts = self.tr("{must} · {owner} · due {day} · visit of {visit}").format(
            must=must, owner=said.owner_role, day=day_words(said.due), visit=day_words(said.day)
        )
        pills = [Pill(state_words(said.state), *_TONES.get(said.state, ("grey", "circle")))]
        if view.result and not may:
            pills.append(Pill(seen_words(view.result), "purple", "eye"))
        self.body.addWidget(Words(facts, "dense", "text2"))
        self.body.addWidget(flow_row(pills))
        for template, words in (
            (self.tr("Measure: {words}"), said.measure),
            (self.tr("What shows it: {words}"), said.evidence),
            (self.tr("We saw: {words}"), "" if may else view.words),
        ):
            if words:
                self.body.addWidget(Words(template.format(words=words)))
        if view.contested:
            twice = self.tr("Two of you wrote this at the same time. Save it once more.")
            self.body.addWidget(Words(twice, "dense", "ambertext"))
        if may:
            self._ask(view)

    def keep(self) -> None:
        """Make durable what is being written."""
        if self._kept is not None:
            self._kept.keep()

    def _ask(self, view: CarriedView) -> None:
        title = self.accessibleName()
        choices = [("", self.tr("Not said yet")), *((one, seen_words(one)) for one in _RESULTS)]
        self.result = ChoiceBox(self.tr("What do you see?"), choices)
        self.result.box.setAccessibleName(self.tr("What do you see? {what}").format(what=title))
        self.words = GuardedField("action-seen", self.tr("In a few words"))
        self.words.edit.setMaxLength(_LONGEST)
        label = self.words.edit.accessibleName()
        self.words.edit.setAccessibleName(f"{label}: {title}")
        self._error = ErrorLine()
        chosen = {"result": self.result}
        self._kept = KeptFields(self, self._editor, "action-seen", {"words": self.words}, chosen)
        self._kept.begin(self._action, recorded={"result": view.result, "words": view.words})
        save = PlainButton(self.tr("Save what we saw"), "tick")
        save.setAccessibleName(self.tr("Save what we saw: {what}").format(what=title))
        save.setObjectName(f"seen-{self._action}")
        save.clicked.connect(partial(self._on_save, self._kept))
        self.result.chosen.connect(lambda _result: self._error.show_sentence(""))
        for part in (self.result, self._error, self.words, flow_row((save,))):
            self.body.addWidget(part)

    def _on_save(self, kept: KeptFields) -> None:
        result = next((one for one in _RESULTS if one == self.result.value), None)
        if result is None:
            self._error.tell(self.tr("Choose first what you see."))
            self.result.box.setFocus()
        elif self._editor.actions.see(self._action, result, self.words.text()):
            kept.settle()
            announce(self, self.tr("Saved. Governance sees it with the action."))
