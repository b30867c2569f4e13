"""Whatever goes wrong while a workbook is written, the file that was there stays as it was."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from riskreg.exchange.workbook import export
from riskreg.model.errors import Cancelled, UnusableFile
from tests.exchange.register_states import entry, full_state, state_of

BEFORE = b"the workbook of last quarter"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    path = folder / "register.xlsx"
    path.write_bytes(BEFORE)
    return path


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_cancelled_export_leaves_nothing_behind(target: Path, temporary: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        export(state_of(*(entry(f"CR{n}") for n in range(1, 250))), target, progress=stop)
    assert target.read_bytes() == BEFORE
    assert list(target.parent.iterdir()) == [target]
    assert list(temporary.iterdir()) == []


def test_a_finished_export_leaves_only_the_workbook(target: Path, temporary: Path) -> None:
    export(full_state(), target)
    assert target.read_bytes().startswith(b"PK")
    assert list(target.parent.iterdir()) == [target]
    assert list(temporary.iterdir()) == []


def test_the_workbook_can_be_read_by_those_whom_the_umask_lets(target: Path) -> None:
    old = os.umask(0o022)
    try:
        export(full_state(), target.with_name("new.xlsx"))
    finally:
        os.umask(old)
    if os.name == "posix":
        assert target.with_name("new.xlsx").stat().st_mode & 0o777 == 0o644


def test_a_folder_in_place_of_the_file_is_refused(target: Path) -> None:
    with pytest.raises(UnusableFile, match="is a folder: give the name of a file in it"):
        export(full_state(), target.parent)


def test_a_missing_folder_is_refused(target: Path) -> None:
    with pytest.raises(UnusableFile, match=r"There is no folder .*: create it or choose another"):
        export(full_state(), target.parent / "nowhere" / "register.xlsx")


def test_a_folder_that_may_not_be_written_is_refused(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target.parent.chmod(0o500)
    try:
        if os.access(target.parent, os.W_OK):  # root may write anywhere; then the system's answer is given here
            monkeypatch.setattr(Path, "open", _denied)
        with pytest.raises(UnusableFile, match=r"register\.xlsx cannot be written"):
            export(full_state(), target)
    finally:
        monkeypatch.undo()
        target.parent.chmod(0o700)
    assert target.read_bytes() == BEFORE


def _denied(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.skipif(os.name != "posix", reason="limits of a file's size are POSIX")
@pytest.mark.parametrize("limit", [0, 2_000, 30_000])
def test_a_disk_that_fills_leaves_the_old_workbook(target: Path, temporary: Path, limit: int) -> None:
    code = f"""
import resource, signal, sys, tempfile
from pathlib import Path
tempfile.tempdir = {str(temporary)!r}
from riskreg.exchange.workbook import export
from riskreg.model.errors import UnusableFile
from tests.exchange.register_states import entry, state_of
state = state_of(*(entry(f"CR{{n}}", f"Title {{n}} {{n * 7919}}") for n in range(1, 2000)))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
try:
    export(state, Path(sys.argv[1]))
except UnusableFile as refusal:
    print(refusal)
"""
    run = subprocess.run(
        [sys.executable, "-c", code, str(target)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "Free some space" in run.stdout or "free some space" in run.stdout
    assert target.read_bytes() == BEFORE
    assert list(target.parent.iterdir()) == [target]
    assert list(temporary.iterdir()) == []
