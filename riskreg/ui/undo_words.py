"""What an act is called in the menu after "Undo": "change of residual score of CR4"."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from riskreg.model.changes import changed
from riskreg.model.evidence import Act
from riskreg.model.records import Made, Settings
from riskreg.scoring.scheme import Scheme
from riskreg.ui.editor.wording import field_word

translate = QCoreApplication.translate
MOST_NAMED = 3


def act_words(some: Sequence[Made], count: int) -> str:
    """An act by some of the ``count`` steps that it made, the entry that it is about first."""
    first = some[0]
    one = first.after.reference
    what = one if count == 1 else translate("undo", "{0} entries").format(f"{count:,}")
    said = {
        Act.CLOSE: (translate("undo", "closing of {0}"), what),
        Act.REOPEN: (translate("undo", "reopening of {0}"), what),
        Act.MERGE: (translate("undo", "merging of {0}"), one),
        Act.SPLIT: (translate("undo", "splitting off of {0}"), one),
        Act.SUPERSEDE: (translate("undo", "superseding of {0}"), one),
        Act.RENUMBER: (translate("undo", "renumbering of {0}"), what),
        Act.MOVE: (translate("undo", "move of {0} to another level"), what),
        Act.IMPORT: (translate("undo", "import of {0}"), what),
    }
    if Act(first.act) in said:
        words, about = said[Act(first.act)]
        return words.format(about)
    if all(each.before is None for each in some):
        return translate("undo", "entering of {0}").format(what)
    names = dict.fromkeys(name for each in some for name in changed(each.before, each.after))
    if not names or len(names) > MOST_NAMED:
        return translate("undo", "changes to {0}").format(what)
    return translate("undo", "change of {0} of {1}").format(field_words(names), what)


def turn_words(after: Settings | Scheme) -> str:
    """A change of what stands around the entries."""
    if isinstance(after, Scheme):
        return translate("undo", "change of the scoring scheme")
    return translate("undo", "change of the register's settings")


def field_words(names: Iterable[str]) -> str:
    """Fields as part of a sentence: "residual score, owner"."""
    scores = {
        "initial": translate("undo", "initial score"),
        "residual": translate("undo", "residual score"),
        "target": translate("undo", "target score"),
        "level": translate("undo", "level"),
    }
    return ", ".join(scores.get(name) or field_word(name).lower() for name in names)
