"""The application's one stylesheet, made from the tokens each time they change.

Widgets say what they are with the property ``role``:

QPushButton: ``primary`` (one to a view), ``quiet`` (text only), ``chip`` (a rounded toggle; checked is on);
the property ``narrow`` is for one that shows a sign and no word
QLabel: ``title``, ``heading``, ``second`` (less weight), ``small``, ``tag`` (a rounded box),
``trouble`` (what is wrong with the field above)
QPlainTextEdit, QTextEdit: ``reading`` (a page to read), in the editor ``prose``;
the property ``rank`` makes that a ``title`` or a ``heading``
QFrame, or a QWidget with WA_StyledBackground: ``panel``, ``ground``, ``bar``, ``line``, ``strip`` (a message)
"""

from collections.abc import Callable

from riskreg.ui.tokens import Tokens


def stylesheet(t: Tokens, scale: float) -> str:
    """The whole stylesheet for these colours, with sizes that grow with the text."""

    def px(size: float) -> str:
        return f"{round(size * scale)}px"

    return "".join((_grounds(t, px), _fields(t, px), _tables(t, px), _menus(t), _editor(t, px)))


def _grounds(t: Tokens, px: Callable[[float], str]) -> str:
    """What things stand on, and words."""
    return f"""
QToolTip {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line}; padding: 4px; }}
QWidget[role="ground"] {{ background: {t.ground}; }}
QWidget[role="panel"], QWidget[role="bar"] {{ background: {t.panel}; }}
QWidget[role="bar"] {{ border-bottom: 1px solid {t.line}; }}
QFrame[role="line"] {{ background: {t.line}; max-height: 1px; min-height: 1px; border: none; }}
QFrame[role="strip"] {{ background: {t.selection}; border: 1px solid {t.accent}; border-radius: 6px; }}
QLabel[role="title"] {{ font-size: {px(18)}; }}
QLabel[role="heading"] {{ font-size: {px(15)}; font-weight: 600; }}
QLabel[role="second"] {{ color: {t.second}; }}
QLabel[role="small"] {{ color: {t.second}; font-size: {px(11)}; }}
QLabel[role="trouble"] {{ background: {t.selection}; color: {t.text}; border-radius: 4px;
    padding: {px(3)} {px(8)}; font-size: {px(12)}; }}
QFrame[role="card"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 6px; }}
QLabel[role="tag"] {{ background: {t.ground}; border: 1px solid {t.line}; border-radius: {px(12)};
    padding: {px(3)} {px(10)}; font-size: {px(12)}; }}
"""


def _fields(t: Tokens, px: Callable[[float], str]) -> str:
    """What is pressed, typed into and ticked."""
    return f"""
QPushButton {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line}; border-radius: 6px;
    padding: {px(6)} {px(12)}; }}
QPushButton:hover {{ border-color: {t.second}; }}
QPushButton:focus {{ border-color: {t.accent}; }}
QPushButton:pressed {{ background: {t.selection}; }}
QPushButton:disabled {{ color: {t.second}; background: {t.ground}; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent};
    font-weight: 600; }}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:focus {{ border-color: {t.text}; }}
QPushButton[role="primary"]:disabled {{ background: {t.ground if t.contrast else t.line}; color: {t.text};
    border: 1px {"dashed" if t.contrast else "solid"} {t.line}; }}
QPushButton[role="search"] {{ background: {t.ground}; }}
QPushButton[role="quiet"] {{ background: transparent; border-color: transparent; color: {t.accent}; }}
QPushButton[role="quiet"]:hover, QPushButton[role="quiet"]:focus {{ border-color: {t.accent}; }}
QPushButton[narrow="true"] {{ padding-left: 0; padding-right: 0; }}
QPushButton[role="chip"] {{ border-radius: {px(12)}; padding: {px(4)} {px(11)}; min-height: {px(16)};
    font-size: {px(12)}; }}
QPushButton[role="chip"]:checked {{ background: {t.selection}; color: {t.accent}; border-color: {t.accent}; }}

QLineEdit, QDateEdit, QComboBox, QSpinBox, QPlainTextEdit[role="reading"], QTextEdit[role="reading"] {{
    background: {t.panel}; color: {t.text};
    border: 1px solid {t.line}; border-radius: 6px; padding: {px(5)} {px(8)};
    selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:focus, QDateEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit[role="reading"]:focus,
QTextEdit[role="reading"]:focus {{
    border-color: {t.accent}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {px(18)}; }}

QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{ width: {px(14)};
    height: {px(14)}; }}
QMenu::indicator {{ width: {px(12)}; height: {px(12)}; left: {px(4)}; }}
QPushButton::menu-indicator {{ width: {px(10)}; height: {px(10)}; subcontrol-position: right center;
    right: {px(4)}; }}

QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
"""


def _tables(t: Tokens, px: Callable[[float], str]) -> str:
    """Tables, lists and what leads from page to page."""
    return f"""
QTableView, QTreeView, QListView {{ background: {t.panel}; border: 1px solid {t.line}; outline: 0;
    selection-background-color: {t.selection}; selection-color: {t.text}; gridline-color: {t.line}; }}
QTableView::item {{ padding: 0 {px(6)}; }}
QListWidget::item {{ padding: {px(5)} {px(8)}; }}
QTableView:focus {{ border-color: {t.accent}; }}
QTableView[role="inset"], QListView[role="inset"] {{ border: none; }}
QHeaderView {{ background: {t.panel}; border: none; }}
QHeaderView::section {{ background: {t.panel}; color: {t.second}; border: none;
    border-bottom: 1px solid {t.line}; padding: {px(5)} {px(8)}; font-size: {px(11)}; font-weight: 600; }}
QTableCornerButton::section {{ background: {t.panel}; border: none; }}

QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {t.second}; border: none; border-bottom: 2px solid transparent;
    padding: {px(8)} {px(6)}; margin: 0 {px(8)}; }}
QTabBar::tab:first {{ margin-left: {px(18)}; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
QTabBar::tab:focus {{ color: {t.accent}; }}
"""


def _menus(t: Tokens) -> str:
    """Menus, and what moves the view."""
    return f"""
QMenuBar {{ background: {t.panel}; color: {t.text}; border-bottom: 1px solid {t.line}; padding: 2px; }}
QMenuBar::item {{ background: transparent; padding: 4px 10px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {t.selection}; }}
QMenu {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selection}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.second}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}

QSplitter::handle {{ background: {t.line}; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 4px; min-height: 32px; min-width: 32px; margin: 1px; }}
QScrollBar::handle:hover {{ background: {t.second}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; border: none; width: 0; height: 0; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
"""


def _editor(t: Tokens, px: Callable[[float], str]) -> str:
    """The rules for the roles that only the editor has. In a sheet of its own they would be worked out twice."""
    return f"""
EntryPanel, EntryPanel QWidget[role="page"] {{ background: {t.panel}; }}
EntryPanel QTextEdit[role="prose"] {{ background: transparent; border: none; padding: 0; }}
EntryPanel QTextEdit[rank="title"] {{ font-size: {px(17)}; }}
EntryPanel QTextEdit[rank="heading"] {{ font-size: {px(15)}; }}
EntryPanel QLabel[role="reference"] {{ font-size: {px(18)}; font-weight: 700; }}
EntryPanel QLabel[role="section"] {{ color: {t.second}; font-size: {px(12)}; font-weight: 600; }}
EntryPanel QLabel[role="strand"] {{ color: {t.second}; font-size: {px(15)}; font-weight: 600; }}
EntryPanel QLabel[role="name"] {{ font-weight: 600; }}
EntryPanel QPushButton[role="quiet"] {{ padding: {px(4)} {px(6)}; }}
EntryPanel QPushButton[role="faint"] {{ background: transparent; border-color: transparent; color: {t.second};
    padding: {px(4)} {px(6)}; }}
EntryPanel QPushButton[role="faint"]:hover, EntryPanel QPushButton[role="faint"]:focus {{ border-color: {t.accent};
    color: {t.accent}; }}
EntryPanel QPushButton[role="since"] {{ background: transparent; border: none; color: {t.accent};
    font-size: {px(11)}; padding: {px(2)} {px(6)}; }}
EntryPanel QPushButton[role="since"]:hover, EntryPanel QPushButton[role="since"]:focus {{
    text-decoration: underline; }}
EntryPanel QTextEdit[role="old"] {{ background: {t.ground}; border: none; border-left: {px(3)} solid {t.line}; }}
EntryPanel QComboBox::drop-down {{ border: none; width: {px(18)}; }}
EntryPanel QComboBox[role="flat"] {{ background: transparent; border-color: transparent; padding: {px(2)} {px(6)};
    color: {t.second}; }}
EntryPanel QComboBox[role="flat"]:hover {{ border-color: {t.line}; }}
EntryPanel QComboBox[role="flat"]:focus {{ border-color: {t.accent}; }}
EntryPanel QComboBox[role="flat"]:disabled {{ color: {t.text}; }}
EntryPanel QTableView[role="history"] {{ border: none; font-size: {px(12)}; }}
EntryPanel QTableView[role="history"]::item {{ padding: {px(3)} {px(6)}; border-top: 1px solid {t.line}; }}
EntryPanel QTableView[role="history"] QHeaderView::section {{ padding: {px(3)} {px(9)}; border: none; }}
EntryPanel QWidget[role="savebar"] {{ background: {t.panel}; border-top: 1px solid {t.line}; }}
EntryPanel QCheckBox {{ color: {t.second}; }}
EntryPanel QCheckBox:checked {{ color: {t.text}; }}
EntryPanel QCheckBox:focus, EntryPanel QRadioButton:focus {{ color: {t.accent}; text-decoration: underline; }}
"""
