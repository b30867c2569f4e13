"""The whole way in one go, without a screen: sample register, an edit, a sign-off, the workbook, pictures."""

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from riskreg.model.quarter import Quarter

SIGNED = Quarter(2018, 1)
AS_AT = date(2018, 6, 27)
ACTOR = "Tour"


def tour(to: Path, resources: Path) -> Sequence[Path]:
    """Fill the folder ``to`` and return the files made. A register of an earlier tour is made afresh."""
    from riskreg.exchange.sample import create_sample
    from riskreg.exchange.workbook import export
    from riskreg.model.register import Register

    to.mkdir(parents=True, exist_ok=True)
    register_path, empty_path, book = to / "sample.riskreg", to / "empty.riskreg", to / "sample.xlsx"
    for old in (register_path, empty_path):
        old.unlink(missing_ok=True)
    register = create_sample(register_path, resources / "sample.json")
    pictures = _pictures(register_path, empty_path, to, resources)
    found = register.find("CR4")
    eased = replace(found.entry, residual=register.scheme.rate(4, 3))
    register.save(eased, found.revision, actor=ACTOR, reason="The new recruits have finished their first year.")
    register.sign_off(SIGNED, actor=ACTOR, as_at=AS_AT)
    export(register.state(SIGNED), book)
    Register.open(register_path).check()
    return [register_path, book, *pictures]


def _pictures(register: Path, empty: Path, to: Path, resources: Path) -> list[Path]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from riskreg.model.register import Register
    from riskreg.ui.tour import take_pictures

    Register.create(empty, name="An empty register", actor=ACTOR, quarter=SIGNED)
    try:
        return take_pictures(register, to, resources=resources, empty=empty)
    finally:
        empty.unlink()
