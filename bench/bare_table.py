"""The floor of the table's figures: Qt's own table with as many rows and a number to a cell."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QApplication, QTableView

COLUMNS = 7
Index = QModelIndex | QPersistentModelIndex


class _Numbers(QAbstractTableModel):
    def __init__(self, rows: int) -> None:
        super().__init__()
        self.shown = list(range(rows))

    def rowCount(self, _: Index | None = None) -> int:  # noqa: N802
        return len(self.shown)

    def columnCount(self, _: Index | None = None) -> int:  # noqa: N802
        return COLUMNS

    def data(self, index: Index, role: int = 0) -> str | None:
        return f"{self.shown[index.row()]} {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None


class BareTable(QTableView):
    """Each method does what a person's act comes to, and waits until it is drawn."""

    def __init__(self, size: QSize, rows: int) -> None:
        super().__init__()
        self._rows = rows
        self._numbers = _Numbers(rows)
        self.setModel(self._numbers)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(50)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.resize(size)
        self.show()
        QApplication.processEvents()

    def fewer(self) -> None:
        """Show other rows: one in three, or all."""
        self._numbers.beginResetModel()
        everything = len(self._numbers.shown) < self._rows
        self._numbers.shown = list(range(0, self._rows, 1 if everything else 3))
        self._numbers.endResetModel()
        QApplication.processEvents()

    def reorder(self) -> None:
        """Show the same rows the other way round."""
        self._numbers.layoutAboutToBeChanged.emit()
        self._numbers.shown.reverse()
        self._numbers.layoutChanged.emit()
        QApplication.processEvents()

    def screen_down(self) -> None:
        """Show the next screen."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() if bar.value() + bar.pageStep() < bar.maximum() else 0)
        QApplication.processEvents()

    def wheel(self) -> None:
        """Move by a step of the wheel."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + 3 * bar.singleStep())
        QApplication.processEvents()
