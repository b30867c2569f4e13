"""What is asked when an issue was published: on which day, and where."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from riskreg.model.papers import Publication
from riskreg.model.records import Progress, SignOff
from riskreg.ui.dialogs import Asking
from riskreg.ui.theme import px

if TYPE_CHECKING:
    from riskreg.model.register import Register


class PublicationDialog(Asking):
    """Asks for the day and the place; what was recorded before can be put right."""

    def __init__(self, parent: QWidget | None, signed: SignOff, known: Publication | None) -> None:
        super().__init__(parent)
        name = self.tr("{label}, issue {n}").format(label=signed.quarter.label, n=signed.issue)
        self.put(
            self.tr("Publication of {name}").format(name=name),
            self.tr("The history keeps on which day {name} was made public, and where it can be found.").format(
                name=name
            ),
            self.tr("Record it"),
        )
        self.setMinimumWidth(px(540))
        self.signed = signed
        today = date.today()  # noqa: DTZ011 - the person's own day
        self._day = self.ask_day(self.tr("Published on"), known.day if known else today)
        self._where = self.field(self.tr("Where"), known.where if known else "")
        self._where.setPlaceholderText(self.tr("The council's website, committee papers of 18 July"))
        self._check()

    @property
    def publication(self) -> Publication:
        """What was answered."""
        day = self._day.written
        assert day is not None  # noqa: S101 - the act waits for it
        return Publication(self.signed.quarter.label, self.signed.issue, day, self._where.text().strip())


def publish(publication: Publication, base: int, actor: str, register: "Register", _: Progress) -> int:
    """Record where an issue was published, as changed from revision ``base``."""
    return register.file([(publication, base)], actor=actor)
