"""Where a register lies, and what to mind there: on a network share, or in a folder that a program syncs."""

import os
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path, PurePath, PureWindowsPath
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QStorageInfo

_NETWORK = frozenset("""
nfs nfs4 cifs smb smb2 smb3 smbfs 9p afpfs webdav davfs davfs2 ncpfs ncp afs ceph glusterfs lustre
fuse.sshfs fuse.davfs fuse.davfs2 fuse.rclone fuse.gvfsd-fuse fuse.glusterfs fuse.cifs fuse.nfs osxfuse_sshfs
""".split())  # fmt: skip # noqa: SIM905 (a list of names reads best as names)
"""What systems call the file systems that lie on another machine."""

_SYNCED_FOLDERS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box": "Box",
    "box sync": "Box",
    "syncthing": "Syncthing",
}
"""Names of the folders that sync programs make; a name may go on: "OneDrive - Council", "Dropbox (Work)"."""

_MARKERS = {
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
"""What sync programs leave in the folder that they sync."""

_VARIABLES = {
    "OneDrive": "OneDrive",
    "OneDriveCommercial": "OneDrive",
    "OneDriveConsumer": "OneDrive",
    "DROPBOX_PATH": "Dropbox",
    "iCloudDrive": "iCloud Drive",
}
"""Variables of the environment that hold the folder that is synced."""


class Kind(Enum):
    """What sort of place it is."""

    HERE = "here"
    SHARE = "share"
    SYNCED = "synced"


class Place(NamedTuple):
    """A sort of place, and the program that syncs it where one does."""

    kind: Kind
    program: str = ""


HERE = Place(Kind.HERE)


def is_share(path: PurePath, file_system: str, device: str = "") -> bool:
    """Whether a path lies on another machine; ``file_system`` and ``device`` are as the system names them."""
    if file_system.casefold() in _NETWORK:
        return True
    return any(_is_unc(name) for name in (str(path) if isinstance(path, PureWindowsPath) else "", device))


def _is_unc(name: str) -> bool:
    """Whether a Windows name is of another machine, and not of a device of this one."""
    if name.startswith(("\\\\?\\", "\\\\.\\")):
        return name[4:8].upper() == "UNC\\"
    return name.startswith("\\\\")


def synced_by(path: PurePath, environment: Mapping[str, str], exists: Callable[[PurePath], bool]) -> str:
    """The program that syncs the folder of ``path``, or nothing. ``exists`` says whether a marker is there."""
    for variable, program in _VARIABLES.items():
        root = environment.get(variable, "")
        if root and path.is_relative_to(root):
            return program
    for folder in path.parents:
        program = _named(folder.name)
        if program:
            return program
    for folder in path.parents:
        for marker, program in _MARKERS.items():
            if folder.name and exists(folder / marker):  # not at the root of a disk, where it would mean all of it
                return program
    return ""


def _named(folder: str) -> str:
    name = folder.casefold()
    for known, program in _SYNCED_FOLDERS.items():
        if name == known:
            return program
        # "Box (2018)" may be anybody's; the other names are taken.
        if known != "box" and name.startswith((f"{known} -", f"{known}-", f"{known} (")):
            return program
    return ""


def place_of(path: Path) -> Place:
    """Where a file lies. Asks the system, which may take its time on a share: for a worker."""
    path = path.absolute()
    program = synced_by(path, os.environ, _exists)
    if program:
        return Place(Kind.SYNCED, program)
    storage = QStorageInfo(str(path.parent))
    file_system = bytes(storage.fileSystemType().data()).decode("ascii", "replace")
    device = bytes(storage.device().data()).decode("utf-8", "replace")
    return Place(Kind.SHARE) if is_share(path, file_system, device) else HERE


def _exists(path: PurePath) -> bool:
    try:
        return os.path.lexists(path)
    except (OSError, ValueError):
        return False


def what_to_mind(place: Place) -> str:
    """What a person should know about keeping a register there; empty where there is nothing to mind."""
    translate = QCoreApplication.translate
    if place.kind is Kind.SYNCED:
        return translate(
            "whereabouts",
            "This register is in a folder that {0} syncs. Sync programs copy the file while it is being written"
            " and make “conflicted copies”: keep the register on a share, or pause syncing while you work, and"
            " verify it afterwards.",
        ).format(place.program)
    if place.kind is Kind.SHARE:
        return translate(
            "whereabouts",
            "This register is on a network share: several people can work in it at once. Everyone should open it"
            " by the same path, and close riskreg before the file is copied or moved.",
        )
    return ""
