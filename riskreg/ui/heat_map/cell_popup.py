"""What a cell opens into: its entries, and the way to see them in the register."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from riskreg.ui.heat_map import wording
from riskreg.ui.heat_map.entry_list import EntryList
from riskreg.ui.heat_map.placing import Cell, HeatMap
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label

MOST_SHOWN = 12
"""Lines that stand in the list before it scrolls."""
_LINES_HIGH = 45
"""Height of the screen for each line, so that heading and button have room beside them."""


class CellPopup(QFrame):
    """``picked`` carries an entry's id, ``wanted`` the cell whose entries the register is to show."""

    picked = Signal(str)
    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self._cell: Cell = (1, 1)
        self.heading = label(role="heading", wrap=True)
        self.count = label(role="second")
        self.entries = EntryList(self.tr("Entries in this cell"))
        self.show_all = button(self.tr("Show in the register"), self._show_all)
        self.show_all.setToolTip(self.tr("Filters the table to these entries (Ctrl+Enter)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(12))
        for each in (self.heading, self.count, self.entries, self.show_all):
            column.addWidget(each)
        column.setSpacing(SPACE)
        self.entries.picked.connect(self._pick)

    def open_at(self, heat: HeatMap, cell: Cell, where: QRect, screen: QRect) -> None:
        """Open beside a cell, within the screen."""
        self._cell = cell
        rows = heat.at(cell)
        score = wording.score_words(heat.scheme, heat.wanted.kind, heat.scheme.score(*cell))
        self.heading.setText(wording.cell_name(heat, cell))
        self.count.setText(f"{score} · {wording.counted(len(rows))}")
        self.setAccessibleName(wording.cell_words(heat, cell))
        self.entries.entries.show_rows(rows)
        self.entries.setVisible(bool(rows))
        self.show_all.setVisible(bool(rows))
        self.entries.fit(max(1, min(MOST_SHOWN, screen.height() // px(_LINES_HIGH))))
        self.setFixedWidth(min(px(400) if rows else px(240), screen.width()))
        self.adjustSize()
        self.move(_beside(where, self.size(), screen))
        self.show()
        (self.entries if rows else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def _pick(self, entry_id: str) -> None:
        self.close()
        self.picked.emit(entry_id)

    def _show_all(self) -> None:
        self.close()
        self.wanted.emit(self._cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.show_all.isVisible():
            self._show_all()
        elif event.key() == Qt.Key.Key_Escape or (enter and not self.show_all.isVisible()):
            self.close()
        else:
            super().keyPressEvent(event)


def _beside(cell: QRect, size: QSize, screen: QRect) -> QPoint:
    """To the right of the cell where there is room, else to its left, and never off the screen."""
    left = (
        cell.right() + 4 if cell.right() + 4 + size.width() <= screen.right() else cell.left() - size.width() - 4
    )
    left = min(max(left, screen.left()), max(screen.right() - size.width(), screen.left()))
    top = min(max(cell.top(), screen.top()), max(screen.bottom() - size.height(), screen.top()))
    return QPoint(left, top)
