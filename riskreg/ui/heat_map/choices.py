"""What of the register the map shows: which kind, by which rating, with which arrows."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QWidget

from riskreg.model.changes import RATINGS
from riskreg.model.quarter import Quarter
from riskreg.scoring.rating import Kind
from riskreg.ui.editor.wording import rating_word
from riskreg.ui.heat_map import wording
from riskreg.ui.heat_map.movement import Arrows
from riskreg.ui.heat_map.placing import Wanted
from riskreg.ui.table.rows import Rows
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button


class ArrowChip(QPushButton):
    """A chip that says which arrows are drawn and opens the list of those that can be."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.way = Arrows.NONE
        self._group = QActionGroup(self)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._picked)
        self.setMenu(self._menu)

    def offer(self, words: dict[Arrows, str]) -> None:
        """Offer these ways; the one that was chosen stays where it is still offered."""
        self._menu.clear()
        if self.way not in words:
            self.way = Arrows.NONE
        for way, said in words.items():
            action = self._menu.addAction(said.replace("&", "&&"))
            action.setData(way)
            action.setCheckable(True)
            action.setChecked(way is self.way)
            self._group.addAction(action)
        self._say()

    def next(self) -> None:
        """Draw the next kind of arrows in the list."""
        actions = self._menu.actions()
        here = next(number for number, action in enumerate(actions) if action.data() is self.way)
        actions[(here + 1) % len(actions)].trigger()

    def _picked(self, action: QAction) -> None:
        self.way = action.data()
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        said = next(action.text() for action in self._menu.actions() if action.data() is self.way)
        self.setText(self.tr("Arrows: {way}").format(way=said[:1].lower() + said[1:]))
        self.setChecked(self.way is not Arrows.NONE)


class Choices(QWidget):
    """Chips in three groups, for the kinds, the ratings and the arrows. ``changed`` when any is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._signed: Quarter | None = None
        kinds, ratings = QButtonGroup(self), QButtonGroup(self)
        self.kinds = {kind: _chip(kinds, wording.kinds_word(kind)) for kind in Kind}
        self.ratings = {name: _chip(ratings, rating_word(name)) for name in RATINGS}
        self.arrows = ArrowChip()
        self.groups = [
            _together(self.kinds.values()),
            _together(self.ratings.values()),
            self.arrows,
        ]
        self.kinds[Kind.RISK].setChecked(True)
        self.ratings["residual"].setChecked(True)
        self._offer_arrows()
        kinds.buttonToggled.connect(self._toggled)
        ratings.buttonToggled.connect(self._toggled)
        self.arrows.changed.connect(self.changed)

    def show_register(self, rows: Rows, signed: Quarter | None) -> None:
        """Say how many entries there are of each kind, and since which sign-off movement can be shown."""
        for kind, chip in self.kinds.items():
            chip.setText(f"{wording.kinds_word(kind)} {rows.count(kind):,}")
        self._signed = signed
        self._offer_arrows()

    @property
    def wanted(self) -> Wanted:
        """What is to be shown."""
        kind = next(kind for kind, chip in self.kinds.items() if chip.isChecked())
        return Wanted(kind, next(name for name, chip in self.ratings.items() if chip.isChecked()))

    @property
    def way(self) -> Arrows:
        """Which arrows are to be drawn."""
        return self.arrows.way

    @property
    def way_words(self) -> str:
        """Over which way they lead; nothing where there are none."""
        return wording.way_words(self.way, self.wanted.rating, self._signed)

    def other_kind(self) -> None:
        """Opportunities instead of risks, and back."""
        next(chip for chip in self.kinds.values() if not chip.isChecked()).setChecked(True)

    def _offer_arrows(self) -> None:
        """The arrows that there can be, in words that follow the rating."""
        words = {Arrows.NONE: self.tr("None")}
        for way in (Arrows.SINCE, Arrows.STAGE):
            said = wording.way_words(way, self.wanted.rating, self._signed)
            if said:
                words[way] = said[:1].upper() + said[1:]
        self.arrows.offer(words)

    def _toggled(self, _: QPushButton, on: bool) -> None:
        if on:  # once for the chip that came, not again for the one that went
            self._offer_arrows()
            self.changed.emit()


def _together(chips: Iterable[QPushButton]) -> QWidget:
    """Chips that stay on one line, and a little apart from those that follow."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, SPACE, 0)
    row.setSpacing(px(6))
    for chip in chips:
        row.addWidget(chip)
    return made


def _chip(group: QButtonGroup, text: str) -> QPushButton:
    made = button(text, role="chip")
    made.setCheckable(True)
    group.addButton(made)
    return made
