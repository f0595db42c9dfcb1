"""The pages of a break, of the three ways to stop, and of what comes before hard questions."""

from collections.abc import Sequence

from qvisit.ui.language import how_many
from qvisit.ui.visit.guided.buttons import CalmButton
from qvisit.ui.visit.guided.calm import CalmPage
from qvisit.ui.visit.labels import tr


class BreakPage(CalmPage):
    """Hides the question and keeps its place."""

    def __init__(self) -> None:
        self.come_back = CalmButton(tr("Come back"), "arrow-left", kind="main")
        self.stop = CalmButton(tr("Stop for now"), "pause", kind="rest")
        super().__init__("pause", (self.come_back, self.stop))

    def show_place(self, number: int, support: str, *, ended: bool) -> None:
        """Say that all is kept, and whom one can talk to.

        Args:
            number: The question to come back to, from 1; 0 for the list at the end.
            support: Whom one can talk to.
            ended: Whether there is no part to stop: one can only leave.
        """
        self.come_back.set_words(back_words(number))
        self.stop.set_words(tr("Leave the visit") if ended else tr("Stop for now"))
        lines = (
            tr("Your answers are saved on this laptop."),
            tr("Nothing is timed. Take as long as you like."),
            tr("You can close QVisit. It comes back to the same question."),
            support,
        )
        self.show_words(tr("You are on a break"), lines)


class StopPage(CalmPage):
    """Three ways to stop, and the way back."""

    def __init__(self) -> None:
        self.later = CalmButton(tr("Finish later"), "clock")
        self.hand_over = CalmButton(tr("Hand over to someone else"), "people")
        self.end = CalmButton(tr("End my part"), "tick")
        self.come_back = CalmButton(tr("Come back"), "arrow-left", kind="main")
        super().__init__("pause", (self.come_back, self.later, self.hand_over, self.end))

    def show_place(self, number: int) -> None:
        """Say what each way means.

        Args:
            number: The question to come back to, from 1; 0 for the list at the end.
        """
        self.come_back.set_words(back_words(number))
        lines = (
            tr("You can stop at any time. You need no reason."),
            tr("Finish later: QVisit keeps your place."),
            tr("Hand over: someone else asks the rest. Your answers count."),
            tr("End my part: nobody waits for the rest. Your answers count."),
        )
        self.show_words(tr("How would you like to stop?"), lines)


class HandOverPage(CalmPage):
    """Says what handing over means, and whom to tell: QVisit keeps what is there."""

    def __init__(self) -> None:
        self.sure = CalmButton(tr("Yes, hand it over"), "people", kind="rest")
        self.come_back = CalmButton(tr("Come back"), "arrow-left", kind="main")
        super().__init__("people", (self.come_back, self.sure))

    def show_lead(self, lead: str, number: int) -> None:
        """Say whom to tell.

        Args:
            lead: Name of the panel lead; empty when it is the person or nobody.
            number: The question to come back to, from 1; 0 for the list at the end.
        """
        self.come_back.set_words(back_words(number))
        tell = tr("Tell {name}, the panel lead.").format(name=lead)
        lines = (
            tell if lead else tr("Tell the rest of the panel."),
            tr("Say that you would like someone else to ask the rest."),
            tr("Your answers are kept and count. The panel gets them."),
            tr("You do not have to say why."),
        )
        self.show_words(tr("Hand over"), lines)


class EndPage(CalmPage):
    """Says what ending one's part means: nothing is lost, and nobody asks why."""

    def __init__(self) -> None:
        self.sure = CalmButton(tr("Yes, end my part"), "tick", kind="rest")
        self.look = CalmButton(tr("See what is unanswered"), "list")
        self.come_back = CalmButton(tr("Come back"), "arrow-left", kind="main")
        super().__init__("pause", (self.come_back, self.sure, self.look))

    def show_left(self, done: int, total: int, talks: int, number: int) -> None:
        """Say what is kept, and who learns of it.

        Args:
            done: How many questions of the part have an answer.
            total: How many questions it has.
            talks: How many talks were begun and do not count yet.
            number: The question to come back to, from 1; 0 for the list at the end.
        """
        self.come_back.set_words(back_words(number))
        unsaved = tr(
            "Talks not saved yet: {n}. What you wrote is safe. It counts once you save it."
        )
        lines = (
            tr("You have answered {done} of {total}. You may leave the rest open.").format(
                done=done, total=total
            ),
            tr("Your answers are kept and count. The panel gets them."),
            *((unsaved.format(n=talks),) if talks else ()),
            tr("The panel lead sees that you stopped. You do not have to say why."),
            tr("You can go on after all until the debrief is over."),
        )
        self.show_words(tr("End my part"), lines)


class NotePage(CalmPage):
    """Before a section about hard things: what it is about, and the way round it."""

    def __init__(self) -> None:
        self.go_on = CalmButton(tr("Go on"), "arrow-right", kind="main")
        self.skip = CalmButton(tr("Skip this part"), "arrow-right")
        self.rest = CalmButton(tr("I need a break"), "pause", kind="rest")
        super().__init__("info", (self.go_on, self.skip, self.rest), ground="bluetint")

    def show_note(self, title: str, note: str, questions: int, support: str) -> None:
        """Say what comes.

        Args:
            title: Name of the section.
            note: What it asks about, in easy words.
            questions: How many questions it has.
            support: Whom one can talk to.
        """
        count = how_many("It has 1 question.", "It has {count} questions.", questions)
        lines: Sequence[str] = (
            note,
            count,
            tr("You can skip it, and come back to it from the list at the end."),
            support,
        )
        self.show_words(tr("Next: {title}").format(title=title), lines)


def back_words(number: int) -> str:
    """What leads back to a question, from 1; 0 for the list at the end."""
    return tr("Come back to question {n}").format(n=number) if number else tr("Come back")
