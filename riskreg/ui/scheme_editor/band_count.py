"""A line of the preview: a band in its colours, and how many entries would fall in it."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Band, Swatch
from riskreg.ui import theme
from riskreg.ui.scheme_editor.counting import Counts
from riskreg.ui.scheme_editor.differing import range_words
from riskreg.ui.theme import px
from riskreg.ui.widgets import label

translate = QCoreApplication.translate


class BandPill(QLabel):
    """A band's name on its colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._swatch: Swatch | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_band(self, band: Band, kind: Kind) -> None:
        """Show another band."""
        self._swatch = band.swatch(kind)
        self.setText(band.name)
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme.font(theme.SMALL)).horizontalAdvance(self.text())
        return QSize(words + px(28), px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._swatch is None:
            return
        painter = QPainter(self)
        theme.paint_pill(
            painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), "", self.text(), self._swatch
        )
        painter.end()


class BandCount:
    """The scores of a band, and how many entries of each kind would fall in it."""

    def __init__(self) -> None:
        self.range = label(role="second")
        self.pills = {kind: BandPill() for kind in Kind}
        self.numbers = {kind: label() for kind in Kind}

    def parts(self) -> tuple[QWidget, ...]:
        """Everything that is seen of it, from left to right."""
        pairs = ((self.pills[kind], self.numbers[kind]) for kind in Kind)
        return self.range, *(part for pair in pairs for part in pair)

    def show(self, band: Band, counts: Counts) -> None:
        """Show a band."""
        said = {
            Kind.RISK: translate("scheme", "{0}, risks: {1}"),
            Kind.OPPORTUNITY: translate("scheme", "{0}, opportunities: {1}"),
        }
        self.range.setText(range_words(band))
        for kind in Kind:
            many = f"{counts.bands.get((kind, band.name), 0):,}"
            self.pills[kind].show_band(band, kind)
            self.numbers[kind].setText(many)
            self.numbers[kind].setAccessibleName(said[kind].format(band.name, many))
        self.set_visible(visible=True)

    def set_visible(self, *, visible: bool) -> None:
        """Show the line or not."""
        for part in self.parts():
            part.setVisible(visible)
