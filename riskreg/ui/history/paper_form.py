"""What a paper prints, to be given for a verification: typed, pasted as a whole, or taken from a sign-off."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QWidget

from riskreg.model.records import Printed
from riskreg.model.short_code import taken_apart
from riskreg.ui.days import plain_date
from riskreg.ui.desk import Contents
from riskreg.ui.editor.fields import CalmCombo
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import label, tab_through


class PaperForm(QFrame):
    """The three fields, the sign-offs to take them from, and room for what is done with them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._contents: Contents | None = None
        self.head, self.row, self.uuid = QLineEdit(), QLineEdit(), QLineEdit()
        self.sign_offs = CalmCombo(self.tr("Take the head of a sign-off"))
        self._fields = (self.head, self.row, self.uuid)
        self.sign_offs.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sign_offs.setMinimumContentsLength(22)
        self.sign_offs.activated.connect(self._picked)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE * 2, SPACE * 2, SPACE * 2, SPACE * 2)
        grid.setSpacing(SPACE)
        grid.addWidget(label(self.tr("What a paper prints"), "heading"), 0, 0, 1, 2)
        grid.addWidget(self.sign_offs, 0, 3, 1, 3, Qt.AlignmentFlag.AlignRight)
        for field, name, hint, row, column, across in (
            (
                self.head,
                self.tr("Ledger head"),
                self.tr("64 characters, the short code, or all of it"),
                1,
                0,
                5,
            ),
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

    def put_beside(self, guide: QWidget, clear: QWidget, verify: QWidget) -> None:
        """Put what is to be read beside the heading, and what is done with it at the end of its last line."""
        self._grid.addWidget(guide, 0, 2, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(clear, 2, 4)
        self._grid.addWidget(verify, 2, 5)
        tab_through([guide], self.sign_offs)

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
