"""Five steps through the window for one who sees it for the first time: beside what they speak of, skippable."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from riskreg.ui.theme import SPACE, px, tokens
from riskreg.ui.widgets import announce, button, label

WIDTH = 340
EDGE = 3


class Step(NamedTuple):
    """``target`` gives the widget that the step is about; None where it is not on screen."""

    target: Callable[[], QWidget | None]
    heading: str
    words: str


class _Frame(QWidget):
    """A line around what a step is about; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), EDGE))
        painter.drawRoundedRect(self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE), 6, 6)


class FirstSteps(QFrame):
    """A card over the window. ``left`` says that it was read to the end or skipped."""

    left = Signal()

    def __init__(self, window: QWidget, steps: tuple[Step, ...]) -> None:
        super().__init__(window)
        self._window, self._steps, self._number = window, steps, 0
        self._frame = _Frame(window)
        self.setProperty("role", "card")
        self.setFixedWidth(px(WIDTH))
        self._heading = label(role="heading", wrap=True)
        self._words = label(wrap=True)
        self._count = label(role="small")
        self._skip = button(self.tr("Skip"), self.leave, "quiet")
        self._back = button(self.tr("Back"), self._go_back)
        self._next = button(self.tr("Next"), self._go_on, "primary")
        acts = QHBoxLayout()
        acts.addWidget(self._count)
        acts.addStretch(1)
        for each in (self._skip, self._back, self._next):
            acts.addWidget(each)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(12))
        column.setSpacing(SPACE)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        column.addLayout(acts)
        window.installEventFilter(self)

    def begin(self) -> None:
        """Show the first step."""
        self._show(0)
        self._next.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go away and do not come back by itself."""
        self.left.emit()
        self._frame.deleteLater()
        self.deleteLater()

    def _go_on(self) -> None:
        if self._number + 1 < len(self._steps):
            self._show(self._number + 1)
        else:
            self.leave()

    def _go_back(self) -> None:
        self._show(self._number - 1)

    def _show(self, number: int) -> None:
        self._number = number
        step, last = self._steps[number], number + 1 == len(self._steps)
        self._heading.setText(step.heading)
        self._words.setText(step.words)
        self._count.setText(self.tr("{n} of {all}").format(n=number + 1, all=len(self._steps)))
        self._back.setVisible(number > 0)
        self._skip.setVisible(not last)
        self._next.setText(self.tr("Start") if last else self.tr("Next"))
        self.setAccessibleName(step.heading)
        self.setAccessibleDescription(step.words)
        self.show()
        self._place()
        announce(self)

    def _place(self) -> None:
        """Beside what the step is about, where there is room; else over its corner."""
        window = self._window
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))
        target = self._steps[self._number].target()
        self._frame.setVisible(target is not None and target.isVisible())
        if target is None or not target.isVisible():
            self.move(self._within((window.width() - self.width()) // 2, (window.height() - self.height()) // 2))
        else:
            about = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
            self._frame.setGeometry(about)
            self._frame.raise_()
            self.move(self._beside(about))
        self.raise_()

    def _beside(self, about: QRect) -> QPoint:
        window, gap = self._window, px(12)
        middle = about.center().y() - self.height() // 2
        if about.right() + gap + self.width() <= window.width():
            return self._within(about.right() + gap, middle)
        if about.left() - gap - self.width() >= 0:
            return self._within(about.left() - gap - self.width(), middle)
        if about.bottom() + gap + self.height() <= window.height():
            return self._within(about.left(), about.bottom() + gap)
        return self._within(about.right() - gap - self.width(), about.bottom() - gap - self.height())

    def _within(self, x: int, y: int) -> QPoint:
        window = self._window
        return QPoint(
            max(0, min(x, window.width() - self.width())), max(0, min(y, window.height() - self.height()))
        )

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
