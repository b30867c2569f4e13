"""A colour for a band: one of the palette by its name, or one of one's own as ``#RRGGBB``."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy

from riskreg.scoring.colours import contrast, is_colour
from riskreg.scoring.palette import PALETTES, swatch_of
from riskreg.scoring.rating import Kind
from riskreg.ui import theme
from riskreg.ui.choice import Choice
from riskreg.ui.theme import px

_NAMES = (
    QT_TRANSLATE_NOOP("colour", "Pale green"),
    QT_TRANSLATE_NOOP("colour", "Yellow"),
    QT_TRANSLATE_NOOP("colour", "Amber"),
    QT_TRANSLATE_NOOP("colour", "Orange"),
    QT_TRANSLATE_NOOP("colour", "Dark orange"),
    QT_TRANSLATE_NOOP("colour", "Vermilion"),
    QT_TRANSLATE_NOOP("colour", "Red"),
    QT_TRANSLATE_NOOP("colour", "Dark red"),
    QT_TRANSLATE_NOOP("colour", "Pale blue"),
    QT_TRANSLATE_NOOP("colour", "Light blue"),
    QT_TRANSLATE_NOOP("colour", "Sky blue"),
    QT_TRANSLATE_NOOP("colour", "Blue"),
    QT_TRANSLATE_NOOP("colour", "Strong blue"),
    QT_TRANSLATE_NOOP("colour", "Deep blue"),
    QT_TRANSLATE_NOOP("colour", "Navy"),
    QT_TRANSLATE_NOOP("colour", "Midnight"),
)


def colour_name(english: str) -> str:
    """What a colour of the palette is called in the person's language."""
    return QCoreApplication.translate("colour", english) if english in _NAMES else english


class ColourChoice(Choice):
    """``picked`` carries the fill that was chosen, or what is typed instead of one."""

    picked = Signal(str)
    _drawn = (0, "")
    """The size, and the colour of the outline, that the icons were drawn for."""

    def __init__(self, kind: Kind, name: str) -> None:
        super().__init__(name)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(9)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._fills = {colour_name(named.name).casefold(): named.swatch.fill for named in PALETTES[kind]}
        for named in PALETTES[kind]:
            self.addItem(colour_name(named.name), named.swatch.fill)
        self._own = self.count()
        self.addItem("", "")  # a colour of one's own takes this line
        self._draw_icons()
        self.activated.connect(self._pick)
        line = QLineEdit()
        self.setLineEdit(line)
        line.setAccessibleName(name)
        line.textEdited.connect(self._type)
        line.editingFinished.connect(self._settle)

    def show_fill(self, fill: str) -> None:
        """Show a colour by its name, or as it is written."""
        if fill == self._now():
            return
        place = self.findData(fill)
        if place < 0 or not fill:
            place = self._own
            self.setItemText(place, fill)
            self.setItemData(place, fill)
            self.setItemIcon(place, _icon(fill))
        self.setCurrentIndex(place)
        if self.currentText() != self.itemText(place):
            self.setEditText(self.itemText(place))

    def _now(self) -> str:
        typed = self.currentText().strip()
        return self._fills.get(typed.casefold(), typed.upper())

    def _pick(self, place: int) -> None:
        self.picked.emit(self.itemData(place))
        self._say()

    def _type(self, _: str) -> None:
        self.picked.emit(self._now())
        self._say()

    def _settle(self) -> None:
        fill = self._now()
        self.show_fill(fill)
        if is_colour(fill):
            self.setItemIcon(self._own, _icon(self.itemData(self._own)))
            self.setCurrentIndex(max(self.findData(fill), 0))

    def _say(self) -> None:
        fill = self._now()
        if is_colour(fill):
            ratio = contrast(fill, swatch_of(fill).text)
            self.setToolTip(self.tr("Text on it has a contrast of {0} to 1.").format(f"{ratio:.1f}"))

    def _draw_icons(self) -> None:
        drawn = px(14), theme.tokens().second
        if drawn == self._drawn:
            return  # Qt tells of one change many times over
        self._drawn = drawn
        self.setIconSize(QSize(px(14), px(14)))
        for place in range(self.count()):
            self.setItemIcon(place, _icon(self.itemData(place)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._draw_icons()


def _icon(fill: str) -> QIcon:
    """A little box of the colour, sharp on any screen."""
    size = px(14)
    image = QPixmap(size * 2, size * 2)
    image.setDevicePixelRatio(2)
    image.fill(Qt.GlobalColor.transparent)
    if is_colour(fill):
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.tokens().second), 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), 3, 3)
        painter.end()
    return QIcon(image)
