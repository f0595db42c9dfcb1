"""How the whole window looks: one choice of theme, text size, font and spacing, applied at once."""

import sys
from dataclasses import dataclass, fields

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from qvisit.ui.fonts import BUNDLED, load_fonts
from qvisit.ui.stylesheet import stylesheet
from qvisit.ui.tokens import LINE_HEIGHT, PX_PER_POINT, THEMES, TYPE, Tokens, tokens_of

TEXT_PERCENTS = (100, 125, 150, 175, 200)
FONTS = ("atkinson", "system")
LINE_SPACINGS = (100, 125, 150)


@dataclass(frozen=True, slots=True)
class Look:
    """How one person reads best. `text_percent` and `line_spacing` are percent of normal."""

    theme: str = "light"
    text_percent: int = 100
    font: str = "atkinson"
    line_spacing: int = 100
    reduced_motion: bool = False


class _Shown:
    """What is on the screen now. One process has one look, as it has one `QApplication`."""

    look = Look()
    dots_per_inch = 96.0
    styled = False
    still = False
    blink = 0


class _Unheard(QObject):
    """Keeps from the widgets that they are without a style for a moment."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() is QEvent.Type.StyleChange


_fonts: dict[tuple[str, bool], QFont] = {}  # by kind and underline, in the present look


def look_from(saved: object) -> Look:
    """Make a look from what a file says; what is missing or odd takes its usual value."""
    if not isinstance(saved, dict):
        return Look()
    allowed: dict[str, tuple[object, ...]] = {
        "theme": THEMES,
        "text_percent": TEXT_PERCENTS,
        "font": FONTS,
        "line_spacing": LINE_SPACINGS,
        "reduced_motion": (True, False),
    }
    usual = Look()
    values = {
        field.name: saved[field.name]
        for field in fields(Look)
        if saved.get(field.name) in allowed[field.name]
        and type(saved[field.name]) is type(getattr(usual, field.name))
    }
    return Look(**values)


def suggested_look(app: QApplication) -> Look:
    """The look for someone who has chosen none: it follows this computer's own colours."""
    hints = app.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # Qt 6.10 and later
    if accessibility is not None and accessibility().contrastPreference().name == "HighContrast":
        return Look(theme="high_contrast")
    if hints.colorScheme() == Qt.ColorScheme.Dark:
        return Look(theme="dark")
    return Look()


def apply_look(app: QApplication, look: Look) -> None:
    """Show everything, present and to come, in `look`."""
    load_fonts()
    _Shown.look = look
    screen = app.primaryScreen()
    _Shown.dots_per_inch = screen.logicalDotsPerInchY() if screen is not None else 96.0
    if not _Shown.styled and sys.platform != "linux":  # there it is Fusion already
        app.setStyle("Fusion")
    _Shown.styled = True
    _fonts.clear()
    for widget in app.allWidgets():
        widget.ensurePolished()  # else those never shown yet would not hear of the change
    _take_off(app)
    app.setPalette(_palette(tokens()))
    app.setFont(type_font("body"))
    _keep_still(app, look.reduced_motion)
    app.setStyleSheet(stylesheet(tokens(), look.text_percent, font_points))


def _take_off(app: QApplication) -> None:
    """Take the style sheet off, so that another can be put on as if it were the first.

    Each widget then hears of that once. Where a sheet takes the place of another Qt tells each
    widget as often as there are widgets around it: seconds, in a window with a visit.
    """
    unheard = _Unheard()
    app.installEventFilter(unheard)
    app.setStyleSheet("")
    app.removeEventFilter(unheard)


def _keep_still(app: QApplication, still: bool) -> None:
    """Stop what moves by itself: menus that slide or fade, and the blinking of the cursor."""
    if still == _Shown.still:
        return
    if still:
        _Shown.blink = app.cursorFlashTime()
    for effect in (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
    ):
        app.setEffectEnabled(effect, not still)
    app.setCursorFlashTime(0 if still else _Shown.blink)
    _Shown.still = still


def current_look() -> Look:
    """The look that was applied last."""
    return _Shown.look


def tokens() -> Tokens:
    """The colours on the screen now."""
    return tokens_of(_Shown.look.theme)


def colour(role: str) -> QColor:
    """The colour of a role on the screen now."""
    return QColor(tokens().colour(role))


def scaled(pixels: float) -> int:
    """A length that grows with the text: px at 100 %."""
    return round(pixels * _Shown.look.text_percent / 100)


def line_height(kind: str, at_least: float = LINE_HEIGHT) -> float:
    """Distance from line to line in px for a kind of type."""
    pixels = TYPE[kind].points * PX_PER_POINT * _Shown.look.text_percent / 100
    return pixels * at_least * _Shown.look.line_spacing / 100


def font_points(kind: str) -> float:
    """Size for `QFont.setPointSizeF` that gives the same pixels whatever the screen says.

    Sizes are thought in points of 96 dots to the inch, so 11 pt is 14.67 px everywhere.
    """
    pixels = TYPE[kind].points * PX_PER_POINT * _Shown.look.text_percent / 100
    return pixels * 72 / _Shown.dots_per_inch


def type_font(kind: str, *, underlined: bool = False) -> QFont:
    """The font of a kind of type, in the chosen family and size. It is shared: do not change it."""
    if (kind, underlined) not in _fonts:
        _fonts[kind, underlined] = _make_font(kind, underlined=underlined)
    return _fonts[kind, underlined]


def _make_font(kind: str, *, underlined: bool) -> QFont:
    if _Shown.look.font == "system":
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    else:
        load_fonts()
        font = QFont(BUNDLED)
    font.setPointSizeF(font_points(kind))
    font.setBold(TYPE[kind].bold)
    font.setUnderline(underlined)
    return font


def _palette(colours: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: colours.page,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.surface,
        role.Text: colours.text,
        role.PlaceholderText: colours.text2,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.redtext,
        role.Highlight: colours.blue,
        role.HighlightedText: colours.onblue,
        role.Link: colours.bluetext,
        role.LinkVisited: colours.bluetext,
        role.ToolTipBase: colours.strip,
        role.ToolTipText: colours.onstrip,
        role.Light: colours.surface,
        role.Midlight: colours.sunken,
        role.Mid: colours.ctl,
        role.Dark: colours.ctl,
        role.Shadow: colours.ctl,
    }
    for which, value in pairs.items():
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.text2))
    return palette
