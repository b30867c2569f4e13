"""How movement is drawn: better and worse differ in their line and their head, not in colour alone."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from riskreg.scoring.direction import Favourability
from riskreg.ui.heat_map.geometry import Geometry
from riskreg.ui.heat_map.movement import Arrow
from riskreg.ui.theme import SMALL, font, px

CASING = "#FFFFFF"
INKS = {
    Favourability.BETTER: "#0B5345",
    Favourability.WORSE: "#7B1113",
    Favourability.SAME: "#3A4048",
}
_STYLES = {
    Favourability.BETTER: Qt.PenStyle.DashLine,
    Favourability.WORSE: Qt.PenStyle.SolidLine,
    Favourability.SAME: Qt.PenStyle.DotLine,
}
_LONGEST_SHARE = 0.45  # of its way, so that there is always some of it to see
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)


def paint_arrows(painter: QPainter, place: Geometry, arrows: tuple[Arrow, ...]) -> None:
    """Every arrow. They are drawn before the entries, so that none of these is ever struck through."""
    for arrow in arrows:
        paint_arrow(painter, _way(place, arrow), arrow.favour)


def paint_counts(painter: QPainter, place: Geometry, arrows: tuple[Arrow, ...]) -> None:
    """How many entries an arrow stands for, where it is more than one, beside what else is to be read."""
    painter.setFont(font(SMALL, bold=True))
    taken = [place.content(cell) for cell in place.heat.cells]
    for arrow in arrows:
        if len(arrow.rows) > 1:
            way, text = _way(place, arrow), f"{len(arrow.rows):,}"
            around = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(text) + px(9), px(15))
            around = _free(around, way, taken)
            taken.append(around)
            _paint_count(painter, around, text, arrow.favour)


def _free(around: QRectF, way: QLineF, taken: list[QRectF]) -> QRectF:
    """Somewhere along the way where nothing stands yet, the middle rather than the ends."""
    for share in _ALONG:
        around.moveCenter(way.pointAt(share))
        if not any(around.intersects(each) for each in taken):
            return around
    around.moveCenter(way.center())
    return around


def _way(place: Geometry, arrow: Arrow) -> QLineF:
    """From the edge of what stands in one cell to that of the other, a little to the side of the way back."""
    start, end = place.content(arrow.start), place.content(arrow.end)
    line = QLineF(start.center(), end.center())
    line = QLineF(_leaving(start, line), _leaving(end, QLineF(line.p2(), line.p1())))
    side = line.normalVector().unitVector()
    return line.translated(side.dx() * px(4), side.dy() * px(4))


def _leaving(content: QRectF, line: QLineF) -> QPointF:
    """Where a line from the middle of a cell leaves what stands in it, with a little air."""
    dx, dy = abs(line.dx()), abs(line.dy())
    half_width, half_height = content.width() / 2 + px(4), content.height() / 2 + px(4)
    return line.pointAt(min(half_width / dx if dx else 1.0, half_height / dy if dy else 1.0, _LONGEST_SHARE))


def paint_arrow(painter: QPainter, way: QLineF, favour: Favourability) -> None:
    """Better is dashed between open ends, worse is solid between filled ones; a dot is where it began."""
    ink = QColor(INKS[favour])
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    head = _head(way)
    for colour, width, style in (
        (QColor(CASING), px(5), Qt.PenStyle.SolidLine),
        (ink, px(2), _STYLES[favour]),
    ):
        pen = QPen(colour, width, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(way)
    painter.setPen(QPen(QColor(CASING), px(5)))
    painter.drawPolygon(head)
    painter.setPen(QPen(ink, px(1.6)))
    painter.setBrush(QColor(CASING) if favour is Favourability.BETTER else ink)
    painter.drawPolygon(head)
    painter.drawEllipse(way.p1(), px(2.5), px(2.5))
    painter.restore()


def _head(way: QLineF) -> QPolygonF:
    return QPolygonF(list(_corners(way)))


def _corners(way: QLineF) -> Iterator[QPointF]:
    long, half = px(9), px(4.5)
    along, side = way.unitVector(), way.normalVector().unitVector()
    back = way.p2() - QPointF(along.dx(), along.dy()) * long
    yield way.p2()
    yield back + QPointF(side.dx(), side.dy()) * half
    yield back - QPointF(side.dx(), side.dy()) * half


def _paint_count(painter: QPainter, around: QRectF, text: str, favour: Favourability) -> None:
    painter.setPen(QPen(QColor(INKS[favour]), 1))
    painter.setBrush(QColor(CASING))
    painter.drawRoundedRect(around, px(7), px(7))
    painter.drawText(around, Qt.AlignmentFlag.AlignCenter, text)
