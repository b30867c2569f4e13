"""Looks at every widget that there is for text that Qt would take for markup."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtGui import QAction, Qt, QTextDocument, QTextFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

TAG = "<b>x</b>"
HOSTILE = f'{TAG}<img src="file:///etc/passwd">&amp;<a href="https://example.org">go</a>'
"""What every text of the register is. Drawn as HTML, the tags are gone and a file is fetched."""

_MOST_ROWS = 100
_TIPS = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole, Qt.ItemDataRole.StatusTipRole)


def is_markup(text: object) -> bool:
    """Whether Qt would take the text for HTML although it holds somebody's own, unescaped."""
    return isinstance(text, str) and Qt.mightBeRichText(text) and TAG in text


def faults(widgets: Iterable[QWidget]) -> list[str]:
    """Every place in the widgets where somebody's text is, or would be, drawn as markup."""
    found: list[str] = []
    for widget in widgets:
        name = f"{type(widget).__module__}.{type(widget).__name__}"
        found += [f"{name}: {fault}" for fault in _faults_of(widget)]
    return sorted(set(found))


def texts_shown() -> str:
    """What labels and fields say, so that a walk that met nobody's text is told from one that found no fault."""
    said: list[str] = []
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel):
            said.append(widget.text())
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            said.append(widget.toPlainText())
    return "\n".join(said)


def _faults_of(widget: QWidget) -> Iterator[str]:
    for tip in (widget.toolTip(), widget.whatsThis(), widget.statusTip()):
        if is_markup(tip):
            yield f"tip {tip!r}"
    for action in widget.actions():
        yield from _faults_of_action(action)
    if isinstance(widget, QLabel | QMessageBox):
        if widget.textFormat() is not Qt.TextFormat.PlainText and TAG in widget.text():
            yield f"text {widget.text()!r}"
    elif isinstance(widget, QTextEdit):
        yield from _faults_of_editor(widget)
    elif isinstance(widget, QAbstractItemView):
        yield from _faults_of_model(widget.model())
    elif isinstance(widget, QGraphicsView) and widget.scene() is not None:
        for item in widget.scene().items():
            if isinstance(item, QGraphicsTextItem):
                yield from _faults_of_document(item.document())


def _faults_of_editor(editor: QTextEdit) -> Iterator[str]:
    if isinstance(editor, QTextBrowser):
        yield "a browser: nothing is to be clicked in a person's text"
    elif editor.acceptRichText() and not editor.isReadOnly():
        yield "takes markup when it is pasted"
    yield from _faults_of_document(editor.document())


def _faults_of_action(action: QAction) -> Iterator[str]:
    # Where no tip is set, Qt makes one of the action's text.
    if is_markup(action.toolTip()) and action.toolTip() != action.text().replace("&", ""):
        yield f"tooltip of a command {action.toolTip()!r}"


def _faults_of_document(document: QTextDocument) -> Iterator[str]:
    for kind in document.allFormats():
        if kind.isImageFormat() or kind.isTableFormat() or kind.property(QTextFormat.Property.IsAnchor):
            yield "a document with an image, a table or a link"
            return


def _faults_of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    waiting = [QModelIndex()]
    while waiting:
        parent = waiting.pop()
        for row in range(min(model.rowCount(parent), _MOST_ROWS)):
            for column in range(model.columnCount(parent)):
                index = model.index(row, column, parent)
                for role in _TIPS:
                    if is_markup(index.data(role)):
                        yield f"tip of a cell {index.data(role)!r}"
            if model.rowCount(model.index(row, 0, parent)):
                waiting.append(model.index(row, 0, parent))
    for section in range(model.columnCount()):
        for role in _TIPS:
            if is_markup(model.headerData(section, Qt.Orientation.Horizontal, role)):
                yield "tip of a heading"
