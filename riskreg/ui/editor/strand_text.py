"""A strand while it is being written."""

from dataclasses import dataclass
from typing import Self

from riskreg.model.entry import Strand
from riskreg.ui.editor import outline
from riskreg.ui.editor.outline import Line


@dataclass(frozen=True, slots=True)
class StrandText:
    """A strand while it is being written: its lists are lines, and its title may be empty."""

    title: str = ""
    consequences: tuple[Line, ...] = ()
    controls: tuple[Line, ...] = ()
    actions: tuple[Line, ...] = ()

    @classmethod
    def of(cls, strand: Strand) -> Self:
        """The text to edit for a strand."""
        return cls(
            strand.title or "",
            outline.lines(strand.consequences),
            outline.lines(strand.controls),
            outline.lines(strand.actions),
        )

    def strand(self) -> Strand:
        """The strand that the text stands for."""
        return Strand(
            self.title.strip() or None,
            outline.items(self.consequences),
            outline.items(self.controls),
            outline.actions(self.actions),
        )
