"""The chips above the table: what is shown can be read there, and taken back."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from riskreg.scoring.rating import Kind
from riskreg.ui.desk import Contents
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.table.facets import WITH_VALUES, Ask, Facet
from riskreg.ui.table.rows import Chosen, Rows, Wish
from riskreg.ui.table.words import facet_words, value_words
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, hint_width

LONGEST_CHIP = 44
ROOM_FOR_WORDS = 700
"""Width in pixels of the bar from which its chips say all their words."""


class Chip(QPushButton):
    """Something that is asked for: a press, Delete or Backspace takes it back."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = ""
        self.hide()

    def say(self, words: str) -> None:
        """Name what is asked for; with no words there is nothing to take back."""
        self.setChecked(True)
        if words == self._words:
            return
        self._words = words
        cut = words if len(words) <= LONGEST_CHIP else words[: LONGEST_CHIP - 1] + "…"
        self.setText(f"{cut}  ×".replace("&", "&&"))
        self.setAccessibleName(self.tr("Remove the filter {words}").format(words=words))
        self.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """All, risks or opportunities, what else is asked for, and the words that an entry must contain."""

    wished = Signal(object)  # a Wish without an order
    left = Signal()  # towards the table

    def __init__(self) -> None:
        super().__init__()
        self._asks: tuple[Ask, ...] = ()
        self._among: Chosen | None = None
        self._contents: Contents | None = None
        self._quarter, self._left = "", 0
        self._chips: dict[Kind | None, QPushButton] = {}
        self._asked: dict[Facet, Chip] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE)
        self._place = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._place.setSizePolicy(policy)
        self._flow = FlowLayout(self._place, px(6))
        self._row.addWidget(self._place, 1)
        self._add_kinds()
        self._add_chips()
        self._add_field()
        self._say_counts(Rows(()))

    def _add_kinds(self) -> None:
        group = QButtonGroup(self)
        for kind in (None, Kind.RISK, Kind.OPPORTUNITY):
            chip = button("", role="chip")
            chip.setCheckable(True)
            chip.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            group.addButton(chip)
            self._chips[kind] = chip
            self._flow.addWidget(chip)
        self._chips[None].setChecked(True)
        group.buttonToggled.connect(self._changed)

    def _add_chips(self) -> None:
        self.unreviewed = button("", role="chip")
        self.unreviewed.setCheckable(True)
        self.unreviewed.toggled.connect(self._changed)
        self._flow.addWidget(self.unreviewed)
        self._words, self.among = Chip(), Chip()
        self._words.clicked.connect(self.clear_words)
        self.among.clicked.connect(self.clear_among)
        for chip in (self._words, self.among):
            self._flow.addWidget(chip)
        for facet in Facet:
            chip = self._asked[facet] = Chip()
            chip.clicked.connect(partial(self.drop, facet))
            self._flow.addWidget(chip)
        self.add = button(self.tr("+ Filter"), self.open_menu, "chip", name=self.tr("Add a filter"))
        self.add.setToolTip(self.tr("Ask for types, owners, bands and more (Ctrl+Shift+A)"))
        self._flow.addWidget(self.add)

    def _add_field(self) -> None:
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter by words"))
        self.field.setAccessibleName(self.tr("Filter the entries by words"))
        self.field.setToolTip(self.tr("Reference, title, owner, type and commentary; every word has to occur"))
        self.field.setFixedWidth(hint_width(self.field, 150))
        self.field.textChanged.connect(self._changed)
        self._row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        self._row.setAlignment(self._place, Qt.AlignmentFlag.AlignVCenter)

    def put_beside(self, widget: QWidget) -> None:
        """Put something after the field."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    # What there is

    def show_contents(self, contents: Contents) -> None:
        """Say how many entries there are of each kind, and how many nobody reviewed in the open quarter."""
        self._contents = contents
        follows = self.unreviewed.isChecked() and contents.quarter.label != self._quarter
        self._quarter = contents.quarter.label
        self._say_counts(contents.rows)
        if follows:  # a quarter was signed off: the next one's reviews are asked for now
            self._changed()

    def _say_counts(self, rows: Rows) -> None:
        for kind, text in (
            (None, self.tr("All {n}")),
            (Kind.RISK, self.tr("Risks {n}")),
            (Kind.OPPORTUNITY, self.tr("Opportunities {n}")),
        ):
            self._chips[kind].setText(text.format(n=f"{rows.count(kind):,}"))
        self._left = rows.unreviewed(self._quarter)
        tip = self.tr("Entries that nobody has changed or confirmed in {0}").format(self._quarter)
        self.unreviewed.setToolTip(tip)
        self._say_unreviewed()

    def _say_unreviewed(self) -> None:
        """All the words where there is room for them."""
        count = f"{self._left:,}"
        whole = self.tr("Not reviewed this quarter {n}").format(n=count)
        short = self.tr("Not reviewed {n}").format(n=count)
        said = whole if self.width() >= px(ROOM_FOR_WORDS) else short
        if self.unreviewed.text() != said:
            self.unreviewed.setText(said)
        self.unreviewed.setAccessibleName(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_unreviewed()

    # What is asked for

    def wish(self) -> Wish:
        """What is asked for now."""
        kind = next((kind for kind, chip in self._chips.items() if chip.isChecked()), None)
        unreviewed = self._quarter if self.unreviewed.isChecked() else ""
        return Wish(kind, self.field.text(), unreviewed=unreviewed, among=self._among, asks=self._asks)

    @property
    def asks(self) -> tuple[Ask, ...]:
        """The values that are asked for."""
        return self._asks

    def ask_for(self, wish: Wish) -> None:
        """Ask for all that a wish leaves out entries by, and for nothing else."""
        with QSignalBlocker(self.field), QSignalBlocker(self.unreviewed):
            self.field.setText(wish.text)
            self.unreviewed.setChecked(bool(wish.unreviewed))
        self._among, self._asks = wish.among, wish.asks
        self._chips[wish.kind].setChecked(True)
        self._changed()

    def toggle(self, ask: Ask) -> None:
        """Ask for a value, or no longer."""
        asks = [each for each in self._asks if each != ask]
        self._asks = tuple(asks) if len(asks) < len(self._asks) else (*asks, ask)
        self._changed()

    def drop(self, facet: Facet, *_: object) -> None:
        """Ask no longer for any value of a facet."""
        self._asks = tuple(ask for ask in self._asks if ask.facet is not facet)
        self._changed()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Show every entry."""
        self.ask_for(Wish())

    def show_only(self, chosen: Chosen) -> None:
        """Show the entries that were picked out elsewhere, and of them every one."""
        self.ask_for(Wish(among=chosen))

    def clear_among(self) -> None:
        """Show more than what was picked out elsewhere."""
        self._among = None
        self._changed()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_words(self) -> None:
        """Take the words back and leave the rest."""
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_menu(self) -> None:
        """Offer what can be asked for."""
        from riskreg.ui.table.filter_menu import filter_menu

        filter_menu(self).popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def toggle_line(self, line: QAction) -> None:
        """Ask for what a line of the menu stands for, or no longer."""
        if isinstance(line.data(), Ask):
            self.toggle(line.data())

    @property
    def contents(self) -> Contents | None:
        """The register whose entries are filtered."""
        return self._contents

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.clear_words()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self, *_: object) -> None:
        words = " ".join(self.field.text().split())
        self._words.say(f"“{words}”" if words else "")
        self.among.say(self._among.name if self._among else "")
        for facet, chip in self._asked.items():
            chip.say(_said(facet, (ask.value for ask in self._asks if ask.facet is facet)))
        self._place.updateGeometry()
        self.wished.emit(self.wish())


def _said(facet: Facet, values: Iterable[str]) -> str:
    several = list(values)
    if not several:
        return ""
    name = facet_words(facet)
    if facet not in WITH_VALUES:
        return name
    return f"{name}: {', '.join(value_words(facet, value) for value in several)}"
