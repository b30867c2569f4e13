"""How the window looks: colours as tokens, one palette, one stylesheet, and the sizes of text.

Widgets drawn in code ask ``tokens()`` while painting, so that nothing keeps an old colour. Others
say what they are with a property named ``role`` (see stylesheet.py) and carry no colours at all.
"""

from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from riskreg.scoring.direction import Direction
from riskreg.scoring.scheme import Swatch
from riskreg.ui.stylesheet import stylesheet
from riskreg.ui.tokens import CONTRAST, DARK, LIGHT, Tokens

Mode = Literal["light", "dark", "contrast", "system"]

SPACE = 8
TEXT, NOTE, SMALL, HEADING, TITLE = 13, 12, 11, 15, 18
"""Sizes of text in pixels, before the scale of the person's own text size."""

DIRECTION_SIGNS: dict[Direction | None, str] = {
    Direction.NEW: "✦",
    Direction.INCREASED: "↑",
    Direction.UNCHANGED: "→",
    Direction.DECREASED: "↓",
    Direction.CLOSED: "✓",
    None: "·",
}


class _InForce:
    """What was applied last: a theme belongs to the whole application, of which there is one."""

    def __init__(self) -> None:
        self.tokens: Tokens = LIGHT
        self.mode: Mode = "system"
        self.base_px = 0.0
        self.text_size = 100
        self.family = ""
        self.follower: _Follower | None = None


_now = _InForce()


def tokens() -> Tokens:
    """The colours in force now."""
    return _now.tokens


def apply(app: QApplication, mode: Mode) -> None:
    """Dress the whole application, whose style is Fusion: a palette and one stylesheet, made from the tokens.

    "system" follows the system's light or dark, also when it changes; where the system asks for
    high contrast its own palette is kept and the tokens are read from it. "contrast" is high contrast
    for one who asks only here.
    """
    if _now.follower is None or _now.follower.parent() is not app:
        _now.follower = _remember_system(app)
    _now.mode = mode
    _now.follower.choose(mode)
    _dress(app, _now.follower)


def _remember_system(app: QApplication) -> "_Follower":
    system = app.font()
    _now.base_px, _now.family = float(QFontInfo(system).pixelSize()), system.family()
    return _Follower(app)


def _dress(app: QApplication, system: "_Follower") -> None:
    if system.wants_contrast and _now.mode == "system":
        app.setPalette(QPalette())  # the system's own again
        _now.tokens = _from_palette(QGuiApplication.palette())
    else:
        light_or_dark = DARK if system.is_dark else LIGHT
        _now.tokens = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}.get(_now.mode, light_or_dark)
        app.setPalette(_palette(_now.tokens))
    sheet = stylesheet(_now.tokens, scale())
    if app.styleSheet() == sheet:
        return  # each widget that there is would be dressed again as it is
    # Taken off first, each widget is dressed once; changed in place, once for itself and once for each above it.
    app.setStyleSheet("")
    # Fusion draws a box's outline from the window's colour, which on a dark ground cannot be seen.
    boxes = QPalette(app.palette())
    boxes.setColor(QPalette.ColorRole.Window, QColor(_now.tokens.second).lighter(140))
    for kind in ("QCheckBox", "QRadioButton", "QTreeView"):
        app.setPalette(boxes, kind)  # type: ignore[arg-type] # it says bytes and takes text
    app.setFont(font(TEXT))
    app.setStyleSheet(sheet)


class _Follower(QObject):
    """Dresses the application again when the system changes between light and dark."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        # Both are kept: PySide gives up what Qt owns when the last name for it goes.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.follow)
        self._accessibility.contrastPreferenceChanged.connect(self.follow)

    def choose(self, mode: Mode) -> None:
        """Tell Qt which of the two is wanted."""
        scheme = Qt.ColorScheme
        schemes = {"light": scheme.Light, "dark": scheme.Dark, "contrast": scheme.Dark}
        self._hints.setColorScheme(schemes.get(mode, scheme.Unknown))

    @property
    def is_dark(self) -> bool:
        """Whether the system is dark."""
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    @property
    def wants_contrast(self) -> bool:
        """Whether the system asks for high contrast."""
        return self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast

    def follow(self) -> None:
        app = QApplication.instance()
        if _now.mode == "system" and isinstance(app, QApplication):
            _dress(app, self)


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for colour, roles in (
        (t.ground, (role.Window, role.AlternateBase, role.Button)),
        (t.panel, (role.Base, role.ToolTipBase, role.Light)),
        (t.line, (role.Mid, role.Midlight, role.Dark)),
        (t.text, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
        (t.second, (role.PlaceholderText,)),
        (t.accent, (role.Accent, role.Link)),
        (t.selection, (role.Highlight,)),
        (t.text, (role.HighlightedText,)),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(t.second))
    return palette


def _from_palette(palette: QPalette) -> Tokens:
    role = QPalette.ColorRole
    names = (role.Window, role.Base, role.WindowText, role.WindowText, role.WindowText)
    ground, panel, line, text, second = (palette.color(each).name() for each in names)
    chosen, on_chosen = palette.color(role.Highlight).name(), palette.color(role.HighlightedText).name()
    dark = palette.color(role.Window).lightness() < palette.color(role.WindowText).lightness()
    return Tokens(
        ground, panel, line, text, second, chosen, on_chosen, panel, ground, text, text, dark, contrast=True
    )


def set_text_size(percent: int) -> None:
    """Larger or smaller text than the system's, in per cent of it; holds from the next ``apply`` on."""
    _now.text_size = percent


def scale() -> float:
    """How much larger than designed the person's text is: the system's text size, and the one set here."""
    return max(1.0, _now.base_px / TEXT) * _now.text_size / 100


def px(size: float) -> int:
    """A length that grows with the text."""
    return round(size * scale())


def font(size_px: int, *, bold: bool = False) -> QFont:
    """The system's font at a designed size, scaled by the person's text size."""
    made = QFont(_now.family) if _now.family else QFont()
    made.setPixelSize(px(size_px))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def paint_pill(painter: QPainter, rect: QRectF, text_bold: str, text: str, swatch: Swatch) -> None:
    """A score's pill: the number, then the band's word, on the band's colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(tokens().text) if tokens().contrast else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(swatch.fill))
    radius = min(px(12), rect.height() / 2)
    painter.drawRoundedRect(rect, radius, radius)
    painter.setPen(QColor(swatch.text))
    number = font(TEXT, bold=True)
    number.setWeight(QFont.Weight.Bold)
    inner = rect.adjusted(px(SPACE), 0, -px(SPACE) / 2, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.setFont(number)
    painter.drawText(inner, flags, text_bold)
    inner.setLeft(inner.left() + QFontMetricsF(number).horizontalAdvance(text_bold) + px(6))
    word = font(SMALL)
    painter.setFont(word)
    shown = QFontMetricsF(word).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, flags, shown)
    painter.restore()


def direction_words(direction: Direction | None) -> str:
    """The direction as a word, in the person's language."""
    words = {
        Direction.NEW: QCoreApplication.translate("direction", "New"),
        Direction.INCREASED: QCoreApplication.translate("direction", "Increased"),
        Direction.UNCHANGED: QCoreApplication.translate("direction", "Unchanged"),
        Direction.DECREASED: QCoreApplication.translate("direction", "Decreased"),
        Direction.CLOSED: QCoreApplication.translate("direction", "Closed"),
        None: QCoreApplication.translate("direction", "Not stated"),
    }
    return words[direction]


__all__ = [
    "CONTRAST", "DARK", "DIRECTION_SIGNS", "HEADING", "LIGHT", "NOTE", "SMALL", "SPACE", "TEXT", "TITLE", "Mode",
    "Tokens", "apply", "direction_words", "font", "paint_pill", "px", "scale", "set_text_size", "tokens",
]  # fmt: skip
