"""A zip archive without clocks: the same contents give the same bytes."""

import shutil
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


class StillArchive(ZipFile):
    """Every part is stamped with the first day that a zip can name, and as if written on one system."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file, "w", ZIP_DEFLATED)

    def give_up(self) -> None:
        """Leave the file as it is: else the archive tries to finish it, late and aloud, when it is collected."""
        self.fp = None

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        """Add a part from memory."""
        super().writestr(_still(str(zinfo_or_arcname)), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Add a part from a file."""
        info = _still(str(arcname))
        info.file_size = Path(filename).stat().st_size
        with Path(filename).open("rb") as source, self.open(info, "w") as part:
            shutil.copyfileobj(source, part, 1 << 20)


def _still(name: str) -> ZipInfo:
    info = ZipInfo(name)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info
