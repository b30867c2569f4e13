"""What the dashboard reads, in a worker; the library that draws charts is loaded there, too."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from riskreg.model.records import Progress
from riskreg.ui.actions.reading import Known, read_actions
from riskreg.ui.dashboard.figures import Figures, figures
from riskreg.ui.dashboard.ground import Ground, Reported
from riskreg.ui.desk import Contents

if TYPE_CHECKING:
    from riskreg.model.register import Register

QUARTERS = 8
"""Sign-offs that are looked back on, however many there are."""
_STEPS = 4


class Read(NamedTuple):
    """The figures of one state of a register, and what need not be read again for the next.

    ``signed`` counts the sign-offs that there were, ``overdue`` the actions that should have been done.
    """

    path: Path
    signed: int
    reported: Reported
    known: Known
    figures: Figures
    overdue: int


def read_figures(contents: Contents, before: Read | None, register: "Register", progress: Progress) -> Read:
    """Everything that the dashboard says of ``contents``; ``before`` is what it said last of this register."""
    progress(0, _STEPS)
    import riskreg.ui.dashboard.chart  # noqa: F401 - half a second of imports, where nobody waits

    progress(1, _STEPS)
    signed, rows = len(contents.sign_offs), contents.rows.all
    still = before is not None and (before.path, before.signed) == (contents.path, signed)
    reported = before.reported if before is not None and still else register.reported(QUARTERS)
    progress(2, _STEPS)
    found = figures(Ground(rows, contents.scheme, contents.schemes, contents.quarter, contents.as_at, reported))
    progress(3, _STEPS)
    known = before.known if before is not None and before.path == contents.path else Known()
    late = set(found.late)
    acts = read_actions(known, [row for row in rows if row.id in late], contents.as_at, register, progress)
    progress(_STEPS, _STEPS)
    return Read(contents.path, signed, reported, acts.known, found, len(acts.rows.overdue))
