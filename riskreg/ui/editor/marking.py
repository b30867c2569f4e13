"""Keeps the page marked with what changed since the last sign-off."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.draft import Draft
from riskreg.ui.editor.merge import ALL
from riskreg.ui.editor.prose import ProseEdit
from riskreg.ui.editor.since import NOTHING, Part, Since, since
from riskreg.ui.editor.since_mark import SinceMark
from riskreg.ui.editor.wording import LISTS, field_word, list_heading

if TYPE_CHECKING:
    from riskreg.ui.editor.page import Page

_SOON = 200  # milliseconds after the last key
_SCORED = ("initial", "residual", "target", "direction", "commentary")


class Marking(QObject):
    """Compares when the page is shown, and again a moment after something was written."""

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._draft: Draft | None = None
        self._context: EditorContext | None = None
        self.since: Since = NOTHING
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._mark)

    def follow(self, draft: Draft, context: EditorContext) -> None:
        """Mark this draft, before its page is painted. What was unfolded of another entry folds away."""
        if self._draft is not None and self._draft.source.id != draft.source.id:
            for _, mark in self._all():
                mark.setChecked(False)
        self._draft, self._context = draft, context
        self._mark()

    def mark_soon(self) -> None:
        """Something was written."""
        self._soon.start(_SOON)

    def _mark(self) -> None:
        if self._draft is None or self._context is None:
            return
        self._soon.stop()
        self.since = since(self._draft, self._context)
        parts, quarter, page = self.since.parts, self.since.quarter, self._page
        kind = self._draft.source.kind
        for name, mark in page.head.marks.items():
            mark.show_part(parts.get(name), field_word(name), quarter)
        scored = _together([parts[name] for name in _SCORED if name in parts])
        page.scored.show_part(scored, self.tr("Scores and direction"), quarter)
        page.strands.gone.show_part(parts.get(ALL), field_word(ALL), quarter)
        for number, box in enumerate(page.strands.boxes):
            at = f"{ALL}.{number}"
            box.marks["title"].show_part(parts.get(f"{at}.title"), field_word("title"), quarter)
            for name in LISTS:
                part = parts.get(f"{at}.{name}")
                box.marks[name].show_part(part, list_heading(name, kind), quarter)
                box.lists[name].show_marks(part.items if part else ())
        for field, mark in self._fields():
            field.set_barred(mark is not None and not mark.isHidden())
        page.scores.direction.commentary.set_barred("commentary" in parts)

    def _fields(self) -> Iterator[tuple[ProseEdit, SinceMark]]:
        head = self._page.head
        yield head.title, head.marks["title"]
        yield head.owner, head.marks["owner"]
        for box in self._page.strands.boxes:
            yield box.title, box.marks["title"]

    def _all(self) -> Iterator[tuple[QWidget, SinceMark]]:
        page = self._page
        yield from self._fields()
        yield page.head.types, page.head.marks["types"]
        yield page.scores, page.scored
        for box in page.strands.boxes:
            for name in LISTS:
                yield box.lists[name], box.marks[name]

    def unfold(self) -> None:
        """Show or hide the old text of the field with the focus, else of every field."""
        focus = QApplication.focusWidget()
        here = [mark for field, mark in self._all() if focus and (field.isAncestorOf(focus) or mark is focus)]
        every = [mark for _, mark in self._all() if not mark.isHidden()]
        wanted = [mark for mark in here if not mark.isHidden()] or every
        on = not all(mark.isChecked() for mark in wanted)
        for mark in wanted:
            mark.setChecked(on)


def _together(parts: list[Part]) -> Part | None:
    if not parts:
        return None
    counts = sum((Counter(part.counts) for part in parts), Counter())
    return Part(tuple(section for part in parts for section in part.sections), counts)
