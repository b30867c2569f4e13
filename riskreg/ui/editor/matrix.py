"""The matrix: where impact and likelihood are picked, and where the three ratings stand on it."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from riskreg.ui.editor import matrix_paint, matrix_words
from riskreg.ui.editor.matrix_cells import CellButton
from riskreg.ui.editor.matrix_place import Geometry, placed
from riskreg.ui.editor.matrix_state import Cell, MatrixState
from riskreg.ui.editor.wording import plain_tip

_STEPS = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
_PICK = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_LETTERS = {Qt.Key.Key_I: "initial", Qt.Key.Key_R: "residual", Qt.Key.Key_T: "target"}


class Matrix(QWidget):
    """The scheme's cells with the ratings on them.

    Arrow keys move a ring, Enter picks its cell, Delete clears the rating; two digits pick impact
    and likelihood at once (0 is ten); I, R and T choose which rating is being set, A, B, C among the
    cells of a bare score. The ring picks nothing on the way, so that looking around changes nothing.
    """

    picked = Signal(int, int)  # impact, likelihood
    cleared = Signal()
    chosen = Signal(str)  # one of RATINGS
    attended = Signal()  # another cell is pointed at or has the ring

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.state = MatrixState()
        self.ring: Cell = (1, 1)
        self.pointed: Cell | None = None
        self._impact_typed = 0
        self._room: float | None = None
        self._geometry: Geometry | None = None
        self._buttons: list[CellButton] = []  # never destroyed: one of them may hold the focus
        self.show_state(self.state)

    def show_state(self, state: MatrixState) -> None:
        """Show an entry's ratings."""
        was, self.state = self.state, state
        other = state.scheme is not was.scheme or state.kind is not was.kind
        if other:
            self._geometry, self.pointed = None, None
        moved = (
            other
            or state.setting != was.setting
            or state.ratings.get(state.setting) != was.ratings.get(was.setting)
        )
        ring = state.home() if moved else self.ring
        self._lay_out()
        self._name()
        self._move(ring)

    def fit(self, room: float | None) -> None:
        """Take no more than this width; None is as much as the matrix likes."""
        if room != self._room:
            self._room, self._geometry = room, None
            self._lay_out()

    def wish(self) -> QSize:
        """The size that the matrix has where there is room enough."""
        return placed(self.state.scheme, self.state.kind).bounds.size().toSize()

    def geometry_of_cells(self) -> Geometry:
        """Where the cells are, in the person's text size."""
        if self._geometry is None:
            self._geometry = placed(self.state.scheme, self.state.kind, self._room)
        return self._geometry

    def attended_cell(self) -> Cell | None:
        """The cell to speak of: the one pointed at, the one with the focus, else where the rating stands."""
        stands = self.state.setting in self.state.at(self.ring) or self.ring in self.state.possible()
        return self.pointed or (self.ring if stands or self.hasFocus() else None)

    def button(self, cell: Cell) -> CellButton:
        """The part of the matrix that stands for a cell."""
        return next(each for each in self._buttons if each.cell == cell)

    def _lay_out(self) -> None:
        place, cells = self.geometry_of_cells(), tuple(self.state.cells())
        while len(self._buttons) < len(cells):
            button = CellButton(self)
            if self._buttons:
                QWidget.setTabOrder(self._buttons[-1], button)
            button.clicked.connect(self._press_cell)
            button.entered.connect(self._forget_typed)
            button.focused.connect(self._attend)
            self._buttons.append(button)
        for button, cell in zip(self._buttons, cells, strict=False):
            button.cell = cell
            button.setGeometry(place.rect(cell).toAlignedRect())
            button.show()
        for button in self._buttons[len(cells) :]:
            button.hide()
        self.setFixedSize(self.sizeHint())
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(matrix_words.matrix_name(self.state))
        self.setAccessibleDescription(matrix_words.matrix_description(self.state))
        for cell in self.state.cells():
            words = matrix_words.cell_name(self.state, cell), matrix_words.description(self.state, cell)
            self.button(cell).call(*words)

    def _move(self, cell: Cell) -> None:
        """Put the ring on a cell, and with it the focus if it is here."""
        had_focus, before, button = self.hasFocus(), self.focusProxy(), self.button(cell)
        self.ring = cell
        if before is not button:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocusProxy(button)
            if had_focus:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                self._keep_in_sight(button)
            if before is not None:
                before.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._attend()

    def _attend(self) -> None:
        self.attended.emit()
        self.update()

    def _keep_in_sight(self, button: CellButton) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(button)

    def _press_cell(self) -> None:
        button = self.sender()
        if isinstance(button, CellButton):
            self._pick(button.cell)

    def _pick(self, cell: Cell) -> None:
        self._move(cell)
        if not self.state.read_only:
            self.picked.emit(*cell)

    def _forget_typed(self) -> None:
        self._impact_typed = 0

    def _type(self, digit: int) -> None:
        number = digit or 10
        if self._impact_typed:
            cell, self._impact_typed = (self._impact_typed, number), 0
            if self.state.nearest(*cell) == cell:
                self._pick(cell)
        elif number <= len(self.state.scheme.impact):
            self._impact_typed = number
            self._move((number, self.ring[1]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not plain or not (self._look(key) or self._press(key, event.text())):
            super().keyPressEvent(event)

    def _look(self, key: Qt.Key) -> bool:
        """The keys that change nothing."""
        if key in _STEPS:
            self._move(self.state.nearest(self.ring[0] + _STEPS[key][0], self.ring[1] + _STEPS[key][1]))
        elif key in _LETTERS:
            self.chosen.emit(_LETTERS[key])
        else:
            return False
        self._impact_typed = 0
        return True

    def _press(self, key: Qt.Key, text: str) -> bool:
        digit = len(text) == 1 and text in "0123456789"
        if not digit:
            self._impact_typed = 0
        choices = self.state.choices()
        if self.state.read_only:
            return False
        if key in _PICK:
            self._pick(self.ring)
        elif key in _CLEAR:
            self.cleared.emit()
        elif digit:
            self._type(int(text))
        elif text.upper() in choices:
            self._pick(choices[text.upper()])
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.geometry_of_cells().cell_at(event.position())
        if cell and event.button() is Qt.MouseButton.LeftButton:
            self._pick(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.geometry_of_cells().cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, cell: Cell | None) -> None:
        if cell != self.pointed:
            self.pointed = cell
            picks = cell is not None and not self.state.read_only
            self.setCursor(Qt.CursorShape.PointingHandCursor if picks else Qt.CursorShape.ArrowCursor)
            self._attend()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.geometry_of_cells().cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(self.tip(cell)) if cell else "", self)
            return True
        return super().event(event)

    def tip(self, cell: Cell) -> str:
        """What is said of a cell where the pointer rests."""
        words = matrix_words.cell_name(self.state, cell), matrix_words.description(self.state, cell)
        return "\n".join(each for each in words if each)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._geometry = None
            self._lay_out()

    def sizeHint(self) -> QSize:
        return self.geometry_of_cells().bounds.size().toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place, state = self.geometry_of_cells(), self.state
        matrix_paint.cells(painter, place, state)
        matrix_paint.movement(painter, place, state)
        matrix_paint.scores(painter, place, state)
        matrix_paint.labels(painter, place, state)
        matrix_paint.past(painter, place, state)
        matrix_paint.choices(painter, place, state)
        matrix_paint.markers(painter, place, state)
        if self.hasFocus():
            matrix_paint.ring(painter, place, self.ring)
        if self.pointed and not state.read_only and self.pointed not in state.markers().values():
            matrix_paint.ghost(painter, place, state, self.pointed)
        painter.end()
