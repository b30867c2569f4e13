"""What the quarter's paper looks like: the workbook's layout, columns and sheets, and the Word template."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from riskreg.model.records import PAPER_SHEETS, PaperStyle
from riskreg.scoring.rating import Kind
from riskreg.ui.choice import Choice
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.register_settings.column_list import ColumnList
from riskreg.ui.register_settings.draft import SettingsDraft
from riskreg.ui.register_settings.heading_row import HeadingRow
from riskreg.ui.register_settings.layout_draft import LayoutDraft, headings, sheet_word
from riskreg.ui.register_settings.template_field import TemplateField
from riskreg.ui.session import Session
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label

WIDEST = 960  # pixels, before scaling
_STYLES = (PaperStyle.TABLE, PaperStyle.AS_PUBLISHED)


class LayoutForm(QWidget):
    """``wrote`` tells of every change of what is chosen and typed. The template is kept at once, not with it."""

    wrote = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(self.tr("The quarter's paper"))
        self.setMaximumWidth(px(WIDEST))
        self.draft = LayoutDraft()
        self.kind = Kind.RISK
        self._locked = False
        self.style_choice = Choice(self.tr("Layout of the workbook"))
        self.style_choice.addItems([self.tr("Plain tables"), self.tr("As councils publish it")])
        self.style_said = label(role="second", wrap=True)
        self.columns = ColumnList()
        self.preview = HeadingRow()
        self.template = TemplateField(session)
        self.said = {name: label(role="trouble", wrap=True) for name in ("columns", "sheets")}
        for said in self.said.values():
            said.hide()
        self._arrange()
        self.style_choice.activated.connect(self._write)
        self.columns.wrote.connect(self._write)
        self.columns.moved.connect(self._move)
        self.setFocusProxy(self.style_choice)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE // 2)
        top = label(self.tr("Layout of the workbook"), "heading")
        top.setBuddy(self.style_choice)
        words = self.tr(
            "Tick what the workbook shows, and bring it into order: drag a row, or press Alt+Up and Alt+Down in"
            " it. A heading that is left empty is the grey one."
        )
        self.style_choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for part in (top, self.style_choice, self.style_said):
            column.addWidget(part)
        column.addSpacing(SPACE)
        column.addWidget(label(self.tr("Columns"), "heading"))
        column.addWidget(label(words, "second", wrap=True))
        column.addWidget(self._kinds())
        so = label(self.tr("So the headings stand:"), "small")
        for below in (self.columns, self.said["columns"], so, self.preview):
            column.addWidget(below)
        column.addSpacing(SPACE)
        column.addWidget(label(self.tr("Sheets"), "heading"))
        kept = self.tr("Those that have something to say are in the workbook, in this order.")
        column.addWidget(label(kept, "second", wrap=True))
        column.addWidget(self._sheets())
        column.addWidget(self.said["sheets"])
        column.addSpacing(SPACE)
        column.addWidget(self.template)
        column.addStretch(1)

    def _kinds(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, SPACE)
        group = QButtonGroup(self)
        words = {
            Kind.RISK: self.tr("Headings for risks"),
            Kind.OPPORTUNITY: self.tr("Headings for opportunities"),
        }
        self.chips = {kind: button(said, partial(self.choose, kind), "chip") for kind, said in words.items()}
        for chip in self.chips.values():
            chip.setCheckable(True)
            group.addButton(chip)
            flow.addWidget(chip)
        self.chips[Kind.RISK].setChecked(True)
        self.defaults = button(self.tr("Back to the defaults"), self._default, "quiet")
        flow.addWidget(self.defaults)
        return row

    def _sheets(self) -> QWidget:
        part = QWidget()
        part.setAccessibleName(self.tr("Sheets of the workbook"))
        flow = FlowLayout(part, SPACE * 2)
        self.sheets = {name: QCheckBox(sheet_word(name)) for name in PAPER_SHEETS}
        for each in self.sheets.values():
            each.clicked.connect(self._write)
            flow.addWidget(each)
        return part

    # What is shown

    def choose(self, kind: Kind) -> None:
        """Show the headings for risks, or for opportunities."""
        self.kind = kind
        self.chips[kind].setChecked(True)
        self._show()
        self.wrote.emit()

    def show_draft(self, shown: SettingsDraft) -> None:
        """Show these values."""
        self.draft = shown.paper
        self._show()

    def written(self, draft: SettingsDraft) -> SettingsDraft:
        """The draft with what is chosen and typed here."""
        return replace(draft, paper=self.draft)

    def _show(self) -> None:
        self.style_choice.setCurrentIndex(_STYLES.index(self.draft.style))
        self.style_said.setText(
            self.tr("A row for each theme and no merged cell: it can be sorted, filtered and read aloud.")
            if self.draft.style is PaperStyle.TABLE
            else self.tr("What belongs to the whole entry stands in merged cells.")
        )
        self.columns.show_draft(self.draft, self.kind, locked=self._locked)
        self.preview.show_headings(headings(self.draft.columns, self.kind))
        for name, tick in self.sheets.items():
            tick.setChecked(name in self.draft.sheets)
        self.defaults.setEnabled(not self._locked and self.draft.layout() != LayoutDraft().layout())

    def show_troubles(self, found: Mapping[str, str]) -> None:
        """Say what is wrong beside each field."""
        for name, said in self.said.items():
            said.setText(found.get(name, ""))
            said.setVisible(name in found)
        self.columns.show_troubles(found, self.kind)

    def field_of(self, name: str) -> QWidget | None:
        """The field that a trouble names, ready to be seen; None where it is none of these."""
        if name == "sheets":
            return next(iter(self.sheets.values()))
        column, _, kind = name.partition(".")
        if column not in self.columns.rows:
            return self.columns.rows["reference"].heading if name == "columns" else None
        self.choose(Kind(kind))
        return self.columns.rows[column].heading

    def allow(self, *, locked: bool) -> None:
        """Let be changed what may be."""
        self._locked = locked
        for part in (self.style_choice, *self.sheets.values()):
            part.setEnabled(not locked)
        self.template.allow(locked=locked)
        self._show()

    # What a person does

    def _write(self, *_: object) -> None:
        draft = self.columns.written(self.draft, self.kind)._replace(
            style=_STYLES[self.style_choice.currentIndex()]
        )
        for name, tick in self.sheets.items():
            draft = draft.with_sheet(name, shown=tick.isChecked())
        self._put(draft)

    def _move(self, name: str, place: int) -> None:
        self._put(self.draft.moved(name, place))

    def _default(self) -> None:
        self.chips[self.kind].setFocus()
        self._put(LayoutDraft())

    def _put(self, draft: LayoutDraft) -> None:
        self.draft = draft
        self._show()
        self.wrote.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMaximumWidth(px(WIDEST))
