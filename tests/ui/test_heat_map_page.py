"""The heat map in the real window: keys, clicks, what a screen reader finds, and pictures opened again."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from lxml import etree
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip
from pytestqt.qtbot import QtBot

from riskreg.model.entry import Entry
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.rating import Kind
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui import text_size, theme
from riskreg.ui.heat_map.heat_view import HeatView
from riskreg.ui.heat_map.movement import arrows, between_stages
from riskreg.ui.heat_map.page import HeatMapPage
from riskreg.ui.heat_map.placing import Cell, Wanted, place
from riskreg.ui.window import Window
from tests.conftest import Clock
from tests.ui.heat_maps import BARE, row, square
from tests.ui.made_registers import (
    OFFICER,
    entry,
    make_register,
    open_in,
    settled,
    shown_references,
    wait_for_work,
)

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
rate = FIVE_BY_FIVE.rate


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> HeatMapPage:
    """The heat map of four risks and an opportunity, one of them without a score."""
    return heat_map(window, qtbot)


def heat_map(window: Window, qtbot: QtBot) -> HeatMapPage:
    """Go to the heat map as from the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(lambda: settled(window))
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    page = window.stack.currentWidget()
    assert isinstance(page, HeatMapPage)
    qtbot.waitUntil(page.view.cells.hasFocus)
    return page


def opened(window: Window, entries: list[Entry], tmp_path: Path, clock: Clock, qtbot: QtBot) -> HeatMapPage:
    """The heat map of a register with these entries."""
    tmp_path.mkdir(exist_ok=True)
    make_register(tmp_path / "made.riskreg", clock, entries=entries)
    open_in(window, tmp_path / "made.riskreg", qtbot)
    return heat_map(window, qtbot)


def go(page: HeatMapPage, cell: Cell, qtbot: QtBot) -> None:
    """Walk to a cell with the arrow keys."""
    up, across = cell[0] - page.view.cells.cell[0], cell[1] - page.view.cells.cell[1]
    for count, more, less in ((up, Qt.Key.Key_Up, Qt.Key.Key_Down), (across, Qt.Key.Key_Right, Qt.Key.Key_Left)):
        for _ in range(abs(count)):
            qtbot.keyClick(page.view.cells, more if count > 0 else less)
    assert page.view.cells.cell == cell


def click(page: HeatMapPage, at: QPointF, qtbot: QtBot) -> None:
    """Click on the drawn map."""
    cells = page.view.cells
    qtbot.mouseClick(cells.viewport(), LEFT, pos=cells.mapFromParent(at.toPoint()))


def corner(page: HeatMapPage, cell: Cell) -> QPointF:
    """The ground of a cell, where no entry stands."""
    return page.view.drawing.place.rect(cell).bottomRight() - QPointF(9, 9)


def crowd(number: int, cell: Cell = (4, 4)) -> list[Entry]:
    return [entry(f"CR{n}", f"Matter {n} is not settled", rate(*cell)) for n in range(1, number + 1)]


# What is on it


def test_it_begins_at_the_highest_risk_and_tells_who_is_not_on_the_map(page: HeatMapPage) -> None:
    assert page.view.cells.cell == (4, 5)
    assert page.summary.text() == "3 on the map · 1 not on it"
    lines = page.beside.entries.model()
    assert [lines.data(lines.index(row, 0)) for row in range(lines.rowCount())] == ["CR3: no score"]


def test_letters_choose_the_rating_the_kind_and_the_arrows(page: HeatMapPage, qtbot: QtBot) -> None:
    cells = page.view.cells
    qtbot.keyClick(cells, Qt.Key.Key_I)
    assert page.summary.text() == "1 on the map · 3 not on it"  # 16 has one factoring, 20 has two
    assert page.heat is not None
    assert page.heat.placed.keys() == {row.id for row in page.heat.at((4, 4))}
    qtbot.keyClick(cells, Qt.Key.Key_T)
    assert page.summary.text() == "0 on the map · 4 not on it"
    qtbot.keyClick(cells, Qt.Key.Key_R)
    qtbot.keyClick(cells, Qt.Key.Key_K)
    assert page.summary.text() == "1 on the map"
    assert (page.heat.wanted.kind, cells.cell) == (Kind.OPPORTUNITY, (5, 3))
    qtbot.keyClick(cells, Qt.Key.Key_A)
    assert page.choices.arrows.text() == "Arrows: since 2017/18 Q4"


def test_a_bare_product_stands_beside_the_map_and_opens_in_the_editor(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    page = opened(bare_window, [entry("CR1", "One", BARE), entry("CR2", "Two", BARE)], tmp_path, clock, qtbot)
    assert page.summary.text() == "0 on the map · 2 not on it"
    lines = page.beside.entries
    assert lines.model().data(lines.model().index(1, 0)) == "CR2: score 20: impact and likelihood not stated"
    lines.setFocus()
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    wait_for_work(bare_window, qtbot)
    assert bare_window.stack.currentWidget() is bare_window.page
    assert bare_window.editing.reference == "CR2"


def test_all_that_is_beside_the_map_can_be_shown_in_the_register(
    window: Window, page: HeatMapPage, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.beside.show_absent, LEFT)
    assert shown_references(window) == ["CR3"]
    assert window.page.filter.among.text() == "Not on map (residual)  ×"


def test_a_score_of_an_earlier_scheme_is_not_put_on_the_new_matrix(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    register = make_register(tmp_path / "made.riskreg", clock)
    register.change_scheme(square(4), 1, actor=OFFICER, reason="A smaller matrix")
    late = entry("CR20", "Scored since", None)
    register.save_all([(replace(late, initial=None, residual=square(4).rate(4, 4)), 0)], actor=OFFICER, reason="")
    open_in(bare_window, register.path, qtbot)
    page = heat_map(bare_window, qtbot)
    assert page.view.model.rowCount() == 4
    assert [row.reference for row in page.heat.at((4, 4))] == ["CR20"] if page.heat else False
    lines = page.beside.entries.model()
    said = {lines.data(lines.index(row, 0)) for row in range(lines.rowCount())}
    assert "CR1: score 16 was given under an earlier scheme" in said


def test_what_is_saved_elsewhere_shows_when_one_comes_back(
    window: Window, page: HeatMapPage, qtbot: QtBot
) -> None:
    window.go("register")
    register = window.session.register
    assert register is not None
    record = register.find("CR1")
    moved = replace(record.entry, residual=rate(1, 1))
    register.save_all([(moved, record.revision)], actor=OFFICER, reason="It has passed")
    window.session.refresh()
    page = heat_map(window, qtbot)
    assert page.heat is not None
    assert [row.reference for row in page.heat.at((1, 1))] == ["CR1"]


def test_an_empty_register_says_so_and_offers_nothing_to_copy(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    make_register(tmp_path / "made.riskreg", clock, entries=[])
    open_in(bare_window, tmp_path / "made.riskreg", qtbot)
    bare_window.go("heat_map")
    page = bare_window.stack.currentWidget()
    assert isinstance(page, HeatMapPage)
    assert not page.view.isVisible()
    assert not page.copy.isEnabled()
    assert page.picture() is None


# From the map to the register


def test_a_click_on_a_cell_filters_the_table_and_the_chip_takes_that_back(
    window: Window, page: HeatMapPage, qtbot: QtBot
) -> None:
    click(page, corner(page, (4, 4)), qtbot)
    assert window.stack.currentWidget() is window.page
    assert shown_references(window) == ["CR1"]
    chip = window.page.filter.among
    assert chip.text() == "Major, Likely (residual)  ×"
    qtbot.mouseClick(chip, LEFT)
    assert len(shown_references(window)) == 5


def test_a_click_on_an_empty_cell_stays_on_the_map(window: Window, page: HeatMapPage, qtbot: QtBot) -> None:
    click(page, corner(page, (1, 1)), qtbot)
    assert window.stack.currentWidget() is page
    assert page.view.cells.cell == (1, 1)


def test_a_click_on_a_reference_opens_its_entry(window: Window, page: HeatMapPage, qtbot: QtBot) -> None:
    (chip,) = page.view.drawing.place.chips[3, 4]
    click(page, chip.place.center(), qtbot)
    wait_for_work(window, qtbot)
    assert (window.stack.currentWidget(), window.editing.reference) == (window.page, "CR2")


def test_control_enter_filters_the_table(window: Window, page: HeatMapPage, qtbot: QtBot) -> None:
    go(page, (3, 4), qtbot)
    qtbot.keyClick(page.view.cells, Qt.Key.Key_Return, CONTROL)
    assert shown_references(window) == ["CR2"]
    wait_for_work(window, qtbot)
    assert window.editing.reference == "CR2", "the editor goes with the list"


# Crowded cells


def test_a_crowded_cell_is_a_number_that_opens_into_a_list(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    page = opened(bare_window, crowd(200), tmp_path, clock, qtbot)
    place = page.view.drawing.place
    assert place.chips == {}
    click(page, place.content((4, 4)).center(), qtbot)
    assert page.popup.isVisible()
    assert page.popup.count.text() == "16 High · 200 entries"
    lines = page.popup.entries
    assert lines.model().rowCount() == 200
    assert lines.hasFocus()
    for _ in range(9):
        qtbot.keyClick(lines, Qt.Key.Key_Down)
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    wait_for_work(bare_window, qtbot)
    assert not page.popup.isVisible()
    assert bare_window.editing.reference == "CR10"


def test_enter_opens_the_list_escape_closes_it_and_the_keyboard_is_back_in_its_cell(
    page: HeatMapPage, qtbot: QtBot
) -> None:
    go(page, (4, 4), qtbot)
    qtbot.keyClick(page.view.cells, Qt.Key.Key_Return)
    assert page.popup.isVisible()
    qtbot.keyClick(page.popup.entries, Qt.Key.Key_Escape)
    assert not page.popup.isVisible()
    assert (page.view.cells.hasFocus(), page.view.cells.cell) == (True, (4, 4))


def test_the_list_filters_the_table_too(bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot) -> None:
    page = opened(bare_window, [*crowd(30), entry("CR99", "Elsewhere", rate(1, 1))], tmp_path, clock, qtbot)
    go(page, (4, 4), qtbot)
    qtbot.keyClick(page.view.cells, Qt.Key.Key_Space)
    qtbot.mouseClick(page.popup.show_all, LEFT)
    assert len(shown_references(bare_window)) == 30
    assert "CR99" not in shown_references(bare_window)


# Arrows


def test_arrows_lead_from_the_last_sign_off(window: Window, page: HeatMapPage, qtbot: QtBot) -> None:
    register = window.session.register
    assert register is not None
    record = register.find("CR10")
    moved = replace(record.entry, residual=rate(3, 3))
    register.save_all([(moved, record.revision)], actor=OFFICER, reason="Staff have come")
    window.session.refresh()
    qtbot.waitUntil(lambda: settled(window))
    qtbot.keyClick(page.view.cells, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: bool(page.shifts))
    (arrow,) = page.view.arrows
    assert (arrow.start, arrow.end, arrow.favour.value) == ((4, 5), (3, 3), "better")
    assert page.summary.text() == "3 on the map · 1 not on it · 1 moved since 2017/18 Q4: 1 better"
    table = page.beside.table.model()
    said = [table.data(table.index(row, 2)) for row in range(table.rowCount())]
    assert "CR10 better, from Major, Certain" in said


def test_arrows_from_initial_to_residual_and_a_rising_opportunity_is_better(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    made = [
        replace(entry("CR1", "A risk that grew", rate(5, 4)), initial=rate(3, 3)),
        replace(entry("CO1", "A chance that grew", rate(5, 4)), initial=rate(3, 3)),
    ]
    page = opened(bare_window, made, tmp_path, clock, qtbot)
    qtbot.keyClick(page.view.cells, Qt.Key.Key_A)
    assert page.choices.arrows.text() == "Arrows: from initial to residual"
    assert [arrow.favour.value for arrow in page.view.arrows] == ["worse"]
    risk = ground_of(page, (5, 4))
    qtbot.keyClick(page.view.cells, Qt.Key.Key_K)
    assert [arrow.favour.value for arrow in page.view.arrows] == ["better"]
    assert (risk, ground_of(page, (5, 4))) == ("#b3261e", "#1d4e89")


def ground_of(page: HeatMapPage, cell: Cell) -> str:
    """The colour that a cell is painted in."""
    return page.view.grab().toImage().pixelColor(corner(page, cell).toPoint()).name()


# For screen readers


def test_a_screen_reader_walks_the_cells_as_a_table(page: HeatMapPage) -> None:
    found = QAccessible.queryAccessibleInterface(page.view.cells)
    assert found is not None
    assert found.text(QAccessible.Text.Name) == "Heat map, risks by residual score"
    said = [found.child(number).text(QAccessible.Text.Name) for number in range(found.childCount())]
    assert said.index("Catastrophic") < said.index("Major, Likely: CR1; 16 High")  # the words of both axes, too
    assert "Certain" in said
    assert "Insignificant, Rare: no entries; 1 Low" in said
    assert sum(": " in each for each in said) == 25


def test_the_words_beside_the_map_follow_the_cell_and_lead_to_it(page: HeatMapPage, qtbot: QtBot) -> None:
    table = page.beside.table
    found = QAccessible.queryAccessibleInterface(table)
    assert found is not None
    assert found.text(QAccessible.Text.Name) == "The heat map in words"
    go(page, (4, 4), qtbot)
    row = table.currentIndex().row()
    assert table.model().data(table.model().index(row, 0), Qt.ItemDataRole.AccessibleTextRole) == (
        "Major, Likely; 16 High"
    )
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert page.view.cells.cell == (3, 4)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.popup.isVisible()


def test_every_control_has_a_name_and_is_reached_with_tab(page: HeatMapPage, qtbot: QtBot) -> None:
    qtbot.wait(1)
    controls = [*page.choices.kinds.values(), *page.choices.ratings.values(), page.choices.arrows]
    controls += [page.copy, page.save]
    for each in controls:
        found = QAccessible.queryAccessibleInterface(each)
        assert found is not None
        assert found.text(QAccessible.Text.Name)
    first = controls[0]
    first.setFocus()
    reached = [first]
    for _ in range(12):
        qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Tab)
        reached.append(QGuiApplication.focusObject())
    assert page.choices.arrows in reached
    assert reached.index(page.choices.arrows) < reached.index(page.copy) < reached.index(page.view.cells)
    assert reached.index(page.view.cells) < reached.index(page.beside.table)


def test_a_tooltip_says_what_is_under_the_pointer_as_plain_text(
    window: Window, page: HeatMapPage, qtbot: QtBot
) -> None:
    (chip,) = page.view.drawing.place.chips[4, 4]
    assert page.view.words_at(chip.place.center().toPoint()) == "CR1: Winter pressure on hospitals"
    assert page.view.words_at(corner(page, (4, 4)).toPoint()) == "Major, Likely: CR1; 16 High"
    assert page.view.words_at(QPoint(0, 0)) == ""
    assert not QToolTip.isVisible()


# Taking it away


def test_the_copied_picture_is_sharp_and_shows_the_bands(page: HeatMapPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view.cells, Qt.Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    image = QGuiApplication.clipboard().image()
    assert image.width() == 2400
    assert colours(image) >= {"#b3261e", "#f6a55b", "#fadd85", "#e3f1e6", "#ffffff"}
    assert b"<svg" in data.data("image/svg+xml").data()
    assert not data.hasText()  # what can paste either would paste the words


def colours(image: QImage) -> set[str]:
    """The colours that a picture has much of."""
    small = image.scaled(150, 100, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation)
    return {small.pixelColor(x, y).name() for x in range(150) for y in range(100)}


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_a_saved_picture_opens_again(
    page: HeatMapPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    path = tmp_path / f"map{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(page.save, LEFT)
    if suffix == ".svg":
        image = drawn_from(path)
        texts = "".join(etree.parse(path).getroot().itertext())
        assert "Westmarch Council: risks by residual score, 2018/19 Q1" in texts
        assert "Major\tLikely\t16 High\tCR1" in texts  # the description, for those who cannot see it
        assert "CR10" in texts
    else:
        image = QImage(str(path))
        assert image.text("Title") == "Westmarch Council: risks by residual score, 2018/19 Q1"
    assert not image.isNull()
    assert colours(image) >= {"#b3261e", "#f6a55b", "#fadd85", "#e3f1e6", "#ffffff"}


def drawn_from(path: Path) -> QImage:
    """What an SVG file shows."""
    drawing = QSvgRenderer(str(path))
    assert drawing.isValid()
    image = QImage(drawing.defaultSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    drawing.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def test_a_picture_that_cannot_be_written_is_told_and_leaves_nothing(
    window: Window, page: HeatMapPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "gone" / "map.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(page.save, LEFT)
    assert window.strip.text().startswith(f"The picture could not be written to {path}:")
    assert not path.parent.exists()


def test_an_exempt_entry_is_in_nothing_that_is_taken_away(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    made = [entry("CR1", "Open", rate(4, 4)), replace(entry("ZZ7", "Closed session", rate(4, 4)), exempt=True)]
    page = opened(bare_window, made, tmp_path, clock, qtbot)
    assert page.summary.text() == "2 on the map"
    picture = page.picture()
    assert picture is not None
    assert picture.under.endswith(" · 1 on the map")
    for taken in (picture.svg(), picture.png(), picture.words().encode()):
        assert b"ZZ7" not in taken
    qtbot.mouseClick(page.beside.copy, LEFT)
    copied = QGuiApplication.clipboard().mimeData()
    assert "ZZ7" not in copied.text() + copied.html()
    assert "CR1" in copied.html()
    assert bare_window.strip.text().endswith("1 exempt entry is not in it.")


def test_the_words_are_copied_as_a_table(page: HeatMapPage, qtbot: QtBot) -> None:
    table = page.beside.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().mimeData()
    assert "Major\tCertain\t20 Very high\tCR10" in copied.text()
    assert "<td>CR10</td>" in copied.html()


def test_a_picture_has_larger_letters_where_there_is_room_for_every_name(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> None:
    page = opened(bare_window, crowd(3), tmp_path, clock, qtbot)
    few = page.picture()
    page = opened(bare_window, crowd(12), tmp_path / "more", clock, qtbot)
    many = page.picture()
    page = opened(bare_window, crowd(60), tmp_path / "most", clock, qtbot)
    counted = page.picture()
    assert few is not None
    assert many is not None
    assert counted is not None
    assert few.size.width() < many.size.width()
    assert few.size.width() < counted.size.width()
    assert few.image().width() == many.image().width() == 2400


# Sizes


@pytest.mark.parametrize("size", [3, 6])
@pytest.mark.parametrize("room", [(800, 600), (1920, 1080)])
def test_a_matrix_of_any_size_fits_a_window_of_any_size(
    bare_window: Window, tmp_path: Path, clock: Clock, qtbot: QtBot, size: int, room: tuple[int, int]
) -> None:
    register = Register.create(
        tmp_path / "made.riskreg", name="Made", actor=OFFICER, quarter=Quarter(2018, 1), clock=clock
    )
    register.change_scheme(square(size), 1, actor=OFFICER, reason="Ours")
    made = replace(entry("CR1", "Matter", None), initial=None, residual=square(size).rate(size, size))
    register.save_all([(made, 0)], actor=OFFICER, reason="")
    bare_window.resize(*room)
    open_in(bare_window, register.path, qtbot)
    page = heat_map(bare_window, qtbot)
    assert (bare_window.width(), bare_window.height()) == room
    place = page.view.drawing.place
    assert page.view.rect().contains(place.rect((size, size)).toRect())
    assert page.view.rect().contains(place.rect((1, 1)).toRect())
    click(page, corner(page, (size, size)), qtbot)
    assert shown_references(bare_window) == ["CR1"]


def test_in_a_narrow_window_the_words_take_the_place_of_the_map(
    window: Window, page: HeatMapPage, qtbot: QtBot
) -> None:
    window.resize(800, 600)
    assert page.view.isVisible()
    assert not page.beside.isVisible()
    qtbot.mouseClick(page.words, LEFT)
    assert page.beside.table.hasFocus()
    assert not page.view.isVisible()
    qtbot.mouseClick(page.words, LEFT)
    assert page.view.isVisible()
    for each in (*page.choices.groups, page.copy, page.save):
        inside = each.mapTo(window, QPoint(0, 0)).x() + each.width()
        assert inside <= window.width()


# Looks that change, and many entries


def test_the_map_follows_the_colours_and_the_size_of_text_while_it_is_open(
    page: HeatMapPage, qtbot: QtBot, qapp: QApplication
) -> None:
    light = page.view.grab().toImage().pixelColor(1, 1)
    small = page.view.drawing.place.left
    picture = page.picture()
    theme.apply(qapp, "dark")
    assert page.view.grab().toImage().pixelColor(1, 1).lightness() < light.lightness()
    try:
        text_size.change(qapp, 200, "dark")
        qtbot.wait(1)
        assert page.view.drawing.place.left > small
        larger = page.picture()
        assert picture is not None
        assert larger is not None
        assert larger.image().size().width() == picture.image().size().width()
        assert larger.image().pixelColor(5, 5).name() == "#ffffff"  # a paper is light, whatever the screen is
    finally:
        text_size.change(qapp, 100, "light")


def test_ten_thousand_entries_are_placed_drawn_and_walked_through_at_once(qtbot: QtBot) -> None:
    rows = [
        row(f"CR{n}", rate(n % 5 + 1, n // 5 % 5 + 1), initial=rate(n // 25 % 5 + 1, 3)) for n in range(10_000)
    ]
    view = HeatView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    started = perf_counter()
    heat = place(rows, FIVE_BY_FIVE, {1: FIVE_BY_FIVE}, Wanted())
    every = arrows(between_stages(heat, {1: FIVE_BY_FIVE}))
    view.show_map(heat, every)
    view.grab()
    placed = perf_counter()
    for _ in range(10):
        qtbot.keyClick(view.cells, Qt.Key.Key_Left)
        qtbot.keyClick(view.cells, Qt.Key.Key_Down)
    walked = perf_counter()
    assert len(every) > 50
    assert len(view.drawing.arrows) <= 10
    assert placed - started < 1.0  # about 0.1 on a quiet machine
    assert (walked - placed) / 20 < 0.1
