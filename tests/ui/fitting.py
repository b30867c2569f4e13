"""What a window says, as it is drawn and as it is held, and which of it has no room."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple, TypeVar
from xml.etree import ElementTree as ET

from PySide6.QtCore import QAbstractListModel, QBuffer, QByteArray, QModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDateEdit,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from riskreg.ui.widgets import ElidedLabel
from tests.ui.stretched import is_stretched

Kind = TypeVar("Kind", bound=QWidget)
BESIDE, IN_A_FIELD = 4, 20
"""Pixels that a text needs at each side in a box with a frame, and at both sides together in a field."""
TAG = re.compile(r"<[^<>]+>")


def tops() -> list[QWidget]:
    """The windows, dialogs and menus that are open."""
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def seen(kind: type[Kind]) -> Iterator[Kind]:
    """The visible widgets of a kind, in whatever is open."""
    for top in tops():
        if isinstance(top, kind):
            yield top
        yield from (each for each in top.findChildren(kind) if each.isVisible())


class Drawn(NamedTuple):
    """A piece of text, and where it stands in what was drawn."""

    text: str
    place: QRectF


WITH_CHILDREN = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren


def drawn(widget: QWidget, how: QWidget.RenderFlag = WITH_CHILDREN) -> list[Drawn]:
    """Every piece of text that a widget draws, and by default what is in it, whoever paints it."""
    held = QByteArray()
    into = QBuffer(held)
    into.open(QBuffer.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(into)
    picture.setSize(QSize(widget.width(), widget.height()))
    painter = QPainter(picture)
    widget.render(painter, QPoint(), QRegion(), how)
    painter.end()
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", held.data().decode("utf-8"))
    return list(_texts(ET.fromstring(text)))  # noqa: S314  # what Qt wrote just now


def _texts(root: ET.Element) -> Iterator[Drawn]:
    for group in root.iter():
        for each in group:
            if each.tag.endswith("text") and each.text:
                yield Drawn(each.text, _place(each, group.get("transform", "")))


def _place(text: ET.Element, transform: str) -> QRectF:
    font = QFont(text.get("font-family", ""))
    font.setPixelSize(max(1, round(float(text.get("font-size", "1")))))
    font.setWeight(QFont.Weight(int(text.get("font-weight", "400"))))
    metrics = QFontMetricsF(font)
    left, base = float(text.get("x", "0")), float(text.get("y", "0"))
    box = QRectF(left, base - metrics.xHeight(), metrics.horizontalAdvance(text.text or ""), metrics.xHeight())
    numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", transform)]
    return QTransform(*numbers).mapRect(box) if len(numbers) == 6 else box


def all_drawn() -> list[str]:
    """Every piece of text of what is open, below the fold of what scrolls too."""
    grounds = [*tops(), *(area.widget() for area in seen(QScrollArea) if area.widget() is not None)]
    return [each.text for ground in grounds for each in drawn(ground)]


def held() -> Iterator[str]:
    """What the visible widgets say without drawing it: to a mouse that rests, to a screen reader, in headings."""
    for each in seen(QWidget):
        yield from (each.toolTip(), each.accessibleName(), each.accessibleDescription(), each.windowTitle())
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            yield from _items(each)
        if isinstance(each, QComboBox):
            yield from (each.itemText(at) for at in range(each.count()))
        if isinstance(each, QMenu):
            yield from (action.text() for action in each.actions())
        if isinstance(each, ElidedLabel):
            yield each.text()


def _items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    role = Qt.ItemDataRole
    wide = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    columns = range(min(wide, 30))
    for column in columns:
        for each in (role.DisplayRole, role.ToolTipRole):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, each) or "")
    for row in range(min(model.rowCount(QModelIndex()), 40)):
        for column in columns:
            index = model.index(row, column)
            for each in (
                role.DisplayRole,
                role.ToolTipRole,
                role.AccessibleTextRole,
                role.AccessibleDescriptionRole,
            ):
                value = model.data(index, each)
                if isinstance(value, str):
                    yield value


def without_room() -> list[str]:
    """Each text that its widget has no room for, and that is nowhere else in full."""
    said = "\n".join(TAG.sub("", unescape(each)) for each in held())
    found: list[str] = []
    for each in seen(QWidget):
        for text, room in _needs(each):
            if room < 0 and not _elsewhere(text, each):
                found.append(f"{type(each).__name__} {text!r} lacks {-room} px")
    found += [words for each in seen(QWidget) if _paints(each) for words in _collisions(each)]
    for area in seen(QScrollArea):
        if area.widgetResizable() and area.horizontalScrollBar().maximum() > 0:
            found.append(f"{_path(area)} scrolls sideways by {area.horizontalScrollBar().maximum()} px")
    for text in all_drawn():
        if text.endswith("…") and is_stretched(text) and text[:-1].rstrip() not in said and not _whole(text):
            found.append(f"drawn {text!r} is nowhere in full")
    return found


def _path(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return f"{type(parent).__name__} › {widget.accessibleName() or type(widget).__name__}"


def _paints(widget: QWidget) -> bool:
    """Whether a widget of the program draws its own words; what scrolls is looked at otherwise."""
    makes = next(kind for kind in type(widget).__mro__ if "paintEvent" in vars(kind))
    return makes.__module__.startswith("riskreg") and not isinstance(
        widget, (QAbstractScrollArea, QLabel, QLineEdit, QComboBox, QDateEdit)
    )


def _collisions(widget: QWidget) -> Iterator[str]:
    """What is drawn over something else that is drawn, or over the widget's edge."""
    texts = drawn(widget, QWidget.RenderFlag.DrawWindowBackground)
    room = QRectF(widget.rect()).adjusted(-1, -1, 1, 1)
    name = type(widget).__name__
    for at, (text, place) in enumerate(texts):
        if not room.contains(place) and is_stretched(text):
            yield f"{name} draws {text!r} over its edge: {place} in {room}"
        for other in texts[at + 1 :]:
            if place.adjusted(1, 1, -1, -1).intersects(other.place) and is_stretched(text + other.text):
                yield f"{name} draws {text!r} over {other.text!r}"


def _whole(text: str) -> bool:
    """Whether the ellipsis is the text's own, as of a command that asks."""
    return any(text == _plain(each.text()) for each in seen(QAbstractButton)) or any(
        text == each.placeholderText() for each in seen(QLineEdit)
    )


def _elsewhere(text: str, widget: QWidget) -> bool:
    own = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, QHeaderView):
        own += (_heading(widget, at, Qt.ItemDataRole.ToolTipRole) for at in range(widget.count()))
    return isinstance(widget, ElidedLabel) or text in TAG.sub("", unescape("\n".join(own)))


def _heading(header: QHeaderView, at: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
    return str(header.model().headerData(at, Qt.Orientation.Horizontal, role) or "")


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _width(widget: QWidget, text: str) -> int:
    return max(QFontMetrics(widget.font()).horizontalAdvance(line) for line in text.split("\n"))


def _needs(each: QWidget) -> Iterator[tuple[str, int]]:
    """The texts of a widget, each with the pixels that it leaves over: fewer than none where it is cut."""
    if isinstance(each, QLabel) and each.text() and each.pixmap().isNull():
        yield each.text(), _of_label(each)
    elif isinstance(each, QAbstractButton) and each.text() and not _paints(each):
        beside = each.sizeHint().width() - _width(each, _plain(each.text()))
        own = each.width() - _width(each, _plain(each.text()))
        yield _plain(each.text()), own - min(beside, BESIDE)
    elif isinstance(each, QComboBox) and each.currentText() and not each.isEditable():
        yield each.currentText(), each.width() - _width(each, each.currentText()) - 24
    elif isinstance(each, (QLineEdit, QPlainTextEdit)) and each.placeholderText():
        yield each.placeholderText(), each.width() - _width(each, each.placeholderText()) - IN_A_FIELD
    elif isinstance(each, QGroupBox) and each.title():
        yield each.title(), each.width() - _width(each, each.title())
    elif isinstance(each, QTabBar):
        yield from ((each.tabText(at), each.tabRect(at).width() - _width(each, each.tabText(at)) - 2 * BESIDE)
                    for at in range(each.count()) if each.isTabVisible(at))  # fmt: skip
    elif (
        isinstance(each, QHeaderView)
        and each.orientation() is Qt.Orientation.Horizontal
        and each.model() is not None
    ):
        for at in range(each.count()):
            text = _heading(each, at)
            if text and not each.isSectionHidden(at):
                yield text, each.sectionSize(at) - _width(each, text) - 2 * BESIDE


def _of_label(each: QLabel) -> int:
    if isinstance(each, ElidedLabel):
        return each.width() - _width(each, each.text())
    margins = each.contentsMargins()
    if each.wordWrap():
        longest = max(each.text().split(), key=lambda word: _width(each, word), default="")
        high = each.height() - each.heightForWidth(each.width())
        return min(high, each.width() - margins.left() - margins.right() - _width(each, longest))
    room = each.size() - each.sizeHint()
    return min(room.width(), room.height())


def is_document(widget: QWidget) -> bool:
    """Whether a widget shows a page of the guide, which is written in English."""
    return isinstance(widget, QTextBrowser)
