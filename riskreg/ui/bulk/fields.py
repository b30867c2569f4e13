"""What can be changed in many entries at once, and how each is asked for."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from riskreg.model.bulk import Change, Close, Move, Own, Rate, Reopen, Type, Typing
from riskreg.model.entry import Closure
from riskreg.model.errors import REFUSALS
from riskreg.model.records import Settings
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Scheme
from riskreg.ui.editor.wording import band_of
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label

translate = QCoreApplication.translate


class Asked(QWidget):
    """One way to ask for a change; ``changed`` says that the answer is another one."""

    changed = Signal()

    def _row(self, *parts: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for part in parts:
            wide = isinstance(part, QLineEdit)
            part.setMaximumWidth(px(320) if wide else part.maximumWidth())
            row.addWidget(part, 8 if wide else 0)
        row.addStretch(1)
        self.setFocusProxy(parts[0])

    def change(self, reason: str) -> Change | None:
        """The change that is asked for; None where something is missing still."""
        raise NotImplementedError


class OwnerAsked(Asked):
    """The name of the owner, completed from those that the register knows."""

    def __init__(self) -> None:
        super().__init__()
        self.owner = QLineEdit()
        self.owner.setPlaceholderText(self.tr("Name of the owner"))
        self.owner.setAccessibleName(self.tr("Owner"))
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.owner.setCompleter(completer)
        self.owner.textChanged.connect(self.changed)
        self._row(self.owner)

    def offer(self, owners: Sequence[str]) -> None:
        """Know these names."""
        self._known.setStringList(list(owners))

    def change(self, _reason: str) -> Change | None:
        name = self.owner.text().strip()
        return Own(name) if name else None


class TypesAsked(Asked):
    """Any of the register's types."""

    def __init__(self, how: Typing) -> None:
        super().__init__()
        self._how = how
        self.chips: list[QPushButton] = []
        self._line = FlowLayout(self, px(6))

    def offer(self, types: Sequence[str]) -> None:
        """Offer these types, none of them chosen."""
        for old in self.chips:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = [button(name, role="chip") for name in types]
        for chip in self.chips:
            chip.setCheckable(True)
            chip.toggled.connect(self.changed)
            self._line.addWidget(chip)
        self.setFocusProxy(self.chips[0])

    def change(self, _reason: str) -> Change | None:
        names = tuple(chip.text() for chip in self.chips if chip.isChecked())
        return Type(self._how, names) if names or self._how is Typing.REPLACE else None


class RatingAsked(Asked):
    """A cell of the matrix, or no rating."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._scheme: Scheme | None = None
        self.impact, self.likelihood = QComboBox(), QComboBox()
        for box, said in ((self.impact, self.tr("Impact")), (self.likelihood, self.tr("Likelihood"))):
            box.setAccessibleName(said)
            box.setPlaceholderText(said)
            box.setMinimumWidth(px(120))
            box.currentIndexChanged.connect(self._look)
        self.score = label(role="second")
        self._row(self.impact, self.likelihood, self.score)

    def offer(self, scheme: Scheme, kinds: Iterable[Kind]) -> None:
        """Offer the levels of a scheme, in the words for the kinds of entry that are marked."""
        self._scheme, kind = scheme, Kind.RISK if Kind.RISK in set(kinds) else Kind.OPPORTUNITY
        for box, levels in ((self.impact, scheme.impact), (self.likelihood, scheme.likelihood)):
            box.clear()
            box.addItems([f"{number} {level.label_for(kind)}" for number, level in enumerate(levels, 1)])
            box.setCurrentIndex(-1)
        self.impact.addItem(self.tr("Clear the rating"))

    @property
    def _clears(self) -> bool:
        return self.impact.currentIndex() >= 0 and self.impact.currentIndex() == self.impact.count() - 1

    def _look(self) -> None:
        self.likelihood.setEnabled(not self._clears)
        change = self.change("")
        rating = change.rating if isinstance(change, Rate) else None
        said = ""
        if rating is not None and self._scheme is not None:
            said = f"= {rating.score} {band_of(self._scheme, Kind.RISK, rating.score)[0]}"
        self.score.setText(said)
        self.changed.emit()

    def change(self, _reason: str) -> Change | None:
        if self._clears:
            return Rate(self._name, None)
        cell = self.impact.currentIndex(), self.likelihood.currentIndex()
        return (
            Rate(self._name, self._scheme.rate(cell[0] + 1, cell[1] + 1))
            if self._scheme and min(cell) >= 0
            else None
        )


class LevelAsked(Asked):
    """One of the register's levels."""

    def __init__(self) -> None:
        super().__init__()
        self._levels: tuple[str, ...] = ()
        self.level = QComboBox()
        self.level.setAccessibleName(self.tr("Level"))
        self.level.setPlaceholderText(self.tr("Level"))
        self.level.setMinimumWidth(px(180))
        self.level.currentIndexChanged.connect(self.changed)
        self._row(self.level)

    def offer(self, settings: Settings) -> None:
        """Offer the register's levels."""
        self._levels = settings.levels
        self.level.clear()
        self.level.addItems(list(settings.levels))
        self.level.setCurrentIndex(-1)

    def change(self, _reason: str) -> Change | None:
        return Move(self.level.currentText(), self._levels) if self.level.currentIndex() >= 0 else None


class ClosureAsked(Asked):
    """When entries were closed and who agreed; the reason is that of the act."""

    def __init__(self) -> None:
        super().__init__()
        self.agreed = QLineEdit()
        self.agreed.setPlaceholderText(self.tr("Agreed by"))
        self.agreed.setAccessibleName(self.tr("Agreed by"))
        self.agreed.setMinimumWidth(px(110))
        self.agreed.textChanged.connect(self.changed)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setAccessibleName(self.tr("Closed on"))
        self._row(self.agreed, self.day)

    def offer(self, today: date) -> None:
        """Begin with nobody and with today."""
        self.agreed.clear()
        self.day.setDate(QDate(today.year, today.month, today.day))

    def change(self, reason: str) -> Change | None:
        day = self.day.date()
        try:
            return Close(
                Closure(date(day.year(), day.month(), day.day()), reason or "-", self.agreed.text().strip())
            )
        except REFUSALS:
            return None


class ReopeningAsked(Asked):
    """Nothing more is asked."""

    def change(self, _reason: str) -> Change | None:
        return Reopen()
