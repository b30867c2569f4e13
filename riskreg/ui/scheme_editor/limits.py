"""From which score an entry is reported, and up to which a risk is accepted, in all and by type."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtWidgets import QGridLayout, QWidget

from riskreg.ui.scheme_editor.drafting import Drafting
from riskreg.ui.scheme_editor.fields import Section, Short, heading
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import label


class LimitsSection(Section):
    """Threshold and appetite; a type without an appetite of its own has the general one."""

    def __init__(self, drafting: Drafting) -> None:
        super().__init__(drafting, "")
        self.setAccessibleName(self.tr("Threshold and appetite"))
        self.threshold = Short(5, self.tr("Reporting threshold"))
        self.appetite = Short(5, self.tr("Appetite"))
        self.types: dict[str, Short] = {}
        self._types: tuple[str, ...] = ()
        self.threshold.textEdited.connect(partial(self._put, "threshold"))
        self.appetite.textEdited.connect(partial(self._put, "appetite"))
        self._add(
            self.tr("Reporting threshold"),
            self.tr("An entry whose residual score is this or more is reported."),
            "threshold",
            self.threshold,
        )
        self._add(
            self.tr("Appetite"),
            self.tr(
                "A risk whose score is above this is more than you accept. Leave it empty where none is stated."
            ),
            "appetite",
            self.appetite,
        )
        self.column.addWidget(heading(self.tr("Appetite by type")))
        words = self.tr(
            "Only where it differs. A risk of several types has the lowest of theirs; an opportunity has none."
        )
        self.column.addWidget(label(words, "second", wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE * 2)
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(2, 1)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)

    def _add(self, name: str, words: str, field: str, line: Short) -> None:
        self.column.addWidget(heading(name))
        self.column.addWidget(label(words, "second", wrap=True))
        self.column.addWidget(line)
        self.column.addWidget(self.watch(line, field))
        self.column.addSpacing(SPACE)

    def offer(self, types: Sequence[str]) -> None:
        """Have a line for each of the register's types, and for any other that the draft names."""
        known = {name.casefold() for name in types}
        others = (name for name, _ in self.drafting.draft.appetites if name.casefold() not in known)
        wanted = (*types, *others)
        if wanted == self._types:
            return
        self._types = wanted
        self.forget(self.types.values())
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self.types = {}
        for row, name in enumerate(wanted):
            line = self.types[name] = Short(5, self.tr("Appetite for {0}").format(name))
            line.textEdited.connect(partial(self._put_type, name))
            said = self.watch(line, f"appetite.{name}")
            called = label(name)
            called.setBuddy(line)
            parts: tuple[QWidget, ...] = (called, line, said)
            for column, part in enumerate(parts):
                self._grid.addWidget(part, row, column)
        for before, after in pairwise((self.appetite, *self.types.values())):
            QWidget.setTabOrder(before, after)  # made late, they would come after everything else
        self.lock_fields(self)

    def show_draft(self) -> None:
        draft = self.drafting.draft
        self.threshold.show_text(draft.threshold)
        self.appetite.show_text(draft.appetite)
        own = {name.casefold(): score for name, score in draft.appetites}
        for name, line in self.types.items():
            line.show_text(own.get(name.casefold(), ""))
            line.setPlaceholderText(draft.appetite.strip())

    def _put(self, field: str, text: str) -> None:
        self.drafting.put(**{field: text})

    def _put_type(self, name: str, text: str) -> None:
        others = [pair for pair in self.drafting.draft.appetites if pair[0].casefold() != name.casefold()]
        pairs = (*others, (name, text)) if text else tuple(others)
        self.drafting.put(appetites=tuple(pairs))
