"""The audit trail: everything that was done to the register, filtered in place, read as one scrolls."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout

from riskreg.model.evidence import EVERYTHING, AuditEvent, TrailFilter
from riskreg.model.records import Progress, Recorded
from riskreg.ui.desk import Contents
from riskreg.ui.history.trail_detail import TrailDetail
from riskreg.ui.history.trail_filter import TrailFilterBar
from riskreg.ui.history.trail_model import PAGE, TrailTable
from riskreg.ui.history.trail_rows import TrailRow, rows_of
from riskreg.ui.history.trail_view import TrailView
from riskreg.ui.places import Page
from riskreg.ui.session import sentence
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.exchange.workbook import ExportReport
    from riskreg.model.register import Register
    from riskreg.ui.flows import Flows

BESIDE_FROM = 1240
"""Width in pixels from which the chosen row stands beside the table and not under it."""

LOW = 560
"""Height in pixels below which the chosen row gets the larger share."""


class FirstPage(NamedTuple):
    """The newest rows of a filter, how many it leaves, and everyone who did anything."""

    rows: list[TrailRow]
    leaves: int
    people: tuple[str, ...]


class TrailPage(Page):
    """Filter, table and the chosen row whole."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._contents: Contents | None = None
        self._wish, self._asked, self._count = EVERYTHING, 0, 0
        self.filter = TrailFilterBar()
        self.table = TrailTable()
        self.view = TrailView(self.table)
        self.detail = TrailDetail()
        self.status = label(role="second")
        self._notice = Notice()
        self._states = QStackedWidget()
        self._states.addWidget(self.view)
        self._states.addWidget(self._notice)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()
        self.lead_focus_to(self.view)

    def _lay_out(self) -> None:
        self.clear_button = button(self.tr("Show everything"), self.filter.clear, "quiet")
        self.export_button = button(self.tr("Export…"), self.export)
        self.export_button.setToolTip(self.tr("The rows that the filter leaves, as an Excel workbook"))
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self.status)
        foot.addWidget(self.clear_button)
        foot.addStretch(1)
        foot.addWidget(self.export_button)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self._states)
        self.splitter.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE)
        column.addWidget(self.filter)
        column.addWidget(self.splitter, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.filter.wished.connect(self._look)
        self.filter.named.connect(self._find)
        self.filter.refused.connect(self._flows.told)
        self.table.wanted.connect(self._read_on)
        self.view.stood.connect(self._stand)
        self.view.opened.connect(self._open)
        self.detail.opened.connect(self._flows.show_entry)
        self.detail.copied.connect(self._flows.told)

    # What is shown

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register; of the same register, where one stands stays."""
        same = self._contents is not None and self._contents.path == contents.path
        self._contents = contents
        self.filter.show_contents(contents)
        self._read(fresh=not same)

    def _look(self) -> None:
        wish = self.filter.wish()
        if wish != self._wish and self._contents is not None:
            self._wish = wish
            self._read(fresh=True)

    def _read(self, *, fresh: bool) -> None:
        self._asked += 1
        done = partial(self._show, self._asked, fresh)
        failed = partial(self._failed, self._asked)
        title = self.tr("Reading the audit trail")
        self._flows.session.work(title, partial(_first_page, self._wish), done, failed)

    def _show(self, asked: int, fresh: bool, page: FirstPage) -> None:
        if asked != self._asked:
            return
        self._count = page.leaves
        self.filter.offer_people(page.people)
        if fresh or not self.table.put_first(page.rows):
            self.table.show_rows(page.rows)
            self.view.stand_at(0 if page.rows else -1)
        self._say()

    def _failed(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self.table.give_up()
            self._flows.told.emit(sentence(error))

    def _read_on(self, before: int) -> None:
        done = partial(self._add, self._asked)
        failed = partial(self._failed, self._asked)
        title = self.tr("Reading the audit trail")
        self._flows.session.work(title, partial(_further_page, self._wish, before), done, failed)

    def _add(self, asked: int, rows: list[TrailRow]) -> None:
        if asked == self._asked:
            self.table.add(rows)

    def _say(self) -> None:
        total = self._contents.revision if self._contents else 0
        filtered = self._wish != EVERYTHING
        said = self.tr("{n} of {total} rows") if filtered else self.tr("{total} rows")
        self.status.setText(said.format(n=f"{self._count:,}", total=f"{total:,}"))
        self.clear_button.setVisible(filtered)
        self.export_button.setEnabled(self._count > 0)
        self._notice.say(
            self.tr("No row matches"),
            self.tr("Nothing of this kind was done by this person to this entry in this period."),
            [(self.tr("Show everything"), self.filter.clear)],
        )
        self._states.setCurrentIndex(0 if self._count else 1)
        self.detail.setVisible(self._count > 0)

    def _stand(self, row: int) -> None:
        self.detail.show_event(self.table.rows[row].event if row >= 0 else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = Qt.Orientation.Horizontal if self.width() >= px(BESIDE_FROM) else Qt.Orientation.Vertical
        if beside is not self.splitter.orientation() or not event.oldSize().isValid():
            self.splitter.setOrientation(beside)
            low = self.height() < px(LOW)
            self.splitter.setSizes([4000, 6000] if low else [5500, 4500])  # shares of what there is

    # What can be done with it

    def _open(self, row: int) -> None:
        self._flows.show_entry(self.table.rows[row].event.entry_id)

    def _find(self, reference: str) -> None:
        title = self.tr("Looking for {reference}").format(reference=reference)
        self._flows.session.work(title, partial(_find, reference), self._found, brief=True)

    def _found(self, recorded: Recorded) -> None:
        entry = recorded.entry
        self.filter.show_entry(entry.id, entry.reference, entry.title)

    def export(self) -> None:
        """Ask where to, then write the rows that the filter leaves as a workbook."""
        name = self._contents.settings.name if self._contents else ""
        title = self.tr("Audit trail of {name}").format(name=name)
        self._flows.write_workbook(title, partial(_export, self._wish, self.filter.words()))


def _first_page(wanted: TrailFilter, register: "Register", _: Progress) -> FirstPage:
    rows = rows_of(register.audit_trail(wanted, limit=PAGE))
    return FirstPage(rows, register.audit_count(wanted), register.people())


def _further_page(wanted: TrailFilter, before: int, register: "Register", _: Progress) -> list[TrailRow]:
    return rows_of(register.audit_trail(wanted, before=before, limit=PAGE))


def _find(reference: str, register: "Register", _: Progress) -> Recorded:
    return register.find(reference)


def _export(
    wanted: TrailFilter, shows: str, path: Path, register: "Register", progress: Progress
) -> "ExportReport":
    from riskreg.exchange.evidence import write_trail

    state, total = register.state(), register.audit_count(wanted)
    return write_trail(
        _every(wanted, state.rows, register), state, path, shows=shows, total=total, progress=progress
    )


def _every(wanted: TrailFilter, last: int, register: "Register") -> Iterator[AuditEvent]:
    """All that the filter leaves up to ledger row ``last``, newest first, never all of it at once."""
    before = last + 1
    while page := register.audit_trail(wanted, before=before, limit=PAGE):
        yield from page
        before = page[-1].seq
