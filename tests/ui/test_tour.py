"""The pictures of the tour."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from riskreg.model.register import Register
from riskreg.ui.history.page import sections
from riskreg.ui.tour import NARROW, SIZE, take_pictures
from tests.ui.conftest import RESOURCES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


def test_each_view_is_pictured_light_and_dark(qapp: object, register_file: Path, tmp_path: Path) -> None:
    empty = Register.create(tmp_path / "empty.riskreg", name="Empty", actor="Pat Green")
    before = Register.open(register_file).revision()
    pictures = take_pictures(register_file, tmp_path / "tour", resources=RESOURCES, empty=empty.path)
    views = {path.stem.rsplit("-", 1)[0] for path in pictures}
    assert views == {
        "welcome", "empty", "register", "filtered", "quarter", "narrow", "narrow-editor", "new-entry",
        *(f"history-{section.name}" for section in sections()),
    }  # fmt: skip
    assert len(pictures) == 2 * len(views)
    for path in pictures:
        image = QImage(str(path))
        assert (image.width(), image.height()) == (NARROW if "narrow" in path.name else SIZE)
    for view in views:
        light, dark = (QImage(str(tmp_path / "tour" / f"{view}-{mode}.png")) for mode in ("light", "dark"))
        corner = light.width() - 5, 45  # in the bar
        assert light.pixelColor(*corner).lightness() > 200 > 80 > dark.pixelColor(*corner).lightness()
    assert Register.open(register_file).revision() == before
