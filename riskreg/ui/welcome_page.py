"""The first page: a new register, one there is already, or the sample."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

MOST_SHOWN = 6


class WelcomePage(QWidget):
    """Shown while no register is open."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE * 3)
        grid.setVerticalSpacing(SPACE * 2)
        offers = (
            (
                self.tr("New register…"),
                flows.new_register,
                self.tr("Start an empty register for your organisation."),
            ),
            (self.tr("Open a register…"), flows.open_register, self.tr("Go on with a register that you have.")),
            (
                self.tr("Sample register"),
                flows.open_sample,
                self.tr("Look around in a county council's register, and change what you like."),
            ),
        )
        for number, (text, does, sentence) in enumerate(offers):
            made = button(text, does, "" if number else "primary")
            made.setMinimumWidth(px(180))
            grid.addWidget(made, number, 0)
            grid.addWidget(label(sentence, "second", wrap=True), number, 1)
        grid.setColumnStretch(1, 1)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._recent_heading = label(self.tr("Opened before"), "heading")
        box = QWidget()
        box.setFixedWidth(px(620))
        column = QVBoxLayout(box)
        column.setSpacing(SPACE * 2)
        column.addWidget(label(self.tr("Welcome to riskreg"), "title"))
        column.addWidget(
            label(
                self.tr(
                    "One file holds your risks and opportunities, and every change that was ever made to them."
                ),
                "second",
                wrap=True,
            )
        )
        column.addSpacing(SPACE)
        column.addLayout(grid)
        column.addSpacing(SPACE * 2)
        column.addWidget(self._recent_heading)
        column.addLayout(self._recent)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        middle = QHBoxLayout()  # an alignment would keep its sentences from taking the height that they need
        middle.addStretch(1)
        middle.addWidget(box)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)

    def show_recent(self, paths: list[Path]) -> None:
        """Offer the registers that were opened before."""
        while (item := self._recent.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for path in paths[:MOST_SHOWN]:
            made = button(f"{path.stem}  –  {path.parent}".replace("&", "&&"), None, "quiet")
            made.clicked.connect(partial(self._flows.open_path, path))
            made.setStyleSheet("text-align: left;")
            self._recent.addWidget(made)
        self._recent_heading.setVisible(bool(paths))
