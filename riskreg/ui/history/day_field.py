"""A day, typed as people write it or picked from a calendar; shown in plain English."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from riskreg.model.errors import InvalidEntry
from riskreg.ui.days import plain_date
from riskreg.ui.editor.dates import read_date
from riskreg.ui.theme import px
from riskreg.ui.widgets import button, hint_width


class Calendar(QCalendarWidget):
    """A calendar that comes up where it is asked for and goes at Escape."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setAccessibleName(self.tr("Calendar"))
        plain = self.weekdayTextFormat(Qt.DayOfWeek.Monday)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, plain)  # red is for risks
        self.setMinimumSize(px(350), px(250))
        # Qt draws these two as dark pictures, and gives them no name.
        for name, arrow, said in (
            ("qt_calendar_prevmonth", Qt.ArrowType.LeftArrow, self.tr("The month before")),
            ("qt_calendar_nextmonth", Qt.ArrowType.RightArrow, self.tr("Next month")),
        ):
            step = self.findChild(QToolButton, name)
            if step is not None:
                step.setIcon(QIcon())
                step.setArrowType(arrow)
                step.setAccessibleName(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


class DayField(QWidget):
    """Says ``picked`` with a day, or ``refused`` with a sentence about what is no day."""

    picked = Signal(object)
    refused = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.day: date | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(self.tr("such as 27 June 2018"))
        self.field.setToolTip(self.tr("Such as 27 June 2018, 27/6/18 or 2018-06-27"))
        self.field.setFixedWidth(hint_width(self.field, 176))
        self.field.editingFinished.connect(self._read)
        self.calendar: Calendar | None = None
        self.open = button("▾", self.open_calendar, name=self.tr("Pick the day from a calendar"))
        self.open.setToolTip(self.tr("Pick the day from a calendar"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.field)
        row.addWidget(self.open)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.field)

    def show_day(self, day: date) -> None:
        """Show a day without telling anyone."""
        self.day = day
        self.field.setText(plain_date(day))

    @property
    def written(self) -> date | None:
        """The day that the field says; None while it says none, whatever it said before."""
        try:
            return read_date(self.field.text())
        except InvalidEntry:
            return None

    def _read(self) -> None:
        try:
            day = read_date(self.field.text())
        except InvalidEntry as error:
            self.refused.emit(str(error))
            return
        if day is not None:
            self._take(day)
        elif self.day is not None:
            self.show_day(self.day)

    def _take(self, day: date) -> None:
        changed = day != self.day
        self.show_day(day)
        if changed:
            self.picked.emit(day)

    def open_calendar(self) -> None:
        """Bring up the calendar at the day that is shown."""
        if self.calendar is None:
            self.calendar = Calendar(self)
            self.calendar.clicked.connect(self._picked)
            self.calendar.activated.connect(self._picked)
        if self.day is not None:
            self.calendar.setSelectedDate(QDate(self.day.year, self.day.month, self.day.day))
        self.calendar.adjustSize()
        self.calendar.move(self.field.mapToGlobal(QPoint(0, self.field.height())))
        self.calendar.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _picked(self, day: QDate) -> None:
        if self.calendar is not None:
            self.calendar.close()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._take(date(day.year(), day.month(), day.day()))
