"""LibreOffice, which prints the tour's papers, is ended with all that it started."""

import os
import time
from contextlib import suppress
from pathlib import Path

import pytest

from riskreg import tour_pages
from riskreg.model.errors import RegisterError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the program on the path is a shell script")


def lives(process: int) -> bool:
    """Whether a process still runs; one that has ended may stand in the list until somebody asks for it."""
    with suppress(OSError):
        os.kill(process, 0)
        stat = Path(f"/proc/{process}/stat")
        return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def test_an_office_that_never_ends_is_given_up_with_what_it_launched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "launched"
    office = tmp_path / tour_pages.OFFICE
    office.write_text(f"#!/bin/sh\nsleep 300 &\necho $! > {told}.new\nmv {told}.new {told}\nwait\n")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(tour_pages, "PATIENCE", 0.1)
    with tour_pages.printing([tmp_path / "register.xlsx"]) as finish:
        until = time.monotonic() + 20
        while not told.exists() and time.monotonic() < until:
            time.sleep(0.01)
        launched = int(told.read_text())
        assert lives(launched)
        with pytest.raises(RegisterError, match="had not printed"):
            finish()
    until = time.monotonic() + 20
    while lives(launched) and time.monotonic() < until:
        time.sleep(0.01)
    assert not lives(launched)
