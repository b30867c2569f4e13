"""The rail on the left: the places of the register, each with the number that matters."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from riskreg.model.quarter import plain_date
from riskreg.ui.desk import Contents
from riskreg.ui.places import Place
from riskreg.ui.theme import SMALL, SPACE, TEXT, TITLE, font, px, tokens

WIDTH = 168


class RailButton(QAbstractButton):
    """One place: its name, and at the right what is there."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.badge = ""

    def say(self, badge: str) -> None:
        """Show another number."""
        self.badge = badge
        self.setAccessibleName(f"{self.text()} {badge}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(36))

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
        inner = self.rect().adjusted(px(14), 0, -px(12), 0)
        painter.setPen(QColor(colours.rail_lit if here else colours.rail_text))
        painter.setFont(font(TEXT, bold=here))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
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
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(62), px(10), px(SPACE))
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
        self._foot = ""
        if contents is not None and contents.saved is not None:
            at, by = contents.saved[0].astimezone(), contents.saved[1]
            when = f"{at:%H:%M}" if at.date() == datetime.now().astimezone().date() else plain_date(at.date())
            self._foot = self.tr("Saved {when} by {name}").format(when=when, name=by)
            self.setAccessibleDescription(self._foot)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.rail))
        painter.setPen(QColor(colours.rail_lit))
        painter.setFont(font(TITLE, bold=True))
        painter.drawText(QRect(px(20), 0, self.width(), px(56)), Qt.AlignmentFlag.AlignVCenter, "riskreg")
        painter.setPen(QColor(colours.rail_text))
        face = font(SMALL)
        painter.setFont(face)
        foot = QRect(px(20), self.height() - px(52), self.width() - px(32), px(44))
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(foot, flags, self._foot[:80])
