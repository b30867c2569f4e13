"""The two scales: how many levels, what each is called, and what it means, for risks and for opportunities."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import LARGEST, SMALLEST
from riskreg.ui.choice import Amount
from riskreg.ui.scheme_editor.differing import scale_word
from riskreg.ui.scheme_editor.draft import LevelText
from riskreg.ui.scheme_editor.drafting import Drafting
from riskreg.ui.scheme_editor.fields import Section, Short, Words, heading
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, label

translate = QCoreApplication.translate
SCALES = ("impact", "likelihood")


class LevelRow:
    """The fields of one level."""

    def __init__(self, section: Section, scale: str, place: int) -> None:
        self.number = label(str(place + 1), "second")
        called = f"{scale_word(scale)} {place + 1}"
        self.label = Short(15, called)
        self.guidance = Words(translate("scheme", "{0}, what it means").format(called))
        self.said: QLabel = section.watch(self.label, f"{scale}.{place}")

    def show(self, level: LevelText, kind: Kind) -> None:
        """Show the words for risks or for opportunities; those that are left out are the risk's."""
        if kind is Kind.OPPORTUNITY:
            self.label.show_text(level.opportunity_label)
            self.guidance.show_text(level.opportunity_guidance)
            self.label.setPlaceholderText(level.label)
            self.guidance.setPlaceholderText(level.guidance or translate("scheme", "What it means for you"))
        else:
            self.label.show_text(level.label)
            self.guidance.show_text(level.guidance)
            self.label.setPlaceholderText("")
            self.guidance.setPlaceholderText(translate("scheme", "What it means for you"))

    def parts(self) -> tuple[QWidget, ...]:
        """Everything that is seen of the level."""
        return self.number, self.label, self.guidance


class ScalesSection(Section):
    """Impact and likelihood, the lowest level first."""

    def __init__(self, drafting: Drafting) -> None:
        super().__init__(drafting, "")
        self.setAccessibleName(self.tr("Scales"))
        self.kind = Kind.RISK
        self.sizes: dict[str, Amount] = {}
        self.rows: dict[str, list[LevelRow]] = {}
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the scheme"))
        self.name.textEdited.connect(self._call)
        called = label(self.tr("Name"), "second")
        called.setBuddy(self.name)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(called)
        top.addWidget(self.name, 1)
        self.column.addLayout(top)
        self.column.addWidget(self.watch(self.name, "name"))
        self.column.addLayout(self._kinds())
        self._what = label(role="second", wrap=True)
        self.column.addWidget(self._what)
        for scale in SCALES:
            self._add_scale(scale)
        self.column.addStretch(1)

    def _kinds(self) -> QHBoxLayout:
        self.chips = {
            Kind.RISK: button(self.tr("Words for risks"), partial(self.choose, Kind.RISK), "chip"),
            Kind.OPPORTUNITY: button(
                self.tr("Words for opportunities"), partial(self.choose, Kind.OPPORTUNITY), "chip"
            ),
        }
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for chip in self.chips.values():
            chip.setCheckable(True)
            group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self.chips[Kind.RISK].setChecked(True)
        return row

    def _add_scale(self, scale: str) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, SPACE, 0, 0)
        top.addWidget(heading(scale_word(scale)))
        top.addStretch(1)
        size = Amount(SMALLEST, LARGEST, self.tr("{0}, number of levels").format(scale_word(scale)))
        size.activated.connect(partial(self._resize, scale))
        name = label(self.tr("Levels"), "second")
        name.setBuddy(size)
        top.addWidget(name)
        top.addWidget(size)
        self.sizes[scale] = size
        self.column.addLayout(top)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(2, 1)
        rows = self.rows[scale] = [LevelRow(self, scale, place) for place in range(LARGEST)]
        for place, row in enumerate(rows):
            for column, part in enumerate(row.parts()):
                grid.addWidget(part, 2 * place, column)
            grid.addWidget(row.said, 2 * place + 1, 1, 1, 2)
            row.label.textEdited.connect(partial(self._name, scale, place))
            row.guidance.written.connect(partial(self._explain, scale, place))
        self.column.addLayout(grid)

    def choose(self, kind: Kind) -> None:
        """Show the words for risks or for opportunities."""
        self.kind = kind
        self.chips[kind].setChecked(True)
        self.show_draft()

    def show_draft(self) -> None:
        draft = self.drafting.draft
        self._what.setText(
            self.tr("What is left empty is said as for a risk.")
            if self.kind is Kind.OPPORTUNITY
            else self.tr("The lowest level first. What a level means is shown wherever it is picked.")
        )
        if draft.name != self.name.text():
            self.name.setText(draft.name)
        for scale in SCALES:
            levels = getattr(draft, scale)
            count = draft.impacts if scale == "impact" else draft.likelihoods
            self.sizes[scale].show_number(count)
            for place, (row, level) in enumerate(zip(self.rows[scale], levels, strict=True)):
                row.show(level, self.kind)
                for part in row.parts():
                    part.setVisible(place < count)

    def _call(self, text: str) -> None:
        self.drafting.put(name=text)

    def choose_for(self, trouble: str) -> None:
        """Show the words that a trouble is about: a word for risks that is missing is written there."""
        scale, _, place = trouble.partition(".")
        if place and not getattr(self.drafting.draft, scale)[int(place)].label.strip():
            self.choose(Kind.RISK)

    def _resize(self, scale: str, *_: object) -> None:
        self.drafting.put(**{f"{scale}s": self.sizes[scale].number})

    def _name(self, scale: str, place: int, text: str) -> None:
        self._put(scale, place, **{"opportunity_label" if self._other else "label": text})

    def _explain(self, scale: str, place: int, text: str) -> None:
        self._put(scale, place, **{"opportunity_guidance" if self._other else "guidance": text})

    @property
    def _other(self) -> bool:
        return self.kind is Kind.OPPORTUNITY

    def _put(self, scale: str, place: int, **words: str) -> None:
        draft = self.drafting.draft
        level = replace(getattr(draft, scale)[place], **words)
        self.drafting.set(draft.with_level(scale, place, level))
