"""Scores by quarter as a line chart of Excel's own, told apart by marks and dashes as well as by colour."""

from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl.chart import LineChart, Reference, Series
from openpyxl.chart.data_source import AxDataSource, StrRef
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from riskreg.exchange.outgoing.looks import ALERT, DEEP, PALE, QUIET

_POINT = 12_700  # of the unit that drawings are measured in
_LINES = {
    "Initial score": (QUIET, "sysDash", "square", 1.5),
    "Residual score": (DEEP, "solid", "circle", 2.5),
    "Target score": ("#2E6B3E", "dash", "diamond", 1.5),
    "Reported from": (ALERT, "sysDot", "none", 1.25),
}
"""Colour, dashes, mark and width in points of each line."""
_STEP = 5  # between two lines of the scale
_WIDTH, _HEIGHT = 27.0, 13.5  # centimetres

Scores = Mapping[str, Sequence[int | None]]
"""What a line shows, by name, a score a quarter."""


def score_chart(sheet: Worksheet, header_row: int, quarters: Sequence[str], scores: Scores, highest: int) -> Any:
    """A chart of the scores that stand on ``sheet`` from its second column on, under ``header_row``."""
    chart: Any = LineChart()  # published types lack much of a chart
    chart.described = described(quarters, scores)  # which the binding writes as the alternative text
    chart.width, chart.height = _WIDTH, _HEIGHT
    chart.legend.position = "b"
    chart.display_blanks = "gap"
    chart.y_axis.title = "Score"
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, highest
    chart.y_axis.majorUnit = _STEP
    chart.y_axis.number_format = "0"
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=PALE[1:]))
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False  # openpyxl's axes are hidden in newer Excel unless told
    last = header_row + len(quarters)
    labels = Reference(sheet, min_col=1, min_row=header_row + 1, max_row=last)
    for column, (name, values) in enumerate(scores.items(), start=2):
        if any(value is not None for value in values):
            line = Series(Reference(sheet, min_col=column, min_row=header_row, max_row=last), title_from_data=True)
            line.cat = AxDataSource(strRef=StrRef(f=str(labels)))
            _draw(line, *_LINES[name])
            chart.series.append(line)
    return chart


def _draw(line: Any, colour: str, dash: str, mark: str, points: float) -> None:
    line.smooth = False
    line.graphicalProperties.line.solidFill = colour[1:]
    line.graphicalProperties.line.dashStyle = dash
    line.graphicalProperties.line.width = int(points * _POINT)
    line.marker.symbol = mark
    line.marker.size = 8
    line.marker.graphicalProperties.solidFill = colour[1:]
    line.marker.graphicalProperties.line.solidFill = colour[1:]


_MARKS = ("circle", "square", "diamond", "triangle", "x", "star", "dash", "plus")
_DASHES = ("solid", "dash", "sysDash", "dashDot")
_INKS = ("#1F3A4D", "#9B1C1C", "#2E6B3E", "#6B3FA0", "#8A5A00", "#0B5394", "#5A6673", "#A0326E")
"""Told apart by mark and dash as well; each reads on white."""


def entries_chart(
    sheet: str,
    header_row: int,
    quarters: Sequence[str],
    entries: Sequence[tuple[str, int, Sequence[int | None]]],
    highest: int,
) -> Any:
    """A line for each entry: its reference, the row that its scores stand in on ``sheet``, and the scores."""
    chart: Any = LineChart()
    chart.described = described(quarters, {reference: scores for reference, _, scores in entries})
    chart.width, chart.height = 25.0, 10.0
    chart.legend.position = "r"
    chart.display_blanks = "gap"
    chart.y_axis.title, chart.y_axis.number_format = "Residual score", "0"
    chart.y_axis.scaling.min, chart.y_axis.scaling.max, chart.y_axis.majorUnit = 0, highest, _STEP
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=PALE[1:]))
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
    last = get_column_letter(2 + len(quarters))
    labels = f"'{sheet}'!$C${header_row}:${last}${header_row}"
    for number, (reference, row, _) in enumerate(entries):
        line = Series(Reference(range_string=f"'{sheet}'!$C${row}:${last}${row}"), title=reference)
        line.cat = AxDataSource(strRef=StrRef(f=labels))
        _draw(line, _INKS[number % 8], _DASHES[number % 4], _MARKS[number % 8], 2.0)
        chart.series.append(line)
    return chart


def described(quarters: Sequence[str], scores: Scores) -> str:
    """The chart in words: each line with its score in every quarter."""
    lines = []
    for name, values in scores.items():
        if any(value is not None for value in values):
            steps = (
                f"{quarter} {'none' if value is None else value}"
                for quarter, value in zip(quarters, values, strict=True)
            )
            lines.append(f"{name}: {', '.join(steps)}.")
    return f"Line chart of the scores by quarter. {' '.join(lines)}"
