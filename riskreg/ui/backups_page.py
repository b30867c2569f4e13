"""The page of backups: which there are, whether each still reads back, and where and how many are kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from riskreg.model.keeping import Backup, Keep
from riskreg.ui.backing import Backing
from riskreg.ui.backups_table import BackupTable
from riskreg.ui.leading import Leading
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label

MOST_OFFERED = 99


class BackupsPage(Leading):
    """Backups of the open register. Escape leaves it. ``offered`` carries a sentence and what to do next."""

    left = Signal()
    offered = Signal(str, object)

    def __init__(self, backing: Backing, open_register: Callable[[Path], None]) -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(self.tr("Backups"))
        self._backing, self._open = backing, open_register
        self.table = BackupTable()
        self.view = QTableView()
        self._set_up_view()
        self._sentence = label(role="second", wrap=True)
        self._none = label(self.tr("There is no backup yet: make the first one now."), "second", wrap=True)
        self._problem = label(role="second", wrap=True)
        self._now = button(self.tr("Back up now"), backing.back_up_now, "primary")
        self._restore = button(self.tr("Restore as a new file"), self.restore_chosen)
        self._restore.setToolTip(
            self.tr("Makes another register out of this backup, beside the one that is open, which stays as it is")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 3, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 2)
        column.addWidget(label(self.tr("Backups"), "title"))
        column.addWidget(self._sentence)
        column.addWidget(self._none)
        column.addWidget(self.view, 1)
        column.addWidget(self._problem)
        column.addLayout(self._acts())
        column.addWidget(label(self.tr("What is kept, and where"), "heading"))
        column.addLayout(self._keeping())
        column.addWidget(
            label(
                self.tr(
                    "Days, weeks and months without a backup do not count, and the newest of all always stays."
                    " What is no longer kept goes once a newer backup is proven."
                ),
                "second",
                wrap=True,
            )
        )
        column.addLayout(self._placing())
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        self.lead_focus_to(self.view)
        self.view.selectionModel().selectionChanged.connect(self._chosen_changed)
        backing.changed.connect(self.look)
        backing.restored.connect(self._offer)

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self.table)
        view.setAccessibleName(self.tr("Backups of this register"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(px(36))
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)

    def _acts(self) -> QHBoxLayout:
        acts = QHBoxLayout()
        acts.setSpacing(SPACE)
        for each in (self._now, self._restore, button(self.tr("To the register"), self.left.emit)):
            acts.addWidget(each)
        acts.addStretch(1)
        return acts

    def _keeping(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(label(self.tr("Keep the newest of the last")))
        self._counts: list[QSpinBox] = []
        for count, after in zip(
            self._backing.session.preferences.keep.counts,
            (self.tr("days"), self.tr("weeks"), self.tr("months")),
            strict=True,
        ):
            box = QSpinBox()
            box.setRange(0, MOST_OFFERED)
            box.setValue(count)
            box.setKeyboardTracking(False)
            box.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.setFixedWidth(px(56))
            box.setToolTip(self.tr("Type a number, or press Up and Down"))
            box.setAccessibleName(self.tr("Backups kept: {what}").format(what=after))
            box.lineEdit().setAccessibleName(box.accessibleName())
            box.valueChanged.connect(self._keep)
            row.addWidget(box)
            row.addWidget(label(after))
            self._counts.append(box)
        row.addStretch(1)
        return row

    def _placing(self) -> QHBoxLayout:
        self._folder = label(role="second", wrap=True)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._usual = button(self.tr("Use the usual folder"), self._use_usual)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._folder, 1)
        row.addWidget(self._usual)
        row.addWidget(button(self.tr("Choose the folder…"), self.choose_folder))
        return row

    # What there is

    def look(self) -> None:
        """Find out anew which backups there are."""
        self._show_where()
        if self.isVisible():
            self._backing.look(self._show)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.look()

    def _show_where(self) -> None:
        plan = self._backing.plan
        where = self.tr("In {folder}").format(folder=plan.folder) if plan is not None else ""
        self._folder.setText(where or self.tr("No folder is chosen."))
        self._usual.setVisible(self._backing.session.preferences.backup_folder is not None)
        self._now.setEnabled(plan is not None)
        self._sentence.setText(
            self.tr("This register is read-only here: it is backed up when you ask, and not by itself.")
            if not self._backing.session.can_change
            else self.tr(
                "A copy is made each day that you open this register, after a sign-off, and when you close it"
                " changed. Each one is read back and proven before it counts."
            )
        )

    def _show(self, backups: tuple[Backup, ...]) -> None:
        chosen = self.chosen
        self.table.show_backups(backups, self._backing.session.preferences.keep)
        paths = [backup.path for backup in backups]
        self.view.selectRow(paths.index(chosen.path) if chosen is not None and chosen.path in paths else 0)
        self._none.setVisible(not backups)
        self.view.setVisible(bool(backups))
        self._rest.setVisible(not backups)
        self._chosen_changed()
        self._read_next()

    def _read_next(self) -> None:
        """Read the next backup through, while somebody looks."""
        unread = (backup for backup in self.table.backups if self.table.problem(backup) is None)
        if self.isVisible() and (backup := next(unread, None)) is not None:
            self._backing.prove(backup, self._was_read)

    def _was_read(self, backup: Backup, problem: str) -> None:
        self.table.learn(backup, problem)
        self._chosen_changed()
        self._read_next()

    # What can be done

    @property
    def chosen(self) -> Backup | None:
        """The backup that is marked."""
        rows = self.view.selectionModel().selectedRows()
        return self.table.backups[rows[0].row()] if rows else None

    def _chosen_changed(self, *_: object) -> None:
        chosen = self.chosen
        problem = (self.table.problem(chosen) or "") if chosen is not None else ""
        self._restore.setEnabled(chosen is not None and not problem)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def restore_chosen(self) -> None:
        """Make a new register out of the chosen backup."""
        if (chosen := self.chosen) is not None:
            self._backing.restore(chosen)

    def _offer(self, path: Path) -> None:
        said = self.tr(
            "Restored beside the register: {name}. It is the same register's history with the same UUID:"
            " go on with one of the two files only."
        ).format(name=path.name)
        self.offered.emit(said, (self.tr("Open it"), partial(self._open, path)))

    def choose_folder(self) -> None:
        """Ask where backups go from now on."""
        plan = self._backing.plan
        start = str(plan.folder) if plan is not None else ""
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for backups"), start)
        if name:
            self._backing.use(Path(name))

    def _use_usual(self) -> None:
        self._backing.use(None)

    def _keep(self) -> None:
        self._backing.keep(Keep(*(box.value() for box in self._counts)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
