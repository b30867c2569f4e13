"""Where an entry stands and came from: its level, its earlier references, and the entries it is tied to."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from riskreg.model.entry import Entry, Relation
from riskreg.ui import theme
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.fields import quiet_button
from riskreg.ui.widgets import tab_through

translate = QCoreApplication.translate


class Tie(NamedTuple):
    """What ties the entry to another, in words, and which one that is."""

    said: str
    entry_id: str


def level_word(entry: Entry, context: EditorContext) -> str:
    """The level that an entry stands at; empty where the register has only one."""
    return (entry.level or context.levels[0]) if len(context.levels) > 1 or entry.level else ""


def former(entry: Entry, context: EditorContext) -> str:
    """The references that the entry had before, the latest first: "formerly CR21, CR7"; empty without any."""
    had = dict.fromkeys(step.recorded.entry.reference for step in reversed(context.revisions))
    had.pop(entry.reference, None)
    return translate("editor", "formerly {0}").format(", ".join(had)) if had else ""


def ties(entry: Entry, context: EditorContext) -> Iterator[Tie]:
    """The entries that this one came of or went into, and those that say so of this one."""
    said = {
        Relation.MERGED_INTO: translate("editor", "Merged into {0}"),
        Relation.SPLIT_FROM: translate("editor", "Split from {0}"),
        Relation.SUPERSEDES: translate("editor", "Supersedes {0}"),
    }
    for link in entry.links:
        now = context.references.get(link.entry_id, link.reference)
        both = now if now == link.reference else translate("editor", "{0}, then {1}").format(now, link.reference)
        yield Tie(said[link.relation].format(both), link.entry_id)
    back = {
        Relation.MERGED_INTO: translate("editor", "{0} was merged into this"),
        Relation.SPLIT_FROM: translate("editor", "{0} was split from this"),
        Relation.SUPERSEDES: translate("editor", "Superseded by {0}"),
    }
    for other in context.linked:
        for link in other.entry.links:
            if link.entry_id == entry.id:
                yield Tie(back[link.relation].format(other.entry.reference), other.entry.id)


class Ties(QWidget):
    """A button for each tie, which leads to the other entry."""

    led = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.px(2))
        self._column.setSpacing(0)
        self._shown: tuple[Tie, ...] = ()
        self.hide()

    def show_ties(self, shown: tuple[Tie, ...], following: QWidget) -> None:
        """Show these; Tab reaches them just before ``following``."""
        if shown == self._shown:
            return
        self._shown = shown
        for old in self.buttons:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        for tie in shown:
            made = quiet_button(self, f"{tie.said} →".replace("&", "&&"), "faint")
            made.setAccessibleName(tie.said)
            made.setProperty("entry", tie.entry_id)
            made.clicked.connect(self._lead)
            self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(made)
        if self.buttons:
            tab_through(self.buttons, following)
        self.setVisible(bool(shown))

    def _lead(self) -> None:
        button = self.sender()
        if button is not None:
            self.led.emit(str(button.property("entry")))
