"""The heat map as a picture for a paper: dark on light, with its title, as PNG, as SVG, on the clipboard."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from riskreg.ui.heat_map import in_words, wording
from riskreg.ui.heat_map.drawing import HeatDrawing
from riskreg.ui.heat_map.movement import Arrow, Shift
from riskreg.ui.heat_map.placing import HeatMap
from riskreg.ui.theme import HEADING, NOTE, font, px
from riskreg.ui.tokens import LIGHT

SIZES = ((760, 560), (960, 690), (1160, 820))
"""In points, the first in which every entry can be named: across a page its letters are the largest."""
PIXELS = 2400
"""Width of a PNG, whatever the size of the text on the screen: sharp across a page in print."""
_EDGE = 18
_TEXT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True)
class Picture:
    """What is taken away: the map as it is shown, under a title and a line that sums it up."""

    heat: HeatMap
    shifts: tuple[Shift, ...]
    arrows: tuple[Arrow, ...]
    title: str
    under: str

    @cached_property
    def size(self) -> QSize:
        """The smallest in which no cell has to be counted, or the middle one where there is none."""
        sizes = [QSize(px(width), px(height)) for width, height in SIZES]
        return next((size for size in sizes if self._names_all(size)), sizes[1])

    def _names_all(self, size: QSize) -> bool:
        return self._drawing(self._areas(size)[2]).place.chips.keys() == self.heat.cells.keys()

    def _drawing(self, area: QRectF) -> HeatDrawing:
        return HeatDrawing(self.heat, self.arrows, area, LIGHT, opens=False)

    def _areas(self, size: QSize) -> tuple[QRectF, QRectF, QRectF, QRectF]:
        """Where the title, the line under it, the map, and who is not on it stand."""
        edge = px(_EDGE)
        area = QRectF(0, 0, size.width(), size.height()).adjusted(edge, edge, -edge, -edge)
        large, small = QFontMetricsF(font(HEADING, bold=True)), QFontMetricsF(font(NOTE))
        head = large.boundingRect(area, int(_TEXT), self.title).height()
        under = small.boundingRect(area, int(_TEXT), self.under).height()
        absent = small.boundingRect(area, int(_TEXT), self._absent).height() if self._absent else 0.0
        foot = min(absent, 4 * small.lineSpacing())
        top = area.top() + head + px(2)
        map_top = top + under + px(8)
        return (
            QRectF(area.left(), area.top(), area.width(), head),
            QRectF(area.left(), top, area.width(), under),
            QRectF(area.left(), map_top, area.width(), area.bottom() - map_top - (foot + px(8) if foot else 0)),
            QRectF(area.left(), area.bottom() - foot, area.width(), foot),
        )

    @cached_property
    def _absent(self) -> str:
        return wording.absent_words(self.heat.beside) if self.heat.beside else ""

    def paint(self, painter: QPainter) -> None:
        """Draw the title, the map with its legend, and under it who is not on it."""
        head, under, middle, foot = self._areas(self.size)
        for place, text, letters, colour in (
            (head, self.title, font(HEADING, bold=True), LIGHT.text),
            (under, self.under, font(NOTE), LIGHT.second),
            (foot, self._absent, font(NOTE), LIGHT.text),
        ):
            painter.setFont(letters)
            painter.setPen(QColor(colour))
            painter.drawText(place, int(_TEXT), text)
        self._drawing(middle).paint(painter)

    def image(self) -> QImage:
        """As pixels."""
        fine = PIXELS / self.size.width()
        made = QImage(PIXELS, round(self.size.height() * fine), QImage.Format.Format_RGB32)
        made.setDevicePixelRatio(fine)
        made.fill(QColor(LIGHT.panel))
        painter = QPainter(made)
        self.paint(painter)
        painter.end()
        return made

    def png(self) -> bytes:
        """As a PNG file."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        made = self.image()
        made.setText("Title", self.title)
        made.setText("Description", self.words())
        made.save(buffer, "PNG")  # type: ignore[call-overload] # its stub knows bytes alone, Qt wants text
        return bytes(data.data())

    def svg(self) -> bytes:
        """As an SVG file, which stays sharp at any size."""
        from PySide6.QtSvg import QSvgGenerator

        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        whole = QRectF(0, 0, self.size.width(), self.size.height())
        generator.setSize(self.size)
        generator.setViewBox(whole)
        generator.setTitle(self.title)
        generator.setDescription(self.words())
        painter = QPainter(generator)
        painter.fillRect(whole, QColor(LIGHT.panel))
        self.paint(painter)
        painter.end()
        return bytes(data.data())

    def words(self) -> str:
        """All of it in words, for those who cannot see it."""
        return f"{self.title}\n{in_words.as_text(in_words.grid(self.heat, self.shifts))}"

    def on_clipboard(self) -> QMimeData:
        """As pixels and as SVG. Without words: programs that can paste either would paste those."""
        data = QMimeData()
        data.setImageData(self.image())
        data.setData("image/svg+xml", self.svg())
        return data

    def table(self) -> QMimeData:
        """The words as a table that documents and spreadsheets understand."""
        data = QMimeData()
        data.setText(self.words())
        html = in_words.as_html(self.title, in_words.grid(self.heat, self.shifts))
        data.setData("text/html", html.encode())
        return data
