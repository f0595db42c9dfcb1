"""Live help while an action is written: a calm list of what is clear and what is not yet."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.list_rows import empty
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.vague_words import better_words
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.visits.smart import SmartCheck, risk_band, smart_checks, usual_limit


class ActionHelp(NamedGroup):
    """A tick or a warning and a sentence for each point; it stops nobody."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Is it clear enough to be done and checked?"))
        self._shown: object = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)

    def show_help(
        self, texts: tuple[str, str, str, str, str], risk: tuple[int, int] | None, today: date
    ) -> None:
        """Say what is clear so far.

        Args:
            texts: Aim, measure, baseline, role of the owner, and the due day as ISO or "".
            risk: Consequence and likelihood, where both are chosen.
            today: From when usual times count.
        """
        lines = _lines(texts, risk, today) if texts[0].strip() else ()
        if lines == self._shown:
            return
        self._shown = lines
        empty(self._rows)
        self.setVisible(bool(lines))
        for good, words in lines:
            self._rows.addWidget(_row(good, words))


def _lines(
    texts: tuple[str, str, str, str, str], risk: tuple[int, int] | None, today: date
) -> tuple[tuple[bool, str], ...]:
    """Whether each point is clear, and what to say of it."""
    lines = [(one.good, check_words(one)) for one in smart_checks(*texts)]
    if risk is not None:
        limit = usual_limit(*risk, today).isoformat()
        said = in_time_words(risk_band(*risk)).format(day=day_words(limit))
        late = bool(texts[4]) and texts[4] > limit
        lines.append(
            (not late, tr("Later than usual. {usual}").format(usual=said) if late else said)
        )
    return tuple(lines)


def check_words(check: SmartCheck) -> str:
    """One point in a sentence: what is clear, or what would make it so."""
    if check.good:
        return {
            "specific": tr("Specific. It says what will be different."),
            "measurable": tr("Measurable. {found}.").format(found=check.found),
            "baseline": tr("Baseline. It says where it is now."),
            "owner": tr("An owner. Somebody will do it."),
            "date": tr("A date. It says by when."),
            "lasting": tr("It may last: it changes more than words."),
        }[check.key]
    if check.key == "specific" and check.found:
        said = tr("Vague word: “{word}”.").format(word=check.found)
        advice = tr("{better} Or name a number or a day.")
        return f"{said} {advice.format(better=better_words(check.found))}"
    return {
        "specific": tr("Too short. Say who does what, and where."),
        "measurable": tr("No measure. Say a number, and how it is counted."),
        "baseline": tr("No baseline. Say where it is now, such as 11 of 20."),
        "owner": tr("No owner. Say which role does it."),
        "date": tr("No date. Say by when."),
        "lasting": tr("Reminder only. Could you change the rota or the room?"),
    }[check.key]


def in_time_words(band: str) -> str:
    """By when a risk is usually dealt with (rating and statistics sheet, section 10)."""
    return {
        "extreme": tr("Usual for an extreme risk: safe now, a plan by {day}."),
        "high": tr("Usual for a high risk: within 2 weeks, by {day}."),
        "moderate": tr("Usual for a moderate risk: within 3 months, by {day}."),
        "low": tr("Usual for a low risk: within 6 months, by {day}."),
    }[band]


def _row(good: bool, words: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    icon, ink = ("tick", "greentext") if good else ("warning", "ambertext")
    line.addWidget(IconMark(icon, ink, 16), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Words(words, "dense"), 1)
    return row
