"""The palette over the window: one field, what was found under it, and nothing that needs a mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from riskreg.ui import theme
from riskreg.ui.search.field import SearchField
from riskreg.ui.search.result_list import ResultList
from riskreg.ui.search.results import Line, spoken
from riskreg.ui.search.shade import Shade
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import label

WIDEST, FROM_TOP = 720, 64


class Palette(QWidget):
    """Lies in the middle of ``above``. ``typed`` carries what to look for; ``took`` the line that was chosen.

    Nothing shines through it, so that a keystroke draws no more than this.
    """

    typed = Signal(str)
    took = Signal(object)

    def __init__(self, above: QWidget) -> None:
        self.shade = Shade(above)
        super().__init__(above)
        self._above = above
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Search everything"))
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("A command, a reference, or words of an entry"))
        self.field.setAccessibleName(self.tr("Search everything"))
        self.list = ResultList()
        self.said = label(role="small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)
        column.setSpacing(SPACE)
        for each, edge in ((self.field, SPACE), (self.list, 0), (self.said, px(14))):
            inset = QVBoxLayout()
            inset.setContentsMargins(edge, 0, edge, 0)
            inset.addWidget(each)
            column.addLayout(inset, 1 if each is self.list else 0)
        self._before: list[QWidget] = []
        self.field.textChanged.connect(self.typed)
        self.field.stepped.connect(self._step)
        self.field.took.connect(self._take)
        self.field.left.connect(self.leave)
        self.field.lost.connect(self.hide)
        self.field.lost.connect(self.shade.hide)
        self.list.clicked.connect(self._take)
        self.shade.clicked.connect(self.leave)
        self.shade.hide()
        self.hide()
        above.installEventFilter(self)

    # Coming and going

    def come(self) -> None:
        """Appear with an empty field, or with all that is typed selected where it is there already."""
        if self.isVisible():
            self.field.selectAll()
            return
        focus = QApplication.focusWidget()
        self._before = []
        while focus is not None:
            self._before.append(focus)
            focus = focus.parentWidget()
        self.field.clear()
        self.shade.setGeometry(self._above.rect())
        for each in (self.shade, self):
            each.show()
            each.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go, and give the focus back to where it was."""
        if not self.isVisible():
            return
        can = Qt.FocusPolicy.TabFocus
        alive = (each for each in self._before if isValid(each) and each.isVisible() and each.isEnabled())
        back = next((each for each in alive if each.focusPolicy() & can), None)
        self._before = []
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shade.hide()
        self.hide()

    def show_lines(self, lines: Sequence[Line], said: str) -> None:
        """Show what was found, and a sentence about it."""
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        self.said.setText(said)
        self._fit()
        self._announce(said)

    # Choosing

    def _step(self, by: int) -> None:
        self.list.step(by)
        self._announce("")

    def _announce(self, said: str) -> None:
        """Tell a screen reader what there is and what is chosen; the focus stays in the field."""
        chosen = self.list.chosen
        words = " ".join(filter(None, (said, spoken(chosen) if chosen is not None else "")))
        self.field.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    def _take(self, *_: object) -> None:
        chosen = self.list.chosen
        if chosen is not None:
            self.took.emit(chosen)

    # Where it lies

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._above:
            self.shade.setGeometry(self._above.rect())
            self._fit()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        if not self.isVisible():
            return
        whole = self._above.size()
        wide = min(px(WIDEST), whole.width() - 2 * px(24))
        top = min(px(FROM_TOP), whole.height() // 8)
        edges = self.field.sizeHint().height() + self.said.heightForWidth(wide - px(28)) + 3 * SPACE
        rows = self.list.wanted_height() + SPACE if self.list.isVisibleTo(self) else 0
        high = min(edges + rows, whole.height() - top - px(24))
        place = QRect((whole.width() - wide) // 2, top, wide, high)
        if place != self.geometry():
            self.setGeometry(place)
            self.shade.frame(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), QColor(theme.tokens().panel))
