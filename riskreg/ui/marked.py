"""The entries that an act is about: those marked in the table, or else the one in the editor."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from riskreg.model.records import Summary
from riskreg.ui.desk import Contents
from riskreg.ui.editing import Editing

if TYPE_CHECKING:
    from riskreg.ui.table.view import TableView


def marked_rows(view: "TableView", editing: Editing, contents: Contents) -> Sequence[Summary]:
    """The marked entries where there are several, or else the one in the editor."""
    picked = view.picked_rows()
    if len(picked) > 1:
        return picked
    shown = [row for row in contents.rows.all if row.id == editing.saved_id]
    return shown or [row for row in picked if row.id == editing.saved_id]


def has_unsaved(editing: Editing, rows: Sequence[Summary]) -> bool:
    """Whether one of these is being changed in the editor."""
    return editing.is_dirty and editing.current_id in {row.id for row in rows}
