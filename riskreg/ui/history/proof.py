"""The proof: the whole history checked, against a paper where there is one, and what that answers."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from riskreg.model.records import Printed, Progress, Verification
from riskreg.ui.desk import Contents
from riskreg.ui.history.answer import Answer
from riskreg.ui.history.paper import written
from riskreg.ui.history.paper_form import PaperForm
from riskreg.ui.places import Page
from riskreg.ui.report_page import ReportPage
from riskreg.ui.session import sentence
from riskreg.ui.theme import SPACE
from riskreg.ui.widgets import button, ground

if TYPE_CHECKING:
    from riskreg.model.register import Register
    from riskreg.ui.flows import Flows


class ProofPage(Page):
    """A button, what a paper prints, and the answer in plain words."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._contents: Contents | None = None
        self._answer: Answer | None = None
        self._asked = 0
        self.form = PaperForm()
        self.verify_button = button(self.tr("Verify"), self.verify, "primary")
        self.report = ReportPage(inset=0, foremost="")
        guide = button(self.tr("Audit guide"), flows.show_guide, "quiet")
        guide.setToolTip(self.tr("What this proves, what it does not, and how to check it without riskreg"))
        self.form.put_beside(guide, button(self.tr("Clear"), self.form.clear), self.verify_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 2)
        column.addWidget(self.form)
        column.addWidget(self.report, 1)
        for field in (self.form.head, self.form.row, self.form.uuid):
            field.returnPressed.connect(self.verify)
        self.lead_focus_to(self.form.head)

    def show_contents(self, contents: Contents) -> None:
        """Show what can be proved of this state of the register."""
        same = self._contents is not None and self._contents.path == contents.path
        self._contents = contents
        self.form.show_contents(contents)
        if not same:
            self._answer = None
            self._asked += 1
            self.verify_button.setEnabled(True)
        self._show()

    # Verifying

    def verify(self) -> None:
        """Check the whole history, in a worker that can be stopped."""
        if not self.verify_button.isEnabled() or self._flows.session.register is None:
            return
        if self.form.wrong_row:
            self._flows.told.emit(self.tr("The ledger row is a number, as the paper prints it."))
            self.form.row.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._asked += 1
        self.verify_button.setEnabled(False)
        printed, asked = self.form.printed(), self._asked
        done = partial(self._verified, asked, printed, self.form.taken_from)
        title = self.tr("Verifying the history")
        self._flows.session.work(title, partial(_verify, printed), done, partial(self._not_verified, asked))

    def _verified(self, asked: int, printed: Printed, taken_from: str, found: Verification) -> None:
        if asked == self._asked:
            self.verify_button.setEnabled(True)
            self._answer = Answer(found, printed, taken_from, datetime.now().astimezone())
            self._show()

    def _not_verified(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self.verify_button.setEnabled(True)
            self._flows.told.emit(sentence(error))

    # What is shown

    def _show(self) -> None:
        answer, contents = self._answer, self._contents
        if contents is None:
            return
        if answer is None:
            words = self.tr(
                "Verifying reads every row of the history and compares all that is shown with it. With what"
                " a paper printed, it also says whether this file still holds the history of that paper."
            )
            self.report.say(self.tr("Not verified yet"), words, self._own(contents), ())
            return
        acts = [
            (self.tr("Copy as text"), self.copy),
            (self.tr("Copy what to print"), self.copy_identity),
        ]
        words = answer.summary
        if contents.revision != answer.found.rows:
            words = self.tr("There are {n} rows now: verify again to have the later ones checked.").format(
                n=f"{contents.revision:,}"
            )
        self.report.say(answer.heading, words, answer.groups(), acts)

    def _own(self, contents: Contents) -> list[tuple[str, list[str]]]:
        lines = written(Printed(None, contents.revision, contents.settings.id)).splitlines()
        return [(contents.settings.name, lines)]

    def copy(self) -> None:
        """Put the whole answer on the clipboard, for the working papers."""
        if self._answer is not None:
            QGuiApplication.clipboard().setText(self._answer.text())
            self._flows.told.emit(self.tr("The answer is on the clipboard as text."))

    def copy_identity(self) -> None:
        """Put on the clipboard what a paper should print: the register, its row and its head."""
        if self._answer is not None:
            QGuiApplication.clipboard().setText(written(self._answer.now))
            self._flows.told.emit(self.tr("The register, its ledger row and its head are on the clipboard."))


def _verify(printed: Printed, register: "Register", progress: Progress) -> Verification:
    return register.verify(printed.head, progress, rows=printed.rows, register=printed.register)
