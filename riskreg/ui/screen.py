"""Whether a window can be shown here at all, asked before Qt aborts the process. Imports no Qt."""

import ctypes
import os
import sys
from collections.abc import Mapping

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Qt's own libraries load, and the Debian package that each is in."""

SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What Qt's X11 plugin loads besides; pictures taken without a screen need none of them."""


def missing_libraries(*, screen: bool = True) -> dict[str, str]:
    """The system libraries that Qt would miss, each with its Debian package. Always empty but on Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = LIBRARIES | SCREEN_LIBRARIES if screen else LIBRARIES
    return {name: package for name, package in wanted.items() if not _loads(name)}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def screen_problem(environment: Mapping[str, str] = os.environ) -> str | None:
    """Why no window can be shown here, as a sentence; None where one can."""
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    drawn_nowhere = platform in ("offscreen", "minimal")
    on_linux = sys.platform.startswith("linux")
    if on_linux and not drawn_nowhere and not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return (
            "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set."
            " Start riskreg from a desktop session, or run: riskreg tour --to FOLDER"
        )
    # Qt prefers Wayland where there is one, and then needs nothing of X11's.
    on_x11 = platform == "xcb" or (not platform and not environment.get("WAYLAND_DISPLAY"))
    problem = library_problem(screen=on_x11)
    display = environment.get("DISPLAY", "")
    if problem is None and on_linux and on_x11 and not _answers(display):
        return (
            f"No screen answers at DISPLAY={display}: nothing runs there, or you may not use it."
            " Start riskreg from a desktop session, or run: riskreg tour --to FOLDER"
        )
    return problem


def _answers(display: str) -> bool:
    """Whether an X server lets us in, asked as Qt will ask, which aborts the process where none does."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)


def library_problem(*, screen: bool) -> str | None:
    """Which system packages have to be installed first, as a sentence; None where all are there."""
    missing = missing_libraries(screen=screen)
    if not missing:
        return None
    packages = " ".join(sorted(set(missing.values())))
    return (
        f"Qt's system libraries are missing ({', '.join(missing)})."
        f" On Debian or Ubuntu: apt-get install {packages}"
    )
