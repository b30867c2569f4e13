"""Which differences are shown: of risks or opportunities, and about what."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from riskreg.scoring.rating import Kind
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.history.difference import Compared, Topic
from riskreg.ui.history.difference_words import topic_word
from riskreg.ui.theme import px
from riskreg.ui.widgets import button


class DifferenceFilter(QWidget):
    """Chips with counts. Of the topics any number may be on; with none on, every difference is shown."""

    wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kinds: dict[Kind | None, QPushButton] = {}
        self.topics: dict[Topic, QPushButton] = {}
        group = QButtonGroup(self)
        rows = QWidget(), QWidget()
        upper, lower = (FlowLayout(row, px(6)) for row in rows)
        for kind in (None, Kind.RISK, Kind.OPPORTUNITY):
            self.kinds[kind] = self._chip(upper)
            group.addButton(self.kinds[kind])
        self.kinds[None].setChecked(True)
        self.same = self._chip(upper)
        self.same.setToolTip(self.tr("List the entries that are the same, too: a report speaks of them"))
        for topic in Topic:
            self.topics[topic] = self._chip(lower)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for row in rows:
            column.addWidget(row)
        for chip in (*self.kinds.values(), *self.topics.values(), self.same):
            chip.toggled.connect(self._changed)

    def _chip(self, row: FlowLayout) -> QPushButton:
        chip = button("", role="chip")
        chip.setCheckable(True)
        row.addWidget(chip)
        return chip

    def _changed(self, *_: object) -> None:
        self.wished.emit()

    def show_counts(self, compared: Compared) -> None:
        """Say how many entries differ, and hide what none is about."""
        for kind, text in (
            (None, self.tr("All {n}")),
            (Kind.RISK, self.tr("Risks {n}")),
            (Kind.OPPORTUNITY, self.tr("Opportunities {n}")),
        ):
            self.kinds[kind].setText(text.format(n=f"{compared.kinds(kind):,}"))
        same = compared.comparison.same
        self.same.setText(self.tr("The same {n}").format(n=f"{same:,}"))
        self.same.setVisible(same > 0)
        for topic, chip in self.topics.items():
            count = compared.topics[topic]
            chip.setText(f"{topic_word(topic)} {count:,}")
            chip.setVisible(count > 0)
            if not count:
                with QSignalBlocker(chip):
                    chip.setChecked(False)

    @property
    def kind(self) -> Kind | None:
        """The kind that is asked for."""
        return next((kind for kind, chip in self.kinds.items() if chip.isChecked()), None)

    @property
    def wanted(self) -> frozenset[Topic]:
        """The topics that are asked for."""
        return frozenset(topic for topic, chip in self.topics.items() if chip.isChecked())

    def list_same(self) -> None:
        """List the entries that are the same, too."""
        self.same.setChecked(True)

    def clear(self) -> None:
        """Show every difference."""
        for chip in self.topics.values():
            with QSignalBlocker(chip):
                chip.setChecked(False)
        self.kinds[None].setChecked(True)
        self.wished.emit()
