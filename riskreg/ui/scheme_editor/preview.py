"""The scheme as it would look: the matrix for both kinds, and where today's entries would stand in it."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from riskreg.scoring.colours import Sight, ink_on, seen
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Scheme, Swatch
from riskreg.ui.choice import Choice
from riskreg.ui.editor.matrix import Matrix
from riskreg.ui.editor.matrix_state import MatrixState
from riskreg.ui.scheme_editor.band_count import BandCount
from riskreg.ui.scheme_editor.counting import Counts, Group, count
from riskreg.ui.scheme_editor.troubles import to_whom
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import ground, label

NAMED = 8
"""References that are listed before the rest is only counted."""


class Preview(QWidget):
    """What a scheme makes of the register; nothing here can be changed."""

    def __init__(self) -> None:
        super().__init__()
        ground(self, "panel")
        self.setAccessibleName(self.tr("Preview"))
        self._scheme: Scheme | None = None
        self._entries: tuple[Group, ...] = ()
        self._schemes: Mapping[int, Scheme] = {}
        self.heading = label(role="heading", wrap=True)
        self.sight = Choice(self.tr("As seen"))
        for each in Sight:
            self.sight.addItem(to_whom(each), each)
        self.sight.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sight.activated.connect(self._draw)
        self.matrices = {kind: Matrix() for kind in Kind}
        self.said = label(wrap=True)
        self.kept = label(
            self.tr(
                "Scores that were given stay as they are and are read with the scheme that they were given in. An"
                " entry comes into this one when it is rated again."
            ),
            "second",
            wrap=True,
        )
        self._lines: list[BandCount] = []
        self._counts = QGridLayout()
        self._counts.setHorizontalSpacing(SPACE)
        self._counts.setVerticalSpacing(px(4))
        self._arrange()

    def _arrange(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 2, SPACE * 2, SPACE * 2, SPACE * 2)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        name = label(self.tr("As seen"), "small")
        name.setBuddy(self.sight)
        column.addWidget(name)
        column.addWidget(self.sight)
        column.addSpacing(SPACE)
        column.addWidget(label(self.tr("Open entries by band, if they were rated anew"), "small", wrap=True))
        column.addLayout(self._counts)
        column.addWidget(self.said)
        column.addSpacing(SPACE)
        words = {Kind.RISK: self.tr("Risks"), Kind.OPPORTUNITY: self.tr("Opportunities")}
        self._pair = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._pair.setSpacing(SPACE)
        for kind, matrix in self.matrices.items():
            one = QVBoxLayout()
            one.setSpacing(SPACE // 2)
            one.addWidget(label(words[kind], "small"))
            one.addWidget(matrix)
            one.addStretch(1)
            self._pair.addLayout(one)
        column.addLayout(self._pair)
        column.addWidget(self.kept)
        column.addStretch(1)

    def show_entries(self, entries: tuple[Group, ...], schemes: Mapping[int, Scheme]) -> None:
        """Count these from now on; ``schemes`` are those that they were rated in."""
        self._entries, self._schemes = entries, schemes

    def show_scheme(self, scheme: Scheme, heading: str) -> None:
        """Show what a scheme would make of the register."""
        self.heading.setText(heading)
        self._scheme = scheme
        self._draw()

    def _draw(self, *_: object) -> None:
        if self._scheme is None:
            return
        sight = self.sight.currentData()
        shown = as_seen(self._scheme, sight)
        for kind, matrix in self.matrices.items():
            matrix.show_state(MatrixState(shown, kind, read_only=True))
        counts = count(self._entries, self._schemes, self._scheme)
        self._show_counts(shown, counts)
        self.said.setText("\n".join(self._sentences(counts, self._scheme)))
        self._fit()

    def _show_counts(self, shown: Scheme, counts: Counts) -> None:
        while len(self._lines) < len(shown.bands):
            line = BandCount()
            for column, part in enumerate(line.parts()):
                self._counts.addWidget(part, len(self._lines), column)
            self._lines.append(line)
        for line, band in zip(self._lines, reversed(shown.bands), strict=False):
            line.show(band, counts)
        for line in self._lines[len(shown.bands) :]:
            line.set_visible(visible=False)

    def _sentences(self, counts: Counts, scheme: Scheme) -> list[str]:
        said = [self.tr("Reported, from {0}: {1}").format(scheme.threshold, f"{counts.reported:,}")]
        if scheme.appetite is not None or scheme.appetites:
            said.append(self.tr("Above appetite: {0}").format(f"{counts.above_appetite:,}"))
        if counts.moved:
            said.append(self.tr("In another band than today: {0}").format(f"{counts.moved:,}"))
        if counts.unfit:
            said.append(self.tr("Off the matrix, to be rated anew: {0}").format(listed(counts.unfit)))
        if counts.bare:
            words = self.tr("Only the score is known, to be rated anew: {0}")
            said.append(words.format(listed(counts.bare)))
        if counts.unrated:
            said.append(self.tr("Not rated yet: {0}").format(f"{counts.unrated:,}"))
        return said

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = sum(matrix.width() for matrix in self.matrices.values()) + SPACE * 6
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if self.width() >= room else ways.TopToBottom
        if way is not self._pair.direction():
            self._pair.setDirection(way)
        self._fit()

    def _fit(self) -> None:
        """As tall as its words: the area around it is slow to learn that there are more of them."""
        self._column.activate()
        self.setMinimumHeight(self._column.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._draw()


def listed(references: tuple[str, ...]) -> str:
    """How many there are, and the first of them by name."""
    more = ", …" if len(references) > NAMED else ""
    return f"{len(references):,} ({', '.join(references[:NAMED])}{more})"


def as_seen(scheme: Scheme, sight: Sight) -> Scheme:
    """The scheme with its colours as someone sees them."""
    if sight is Sight.FULL:
        return scheme
    bands = (
        replace(band, risk=_seen(band.risk, sight), opportunity=_seen(band.opportunity, sight))
        for band in scheme.bands
    )
    return replace(scheme, bands=tuple(bands))


def _seen(swatch: Swatch, sight: Sight) -> Swatch:
    fill = seen(swatch.fill, sight)
    return Swatch(fill, ink_on(fill))
