"""The pictures of the tour."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from riskreg.model.register import Register
from riskreg.ui import theme
from riskreg.ui.tour import SIZE, SMALL, Filling, Look, take_pictures
from riskreg.ui.tour_views import views
from tests.ui.conftest import RESOURCES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


def test_each_view_is_pictured(qapp: QApplication, register_file: Path, tmp_path: Path) -> None:
    before, said = Register.open(register_file).revision(), list[tuple[int, int]]()
    pictures = take_pictures(
        [Filling("sample", register_file, (Look("dark", 200),))],
        tmp_path,
        resources=RESOURCES,
        progress=lambda *how_far: said.append(how_far),
    )
    names = [path.relative_to(tmp_path).as_posix() for path in pictures]
    assert names == [f"sample/dark-200/{view.name}.png" for view in views()]
    for path, view in zip(pictures, views(), strict=True):
        picture = QImage(str(path))
        assert picture.size() == (SMALL if view.is_small else SIZE)
        assert in_the_bar(picture).lightness() < 80, view.name
    assert said == [(number, len(pictures)) for number in range(1, len(pictures) + 1)]
    assert Register.open(register_file).revision() == before
    assert theme.tokens() is theme.LIGHT  # the next who takes one begins afresh


def test_a_register_without_entries_has_the_first_page_too(qapp: QApplication, tmp_path: Path) -> None:
    empty = Register.create(tmp_path / "empty.riskreg", name="Empty", actor="Pat Green")
    fillings = [Filling("empty", empty.path, (Look("light", 100),))]
    pictures = take_pictures(fillings, tmp_path / "tour", resources=RESOURCES)
    assert [path.stem for path in pictures] == ["welcome", *(view.name for view in views() if "empty" in view.on)]
    assert in_the_bar(QImage(str(pictures[0]))).lightness() > 200


def in_the_bar(picture: QImage) -> QColor:
    return picture.pixelColor(picture.width() - 5, 45)
