"""Looks at every widget that there is for text that Qt would take for markup."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex
from PySide6.QtGui import QAction, Qt, QTextDocument, QTextFormat
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QMenu,
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


def loses_ampersand(text: str) -> bool:
    """Whether a button or command would underline a letter of somebody's text and drop the sign before it."""
    return TAG in text and "&amp;" in text.replace("&&amp;", "")


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
        yield from _faults_of_action(widget, action)
    if isinstance(widget, QAbstractButton) and loses_ampersand(widget.text()):
        yield f"button {widget.text()!r} in {widget.parent()} without its ampersand"
    elif isinstance(widget, QLabel | QMessageBox):
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


def _faults_of_action(widget: QWidget, action: QAction) -> Iterator[str]:
    shown = not isinstance(widget, QMenu) or widget.toolTipsVisible()
    if shown and is_markup(action.toolTip()):
        yield f"tip of a command {action.toolTip()!r}"
    if loses_ampersand(action.text()):
        yield f"command {action.text()!r} without its ampersand"


def _faults_of_document(document: QTextDocument) -> Iterator[str]:
    for kind in document.allFormats():
        if kind.isImageFormat() or kind.property(QTextFormat.Property.IsAnchor):
            yield "a document with an image or a link"
            return


def _faults_of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    waiting = [QModelIndex()]
    while waiting:
        parent = waiting.pop()
        for row in range(min(model.rowCount(parent), _MOST_ROWS)):
            for column in range(_columns(model, parent)):
                index = model.index(row, column, parent)
                for role in _TIPS:
                    if is_markup(index.data(role)):
                        yield f"tip of a cell {index.data(role)!r}"
            if model.rowCount(model.index(row, 0, parent)):
                waiting.append(model.index(row, 0, parent))
    for section in range(_columns(model, QModelIndex())):
        for role in _TIPS:
            if is_markup(model.headerData(section, Qt.Orientation.Horizontal, role)):
                yield "tip of a heading"


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
