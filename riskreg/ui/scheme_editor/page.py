"""The page of the scoring scheme: sections under tabs, the preview beside them, and one act that saves it all."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from riskreg.scoring.scheme import Scheme
from riskreg.scoring.templates import TEMPLATES
from riskreg.ui.leading import Leading
from riskreg.ui.messages import MessageStrip
from riskreg.ui.page_foot import PageFoot, is_save
from riskreg.ui.scheme_editor.bands import BandsSection
from riskreg.ui.scheme_editor.counting import groups
from riskreg.ui.scheme_editor.draft import Draft
from riskreg.ui.scheme_editor.drafting import Drafting
from riskreg.ui.scheme_editor.fields import Section
from riskreg.ui.scheme_editor.history import VersionsSection, who_and_when
from riskreg.ui.scheme_editor.keeping import Version
from riskreg.ui.scheme_editor.limits import LimitsSection
from riskreg.ui.scheme_editor.parts import Parts
from riskreg.ui.scheme_editor.preview import Preview
from riskreg.ui.scheme_editor.saving import Saving
from riskreg.ui.scheme_editor.scales import ScalesSection
from riskreg.ui.scheme_editor.scores import ScoresSection
from riskreg.ui.session import Session
from riskreg.ui.theme import SPACE
from riskreg.ui.widgets import button, ground, label


class SchemePage(Leading):
    """``left`` says that it is done with; ``told`` what came of it; ``wanted`` that it has to be seen."""

    left = Signal()
    told = Signal(str)
    wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(self.tr("Scoring scheme"))
        self._session = session
        self.drafting = Drafting(self)
        self.saving = Saving(session, self.drafting, self)
        self.sections: tuple[Section, ...] = (
            ScalesSection(self.drafting),
            ScoresSection(self.drafting),
            BandsSection(self.drafting),
            LimitsSection(self.drafting),
        )
        self.versions = VersionsSection()
        self.preview = Preview()
        self.parts = Parts((*self.sections, self.versions), self.preview)
        self.foot = PageFoot(self.tr("Why the scheme changes, such as the decision that asked for it"))
        self.strip = MessageStrip()
        self._before: Draft | None = None
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addWidget(self.strip)
        column.addWidget(self.parts, 1)
        column.addWidget(self.foot)

    def _top(self) -> QHBoxLayout:
        self.templates = button(self.tr("Start from a template"))
        menu = QMenu(self.templates)
        for place, scheme in enumerate(TEMPLATES):
            menu.addAction(scheme.name).setData(place)
        menu.triggered.connect(self._take_template)
        self.templates.setMenu(menu)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE * 3, SPACE, SPACE * 3, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(label(self.tr("Scoring scheme"), "title"), 1)
        row.addWidget(self.templates)
        return row

    def _connect(self) -> None:
        self.drafting.changed.connect(self._look)
        self.parts.went.connect(self._preview)
        self.versions.looked.connect(self._preview)
        self.versions.taken.connect(self._take_version)
        self.foot.saved.connect(self.save)
        self.foot.left.connect(self.leave)
        self.foot.led.connect(self.show_trouble)
        self.foot.wrote.connect(self._say_state)
        self.saving.read.connect(self._read)
        self.saving.overtaken.connect(self._overtaken)
        self.saving.saved.connect(self._saved)
        self.saving.refused.connect(self.strip.say)
        self.saving.blocked.connect(self._ask)
        self.strip.dismissed.connect(self.saving.stay)

    # What is shown

    def start(self) -> None:
        """Read the register's scheme; what was typed before and not saved goes on."""
        self.strip.dismiss()
        kept = self.saving.is_dirty
        self.saving.start()
        if kept and self.saving.is_dirty and not self.strip.text():
            self.strip.say(
                self.tr("What you changed before is still here, and not saved."),
                (self.tr("Discard it"), self._discard),
            )
        self.lead_focus_to(self.parts)

    def _read(self) -> None:
        contents = self._session.contents
        if contents is None:
            return
        self.preview.show_entries(groups(contents.rows.all), contents.schemes)
        for section in self.sections:
            if isinstance(section, LimitsSection):
                section.offer(contents.settings.types)
            section.lock(locked=not self._session.can_change)
        self.versions.lock(locked=not self._session.can_change)
        self.templates.setEnabled(self._session.can_change)
        self.versions.show_versions(self.saving.versions)
        self._look()

    def _look(self) -> None:
        """Show the draft, what is wrong with it and what it would make of the register."""
        for place, section in enumerate(self.sections):
            section.show_draft()
            section.show_troubles(self.drafting.troubles)
            wrong = any(section.field_of(name) for name in self.drafting.troubles)
            self.parts.mark(place, wrong=wrong)
        self._preview()
        self._say_state()

    def _preview(self, *_: object) -> None:
        version = self.versions.current
        if self.parts.shown is self.versions and version is not None:
            said = self.tr("Version {0}").format(version.revision)
            self.preview.show_scheme(version.scheme, said)
        elif self.drafting.troubles:
            self.preview.show_scheme(self.drafting.scheme, self.tr("As it last fitted together"))
        else:
            dirty = self.drafting.is_dirty
            self.preview.show_scheme(
                self.drafting.scheme, self.tr("As you write it") if dirty else self.tr("As it is")
            )

    def _say_state(self) -> None:
        troubles, dirty = self.drafting.troubles, self.drafting.is_dirty
        locked = not self._session.can_change
        reason = self.foot.reason.text().strip()
        if locked:
            said = self.tr("This register is open to be read only.")
        elif troubles:
            said = next(iter(troubles.values()))
        elif not dirty:
            said = self.tr("Nothing is changed.")
        elif not reason:
            said = self.tr("Say why the scheme changes, then save it as version {0}.").format(self._next)
        else:
            said = self.tr("Ready to be saved as version {0}.").format(self._next)
        ready = dirty and not troubles and bool(reason) and not locked
        self.foot.show_state(said, trouble=bool(troubles) and not locked, ready=ready, locked=locked)

    @property
    def _next(self) -> int:
        return self.drafting.base + 1

    def show_trouble(self) -> None:
        """Go to the field where the first trouble is."""
        name = next(iter(self.drafting.troubles), "")
        for place, section in enumerate(self.sections):
            field = section.field_of(name)
            if field is not None:
                self.parts.go(place)
                if isinstance(section, ScalesSection):
                    section.choose_for(name)
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_save(event):
            event.accept()  # here it saves the scheme, not an entry
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif is_save(event):
            self.save()
        else:
            super().keyPressEvent(event)

    # Starting from something else

    def _take_template(self, action: QAction) -> None:
        template = TEMPLATES[action.data()]
        self._take(template)
        said = self.tr("{0} is in the draft now. Nothing is saved yet.").format(template.name)
        self.strip.say(said, (self.tr("Put back what was there"), self._put_back))

    def _take_version(self, version: Version) -> None:
        self._take(version.scheme)
        self.parts.go(0)
        said = self.tr("Version {0} is in the draft now. Nothing is saved yet.").format(version.revision)
        self.strip.say(said, (self.tr("Put back what was there"), self._put_back))

    def _take(self, scheme: Scheme) -> None:
        self.saving.stay()
        self._before = self.drafting.draft
        self.drafting.take(scheme)

    def _put_back(self) -> None:
        if self._before is not None:
            self.drafting.set(self._before)
        self.strip.dismiss()

    # Saving and leaving

    def save(self) -> None:
        """Save the draft as a new version."""
        if self.foot.save.isEnabled():
            self.saving.save(self.foot.reason.text().strip())

    def _saved(self, version: Version) -> None:
        self.foot.reason.clear()
        self.strip.dismiss()
        self.told.emit(
            self.tr("The scoring scheme is saved as version {0}. Scores given before keep theirs.").format(
                version.revision
            )
        )
        why = self.tr("An earlier scheme comes back as a new version: see the versions in Scoring scheme.")
        self._session.final.emit(self.tr("the change of the scoring scheme"), why)
        self.left.emit()

    def _overtaken(self, newest: Version) -> None:
        actor, when = who_and_when(newest)
        said = self.tr(
            "{0} changed the scoring scheme meanwhile ({1}): {2}. Nothing of yours is saved or lost; the versions"
            " show what changed."
        ).format(actor, when, newest.reason or self.tr("no reason given"))
        self.strip.say(
            said,
            (self.tr("Keep mine, on top of it"), self._keep_mine),
            (self.tr("Take theirs"), self._take_theirs),
        )

    def _keep_mine(self) -> None:
        self.saving.keep_mine()
        self.strip.dismiss()

    def _take_theirs(self) -> None:
        self.saving.take_theirs()
        self.strip.dismiss()

    def leave(self) -> None:
        """Go back to where the page was called from, unless changes are in the way."""
        if self.saving.guard(self.left.emit):
            self.left.emit()

    def _ask(self) -> None:
        self.wanted.emit()
        self.strip.say(
            self.tr("Your changes to the scoring scheme are not saved."),
            (self.tr("Save"), self._save_first),
            (self.tr("Discard"), self._discard),
            (self.tr("Go on"), self.strip.dismiss),
        )

    def _save_first(self) -> None:
        if self.foot.save.isEnabled():
            self.save()
        elif self.drafting.troubles:
            self.show_trouble()
        else:
            self.foot.reason.setFocus()

    def _discard(self) -> None:
        self.foot.reason.clear()
        self.saving.discard()
        self.strip.dismiss()
