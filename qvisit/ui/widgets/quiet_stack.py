"""Pages on top of each other, taken without laying them out before anybody sees them."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class QuietStack(QStackedWidget):
    """Shows one page at a time.

    Qt shows the first page of a stack when it is added, and a page that is shown is laid out at
    once, whole, even deep inside a window that is not on the screen yet. Here it waits for that.
    """

    def addWidget(self, page: QWidget) -> int:
        layout = page.layout()
        if layout is None or self.isVisible():
            return super().addWidget(page)
        layout.setEnabled(False)
        place = super().addWidget(page)
        layout.setEnabled(True)
        layout.invalidate()
        return place
