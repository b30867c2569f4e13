"""One column of the workbook in the list of them: a grip, a tick, its heading, and two buttons that move it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from riskreg.exchange.outgoing.chosen_columns import usual_heading
from riskreg.scoring.rating import Kind
from riskreg.ui.register_settings.layout_draft import ColumnText, column_word, is_needed
from riskreg.ui.theme import px, tokens
from riskreg.ui.widgets import label

translate = QCoreApplication.translate


class Grip(QWidget):
    """Six dots to take hold of with the mouse; ``dragged`` carries where the mouse is, as a height on the screen.

    Who has no mouse moves the column with its keys or buttons, so it takes no focus.
    """

    dragged = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._pressed = 0.0
        self._held = False

    def sizeHint(self) -> QSize:
        return QSize(px(16), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().second if self.isEnabled() else tokens().line))
        size, step = px(3), px(6)
        left, top = (self.width() - step - size) / 2, (self.height() - 2 * step - size) / 2
        for across in (0, step):
            for down in (0, step, 2 * step):
                painter.drawEllipse(QRectF(left + across, top + down, size, size))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._held = event.globalPosition().y(), False
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        height = event.globalPosition().y()
        self._held = self._held or abs(height - self._pressed) >= QApplication.startDragDistance()
        if self._held and event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(round(height))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)


class MoveButton(QPushButton):
    """A narrow button that moves a row; where it can move no further it is gone, and its room stays."""

    def __init__(self, sign: str, does: Callable[[], object], name: str, keys: str) -> None:
        super().__init__(sign)
        self.setProperty("role", "quiet")
        self.setProperty("narrow", True)
        self.setAccessibleName(name)
        self.setToolTip(keys)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.clicked.connect(does)

    def sizeHint(self) -> QSize:
        return QSize(px(26), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class ColumnRow:
    """The parts of one row; ``move`` is called with 1 or -1, ``wrote`` whenever it changed."""

    def __init__(self, name: str, wrote: Callable[..., None], move: Callable[[str, int], None]) -> None:
        self.name = name
        called = column_word(name)
        self.grip = Grip()
        self.grip.setToolTip(translate("settings", "Drag {0} to its place").format(called))
        self.shown = QCheckBox(called.replace("&", "&&"))
        self.shown.clicked.connect(wrote)
        self.heading = QLineEdit()
        self.heading.setAccessibleName(translate("settings", "Heading of {0}").format(called))
        self.heading.textEdited.connect(wrote)
        up, down = translate("settings", "Move {0} up"), translate("settings", "Move {0} down")
        self.up = MoveButton("↑", partial(move, name, -1), up.format(called), translate("settings", "Alt+Up"))
        self.down = MoveButton("↓", partial(move, name, 1), down.format(called), translate("settings", "Alt+Down"))
        self.said: QLabel = label(role="trouble", wrap=True)
        self.said.hide()

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What the keyboard stops at, in its order."""
        return self.shown, self.heading, self.up, self.down

    def show(self, column: ColumnText, kind: Kind, place: int, of: int) -> None:
        """Show a column at its place, from 0, with the heading that it has for a kind of entry."""
        self.shown.setChecked(column.shown)
        said = translate("settings", "{0}, place {1} of {2}")
        self.shown.setAccessibleName(said.format(column_word(self.name), place + 1, of))
        heading = column.opportunity if kind is Kind.OPPORTUNITY else column.risk
        if heading != self.heading.text():
            self.heading.setText(heading)
        self.heading.setPlaceholderText(usual_heading(self.name, kind))
        self.heading.setVisible(column.shown)

    def written(self, column: ColumnText, kind: Kind) -> ColumnText:
        """The column as it stands here."""
        field = "opportunity" if kind is Kind.OPPORTUNITY else "risk"
        return column._replace(shown=self.shown.isChecked(), **{field: self.heading.text()})

    def allow(self, place: int, of: int, *, locked: bool) -> None:
        """Let be changed what may be; the focus is not lost where a button has nothing more to do."""
        self.shown.setEnabled(not locked and not is_needed(self.name))
        self.shown.setToolTip(
            translate("settings", "Without it no entry can be found.") if is_needed(self.name) else ""
        )
        self.heading.setReadOnly(locked)
        self.grip.setEnabled(not locked)
        can_up, can_down = place > 0 and not locked, place < of - 1 and not locked
        for each, can, other in ((self.up, can_up, self.down), (self.down, can_down, self.up)):
            if each.hasFocus() and not can:
                other.show()
                other.setFocus()
        self.up.setVisible(can_up)
        self.down.setVisible(can_down)
