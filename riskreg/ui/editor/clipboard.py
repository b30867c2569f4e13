"""The lines of a list on the clipboard: with all they carry for our own lists, as text for other programs."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

from riskreg.ui.editor import outline
from riskreg.ui.editor.outline import Line
from riskreg.ui.editor.pasted_html import read_html
from riskreg.ui.editor.pasted_text import read_text

_OWN = "application/x-riskreg-lines"


def copied(lines: Sequence[Line]) -> QMimeData:
    """What goes on the clipboard for these lines."""
    made = QMimeData()
    made.setText(outline.write(lines))
    made.setData(_OWN, QByteArray(outline.pack(lines)))
    return made


def lines_in(source: QMimeData) -> tuple[Line, ...]:
    """The lines that the clipboard holds, our own or another program's; none where it has no words."""
    own = outline.unpack(bytes(source.data(_OWN).data())) if source.hasFormat(_OWN) else ()
    found = own or (read_html(source.html()) if source.hasHtml() else ()) or read_text(source.text())
    if len(found) == 1 and found[0].text == source.text().strip():
        return (Line(found[0].level, outline.clean(source.text()).strip("\n")),)  # words keep their spaces
    return found
