"""Choosing a moment: a sign-off from a list, a day, or now."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from riskreg.model.papers import Shown
from riskreg.model.records import SignOff
from riskreg.ui.editor.fields import CalmCombo
from riskreg.ui.editor.wording import local_day
from riskreg.ui.history.day_field import DayField
from riskreg.ui.history.moment import Moment, moment_name
from riskreg.ui.history.since import Named
from riskreg.ui.leading import Leading
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import label

_DAY = "a day"


class _Moments(CalmCombo):
    """Knows whether the keys go through it, or something was picked from its list."""

    stepping = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.stepping = True
        super().keyPressEvent(event)
        self.stepping = False


class MomentChoice(Leading):
    """``chosen`` carries the moment; ``refused`` a sentence about what was typed and is none."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, name: str, *, offers_now: bool) -> None:
        super().__init__()
        self._offers_now = offers_now
        self._offered: tuple[tuple[SignOff, ...], tuple[Named, ...]] | None = None
        self.word = label(name, "second")
        self.list = _Moments(name)
        self.list.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setMinimumContentsLength(4)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.setMaximumWidth(px(480))
        self.list.setStyleSheet("QComboBox::drop-down { border: none; }")  # it draws its own arrow
        self.word.setBuddy(self.list)
        self.day = DayField(self.tr("{name}: the day").format(name=name))
        self.day.show_day(date.today())  # noqa: DTZ011 - the person's own day is meant
        self.day.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.word)
        row.addWidget(self.list, 10)
        row.addWidget(self.day)
        row.addStretch(1)
        self.lead_focus_to(self.list)
        self.list.activated.connect(self._tell)
        self.day.picked.connect(self.chosen)
        self.day.refused.connect(self.refused)

    @property
    def moment(self) -> Moment:
        """The moment that is chosen."""
        found = self.list.currentData()
        return self.day.day if found == _DAY else found

    def show_sign_offs(self, signed: Sequence[SignOff], named: Sequence[Named] = ()) -> None:
        """Offer these, given oldest first, below ``named`` ones; what was chosen stays where it still is one."""
        if (tuple(signed), tuple(named)) == self._offered:
            return
        self._offered, before = (tuple(signed), tuple(named)), self.list.currentData()
        with QSignalBlocker(self.list):
            self.list.clear()
            if self._offers_now:
                self.list.addItem(self.tr("Now"), None)
            for text, moment in named:
                self.list.addItem(text, moment)
            self.list.addItem(self.tr("A day…"), _DAY)
            for each in reversed(signed):
                said = self.tr("{quarter}, signed off {day}")
                self.list.addItem(said.format(quarter=each.quarter.label, day=local_day(each.at)), each.quarter)
        if isinstance(before, Shown):
            self.choose(before)
        else:
            self._stand_at(self._place(before))

    def choose(self, moment: Moment) -> None:
        """Choose a moment without telling anyone."""
        if isinstance(moment, date):
            self.day.show_day(moment)
        if isinstance(moment, Shown) and self.list.itemData(self._place(moment)) != moment:
            self.list.insertItem(0, moment_name(moment), moment)
        self._stand_at(self._place(_DAY if isinstance(moment, date) else moment))

    def _place(self, data: object) -> int:
        return next((at for at in range(self.list.count()) if self.list.itemData(at) == data), 0)

    def _stand_at(self, place: int) -> None:
        self.list.setCurrentIndex(place)
        self.day.setVisible(self.list.currentData() == _DAY)

    def _tell(self, place: int) -> None:
        self._stand_at(place)
        if self.list.currentData() == _DAY and not self.list.stepping:  # the keys go on past it
            self.day.field.setFocus()
            self.day.field.selectAll()
        self.chosen.emit(self.moment)
