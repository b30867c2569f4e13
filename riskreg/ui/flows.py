"""What the menus and buttons start: ask in place or in one small dialog, work in a worker, say what came of it."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from riskreg.exchange.file_names import file_name
from riskreg.model.records import Progress, SignOff
from riskreg.scoring.rating import Kind
from riskreg.ui import errands
from riskreg.ui.editing import Editing
from riskreg.ui.papers import Papers
from riskreg.ui.session import Session
from riskreg.ui.table.rows import Chosen
from riskreg.ui.widgets import Act

if TYPE_CHECKING:
    from riskreg.exchange.incoming.bringing import Report
    from riskreg.exchange.workbook import ExportReport
    from riskreg.model.papers import Shown
    from riskreg.model.pre_issue import Checked
    from riskreg.model.register import Register
    from riskreg.ui.dialogs import NameDialog
    from riskreg.ui.quarter.signing import SignOffDialog
    from riskreg.ui.report_page import Groups

SUFFIX = ".riskreg"


class Flows(QObject):
    """Each public method is a command. ``told`` carries a sentence; ``reported`` a page to read."""

    told = Signal(str)
    reported = Signal(str, str, object, object)  # heading, sentence, groups, acts
    led = Signal(str)  # the id of an entry to open in the register
    listed = Signal(object)  # a table.rows.Chosen to show in the register
    overdue_wanted = Signal()
    mending = Signal(str, str, object)  # the id of an entry, the field of it to go to, and there (strand, action)
    renumbering = Signal()
    questions_wanted = Signal()
    place_wanted = Signal(str)  # the name of a place of the rail to go to
    changes_wanted = Signal(object)  # a papers.Shown to compare with, or None for the last quarter

    def __init__(
        self, session: Session, editing: Editing, window: QWidget, resources: Path, shelf: Path | None
    ) -> None:
        super().__init__(window)
        self.session, self._editing, self._window = session, editing, window
        self._resources, self._shelf = resources, shelf
        self._source: Path | None = None
        self.papers = Papers(self, window)

    def _free(self, then: Callable[[], object]) -> bool:
        """Whether nothing typed is in the way; otherwise ``then`` follows once it is not."""
        return self._editing.guard_all(then)

    # Registers

    def new_register(self) -> None:
        """Ask where and under which name, then make an empty register."""
        if not self._free(self.new_register):
            return
        kinds = self.tr("Registers (*{suffix})")
        path = self.save_as(self.tr("New register"), "register" + SUFFIX, kinds, SUFFIX)
        if path is None:
            return
        from riskreg.ui.dialogs import NameDialog

        dialog = NameDialog(
            self._window,
            self.tr("New register"),
            self.tr("The organisation's name stands above the register and on every paper made from it."),
            self.tr("Create"),
            self.tr("Name"),
            path.stem,
        )
        dialog.accepted.connect(partial(self._create, dialog, path))
        dialog.open()

    def _create(self, dialog: "NameDialog", path: Path) -> None:
        make = partial(errands.create, path, dialog.name, self.session.preferences.name)
        self.session.begin(self.tr("Creating {name}").format(name=path.name), make)

    def open_register(self) -> None:
        """Ask which register, then open it."""
        if self._free(self.open_register):
            self._ask_and_open(self.tr("Open a register"), read_only=False)

    def open_read_only(self) -> None:
        """Ask which register, then open it so that nothing in it can be changed."""
        if self._free(self.open_read_only):
            self._ask_and_open(self.tr("Open a register read-only"), read_only=True)

    def _ask_and_open(self, title: str, *, read_only: bool) -> None:
        kinds = self.tr("Registers (*{suffix});;All files (*)").format(suffix=SUFFIX)
        path = self._open_which(title, kinds)
        if path is not None:
            self.session.open(path, read_only=read_only)

    def set_read_only(self, on: bool) -> None:
        """Let nothing be changed in the open register any more, or again where that is allowed."""
        if on == self.session.can_change and self._free(partial(self.set_read_only, on)):
            self.session.reopen(read_only=on)

    def open_path(self, path: Path, *_: object) -> None:
        """Open a register that is known."""
        if self._free(partial(self.open_path, path)):
            self.session.open(path)

    def open_sample(self) -> None:
        """Open the sample register; it is made the first time."""
        if not self._free(self.open_sample):
            return
        path = (self._shelf or errands.fresh_folder()) / ("sample" + SUFFIX)
        if path.exists():
            self.session.open(path)
        else:
            make = partial(errands.sample, path, self._resources / "sample.json")
            self.session.begin(self.tr("Making the sample register"), make)

    def close_register(self) -> None:
        """Close the register and show the first page."""
        if self._free(self.close_register):
            self.session.close()

    # Entries

    def show_entry(self, entry_id: str) -> None:
        """Open an entry in the register, from wherever it is named."""
        if entry_id and self._editing.guard(partial(self.show_entry, entry_id)):
            self.led.emit(entry_id)

    def mend(self, entry_id: str, field: str, at: tuple[int, int] = (0, 0)) -> None:
        """Open an entry in the register, at one of its fields; ``at`` is the strand and the action in it."""
        if entry_id and self._editing.guard(partial(self.mend, entry_id, field, at)):
            self.mending.emit(entry_id, field, at)

    def renumber(self) -> None:
        """Propose new references for the whole register."""
        self.renumbering.emit()

    def show_entries(self, name: str, entry_ids: Iterable[str]) -> None:
        """Show only these entries in the register's table, under a name that can be taken back there."""
        self.listed.emit(Chosen(name, frozenset(entry_ids)))

    def show_questions(self) -> None:
        """Show every question that committees asked."""
        self.questions_wanted.emit()

    def show_changes(self, since: "Shown | None" = None) -> None:
        """Show what changed since a meeting had the register before it, by default since the last quarter."""
        self.changes_wanted.emit(since)

    def keep_from_closing(self, guard: Callable[[Callable[[], object]], bool]) -> None:
        """Ask ``guard`` before the register is closed: it says what is written and not saved, if anything."""
        self._editing.beside.append(guard)

    def show_overdue(self) -> None:
        """Show the overdue actions of all entries."""
        self.overdue_wanted.emit()

    def unsaved_among(self, entry_ids: Iterable[str]) -> str:
        """The reference of the one whose changes in the editor are not saved; empty where there is none."""
        mine = self._editing.is_dirty and self._editing.current_id in entry_ids
        return self._editing.reference if mine else ""

    @property
    def entry_id(self) -> str:
        """The entry in the editor, where the register holds it; empty where there is none."""
        return self._editing.saved_id

    def new_risk(self) -> None:
        """Start a new risk."""
        self._editing.new(Kind.RISK)

    def new_opportunity(self) -> None:
        """Start a new opportunity."""
        self._editing.new(Kind.OPPORTUNITY)

    # Import

    def import_workbook(self) -> None:
        """Ask which workbook, and show what it would bring before anything is changed."""
        if not self.session.can_change or not self._free(self.import_workbook):
            return
        kinds = self.tr("Registers from elsewhere (*.xlsx *.xlsm *.csv);;All files (*)")
        path = self._open_which(self.tr("Import a register"), kinds)
        if path is not None:
            self.preview(path)

    def preview(self, source: Path) -> None:
        """Read a workbook and say what it would bring; nothing is changed."""
        self._source = source
        work = partial(errands.bring_in, source, self.session.preferences.name, True)
        self.session.work(self.tr("Reading {name}").format(name=source.name), work, self._previewed)

    def _previewed(self, report: "Report") -> None:
        acts: list[Act] = [(self.tr("Leave the register as it is"), self.back)]
        if report.new or report.updated:
            acts.insert(0, (self.tr("Bring them in"), self.bring_in))
        self._show_report(self.tr("What {name} would bring"), report, acts)

    def bring_in(self) -> None:
        """Bring in what was shown."""
        if self._source is not None and self.session.can_change:
            work = partial(errands.bring_in, self._source, self.session.preferences.name, False)
            title = self.tr("Importing {name}").format(name=self._source.name)
            self.session.work(title, work, self._brought)

    def _brought(self, report: "Report") -> None:
        self.session.saved.emit(report.saved)
        self.session.refresh()
        self._show_report(self.tr("What {name} brought"), report, [(self.tr("To the register"), self.back)])

    def _show_report(self, heading: str, report: "Report", acts: Sequence[Act]) -> None:
        name = self._source.name if self._source is not None else ""
        sentence, groups = errands.sentence_and_groups(report)
        self.reported.emit(heading.format(name=name), sentence, groups, acts)

    def back(self) -> None:
        """Leave a page that was read."""
        self.reported.emit("", "", (), ())

    # The quarter

    def sign_off(self) -> None:
        """Look at what the checks name, ask for what a sign-off states, then freeze the open quarter."""
        contents = self.session.contents
        if contents is not None and self.session.can_change and self._free(self.sign_off):
            title = self.tr("Checking {0}").format(contents.quarter.label)
            self.session.work(title, errands.open_checks, self._ask_to_freeze, brief=True)

    def _ask_to_freeze(self, checks: "tuple[Checked, ...]") -> None:
        contents = self.session.contents
        if contents is None or not self.session.can_change:
            return
        from riskreg.ui.quarter.signing import SignOffDialog

        name = self.session.preferences.name
        dialog = SignOffDialog(self._window, contents.quarter, contents.as_at, name, checks)
        dialog.accepted.connect(partial(self._freeze, dialog))
        dialog.open()

    def _freeze(self, dialog: "SignOffDialog") -> None:
        self.session.preferences.name = dialog.name
        work = partial(errands.sign_off, dialog.quarter, dialog.name, dialog.as_at)
        self.session.work(self.tr("Signing off {label}").format(label=dialog.quarter.label), work, self._frozen)

    def _frozen(self, signed: SignOff) -> None:
        label = signed.quarter.label
        why = self.tr("The sign-off of {0} cannot be undone: what was reported can never change again.").format(
            label
        )
        self.session.final.emit(self.tr("the sign-off of {0}").format(label), why)
        self.session.refresh()
        self.told.emit(
            self.tr(
                "{label} is signed off with {n} entries: export it for the committee. {next} is open now."
            ).format(label=signed.quarter.label, n=f"{signed.entries:,}", next=signed.quarter.next.label)
        )

    def written(self, report: "ExportReport") -> None:
        """Say what was written where, and what of it is not as in the register."""
        said = self.tr("This is written: {path}").format(path=report.path)
        if not report.problems and not report.remarks:
            self.told.emit(said)
            return
        groups: Groups = (
            *(((self.tr("Not as it is in the register"), report.problems),) if report.problems else ()),
            *(((self.tr("Good to know"), report.remarks),) if report.remarks else ()),
        )
        self.reported.emit(
            self.tr("What was written, and its texts"), said, groups, [(self.tr("To the register"), self.back)]
        )

    def write_workbook(self, title: str, write: "Callable[[Path, Register, Progress], ExportReport]") -> None:
        """Ask where to, then let ``write`` make a workbook there in a worker, and say so."""
        path = self.save_as(title, file_name(title) + ".xlsx", self.tr("Workbooks (*{suffix})"), ".xlsx")
        if path is not None:
            work = partial(_write, write, path)
            self.session.work(self.tr("Writing {name}").format(name=path.name), work, self.written)

    # Proof

    def show_guide(self) -> None:
        """Show the audit guide: what the history proves, what it does not, and how to check it by hand."""
        from riskreg.ui.history.guide import pages

        try:
            title, first, groups = pages((self._resources / "audit-guide.md").read_text("utf-8"))
        except OSError as error:
            self.told.emit(self.tr("The audit guide could not be read: {why}.").format(why=error.strerror))
            return
        self.reported.emit(title, first, groups, [(self.tr("Back"), self.back)])

    # The person

    def change_name(self) -> None:
        """Ask for the name that goes into the history."""
        from riskreg.ui.dialogs import NameDialog

        dialog = NameDialog(
            self._window,
            self.tr("Your name"),
            self.tr("It stands in the history beside every change that you make."),
            self.tr("Use this name"),
            self.tr("Your name"),
            self.session.preferences.name,
        )
        dialog.accepted.connect(partial(self._rename, dialog))
        dialog.open()

    def _rename(self, dialog: "NameDialog") -> None:
        self.session.preferences.name = dialog.name

    # Asking for files

    def _folder(self) -> Path:
        recent = self.session.preferences.recent
        return recent[0].parent if recent else Path.home()

    def _open_which(self, title: str, kinds: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(self._window, title, str(self._folder()), kinds)
        return Path(name) if name else None

    def save_as(self, title: str, suggestion: str, kinds: str, suffix: str) -> Path | None:
        """Ask where to write a file; its suffix is that of the kind that is chosen. None where nowhere."""
        from PySide6.QtWidgets import QFileDialog

        start = str(self._folder() / suggestion)
        name, kind = QFileDialog.getSaveFileName(self._window, title, start, kinds.format(suffix=suffix))
        if not name:
            return None
        path = Path(name)
        chosen = re.search(r"\*(\.\w+)", kind or "")  # the kind that was chosen below the name
        if chosen and path.suffix == suffix != chosen[1] and name.endswith(suffix):
            return path.with_suffix(chosen[1])
        return path if path.suffix else path.with_suffix(chosen[1] if chosen else suffix)

    def folder_for(self, title: str) -> Path | None:
        """Ask in which folder something is to be put; None in none."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._window, title, str(self._folder()))
        return Path(name) if name else None


def _write(
    write: "Callable[[Path, Register, Progress], ExportReport]",
    path: Path,
    register: "Register",
    progress: Progress,
) -> "ExportReport":
    return write(path, register, progress)
