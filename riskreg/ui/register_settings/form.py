"""The fields of the register's settings, each with room for what is wrong with it."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from riskreg.ui.choice import Choice
from riskreg.ui.days import month_names, months_words
from riskreg.ui.desk import Contents
from riskreg.ui.register_settings.draft import SettingsDraft, lines, quarter_then
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import ground, label

WIDEST = 720  # pixels, before scaling


class SettingsForm(QWidget):
    """``wrote`` tells of every change of what is typed."""

    wrote = Signal()

    def __init__(self) -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(self.tr("The register"))
        self.setMaximumWidth(px(WIDEST))
        self.said: dict[str, QLabel] = {}
        self.name = QLineEdit()
        self.types, self.levels = Lines(), Lines()
        self.month = Choice(self.tr("The year starts in"))
        self.month.addItems(month_names())
        self.quarter = label(role="second", wrap=True)
        self.fields = {"name": self.name, "types": self.types, "levels": self.levels, "start_month": self.month}
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE // 2)
        for field, name, words in (
            ("name", self.tr("Name"), self.tr("It stands above the register and on every paper.")),
            ("types", self.tr("Types"), self.tr("One a line, in the order in which they are offered.")),
            ("levels", self.tr("Levels"), self.tr("One a line, the highest first.")),
            ("start_month", self.tr("The year starts in"), ""),
        ):
            self._add(column, field, name, words)
        column.addWidget(self.quarter)
        column.addStretch(1)
        self.setFocusProxy(self.name)
        self.name.textEdited.connect(self.wrote)
        for each in (self.types, self.levels):
            each.textChanged.connect(self.wrote)
        self.month.activated.connect(self.wrote)

    def _add(self, column: QVBoxLayout, field: str, name: str, words: str) -> None:
        widget = self.fields[field]
        called = label(name, "heading")
        called.setBuddy(widget)
        widget.setAccessibleName(name)
        self.said[field] = label(role="trouble", wrap=True)
        self.said[field].hide()
        column.addWidget(called)
        if words:
            column.addWidget(label(words, "second", wrap=True))
        column.addWidget(widget)
        column.addWidget(self.said[field])
        column.addSpacing(SPACE)

    def written(self, draft: SettingsDraft) -> SettingsDraft:
        """The draft with what is typed here."""
        return replace(
            draft,
            name=self.name.text(),
            types=self.types.toPlainText(),
            levels=self.levels.toPlainText(),
            start_month=self.month.currentIndex() + 1,
        )

    def show_draft(self, shown: SettingsDraft) -> None:
        """Show these values."""
        self.name.setText(shown.name)
        for field, text in ((self.types, shown.types), (self.levels, shown.levels)):
            if field.toPlainText() != text:
                field.setPlainText(text)
        self.month.setCurrentIndex(shown.start_month - 1)

    def show_troubles(self, found: Mapping[str, str]) -> None:
        """Say what is wrong beside each field."""
        for field, said in self.said.items():
            said.setText(found.get(field, ""))
            said.setVisible(field in found)
            self.fields[field].setAccessibleDescription(found.get(field, ""))

    def allow(self, contents: Contents, *, locked: bool) -> None:
        """Let be changed what may be; the year stays once a quarter is signed off."""
        signed = bool(contents.sign_offs)
        then = quarter_then(contents.settings, self.month.currentIndex() + 1)
        self.quarter.setText(
            self.tr("It stays: a quarter is signed off.")
            if signed
            else self.tr("The open quarter is {0} ({1}).").format(then.label, months_words(then))
        )
        self.month.setEnabled(not signed and not locked)
        for field in (self.name, self.types, self.levels):
            field.setReadOnly(locked)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMaximumWidth(px(WIDEST))


class Lines(QPlainTextEdit):
    """A short list as text, a line each; as tall as its lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "reading")
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.textChanged.connect(self._fit)

    def _fit(self) -> None:
        rows = max(3, min(14, len(lines(self.toPlainText())) + 1))
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + px(24))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
