"""The cards of the dashboard: bars with their legend and a table in their place, and lists."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from riskreg.ui.dashboard.grid import GridView
from riskreg.ui.dashboard.number import LegendNumber
from riskreg.ui.dashboard.words import Bars, Grid
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import label

if TYPE_CHECKING:
    from riskreg.ui.dashboard.chart import BarChart


HEIGHT = 208
"""Of a chart and of the table in its place, in pixels."""


class Card(QFrame):
    """A heading over something. ``listed`` carries a name and entries, ``opened`` one entry's id."""

    listed = Signal(str, object)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.heading = label(role="heading", wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE * 2, px(12), SPACE * 2, px(12))
        self.column.setSpacing(px(6))
        self.column.addWidget(self.heading)

    def _grid_view(self) -> GridView:
        view = GridView()
        view.listed.connect(self.listed)
        view.opened.connect(self.opened)
        return view


class BarCard(Card):
    """Bars by quarter, with the open quarter's numbers beside them; or the same as a table."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: Bars | None = None
        self.chart: BarChart | None = None
        self.view = self._grid_view()
        self.legend: list[LegendNumber] = []
        scrolled = QScrollArea()  # a table of eight quarters is taller than the chart
        scrolled.setWidget(self.view)
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._either = QStackedWidget()
        self._either.addWidget(scrolled)
        self._quarter = label(role="small")
        self._note = label(role="small", wrap=True)
        self._note.hide()
        self._beside = QVBoxLayout()
        self._beside.setSpacing(px(2))
        beside = QVBoxLayout()
        beside.setSpacing(px(2))
        beside.addWidget(self._quarter)
        beside.addLayout(self._beside)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._either, 1)
        row.addLayout(beside)
        self.column.addLayout(row)
        self.column.addWidget(self._note)
        self.measure()

    def measure(self) -> None:
        """Take the heights that the text in force needs."""
        self._either.setFixedHeight(px(HEIGHT))
        self._quarter.setContentsMargins(px(6), 0, 0, 0)

    def show_bars(self, bars: Bars, note: str, *, as_table: bool) -> None:
        """Show other bars; ``note`` is what has to be said under them."""
        self.bars = bars
        self.heading.setText(bars.name)
        self._quarter.setText(bars.quarters[-1])
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.view.show_grid(bars.grid())
        if self.chart is not None:
            self.chart.show_bars(bars)
        self._show_legend(bars)
        self.show_table(as_table)

    def put_chart(self, chart: "BarChart") -> None:
        """Give the chart its place."""
        self.chart = chart
        chart.picked.connect(self._picked)
        self._either.addWidget(chart)
        QWidget.setTabOrder(self.view, chart)

    def show_table(self, wanted: bool) -> None:
        """The table in the chart's place, or the chart."""
        shown = 0 if wanted or self.chart is None else 1
        focused = self.view.hasFocus() or (self.chart is not None and self.chart.hasFocus())
        self._either.setCurrentIndex(shown)
        for each in (self._quarter, *self.legend):
            each.setVisible(shown == 1)
        if focused:
            (self.chart if shown and self.chart is not None else self.view).setFocus()

    def _show_legend(self, bars: Bars) -> None:
        focused = next((at for at, each in enumerate(self.legend) if each.hasFocus()), -1)
        while (item := self._beside.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.legend = [LegendNumber(part) for part in bars.parts]
        before: QWidget = self.chart or self.view
        for number, made in enumerate(self.legend):
            made.setProperty("part", number)
            made.clicked.connect(self._legend_clicked)
            self._beside.addWidget(made)
            QWidget.setTabOrder(before, made)
            before = made
        if 0 <= focused < len(self.legend):
            self.legend[focused].setFocus()

    def _legend_clicked(self) -> None:
        if self.bars is not None:
            self._picked(len(self.bars.quarters) - 1, self.sender().property("part"))

    def _picked(self, quarter: int, part: int) -> None:
        if self.bars is not None:
            self.listed.emit(self.bars.list_name(quarter, part), self.bars.parts[part].lists[quarter])


class ListCard(Card):
    """A table as tall as its rows, or a sentence why there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.view = self._grid_view()
        self._none = label(role="second", wrap=True)
        self._note = label(role="small", wrap=True)
        self.column.addWidget(self.view)
        self.column.addWidget(self._none)
        self.column.addWidget(self._note)
        self.column.addStretch(1)

    def show_grid(self, grid: Grid, none: str, note: str = "") -> None:
        """Show another table; ``none`` is said where it has no rows, ``note`` under it either way."""
        self.heading.setText(grid.name)
        self.view.show_grid(grid)
        self._none.setText(none)
        self.view.setVisible(bool(grid.rows))
        self._none.setVisible(not grid.rows)
        self._note.setText(note)
        self._note.setVisible(bool(note))
