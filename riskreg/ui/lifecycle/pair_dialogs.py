"""What is asked before two entries become one, one becomes two, or one takes another's place."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from riskreg.model import lifecycle
from riskreg.model.entry import reference_order
from riskreg.model.records import Recorded, Summary
from riskreg.ui.history.entry_picker import EntryPicker
from riskreg.ui.lifecycle.deeds import Deed, DeedDialog, Taken, short
from riskreg.ui.lifecycle.dialogs import Closing
from riskreg.ui.lifecycle.item_tree import ItemTree
from riskreg.ui.table.rows import Rows
from riskreg.ui.widgets import label


class PairDialog(Closing):
    """Asks for another open entry of the register and for what the closing of this one states."""

    def __init__(self, parent: QWidget | None, recorded: Recorded, others: Sequence[Summary]) -> None:
        super().__init__(parent, recorded)
        self._others = {row.id: row for row in others}
        self.other: Summary | None = None
        self.picker = EntryPicker()
        self.picker.setAccessibleName(self.tr("The other entry"))
        self.picker.offer(Rows([row for row in others if self.suits(row)]))
        self.picker.chose.connect(self._picked)
        self.picker.textChanged.connect(self._typed)
        self.form.addRow(self.tr("The other entry"), self.picker)

    def suits(self, _: Summary) -> bool:
        """Whether another entry can be chosen."""
        return True

    def _picked(self, entry_id: str) -> None:
        self.other = self._others.get(entry_id)
        self._check()

    def _typed(self) -> None:
        self._picked(self.picker.known(self.picker.text()))

    def trouble(self) -> str:
        """Why what is typed names no entry that can be chosen."""
        text = self.picker.text().strip()
        if self.other is not None or not text:
            return ""
        named = next(
            (row for row in self._others.values() if reference_order(row.reference) == reference_order(text)), None
        )
        if named is not None:
            return self.why_not(named)
        return self.tr("No other open entry is called {0}: choose one from the list.").format(short(text))

    def why_not(self, named: Summary) -> str:
        """Why an entry does not suit."""
        return self.tr("{0} cannot be chosen here.").format(named.reference)


class MergeDialog(PairDialog):
    """Asks which entry this one is merged into, and which of its items go along."""

    def __init__(self, parent: QWidget | None, recorded: Recorded, others: Sequence[Summary]) -> None:
        super().__init__(parent, recorded, others)
        self.put(
            self.tr("Merge {0}").format(self.entry.reference),
            self.tr(
                "“{0}” is closed and names the entry that it went into. What is ticked is added to that one;"
                " nothing is taken away here."
            ).format(short(self.entry.title)),
            self.tr("Merge {0}").format(self.entry.reference),
        )
        self.tree = tree_row(self, self.tr("Takes over"))
        self.ask_closure()
        self.picker.setFocus()

    def suits(self, row: Summary) -> bool:
        """Only entries of one kind are merged."""
        return row.kind == self.entry.kind

    def why_not(self, named: Summary) -> str:
        """Why an entry does not suit."""
        said = self.tr(
            "{0} is of the other kind: a risk is merged into a risk, an opportunity into an opportunity."
        )
        return said.format(named.reference)

    def deed(self) -> Deed:
        goes, closure, places = self.recorded, self.closure, self.tree.places
        into, name = (self.other.id, self.other.reference) if self.other else ("", "")
        said = self.tr("{0} is closed: it was merged into {1}.").format(self.entry.reference, name)
        return Deed(
            "merge", closure.reason, lambda get: lifecycle.merge(goes, get(into), closure, places), said, into
        )  # fmt: skip


class SupersedeDialog(PairDialog):
    """Asks which entry takes the place of this one."""

    def __init__(self, parent: QWidget | None, recorded: Recorded, others: Sequence[Summary]) -> None:
        super().__init__(parent, recorded, others)
        self.put(
            self.tr("{0} is superseded").format(self.entry.reference),
            self.tr("“{0}” is closed, and the entry that takes its place names it from then on.").format(
                short(self.entry.title)
            ),
            self.tr("Supersede {0}").format(self.entry.reference),
        )
        self.ask_closure()
        self.picker.setFocus()

    def deed(self) -> Deed:
        old, closure = self.recorded, self.closure
        new, name = (self.other.id, self.other.reference) if self.other else ("", "")
        said = self.tr("{0} is closed: {1} takes its place.").format(self.entry.reference, name)
        return Deed(
            "supersede", closure.reason, lambda get: lifecycle.supersede(old, get(new), closure), said, new
        )


class SplitDialog(DeedDialog):
    """Asks for the new entry that comes out of this one, and which items go there."""

    def __init__(self, parent: QWidget | None, recorded: Recorded, free: str, taken: Taken) -> None:
        super().__init__(parent, recorded)
        self._taken = taken
        self.put(
            self.tr("Split {0}").format(self.entry.reference),
            self.tr(
                "A new entry comes out of “{0}”, with its types, owner and ratings. What is ticked goes there and"
                " no longer stands here."
            ).format(short(self.entry.title)),
            self.tr("Split {0}").format(self.entry.reference),
        )
        self._reference = self.field(self.tr("New reference"), free)
        self._title = self.field(self.tr("Its title"), "")
        self.tree = tree_row(self, self.tr("Goes there"))
        self._reason = self.field(self.tr("Reason"), "")
        self._title.setFocus()
        self._check()

    def trouble(self) -> str:
        """A reference that another entry has."""
        return self._taken.why(self._reference.text())

    def deed(self) -> Deed:
        whole, places = self.recorded, self.tree.places
        reference, title = self._reference.text().strip(), self._title.text().strip()
        said = self.tr("{0} was split from {1}.").format(reference, self.entry.reference)
        reason = self._reason.text().strip()
        return Deed("split", reason, lambda _: lifecycle.split(whole, reference, title, places), said)


def tree_row(dialog: DeedDialog, name: str) -> ItemTree:
    """Add the items of the entry to a dialog, each with a tick."""
    tree = ItemTree(dialog.entry)
    tree.setAccessibleName(name)
    shown: QLabel | ItemTree = tree
    if tree.is_empty:
        tree.setParent(dialog)
        tree.hide()
        shown = label(dialog.tr("Its lists are empty."), "second")
    dialog.form.addRow(name, shown)
    return tree
