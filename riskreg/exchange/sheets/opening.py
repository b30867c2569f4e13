"""What a file is, judged by its bytes before anything parses them."""

import hashlib
import zipfile
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from pathlib import Path

from riskreg.model.errors import NotFound, UnusableFile

LARGEST_FILE = 64_000_000
LARGEST_PART = 150_000_000  # unpacked; a register of 10,000 long entries unpacks to about 20 MB
LARGEST_WHOLE = 300_000_000
MOST_PARTS = 3_000
STEEPEST, WORTH_A_LOOK = 400, 10_000_000  # packing ratio, and the size from which it says something

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a rich text document"),
    (b"SQLite format 3\0", "a register or another database"),
)
_EXPECTED = "choose an Excel workbook (.xlsx), a CSV file or a Markdown table"


class Form(Enum):
    """How a source file is built, whatever its name says."""

    WORKBOOK = "workbook"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that has been looked at: its name, bytes and form. ``sha256`` identifies the bytes."""

    name: str
    data: bytes
    form: Form

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def look(path: Path) -> SourceFile:
    """Read the file's bytes and say what it is; NotFound or UnusableFile where it cannot be brought in."""
    data = _bytes(path)
    name = path.name.encode("utf-8", "replace").decode()  # a name may hold bytes that no document can
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnusableFile(f"{name} is protected with a password: save a copy without the password first.")
        raise UnusableFile(f"{name} is in an old Office format: save it as an Excel workbook (.xlsx) first.")
    if data.startswith(b"PK"):
        _check_package(name, data)
        return SourceFile(name, data, Form.WORKBOOK)
    for start, what in _OTHERS:
        if data.startswith(start):
            raise UnusableFile(f"{name} is {what}, not a workbook: {_EXPECTED}.")
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnusableFile(f"{name} is not a workbook: {_EXPECTED}.")
    return SourceFile(name, data, Form.TEXT)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UnusableFile(f"{path} is a folder: choose the file in it that holds the register.")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise UnusableFile(f"{path.name} is too large to be a register ({size / 1e6:,.0f} MB): {_EXPECTED}.")
        if not size:
            raise UnusableFile(f"{path.name} is empty: {_EXPECTED}.")
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}: check the name and the folder.") from None
    except OSError as error:
        reason = error.strerror or "it could not be read"
        raise UnusableFile(f"{path} cannot be read ({reason}): check that you may open it.") from None


def _check_package(name: str, data: bytes) -> None:
    """Refuse what is not a workbook, and one that would unpack to more than any register."""
    try:
        parts = zipfile.ZipFile(BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise UnusableFile(f"{name} is damaged or cut short: fetch the file again.") from None
    names = {part.filename for part in parts}
    if "word/document.xml" in names:
        raise UnusableFile(f"{name} is a Word document: copy its table into an Excel workbook first.")
    if "mimetype" in names and "content.xml" in names:
        raise UnusableFile(f"{name} is an OpenDocument file: save it as an Excel workbook (.xlsx) first.")
    if "xl/workbook.bin" in names:
        raise UnusableFile(f"{name} is a binary workbook: save it as an Excel workbook (.xlsx) first.")
    if "[Content_Types].xml" not in names:
        raise UnusableFile(f"{name} is a packed folder, not a workbook: {_EXPECTED}.")
    if any(part.flag_bits & 1 for part in parts):
        raise UnusableFile(f"{name} is protected with a password: save a copy without the password first.")
    steep = any(p.file_size > WORTH_A_LOOK and p.file_size > STEEPEST * max(p.compress_size, 1) for p in parts)
    huge = any(part.file_size > LARGEST_PART for part in parts)
    if len(parts) > MOST_PARTS or huge or steep or sum(part.file_size for part in parts) > LARGEST_WHOLE:
        raise UnusableFile(
            f"{name} would unpack to far more than a register holds, so it was not opened:"
            " copy the register's rows into a new workbook and bring that in."
        )
