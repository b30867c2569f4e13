"""What is asked beside the reason: which field is changed, and to what."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.bulk import Change, Typing
from riskreg.model.records import Summary
from riskreg.scoring.rating import Kind
from riskreg.ui.bulk.fields import (
    Asked,
    ClosureAsked,
    LevelAsked,
    OwnerAsked,
    RatingAsked,
    ReopeningAsked,
    TypesAsked,
)
from riskreg.ui.bulk.preview import Preview
from riskreg.ui.desk import Contents
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button


class ChangeForm(QWidget):
    """A field, its new value, and a preview that can be opened. ``changed`` says that the answer is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.owner, self.level, self.closure = OwnerAsked(), LevelAsked(), ClosureAsked()
        self.types = [TypesAsked(how) for how in Typing]
        self.ratings = [RatingAsked(name) for name in ("initial", "residual", "target")]
        self._ways: list[tuple[str, Asked]] = [
            (self.tr("Owner"), self.owner),
            (self.tr("Types: add"), self.types[0]),
            (self.tr("Types: remove"), self.types[1]),
            (self.tr("Types: replace"), self.types[2]),
            (self.tr("Initial rating"), self.ratings[0]),
            (self.tr("Residual rating"), self.ratings[1]),
            (self.tr("Target rating"), self.ratings[2]),
            (self.tr("Level"), self.level),
            (self.tr("Status: close"), self.closure),
            (self.tr("Status: reopen"), ReopeningAsked()),
        ]
        self.field = QComboBox()
        self.field.setAccessibleName(self.tr("What to change"))
        self.field.addItems([said for said, _ in self._ways])
        self.field.setMaxVisibleItems(len(self._ways))
        self.field.currentIndexChanged.connect(self._turn)
        self._stack = QStackedWidget()
        for _, asked in self._ways:
            self._stack.addWidget(asked)
            asked.changed.connect(self.changed)
        self.preview = Preview()
        self.shows = button(self.tr("Show which"), role="quiet")
        self.shows.setCheckable(True)
        self.shows.toggled.connect(self._show_preview)
        self._arrange()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.field)
        row.addWidget(self._stack, 1)
        row.addWidget(self.shows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(6))
        whole.addLayout(row)
        whole.addWidget(self.preview)
        self.preview.hide()
        self.setFocusProxy(self.field)

    def start(self, contents: Contents, rows: Sequence[Summary]) -> None:
        """Begin anew for these entries."""
        self.owner.offer(contents.owners)
        self.owner.owner.clear()
        for each in self.types:
            each.offer(contents.settings.types)
        for rating in self.ratings:
            rating.offer(contents.scheme, [Kind(row.kind) for row in rows])
        self.level.offer(contents.settings)
        self.closure.offer(date.today())  # noqa: DTZ011 - the person's own day
        self.shows.setChecked(False)

    def change(self, reason: str) -> Change | None:
        """The change that is asked for; None where something is missing still."""
        return self._ways[self.field.currentIndex()][1].change(reason)

    def _show_preview(self, shown: bool) -> None:
        self.shows.setText(self.tr("Hide them") if shown else self.tr("Show which"))

    def _turn(self, way: int) -> None:
        self._stack.setCurrentIndex(way)
        self.changed.emit()
