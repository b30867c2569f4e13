"""The tour without a screen, taken once: what it makes, and that it asks nothing of the internet."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
RISKREG = [sys.executable, "-m", "riskreg"]
STRACE = shutil.which("strace")
pytestmark = pytest.mark.window


class Tour(NamedTuple):
    """What a tour made, where, and what the system saw it ask of the internet (``None``: nobody looked)."""

    folder: Path
    files: list[Path]
    calls: list[str] | None


def traced(log: Path) -> list[str]:
    """The words before a command that have strace write down what it and its children ask of a network."""
    return [STRACE or "", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(log)]


def may_trace(log: Path) -> bool:
    return STRACE is not None and subprocess.run([*traced(log), "true"], capture_output=True).returncode == 0


def internet_calls(log: Path) -> list[str]:
    return [call for call in log.read_text("utf-8", errors="replace").splitlines() if "AF_INET" in call]


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    folder = tmp_path_factory.mktemp("tour")
    log, made = folder / "calls", folder / "made"
    seen = may_trace(log)
    command = [*RISKREG, "tour", "--to", str(made), "--json"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [*traced(log), *command] if seen else command
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, timeout=300)
    assert (done.returncode, done.stderr) == (0, "")
    files = [Path(path) for path in json.loads(done.stdout)["files"]]
    return Tour(made, files, internet_calls(log) if seen else None)


def test_every_view_is_pictured_in_every_look(tour: Tour) -> None:
    assert all(path.stat().st_size for path in tour.files)
    pictures = [path.relative_to(tour.folder).as_posix() for path in tour.files if path.suffix == ".png"]
    assert not [name for name in pictures if " " in name]
    views = [name.removeprefix("sample/light-100/") for name in pictures if name.startswith("sample/light-100/")]
    assert {"register.png", "heat-map.png", "quarter.png", "dashboard.png", "history-as-at.png"} <= set(views)
    assert {f"sample/{look}/{view}" for look in ("dark-100", "contrast-200") for view in views} <= set(pictures)
    assert {"empty/light-100/welcome.png", "empty/light-100/register.png"} <= set(pictures)


def test_the_whole_way_was_walked(tour: Tour) -> None:
    command = [*RISKREG, "list", str(tour.folder / "tour.riskreg"), "--quarter", "2018/19 Q1", "--json"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(listed.stdout)["signed_off"]
    assert zipfile.is_zipfile(tour.folder / "tour.xlsx")


def test_it_makes_no_connection_that_the_system_sees(tour: Tour) -> None:
    """Below Python as well: Qt and SQLite make their own system calls."""
    if tour.calls is None:
        pytest.skip("strace, which sees the system calls, is not here or may not be used")
    assert not tour.calls


def test_a_connection_would_be_seen(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    if not may_trace(log):
        pytest.skip("strace, which sees the system calls, is not here or may not be used")
    script = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
    subprocess.run([*traced(log), sys.executable, "-c", script], check=True)
    assert internet_calls(log)
