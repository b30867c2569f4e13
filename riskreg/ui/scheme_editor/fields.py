"""The fields that the sections are made of, each with room for the sentence that says what is wrong with it."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from riskreg.ui.scheme_editor.drafting import Drafting
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import ground, label

WIDEST = 960  # pixels, before scaling: longer lines are hard to read


class Short(QLineEdit):
    """A line as wide as so many characters, in any size of text."""

    def __init__(self, characters: int, name: str) -> None:
        super().__init__()
        self._characters = characters
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * self._characters + px(22)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_text(self, text: str) -> None:
        """Show a text, and leave the caret alone where it is shown already."""
        if text != self.text():
            self.setText(text)


class Words(QTextEdit):
    """A plain text as tall as its words; ``written`` tells of a person's change."""

    written = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "reading")
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._showing = False
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_text(self, text: str) -> None:
        """Show a text, and leave the caret alone where it is shown already."""
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    def _tell(self) -> None:
        if not self._showing:
            self.written.emit(self.toPlainText())

    def _fit(self, size: QSizeF) -> None:
        frame = self.height() - self.viewport().height()
        self.setFixedHeight(round(size.height()) + max(frame, 2 * px(5) + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.document().size())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the field


class Section(QWidget):
    """One tab of the page: ``show_draft`` shows the draft, as often as it changes."""

    def __init__(self, drafting: Drafting, name: str) -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(name)
        self.drafting = drafting
        self._watched: list[tuple[tuple[str, ...], QWidget, QLabel]] = []
        self._locked = False
        self.setMaximumWidth(px(WIDEST))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        self.column.setSpacing(SPACE)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMaximumWidth(px(WIDEST))

    def show_draft(self) -> None:
        """Show the draft as it is now."""
        raise NotImplementedError

    # What is wrong

    def watch(self, field: QWidget, *names: str) -> QLabel:
        """Make the label that says what is wrong with a field; ``names`` are those that troubles call it."""
        said = label(role="trouble", wrap=True)
        said.hide()
        self._watched.append((names, field, said))
        return said

    def forget(self, fields: Iterable[QWidget]) -> None:
        """Watch these no longer: they go away."""
        gone = set(map(id, fields))
        self._watched = [each for each in self._watched if id(each[1]) not in gone]

    def show_troubles(self, found: Mapping[str, str]) -> None:
        """Say what is wrong beside each field."""
        for names, field, said in self._watched:
            sentence = next((found[name] for name in names if name in found), "")
            if said.text() != sentence:
                said.setText(sentence)
                field.setAccessibleDescription(sentence)
            said.setVisible(bool(sentence))

    def field_of(self, name: str) -> QWidget | None:
        """The field that a trouble names."""
        return next((field for names, field, _ in self._watched if name in names), None)

    # Reading only

    def lock(self, *, locked: bool) -> None:
        """Let everything be read and nothing changed, or let it be changed again."""
        self._locked = locked
        self.lock_fields(self)

    def lock_fields(self, inside: QWidget) -> None:
        """Lock or unlock what is inside a widget."""
        for line in inside.findChildren(QLineEdit):
            line.setReadOnly(self._locked)
        for text in inside.findChildren(QTextEdit):
            text.setReadOnly(self._locked)
        for kind in (QComboBox, QAbstractButton):
            for each in inside.findChildren(kind):
                each.setEnabled(not self._locked or each.property("role") == "chip")


def heading(text: str) -> QLabel:
    """A heading inside a section."""
    return label(text, "heading")
