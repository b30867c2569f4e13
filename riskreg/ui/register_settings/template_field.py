"""The organisation's Word template: which it is, since when, and the acts that choose, copy or remove it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskreg.ui.days import plain_date
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.register_settings import template_keeping
from riskreg.ui.register_settings.template_keeping import NONE, Held
from riskreg.ui.session import Session, sentence
from riskreg.ui.theme import SPACE
from riskreg.ui.widgets import button, label


class TemplateField(QWidget):
    """Each act is kept at once and can be undone. ``told`` says what came of it, ``refused`` why nothing did."""

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.held = Held(None)
        self._locked = False
        self.said = label(wrap=True)
        words = self.tr(
            "Reports, and the register as a Word document, take its letterhead, styles, headers and footers. It is"
            " kept with the register for everyone, from the moment it is chosen; a quarter that was signed off"
            " before keeps the one it had."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(label(self.tr("Word template"), "heading"))
        column.addWidget(label(words, "second", wrap=True))
        column.addWidget(self.said)
        row = QWidget()
        flow = FlowLayout(row, SPACE)
        self.choose = button(self.tr("Choose a template…"), self.ask)
        self.copy = button(self.tr("Save a copy as…"), self.save_copy, "quiet")
        self.remove = button(self.tr("Remove"), self.drop, "quiet", name=self.tr("Remove the Word template"))
        for each in (self.choose, self.copy, self.remove):
            flow.addWidget(each)
        column.addWidget(row)
        self._show(self.held)

    def refresh(self) -> None:
        """Read which template the register has."""
        self._session.work(self.tr("Reading"), template_keeping.read, self._show, brief=True)

    def _show(self, held: Held) -> None:
        self.held = held
        filed, template = held.filed, held.template
        if filed is None or template == NONE:
            self.said.setText(self.tr("There is none: Word documents are plain."))
        else:
            at = filed.at.astimezone()
            when = f"{plain_date(at.date())}, {at:%H:%M}"
            said = self.tr("{name}, chosen by {who} on {when}.")
            self.said.setText(said.format(name=template.name, who=filed.actor, when=when))
        self.allow(locked=self._locked)

    def allow(self, *, locked: bool) -> None:
        """Let be changed what may be; a copy can always be had."""
        self._locked = locked
        there = self.held.template != NONE
        self.choose.setText(self.tr("Choose another…") if there else self.tr("Choose a template…"))
        if (self.remove.hasFocus() or self.copy.hasFocus()) and not there:
            self.choose.setFocus()
        self.choose.setVisible(not locked)
        self.copy.setVisible(there)
        self.remove.setVisible(there and not locked)

    # What a person does

    def ask(self) -> None:
        """Ask for the file, and keep what is in it."""
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Word templates (*.dotx *.docx)")
        title = self.tr("Choose a Word template")
        name, _ = QFileDialog.getOpenFileName(self.window(), title, str(self._folder()), kinds)
        if name:
            actor = self._session.preferences.name
            work = partial(template_keeping.choose, Path(name), self.held, actor)
            self._session.work(self.tr("Looking at {0}").format(Path(name).name), work, self._kept, self._failed)

    def drop(self) -> None:
        """Do without a template from now on."""
        work = partial(template_keeping.put, NONE, self.held, self._session.preferences.name)
        self._session.work(self.tr("Saving"), work, self._kept, self._failed, brief=True)

    def save_copy(self) -> None:
        """Ask where to, and write the template there."""
        from PySide6.QtWidgets import QFileDialog

        title, kinds = self.tr("Save a copy of the template"), self.tr("Word templates (*.dotx *.docx)")
        suggestion = str(self._folder() / Path(self.held.template.name).name)
        name, _ = QFileDialog.getSaveFileName(self.window(), title, suggestion, kinds)
        if name:
            path = Path(name) if Path(name).suffix else Path(name).with_suffix(Path(suggestion).suffix)
            work = partial(template_keeping.save_copy, self.held.template, path)
            self._session.work(self.tr("Writing {name}").format(name=path.name), work, self._copied, self._failed)

    def _folder(self) -> Path:
        contents = self._session.contents
        return contents.path.parent if contents is not None else Path.home()

    def _kept(self, held: Held) -> None:
        if held.template == held.before:
            self.told.emit(self.tr("It is the template that the register has already."))
        else:
            self._session.turned.emit(held.before, held.template)
            gone = self.tr("The Word template is removed: Word documents are plain from now on.")
            said = self.tr("{name} is the template of Word documents from now on.").format(name=held.template.name)
            self.told.emit(gone if held.template == NONE else said)
        self._show(held)
        self._session.refresh()

    def _copied(self, path: Path) -> None:
        self.told.emit(self.tr("This is written: {path}").format(path=path))

    def _failed(self, error: Exception) -> None:
        self.refused.emit(sentence(error))
        self.refresh()
