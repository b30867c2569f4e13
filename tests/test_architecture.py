"""Floors, each importing only from those under it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "riskreg"

QT = {"PySide6", "shiboken6"}
CHARTS = {"pyqtgraph", "numpy"}
DOCUMENTS = {"openpyxl", "lxml", "defusedxml", "rapidfuzz", "docx", "typst", "segno", "pypdfium2"}
DATABASE = {"sqlalchemy", "alembic", "sqlite3"}
THIRD_PARTY = QT | CHARTS | DOCUMENTS | {"sqlalchemy", "alembic", "click", "platformdirs"}

FORBIDDEN = {
    "scoring": THIRD_PARTY | {"sqlite3", "riskreg.model", "riskreg.exchange", "riskreg.ui", "riskreg.cli"},
    "model": QT | CHARTS | DOCUMENTS | {"click", "platformdirs", "riskreg.exchange", "riskreg.ui", "riskreg.cli"},
    "exchange": QT | CHARTS | DATABASE | {"click", "platformdirs", "riskreg.ui", "riskreg.cli"},
    "ui": DATABASE | DOCUMENTS | {"numpy", "click", "platformdirs", "riskreg.cli"},
    "cli.py": QT | CHARTS | DOCUMENTS | DATABASE | {"platformdirs", "riskreg.ui"},
    "cli_papers.py": QT | CHARTS | DOCUMENTS | DATABASE | {"platformdirs", "riskreg.ui"},
    "ending.py": THIRD_PARTY | {"sqlite3", "riskreg.exchange", "riskreg.ui", "riskreg.cli"},
    "options.py": QT | CHARTS | DOCUMENTS | DATABASE | {"platformdirs", "riskreg.ui"},
    "printing.py": QT | CHARTS | DOCUMENTS | DATABASE | {"platformdirs", "riskreg.ui"},
}
LATER = {"click", "concurrent.futures", "riskreg.cli", "riskreg.model.papers", "riskreg.ui.undoing"}
"""What a window with rows does without: it is needed once something is done in it."""
HEAVY = CHARTS | DOCUMENTS - {"defusedxml"} | {"sqlalchemy", "alembic", "asyncio"}


def modules(room: str) -> Iterator[Path]:
    place = PACKAGE / room
    return iter([place] if place.is_file() else sorted(place.rglob("*.py")))


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name their room in full"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, banned: set[str]) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in banned)


@pytest.mark.parametrize("room", FORBIDDEN)
def test_a_room_imports_only_from_the_floors_under_it(room: str) -> None:
    found = list(modules(room))
    assert found
    for path in found:
        tree = ast.parse(path.read_text("utf-8"))
        wrong = sorted({name for name in imports(tree) if within(name, FORBIDDEN[room])})
        assert not wrong, f"{path.relative_to(ROOT)} imports {', '.join(wrong)}"


@pytest.mark.window
def test_the_window_starts_without_its_heavy_imports() -> None:
    """They are made where they are used: loading them takes longer than drawing the window."""
    script = f"""
import sys
import riskreg.__main__, riskreg.ui.app
print(*sorted({HEAVY | LATER!r} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == ""


def test_nothing_opens_a_network_connection() -> None:
    network = {"socket", "ssl", "http", "urllib.request", "requests", "PySide6.QtNetwork", "ftplib", "smtplib"}
    for path in PACKAGE.rglob("*.py"):
        used = sorted({name for name in imports(ast.parse(path.read_text("utf-8"))) if within(name, network)})
        assert not used, f"{path.relative_to(ROOT)} imports {', '.join(used)}"


def test_the_register_file_is_opened_by_sqlite_alone() -> None:
    """Any other handle on it would drop the locks that SQLite holds, when it is closed."""
    for path in (PACKAGE / "model").rglob("*.py"):
        calls = [
            node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call)
        ]
        opened = {"open", "read_bytes", "read_text", "write_bytes", "write_text", "copyfile", "copy2"} & set(calls)
        # Register.open, os.open of a folder and of the small files of presence are not handles on the file.
        allowed = {"open"} if path.name in {"register.py", "sqlite.py", "presence.py"} else set()
        assert opened <= allowed, path.name
