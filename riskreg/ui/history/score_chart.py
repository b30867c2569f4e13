"""The score history as a chart that the keyboard walks through, each point in words."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from riskreg.ui.history.score_drawing import ScoreDrawing
from riskreg.ui.history.score_story import ScoreStory
from riskreg.ui.theme import LIGHT, px, tokens

PICTURE = QSize(1000, 380)
"""A picture's size in points; its pixels are twice as many."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ScoreChart(QWidget):
    """Draws a story. ``stood`` gives the ledger row of the moment that a person went to, 0 for now."""

    stood = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(150))
        self.story: ScoreStory | None = None
        self.at = 0
        self.setAccessibleName(self.tr("Scores by quarter"))

    def sizeHint(self) -> QSize:
        return QSize(px(640), px(260))

    def show_story(self, story: ScoreStory) -> None:
        """Show a story from its end: what stands now."""
        self.story, self.at = story, len(story.moments) - 1
        self.setAccessibleName(
            self.tr("Scores of {reference} by quarter, {n} points").format(
                reference=story.now.entry.reference, n=len(story.moments)
            )
        )
        self._tell()

    def words(self) -> str:
        """The point that a person stands on."""
        moments = self.story.moments if self.story else ()
        return moments[self.at].words if moments else ""

    def stand_at(self, seq: int) -> None:
        """Go to the moment of a ledger row, where it is one."""
        for place, moment in enumerate(self.story.moments if self.story else ()):
            if moment.seq == seq and place != self.at:
                self.at = place
                self._tell()

    def _go(self, place: int) -> None:
        if self.story is None or not self.story.moments:
            return
        self.at = min(max(place, 0), len(self.story.moments) - 1)
        self._tell()
        self.stood.emit(self.story.moments[self.at].seq)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.words())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    # On screen

    def _drawing(self) -> ScoreDrawing | None:
        return ScoreDrawing(self.story, QRectF(self.rect()), tokens()) if self.story else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        drawing = self._drawing()
        if drawing is None:
            return
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.panel))
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.line), 1))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        drawing.paint(painter, self.at)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(self.at + _STEPS[key])
        elif key == Qt.Key.Key_Home:
            self._go(0)
        elif key == Qt.Key.Key_End and self.story is not None:
            self._go(len(self.story.moments) - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        drawing = self._drawing()
        if drawing is None or self.story is None or not self.story.moments:
            return
        plot = drawing.plot
        pointed = (event.position().x() - plot.left()) / max(plot.width(), 1) * len(self.story.quarters)
        nearest = min(range(len(self.story.moments)), key=lambda at: abs(self._x(at) - pointed))
        self._go(nearest)

    def _x(self, at: int) -> float:
        return self.story.moments[at].x if self.story else 0.0

    # As a picture

    def image(self, title: str) -> QImage:
        """The chart for a paper: dark on light, twice as fine as a screen."""
        made = QImage(PICTURE * 2, QImage.Format.Format_ARGB32)
        made.setDevicePixelRatio(2)
        made.fill(QColor(LIGHT.panel))
        painter = QPainter(made)
        self._paint_picture(painter, title)
        painter.end()
        return made

    def svg(self, title: str) -> bytes:
        """The chart as SVG, which stays sharp at any size."""
        from PySide6.QtSvg import QSvgGenerator

        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(PICTURE)
        generator.setViewBox(QRectF(0, 0, PICTURE.width(), PICTURE.height()))
        generator.setTitle(title)
        generator.setDescription(self.story.words() if self.story else "")
        painter = QPainter(generator)
        self._paint_picture(painter, title)
        painter.end()
        return bytes(data.data())

    def _paint_picture(self, painter: QPainter, title: str) -> None:
        if self.story is not None:
            area = QRectF(0, 0, PICTURE.width(), PICTURE.height())
            ScoreDrawing(self.story, area.adjusted(8, 8, -8, -8), LIGHT, title).paint(painter)

    def copy(self, title: str) -> None:
        """Put the picture on the clipboard, as PNG and as SVG, with its words beside it."""
        data = QMimeData()
        data.setImageData(self.image(title))
        data.setData("image/svg+xml", self.svg(title))
        data.setText(f"{title}\n{self.story.words() if self.story else ''}")
        QGuiApplication.clipboard().setMimeData(data)
