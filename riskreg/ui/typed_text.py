"""The way back in what is being typed, which comes before that of the register."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from riskreg.ui.editing import Editing

Field = QLineEdit | QPlainTextEdit | QTextEdit


class Typing:
    """Undo and redo of what was typed and is not saved: in the field with the focus, or else in the editor."""

    def __init__(self, editing: Editing) -> None:
        self._editing = editing

    @property
    def can_undo(self) -> bool:
        """Whether something typed can be taken back."""
        field, panel = _field(), self._editing.panel
        if field is not None and _can(field, redo=False):
            return True
        return self._is_at_editor and panel is not None and panel.can_take_back

    @property
    def can_redo(self) -> bool:
        """Whether something taken back can be typed again."""
        field, panel = _field(), self._editing.panel
        if field is not None and _can(field, redo=True):
            return True
        return self._is_at_editor and panel is not None and panel.can_do_again

    @property
    def _is_at_editor(self) -> bool:
        panel, focus = self._editing.panel, QApplication.focusWidget()
        return self._editing.is_dirty or (panel is not None and focus is not None and panel.isAncestorOf(focus))

    def undo(self) -> bool:
        """Take back what was typed last, and say whether there was anything."""
        field, panel = _field(), self._editing.panel
        if field is not None and _can(field, redo=False):
            field.undo()
            return True
        return self._is_at_editor and panel is not None and panel.take_back()

    def redo(self) -> bool:
        """Type again what was taken back last, and say whether there was anything."""
        field, panel = _field(), self._editing.panel
        if field is not None and _can(field, redo=True):
            field.redo()
            return True
        return self._is_at_editor and panel is not None and panel.do_again()


def _field() -> Field | None:
    focus = QApplication.focusWidget()
    return focus if isinstance(focus, Field) and not focus.isReadOnly() else None


def _can(field: Field, *, redo: bool) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() if redo else field.isUndoAvailable()
    return field.document().isRedoAvailable() if redo else field.document().isUndoAvailable()
