"""The signed-off quarters: each issue with its head, exported, published, and corrected by the next one."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.papers import Publication
from riskreg.model.quarter import Quarter
from riskreg.ui.desk import Contents
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.page_foot import scrolled
from riskreg.ui.places import Page
from riskreg.ui.quarter.issue_table import Issued, IssueView, read_issued
from riskreg.ui.quarter.publishing import PublicationDialog, publish
from riskreg.ui.quarter.reissue_page import ReissuePage
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows


class IssuedPage(Page):
    """The list of issues, and in its place for a while the page that makes the next one."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._contents: Contents | None = None
        self._wanted: Quarter | None = None
        self._then_publish = False
        self.view = IssueView()
        self.said = label(role="second", wrap=True)
        self.export_button = button(self.tr("Export this issue…"), self.export, "primary")
        self.copy_button = button(self.tr("Copy head"), self.copy_head)
        self.copy_button.setToolTip(
            self.tr("The hash that proves this quarter and all before it; keep it outside the file")
        )
        self.publish_button = button(self.tr("Record the publication…"), self.ask_publication)
        self.reissue_button = button(self.tr("Correct by a reissue…"), self._reissue)
        none = Notice(
            self.tr("No quarter is signed off yet"),
            self.tr("The first one becomes the baseline that every later quarter is compared with."),
        )
        filled = QVBoxLayout()
        filled.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        filled.setSpacing(px(12))
        filled.addWidget(self.view, 1)
        filled.addWidget(self.said)
        filled.addWidget(self._acts())
        self._states = QStackedWidget()
        some = QWidget()
        ground(some, "ground")
        some.setLayout(filled)
        self._states.addWidget(scrolled(some))
        self._states.addWidget(none)
        self.reissuing = ReissuePage(flows)
        self.reissuing.left.connect(self._leave_reissue)
        self.reissuing.issued.connect(self._issued)
        self.half = self.reissuing.half
        self.half.wanted.connect(self._show_reissue)
        self._states.addWidget(self.reissuing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._states)
        self.view.selectionModel().selectionChanged.connect(self._chosen_changed)
        self.lead_focus_to(self.view)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.view.setMinimumHeight(px(130))

    def _acts(self) -> QWidget:
        made = QWidget()
        row = FlowLayout(made, SPACE)
        for each in (self.export_button, self.copy_button, self.publish_button, self.reissue_button):
            row.addWidget(each)
        return made

    # What is shown

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register."""
        other = self._contents is None or self._contents.path != contents.path
        self._contents = contents
        if other:
            self.view.show_issued(())
            self.reissuing.drop()
        elif self._states.currentWidget() is self.reissuing:
            self.reissuing.refresh()
        if other or self._states.currentWidget() is not self.reissuing:
            self._states.setCurrentIndex(0 if contents.sign_offs else 1)
        if contents.sign_offs:
            self._flows.session.work(self.tr("Reading"), read_issued, self._read, brief=True)

    def _read(self, issued: tuple[Issued, ...]) -> None:
        self.view.show_issued(issued)
        self._chosen_changed()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.choose(wanted)
        publishing, self._then_publish = self._then_publish, False
        if publishing:
            self.ask_publication()

    def choose(self, quarter: Quarter, *, publishing: bool = False) -> None:
        """Mark the last issue of a quarter, and ask for its publication where that is wanted."""
        rows = (row for row, each in enumerate(self.view.table.rows) if each.signed.quarter == quarter)
        row = next(rows, None)
        if row is None:
            self._wanted, self._then_publish = quarter, publishing  # not read yet
            return
        self.view.selectRow(row)
        if publishing:
            self.ask_publication()

    def _chosen_changed(self, *_: object) -> None:
        chosen, may = self.view.chosen, self._flows.session.can_change
        for each in (self.export_button, self.copy_button):
            each.setEnabled(chosen is not None)
        for each in (self.publish_button, self.reissue_button):
            each.setEnabled(chosen is not None and may)
        begun = chosen is not None and self.reissuing.typed == chosen.signed.quarter
        self.reissue_button.setText(
            self.tr("Go on with the reissue…") if begun else self.tr("Correct by a reissue…")
        )
        self.said.setText(self._words(chosen) if chosen else "")

    def _words(self, chosen: Issued) -> str:
        signed, published = chosen
        if signed.issue == 1:
            said = self.tr("Issue 1 of {label} is as it was signed off, and stays so.")
        else:
            said = self.tr("Issue {n} of {label} corrects: {what}")
        parts = [said.format(n=signed.issue, label=signed.quarter.label, what=signed.corrects)]
        if published is not None:
            parts.append(self.tr("Published: {where}").format(where=published.paper.where))
        return "\n".join(parts)

    # What can be done

    def export(self) -> None:
        """Export the chosen issue as it was signed off."""
        if (chosen := self.view.chosen) is not None:
            self._flows.papers.export_quarter(chosen.signed.quarter, chosen.signed.issue)

    def copy_head(self) -> None:
        """Put the whole head hash of the chosen issue on the clipboard."""
        if (chosen := self.view.chosen) is not None:
            signed = chosen.signed
            QGuiApplication.clipboard().setText(signed.head)
            said = self.tr("The head of {label} is on the clipboard: {head}")
            self._flows.told.emit(said.format(label=signed.quarter.label, head=signed.head))

    def ask_publication(self) -> None:
        """Ask when and where the chosen issue was published."""
        chosen = self.view.chosen
        if chosen is None or not self._flows.session.can_change:
            return
        dialog = PublicationDialog(self, chosen.signed, chosen.published.paper if chosen.published else None)
        dialog.accepted.connect(
            partial(self._publish, dialog, chosen.published.revision if chosen.published else 0)
        )
        dialog.open()

    def _publish(self, dialog: PublicationDialog, base: int) -> None:
        publication: Publication = dialog.publication
        work = partial(publish, publication, base, self._flows.session.preferences.name)
        done = partial(self._published, publication)
        self._flows.session.work(self.tr("Recording"), work, done, brief=True)

    def _published(self, publication: Publication, _: int) -> None:
        self._flows.session.refresh()
        said = self.tr("It is recorded that issue {n} of {label} was published.")
        self._flows.told.emit(said.format(n=publication.issue, label=publication.quarter))

    def _reissue(self) -> None:
        if (chosen := self.view.chosen) is not None:
            self.reissue(chosen.signed.quarter)

    def reissue(self, quarter: Quarter) -> None:
        """Ask what the next issue of a quarter corrects."""
        typed = self.reissuing.typed
        if typed not in (None, quarter) and not self.half.guard(partial(self.reissue, quarter)):
            return
        self.choose(quarter)
        self._show_reissue()
        self.reissuing.start(quarter)
        self.reissuing.setFocus()

    def _issued(self, quarter: Quarter) -> None:
        self._wanted = quarter  # its newest issue is marked once it is read

    def _show_reissue(self, *_: object) -> None:
        self._states.setCurrentWidget(self.reissuing)

    def _leave_reissue(self) -> None:
        self._states.setCurrentIndex(0)
        self._chosen_changed()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
