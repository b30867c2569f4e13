"""Larger or smaller text while the window is open: what was measured for the old size is measured again.

Most sizes are given once, when a widget is made. Rather than each widget listening, this goes through all of
them once and lets every length that was set grow by as much as the text.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHeaderView, QLayout, QSplitter, QWidget

from riskreg.ui import theme

UNLIMITED = 16777215
"""What Qt gives as the largest size of a widget that has none (QWIDGETSIZE_MAX)."""
SMALLEST_SCALED = 4
"""Lengths in pixels under this are lines, not room for text: they stay."""
OWN_WIDTHS = "own_widths"
"""The property of a header that keeps widths as they are before scaling, and takes them up again by itself."""


def change(app: QApplication, percent: int, mode: theme.Mode) -> None:
    """Show everything at another size of text, in per cent of the system's."""
    before = theme.scale()
    theme.set_text_size(percent)
    ratio = theme.scale() / before
    splitters = [each for each in app.allWidgets() if isinstance(each, QSplitter)]
    shared = [(each, each.sizes()) for each in splitters if all(each.sizes())]
    for widget in app.allWidgets():
        _regrow(widget, ratio)
    theme.apply(app, mode)
    for splitter, sizes in shared:
        splitter.setSizes(sizes)  # who has how much of the width is the person's own


def _grown(length: int, ratio: float) -> int:
    return length if length < SMALLEST_SCALED or length >= UNLIMITED else round(length * ratio)


def _regrow(widget: QWidget, ratio: float) -> None:
    if widget.isWindow() and not widget.layout():
        return  # a tooltip or a menu, which is made anew each time
    if not widget.isWindow() and widget.property("_q_stylesheet_minw") is None:
        smallest, largest = widget.minimumSize(), widget.maximumSize()
        widget.setMaximumSize(_grown(largest.width(), ratio), _grown(largest.height(), ratio))
        widget.setMinimumSize(_grown(smallest.width(), ratio), _grown(smallest.height(), ratio))
    layout = widget.layout()
    if layout is not None:
        _regrow_layout(layout, ratio)
    if isinstance(widget, QHeaderView) and not widget.property(OWN_WIDTHS):
        _regrow_header(widget, ratio)
    widget.updateGeometry()
    widget.update()


def _regrow_layout(layout: QLayout, ratio: float) -> None:
    margins = layout.contentsMargins()
    sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
    layout.setContentsMargins(*(_grown(side, ratio) for side in sides))
    if layout.spacing() >= 0:
        layout.setSpacing(_grown(layout.spacing(), ratio))
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner = item.layout() if item is not None else None
        if inner is not None:
            _regrow_layout(inner, ratio)


def _regrow_header(header: QHeaderView, ratio: float) -> None:
    """Rows get as high, and columns as wide, as the text asks for."""
    if header.orientation() is Qt.Orientation.Vertical:
        header.setDefaultSectionSize(_grown(header.defaultSectionSize(), ratio))
        return
    for column in range(header.count()):
        if not header.isSectionHidden(column):
            header.resizeSection(column, _grown(header.sectionSize(column), ratio))
