"""Tells people what has just changed: spoken by screen readers, and shown in a strip."""

from PySide6.QtWidgets import QLabel, QWidget

STRIP = "announcement"
"""Object name of the label that shows the last announcement of its window."""


def announce(widget: QWidget, words: str, assertive: bool = False) -> None:
    """Say one sentence.

    Args:
        widget: What it is about.
        words: The sentence. It must also be true somewhere else on the page.
        assertive: Interrupt what is being read; for danger only.
    """
    strip = widget.window().findChild(QLabel, STRIP)
    if strip is not None:
        strip.setText(words)
        frame = strip.parentWidget()
        if frame is not None:
            frame.show()
    announce_aloud(widget, words, assertive)


def hush(widget: QWidget) -> None:
    """Take the last announcement away from the strip of a window, where its room is needed."""
    strip = widget.window().findChild(QLabel, STRIP)
    frame = strip.parentWidget() if strip is not None else None
    if frame is not None:
        frame.hide()


def announce_aloud(widget: QWidget, words: str, assertive: bool = False) -> None:
    """Have a screen reader say what everybody else can see already."""
    # Start-up time: this class alone has hundreds of names that PySide would make first.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)
