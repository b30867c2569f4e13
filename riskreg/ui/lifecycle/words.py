"""Where a closed entry went, in words."""

from PySide6.QtCore import QCoreApplication

from riskreg.model.entry import Entry, Relation

translate = QCoreApplication.translate


def went_words(entry: Entry, superseding: str) -> str:
    """What became of an entry; ``superseding`` is the reference of the one that took its place, or empty."""
    said = {
        Relation.MERGED_INTO: translate("ties", "Merged into {0}"),
        Relation.SPLIT_FROM: translate("ties", "Split from {0}"),
        Relation.SUPERSEDES: translate("ties", "Supersedes {0}"),
    }
    parts = [translate("ties", "Superseded by {0}").format(superseding)] if superseding else []
    parts += [said[link.relation].format(link.reference) for link in entry.links]
    return "; ".join(parts)
