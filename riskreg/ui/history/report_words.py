"""What the ready tests say, in the person's language: the model words it in English, as the workbook has it."""

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
)
"""What the model says, with places for its days and numbers."""
_HELD = re.compile(r"(\d{1,2} [A-Z][a-z]+ \d{4})|\d+")


def in_words(said: str) -> str:
    """A sentence of the model in the person's language; what is not known here stays as it is."""
    held = [plain_date(parse_date(found[0])) if found[1] else found[0] for found in _HELD.finditer(said)]
    places = iter(range(len(held)))
    known = _HELD.sub(lambda _: f"{{{next(places)}}}", said)
    return QCoreApplication.translate("reports", known).format(*held) if known in SAID else said
