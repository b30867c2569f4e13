"""The rail on the left: the places of the register, each with the number that matters."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from riskreg.ui.days import plain_date
from riskreg.ui.desk import Contents
from riskreg.ui.places import Place
from riskreg.ui.theme import SMALL, SPACE, TEXT, TITLE, font, px, tokens

WIDTH, WIDEST = 168, 232
"""How wide the rail is, and may become where a language or a number needs it."""
SHARE = 4
"""A fourth of the window is the most that it takes; then its names stand alone, without the numbers."""
ABOVE, TIGHT = 62, 8
"""Above the places: room for the program's name, or where the window is low just a margin."""

LEFT, RIGHT = 14, 12
"""Left of a place's name, and right of its badge."""


class RailButton(QAbstractButton):
    """One place: its name, and at the right what is there."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.badge = ""

    def say(self, badge: str) -> None:
        """Show another number."""
        self.badge = badge
        self.updateGeometry()
        self.setAccessibleName(f"{self.text()} {badge}".strip())
        self.setToolTip(badge)
        self.update()

    def sizeHint(self) -> QSize:
        badge = QFontMetrics(font(SMALL)).horizontalAdvance(self.badge)
        return QSize(self._name_width() + badge + px(SPACE), px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._name_width(), px(26))

    def _name_width(self) -> int:
        return QFontMetrics(font(TEXT, bold=True)).horizontalAdvance(self.text()) + px(LEFT + RIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens()
        here = self.isChecked() and self.isEnabled()  # without a register one is nowhere
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = QColor(colours.rail_text)
        lit.setAlphaF(0.22 if here else 0.10 if self.underMouse() else 0.0)
        painter.setPen(QColor(colours.rail_text) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(lit)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        inner = self.rect().adjusted(px(LEFT), 0, -px(RIGHT), 0)
        painter.setPen(QColor(colours.rail_lit if here else colours.rail_text))
        painter.setFont(font(TEXT, bold=here))
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        if self.sizeHint().width() <= self.width():  # its name has the room first; a screen reader says both
            painter.setFont(font(SMALL))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.badge)


class Rail(QWidget):
    """Where I am, and when the register was last saved. ``went`` carries a place's name."""

    went = Signal(str)

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.setFixedWidth(px(WIDTH))
        self.setAccessibleName(self.tr("Places"))
        self._places = places
        self._buttons: dict[str, RailButton] = {}
        self._foot = ""
        group = QButtonGroup(self)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(ABOVE), px(10), px(SPACE))
        column.setSpacing(px(4))
        for place in places:
            made = RailButton(place.title)
            made.setObjectName(place.name)
            made.clicked.connect(self._clicked)
            group.addButton(made)
            self._buttons[place.name] = made
            column.addWidget(made)
        column.addStretch(1)

    def _clicked(self) -> None:
        self.went.emit(self.sender().objectName())

    def stand_at(self, name: str) -> None:
        """Mark where the window is."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def show_contents(self, contents: Contents | None) -> None:
        """Show the numbers of a state of the register, or of none."""
        for place in self._places:
            self._buttons[place.name].setEnabled(contents is not None)
            self._buttons[place.name].say(place.badge(contents) if contents else "")
        self._widen()
        self._foot = ""
        if contents is not None and contents.saved is not None:
            at, by = contents.saved[0].astimezone(), contents.saved[1]
            when = f"{at:%H:%M}" if at.date() == datetime.now().astimezone().date() else plain_date(at.date())
            self._foot = self.tr("Saved {when} by {name}").format(when=when, name=by)
            self.setAccessibleDescription(self._foot)
        self.update()

    def _widen(self) -> None:
        """As wide as its longest line, within reason."""
        margins = self._column.contentsMargins()
        edges = margins.left() + margins.right()
        names = max(each.minimumSizeHint().width() for each in self._buttons.values()) + edges
        whole = max(each.sizeHint().width() for each in self._buttons.values()) + edges
        wanted = min(max(px(WIDTH), whole), px(WIDEST))
        self.setFixedWidth(min(wanted, max(names, self.window().width() // SHARE)))

    def _heighten(self) -> None:
        """The program's name stands above the places where that leaves room for them."""
        places = len(self._buttons) * px(36 + 4)
        margins = self._column.contentsMargins()
        margins.setTop(px(ABOVE if self.height() >= px(ABOVE + SPACE) + places else TIGHT))
        self._column.setContentsMargins(margins)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._buttons:
            self._widen()
            self._heighten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._heighten()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._widen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self._widen()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.rail))
        if self._column.contentsMargins().top() >= px(ABOVE):
            painter.setPen(QColor(colours.rail_lit))
            painter.setFont(font(TITLE, bold=True))
            painter.drawText(QRect(px(20), 0, self.width(), px(56)), Qt.AlignmentFlag.AlignVCenter, "riskreg")
        painter.setPen(QColor(colours.rail_text))
        painter.setFont(font(SMALL))
        foot = QRect(px(20), self.height() - px(52), self.width() - px(32), px(44))
        last = max((each.geometry().bottom() for each in self._buttons.values()), default=0)
        if foot.top() > last:  # else a screen reader still has it
            flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
            painter.drawText(foot, flags, self._foot[:80])
