"""The bar on top: what is true everywhere, and at most three acts."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from riskreg.ui.desk import Contents
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import ElidedLabel, button, ground


class Bar(QWidget):
    """The register's name, its quarter, and New entry, Sign off and Export. The window wires the buttons."""

    def __init__(self) -> None:
        super().__init__()
        ground(self, "bar")
        self.setFixedHeight(px(56))
        self._name = ElidedLabel("heading")
        self.quarter = button("", role="chip")
        self.company = ElidedLabel("second")
        self.company.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.new = button(self.tr("New entry"))
        self.sign_off = button(self.tr("Sign off…"))
        self.export = button(self.tr("Export…"), role="primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE * 2, 0, SPACE * 2, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._name)
        row.addWidget(self.quarter, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.company, 1)  # what the name and the acts leave
        row.addStretch(0)
        for each in (self.new, self.sign_off, self.export):
            row.addWidget(each)
        self.show_contents(None)
        self.show_company("", "")

    def offer_kinds(self, menu: QMenu) -> None:
        """What New entry offers."""
        self.new.setMenu(menu)

    def show_company(self, line: str, everyone: str) -> None:
        """Show who else has the register open, on one line; the tooltip and a screen reader have them all."""
        self.company.setText(line)
        self.company.setVisible(bool(line))
        self.company.setToolTip(f"<p>{escape(everyone).replace(chr(10), '<br>')}</p>" if everyone else "")
        self.company.setAccessibleName(line and self.tr("Also open: {0}").format(everyone.replace("\n", "; ")))
        if line:
            QAccessible.updateAccessibility(QAccessibleEvent(self.company, QAccessible.Event.Alert))

    def show_contents(self, contents: Contents | None) -> None:
        """Show a state of the register, or none."""
        for each in (self.quarter, self.new, self.sign_off, self.export):
            each.setVisible(contents is not None)
        if contents is None:
            self._name.setText("riskreg")
            return
        self._name.setText(contents.settings.name)
        state = self.tr("read-only") if contents.complete and contents.read_only else self.tr("open")
        self.quarter.setText(f"{contents.quarter.label} · {state}")
        self.quarter.setAccessibleName(
            self.tr("Quarter {label}, {state}; shows the quarters").format(
                label=contents.quarter.label, state=state
            )
        )
        for each in (self.new, self.sign_off):
            each.setEnabled(contents.complete and not contents.read_only)
        self.export.setEnabled(contents.complete)
