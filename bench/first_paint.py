"""Starts a window in a process of its own and ends when its rows have been drawn.

``python -m bench.first_paint ours REGISTER`` is the real program, from its command line on;
``python -m bench.first_paint floor ROWS`` is a bare Qt window with a table of plain text.
"""

import os
import sys
from typing import Any


def _ours(register: str) -> None:
    from riskreg import __main__
    from riskreg.ui import app

    def stop(_: Any) -> None:
        os._exit(0)

    setattr(app.Starter, "_go_on", stop)  # noqa: B010 (what follows the first paint, replaced)
    __main__.main([register])


def _floor(rows: int) -> None:
    from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    class Model(QAbstractTableModel):
        def rowCount(self, _: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
            return rows

        def columnCount(self, _: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
            return 7

        def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> str | None:
            return f"{index.row()} {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None

    class Window(QMainWindow):
        def paintEvent(self, _: Any) -> None:  # noqa: N802
            QTimer.singleShot(0, lambda: os._exit(0))

    app = QApplication(sys.argv[:1])
    window, table = Window(), QTableView()
    table.setModel(Model())
    window.setCentralWidget(table)
    window.resize(1600, 900)
    window.show()
    app.exec()


if __name__ == "__main__":
    if sys.argv[1] == "ours":
        _ours(sys.argv[2])
    else:
        _floor(int(sys.argv[2]))
