"""The versions of the scheme: when, by whom and why each came into force, and what it changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout

from riskreg.ui.days import plain_date
from riskreg.ui.leading import Leading
from riskreg.ui.scheme_editor.differing import differences
from riskreg.ui.scheme_editor.keeping import Version
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label


class VersionsSection(Leading):
    """``looked`` carries the version that is being read; ``taken`` the one to go on from."""

    looked = Signal(object)
    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(self.tr("Versions"))
        self.versions: tuple[Version, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions of the scoring scheme, the newest first"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(px(90))
        self.list.currentRowChanged.connect(self._look)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setProperty("role", "reading")
        self.text.setAccessibleName(self.tr("What this version changed"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(px(90))
        self.take = button(self.tr("Start from this version"), self._take)
        lower = QHBoxLayout()
        lower.addWidget(self.take)
        lower.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE)
        words = self.tr("No version is ever overwritten: each score is read with the one that it was given in.")
        column.addWidget(label(words, "second", wrap=True))
        column.addWidget(self.list, 2)
        column.addWidget(self.text, 3)
        column.addLayout(lower)
        self.lead_focus_to(self.list)

    def show_versions(self, versions: tuple[Version, ...]) -> None:
        """Show the versions, the newest first."""
        self.versions = versions
        self.list.clear()
        for place, version in enumerate(versions):
            self.list.addItem(QListWidgetItem(self.words(version, in_force=not place)))
        self.list.setCurrentRow(0)

    def words(self, version: Version, *, in_force: bool) -> str:
        """When, by whom and why a version came into force."""
        said = self.tr("Version {0}, in force") if in_force else self.tr("Version {0}")
        parts = (said.format(version.revision), *who_and_when(version), version.reason)
        return " · ".join(part for part in parts if part)

    @property
    def current(self) -> Version | None:
        """The version that is being read."""
        row = self.list.currentRow()
        return self.versions[row] if 0 <= row < len(self.versions) else None

    def lock(self, *, locked: bool) -> None:
        """Let a version be gone on from, or only be read."""
        self.take.setEnabled(not locked)

    def _look(self, row: int) -> None:
        version = self.current
        if version is None:
            return
        older = self.versions[row + 1] if row + 1 < len(self.versions) else None
        self.text.setPlainText(
            "\n".join(differences(older.scheme, version.scheme))
            if older
            else self.tr("The scheme that the register was made with.")
        )
        self.looked.emit(version)

    def _take(self) -> None:
        if self.current is not None:
            self.taken.emit(self.current)


def who_and_when(version: Version) -> tuple[str, str]:
    """By whom a version came into force, and when where the reader is."""
    at = version.at.astimezone()
    return version.actor, f"{plain_date(at.date())}, {at:%H:%M}"
