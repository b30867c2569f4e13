"""Writing a quarter's papers: the register in every form, and the covering report that takes it to a meeting."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from riskreg.exchange.file_names import file_name
from riskreg.model.quarter import Quarter
from riskreg.ui import errands

if TYPE_CHECKING:
    from riskreg.exchange.baseline import Choices
    from riskreg.ui.flows import Flows
    from riskreg.ui.paper_dialogs import ExportDialog, ReportDialog


class Papers(QObject):
    """Each public method is a command: ask what there is a choice of, ask where to, write in a worker."""

    def __init__(self, flows: "Flows", window: QWidget) -> None:
        super().__init__(flows)
        self._flows, self._window = flows, window

    def export_public(self) -> None:
        """Write a quarter's paper for publication: Part I, without a word of an exempt entry."""
        self.export_quarter(part="public")

    def export_part_two(self) -> None:
        """Write a quarter's exempt entries alone: Part II."""
        self.export_quarter(part="exempt")

    def export_all(self) -> None:
        """Write every paper of a quarter into a new folder."""
        self.export_quarter(part="")

    def export_quarter(self, quarter: object = None, issue: int | None = None, part: str = "all") -> None:
        """Ask for what there is a choice of and where to, then write a quarter's register.

        Only the ``issue`` of ``quarter`` is offered where they are named. ``part`` is one of publishing.Part, or
        nothing for every paper. The file's name says in which form: a workbook, a paper or open data.
        """
        session = self._flows.session
        if session.contents is None or session.register is None:
            return
        read = errands.every_choice
        if isinstance(quarter, Quarter):
            read = partial(errands.choices, quarter, issue)
        session.work(self.tr("Reading"), read, partial(self._ask_what, part), brief=True)

    def _ask_what(self, part: str, quarters: "tuple[Choices, ...]") -> None:
        from riskreg.ui.paper_dialogs import ExportDialog

        if part and quarters[-1].signed is None:  # nothing was signed off yet: there is nothing to choose
            self._export(quarters[0], part, "")
            return
        dialog = ExportDialog(self._window, quarters, part)
        dialog.accepted.connect(partial(self._chosen, dialog, part))
        dialog.open()

    def _chosen(self, dialog: "ExportDialog", part: str) -> None:
        if part:
            self._export(dialog.choices, dialog.part, dialog.since)
        else:
            self._export_all(dialog.choices, dialog.since)

    def _export(self, chosen: "Choices", part: str, since: str) -> None:
        title = self._title(chosen)
        name = self._called(chosen) + {"public": " Part I", "exempt": " Part II"}.get(part, "")
        kinds = self.tr(
            "Workbooks (*.xlsx);;PDF (*.pdf);;Web pages (*.html);;Word documents (*.docx);;"
            "Open data, a table (*.csv);;Open data (*.json)"
        )
        path = self._flows.save_as(title, file_name(name) + ".xlsx", kinds, ".xlsx")
        if path is not None:
            work = partial(errands.export, *_which(chosen), path, part, since)
            self._flows.session.work(title, work, self._flows.written)

    def _export_all(self, chosen: "Choices", since: str) -> None:
        title = self._title(chosen)
        place = self._flows.folder_for(title)
        if place is not None:
            work = partial(errands.every_paper, *_which(chosen), place / file_name(self._called(chosen)), since)
            self._flows.session.work(title, work, self._flows.written)

    def _title(self, chosen: "Choices") -> str:
        return self.tr("Export {label}").format(label=chosen.quarter.label)

    def _called(self, chosen: "Choices") -> str:
        contents = self._flows.session.contents
        issue = chosen.signed.issue if chosen.signed is not None else 1
        name = f"{contents.settings.name if contents else ''} {chosen.quarter.label}"
        return f"{name} issue {issue}" if issue > 1 else name

    def write_report(self) -> None:
        """Ask on which quarter and for which meeting, then write the covering report in Word."""
        session = self._flows.session
        if session.contents is not None and session.register is not None:
            session.work(self.tr("Reading"), errands.every_choice, self._ask_for_whom, brief=True)

    def _ask_for_whom(self, quarters: "tuple[Choices, ...]") -> None:
        from riskreg.ui.paper_dialogs import ReportDialog

        today = date.today()  # noqa: DTZ011 - the person's own day is meant
        dialog = ReportDialog(self._window, quarters, today)
        dialog.accepted.connect(partial(self._report, dialog))
        dialog.open()

    def _report(self, dialog: "ReportDialog") -> None:
        meeting, quarter = dialog.meeting, dialog.quarter
        title = self.tr("Covering report of {label}").format(label=quarter.label)
        name = f"{title} {meeting.body}" if meeting else title
        kinds = self.tr("Word documents (*{suffix})")
        path = self._flows.save_as(title, file_name(name) + ".docx", kinds, ".docx")
        if path is not None:
            work = partial(errands.write_report, quarter, path, meeting, dialog.since, dialog.public)
            said = self.tr("Writing {name}").format(name=path.name)
            self._flows.session.work(said, work, self._flows.written)


def _which(chosen: "Choices") -> "tuple[Quarter, int | None]":
    """A quarter and the number of its issue; None of the open one."""
    return chosen.quarter, chosen.signed.issue if chosen.signed is not None else None
