"""How many entries stood in each band, quarter by quarter, as a chart of stacked columns of Excel's own."""

from collections.abc import Sequence
from typing import Any

from openpyxl.chart import BarChart, Reference, Series
from openpyxl.chart.data_source import AxDataSource, StrRef
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties

from riskreg.exchange.outgoing.looks import INK, PALE

_WIDTH, _HEIGHT = 25.0, 10.0  # centimetres
_LINE = 9_525

Line = tuple[str, int, str, Sequence[int]]
"""A band: its name, the row that its counts stand in, its colour, and the counts."""


def band_chart(sheet: Any, header_row: int, quarters: Sequence[str], lines: Sequence[Line], what: str) -> Any:
    """A chart of the counts that stand on ``sheet`` from its second column on."""
    chart: Any = BarChart()  # published types lack much of a chart
    chart.described = described(quarters, lines, what)
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "col", "stacked", 100, 60
    chart.width, chart.height = _WIDTH, _HEIGHT
    chart.legend.position = "r"
    chart.y_axis.title, chart.y_axis.number_format, chart.y_axis.scaling.min = what, "0", 0
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=PALE[1:]))
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False  # openpyxl's axes are hidden in newer Excel unless told
    last = 1 + len(quarters)
    labels = Reference(sheet, min_col=2, max_col=last, min_row=header_row)
    for _, row, colour, _ in reversed(lines):  # the lowest band at the foot
        series = Series(Reference(sheet, min_col=1, max_col=last, min_row=row), title_from_data=True)
        series.cat = AxDataSource(strRef=StrRef(f=str(labels)))
        series.graphicalProperties = GraphicalProperties(
            solidFill=colour[1:], ln=LineProperties(solidFill=INK[1:], w=_LINE)
        )
        chart.series.append(series)
    return chart


def described(quarters: Sequence[str], lines: Sequence[Line], what: str) -> str:
    """The chart in words."""
    parts = []
    for at, quarter in enumerate(quarters):
        found = [f"{counts[at]} {name.lower()}" for name, _, _, counts in lines if counts[at]]
        parts.append(f"{quarter}: {', '.join(found) or 'none'}")
    return f"{what} by band of their residual score. {'; '.join(parts)}."
