"""The page of the register's settings: a few fields, checked as they are typed, and one act that saves them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from riskreg.model.records import Settings
from riskreg.ui.desk import Contents
from riskreg.ui.leading import Leading
from riskreg.ui.messages import MessageStrip
from riskreg.ui.page_foot import PageFoot, is_save
from riskreg.ui.register_settings import keeping
from riskreg.ui.register_settings.draft import SettingsDraft, merged, troubles
from riskreg.ui.register_settings.form import SettingsForm
from riskreg.ui.register_settings.keeping import Kept
from riskreg.ui.register_settings.layout_form import LayoutForm
from riskreg.ui.session import Session, sentence
from riskreg.ui.tabbed import Tabbed
from riskreg.ui.theme import SPACE
from riskreg.ui.widgets import ground, label


class SettingsPage(Leading):
    """``left`` says that it is done with; ``told`` what came of it; ``wanted`` that it has to be seen."""

    left = Signal()
    told = Signal(str)
    wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(self.tr("Register settings"))
        self._session = session
        self._before: Settings | None = None
        self._then: Callable[[], object] | None = None
        self.troubles: dict[str, str] = {}
        self.form, self.paper = SettingsForm(), LayoutForm(session)
        self.parts = Tabbed(self.tr("Parts of the settings"), (self.form, self.paper))
        self.strip = MessageStrip()
        self.foot = PageFoot(self.tr("Why, if it is worth a word"))
        self._arrange()
        for form in (self.form, self.paper):
            form.wrote.connect(self._look)
        self.paper.template.told.connect(self.told)
        self.paper.template.refused.connect(self.strip.say)
        self.foot.saved.connect(self.save)
        self.foot.left.connect(self.leave)
        self.foot.led.connect(self.show_trouble)
        self.strip.dismissed.connect(self._stay)
        session.shown.connect(self._follow)
        session.closed.connect(self._forget)

    def _arrange(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE, 0, 0)
        whole.setSpacing(0)
        title = label(self.tr("Register settings"), "title")
        title.setContentsMargins(SPACE * 3, SPACE, SPACE * 3, 0)
        whole.addWidget(title)
        whole.addWidget(self.strip)
        whole.addWidget(self.parts, 1)
        whole.addWidget(self.foot)

    # What is shown

    def _written(self, before: Settings) -> SettingsDraft:
        """What is typed, on top of the settings that it was typed over."""
        return self.paper.written(self.form.written(SettingsDraft.of(before)))

    @property
    def is_dirty(self) -> bool:
        """Whether something is typed that is not saved."""
        before = self._before
        can = before is not None and self._session.can_change
        return can and before is not None and bool(self._written(before).differing(SettingsDraft.of(before)))

    def start(self, part: int = 0) -> None:
        """Show a part of the register's settings; what was typed before and not saved goes on."""
        self.strip.dismiss()
        self.parts.go(part)
        self.lead_focus_to(self.parts.shown)
        self.paper.template.refresh()
        if self.is_dirty:
            self.strip.say(self.tr("What you changed before is still here, and not saved."))
        elif self._session.contents is not None:
            self._show(self._session.contents.settings)

    def _show(self, settings: Settings, draft: SettingsDraft | None = None) -> None:
        self._before = settings
        for form in (self.form, self.paper):
            form.show_draft(draft or SettingsDraft.of(settings))
        self._look()

    def _look(self, *_: object) -> None:
        """Check what is typed, and say what is wrong with it."""
        contents, before = self._session.contents, self._before
        if contents is None or before is None:
            return
        self.troubles = dict(troubles(self._written(before), before, contents.rows.all))
        self.form.show_troubles(self.troubles)
        self.paper.show_troubles(self.troubles)
        of_the_form = [name in self.form.fields for name in self.troubles]
        self.parts.mark(0, wrong=any(of_the_form))
        self.parts.mark(1, wrong=not all(of_the_form))
        self.form.allow(contents, locked=not self._session.can_change)
        self.paper.allow(locked=not self._session.can_change)
        self._say_state()

    def _say_state(self) -> None:
        locked, dirty = not self._session.can_change, self.is_dirty
        if locked:
            said = self.tr("This register is open to be read only.")
        elif self.troubles:
            said = next(iter(self.troubles.values()))
        else:
            said = self.tr("Changed, and not saved yet.") if dirty else self.tr("Nothing is changed.")
        wrong = bool(self.troubles) and not locked
        self.foot.show_state(said, trouble=wrong, ready=dirty and not self.troubles, locked=locked)

    def show_trouble(self) -> None:
        """Go to the field where the first trouble is."""
        name = next(iter(self.troubles))
        self.parts.go(0 if name in self.form.fields else 1)
        field = self.form.fields.get(name) or self.paper.field_of(name)
        if field is not None:
            field.setFocus()

    # Other people's changes

    def _follow(self, contents: Contents) -> None:
        if self._before is not None and contents.complete and self.isVisible():
            self.paper.template.refresh()
        if self._before is None or not contents.complete or contents.settings == self._before:
            return
        self._meet(contents.settings)

    def _meet(self, theirs: Settings, actor: str = "") -> None:
        """Put what is typed on top of what somebody else saved, and say so where both changed the same."""
        if self._before is None or not self.is_dirty:
            self._show(theirs)
            return
        start, mine, other = SettingsDraft.of(self._before), self._written(self._before), SettingsDraft.of(theirs)
        both = set(mine.differing(start)) & set(other.differing(start)) & set(mine.differing(other))
        self._show(theirs, merged(start, mine, other))
        if both or actor:
            who = actor or self.tr("Somebody else")
            said = self.tr("{0} changed the settings meanwhile. Nothing of yours is lost; a save puts it on top.")
            self.strip.say(said.format(who), (self.tr("Take theirs"), partial(self._take, theirs)))

    def _take(self, theirs: Settings) -> None:
        self._show(theirs)
        self.strip.dismiss()

    # Saving and leaving

    def save(self) -> None:
        """Save what is typed."""
        if self._before is not None and self.foot.save.isEnabled():
            self.foot.save.setEnabled(False)
            settings = self._written(self._before).settings(self._before)
            actor, reason = self._session.preferences.name, self.foot.reason.text().strip()
            work = partial(keeping.save, settings, self._before, actor, reason)
            self._session.work(self.tr("Saving"), work, self._saved, self._not_saved, brief=True)

    def _saved(self, kept: Kept) -> None:
        if kept.overtaken:
            self._meet(kept.settings, kept.actor)
            return
        self._session.turned.emit(self._before, kept.settings)
        self._show(kept.settings)
        self.foot.reason.clear()
        self.strip.hide()
        self._session.refresh()
        self.told.emit(self.tr("The register's settings are saved."))
        then, self._then = self._then, None
        (then or self.left.emit)()

    def _not_saved(self, error: Exception) -> None:
        self._look()
        self.strip.say(sentence(error))

    def guard(self, then: Callable[[], object]) -> bool:
        """Whether ``then`` may go ahead; if not, it does once the changes are saved or dropped."""
        if not self.is_dirty:
            return True
        self._then = then
        self.wanted.emit()
        self.strip.say(
            self.tr("Your changes to the register's settings are not saved."),
            (self.tr("Save"), self.save),
            (self.tr("Discard"), self._discard),
            (self.tr("Go on"), self.strip.dismiss),
        )
        return False

    def leave(self) -> None:
        """Go back to where the page was called from, unless changes are in the way."""
        if self.guard(self.left.emit):
            self.left.emit()

    def _discard(self) -> None:
        then, self._then = self._then, None
        if self._before is not None:
            self._show(self._before)
        self.strip.hide()
        if then is not None:
            then()

    def _stay(self) -> None:
        self._then = None

    def _forget(self) -> None:
        self._before, self._then = None, None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_save(event):
            event.accept()  # here it saves the settings, not an entry
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif is_save(event):
            self.save()
        else:
            super().keyPressEvent(event)
