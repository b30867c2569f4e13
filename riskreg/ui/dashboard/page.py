"""The dashboard: how the register stands and how it came to, every number with the list behind it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.records import Summary
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Swatch
from riskreg.ui.dashboard.card import BarCard, Card, ListCard
from riskreg.ui.dashboard.figures import Figures
from riskreg.ui.dashboard.number import Tile
from riskreg.ui.dashboard.reading import Read, read_figures
from riskreg.ui.dashboard.words import (
    apart_note,
    band_bars,
    direction_bars,
    long_grid,
    movers_grid,
    owners_grid,
    scales_note,
    threshold_words,
)
from riskreg.ui.desk import Contents
from riskreg.ui.places import Page
from riskreg.ui.session import sentence
from riskreg.ui.theme import SPACE, px, tokens
from riskreg.ui.widgets import Notice, button, ground

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

WIDE, MIDDLE = 1400, 860
"""Widths in pixels from which three lists, and two charts, stand beside each other."""
_PARTS = 24
_LISTS = {
    3: ((0, 0, 1, 7), (0, 7, 1, 7), (0, 14, 1, 10)),
    2: ((0, 0, 1, 12), (1, 0, 1, 12), (0, 12, 2, 12)),
    1: ((0, 0, 1, 24), (1, 0, 1, 24), (2, 0, 1, 24)),
}
"""Where movers, long reds and owners stand by how many cards are beside each other: row, place, rows, and share
of the width in parts of it."""
AT_ONCE = 1000
"""Entries up to which the figures are there before anybody sees that they are counted."""


class DashboardPage(Page):
    """Tiles, charts and lists. They are read in a worker, and again when the register moved."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._contents: Contents | None = None
        self._shown: tuple[object, ...] = ()
        self._reading, self._dressing, self._across = False, False, 0
        self.read: Read | None = None
        self.bars = tuple(BarCard() for _ in range(4))
        self.movers, self.reds, self.owners = ListCard(), ListCard(), ListCard()
        self.entries = self._tile(self.tr("live entries"), self._list_live)
        self.reported = self._tile(self.tr("at or above the threshold"), self._list_reported)
        self.overdue = self._tile(self.tr("overdue actions"), flows.show_overdue)
        self.unreviewed = self._tile(self.tr("not reviewed this quarter"), self._list_unreviewed)
        self.tables = button(self.tr("Tables"), role="chip", name=self.tr("Tables instead of charts"))
        self.tables.setCheckable(True)
        self.tables.setToolTip(self.tr("Tables instead of charts (T)"))
        self.tables.toggled.connect(self._show_tables)
        self._notice = Notice()
        self._states = QStackedWidget()
        self._states.addWidget(self._scrolled())
        self._states.addWidget(self._notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._states)
        self.lead_focus_to(self.entries)
        for card in self._cards():
            card.listed.connect(self._list)
            card.opened.connect(flows.show_entry)
        self._say_reading()

    def _tile(self, text: str, does: object) -> Tile:
        made = Tile(text)
        made.clicked.connect(does)
        return made

    def _cards(self) -> tuple[Card, ...]:
        return (*self.bars, self.movers, self.reds, self.owners)

    def _numbers(self) -> tuple[Tile, ...]:
        return self.entries, self.reported, self.overdue, self.unreviewed

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        ground(inside, "ground")
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE * 2, px(12), SPACE * 2, SPACE * 2)
        column.setSpacing(px(12))
        self._tiles = QGridLayout()
        self._tiles.setSpacing(px(12))
        for each in (*self._numbers(), self.tables):
            each.setParent(inside)
        for card in self._cards():
            card.setParent(inside)  # before they have a place, too, the page owns them
        self._grid = QGridLayout()
        self._grid.setSpacing(px(12))
        column.addLayout(self._tiles)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._area

    # What is shown

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register, at once where the place is seen and otherwise when it is."""
        if self._contents is not None and self._contents.path != contents.path:
            self.read, self._shown = None, ()
            self._say_reading()
        self._contents = contents
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        contents = self._contents
        if contents is None or not contents.complete or self._reading or not self.isVisible():
            return
        wanted = (contents.path, contents.revision, contents.as_at)
        if wanted != self._shown:
            self._reading = True
            done, failed = partial(self._have_read, wanted), partial(self._not_read, wanted)
            work = partial(read_figures, contents, self.read)
            brief = contents.rows.count() <= AT_ONCE
            self._flows.session.work(self.tr("Reading the figures"), work, done, failed, brief=brief)

    def _have_read(self, wanted: tuple[object, ...], read: Read) -> None:
        self._reading = False
        if self._contents is not None and self._contents.path == wanted[0]:
            self.read, self._shown = read, wanted
            self._show_figures()
        self._refresh()

    def _not_read(self, wanted: tuple[object, ...], error: Exception) -> None:
        self._reading, self._shown = False, wanted  # not again until the register has moved
        self._flows.told.emit(sentence(error))

    def _say_reading(self) -> None:
        self._notice.say("", self.tr("Counting…"))
        self._states.setCurrentIndex(1)

    def _show_figures(self) -> None:
        read = self.read
        if read is None or self._contents is None:
            return
        if not self._contents.rows.all:
            self._notice.say(
                self.tr("No entries yet"),
                self.tr("What there is to count appears here with the first entry."),
                [] if self._contents.read_only else [(self.tr("Import a register…"), self._flows.import_workbook)],
            )
            self._states.setCurrentIndex(1)
            return
        found = read.figures
        self.entries.show_count(len(found.live))
        self.reported.show_count(len(found.reported), threshold_words(found))
        self.overdue.show_count(read.overdue)
        self.unreviewed.show_count(len(found.unreviewed))
        self._show_bars(found)
        first = self.tr("The first sign-off becomes what later quarters are compared with.")
        none = self.tr("No residual score is another than at the last sign-off.")
        moved, red = movers_grid(found, self._swatch), long_grid(found, self._swatch)
        self.movers.show_grid(moved, none if found.since else first, apart_note(found))
        self.reds.show_grid(red, self.tr("No risk is in the highest band."))
        self.owners.show_grid(owners_grid(found), self.tr("No entry is open."))
        self._states.setCurrentIndex(0)

    def _show_bars(self, found: Figures) -> None:
        from riskreg.ui.dashboard.chart import BarChart

        sides, colours, as_table, note = found.sides, tokens(), self.tables.isChecked(), scales_note(found)
        made = [*((band_bars(side, colours), note) for side in sides)]
        made += [(direction_bars(side, colours), "") for side in sides]
        for number, (card, (bars, said)) in enumerate(zip(self.bars, made, strict=True)):
            if card.chart is None:
                card.put_chart(BarChart())
            card.show_bars(bars, said, as_table=as_table)
            card.setVisible(any(moment.directions for moment in sides[number % 2].moments))
        self._across = 0
        self._arrange()

    def _swatch(self, row: Summary) -> Swatch | None:
        band = self._contents.band(row, row.residual_score) if self._contents else None
        return band.swatch(Kind(row.kind)) if band else None

    def _show_tables(self, wanted: bool) -> None:
        for card in self.bars:
            card.show_table(wanted)

    # Where things stand

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        looks = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange)
        if event.type() in looks and getattr(self, "read", None) is not None and not self._dressing:
            self._dressing = True  # these come several at a time
            QTimer.singleShot(0, self, self._dress)

    def _dress(self) -> None:
        """Show the same in other colours, or at another size of text."""
        self._dressing = False
        for card in self.bars:
            card.measure()
        self._show_figures()

    def _arrange(self) -> None:
        across = 3 if self.width() >= px(WIDE) else 2 if self.width() >= px(MIDDLE) else 1
        if across == self._across:
            return
        self._across = across
        beside = 2 if across == 1 else len(self._numbers())
        for number, tile in enumerate(self._numbers()):
            self._tiles.addWidget(tile, *divmod(number, beside))
        for column in range(5):
            self._tiles.setColumnStretch(column, int(column < beside))
        self._tiles.addWidget(self.tables, 0, beside, Qt.AlignmentFlag.AlignBottom)
        for card in self._cards():
            self._grid.removeWidget(card)
        charts = [card for card in self.bars if not card.isHidden()]
        beside = min(across, 2)
        for number, card in enumerate(charts):
            row, place = divmod(number, beside)
            share = _PARTS // beside if number + 1 < len(charts) or place else _PARTS
            self._grid.addWidget(card, row, place * (_PARTS // beside), 1, share)
        for card, (row, place, rows, share) in zip(
            (self.movers, self.reds, self.owners), _LISTS[across], strict=True
        ):
            self._grid.addWidget(card, len(charts) + row, place, rows, share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_T and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.tables.toggle()
        else:
            super().keyPressEvent(event)

    # The lists behind the numbers

    def _list_live(self) -> None:
        self._list(self.tr("Live entries"), self.read.figures.live if self.read else ())

    def _list_reported(self) -> None:
        self._list(self.tr("At or above the threshold"), self.read.figures.reported if self.read else ())

    def _list_unreviewed(self) -> None:
        self._list(self.tr("Not reviewed"), self.read.figures.unreviewed if self.read else ())

    def _list(self, name: str, ids: tuple[str, ...]) -> None:
        """Show the entries in the register; what was closed since stands there no more."""
        contents = self._contents
        if contents is None:
            return
        here = {row.id for row in contents.rows.all}
        gone = sum(entry_id not in here for entry_id in ids)
        if gone < len(ids):
            self._flows.show_entries(name, ids)
        if gone:
            closed = self.tr("1 of these entries was closed since and is not in the table: see the history.")
            many = self.tr("{n} of these entries were closed since and are not in the table: see the history.")
            self._flows.told.emit(closed if gone == 1 else many.format(n=f"{gone:,}"))
