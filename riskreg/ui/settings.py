"""What riskreg remembers for a person, each with its type; a value that makes no sense falls back."""

import getpass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from riskreg.ui.theme import Mode

MOST_RECENT = 8


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
        """Light, dark or what the system says."""
        value = self._read("window/mode")
        return value if value in ("light", "dark", "system") else "system"

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._write("window/mode", mode)

    @property
    def compact(self) -> bool:
        """Whether rows have one line of title."""
        return self._read("table/compact") in (True, "true")  # an INI file gives text back

    @compact.setter
    def compact(self, compact: bool) -> None:
        self._write("table/compact", compact)

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
