"""What a control that is drawn in code is to a screen reader: to Qt it is just something drawn."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "spoken_as"


class _Asked:
    """Whether Qt asks here; once is enough, for all there will ever be."""

    here = False


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Tell a screen reader that this is a chart, a table, or whatever the role says."""
    widget.setProperty(_ROLE, role.value)
    if not _Asked.here:
        _Asked.here = True
        QAccessible.installFactory(_made)


def _made(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(_ROLE)
    return QAccessibleWidget(thing, QAccessible.Role(role)) if role is not None else None
