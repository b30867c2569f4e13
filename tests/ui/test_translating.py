"""What the window says can be taken out by Qt's own tool, to be translated."""

import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

import riskreg.ui

TOOL = Path(sys.executable).with_name("pyside6-lupdate")


def test_menus_places_and_the_editors_words_are_found(tmp_path: Path) -> None:
    if not TOOL.exists():
        pytest.skip("this Qt came without its tool for translators")
    sources = [path for path in Path(riskreg.ui.__path__[0]).rglob("*.py") if path.stat().st_size]
    found = tmp_path / "found.ts"
    subprocess.run([TOOL, *sources, "-ts", found], check=True, capture_output=True)
    contexts = unescape(found.read_text(encoding="utf-8")).split("<context>")
    for name, source in (
        ("Menus", "&New register…"),
        ("Menus", "Co&lours"),
        ("place", "Register"),
        ("editor", "Possible benefits"),
        ("editor", "added: {0}"),
        ("SignOffDialog", "Sign off {label}"),
        ("direction", "Unchanged"),
        ("RegisterPage", "{n} with overdue actions"),
    ):
        (words,) = [each for each in contexts if f"<name>{name}</name>" in each]
        assert f"<source>{source}</source>" in words
