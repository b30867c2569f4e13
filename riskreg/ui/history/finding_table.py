"""The entries that a test found, each with the fact that put it there."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from riskreg.model.evidence import Finding
from riskreg.scoring.scheme import Scheme
from riskreg.ui.editor.wording import band_of, rating_text
from riskreg.ui.history.report_words import in_words
from riskreg.ui.table.delegate import broken
from riskreg.ui.table.model import LONGEST_SHOWN
from riskreg.ui.theme import NOTE, SPACE, TEXT, font, paint_pill, px, tokens
from riskreg.ui.widgets import HEADING_ROLES

REFERENCE, TITLE, FACT, RESIDUAL, OWNER = range(5)
_WIDTHS = {REFERENCE: 74, RESIDUAL: 104, OWNER: 150}
_TITLE_AT_LEAST, _FACT_SHARE = 160, 0.45
_OWNER_FROM = 640
"""Width in pixels from which the owner is shown beside the rest."""
ROW = 46

Index = QModelIndex | QPersistentModelIndex


class FindingTable(QAbstractTableModel):
    """The findings of one report; a look-up, for there may be ten thousand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        self._schemes: Mapping[int, Scheme] = {}
        self._headers = (
            self.tr("Ref"),
            self.tr("Title"),
            self.tr("Why it is here"),
            self.tr("Residual"),
            self.tr("Owner"),
        )

    def show_findings(self, findings: tuple[Finding, ...], schemes: Mapping[int, Scheme]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self.findings, self._schemes = findings, schemes
        self.endResetModel()

    @property
    def has_facts(self) -> bool:
        """Whether any finding says more than the test does."""
        return any(finding.fact for finding in self.findings)

    def scheme(self, finding: Finding) -> Scheme | None:
        """The scheme that the entry was scored with."""
        return self._schemes.get(finding.recorded.scheme)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.findings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role in HEADING_ROLES:
                return self._headers[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(self.findings[index.row()], index.column())
        return None

    def _text(self, finding: Finding, column: int) -> str:
        entry, scheme = finding.recorded.entry, self.scheme(finding)
        if column == RESIDUAL:
            return rating_text(scheme, entry.kind, entry.residual, factors=False) if scheme else ""
        return {
            REFERENCE: entry.reference,
            TITLE: entry.title[:LONGEST_SHOWN],
            FACT: in_words(finding.fact),
            OWNER: entry.owner[:LONGEST_SHOWN],
        }[column]


class _Drawn(QStyledItemDelegate):
    """Two lines of words to a row, and the residual score as a pill."""

    def __init__(self, model: FindingTable, view: QTableView) -> None:
        super().__init__(view)
        self._model, self._view = model, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, rect, column = tokens(), QRect(option.rect), index.column()
        painter.save()
        if self._view.currentIndex().row() == index.row():
            painter.fillRect(rect, QColor(colours.selection))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        inner = rect.adjusted(px(SPACE), 0, -px(SPACE), -1)
        finding = self._model.findings[index.row()]
        if column == RESIDUAL and finding.recorded.entry.residual is not None:
            self._pill(painter, inner, finding)
        elif column != RESIDUAL:
            colour = colours.text if column in (REFERENCE, TITLE, FACT) else colours.second
            self._lines(painter, inner, str(index.data()), colour, bold=column == REFERENCE)
        painter.restore()

    def _pill(self, painter: QPainter, inner: QRect, finding: Finding) -> None:
        rating, scheme = finding.recorded.entry.residual, self._model.scheme(finding)
        if rating is None or scheme is None:
            return
        word, swatch = band_of(scheme, finding.recorded.entry.kind, rating.score)
        if swatch is None:
            self._lines(painter, inner, str(rating.score), tokens().text, bold=True)
            return
        place = QRectF(inner.left() - px(2), inner.center().y() - px(12), inner.width() + px(4), px(24))
        paint_pill(painter, place, str(rating.score), word, swatch)

    def _lines(self, painter: QPainter, inner: QRect, text: str, colour: str, *, bold: bool) -> None:
        face = font(TEXT if bold else NOTE, bold=bold)
        lines = broken(text, inner.width(), 2, face.toString())
        painter.setFont(face)
        painter.setPen(QColor(colour))
        height = QFontMetrics(face).height()
        top = inner.top() + (inner.height() - height * len(lines)) // 2
        for number, each in enumerate(lines):
            place = QRect(inner.left(), top + number * height, inner.width(), height)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, each)


class FindingView(QTableView):
    """The table on screen; ``opened`` gives the id of the entry that Enter or a double click asks for."""

    opened = Signal(str)

    def __init__(self, model: FindingTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.table = model
        self._drawn = _Drawn(model, self)
        self.setItemDelegate(self._drawn)
        self.setAccessibleName(self.tr("Entries that the test found"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setFixedHeight(px(30))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, px(width))
        self.doubleClicked.connect(self._open)

    def show_findings(self, findings: tuple[Finding, ...], schemes: Mapping[int, Scheme]) -> None:
        """Show other findings; the entry that was chosen stays so where it is still there."""
        chosen = self._id_at(self.currentIndex())
        self.table.show_findings(findings, schemes)
        places = (at for at, each in enumerate(findings) if each.recorded.entry.id == chosen)
        if findings:
            self.selectRow(next(places, 0))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Title and fact share what the rest leaves; the owner gives way first."""
        room = self.viewport().width()
        self.setColumnHidden(OWNER, room < px(_OWNER_FROM))
        self.setColumnHidden(FACT, not self.table.has_facts)
        left = room - sum(px(width) for column, width in _WIDTHS.items() if not self.isColumnHidden(column))
        fact = round(left * _FACT_SHARE) if self.table.has_facts else 0
        self.setColumnWidth(FACT, fact)
        self.setColumnWidth(TITLE, max(left - fact, px(_TITLE_AT_LEAST)))

    def _id_at(self, index: QModelIndex) -> str:
        return self.table.findings[index.row()].recorded.entry.id if index.isValid() else ""

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._id_at(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
