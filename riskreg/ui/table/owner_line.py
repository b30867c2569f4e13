"""A line to type an owner into, completed from the owners that the register knows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from riskreg.model.records import Summary


class OwnerLine(QLineEdit):
    """Starts with the owner of ``row``, all of it marked."""

    def __init__(self, parent: QWidget, row: Summary, owners: Sequence[str]) -> None:
        super().__init__(row.owner, parent)
        self.row = row
        self.selectAll()
        known = QCompleter(list(owners), self)
        known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        known.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(known)
