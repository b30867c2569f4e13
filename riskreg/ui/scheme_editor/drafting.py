"""The draft that the page works on, and what it was made from. Draws nothing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.scheme_editor.draft import Draft
from riskreg.ui.scheme_editor.troubles import troubles


class Drafting(QObject):
    """``changed`` after every change of the draft; ``base`` is the version that it started from."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft = self.start = Draft.of(FIVE_BY_FIVE)
        self.base = 0
        self.troubles: Mapping[str, str] = {}
        self.scheme = FIVE_BY_FIVE
        """What the draft makes; while something is wrong with it, what it made last."""

    def begin(self, scheme: Scheme, base: int) -> None:
        """Start from a version, and forget what was typed."""
        self.start, self.base = Draft.of(scheme), base
        self.set(self.start)

    def set(self, draft: Draft) -> None:
        """Go on with this draft."""
        self.draft = draft
        self.troubles = troubles(draft)
        if not self.troubles:
            self.scheme = draft.scheme()
        self.changed.emit()

    def put(self, **values: Any) -> None:
        """Change values of the draft by their names."""
        self.set(replace(self.draft, **values))

    def take(self, scheme: Scheme) -> None:
        """Write another scheme into the draft, as a template or an earlier version; the base stays."""
        self.set(Draft.of(scheme))

    @property
    def is_dirty(self) -> bool:
        """Whether the draft says something else than what it started from."""
        return self.draft.said() != self.start.said()
