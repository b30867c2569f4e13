"""The two small dialogs: what a sign-off states, and what a new register is called."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from riskreg.model.quarter import Quarter
from riskreg.ui.days import months_words
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import label

translate = QCoreApplication.translate


class Asking(QDialog):
    """A sentence, a few fields, and a button that says what happens."""

    def __init__(self, parent: QWidget | None, title: str = "", sentence: str = "", act: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = QFormLayout()
        self.form.setSpacing(SPACE)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setIcon(QIcon())
        cancel.setAutoDefault(False)
        self.go: QPushButton = buttons.addButton(act, QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._words = label(role="second", wrap=True)
        self._words.setMinimumWidth(px(400))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 3, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 2)
        column.addWidget(self._words)
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
        self._words.setText(sentence)
        self.go.setText(act)

    def field(self, name: str, text: str) -> QLineEdit:
        """Add a line to fill; the act waits until it says something."""
        made = QLineEdit(text)
        made.setAccessibleName(name)
        made.textChanged.connect(self._check)
        self.form.addRow(name, made)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resize(self.width(), max(self.height(), self.layout().totalHeightForWidth(self.width())))

    def _check(self) -> None:
        self.go.setEnabled(all(each.text().strip() for each in self.findChildren(QLineEdit)))


class SignOffDialog(Asking):
    """Asks what a sign-off states: as at which day, and by whom."""

    def __init__(self, parent: QWidget | None, quarter: Quarter, day: date, name: str) -> None:
        super().__init__(
            parent,
            translate("SignOffDialog", "Sign off"),
            translate(
                "SignOffDialog",
                "{label} ({months}) is frozen as it stands: nothing in it can ever change again."
                " {next} opens with every entry carried forward.",
            ).format(label=quarter.label, months=months_words(quarter), next=quarter.next.label),
            translate("SignOffDialog", "Sign off {label}").format(label=quarter.label),
        )
        self._as_at = QDateEdit()
        self._as_at.setCalendarPopup(True)
        self._as_at.setDisplayFormat("d MMMM yyyy")
        self._as_at.setDate(QDate(day.year, day.month, day.day))
        self._as_at.setAccessibleName(self.tr("As at"))
        self.form.addRow(self.tr("As at"), self._as_at)
        self._name = self.field(self.tr("Your name"), name)
        self.quarter = quarter

    @property
    def as_at(self) -> date:
        """The day that the quarter is signed off as at."""
        day = self._as_at.date()
        return date(day.year(), day.month(), day.day())

    @property
    def name(self) -> str:
        """Who signs off."""
        return self._name.text().strip()


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
