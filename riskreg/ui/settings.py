"""What riskreg remembers for a person, each with its type; a value that makes no sense falls back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from riskreg.model.errors import InvalidEntry
from riskreg.ui.language import NAMES
from riskreg.ui.theme import Mode

if TYPE_CHECKING:
    from riskreg.model.keeping import Keep

MOST_RECENT = 8
MOST_MINDED = 100
MOST_WORDS = 5000
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""In per cent of the system's text."""


class Preferences:
    """The person's settings, in one INI file under ``folder``; without a folder nothing is kept."""

    def __init__(self, folder: Path | None = None) -> None:
        self._kept = QSettings(str(folder / "riskreg.ini"), QSettings.Format.IniFormat) if folder else None
        self._now: dict[str, object] = {}

    def _read(self, key: str) -> object:
        return self._kept.value(key) if self._kept is not None else self._now.get(key)

    def _write(self, key: str, value: object) -> None:
        if self._kept is not None:
            self._kept.setValue(key, value)
        else:
            self._now[key] = value

    @property
    def name(self) -> str:
        """The person's name, as it goes into the register's history."""
        value = self._read("person/name")
        return value if isinstance(value, str) and value.strip() else _system_name()

    @name.setter
    def name(self, name: str) -> None:
        self._write("person/name", name.strip())

    @property
    def mode(self) -> Mode:
        """Light, dark, high contrast or what the system says."""
        value = self._read("window/mode")
        return value if value in ("light", "dark", "contrast", "system") else "system"

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._write("window/mode", mode)

    @property
    def text_size(self) -> int:
        """The size of text in per cent of the system's."""
        value = str(self._read("window/text_size") or "")
        return int(value) if value.isdecimal() and int(value) in TEXT_SIZES else 100

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._write("window/text_size", percent)

    @property
    def language(self) -> str:
        """The language of the window by its code; empty for the system's."""
        value = self._read("window/language")
        return value if isinstance(value, str) and value in NAMES else ""

    @language.setter
    def language(self, code: str) -> None:
        self._write("window/language", code)

    @property
    def led(self) -> bool:
        """Whether the person was led through the window once."""
        return self._read("window/led") in (True, "true")

    @led.setter
    def led(self, led: bool) -> None:
        self._write("window/led", led)

    @property
    def compact(self) -> bool:
        """Whether rows have one line of title."""
        return self._read("table/compact") in (True, "true")  # an INI file gives text back

    @compact.setter
    def compact(self, compact: bool) -> None:
        self._write("table/compact", compact)

    @property
    def section(self) -> str:
        """The section of the history that was last open; empty where none was."""
        value = self._read("history/section")
        return value if isinstance(value, str) else ""

    @section.setter
    def section(self, name: str) -> None:
        self._write("history/section", name)

    @property
    def long_red(self) -> int:
        """From how many quarters running an entry is long in the highest band."""
        value = str(self._read("history/long_red") or "")
        return int(value) if value.isdecimal() and 1 <= int(value) <= 12 else 2

    @long_red.setter
    def long_red(self, quarters: int) -> None:
        self._write("history/long_red", quarters)

    @property
    def recent(self) -> list[Path]:
        """Registers opened before, newest first, whether or not they are still there."""
        value = self._read("files/recent")
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [Path(text) for text in texts if isinstance(text, str) and text][:MOST_RECENT]

    def opened(self, path: Path) -> None:
        """Put ``path`` first among the recent registers."""
        path = path.absolute()
        self._keep_recent([path, *(other for other in self.recent if other != path)])

    def forget(self, path: Path) -> None:
        """Leave ``path`` out of the recent registers."""
        self._keep_recent([other for other in self.recent if other != path])

    def _keep_recent(self, paths: list[Path]) -> None:
        self._write("files/recent", [str(path) for path in paths[:MOST_RECENT]])

    @property
    def words(self) -> list[str]:
        """The words that the person has said are right."""
        value = self._read("spelling/words")
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [text for text in texts if isinstance(text, str) and text]

    def learn(self, word: str) -> None:
        """Remember that a word is right."""
        self._write("spelling/words", [*(each for each in self.words if each != word), word][-MOST_WORDS:])

    @property
    def minded(self) -> list[str]:
        """The registers and places of which a person has read what to mind there."""
        value = self._read("files/minded")
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [text for text in texts if isinstance(text, str) and text]

    def mind(self, place: str) -> None:
        """Remember that it was read."""
        self._write("files/minded", [place, *(other for other in self.minded if other != place)][:MOST_MINDED])

    @property
    def backup_folder(self) -> Path | None:
        """The folder that a person chose for backups; None for the usual one."""
        value = self._read("backups/folder")
        return Path(value) if isinstance(value, str) and value else None

    @backup_folder.setter
    def backup_folder(self, folder: Path | None) -> None:
        self._write("backups/folder", str(folder or ""))

    @property
    def keep(self) -> "Keep":
        """How many backups are kept."""
        from riskreg.model.keeping import Keep

        counts = {name: self._read(f"backups/{name}") for name in ("days", "weeks", "months")}
        try:
            return Keep(**{name: int(str(count)) for name, count in counts.items() if count is not None})
        except (ValueError, InvalidEntry):
            return Keep()

    @keep.setter
    def keep(self, keep: "Keep") -> None:
        for name in ("days", "weeks", "months"):
            self._write(f"backups/{name}", getattr(keep, name))

    def layout(self, part: str) -> QByteArray:
        """How a part of the window (window, splitter, columns) was left; empty where it never was."""
        value = self._read(f"layout/{part}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_layout(self, part: str, state: QByteArray) -> None:
        """Remember how a part of the window was left."""
        self._write(f"layout/{part}", state)

    def close(self) -> None:
        """Write what is not yet written."""
        if self._kept is not None:
            self._kept.sync()


def _system_name() -> str:
    """The name that the system knows the person by."""
    import getpass

    try:
        import pwd

        full = pwd.getpwnam(getpass.getuser()).pw_gecos.split(",")[0].strip()
        return full or getpass.getuser()
    except (ImportError, KeyError, OSError):
        pass
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return "Unknown"
