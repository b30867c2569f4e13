"""What is asked before a quarter is signed off: as at which day, by whom, and whether what is open may stand."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from riskreg.model.pre_issue import Checked
from riskreg.model.quarter import Quarter
from riskreg.ui.days import months_words, plain_date
from riskreg.ui.dialogs import Asking
from riskreg.ui.quarter.check_words import check_name, count_words, summary
from riskreg.ui.theme import px
from riskreg.ui.widgets import label

_MOST = 6
"""Checks that are named; the rest are counted."""


class SignOffDialog(Asking):
    """States as at which day and by whom; with checks open, it goes on only when that is said knowingly."""

    def __init__(
        self, parent: QWidget | None, quarter: Quarter, day: date, name: str, checks: Sequence[Checked]
    ) -> None:
        super().__init__(parent)
        self.put(
            self.tr("Sign off"),
            self.tr(
                "{label} ({months}) is frozen as it stands: nothing in it can ever change again."
                " {next} opens with every entry carried forward."
            ).format(label=quarter.label, months=months_words(quarter), next=quarter.next.label),
            self.tr("Sign off {label}").format(label=quarter.label),
        )
        self.setMinimumWidth(px(520))
        self.quarter = quarter
        self._as_at = self.ask_day(self.tr("As at"), day)
        self.early = label(role="second", wrap=True)
        said = self.tr("The day that its facts are of; it may be before the end of {label}, {day}.")
        self.early.setText(said.format(label=quarter.label, day=plain_date(quarter.end)))
        self.form.addRow("", self.early)
        self._name = self.field(self.tr("Your name"), name)
        self.found = label(wrap=True)
        self.knowingly = QCheckBox(self.tr("Sign it off with these open"))
        self.knowingly.toggled.connect(self._check)
        self.is_open = any(each.open for each in checks)
        self.found.setText(self._words(checks))
        self.form.addRow(self.tr("Checks"), self.found)
        if self.is_open:
            self.form.addRow("", self.knowingly)
        self._check()

    def _words(self, checks: Sequence[Checked]) -> str:
        still = [each for each in checks if each.open]
        lines = [summary(checks)]
        lines += [f"{check_name(each.check)}: {count_words(each)}" for each in still[:_MOST]]
        if len(still) > _MOST:
            lines.append(self.tr("and {n} more").format(n=len(still) - _MOST))
        return "\n".join(lines)

    def _check(self, *_: object) -> None:
        super()._check()
        self.go.setEnabled(self.go.isEnabled() and (not self.is_open or self.knowingly.isChecked()))

    @property
    def as_at(self) -> date:
        """The day that the quarter is signed off as at."""
        day = self._as_at.written
        assert day is not None  # noqa: S101 - the act waits for it
        return day

    @property
    def name(self) -> str:
        """Who signs off."""
        return self._name.text().strip()
