"""The keys that mean something only where one is, as data for the page on the keyboard."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

GROUPS: tuple[tuple[Any, tuple[Any, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("keys", "On the matrix"),
        (
            QT_TRANSLATE_NOOP("keys", "Arrows, Enter\tGo to a cell and pick it"),
            QT_TRANSLATE_NOOP("keys", "4 3\tPick impact 4 and likelihood 3"),
            QT_TRANSLATE_NOOP("keys", "I, R, T\tSet the initial, residual or target rating"),
            QT_TRANSLATE_NOOP("keys", "Delete\tClear the rating"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "In the table"),
        (
            QT_TRANSLATE_NOOP("keys", "F2\tChange owner, types, direction or status in the cell"),
            QT_TRANSLATE_NOOP("keys", "Ctrl+C\tCopy the marked entries as a table"),
            QT_TRANSLATE_NOOP("keys", "Alt+Shift+Left, Alt+Shift+Right\tMove the column"),
            QT_TRANSLATE_NOOP("keys", "Ctrl+Shift+Left, Ctrl+Shift+Right\tMake the column narrower or wider"),
            QT_TRANSLATE_NOOP("keys", "Left, Right, Space\tGo up to a group's heading, fold it away or open it"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "On the heat map"),
        (
            QT_TRANSLATE_NOOP("keys", "Arrows\tGo from cell to cell"),
            QT_TRANSLATE_NOOP("keys", "Enter, Ctrl+Enter\tOpen the cell's list, or show it in the register"),
            QT_TRANSLATE_NOOP("keys", "I, R, T\tShow the initial, residual or target scores"),
            QT_TRANSLATE_NOOP("keys", "K, A\tShow the other kind, the next kind of arrows"),
            QT_TRANSLATE_NOOP("keys", "Ctrl+C\tCopy the picture"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "On the scoring scheme"),
        (
            QT_TRANSLATE_NOOP("keys", "Ctrl+Tab, Ctrl+Shift+Tab\tNext part, and the one before"),
            QT_TRANSLATE_NOOP("keys", "Enter\tWrite the next score of the table"),
            QT_TRANSLATE_NOOP("keys", "Ctrl+S\tSave it as a new version"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "In the search"),
        (
            QT_TRANSLATE_NOOP("keys", "Up, Down, Tab\tChoose what was found"),
            QT_TRANSLATE_NOOP("keys", "Enter\tOpen the entry, or do the command"),
            QT_TRANSLATE_NOOP("keys", "Escape\tGo back to where you were"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "In the history"),
        (
            QT_TRANSLATE_NOOP("keys", "Ctrl+Tab, Ctrl+Shift+Tab\tNext section, and the one before"),
            QT_TRANSLATE_NOOP("keys", "Enter\tOpen the entry of the row in the register"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "On a meeting and its questions"),
        (
            QT_TRANSLATE_NOOP("keys", "Enter\tAdd the meeting that is written, or open the one that is marked"),
            QT_TRANSLATE_NOOP(
                "keys", "Ctrl+S, Ctrl+Enter\tLog the question, the answer or the words that are written"
            ),
            QT_TRANSLATE_NOOP("keys", "Escape\tLeave what is being written"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "On the actions"),
        (
            QT_TRANSLATE_NOOP("keys", "Space\tMark the action as done, or not"),
            QT_TRANSLATE_NOOP("keys", "F2\tChange owner, due date, status or progress in the cell"),
            QT_TRANSLATE_NOOP("keys", "Enter\tOpen the entry in the register"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "On find and replace"),
        (
            QT_TRANSLATE_NOOP("keys", "Enter\tFind"),
            QT_TRANSLATE_NOOP("keys", "Space\tLeave the marked places as they are, or replace them after all"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "On the dashboard"),
        (
            QT_TRANSLATE_NOOP("keys", "T\tTables instead of charts, and back"),
            QT_TRANSLATE_NOOP("keys", "Enter\tOpen the list behind a number"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "In the editor"),
        (
            QT_TRANSLATE_NOOP(
                "keys", "Ctrl+Z, Ctrl+Shift+Z\tTake back what was typed, step by step, and do it again"
            ),
            QT_TRANSLATE_NOOP("keys", "F7\tGo to the next word that may be misspelt, and put it right"),
            QT_TRANSLATE_NOOP("keys", "F8\tShow what stood here at the last sign-off"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "In a list"),
        (
            QT_TRANSLATE_NOOP("keys", "Enter\tNext item"),
            QT_TRANSLATE_NOOP("keys", "Tab, Shift+Tab\tMake it a sub-bullet, and back as far as a heading"),
            QT_TRANSLATE_NOOP("keys", "Alt+Up, Alt+Down\tMove the item"),
            QT_TRANSLATE_NOOP("keys", "Alt+Enter\tMake items of the sentences of a pasted paragraph"),
            QT_TRANSLATE_NOOP("keys", "Ctrl+Enter\tGo to the owner, date, status and progress of an action"),
            QT_TRANSLATE_NOOP("keys", "Escape\tLeave the list with the next Tab"),
        ),
    ),
)
"""Where, and then each line: the keys, a tab, and what they do; texts all, though Qt does not say so."""


def keys_in_place() -> list[tuple[str, list[str]]]:
    """The same in the language of the window."""
    translate = QCoreApplication.translate
    return [(translate("keys", where), [translate("keys", line) for line in lines]) for where, lines in GROUPS]
