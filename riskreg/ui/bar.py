"""The bar on top: what is true everywhere, and at most three acts."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from riskreg.ui.desk import Contents
from riskreg.ui.theme import SMALL, SPACE, TEXT, font, px, tokens
from riskreg.ui.widgets import ElidedLabel, announce, button, ground, tip

WIDE = 300
"""How wide the search is where there is room."""


class SearchButton(QPushButton):
    """Looks like a field to type in, and opens the one that is; its keys stand at its end."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "search")
        self.says, self._keys = self.tr("Search everything"), ""
        self.setAccessibleName(self.says)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say_keys(self, keys: str) -> None:
        """Say what opens it from the keyboard."""
        self._keys = keys
        self.setToolTip(f"{self.says} ({keys})")
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(62), super().sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(px(WIDE), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(tokens().second))
        edge = px(12 if self.width() > px(120) else 8)
        room = self.rect().adjusted(edge, 0, -edge, 0)
        aligned = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(SMALL))
        beside = painter.fontMetrics().horizontalAdvance(self._keys) + px(16)
        painter.setFont(font(TEXT))
        if painter.fontMetrics().horizontalAdvance(self.says) + beside <= room.width():
            painter.setFont(font(SMALL))
            painter.drawText(room, aligned | Qt.AlignmentFlag.AlignRight, self._keys)
            painter.setFont(font(TEXT))
        fits = painter.fontMetrics().horizontalAdvance(self.says) <= room.width()
        said = self.says if fits else self.tr("Search")
        shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, aligned | Qt.AlignmentFlag.AlignLeft, shown)


class Bar(QWidget):
    """The register's name, its quarter, the search, and New entry, Sign off and Export.

    The window wires the buttons. Where there is no room for all, the acts fold into one menu, then the quarter
    says less.
    """

    def __init__(self) -> None:
        super().__init__()
        ground(self, "bar")
        self.setFixedHeight(px(56))
        self._name = ElidedLabel("heading")
        self.quarter = button("", role="chip")
        self.company = ElidedLabel("second")
        self.company.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.search = SearchButton()
        self.search.setMaximumWidth(px(WIDE))
        self.new = button(self.tr("New entry"))
        self.sign_off = button(self.tr("Sign off…"))
        self.export = button(self.tr("Export…"), role="primary")
        self.more = button(self.tr("More"), name=self.tr("More: new entry, sign off, export"))
        self._quarter_words = ("", "")
        self._is_open = False
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE * 2, 0, SPACE * 2, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._name)
        row.addWidget(self.quarter, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.company, 1)  # what the name and the acts leave
        row.addStretch(0)
        row.addWidget(self.search, 2)
        for each in (*self._acts, self.more):
            row.addWidget(each)
        self._row = row
        self._fold_into(QMenu(self.more))
        self.show_contents(None)
        self.show_company("", "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(px(56))
            self.search.setMaximumWidth(px(WIDE))
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # What there is room for

    @property
    def _acts(self) -> tuple[QPushButton, ...]:
        return self.new, self.sign_off, self.export

    def _fit(self) -> None:
        """Fold what has no room."""
        fixed = (self._name, self.search)
        long, short = self._quarter_words
        self.quarter.setText(long)
        folded = self._is_open and not self._has_room(fixed, (self.quarter, *self._acts))
        for act in self._acts:
            act.setVisible(self._is_open and not folded)
        self.more.setVisible(folded)
        if folded and not self._has_room(fixed, (self.quarter, self.more)):
            self.quarter.setText(short)
        self._name.setMinimumWidth(px(40) if folded else 0)

    def _has_room(self, squeezed: Sequence[QWidget], whole: Sequence[QWidget]) -> bool:
        margins, gaps = self._row.contentsMargins(), len(squeezed) + len(whole)
        needed = sum(each.minimumSizeHint().width() for each in squeezed)
        needed += sum(each.sizeHint().width() for each in whole) + gaps * self._row.spacing()
        return needed <= self.width() - margins.left() - margins.right()

    def _fold_into(self, menu: QMenu) -> None:
        """The acts as lines of a menu, which press the buttons that are not there."""

        def fill() -> None:
            menu.clear()
            kinds = self.new.menu()
            if kinds is not None:
                menu.addActions(kinds.actions())
            for act in (self.sign_off, self.export):
                menu.addAction(act.text(), act.click).setEnabled(act.isEnabled())

        menu.aboutToShow.connect(fill)
        self.more.setMenu(menu)

    def offer_kinds(self, menu: QMenu) -> None:
        """What New entry offers."""
        self.new.setMenu(menu)

    def show_company(self, line: str, everyone: str) -> None:
        """Show who else has the register open, on one line; the tooltip and a screen reader have them all."""
        self.company.setText(line)
        self.company.setVisible(bool(line))
        self.company.setToolTip(tip(everyone))
        self.company.setAccessibleName(line and self.tr("Also open: {0}").format(everyone.replace("\n", "; ")))
        if line:
            announce(self.company)

    def show_contents(self, contents: Contents | None) -> None:
        """Show a state of the register, or none."""
        self._is_open = contents is not None
        for each in (self.quarter, self.search):
            each.setVisible(self._is_open)
        if contents is None:
            self._name.setText("riskreg")
            self._fit()
            return
        self._name.setText(contents.settings.name)
        state = self.tr("read-only") if contents.complete and contents.read_only else self.tr("open")
        self._quarter_words = f"{contents.quarter.label} · {state}", f"Q{contents.quarter.number} · {state}"
        self.quarter.setAccessibleName(
            self.tr("Quarter {label}, {state}; shows the quarters").format(
                label=contents.quarter.label, state=state
            )
        )
        for each in (self.new, self.sign_off):
            each.setEnabled(contents.complete and not contents.read_only)
        self.export.setEnabled(contents.complete)
        self._fit()
