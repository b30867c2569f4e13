"""A verification's answer as it is read on screen and pasted into working papers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from riskreg.model.records import Printed, Verification
from riskreg.model.verdict import UNPROVABLE, not_excluded, proved, verdict
from riskreg.ui.days import plain_date
from riskreg.ui.history.paper import written
from riskreg.ui.report_page import Groups

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Answer:
    """What was found, what was asked, and when. ``taken_from`` is the sign-off the head was read from."""

    found: Verification
    asked: Printed
    taken_from: str
    at: datetime

    @property
    def verdict(self) -> str:
        """The answer in a sentence."""
        return verdict(self.found)

    @property
    def heading(self) -> str:
        """The answer with a sign, so that it is seen before it is read."""
        return f"{'✓' if self.found.ok else '✗'}  {self.verdict}"

    @property
    def now(self) -> Printed:
        """What a paper printed now would show."""
        return Printed(self.found.head, self.found.rows, self.found.register)

    @property
    def summary(self) -> str:
        """Which register, how many rows, and when it was checked."""
        at = self.at.astimezone()
        return translate("proof", "{name}: {n} rows, checked on {day} at {time}.").format(
            name=self.found.name, n=f"{self.found.rows:,}", day=plain_date(at.date()), time=f"{at:%H:%M}"
        )

    def groups(self) -> Groups:
        """What was found, what holds, what that proves and what it leaves open, each under its heading."""
        return tuple(self._groups())

    def _groups(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        found = self.found
        for check in found.checks:
            if check.problems:
                heading = translate("proof", "Found wrong: {check}").format(check=check.name)
                yield heading, _listed(check.problems)
        yield translate("proof", "What this proves"), tuple(self._proved())
        yield translate("proof", "What it does not prove"), (not_excluded(found), *self._hint(), UNPROVABLE)
        if found.remarks:
            yield translate("proof", "Worth knowing"), _listed(found.remarks)
        holds = tuple(check.holds for check in found.checks if not check.problems)
        if holds:
            yield translate("proof", "Checked, and found in order"), _listed(holds)
        yield translate("proof", "What to print and keep outside the file"), tuple(written(self.now).splitlines())

    def _proved(self) -> Iterator[str]:
        if self.taken_from:
            yield translate(
                "proof",
                "The head was taken from the sign-off of {quarter} in this file, so what follows holds only if the"
                " paper of that quarter prints the same: compare it letter by letter.",
            ).format(quarter=self.taken_from)
        yield proved(self.found)

    def _hint(self) -> Iterator[str]:
        if not self.found.vouched:
            yield translate("proof", "Type the head that a paper printed: any earlier one will do.")

    def text(self) -> str:
        """All of it as plain text."""
        lines = [self.verdict, self.summary]
        if asked := written(self.asked):
            lines += ["", translate("proof", "Compared with"), *(f"  {line}" for line in asked.splitlines())]
        for heading, said in self.groups():
            lines += ["", heading, *(f"  {line}" for line in said)]
        return "\n".join(lines) + "\n"


def _listed(sentences: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"• {sentence}" for sentence in sentences)
