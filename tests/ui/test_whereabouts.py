"""Where a register lies, told from names alone."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from riskreg.ui.whereabouts import HERE, Kind, Place, is_share, place_of, synced_by, what_to_mind

HOME = "/home/sam"


def nothing(_: PurePath) -> bool:
    return False


@pytest.mark.parametrize(
    ("path", "file_system", "device", "share"),
    [
        (PurePosixPath("/mnt/risk/r.riskreg"), "nfs4", "server:/risk", True),
        (PurePosixPath("/mnt/risk/r.riskreg"), "cifs", "//server/risk", True),
        (PurePosixPath("/Volumes/risk/r.riskreg"), "smbfs", "//sam@server/risk", True),
        (PurePosixPath("/Volumes/risk/r.riskreg"), "afpfs", "", True),
        (PurePosixPath("/mnt/c/r.riskreg"), "9p", "C:\\", True),
        (PurePosixPath("/mnt/far/r.riskreg"), "fuse.sshfs", "sam@far:", True),
        (PurePosixPath("/Volumes/dav/r.riskreg"), "WebDAV", "", True),
        (PurePosixPath("/home/sam/r.riskreg"), "ext4", "/dev/sda1", False),
        (PurePosixPath("/home/sam/r.riskreg"), "apfs", "/dev/disk3s1", False),
        (PurePosixPath("/run/media/stick/r.riskreg"), "fuse.ntfs-3g", "/dev/sdb1", False),
        (PurePosixPath("/home/sam/r.riskreg"), "", "", False),
        (PureWindowsPath(r"\\server\risk\r.riskreg"), "NTFS", "", True),
        (PureWindowsPath(r"S:\r.riskreg"), "NTFS", r"\\server\risk", True),
        (PureWindowsPath(r"C:\r.riskreg"), "NTFS", "\\\\?\\Volume{4c1b02c4-0000-0000-0000}\\", False),
        (PureWindowsPath(r"\\?\UNC\server\risk\r.riskreg"), "NTFS", "", True),
        (PureWindowsPath("\\\\?\\C:\\risk\\r.riskreg"), "NTFS", "", False),
    ],
)
def test_a_share_is_told_from_its_file_system_or_its_name(
    path: PurePath, file_system: str, device: str, share: bool
) -> None:
    assert is_share(path, file_system, device) is share


@pytest.mark.parametrize(
    ("path", "program"),
    [
        (PureWindowsPath(r"C:\Users\sam\OneDrive\r.riskreg"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\sam\OneDrive - Westmarch Council\Risk\r.riskreg"), "OneDrive"),
        (PurePosixPath("/Users/sam/Library/CloudStorage/OneDrive-Westmarch/r.riskreg"), "OneDrive"),
        (PurePosixPath("/home/sam/Dropbox/Risk/r.riskreg"), "Dropbox"),
        (PureWindowsPath(r"C:\Users\sam\Dropbox (Westmarch)\r.riskreg"), "Dropbox"),
        (PureWindowsPath(r"G:\My Drive\r.riskreg"), "Google Drive"),
        (PurePosixPath("/Users/sam/Library/CloudStorage/GoogleDrive-sam@w.uk/My Drive/r.riskreg"), "Google Drive"),
        (PurePosixPath("/Users/sam/Library/Mobile Documents/com~apple~CloudDocs/r.riskreg"), "iCloud Drive"),
        (PureWindowsPath(r"C:\Users\sam\iCloudDrive\r.riskreg"), "iCloud Drive"),
        (PurePosixPath("/home/sam/Nextcloud/r.riskreg"), "Nextcloud"),
        (PurePosixPath("/home/sam/ownCloud/r.riskreg"), "ownCloud"),
        (PureWindowsPath(r"C:\Users\sam\Box\r.riskreg"), "Box"),
        (PurePosixPath("/Users/sam/Box Sync/r.riskreg"), "Box"),
        (PurePosixPath("/home/sam/Syncthing/r.riskreg"), "Syncthing"),
        (PurePosixPath("/home/sam/Documents/r.riskreg"), ""),
        (PurePosixPath("/srv/Box (2018)/r.riskreg"), ""),
        (PurePosixPath("/srv/dropboxes/r.riskreg"), ""),
        (PurePosixPath("/srv/risk/Dropbox.riskreg"), ""),
    ],
)
def test_a_synced_folder_is_told_from_its_name(path: PurePath, program: str) -> None:
    assert synced_by(path, {}, nothing) == program


@pytest.mark.parametrize(
    ("marker", "program"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox.cache", "Dropbox"),
        (".tmp.drivedownload", "Google Drive"),
        (".owncloudsync.log", "ownCloud"),
        (".nextcloudsync.log", "Nextcloud"),
    ],
)
def test_a_synced_folder_is_told_from_what_the_program_leaves_in_it(marker: str, program: str) -> None:
    left = PurePosixPath(HOME, "Shared", marker)
    inside, outside = PurePosixPath(HOME, "Shared/Risk/r.riskreg"), PurePosixPath(HOME, "Risk/r.riskreg")
    assert synced_by(inside, {}, lambda path: path == left) == program
    assert synced_by(outside, {}, lambda path: path == left) == ""


def test_a_synced_folder_is_told_from_the_environment() -> None:
    environment = {"OneDriveCommercial": r"D:\Work", "OneDrive": ""}
    assert synced_by(PureWindowsPath(r"D:\Work\Risk\r.riskreg"), environment, nothing) == "OneDrive"
    assert synced_by(PureWindowsPath(r"D:\Workshop\r.riskreg"), environment, nothing) == ""


def test_the_place_of_a_real_file(tmp_path: Path) -> None:
    assert place_of(tmp_path / "r.riskreg").kind in (Kind.HERE, Kind.SHARE)
    synced = tmp_path / "Nextcloud"
    synced.mkdir()
    assert place_of(synced / "r.riskreg") == Place(Kind.SYNCED, "Nextcloud")
    (tmp_path / ".stfolder").mkdir()
    assert place_of(tmp_path / "r.riskreg") == Place(Kind.SYNCED, "Syncthing")


def test_only_what_asks_for_care_is_said() -> None:
    assert what_to_mind(HERE) == ""
    assert "same path" in what_to_mind(Place(Kind.SHARE))
    assert "Nextcloud" in what_to_mind(Place(Kind.SYNCED, "Nextcloud"))
