"""Where a system keeps its spelling dictionaries, and which of them are wanted."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

_OFFICE = "share/extensions"


def usual_folders() -> tuple[Path, ...]:
    """The folders where dictionaries are installed on this system, there or not."""
    home = Path.home()
    named = [Path(part) for part in os.environ.get("DICPATH", "").split(os.pathsep) if part]
    if sys.platform == "win32":
        roots = [Path(os.environ[name]) for name in ("ProgramFiles", "ProgramFiles(x86)") if name in os.environ]
        kept = [Path(os.environ[name]) / "hunspell" for name in ("APPDATA", "ProgramData") if name in os.environ]
        programs = ("Mozilla Thunderbird/dictionaries", "Mozilla Firefox/dictionaries", f"LibreOffice/{_OFFICE}")
        found = [*kept, *(root / program for root in roots for program in programs)]
    elif sys.platform == "darwin":
        office = Path("/Applications/LibreOffice.app/Contents/Resources/extensions")
        shared = ("/Library/Spelling", "/opt/homebrew/share/hunspell", "/usr/local/share/hunspell")
        found = [home / "Library/Spelling", *map(Path, shared), office]
    else:
        shares = [Path(each) for each in os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":")]
        places = [share / name for share in shares for name in ("hunspell", "myspell/dicts", "myspell")]
        found = [home / ".local/share/hunspell", *places, Path("/usr/lib/libreoffice") / _OFFICE]
    return (*named, *found)


def dictionaries(folders: Iterable[Path], languages: Sequence[str]) -> tuple[Path, ...]:
    """One dictionary for each language that has one, as the path of its .dic file.

    A language like "en_GB" takes its own dictionary, else another of the same tongue.
    """
    there = [file for folder in folders for file in _in_folder(folder) if file.with_suffix(".aff").is_file()]
    chosen = []
    for language in languages:
        exact = [file for file in there if _language(file) == language]
        tongue = [file for file in there if _language(file).split("_")[0] == language.split("_")[0]]
        chosen += (exact or sorted(tongue, key=_language))[:1]
    return tuple(dict.fromkeys(chosen))


def _in_folder(folder: Path) -> list[Path]:
    try:
        return sorted([*folder.glob("*.dic"), *folder.glob("dict-*/*.dic")])
    except OSError:
        return []


def _language(file: Path) -> str:
    tongue, _, country = file.stem.replace("-", "_").partition("_")
    return f"{tongue.lower()}_{country[:2].upper()}" if country else tongue.lower()
