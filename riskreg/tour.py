"""The whole way in one go, without a screen: sample register, an edit, a sign-off, the workbook, pictures."""

import os
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from riskreg.model.errors import UnusableFile
from riskreg.model.glance import glance
from riskreg.model.quarter import Quarter

SIGNED = Quarter(2018, 1)
AS_AT = date(2018, 6, 27)
ACTOR = "Tour"
NAME = "Westmarch County Council"


def tour(to: Path, resources: Path) -> Sequence[Path]:
    """Fill the folder ``to`` and return the files made.

    A register of an earlier tour is made afresh; one that is not a tour's is never touched.
    """
    from riskreg.exchange.sample import create_sample
    from riskreg.exchange.workbook import export
    from riskreg.model.register import Register

    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnusableFile(f"{to} cannot be a folder for the tour ({error.strerror}): choose another.") from error
    register_path, book = to / "tour.riskreg", to / "tour.xlsx"
    if register_path.exists():
        _remove_earlier(register_path)
    register = create_sample(register_path, resources / "sample.json", name=NAME)
    pictures = _pictures(register_path, to, resources)
    found = register.find("CR4")
    eased = replace(found.entry, residual=register.scheme.rate(4, 3))
    register.save(eased, found.revision, actor=ACTOR, reason="The new recruits have finished their first year.")
    register.sign_off(SIGNED, actor=ACTOR, as_at=AS_AT)
    export(register.state(SIGNED), book)
    Register.open(register_path).check()
    return [register_path, book, *pictures]


def _remove_earlier(path: Path) -> None:
    seen = glance(path)
    if seen is None or seen.settings.name != NAME:
        raise UnusableFile(f"{path} is not the register of an earlier tour: choose another folder.")
    path.unlink()


def _pictures(register: Path, to: Path, resources: Path) -> list[Path]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from riskreg.model.register import Register
    from riskreg.ui.tour import take_pictures

    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.riskreg"
        Register.create(empty, name="An empty register", actor=ACTOR, quarter=SIGNED)
        return take_pictures(register, to, resources=resources, empty=empty)
