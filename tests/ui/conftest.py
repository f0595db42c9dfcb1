"""The look that each test of the window starts with."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from qvisit.ui.theme import Look, apply_look

LOOKS = (
    Look(),
    Look(theme="dark"),
    Look(theme="high_contrast"),
    Look(text_percent=150),
    Look(text_percent=200),
    Look(text_percent=200, line_spacing=150),
    Look(font="system", text_percent=125),
)


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Begin and end in the light theme at 100 %."""
    apply_look(qapp, Look())
    yield
    apply_look(qapp, Look())


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look.theme}-{look.text_percent}-{look.font}")
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Look:
    """Each look in which nothing may be cut."""
    chosen: Look = request.param
    apply_look(qapp, chosen)
    return chosen
