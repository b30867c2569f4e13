"""The bands: what each is called, from which score it runs, and its colours."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from riskreg.scoring.palette import FEWEST, MOST
from riskreg.scoring.rating import Kind
from riskreg.ui.choice import Amount
from riskreg.ui.scheme_editor.colour_choice import ColourChoice
from riskreg.ui.scheme_editor.draft import BandText
from riskreg.ui.scheme_editor.drafting import Drafting
from riskreg.ui.scheme_editor.fields import Section, Short
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label

translate = QCoreApplication.translate


class BandRow:
    """The fields of one band."""

    def __init__(self, section: Section, place: int) -> None:
        called = translate("scheme", "Band {0}").format(place + 1)
        self.name = Short(11, called)
        self.lowest = Short(4, translate("scheme", "{0}, from score").format(called))
        self.range = label(role="second")
        self.colours = {
            Kind.RISK: ColourChoice(Kind.RISK, translate("scheme", "{0}, colour for risks").format(called)),
            Kind.OPPORTUNITY: ColourChoice(
                Kind.OPPORTUNITY, translate("scheme", "{0}, colour for opportunities").format(called)
            ),
        }
        self.said: tuple[QLabel, ...] = (
            section.watch(self.name, f"bands.{place}"),
            *(section.watch(choice, f"bands.{place}.{kind}") for kind, choice in self.colours.items()),
        )

    def show(self, band: BandText, limits: tuple[int, int] | None, *, first: bool) -> None:
        """Show a band; the first one starts where the scores do."""
        self.name.show_text(band.name)
        start = str(limits[0]) if first and limits else band.lowest
        self.lowest.show_text(start)
        self.lowest.setEnabled(not first)
        self.range.setText(translate("scheme", "to {0}").format(limits[1]) if limits else "–")
        for kind, choice in self.colours.items():
            choice.show_fill(band.fill(kind))

    def parts(self) -> tuple[QWidget, ...]:
        """Everything that is seen of the band but what is wrong with it."""
        return self.name, self.lowest, self.range, *self.colours.values()


class BandsSection(Section):
    """The bands from the lowest up."""

    def __init__(self, drafting: Drafting) -> None:
        super().__init__(drafting, "")
        self.setAccessibleName(self.tr("Bands"))
        self.count = Amount(FEWEST, MOST, self.tr("Number of bands"))
        self.count.activated.connect(self._resize)
        self.safe = button(self.tr("Use the palette's colours"), self._take_safe, "quiet")
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        count = label(self.tr("Bands"), "second")
        count.setBuddy(self.count)
        for each in (count, self.count):
            top.addWidget(each)
        top.addStretch(1)
        top.addWidget(self.safe)
        self.column.addLayout(top)
        words = self.tr(
            "From the lowest up, each darker than the one before it, so that the order shows to everyone and in"
            " grey. The text on a colour is chosen for you."
        )
        self.column.addWidget(label(words, "second", wrap=True))
        self.column.addLayout(self._grid())
        self.column.addWidget(self.watch(self.count, "bands"))
        self.column.addStretch(1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(px(4))
        heads = (self.tr("Name"), self.tr("From"), "", self.tr("Risks"), self.tr("Opportunities"))
        for column, head in enumerate(heads):
            grid.addWidget(label(head, "small"), 0, column)
        grid.setColumnMinimumWidth(2, px(44))
        for column in (3, 4):
            grid.setColumnStretch(column, 1)
        self.rows = [BandRow(self, place) for place in range(MOST)]
        for place, row in enumerate(self.rows):
            for column, part in enumerate(row.parts()):
                grid.addWidget(part, 4 * place + 1, column)
            for line, said in enumerate(row.said, start=2):
                grid.addWidget(said, 4 * place + line, 0, 1, 5)
            row.name.textEdited.connect(partial(self._put, place, "name"))
            row.lowest.textEdited.connect(partial(self._put, place, "lowest"))
            for kind, choice in row.colours.items():
                choice.picked.connect(partial(self._put, place, str(kind)))
        return grid

    def show_draft(self) -> None:
        draft = self.drafting.draft
        self.count.show_number(len(draft.bands))
        ranges = draft.ranges()
        for place, row in enumerate(self.rows):
            there = place < len(draft.bands)
            for part in row.parts():
                part.setVisible(there)
            if there:
                row.show(draft.bands[place], ranges[place], first=not place)

    def _put(self, place: int, name: str, text: str) -> None:
        draft = self.drafting.draft
        self.drafting.set(draft.with_band(place, replace(draft.bands[place], **{name: text})))

    def _resize(self, *_: object) -> None:
        self.drafting.set(self.drafting.draft.with_bands(self.count.number))

    def _take_safe(self) -> None:
        self.drafting.set(self.drafting.draft.with_safe_colours())
