"""Floors, each importing only from those under it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "riskreg"

QT = {"PySide6", "shiboken6"}
DOCUMENTS = {"openpyxl", "lxml", "defusedxml", "rapidfuzz"}
DATABASE = {"sqlalchemy", "sqlite3"}
THIRD_PARTY = QT | DOCUMENTS | {"sqlalchemy", "click", "platformdirs"}

FORBIDDEN = {
    "scoring": THIRD_PARTY | {"sqlite3", "riskreg.model", "riskreg.exchange", "riskreg.ui", "riskreg.cli"},
    "model": QT | DOCUMENTS | {"click", "platformdirs", "riskreg.exchange", "riskreg.ui", "riskreg.cli"},
    "exchange": QT | DATABASE | {"click", "platformdirs", "riskreg.ui", "riskreg.cli"},
    "ui": DATABASE | DOCUMENTS | {"click", "platformdirs", "riskreg.cli"},
    "cli.py": QT | DOCUMENTS | DATABASE | {"platformdirs", "riskreg.ui"},
    "printing.py": QT | DOCUMENTS | DATABASE | {"platformdirs", "riskreg.ui"},
}
HEAVY = {"openpyxl", "lxml", "rapidfuzz", "sqlalchemy", "riskreg.model.register", "riskreg.exchange.incoming"}


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


@pytest.mark.parametrize("room", ["ui", "cli.py", "printing.py"])
def test_heavy_imports_are_made_where_they_are_used(room: str) -> None:
    for path in modules(room):
        top = ast.Module(body=list(_run_at_import(ast.parse(path.read_text("utf-8")))), type_ignores=[])
        early = sorted({name for name in imports(top) if within(name, HEAVY)})
        assert not early, f"{path.relative_to(ROOT)} imports {', '.join(early)} at start-up"


def _run_at_import(tree: ast.Module) -> Iterator[ast.stmt]:
    """Statements run at import: not functions' bodies, not what only type checkers read."""
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node


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
        # Register.open and os.open of a folder are not handles on the file.
        assert opened <= ({"open"} if path.name in {"register.py", "sqlite.py"} else set()), path.name
