"""What the panel says about a draft: write, change and take back, and what came of it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import how_many, told
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.draft_forms import FoldedForm, WordsInHand
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.place_chooser import PlaceChooser
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.workflow_words import choice_of, in_short, place_words, who_words
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import written_moment
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.workflow_kinds import LONGEST_COMMENT, LONGEST_REASON, DraftCommented
from qvisit.visits.workflow_rules import why_not_step
from qvisit.visits.written import Written

NEW = "new"


class CommentCard(Card):
    """Everybody on the panel and in governance reads it; the panel writes, its lead settles."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Comments of the panel"))
        self._editor = editor
        self._shown: object = None
        self.trouble = Banner("amber", self.tr("Nothing was saved."))
        self._count = Words("", "dense", "text2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.buttons: dict[str, PlainButton] = {}
        self.write = SecondButton(self.tr("Write a comment"), "plus")
        self.form = CommentForm(editor)
        self.settling = SettleForm(editor)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self._count)
        self.body.addLayout(self._rows)
        for part in (flow_row((self.write,)), self.form, self.settling):
            self.body.addWidget(part)
        for part in (self.trouble, self.form, self.settling):
            part.hide()
        self.write.clicked.connect(partial(self._on_write, NEW))
        self.form.save.clicked.connect(self._on_save)
        self.form.take_back.clicked.connect(self._on_take_back)
        self.form.back.clicked.connect(partial(self._on_back, self.form))
        self.settling.save.clicked.connect(self._on_settle)
        self.settling.back.clicked.connect(partial(self._on_back, self.settling))

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the comments there are; away while no draft was shared."""
        if opened == self._shown:
            return
        self._shown = opened
        shared, me = opened.shared, opened.me
        way = shared.workflow
        comments = [one.now for one in way.panel_comments]
        self.setVisible(bool(way.drafts))
        may_write = why_not_step(shared, me, "comment") is None
        self.write.setVisible(may_write)
        if not may_write:
            self.form.hide()
        if why_not_step(shared, me, "settle"):
            self.settling.hide()
        if not self.settling.isHidden():
            self.settling.look_again(opened)
        self._count.setText(_counted(len(comments), len(way.open_comments)))
        self._show_rows(opened, comments)
        self.form.place.show_choices(opened)
        keep_reading_order(self)

    def _show_rows(self, opened: OpenVisit, comments: Sequence[Written[DraftCommented]]) -> None:
        focused = next((one for one, button in self.buttons.items() if button.hasFocus()), "")
        empty(self._rows)
        self.buttons = {}
        leads = why_not_step(opened.shared, opened.me, "settle") is None
        writes = why_not_step(opened.shared, opened.me, "comment") is None
        for one in comments:
            self._rows.addWidget(Divider())
            self._rows.addWidget(CommentRow(opened, one, self._editor))
            ways = []
            if writes and one.author == opened.me.person:
                ways.append(self._button("change", one.said))
            if leads:
                ways.append(self._button("settle", one.said))
            if ways:
                self._rows.addWidget(flow_row(ways))
        if focused in self.buttons:
            self.buttons[focused].setFocus()

    def _button(self, way: str, comment: DraftCommented) -> PlainButton:
        settles = way == "settle"
        words = self.tr("Say what came of it") if settles else self.tr("Change")
        button = PlainButton(words, "tick" if settles else "pencil", small=True)
        button.setAccessibleName(f"{words}: {in_short(comment.text)}")
        work = self._on_settling if settles else self._on_write
        button.clicked.connect(partial(work, comment.comment))
        self.buttons[f"{way} {comment.comment}"] = button
        return button

    def _on_write(self, comment: str) -> None:
        self.settling.hide()
        self.form.begin(self._editor.current, comment)
        self.form.show()
        self.form.text.edit.setFocus()
        bring_into_view(self.form)

    def _on_settling(self, comment: str) -> None:
        self.form.hide()
        self.settling.begin(self._editor.current, comment)
        self.settling.show()
        self.settling.words.edit.setFocus()
        bring_into_view(self.settling)

    def _on_save(self) -> None:
        wrong = self.form.first_wrong()
        if wrong is not None:
            wrong.setFocus()
            bring_into_view(wrong)
            return
        saved = self.tr("Saved. The panel gets it with the next sync.")
        self._say(self.form.text.text(), self.form.place.value, saved)

    def _on_take_back(self) -> None:
        self._say("", {}, self.tr("Taken back. The record keeps that it was there."))

    def _say(self, text: str, place: Mapping[str, str], done: str) -> None:
        name = "" if self.form.comment == NEW else self.form.comment
        if self._done(self._editor.workflow.comment(text, place, name)):
            self.form.end()
            self.write.setFocus()
            announce(self, done)

    def _on_settle(self) -> None:
        wrong = self.settling.first_wrong()
        if wrong is not None:
            wrong.setFocus()
        elif self._done(
            self._editor.workflow.settle(
                self.settling.comment, self.settling.words.text(), self.settling.about.read
            )
        ):
            self.settling.end()
            self.write.setFocus()
            announce(self, self.tr("Settled. Its author reads what came of it."))

    def _on_back(self, form: QWidget) -> None:
        form.hide()
        self.write.setFocus()

    def _done(self, error: QVisitError | None) -> bool:
        self.trouble.setVisible(error is not None)
        if error is not None:
            self.trouble.show_message("amber", *told(error))
            bring_into_view(self.trouble)
        return error is None


class CommentRow(NamedGroup):
    """One comment: what it is about, who wrote it when, and what came of it."""

    def __init__(
        self, opened: OpenVisit, comment: Written[DraftCommented], editor: VisitEditor
    ) -> None:
        place, way = place_words(opened, comment.said), opened.shared.workflow
        standing = way.comments[comment.said.comment]
        settled = way.is_settled(standing)
        state = Pill(tr("Settled"), "green") if settled else Pill(tr("Open"), "amber")
        super().__init__(f"{place}, {state.text()}")
        now = editor.ws.clock()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(flow_row((Words(place, "row"), state), 12))
        column.addWidget(Words(comment.said.text))
        who = tr("{name}, {when}").format(
            name=who_words(opened, comment.author), when=written_moment(comment, now)
        )
        column.addWidget(Words(who, "dense", "text2"))
        answer = way.settled.get(comment.said.comment)
        if answer is not None:
            words = tr("What came of it: {words}").format(words=answer.now.said.words)
            column.addWidget(Words(words, "dense"))


class CommentForm(FoldedForm):
    """A new comment, or one's own that is there. What is typed is kept until it is saved."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(tr("A comment on the draft"))
        self.comment = NEW
        self.place = PlaceChooser(editor)
        self.text = KeptNote(
            editor,
            "draft-comment",
            self.tr("What should change, and why?"),
            self.tr("No names of patients. The panel and governance read it."),
            longest=LONGEST_COMMENT,
        )
        self.save = SecondButton(self.tr("Save this comment"), "tick")
        self.take_back = PlainButton(self.tr("Take it back"), "undo")
        self.back = PlainButton(self.tr("Not now"), "arrow-left")
        self.body.addWidget(self.place)
        self.body.addWidget(self.text)
        self.body.addWidget(flow_row((self.save, self.take_back, self.back)))
        where = {"place": self.place.place}
        self._kept = KeptFields(self, editor, "draft-place", {"code": self.place.code}, where)

    def begin(self, opened: OpenVisit, comment: str) -> None:
        """Show a comment by its id, or what was being written for `NEW`."""
        standing = opened.shared.workflow.comments.get(comment)
        said = standing.now.said if standing else None
        self.comment = comment if said else NEW
        self.text.begin(("", self.comment), said.text if said else "")
        place = {"place": choice_of(said), "code": said.item} if said else {}
        self._kept.begin(self.comment, recorded=place)
        self.place.arrange()
        self.text.show_error("")
        self.take_back.setVisible(said is not None)

    def first_wrong(self) -> QWidget | None:
        """Say what is missing; where to mend it, or None when all is there."""
        missing = "" if self.text.text().strip() else self.tr("Write what should change.")
        self.text.show_error(missing)
        return self.place.check() or (self.text.edit if missing else None)

    def end(self) -> None:
        """Put the form away: what was typed is saved."""
        self.text.settle()
        self._kept.settle()
        self.hide()


class SettleForm(FoldedForm):
    """What came of somebody's comment, in words."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(tr("What came of it"))
        self.comment = ""
        self.about = WordsInHand()
        self.words = KeptNote(
            editor,
            "comment-settled",
            self.tr("What did you change? If nothing: why not?"),
            self.tr("Whoever wrote the comment reads this."),
            lines=2,
            longest=LONGEST_REASON,
        )
        self.save = SecondButton(self.tr("Settle it"), "tick")
        self.back = PlainButton(self.tr("Not now"), "arrow-left")
        self.body.addWidget(self.about)
        self.body.addWidget(self.words)
        self.body.addWidget(flow_row((self.save, self.back)))

    def begin(self, opened: OpenVisit, comment: str) -> None:
        """Ask about one comment."""
        self.comment = comment
        way = opened.shared.workflow
        standing, answer = way.comments[comment], way.settled.get(comment)
        self.about.begin(standing.now.said.text, standing.versions)
        self.words.begin(("", comment), answer.now.said.words if answer else "")
        self.words.show_error("")

    def look_again(self, opened: OpenVisit) -> None:
        """Show the comment as it is now; away where it was taken back."""
        standing = opened.shared.workflow.comments.get(self.comment)
        if standing is None or not standing.now.said.text:
            self.hide()
        else:
            self.about.look_again(standing.now.said.text, standing.versions)

    def first_wrong(self) -> QWidget | None:
        """Say that the words are missing; where to write them, or None when they are there."""
        missing = "" if self.words.text().strip() else self.tr("Write what came of it.")
        self.words.show_error(missing)
        return self.words.edit if missing else None

    def end(self) -> None:
        """Put the form away: what was typed is saved."""
        self.words.settle()
        self.hide()


def _counted(count: int, left: int) -> str:
    if not count:
        return tr("Nobody on the panel has commented yet.")
    words = how_many("1 comment.", "{count} comments.", count)
    state = how_many("1 is open.", "{count} are open.", left) if left else tr("All are settled.")
    return f"{words} {state}"
