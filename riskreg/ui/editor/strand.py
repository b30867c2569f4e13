"""One strand: its title where it has one, and its three lists."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from riskreg.model.entry import Level
from riskreg.scoring.rating import Kind
from riskreg.ui import theme
from riskreg.ui.editor.action_row import ActionRow
from riskreg.ui.editor.fields import plain_label, quiet_button
from riskreg.ui.editor.outline_edit import OutlineEdit
from riskreg.ui.editor.prose import INSET, LineProse, ProseEdit
from riskreg.ui.editor.since_mark import SinceMark
from riskreg.ui.editor.split_offer import SplitOffer
from riskreg.ui.editor.strand_text import StrandText
from riskreg.ui.editor.wording import LISTS, list_heading, list_invitation


class StrandBox(QWidget):
    """The lists of one strand. ``written`` carries the box, since a panel shows several."""

    written = Signal(QWidget)
    removed = Signal(QWidget)

    def __init__(self, owners: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = plain_label(self, "strand")
        self.number.setWordWrap(False)
        self.title = LineProse(self)
        self.title.setProperty("rank", "heading")
        self.title.setPlaceholderText(self.tr("Title of this strand"))
        self.remove = quiet_button(self, self.tr("Remove"), "faint")
        self.headings = {name: plain_label(self, "section") for name in LISTS}
        self.lists = {name: OutlineEdit(self, actions=name == "actions") for name in LISTS}
        self.marks = {name: SinceMark(self) for name in ("title", *LISTS)}
        self.offers = {name: SplitOffer(shown, self) for name, shown in self.lists.items()}
        self.row = ActionRow(owners, self.lists["actions"].viewport())
        self.row.hide()
        self._text = StrandText()
        self._arrange()
        for before, after in pairwise(self.tab_stops()):
            QWidget.setTabOrder(before, after)
        self._connect()

    def _arrange(self) -> None:
        self.head = QWidget(self)
        top = QHBoxLayout(self.head)
        top.setContentsMargins(theme.px(INSET), 0, 0, 0)
        top.setSpacing(2)
        top.addWidget(self.number, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.title, 1)
        top.addWidget(self.marks["title"], 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.marks["title"].old)
        for name in LISTS:
            over = QHBoxLayout()
            over.setContentsMargins(theme.px(INSET), theme.px(10), 0, theme.px(2))
            over.addWidget(self.headings[name], 1, Qt.AlignmentFlag.AlignVCenter)
            over.addWidget(self.marks[name], 0, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(over)
            column.addWidget(self.marks[name].old)
            column.addWidget(self.lists[name])
            column.addWidget(self.offers[name])

    def _connect(self) -> None:
        self.title.written.connect(self._write_title)
        self.lists["consequences"].written.connect(self._write_consequences)
        self.lists["controls"].written.connect(self._write_controls)
        self.lists["actions"].written.connect(self._write_actions)
        self.lists["actions"].item_changed.connect(self.follow_action)
        self.lists["actions"].details_wanted.connect(self._go_to_details)
        self.lists["actions"].widened.connect(self.follow_action)
        self.row.edited.connect(self._write_details)
        self.row.resized.connect(self.follow_action)
        self.row.left.connect(self._go_to_words)
        self.remove.clicked.connect(self._remove)

    def fields(self) -> tuple[ProseEdit, ...]:
        """The texts, in the order of the eye."""
        return (self.title, *self.lists.values())

    def tab_stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in the order of the eye."""
        row, marks = self.row, self.marks
        lists = (each for name in LISTS for each in (marks[name], marks[name].old, self.lists[name]))
        offers = (each for offer in self.offers.values() for each in (offer.split, offer.keep))
        top = (self.title, marks["title"], marks["title"].old, self.remove)
        return (*top, *lists, row.owner, row.due, row.status, row.progress, *offers)

    def show_strand(
        self, text: StrandText, kind: Kind, number: str, *, several: bool, read_only: bool, as_at: date | None
    ) -> None:
        """Show one strand; ``number`` is its place, like CR1.2, ``as_at`` the day to judge due dates on."""
        self._text = text
        self.lists["actions"].as_at = self.row.as_at = as_at
        self.title.show_text(text.title)
        self.name_strand(number, kind, several=several, read_only=read_only)
        for name, shown in self.lists.items():
            shown.invitation = "" if read_only else list_invitation(name, kind)
            shown.setReadOnly(read_only)
            shown.show_lines(getattr(text, name))
        self.title.setReadOnly(read_only)
        for offer in self.offers.values():
            offer.put_away()
        self._close_row()

    def go_to(self, text: StrandText) -> ProseEdit | None:
        """Show what was taken back or done again, and say in which field that was."""
        self._text = text
        found: ProseEdit | None = self.title if self.title.go_to(text.title) else None
        for name, shown in self.lists.items():
            if shown.go_to_lines(getattr(text, name)):
                found = shown
        return found

    def name_strand(self, number: str, kind: Kind, *, several: bool, read_only: bool) -> None:
        """Name the strand's parts by its number, and show its title where there is something to tell apart."""
        self.number.setText(number)
        self.number.setVisible(several)
        self.head.setVisible(several or bool(self._text.title))
        self.remove.setVisible(several and not read_only)
        self.remove.setAccessibleName(self.tr("Remove strand {0}").format(number))
        self.title.setAccessibleName(self.tr("Title of strand {0}").format(number))
        for name, shown in self.lists.items():
            heading = list_heading(name, kind)
            self.headings[name].setText(heading)
            shown.setAccessibleName(f"{heading}, {number}" if several else heading)
            empty = read_only and not getattr(self._text, name)
            self.headings[name].setVisible(not empty)
            shown.setVisible(not empty)

    def text(self) -> StrandText:
        """The strand as it is written now."""
        return self._text

    def follow_action(self) -> None:
        """Show the row under the action with the caret, as long as someone is at it."""
        actions, row = self.lists["actions"], self.row
        line = actions.current()
        wanted = bool(line.text.strip() or line.details) and line.level is not Level.HEADING
        here = actions.hasFocus() or row.isAncestorOf(QApplication.focusWidget() or self)
        if not wanted or not here or actions.isReadOnly():
            self._close_row()
            return
        row.show_line(line)
        room = actions.open_item(row.needed(actions.viewport().width()))
        row.setGeometry(room.toRect())
        row.show()

    def _close_row(self) -> None:
        if not self.row.isHidden():
            self.row.hide()
            self.lists["actions"].open_item(0)

    def _go_to_details(self) -> None:
        if not self.row.isHidden():
            self.row.owner.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_words(self) -> None:
        self.lists["actions"].setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_focus(self, now: QWidget) -> None:
        """Show the row while the focus is in the actions or in the row itself."""
        if now is self.lists["actions"]:
            self.follow_action()
        elif not self.row.isAncestorOf(now) and not self._pressing_below(now):
            self._close_row()

    def _pressing_below(self, now: QWidget) -> bool:
        """Whether the mouse is going down on something that would slip away if the row were hidden now."""
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        top = QPoint(0, 0)
        return pressed and now.mapToGlobal(top).y() > self.row.mapToGlobal(top).y()

    def _write_title(self) -> None:
        self._put(title=self.title.text().strip())

    def _write_consequences(self) -> None:
        self._put(consequences=self.lists["consequences"].lines())

    def _write_controls(self) -> None:
        self._put(controls=self.lists["controls"].lines())

    def _write_actions(self) -> None:
        self._put(actions=self.lists["actions"].lines())
        if self.lists["actions"].hasFocus():
            self.follow_action()

    def _write_details(self) -> None:
        self.lists["actions"].give_details(self.row.details())

    def _put(self, **values: object) -> None:
        self._text = replace(self._text, **values)  # type: ignore[arg-type]
        self.written.emit(self)

    def _remove(self) -> None:
        self.removed.emit(self)
