"""The frame of every small dialog, and the one that asks for a name."""

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from riskreg.ui.days import plain_date
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import label

if TYPE_CHECKING:
    from riskreg.ui.history.day_field import DayField


class Asking(QDialog):
    """A sentence, a few fields, and a button that says what happens."""

    def __init__(self, parent: QWidget | None, title: str = "", sentence: str = "", act: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._days: list[tuple[DayField, QLabel]] = []
        self.form = QFormLayout()
        self.form.setSpacing(SPACE)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._cancel = cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setIcon(QIcon())
        cancel.setAutoDefault(False)
        self.go: QPushButton = buttons.addButton(act, QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._sentence = label(role="second", wrap=True)
        self._sentence.setMinimumWidth(px(400))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 3, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 2)
        column.addWidget(self._sentence)
        column.addLayout(self.form)
        self.said = label(role="second", wrap=True)
        self.said.hide()
        column.addWidget(self.said)
        column.addWidget(buttons)
        self.go.setDefault(True)  # in the dialog already: before, Return would have cancelled
        self.put(title, sentence, act)

    def put(self, title: str, sentence: str, act: str) -> None:
        """Say what this is about, and what the button does."""
        self.setWindowTitle(title)
        self._sentence.setText(sentence)
        self.go.setText(act)

    def field(self, name: str, text: str) -> QLineEdit:
        """Add a line to fill; the act waits until it says something."""
        made = QLineEdit(text)
        made.setAccessibleName(name)
        made.textChanged.connect(self._check)
        self.form.addRow(name, made)
        return made

    def ask_day(self, name: str, day: date) -> "DayField":
        """Add a day up to today, typed as people write one; the act waits until it is one."""
        from riskreg.ui.history.day_field import DayField

        made, trouble = DayField(name), label(role="trouble", wrap=True)
        made.show_day(day)
        made.field.textChanged.connect(self._check)
        self.form.addRow(name, made)
        self.form.addRow("", trouble)
        self._days.append((made, trouble))
        return made

    def _has_days(self) -> bool:
        """Whether each day is one that has come; says what is wrong with the one that is not."""
        for field, trouble in self._days:
            day = field.written
            wrong = self.tr("Write a day, such as 27 June 2018.") if day is None else ""
            if day is not None and day > date.today():  # noqa: DTZ011 - the person's own day
                wrong = self.tr("{0} is in the future.").format(plain_date(day))
            trouble.setText(wrong)
            self.form.setRowVisible(trouble, bool(wrong))
        return not any(trouble.text() for _, trouble in self._days)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order()
        self._grow()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()  # what is said later, such as a trouble, takes no room from the fields
        return handled

    def _grow(self) -> None:
        self.resize(self.width(), max(self.height(), self._column.totalHeightForWidth(self.width())))

    def _order(self) -> None:
        """Tab goes through the fields first and then to the buttons; where it begins is where one writes."""
        rows = (self.form.itemAt(row, QFormLayout.ItemRole.FieldRole) for row in range(self.form.rowCount()))
        fields = [part for row in rows if row is not None and (part := row.widget()) is not None]
        for one, other in pairwise((*fields, self.go, self._cancel)):
            QWidget.setTabOrder(one, other)
        if fields and self.focusWidget() in (None, self.go, self._cancel):
            fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _check(self) -> None:
        filled = all(each.text().strip() for each in self.findChildren(QLineEdit))
        self.go.setEnabled(self._has_days() and filled)


class NameDialog(Asking):
    """Asks for one name: the register's, or the person's own."""

    def __init__(self, parent: QWidget | None, title: str, sentence: str, act: str, field: str, text: str) -> None:
        super().__init__(parent, title, sentence, act)
        self._name = self.field(field, text)
        self._name.selectAll()
        self._check()

    @property
    def name(self) -> str:
        """What was typed."""
        return self._name.text().strip()
