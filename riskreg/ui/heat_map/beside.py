"""What stands beside the map: what the map cannot show, and all of it in words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from riskreg.ui.heat_map import in_words, wording
from riskreg.ui.heat_map.entry_list import EntryList
from riskreg.ui.heat_map.movement import Shift
from riskreg.ui.heat_map.placing import HeatMap
from riskreg.ui.heat_map.word_table import WordTable
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label

MOST_SHOWN = 6
"""Entries without a place that are seen at once before their list scrolls."""


class BesideMap(QWidget):
    """The entries without a place with the reason, then the table of words. ``listed`` asks for the former."""

    listed = Signal()

    def __init__(self) -> None:
        super().__init__()
        ground(self, "ground")
        self.absent = label(role="heading")
        self.show_absent = button(self.tr("Show in the register"), self.listed.emit, "quiet")
        self.entries = EntryList(self.tr("Entries that are not on the map"))
        self.table = WordTable()
        self.copy = button(self.tr("Copy table"), self.table.copied.emit, "quiet")
        self.copy.setToolTip(
            self.tr("Every cell and every entry, ready to be pasted into a document or a spreadsheet")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(_headed(self.absent, self.show_absent))
        column.addWidget(self.entries)
        column.addLayout(_headed(label(self.tr("In words"), "heading"), self.copy))
        column.addWidget(self.table, 1)

    def show_map(self, heat: HeatMap, shifts: Sequence[Shift]) -> None:
        """Show another state."""
        self.absent.setText(wording.absent_heading(heat))
        self.entries.entries.show_reasons(heat.beside)
        for each in (self.absent, self.show_absent, self.entries):
            each.setVisible(bool(heat.beside))
        self.entries.fit(MOST_SHOWN)
        self.table.show_lines(in_words.lines(heat, shifts), movement=bool(shifts))


def _headed(heading: QLabel, act: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    row.addWidget(heading, 1)
    row.addWidget(act)
    return row
