"""The row under a list of actions: who does the current one, by when, and how far it has come."""

from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from riskreg.model.entry import ActionStatus
from riskreg.model.errors import InvalidEntry
from riskreg.ui import theme
from riskreg.ui.days import short_date
from riskreg.ui.editor.dates import read_date
from riskreg.ui.editor.fields import CalmCombo, LineField, OwnerCompleter, plain_label
from riskreg.ui.editor.outline import Details, Line, cut
from riskreg.ui.editor.prose import INSET
from riskreg.ui.editor.wording import status_word

_STATUSES: tuple[ActionStatus | None, ...] = (None, *ActionStatus)


class ActionRow(QWidget):
    """Edits the details of one action in place."""

    edited = Signal()
    left = Signal()  # back to the words
    resized = Signal()  # it needs more or less room than before

    def __init__(self, owners: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.owner, self.due = LineField(self), LineField(self)
        self.status = CalmCombo(self.tr("Status of the action"), self)
        self.progress = LineField(self)
        self.as_at: date | None = None  # from when a day without its year is meant
        self.problem = plain_label(self)
        self.problem.hide()
        self._grid = QGridLayout(self)
        self._owners(owners)
        self._label()
        grid = self._grid
        grid.setContentsMargins(0, theme.px(3), theme.px(INSET), theme.px(6))
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(theme.px(4))
        grid.addWidget(self.owner, 0, 0)
        grid.addWidget(self.due, 0, 1)
        grid.addWidget(self.status, 0, 2)
        grid.addWidget(self.progress, 1, 0, 1, 3)
        grid.addWidget(self.problem, 2, 0, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for field in (self.owner, self.due, self.progress):
            field.textEdited.connect(self._tell)
        self.due.editingFinished.connect(self._tidy_date)
        self.status.activated.connect(self._tell)

    def _owners(self, owners: QStringListModel) -> None:
        completer = OwnerCompleter(owners, self)
        completer.activated.connect(self._tell)
        self.owner.setCompleter(completer)

    def _label(self) -> None:
        for status in _STATUSES:
            self.status.addItem(status_word(status))
        self.owner.setPlaceholderText(self.tr("Who does it"))
        self.due.setPlaceholderText(self.tr("By when"))
        self.progress.setPlaceholderText(self.tr("Progress in your own words"))
        self.due.setToolTip(self.tr("A date like 30 Sep 2018"))
        self.owner.setAccessibleName(self.tr("Owner of the action"))
        self.due.setAccessibleName(self.tr("Due date of the action"))
        self.progress.setAccessibleName(self.tr("Progress of the action"))

    def show_line(self, line: Line) -> None:
        """Show what the action carries."""
        details, words = line.details, cut(line.text, 60)
        for field, text in (
            (self.owner, details.owner),
            (self.due, details.due),
            (self.progress, details.progress),
        ):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        self.status.setCurrentIndex(_STATUSES.index(details.status))
        for named in (self.owner, self.due, self.status, self.progress):
            named.setAccessibleDescription(words)
        self._check_date()

    def needed(self, width: int) -> int:
        """The height that it takes at a width."""
        grid = self._grid
        return grid.heightForWidth(width) if grid.hasHeightForWidth() else grid.sizeHint().height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            event.ignore()

    def details(self) -> Details:
        """What the action is to carry."""
        status = _STATUSES[self.status.currentIndex()]
        return Details(self.owner.text(), self.due.text(), status, self.progress.text())

    def _tell(self) -> None:
        self._say("")
        self.edited.emit()

    def _tidy_date(self) -> None:
        try:
            day = read_date(self.due.text(), self.as_at)
        except InvalidEntry:
            self._check_date()
            return
        tidy = short_date(day) if day else ""
        if tidy != self.due.text():
            self.due.setText(tidy)
            self._tell()

    def _check_date(self) -> None:
        try:
            read_date(self.due.text(), self.as_at if self.due.hasFocus() else None)
        except InvalidEntry as unread:
            self._say(str(unread))
        else:
            self._say("")

    def _say(self, problem: str) -> None:
        if problem != self.problem.text():
            self.problem.setText(problem)
            self.problem.setVisible(bool(problem))
            self.resized.emit()
