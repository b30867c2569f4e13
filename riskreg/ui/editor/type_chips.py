"""The entry's types as chips; pressing them opens the register's list, several may be chosen."""

from time import monotonic

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from riskreg.ui import theme

_HEIGHT, _PAD, _GAP = 24, 11, 6
_PAUSE = 1.0  # seconds


class StayingMenu(QMenu):
    """A menu of several choices: choosing one leaves it open for the next, typing goes to one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed, self._when = "", 0.0

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and action is not None:
            action.trigger()
            return
        if (
            event.text().strip()
            and event.text().isprintable()
            and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        ):
            self.complete(event.text())
            return
        super().keyPressEvent(event)

    def complete(self, typed: str) -> None:
        """Go to the first choice that begins with what was typed so far; a moment without typing begins anew."""
        now = monotonic()
        self._typed = typed if now - self._when > _PAUSE else self._typed + typed
        self._when = now
        begin = self._typed.casefold()
        found = (each for each in self.actions() if each.text().replace("&&", "&").casefold().startswith(begin))
        if (action := next(found, None)) is not None:
            self.setActiveAction(action)


class TypeChips(QAbstractButton):
    """Shows the chosen types; Space, Enter, Down or a click opens the list of all."""

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.menu = StayingMenu(self)
        self.menu.triggered.connect(self._choose)
        self._types: tuple[str, ...] = ()
        self._offered: tuple[str, ...] = ()
        self._read_only = False
        self.clicked.connect(self.open_menu)

    def show_types(self, types: tuple[str, ...], offered: tuple[str, ...], *, read_only: bool) -> None:
        """Show the entry's types among those the register offers; others that it has are kept."""
        self._types, self._read_only = types, read_only
        offered = (*offered, *(each for each in types if each not in offered))
        if offered != self._offered:
            self._offered = offered
            self.menu.clear()
            for each in offered:
                action = QAction(each.replace("&", "&&"), self.menu)
                action.setData(each)
                action.setCheckable(True)
                self.menu.addAction(action)
        for action in self.menu.actions():
            action.setChecked(action.data() in types)
        self._name()

    def _name(self) -> None:
        none = self.tr("none stated")
        self.setAccessibleName(self.tr("Types: {0}").format(", ".join(self._types) or none))
        self.updateGeometry()
        self.update()

    def _choose(self) -> None:
        self._types = tuple(action.data() for action in self.menu.actions() if action.isChecked())
        self._name()
        self.chosen.emit(self._types)

    def open_menu(self) -> None:
        """Open the list under the chips."""
        if not self._read_only:
            self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
        elif event.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.open_menu()
            self.menu.complete(event.text())
        else:
            super().keyPressEvent(event)

    def _chips(self, width: float) -> list[tuple[QRectF, str]]:
        metrics = QFontMetricsF(theme.font(12))
        words = [*self._types] or [self.tr("No type stated")]
        if not self._read_only:
            words.append("▾")
        left, top, placed = 0.0, 1.0, []
        for word in words:
            wide = min(metrics.horizontalAdvance(word) + 2 * theme.px(_PAD), width)
            if left and left + wide > width:
                left, top = 0.0, top + theme.px(_HEIGHT + _GAP)
            placed.append((QRectF(left, top, wide, theme.px(_HEIGHT)), word))
            left += wide + theme.px(_GAP)
        return placed

    def heightForWidth(self, width: int) -> int:
        return round(self._chips(width)[-1][0].bottom() + 1)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(120))
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(12))
        active = self.hasFocus() or (self.underMouse() and not self._read_only)
        for rect, word in self._chips(self.width()):
            opener = word == "▾"
            edge = colours.accent if self.hasFocus() else colours.second if active else colours.line
            painter.setPen(Qt.PenStyle.NoPen if opener and not active else QPen(QColor(edge), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush if opener else QColor(colours.ground))
            radius = rect.height() / 2
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            painter.setPen(QColor(colours.text if self._types and not opener else colours.second))
            shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, int(rect.width()) - 8)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()
