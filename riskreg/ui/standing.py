"""What stays true while a register is open and a person should know: only to be read, or in a place to mind."""

from riskreg.ui.company import Company
from riskreg.ui.desk import Barred, Contents
from riskreg.ui.messages import MessageStrip
from riskreg.ui.session import Session
from riskreg.ui.widgets import Act


class StandingStrip(MessageStrip):
    """Says why nothing can be changed, with the one next step; else what to mind where the register lies."""

    def __init__(self, session: Session, company: Company) -> None:
        super().__init__()
        self._session, self._company = session, company
        self._read_only = False
        session.shown.connect(self._follow)
        session.closed.connect(self._forget)
        company.minded.connect(self._say_what_to_mind)
        self.dismissed.connect(self._dismissed)

    def _follow(self, contents: Contents) -> None:
        if not contents.complete:
            return
        if contents.read_only:
            self._read_only = True
            words, act = self._why(contents)
            if words != self.text():
                self.say(words, act, lasting=True)
        elif self._read_only:
            self._forget()

    def _why(self, contents: Contents) -> tuple[str, Act]:
        again = (self.tr("Try again"), self._allow_changes)
        name = contents.path.name
        if contents.notice:
            return contents.notice, again
        if contents.barred is Barred.FILE:
            said = self.tr("Read-only: you may not write to {0}. Ask whoever keeps it, then try again.")
            return said.format(name), again
        if contents.barred is Barred.FOLDER:
            said = self.tr(
                "Read-only: you may not write to the folder of {0}, and saving needs that. Ask whoever keeps it,"
                " then try again."
            )
            return said.format(name), again
        if self._session.wants_to_read_only:
            said = self.tr("Read-only, as you chose: read, export and verify; nothing can be changed by mistake.")
            return said, (self.tr("Allow changes"), self._allow_changes)
        return self.tr("Read-only: this register can be read, exported and verified here, not changed."), again

    def _allow_changes(self) -> None:
        self._session.reopen(read_only=False)

    def _say_what_to_mind(self, words: str) -> None:
        if not self._read_only:
            self.say(words)

    def _dismissed(self) -> None:
        if not self._read_only:
            self._company.mind()

    def _forget(self) -> None:
        self._read_only = False
        self.hide()
