"""The word beside a field that changed since the last sign-off; pressing it unfolds what stood there."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QTextEdit, QWidget

from riskreg.model.entry import Level
from riskreg.model.words import Mark
from riskreg.ui import theme
from riskreg.ui.editor.prose import INSET
from riskreg.ui.editor.since import Part
from riskreg.ui.history.difference_sides import Line, spoken
from riskreg.ui.history.difference_words import SIGNS, mark_word

_BREAK = "\u2028"
_FATES = (Mark.REWORDED, Mark.ADDED, Mark.REMOVED, Mark.MOVED)


class SinceMark(QPushButton):
    """Not there while nothing differs. ``old`` is to be placed under the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "since")
        self.setAccessibleName(self.tr("Nothing has changed"))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.old = OldText(parent)
        self._said = ""
        self.toggled.connect(self._unfold)
        self.hide()

    def show_part(self, part: Part | None, word: str, quarter: str) -> None:
        """Say that ``word`` differs from what ``quarter`` froze, or nothing; what is unfolded stays so."""
        if part is None:
            self.setChecked(False)
            self.hide()
            return
        self._said = _counted(part.counts) if part.items else self.tr("changed")
        self._name()
        self.setToolTip(self.tr("Changed since {0}: show what stood there (F8)").format(quarter))
        self.setAccessibleName(self.tr("{0}, since {1}: {2}").format(word, quarter, self._said))
        self.old.setAccessibleName(self.tr("{0}, as {1} had it and now").format(word, quarter))
        self.old.show_part(part)
        self.show()

    def _name(self) -> None:
        self.setText(f"{self._said} {'▾' if self.isChecked() else '▸'}")

    def _unfold(self, on: bool) -> None:
        self._name()
        self.old.setVisible(on)


def _counted(counts: Mapping[Mark, int]) -> str:
    """How many items met which fate: "2 reworded, 1 added"."""
    return ", ".join(f"{counts[fate]} {mark_word(fate)}" for fate in _FATES if counts.get(fate))


class OldText(QTextEdit):
    """A change word by word: what went is struck through, what came is underlined. Written when it is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "old")
        self.setAccessibleName(self.tr("What stood there"))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._part: Part | None = None
        self._written: Part | None = None
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.hide()

    def show_part(self, part: Part) -> None:
        """Show this change from now on."""
        self._part = part
        self.setAccessibleDescription(" ".join(map(spoken, part.sections)) if self.isVisible() else "")
        if not self.isHidden():
            self._write()

    def setVisible(self, visible: bool) -> None:
        if visible:
            self._write()
        super().setVisible(visible)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and not self.isHidden():
            self._written = None
            self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = round(self.document().size().height())
        if self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _write(self) -> None:
        if self._part is None or self._part == self._written:
            return
        self._written = self._part
        self.clear()
        self.document().setDocumentMargin(theme.px(INSET))
        cursor = self.textCursor()
        cursor.beginEditBlock()
        several = len(self._part.sections) > 1
        for section in self._part.sections:
            if several:
                _begin(cursor, 0)
                cursor.insertText(section.heading, _letters(Mark.KEPT, bold=True))
            for line in section.lines:
                _write_line(cursor, line)
        cursor.endEditBlock()


def _begin(cursor: QTextCursor, left: int) -> None:
    if cursor.position():
        cursor.insertBlock()
    form = QTextBlockFormat()
    form.setLeftMargin(theme.px(left))
    form.setBottomMargin(theme.px(2))
    cursor.setBlockFormat(form)


def _write_line(cursor: QTextCursor, line: Line) -> None:
    sub = line.level is Level.SUB_BULLET
    for number, paragraph in enumerate(line.paragraphs):
        _begin(cursor, (14 if sub else 0) + (14 if number else 0))
        if line.level is not None and not number:
            cursor.insertText(f"{SIGNS[line.mark]} ".lstrip(), _letters(Mark.KEPT, bold=True))
        for run in paragraph:
            cursor.insertText(run.text.replace("\n", _BREAK), _letters(run.kind))


def _letters(mark: Mark, *, bold: bool = False) -> QTextCharFormat:
    form, colours = QTextCharFormat(), theme.tokens()
    form.setFont(theme.font(theme.NOTE, bold=bold))
    form.setForeground(QColor(colours.text if mark is Mark.ADDED else colours.second))
    form.setFontStrikeOut(mark is Mark.REMOVED)
    form.setFontUnderline(mark is Mark.ADDED)
    return form
