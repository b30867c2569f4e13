"""What is remembered, and what happens to nonsense in the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from riskreg.ui.settings import MOST_RECENT, Preferences


def again(folder: Path) -> Preferences:
    return Preferences(folder)


def test_what_is_set_is_there_the_next_time(tmp_path: Path) -> None:
    first = Preferences(tmp_path)
    first.name, first.mode, first.compact = " Pat Green ", "dark", True
    first.keep_layout("splitter", QByteArray(b"\x01\x02"))
    first.close()
    second = again(tmp_path)
    assert (second.name, second.mode, second.compact) == ("Pat Green", "dark", True)
    assert second.layout("splitter") == QByteArray(b"\x01\x02")


@pytest.mark.parametrize(
    "nonsense", ["[window]\nmode=pink\n[table]\ncompact=perhaps\n[person]\nname=\n", "\x00\x01["]
)
def test_nonsense_falls_back(tmp_path: Path, nonsense: str) -> None:
    (tmp_path / "riskreg.ini").write_text(nonsense, encoding="utf-8")
    read = again(tmp_path)
    assert (read.mode, read.compact) == ("system", False)
    assert read.name
    assert read.recent == []
    assert read.layout("window").isEmpty()


@pytest.mark.parametrize("count", [0, 1, 2, MOST_RECENT + 3])
def test_recent_registers_stand_newest_first_each_once(tmp_path: Path, count: int) -> None:
    first = Preferences(tmp_path)
    paths = [tmp_path / f"{number}.riskreg" for number in range(count)]
    for path in [*paths, *paths]:
        first.opened(path)
    first.close()
    assert again(tmp_path).recent == list(reversed(paths))[:MOST_RECENT]


def test_a_register_can_be_forgotten(tmp_path: Path) -> None:
    kept = Preferences()
    for name in ("a", "b"):
        kept.opened(tmp_path / name)
    kept.forget(tmp_path / "a")
    assert kept.recent == [tmp_path / "b"]


def test_without_a_folder_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kept = Preferences()
    kept.mode = "dark"
    kept.close()
    assert kept.mode == "dark"
    assert list(tmp_path.iterdir()) == []
