"""What the ready tests and the checks before issue say, in the person's language; the model says it in English."""

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from riskreg.model.quarter import parse_date
from riskreg.ui.days import plain_date

SAID = (
    QT_TRANSLATE_NOOP("reports", "Somebody confirmed or changed the entry in the quarter."),
    QT_TRANSLATE_NOOP("reports", "The entry has an initial and a residual score."),
    QT_TRANSLATE_NOOP("reports", "At least one action is listed."),
    QT_TRANSLATE_NOOP("reports", "No action is past its due date."),
    QT_TRANSLATE_NOOP("reports", "A risk's residual score is within the appetite."),
    QT_TRANSLATE_NOOP("reports", "The scheme sets no appetite, so nothing was tested."),
    QT_TRANSLATE_NOOP("reports", "Every changed score has its reason."),
    QT_TRANSLATE_NOOP(
        "reports", "A risk in the highest band for {0} quarters running has an action that was completed."
    ),
    QT_TRANSLATE_NOOP("reports", "An owner is named."),
    QT_TRANSLATE_NOOP("reports", "no initial score"),
    QT_TRANSLATE_NOOP("reports", "no residual score"),
    QT_TRANSLATE_NOOP("reports", "no initial and no residual score"),
    QT_TRANSLATE_NOOP("reports", "no action is listed"),
    QT_TRANSLATE_NOOP("reports", "{0} action, due {1}"),
    QT_TRANSLATE_NOOP("reports", "{0} actions, the oldest due {1}"),
    QT_TRANSLATE_NOOP("reports", "residual score {0}"),
    QT_TRANSLATE_NOOP("reports", "residual score {0}, appetite {1}"),
    QT_TRANSLATE_NOOP("reports", "no owner is named"),
    QT_TRANSLATE_NOOP("reports", "Every entry has an initial and a residual score."),
    QT_TRANSLATE_NOOP("reports", "A residual score worse than the initial one says why."),
    QT_TRANSLATE_NOOP("reports", "Every direction is as the scores show."),
    QT_TRANSLATE_NOOP("reports", "Every entry has an owner."),
    QT_TRANSLATE_NOOP("reports", "Every owner is written in one way."),
    QT_TRANSLATE_NOOP("reports", "Every entry has an action."),
    QT_TRANSLATE_NOOP("reports", "No action is overdue."),
    QT_TRANSLATE_NOOP("reports", "Every action has an owner and a date."),
    QT_TRANSLATE_NOOP("reports", "Every entry was reviewed in the quarter."),
    QT_TRANSLATE_NOOP("reports", "Every risk above the appetite has a target."),
    QT_TRANSLATE_NOOP("reports", "References are used once, and of one pattern."),
    QT_TRANSLATE_NOOP("reports", "Every text fits the paper."),
    QT_TRANSLATE_NOOP("reports", "No exempt entry would be left out of a public paper."),
    QT_TRANSLATE_NOOP("reports", "No commentary calls a moved score unchanged."),
    QT_TRANSLATE_NOOP("reports", "initial {0}, residual {1}, and no commentary says why"),
    QT_TRANSLATE_NOOP("reports", "nobody changed or confirmed it in the quarter"),
    QT_TRANSLATE_NOOP("reports", "{0} of {1} actions without an owner or a date"),
    QT_TRANSLATE_NOOP("reports", "residual {0}, appetite {1}, no target"),
    QT_TRANSLATE_NOOP("reports", "it is left out of a public paper; Part II holds it"),
)
"""What the model says, with places for its days and numbers."""
_HELD = re.compile(r"(\d{1,2} [A-Z][a-z]+ \d{4})|\d+")


def in_words(said: str) -> str:
    """A sentence of the model in the person's language; what is not known here stays as it is."""
    held = [plain_date(parse_date(found[0])) if found[1] else found[0] for found in _HELD.finditer(said)]
    places = iter(range(len(held)))
    known = _HELD.sub(lambda _: f"{{{next(places)}}}", said)
    return QCoreApplication.translate("reports", known).format(*held) if known in SAID else said
