"""Taking the heat map away: onto the clipboard, or into a file that is written whole or not at all."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QSaveFile
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from riskreg.ui.heat_map.picture import Picture

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows
    from riskreg.ui.heat_map.page import HeatMapPage

_KINDS = (".png", ".svg")
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\s]+')
_LONGEST_NAME = 100


class Taking(QObject):
    """Copies and saves what the page shows, and says so."""

    def __init__(self, page: "HeatMapPage", flows: "Flows") -> None:
        super().__init__(page)
        self._page, self._flows = page, flows

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        if picture := self._page.picture():
            QGuiApplication.clipboard().setMimeData(picture.on_clipboard())
            self._tell(self.tr("The heat map is on the clipboard as a picture."))

    def copy_table(self) -> None:
        """Put the words on the clipboard."""
        if picture := self._page.picture():
            QGuiApplication.clipboard().setMimeData(picture.table())
            self._tell(self.tr("The heat map in words is on the clipboard."))

    def save_picture(self) -> None:
        """Ask where to, then write the picture as PNG or SVG."""
        picture = self._page.picture()
        path = picture and self._ask_where(picture.title)
        if not picture or not path:
            return
        problem = self._write(picture, path)
        if problem:
            self._flows.told.emit(problem)
        else:
            self._tell(self.tr("The picture is written: {path}.").format(path=path))

    def _tell(self, said: str) -> None:
        """Say what was taken away, and that exempt entries were not."""
        count = self._page.heat.exempt if self._page.heat is not None else 0
        if count:
            one, many = self.tr("1 exempt entry is not in it."), self.tr("{n} exempt entries are not in it.")
            said = f"{said} {one if count == 1 else many.format(n=f'{count:,}')}"
        self._flows.told.emit(said)

    def _ask_where(self, title: str) -> Path | None:
        """Ask for a file name; its ending says which kind of picture, by default the one that was picked."""
        recent = self._flows.session.preferences.recent
        folder = recent[0].parent if recent else Path.home()
        suggestion = _NOT_IN_NAMES.sub("-", title).strip("-")[:_LONGEST_NAME] + ".png"
        png, svg = self.tr("Picture (*.png)"), self.tr("Drawing (*.svg)")
        asked = self.tr("Save the heat map as a picture")
        name, chosen = QFileDialog.getSaveFileName(self._page, asked, str(folder / suggestion), f"{png};;{svg}")
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() in _KINDS else Path(name + (".svg" if chosen == svg else ".png"))

    def _write(self, picture: Picture, path: Path) -> str:
        """Write it as the ending says; an empty text, or a sentence that says why it was not written."""
        data = picture.svg() if path.suffix.lower() == ".svg" else picture.png()
        file = QSaveFile(str(path))
        if file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit():
            return ""
        return self.tr("The picture could not be written to {path}: {why}. Choose another folder.").format(
            path=path, why=file.errorString().rstrip(".")
        )
