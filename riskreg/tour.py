"""The whole way in one go, without a screen: sample register, pictures of it, sign-off, papers and their pages."""

import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from riskreg.model.entry import Entry
from riskreg.model.errors import UnusableFile
from riskreg.model.quarter import Quarter
from riskreg.model.records import Progress

SIGNED = Quarter(2018, 1)
ACTOR = "Tour"
NAME = "Westmarch County Council"
MANY = 10_000
"""Entries of the large register, of which a full tour takes pictures as well."""


def tour(
    to: Path,
    resources: Path,
    *,
    full: bool = False,
    progress: Progress = lambda _done, _all: None,
    say: Callable[[str], None] = lambda _sentence: None,
) -> Sequence[Path]:
    """Fill the folder ``to`` and return the files made; a ``full`` tour pictures thousands of entries, too.

    A register of an earlier tour is made afresh; one that is not a tour's is never touched. ``say`` is told what
    could not be pictured.
    """
    from riskreg.exchange.sample import create_sample, end_quarter
    from riskreg.model.copying import copy_register
    from riskreg.model.register import Register
    from riskreg.tour_pages import picture_pages, printing
    from riskreg.tour_papers import write_papers

    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnusableFile(f"{to} cannot be a folder for the tour ({error.strerror}): choose another.") from error
    register_path, data = to / "tour.riskreg", resources / "sample.json"
    if register_path.exists():
        _remove_earlier(register_path)
        shutil.rmtree(to / "papers", ignore_errors=True)
    create_sample(register_path, data, name=NAME)
    with tempfile.TemporaryDirectory() as folder:
        open_quarter = Path(folder) / "sample.riskreg"
        copy_register(register_path, open_quarter)
        papers = write_papers(end_quarter(register_path, data), SIGNED, to / "papers")
        with printing(papers) as finish:
            pictures = _pictures(open_quarter, to, resources, full=full, progress=progress)
            pages, missing = picture_pages(papers, finish(), to / "pages")
    if missing:
        say(missing)
    Register.open(register_path).check()
    return [register_path, *pictures, *papers, *pages]


def _remove_earlier(path: Path) -> None:
    from riskreg.model.errors import RegisterError
    from riskreg.model.register import Register

    try:
        name = Register.open(path, read_only=True).settings.name  # of whichever file version
    except RegisterError:
        name = ""
    if name != NAME:
        raise UnusableFile(f"{path} is not the register of an earlier tour: choose another folder.")
    path.unlink()


def _pictures(register: Path, to: Path, resources: Path, *, full: bool, progress: Progress) -> list[Path]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from riskreg.model.register import Register
    from riskreg.ui.tour import Filling, Look, take_pictures

    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.riskreg"
        Register.create(empty, name="An empty register", actor=ACTOR, quarter=SIGNED)
        light, dark, contrast = Look("light", 100), Look("dark", 100), Look("contrast", 200)
        fillings = [Filling("sample", register, (light, dark, contrast)), Filling("empty", empty, (light,))]
        if full:
            large = _large(Path(folder) / "large.riskreg", register)
            fillings = [Filling("sample", register), Filling("empty", empty), Filling("large", large)]
        return take_pictures(fillings, to, resources=resources, progress=progress)


def _large(path: Path, sample: Path) -> Path:
    """A register of very many entries: the sample's again with other scores, and a quarter's past."""
    from riskreg.model.register import Register
    from riskreg.scoring.rating import Kind

    made = Register.create(path, name="A very large register", actor=ACTOR, quarter=SIGNED.previous)
    patterns = [recorded.entry for recorded in Register.open(sample).state().entries]

    def rated(entry: Entry, number: int) -> Entry:
        return replace(entry, residual=made.scheme.rate(number % 5 + 1, number * 7 // 5 % 5 + 1))

    def again(number: int) -> Entry:
        entry = patterns[number % len(patterns)]
        reference = f"{'CO' if entry.kind is Kind.OPPORTUNITY else 'CR'}{number + 1}"
        return rated(replace(entry, id=str(uuid4()), reference=reference, stated=None, links=()), number)

    kept = made.save_all([(again(number), 0) for number in range(MANY)], actor=ACTOR, reason="Filled")
    made.sign_off(SIGNED.previous, actor=ACTOR, as_at=date(2018, 3, 31))
    moved = [(rated(each.entry, at + 3), each.revision) for at, each in enumerate(kept) if at % 20 == 0]
    made.save_all(moved, actor=ACTOR, reason="Reviewed")
    return path
