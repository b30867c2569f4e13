"""The offer, in place, to make items of the sentences of a long paragraph that was just pasted."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QHBoxLayout, QWidget

from riskreg.ui import theme
from riskreg.ui.editor.fields import plain_label, quiet_button
from riskreg.ui.editor.outline import NO_DETAILS, Line
from riskreg.ui.editor.outline_edit import OutlineEdit
from riskreg.ui.editor.prose import INSET
from riskreg.ui.editor.sentences import sentences, worth_splitting
from riskreg.ui.widgets import announce


class SplitOffer(QWidget):
    """Shown under ``edit`` until the paragraph is split, kept, or changed. Alt+Enter in the list takes it up."""

    def __init__(self, edit: OutlineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit, self._offered = edit, ""
        self.said = plain_label(self, "second")
        self.split = quiet_button(self, "")
        self.split.setToolTip(self.tr("Alt+Enter"))
        self.keep = quiet_button(self, self.tr("Keep as one"), "faint")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(INSET + 16), 0, 0, theme.px(4))
        row.setSpacing(theme.px(4))
        row.addWidget(self.said, 1)
        row.addWidget(self.split, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignTop)
        self.split.clicked.connect(self._split)
        self.keep.clicked.connect(self._keep)
        edit.pasted.connect(self._offer)
        edit.split_wanted.connect(self._split)
        edit.written.connect(self._follow)
        self.hide()

    def _offer(self, pasted: str) -> None:
        if not worth_splitting(pasted):
            self.put_away()
            return
        self._offered, count = pasted, len(sentences(pasted))
        self.said.setText(self.tr("That paragraph has {0} sentences.").format(count))
        self.split.setText(self.tr("Make {0} items").format(count))
        self.show()
        announce(self.said)

    def put_away(self) -> None:
        """Offer nothing."""
        self._offered = ""
        self.hide()

    def _keep(self) -> None:
        self.put_away()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        if self._offered and self._block() is None:
            self.put_away()

    def _block(self) -> QTextBlock | None:
        """Where the paragraph stands; nowhere once it was changed."""
        text = self._edit.list
        return next((block for block in text.blocks() if self._offered in text.line(block).text), None)

    def _split(self) -> None:
        """Make an item of each sentence; what the item carries stays with the first."""
        offered, block = self._offered, self._block() if self._offered else None
        self.put_away()
        if block is None:
            return
        line = self._edit.list.line(block)
        head, _, tail = line.text.partition(offered)
        parts = list(sentences(offered))
        parts[0], parts[-1] = f"{head}{parts[0]}", f"{parts[-1]}{tail}"
        first = Line(line.level, parts[0], line.details)
        self._edit.replace_item(
            block.blockNumber(), (first, *(Line(line.level, part, NO_DETAILS) for part in parts[1:]))
        )
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
