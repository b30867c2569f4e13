"""The chips above the table: what is shown can be read there, and taken back."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from riskreg.scoring.rating import Kind
from riskreg.ui.table_rows import Chosen, Rows, Wish
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button

LONGEST_CHIP = 24


class FilterBar(QWidget):
    """All, risks or opportunities, those that nobody reviewed, and the words that an entry must contain."""

    wished = Signal(object)  # a Wish without an order
    left = Signal()  # towards the table

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[Kind | None, QPushButton] = {}
        group = QButtonGroup(self)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for kind in (None, Kind.RISK, Kind.OPPORTUNITY):
            chip = button("", role="chip")
            chip.setCheckable(True)
            chip.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            group.addButton(chip)
            self._chips[kind] = chip
            row.addWidget(chip)
        self._chips[None].setChecked(True)
        group.buttonToggled.connect(self._changed)
        self.unreviewed = button("", role="chip")
        self.unreviewed.setCheckable(True)
        self.unreviewed.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.unreviewed.toggled.connect(self._changed)
        row.addWidget(self.unreviewed)
        self._quarter, self._left = "", 0
        self._words = button("", self.clear_words, "chip")
        self._words.setCheckable(True)
        self._words.hide()
        row.addWidget(self._words)
        self._among: Chosen | None = None
        self.among = button("", self.clear_among, "chip")
        self.among.setCheckable(True)
        self.among.hide()
        row.addWidget(self.among)
        row.addStretch(1)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter by words"))
        self.field.setAccessibleName(self.tr("Filter the entries by words"))
        self.field.setToolTip(self.tr("Reference, title, owner, type and commentary; every word has to occur"))
        self.field.setMaximumWidth(px(240))
        self.field.setMinimumWidth(px(120))
        self.field.textChanged.connect(self._changed)
        row.addWidget(self.field, 2)
        self.show_counts(Rows(()), "")

    def show_counts(self, rows: Rows, quarter: str) -> None:
        """Say how many entries there are of each kind, and how many nobody reviewed in the open quarter."""
        for kind, text in (
            (None, self.tr("All {n}")),
            (Kind.RISK, self.tr("Risks {n}")),
            (Kind.OPPORTUNITY, self.tr("Opportunities {n}")),
        ):
            self._chips[kind].setText(text.format(n=f"{rows.count(kind):,}"))
        follows = self.unreviewed.isChecked() and quarter != self._quarter
        self._quarter, self._left = quarter, rows.unreviewed(quarter)
        self.unreviewed.setToolTip(self.tr("Entries that nobody has changed or confirmed in {0}").format(quarter))
        self._say_unreviewed()
        if follows:  # a quarter was signed off: the next one's reviews are asked for now
            self._changed()

    def _say_unreviewed(self) -> None:
        """All the words where there is room for them, and never more width asked for than the few need."""
        chip, count = self.unreviewed, f"{self._left:,}"
        whole = self.tr("Not reviewed this quarter {n}").format(n=count)
        short = self.tr("Not reviewed {n}").format(n=count)
        wide = chip.fontMetrics().horizontalAdvance
        chip.setMinimumWidth(chip.sizeHint().width() - wide(chip.text()) + wide(short))
        room = self._row.minimumSize().width() + wide(whole) - wide(short) <= self.width()
        if chip.text() != (whole if room else short):
            chip.setText(whole if room else short)
        chip.setAccessibleName(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_unreviewed()

    def wish(self) -> Wish:
        """What is asked for now."""
        kind = next((kind for kind, chip in self._chips.items() if chip.isChecked()), None)
        unreviewed = self._quarter if self.unreviewed.isChecked() else ""
        return Wish(kind, self.field.text(), unreviewed=unreviewed, among=self._among)

    def clear(self) -> None:
        """Show every entry."""
        with QSignalBlocker(self.field):
            self.field.clear()
        with QSignalBlocker(self.unreviewed):
            self.unreviewed.setChecked(False)
        self._chips[None].setChecked(True)
        self._among = None
        self._changed()

    def show_only(self, chosen: Chosen) -> None:
        """Show the entries that were picked out elsewhere, and of them every one."""
        self.clear()
        self._among = chosen
        self._changed()

    def clear_among(self) -> None:
        """Show more than what was picked out elsewhere."""
        self._among = None
        self._changed()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_words(self) -> None:
        """Take the words back and leave the kind."""
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.clear_words()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self, *_: object) -> None:
        words = " ".join(self.field.text().split())
        self._words.setText(f"“{_cut(words)}”  ×".replace("&", "&&"))
        self._words.setAccessibleName(self.tr("Remove the filter {words}").format(words=words))
        self._words.setChecked(True)
        self._words.setVisible(bool(words))
        name = self._among.name if self._among else ""
        self.among.setText(f"{_cut(name)}  ×".replace("&", "&&"))
        self.among.setAccessibleName(self.tr("Remove the filter {words}").format(words=name))
        self.among.setChecked(True)
        self.among.setVisible(self._among is not None)
        self._say_unreviewed()
        self.wished.emit(self.wish())


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_CHIP else words[: LONGEST_CHIP - 1] + "…"
