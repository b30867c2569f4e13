"""What a screen reader is told of a control, asked through Qt's own interface for them."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QScrollArea, QWidget

_ROLE = QAccessible.Role
NO_CONTROL = {_ROLE.NoRole, _ROLE.Client, _ROLE.Pane, _ROLE.Border, _ROLE.Whitespace, _ROLE.Window}
"""Roles that tell nobody what to do with a control."""
MOST_CELLS = 60


def controls(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    """Those that can have the focus now."""
    for each in widgets:
        can = each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isEnabled() and each.focusProxy() is None
        if can and not (isinstance(each, QLabel) and not each.text()):
            yield each


def faults(widget: QWidget) -> Iterator[str]:
    """What is wrong with what a screen reader is told of a control."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    if spoken is None or not spoken.isValid():
        yield "is not there"
        return
    name = spoken.text(QAccessible.Text.Name)
    if not any(sign.isalnum() for sign in name):
        yield f"has no name but {name!r}"
    if spoken.role() in NO_CONTROL and not spoken.text(QAccessible.Text.Description):
        # Qt has no role for what a program draws itself: then it has to say in words what there is.
        yield f"is a {spoken.role().name}"
    if not spoken.state().focusable:
        yield "cannot have the focus"
    if isinstance(widget, QAbstractItemView):
        yield from _faults_of_cells(widget, spoken)


def _faults_of_cells(view: QAbstractItemView, spoken: QAccessibleInterface) -> Iterator[str]:
    """Each cell is spoken of where there is something to read in it."""
    model = view.model()
    if model is None:
        return
    for at in range(min(spoken.childCount(), MOST_CELLS)):
        cell = spoken.child(at)
        if cell is None or not cell.isValid():
            yield f"has a cell {at} that is not there"
        elif cell.role() == _ROLE.NoRole:
            yield f"has a cell {at} without a role"
    columns = 1 if isinstance(view, QListView) else model.columnCount(QModelIndex())
    for row in range(min(model.rowCount(QModelIndex()), 5)):
        for column in range(columns):
            if not _is_shown(view, column):
                continue
            index = model.index(row, column)
            drawn = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            said = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or drawn)
            heading = model.headerData(column, Qt.Orientation.Horizontal)
            if drawn and not any(sign.isalnum() for sign in said):
                yield f"reads {said!r} in row {row} under {heading!r}"


def _is_shown(view: QAbstractItemView, column: int) -> bool:
    hidden = getattr(view, "isColumnHidden", None)
    return hidden is None or not hidden(column)


def who(widget: QWidget) -> str:
    """A control as a fault names it."""
    parents, each = [type(widget).__name__], widget.parentWidget()
    while each is not None and len(parents) < 4:
        if not isinstance(each, QScrollArea):
            parents.append(type(each).__name__)
        each = each.parentWidget()
    return f"{' in '.join(parents)} {widget.accessibleName()!r}"
