"""The ways of not judging, folded into a menu where room is scarce."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from qvisit.ui.widgets.answer_button import AnswerOption


def open_menu(
    button: QWidget,
    options: Sequence[AnswerOption],
    reply: str | None,
    choose: Callable[[str], None],
) -> None:
    """Offer `options` under `button`, with `reply` ticked; `choose` hears which one."""
    menu = QMenu(button)
    menu.setAccessibleName(QCoreApplication.translate("AnswerGroup", "More answers"))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    group = QActionGroup(menu)
    for option in options:
        action = menu.addAction(option.words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(option.reply == reply)
        action.setActionGroup(group)
        action.triggered.connect(partial(_choose, choose, option.reply))
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _choose(choose: Callable[[str], None], reply: str, _checked: bool = False) -> None:
    choose(reply)
