"""Where riskreg starts: the folders and the log are settled here and handed down."""

import gc
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from riskreg.ending import FINE, ended
from riskreg.model.errors import RegisterError

if TYPE_CHECKING:
    from riskreg.model.keeping import Plan

_HERE = Path(__file__).resolve().parent
LOG_BYTES = 1_000_000


def _resources() -> Path:
    """The data that riskreg ships with: inside an installed package, beside it in a checkout."""
    installed = _HERE / "resources"
    return installed if installed.is_dir() else _HERE.parent / "resources"


def _user_folder(kind: Literal["log", "settings", "data"]) -> Path:
    import platformdirs

    whole = platformdirs.PlatformDirs("riskreg", appauthor=False, ensure_exists=True)
    try:
        if kind == "log":
            return whole.user_log_path
        return whole.user_config_path if kind == "settings" else whole.user_data_path
    except OSError:
        # A home that cannot be written must not keep anyone from a register that can be read.
        return Path(tempfile.mkdtemp(prefix="riskreg-"))


def _start_log(path: Path) -> None:
    logging.raiseExceptions = False  # a log that cannot be written must not put a traceback before a person
    # Turned over at the start: the handlers that do so while writing take longer to load than a glance.
    with suppress(OSError):  # on Windows another riskreg may hold it open
        if path.stat().st_size > LOG_BYTES:
            path.replace(path.with_suffix(".1.log"))
    handler: logging.Handler
    try:
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    logging.basicConfig(
        handlers=[handler], level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )


def _open_window(register: Path | None, sample: bool, read_only: bool) -> int:
    from riskreg.ui.screen import screen_problem

    problem = screen_problem()
    if problem is not None:
        if not sample:
            raise RegisterError(problem)
        to = Path("build", "tour")
        print(f"riskreg: {problem}\nTaking the tour instead, into {to}.", file=sys.stderr)  # noqa: T201
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # whatever asked for the screen that is not there
        for made in _tour(to):
            print(f"Made {made}")  # noqa: T201
        return FINE
    # Thousands of objects are made on the way to the first paint and all of them stay: looking for
    # garbage among them costs a tenth of the start. The window collects for itself from then on.
    gc.disable()
    from riskreg.ui.app import Launch, run

    data = _user_folder("data")
    launch = Launch(register, sample, _resources(), _user_folder("settings"))
    return run(launch._replace(drafts=data / "drafts", backups=_backup_folder(data), read_only=read_only))


def _backup_folder(data: Path) -> Path:
    folder = data / "backups"
    with suppress(OSError):  # said where a backup is made
        folder.mkdir(exist_ok=True)
    return folder


def _backups() -> "Plan":
    """Where backups go and how many are kept, as the person settled it in the window."""
    from riskreg.model.keeping import Plan

    folder = _backup_folder(_user_folder("data"))
    try:
        from riskreg.ui.settings import Preferences
    except ImportError:  # what Qt needs of the system is not there
        return Plan(folder)
    preferences = Preferences(_user_folder("settings"))
    return Plan(preferences.backup_folder or folder, preferences.keep)


def _tour(to: Path) -> Sequence[Path]:
    from riskreg import printing
    from riskreg.tour import tour
    from riskreg.ui.screen import library_problem

    problem = library_problem(screen=False)
    if problem is not None:
        raise RegisterError(problem)
    full, missing = os.environ.get("RISKREG_TOUR") == "full", list[str]()
    with printing.progress_bar("Taking pictures") as progress:
        made = tour(to, _resources(), full=full, progress=progress, say=missing.append)
    for sentence in missing:
        print(f"riskreg: {sentence}", file=sys.stderr)  # noqa: T201 - no fault, and no part of the answer
    return made


def main(arguments: Sequence[str] | None = None) -> None:
    """Run riskreg and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal in another encoding must not turn a register's own words into a fault.
            stream.reconfigure(errors="replace")
    log = _user_folder("log") / "riskreg.log"
    _start_log(log)
    sys.exit(_run(sys.argv[1:] if arguments is None else arguments, log))


def _run(arguments: Sequence[str], log: Path) -> int:
    # What a double click asks for. The parser of the command line, which takes a tenth of the start to load, has
    # nothing to add to it: no verb is called so, and no option.
    match arguments:
        case []:
            return ended(partial(_open_window, None, False, False), arguments, log)
        case [register] if register.endswith(".riskreg") and not register.startswith("-"):
            return ended(partial(_open_window, Path(register), False, False), arguments, log)
    from riskreg import cli

    house = cli.House(_open_window, _tour, _resources() / "sample.json", log, _backups)
    return cli.run(arguments, house)


if __name__ == "__main__":
    main()
