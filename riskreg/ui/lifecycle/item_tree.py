"""The items of an entry with a tick each: which of them go to the other entry."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from riskreg.model.entry import Entry
from riskreg.model.parts import LISTS, Place
from riskreg.ui.editor.wording import list_heading
from riskreg.ui.theme import px, tokens

_PLACE = Qt.ItemDataRole.UserRole
LONGEST = 200


class _Boxes(QStyledItemDelegate):
    """Outlines the boxes in a colour that is seen on a dark ground too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Window, QColor(tokens().second).lighter(140))


class ItemTree(QTreeWidget):
    """Strands, lists and items; a tick on a strand or list is one on all that is under it."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setItemDelegate(_Boxes(self))
        self.setUniformRowHeights(True)
        self.setMinimumHeight(px(180))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._leaves: list[QTreeWidgetItem] = []
        several = len(entry.strands) > 1
        for number, strand in enumerate(entry.strands):
            name = strand.title or self.tr("Strand {0}").format(number + 1)
            above = self._branch(self.invisibleRootItem(), name) if several else self.invisibleRootItem()
            for part in LISTS:
                items = getattr(strand, part)
                branch = self._branch(above, list_heading(part, entry.kind)) if items else above
                for place, item in enumerate(items):
                    leaf = QTreeWidgetItem(branch, [" ".join(item.text.split())[:LONGEST]])
                    leaf.setData(0, _PLACE, Place(number, part, place))
                    leaf.setCheckState(0, Qt.CheckState.Unchecked)
                    self._leaves.append(leaf)
        self.expandAll()
        self.setCurrentIndex(self.model().index(0, 0))

    def _branch(self, above: QTreeWidgetItem, text: str) -> QTreeWidgetItem:
        made = QTreeWidgetItem(above, [" ".join(text.split())[:LONGEST]])
        made.setFlags(made.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        made.setCheckState(0, Qt.CheckState.Unchecked)
        return made

    @property
    def places(self) -> frozenset[Place]:
        """Where the ticked items stand."""
        ticked = (leaf for leaf in self._leaves if leaf.checkState(0) == Qt.CheckState.Checked)
        return frozenset(Place(*leaf.data(0, _PLACE)) for leaf in ticked)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tick."""
        return not self._leaves
