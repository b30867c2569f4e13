"""The heat map's place: what is chosen, the map, what stands beside it, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from riskreg.ui.days import plain_date
from riskreg.ui.desk import Contents
from riskreg.ui.editor.wording import plain_tip
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.heat_map import wording
from riskreg.ui.heat_map.before import Before
from riskreg.ui.heat_map.beside import BesideMap
from riskreg.ui.heat_map.cell_popup import CellPopup
from riskreg.ui.heat_map.choices import Choices
from riskreg.ui.heat_map.heat_view import HeatView
from riskreg.ui.heat_map.movement import Arrow, Arrows, Shift, arrows, between_stages, drawn, since
from riskreg.ui.heat_map.picture import Picture
from riskreg.ui.heat_map.placing import Cell, HeatMap, place
from riskreg.ui.heat_map.taking import Taking
from riskreg.ui.places import Page
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import ElidedLabel, Notice, button, ground

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

BESIDE_FROM = 900
"""Width in pixels from which the words stand beside the map; narrower, one takes the other's place."""
_RATING_KEYS = {Qt.Key.Key_I: "initial", Qt.Key.Key_R: "residual", Qt.Key.Key_T: "target"}


class HeatMapPage(Page):
    """Shows the entries where they stand. Nothing is worked out while the page is not seen."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._contents: Contents | None = None
        self._stale = False
        self._before = Before(flows, self)
        self.heat: HeatMap | None = None
        self.shifts: tuple[Shift, ...] | None = ()
        self.choices = Choices()
        self.view = HeatView()
        self.beside = BesideMap()
        self.summary = ElidedLabel("second")
        self.summary.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.popup = CellPopup(self)
        self.taking = Taking(self, flows)
        self._notice = Notice()
        self._states = QStackedWidget()
        self._states.addWidget(self._notice)
        self._states.addWidget(self._both())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scrolled())
        self.lead_focus_to(self.view)
        self._connect()

    def _scrolled(self) -> QScrollArea:
        """All of the page; in a small window with large letters there is more than can be seen at once."""
        inner = QWidget()
        ground(inner, "ground")
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE * 2, px(10), SPACE * 2, px(SPACE))
        column.setSpacing(px(SPACE))
        column.addWidget(self._top())
        column.addWidget(self.summary)
        column.addWidget(self._states, 1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        return area

    def _top(self) -> QWidget:
        self.words = button(self.tr("In words"), self._turn, "chip")
        self.words.setCheckable(True)
        self.copy = button(self.tr("Copy picture"), self.taking.copy_picture, "chip")
        self.copy.setToolTip(self.tr("As PNG and as SVG, without exempt entries (Ctrl+C)"))
        self.save = button(self.tr("Save picture…"), self.taking.save_picture, "chip")
        self.save.setToolTip(self.tr("As PNG or as SVG, without exempt entries"))
        top = QWidget()
        line = FlowLayout(top, SPACE)
        for each in (*self.choices.groups, self.words, self.copy, self.save):
            line.addWidget(each)
        return top

    def _both(self) -> QWidget:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self._map = QWidget()
        inner = QHBoxLayout(self._map)
        inner.setContentsMargins(0, 0, px(10), 0)
        inner.addWidget(self.view)
        self.split.addWidget(self._map)
        self.split.addWidget(self.beside)
        self.split.setStretchFactor(0, 64)
        self.split.setStretchFactor(1, 36)
        self._shared = False
        return self.split

    def _connect(self) -> None:
        self.choices.changed.connect(self._draw)
        self._before.read.connect(self._draw)
        self.view.cells.opened.connect(self.open_cell)
        self.view.cells.wanted.connect(self.show_in_register)
        self.view.cells.moved.connect(self._follow)
        self.beside.table.stood.connect(self._stand)
        self.beside.table.opened.connect(self.open_cell)
        self.beside.table.copied.connect(self.taking.copy_table)
        self.beside.listed.connect(self.show_absent)
        self.popup.wanted.connect(self.show_in_register)
        for each in (self.view.cells, self.beside.entries, self.popup):
            each.picked.connect(self._flows.show_entry)

    # What is shown

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register, at once where the page is seen."""
        self._contents, self._stale = contents, True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        contents = self._contents
        if contents is None:
            return
        if contents.complete:
            signed = contents.sign_offs[-1] if contents.sign_offs else None
            self.choices.show_register(contents.rows, signed.quarter if signed else None)
            self._draw()
        full = contents.complete and bool(contents.rows.all)
        if not contents.complete:
            self._notice.say("", self.tr("Reading the register…"))
        elif not full:
            self._notice.say(
                self.tr("No entries yet"),
                self.tr("Each stands here by its impact and likelihood, once the register has it."),
                [] if contents.read_only else [(self.tr("Import a register…"), self._flows.import_workbook)],
            )
        self._states.setCurrentIndex(1 if full else 0)
        self.summary.setVisible(full)
        for each in (*self.choices.groups, self.words, self.copy, self.save):
            each.setEnabled(full)

    def _draw(self) -> None:
        """Place the entries anew and say where they are."""
        contents = self._contents
        if contents is None or not contents.complete:
            return
        self.heat = self._place(contents)
        self.shifts = self._shifts(self.heat, contents)
        self.view.show_map(self.heat, arrows(self.shifts or ()))
        self.beside.show_map(self.heat, self.shifts or ())
        self._say()

    def _place(self, contents: Contents, *, exempt: bool = True) -> HeatMap:
        wanted = self.choices.wanted._replace(exempt=exempt)
        return place(contents.rows.all, contents.scheme, contents.schemes, wanted)

    def _say(self) -> None:
        if self.heat is None:
            return
        said = self._summary(self.heat, self.shifts, self.view.arrows)
        self.summary.setText(said)
        self.summary.setToolTip(plain_tip(said))

    def _summary(self, heat: HeatMap, shifts: tuple[Shift, ...] | None, every: tuple[Arrow, ...]) -> str:
        way = "" if shifts is None else self.choices.way_words  # what is not read yet is not called unmoved
        cell = self.view.cells.cell
        shown = len(drawn(every, cell))
        return wording.summary_words(heat, shifts or (), way, of=cell, shown=shown, every=len(every))

    def _shifts(self, heat: HeatMap, contents: Contents) -> tuple[Shift, ...] | None:
        """How the entries moved over the way that is chosen; None while that is not known yet."""
        way = self.choices.way
        if way is Arrows.STAGE:
            return between_stages(heat, contents.schemes)
        if way is Arrows.SINCE and contents.sign_offs:
            ratings = self._before.ratings(contents.sign_offs[-1])
            return None if ratings is None else since(heat, ratings)
        return ()

    # Walking through it

    def open_cell(self, cell: Cell) -> None:
        """Open a cell's list beside it."""
        if self.heat is not None:
            where = self.view.rect_of(cell)
            self.popup.open_at(self.heat, cell, where, self.screen().availableGeometry())

    def show_in_register(self, cell: Cell) -> None:
        """Show the entries of a cell, and only them, in the register's table."""
        rows = self.heat.at(cell) if self.heat is not None else ()
        if self.heat is not None and rows:
            self._flows.show_entries(wording.list_name(self.heat, cell), [row.id for row in rows])

    def show_absent(self) -> None:
        """Show the entries that have no place on the map, and only them, in the register's table."""
        if self.heat is not None:
            name = wording.absent_name(self.heat)
            self._flows.show_entries(name, [each.row.id for each in self.heat.beside])

    def _stand(self, cell: Cell) -> None:
        self.view.cells.setCurrentIndex(self.view.model.index_of(cell))

    def _follow(self) -> None:
        if not self.beside.table.hasFocus():
            self.beside.table.go(self.view.cells.cell)
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.taking.copy_picture()
        elif plain and key in _RATING_KEYS:
            self.choices.ratings[_RATING_KEYS[key]].setChecked(True)
        elif plain and key == Qt.Key.Key_K:
            self.choices.other_kind()
        elif plain and key == Qt.Key.Key_A:
            self.choices.arrows.next()
        else:
            super().keyPressEvent(event)

    def picture(self) -> Picture | None:
        """The map as it is shown, to be taken away: an exempt entry is nowhere in it."""
        contents = self._contents
        if contents is None or not contents.complete or not contents.rows.all:
            return None
        heat = self._place(contents, exempt=False)
        shifts = self._shifts(heat, contents)
        every = arrows(shifts or ())
        as_at = self.tr("As at {day}").format(day=plain_date(contents.as_at))
        return Picture(
            heat,
            shifts or (),
            drawn(every, self.view.cells.cell),
            wording.title(heat, contents.settings.name, contents.quarter.label),
            f"{as_at} · {self._summary(heat, shifts, every)}",
        )

    # Beside each other, or one in the other's place

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _turn(self) -> None:
        self._arrange()
        (self.beside.table if self.words.isChecked() else self.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        narrow = self.width() < px(BESIDE_FROM)
        self.words.setVisible(narrow)
        self._map.setVisible(not narrow or not self.words.isChecked())
        self.beside.setVisible(not narrow or self.words.isChecked())
        if not narrow and not self._shared:
            self.split.setSizes([self.width() * 64 // 100, self.width() * 36 // 100])
            self._shared = True
