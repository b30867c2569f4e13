"""The proof: the whole history checked, against a paper where there is one, and what that answers."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from riskreg.model.quarter import plain_date
from riskreg.model.records import Printed, Verification
from riskreg.ui.desk import Contents
from riskreg.ui.history.answer import Answer
from riskreg.ui.history.paper import taken_apart, written
from riskreg.ui.places import Page
from riskreg.ui.report_page import ReportPage
from riskreg.ui.session import sentence
from riskreg.ui.tasks import Progress
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Act, button, ground, label

if TYPE_CHECKING:
    from riskreg.model.register import Register
    from riskreg.ui.flows import Flows


class PaperForm(QFrame):
    """What a paper prints, to be typed, pasted as a whole, or taken from a sign-off of the register."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._contents: Contents | None = None
        self.head, self.row, self.uuid = QLineEdit(), QLineEdit(), QLineEdit()
        self.sign_offs = QComboBox()
        self._fields = (self.head, self.row, self.uuid)
        self.sign_offs.setAccessibleName(self.tr("Take the head of a sign-off"))
        self.sign_offs.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sign_offs.setMinimumContentsLength(22)
        self.sign_offs.activated.connect(self._picked)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE * 2, SPACE * 2, SPACE * 2, SPACE * 2)
        grid.setSpacing(SPACE)
        grid.addWidget(label(self.tr("What a paper prints"), "heading"), 0, 0, 1, 3)
        grid.addWidget(self.sign_offs, 0, 3, 1, 3, Qt.AlignmentFlag.AlignRight)
        for field, name, hint, row, column, across in (
            (self.head, self.tr("Ledger head"), self.tr("64 characters, or paste all three here"), 1, 0, 5),
            (self.row, self.tr("Ledger row"), self.tr("Number"), 2, 0, 1),
            (self.uuid, self.tr("Register"), self.tr("UUID"), 2, 2, 1),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
            field.setClearButtonEnabled(True)
            field.setMinimumWidth(px(90))
            field.textEdited.connect(self._edited)
            grid.addWidget(label(name, "second"), row, column)
            grid.addWidget(field, row, column + 1, 1, across)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 4)
        self._grid = grid

    def put_beside(self, *acts: QWidget) -> None:
        """Put what is done with it at the end of its last line."""
        for column, act in enumerate(acts, 4):
            self._grid.addWidget(act, 2, column)

    def show_contents(self, contents: Contents) -> None:
        """Offer the register's sign-offs; what was typed stays while it is the same register."""
        if self._contents is not None and self._contents.path != contents.path:
            self.clear()
        self._contents = contents
        self.sign_offs.setVisible(bool(contents.sign_offs))
        with QSignalBlocker(self.sign_offs):
            self.sign_offs.clear()
            self.sign_offs.addItem(self.tr("Take from a sign-off…"))
            for signed in reversed(contents.sign_offs):
                day = plain_date(signed.at.astimezone().date())
                self.sign_offs.addItem(f"{signed.quarter.label} · {day}", signed.head)

    def printed(self) -> Printed:
        """What was given; a row number that is none is left out."""
        number = self.row.text().replace(",", "").strip()
        return Printed(
            "".join(self.head.text().split()) or None,
            int(number) if number.isdecimal() else None,
            self.uuid.text().strip() or None,
        )

    @property
    def wrong_row(self) -> bool:
        """Whether something stands where the row number goes that is not one."""
        number = self.row.text().replace(",", "").strip()
        return bool(number) and not number.isdecimal()

    @property
    def taken_from(self) -> str:
        """The label of the signed-off quarter whose own record in this file the head was taken from."""
        head = self.printed().head
        taken = self.sign_offs.currentIndex() > 0 and self.sign_offs.currentData() == head
        return self.sign_offs.currentText().split(" · ")[0] if taken else ""

    def clear(self) -> None:
        """Take everything back."""
        for field in self._fields:
            field.clear()
        self.sign_offs.setCurrentIndex(0)

    def fill(self, printed: Printed) -> None:
        """Put what was found into its fields; what was not found stays."""
        for field, value in ((self.head, printed.head), (self.row, printed.rows), (self.uuid, printed.register)):
            if value is not None:
                field.setText(str(value))

    def _edited(self, text: str) -> None:
        found = taken_apart(text)
        if sum(value is not None for value in (found.head, found.rows, found.register)) > 1:
            field = self.sender()
            if isinstance(field, QLineEdit):
                field.clear()
            self.fill(found)

    def _picked(self, at: int) -> None:
        if self._contents is not None and at > 0:
            signed = self._contents.sign_offs[-at]
            self.fill(Printed(signed.head, signed.rows, self._contents.settings.id))


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
        self.report = ReportPage(inset=0)
        self.form.put_beside(button(self.tr("Clear"), self.form.clear), self.verify_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 2)
        column.addWidget(self.form)
        column.addWidget(self.report, 1)
        for field in (self.form.head, self.form.row, self.form.uuid):
            field.returnPressed.connect(self.verify)
        self.setFocusProxy(self.form.head)

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
            self.report.say(self.tr("Not verified yet"), words, self._own(contents), [self._guide()])
            return
        acts = [
            (self.tr("Copy as text"), self.copy),
            (self.tr("Copy what to print"), self.copy_identity),
            self._guide(),
        ]
        words = answer.summary
        if contents.revision != answer.found.rows:
            words = self.tr("There are {n} rows now: verify again to have the later ones checked.").format(
                n=f"{contents.revision:,}"
            )
        self.report.say(answer.heading, words, answer.groups(), acts)

    def _guide(self) -> Act:
        return self.tr("What this proves, and what it does not"), self._flows.show_guide

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
