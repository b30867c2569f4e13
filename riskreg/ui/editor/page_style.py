"""The editor's part of the stylesheet, made from the tokens like the window's own."""

from riskreg.ui import theme


def page_style() -> str:
    """The rules for the roles that only the editor has."""
    t, px = theme.tokens(), theme.px
    return f"""
QWidget[role="page"] {{ background: {t.panel}; }}
QTextEdit[role="prose"] {{ background: transparent; border: none; padding: 0; }}
QLabel[role="reference"] {{ font-size: {px(18)}px; font-weight: 700; }}
QLabel[role="section"] {{ color: {t.second}; font-size: {px(12)}px; font-weight: 600; }}
QLabel[role="strand"] {{ color: {t.second}; font-size: {px(15)}px; font-weight: 600; }}
QLabel[role="name"] {{ font-weight: 600; }}
QPushButton[role="quiet"] {{ padding: {px(4)}px {px(6)}px; }}
QPushButton[role="faint"] {{ background: transparent; border-color: transparent; color: {t.second};
    padding: {px(4)}px {px(6)}px; }}
QPushButton[role="faint"]:hover, QPushButton[role="faint"]:focus {{ border-color: {t.accent}; color: {t.accent}; }}
QPushButton[role="since"] {{ background: transparent; border: none; color: {t.accent}; font-size: {px(11)}px;
    padding: {px(2)}px {px(6)}px; }}
QPushButton[role="since"]:hover, QPushButton[role="since"]:focus {{ text-decoration: underline; }}
QTextEdit[role="old"] {{ background: {t.ground}; border: none; border-left: {px(3)}px solid {t.line}; }}
QComboBox::drop-down {{ border: none; width: {px(18)}px; }}
QComboBox[role="flat"] {{ background: transparent; border-color: transparent; padding: {px(2)}px {px(6)}px;
    color: {t.second}; }}
QComboBox[role="flat"]:hover {{ border-color: {t.line}; }}
QComboBox[role="flat"]:focus {{ border-color: {t.accent}; }}
QComboBox[role="flat"]:disabled {{ color: {t.text}; }}
QTableView[role="history"] {{ border: none; font-size: {px(12)}px; }}
QTableView[role="history"]::item {{ padding: {px(3)}px {px(6)}px; border-top: 1px solid {t.line}; }}
QTableView[role="history"] QHeaderView::section {{ padding: {px(3)}px {px(9)}px; border: none; }}
QWidget[role="savebar"] {{ background: {t.panel}; border-top: 1px solid {t.line}; }}
QCheckBox {{ color: {t.second}; }}
QCheckBox:checked {{ color: {t.text}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; text-decoration: underline; }}
"""
