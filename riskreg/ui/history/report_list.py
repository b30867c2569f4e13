"""The tests as a list: what each is called, what was tested, how many entries it found, and of how many."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from riskreg.model.evidence import Report, Test
from riskreg.ui.history.report_words import in_words
from riskreg.ui.theme import NOTE, TEXT, font, px, tokens

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
HEIGHT, COMPACT, BAR = 62, 38, 4


def test_name(test: Test) -> str:
    """What a test is called."""
    return {
        Test.NOT_REVIEWED: translate("reports", "Not reviewed in the period"),
        Test.UNSCORED: translate("reports", "Unscored"),
        Test.NO_ACTION: translate("reports", "With no action"),
        Test.OVERDUE: translate("reports", "With overdue actions"),
        Test.ABOVE_APPETITE: translate("reports", "Above appetite"),
        Test.UNEXPLAINED: translate("reports", "Score changed without a reason"),
        Test.LONG_RED: translate("reports", "Long in the highest band, no completed action"),
        Test.NO_OWNER: translate("reports", "Owner missing"),
    }[test]


def count_words(report: Report) -> str:
    """How many entries a test found: "12 of 80, 15 %"."""
    if not report.of:
        return translate("reports", "not tested")
    found = len(report.findings)
    if not found:
        return translate("reports", "none of {of}").format(of=f"{report.of:,}")
    return translate("reports", "{n} of {of}, {share}").format(
        n=f"{found:,}", of=f"{report.of:,}", share=share_words(report)
    )


def share_words(report: Report) -> str:
    """The share in whole per cent; a few are never called none, nor nearly all all."""
    percent = report.share * 100
    if 0 < percent < 1:
        return translate("reports", "under 1 %")
    return translate("reports", "{n} %").format(n=99 if 99 < percent < 100 else round(percent))


class ReportList(QAbstractListModel):
    """The reports, in the order that the register gives them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reports: tuple[Report, ...] = ()

    def show_reports(self, reports: Sequence[Report]) -> None:
        """Show other reports; the same tests stay in their rows."""
        same = [each.test for each in reports] == [each.test for each in self.reports]
        if same:
            self.reports = tuple(reports)
            self.dataChanged.emit(self.index(0), self.index(len(reports) - 1))
        else:
            self.beginResetModel()
            self.reports = tuple(reports)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.reports)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        report = self.reports[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{test_name(report.test)}, {count_words(report)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            tested = translate("reports", "Tested: {0}").format(in_words(report.holds))
            return f"{test_name(report.test)}, {count_words(report)}. {tested}"
        return None


class _Drawn(QStyledItemDelegate):
    """A test on three lines: its name and count, what was tested, and its share as a bar."""

    def __init__(self, model: ReportList, view: QListView) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self.compact = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(px(220), px(COMPACT if self.compact else HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, rect = tokens(), QRect(option.rect)
        report = self._model.reports[index.row()]
        chosen = self._view.currentIndex().row() == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(rect, QColor(colours.selection))
            painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), QColor(colours.accent))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        inner = rect.adjusted(px(14), px(5 if self.compact else 7), -px(12), -px(8))
        self._words(painter, inner, report)
        self._bar(painter, inner, report)
        painter.restore()

    def _words(self, painter: QPainter, inner: QRect, report: Report) -> None:
        colours, found = tokens(), bool(report.findings)
        line = QRect(inner.left(), inner.top(), inner.width(), px(20))
        painter.setFont(font(TEXT, bold=found))
        painter.setPen(QColor(colours.text if found else colours.second))
        said = count_words(report)
        taken = QFontMetrics(painter.font()).horizontalAdvance(said)
        painter.drawText(line, _RIGHT, said)
        room = inner.width() - taken - px(10)
        painter.setPen(QColor(colours.text))
        painter.drawText(line, _LEFT, _cut(painter, test_name(report.test), room))
        if self.compact:
            return
        painter.setFont(font(NOTE))
        painter.setPen(QColor(colours.second))
        painter.drawText(line.translated(0, px(19)), _LEFT, _cut(painter, in_words(report.holds), inner.width()))

    def _bar(self, painter: QPainter, inner: QRect, report: Report) -> None:
        colours = tokens()
        track = QRect(inner.left(), inner.bottom() - px(BAR) + 1, inner.width(), px(BAR))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(track, 2, 2)
        if report.findings:
            track.setWidth(max(round(track.width() * report.share), px(4)))
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(track, 2, 2)


def _cut(painter: QPainter, text: str, room: int) -> str:
    return QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))


class ReportView(QListView):
    """The list on screen: one test is always chosen."""

    def __init__(self, model: ReportList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._drawn = _Drawn(model, self)
        self.setItemDelegate(self._drawn)
        self.setAccessibleName(self.tr("Tests"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(px(220), px(HEIGHT))

    def set_compact(self, *, compact: bool) -> None:
        """One line to a test, or two."""
        if compact != self._drawn.compact:
            self._drawn.compact = compact
            self.scheduleDelayedItemsLayout()
