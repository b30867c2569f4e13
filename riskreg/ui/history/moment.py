"""A moment of a register's life: a signed-off quarter, the end of a day, what a meeting had, or now (None)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from riskreg.model.baselines import Past
from riskreg.model.papers import Shown
from riskreg.model.quarter import Quarter
from riskreg.model.records import RegisterState
from riskreg.ui.days import plain_date
from riskreg.ui.editor.wording import local_day

if TYPE_CHECKING:
    from riskreg.model.register import Register

translate = QCoreApplication.translate
HEAD_SHOWN = 12

Moment = Past | None


def read_state(moment: Moment, register: "Register") -> RegisterState:
    """The register as it was at a moment."""
    if isinstance(moment, Shown):
        return register.seen(moment)
    return register.state(quarter=moment) if isinstance(moment, Quarter) else register.state(at=moment)


def moment_name(moment: Moment) -> str:
    """What a moment is called: 2018/19 Q1, 27 June 2018 or now."""
    if moment is None:
        return translate("moment", "now")
    if isinstance(moment, Shown):
        if moment.issue:
            return translate("moment", "{quarter}, issue {n}").format(quarter=moment.quarter, n=moment.issue)
        return translate("moment", "{quarter} as shown at row {n}").format(
            quarter=moment.quarter, n=f"{moment.rows:,}"
        )
    return moment.label if isinstance(moment, Quarter) else plain_date(moment)


def entries_said(count: int) -> str:
    """How many entries there are, in words."""
    if count == 1:
        return translate("moment", "1 entry")
    return translate("moment", "{n} entries").format(n=f"{count:,}")


def state_said(state: RegisterState) -> str:
    """What a state of the register is, plainly: as at when, by whom signed off, and the end of which history."""
    held = translate("moment", "{entries}, up to ledger row {row} (head {head}…)").format(
        entries=entries_said(len(state.entries)), row=f"{state.rows:,}", head=state.head[:HEAD_SHOWN]
    )
    signed = state.signed_off
    if signed is None:
        said = translate("moment", "As at {day}, in {quarter}: {held}")
        return said.format(day=plain_date(state.as_at), quarter=state.quarter.label, held=held)
    return translate("moment", "As signed off: {quarter}, as at {day}, by {who}, on {on}: {held}").format(
        quarter=state.quarter.label,
        day=plain_date(state.as_at),
        who=signed.actor,
        on=local_day(signed.at),
        held=held,
    )
