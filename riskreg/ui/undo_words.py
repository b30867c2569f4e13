"""What an act is called in the menu after "Undo": "change of residual score of CR4"."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from riskreg.model.changes import changed
from riskreg.model.evidence import Act
from riskreg.model.papers import Template
from riskreg.model.records import Made, Settings
from riskreg.scoring.scheme import Scheme
from riskreg.ui.editor.wording import LISTS, field_word, list_heading

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
    parts = dict.fromkeys(word for each in some for word in _parts(each))
    if not parts or len(parts) > MOST_NAMED:
        return translate("undo", "changes to {0}").format(what)
    return translate("undo", "change of {0} of {1}").format(", ".join(parts), what)


def _parts(made: Made) -> Iterator[str]:
    """What one step changed; of the lists, those that are not as before, by what this kind of entry calls them."""
    for name in changed(made.before, made.after):
        lists = _lists(made) if name == "strands" else ()
        for each in lists:
            yield list_heading(each, made.after.kind).lower()
        if not lists:
            yield field_words((name,))


def _lists(made: Made) -> tuple[str, ...]:
    """Which lists of the same strands differ; none where the strands themselves do."""
    before, after = made.before.strands if made.before else (), made.after.strands
    if [strand.title for strand in before] != [strand.title for strand in after]:
        return ()
    return tuple(
        name
        for name in LISTS
        if [getattr(strand, name) for strand in before] != [getattr(strand, name) for strand in after]
    )


def turn_words(after: Settings | Scheme | Template) -> str:
    """A change of what stands around the entries."""
    if isinstance(after, Template):
        return translate("undo", "change of the Word template")
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
