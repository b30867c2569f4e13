"""The scoring scheme at the window, by keys and clicks: written, previewed, versioned, and never lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.register import Register
from riskreg.scoring.rating import Kind
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.scoring.templates import IMPACT_WEIGHS_MORE
from riskreg.ui.scheme_editor.bands import BandsSection
from riskreg.ui.scheme_editor.limits import LimitsSection
from riskreg.ui.scheme_editor.page import SchemePage
from riskreg.ui.scheme_editor.scales import ScalesSection
from riskreg.ui.scheme_editor.scores import ScoresSection
from riskreg.ui.window import Window
from tests.ui.dialogs_at_hand import command
from tests.ui.made_registers import open_in, wait_for_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "QProcess: Destroyed")
Key = Qt.Key


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> SchemePage:
    command(window, "acts.register.show_scheme", qtbot)
    shown = window.stack.currentWidget()
    assert isinstance(shown, SchemePage)
    return shown


def go(page: SchemePage, place: int, qtbot: QtBot) -> None:
    """Go to a part by the keys."""
    page.parts.tabs.setFocus()
    while page.parts.tabs.currentIndex() != place:
        qtbot.keyClick(page.parts.tabs, Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)


def write(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Key.Key_Delete)
    qtbot.keyClicks(field, text)


def scales(page: SchemePage) -> ScalesSection:
    assert isinstance(page.sections[0], ScalesSection)
    return page.sections[0]


def scores(page: SchemePage) -> ScoresSection:
    assert isinstance(page.sections[1], ScoresSection)
    return page.sections[1]


def bands(page: SchemePage) -> BandsSection:
    assert isinstance(page.sections[2], BandsSection)
    return page.sections[2]


def limits(page: SchemePage) -> LimitsSection:
    assert isinstance(page.sections[3], LimitsSection)
    return page.sections[3]


def press(page: SchemePage, words: str, qtbot: QtBot) -> None:
    """Press the button that says this."""
    qtbot.wait(1)
    found = next(each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible())
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def give_reason(page: SchemePage, text: str, qtbot: QtBot) -> None:
    write(page.foot.reason, text, qtbot)


def save(window: Window, page: SchemePage, qtbot: QtBot) -> None:
    assert page.foot.save.isEnabled(), page.foot.said.text()
    qtbot.keyClick(page.foot.reason, Key.Key_Return)
    wait_for_work(window, qtbot)


def test_a_change_is_a_new_version_and_old_scores_keep_the_scheme_that_they_were_given_in(
    window: Window, page: SchemePage, register_file: Path, qtbot: QtBot
) -> None:
    assert page.foot.said.text() == "Nothing is changed."
    go(page, 3, qtbot)
    write(limits(page).threshold, "15", qtbot)
    write(limits(page).types["Legal"], "9", qtbot)
    assert page.foot.said.text() == "Say why the scheme changes, then save it as version 2."
    assert not page.foot.save.isEnabled()
    assert "Reported, from 15: 3" in page.preview.said.text()
    assert "Above appetite: 3" in page.preview.said.text()
    assert Register.open(register_file).scheme.threshold == 12, "nothing is saved until it is"
    give_reason(page, "Audit committee of 4 June", qtbot)
    save(window, page, qtbot)
    assert window.stack.currentWidget() is window.page
    assert window.strip.text().startswith("The scoring scheme is saved as version 2.")
    register = Register.open(register_file)
    assert (register.scheme.threshold, register.scheme.appetite_for(["Legal"])) == (15, 9)
    assert [row.scheme for row in register.summaries()] == [1] * 5
    assert register.schemes()[1] == FIVE_BY_FIVE
    assert register.verify().ok


def test_words_and_meanings_are_written_for_each_kind(
    window: Window, page: SchemePage, register_file: Path, qtbot: QtBot
) -> None:
    row = scales(page).rows["impact"][3]
    write(row.label, "Severe", qtbot)
    row.guidance.setFocus()
    qtbot.keyClicks(row.guidance, "Over £1m")
    assert page.preview.matrices[Kind.RISK].state.scheme.impact[3].label == "Severe"
    qtbot.mouseClick(scales(page).chips[Kind.OPPORTUNITY], Qt.MouseButton.LeftButton)
    assert row.label.text() == ""
    assert row.label.placeholderText() == "Severe", "an opportunity says the same where nothing else is written"
    qtbot.keyClicks(row.label, "Substantial")
    row.guidance.setFocus()
    qtbot.keyClicks(row.guidance, "Saves over £1m")
    give_reason(page, "Plain words", qtbot)
    save(window, page, qtbot)
    level = Register.open(register_file).scheme.impact[3]
    assert [level.label_for(kind) for kind in Kind] == ["Severe", "Substantial"]
    assert [level.guidance_for(kind) for kind in Kind] == ["Over £1m", "Saves over £1m"]


def test_a_smaller_scale_says_which_entries_fit_no_longer(page: SchemePage, qtbot: QtBot) -> None:
    size = scales(page).sizes["impact"]
    size.setFocus()
    qtbot.keyClick(size, Key.Key_Up)
    assert not scales(page).rows["impact"][4].label.isVisible()
    assert page.preview.heading.text() == "As you write it"
    assert "Off the matrix, to be rated anew: 1 (CO1)" in page.preview.said.text()
    qtbot.keyClick(size, Key.Key_Down)
    assert page.foot.said.text() == "Nothing is changed.", "the words of the fifth level are there again"


def test_the_rule_is_chosen_and_a_table_is_typed_over(
    window: Window, page: SchemePage, register_file: Path, qtbot: QtBot
) -> None:
    go(page, 1, qtbot)
    part = scores(page)
    product, own = (part.rules[rule] for rule in list(part.rules)[::2])
    assert isinstance(own, QRadioButton)
    product.setFocus()
    qtbot.keyClick(product, Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
    assert own.isChecked()
    part.table.setFocus()
    part.table.setCurrentIndex(part.model.index(0, 4))
    qtbot.keyClick(part.table, Key.Key_3)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "0x")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.wait(1)
    assert page.foot.said.text().startswith("Impact 5 by likelihood 5 needs a whole number")
    assert page.parts.tabs.tabText(1) == "Scores (!)"
    part.table.setCurrentIndex(part.model.index(0, 4))
    qtbot.keyClick(part.table, Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "30")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.wait(1)
    assert page.drafting.troubles == {}
    assert part.table.currentIndex().row() == 1, "Enter goes on to the next cell"
    give_reason(page, "Catastrophe", qtbot)
    save(window, page, qtbot)
    scheme = Register.open(register_file).scheme
    assert scheme.score(5, 5) == 30
    assert scheme.score(4, 4) == 20, "the table started from the rule before it, in which impact weighs more"
    assert scheme.band(30).name == "Very high"


def test_a_colour_is_picked_by_name_and_one_that_not_everyone_can_order_is_refused_in_place(
    window: Window, page: SchemePage, register_file: Path, qtbot: QtBot
) -> None:
    go(page, 2, qtbot)
    row = bands(page).rows[1]
    choice = row.colours[Kind.RISK]
    choice.setFocus()
    qtbot.keyClick(choice, Key.Key_Down)
    assert choice.currentText() == "Amber"
    assert page.drafting.troubles["bands.2.risk"].startswith("High and Medium look alike")
    assert not page.foot.save.isEnabled()
    said = next(each for each in bands(page).rows[2].said if each.isVisible())
    assert said.text() == page.foot.said.text()
    press(page, "Use the palette's colours", qtbot)
    assert page.drafting.troubles == {}
    line = bands(page).rows[3].colours[Kind.RISK].lineEdit()
    assert line is not None
    write(line, "#8b0000", qtbot)
    qtbot.keyClick(line, Key.Key_Tab)
    give_reason(page, "House colours", qtbot)
    save(window, page, qtbot)
    swatch = Register.open(register_file).scheme.bands[3].risk
    assert (swatch.fill, swatch.text) == ("#8B0000", "#FFFFFF"), "the text is chosen to be read"


def test_the_trouble_leads_to_its_field(page: SchemePage, qtbot: QtBot) -> None:
    go(page, 2, qtbot)
    write(bands(page).rows[2].name, "", qtbot)
    assert page.foot.said.text() == "Band 3 needs a name."
    go(page, 0, qtbot)
    press(page, "Show me", qtbot)
    assert page.parts.tabs.currentIndex() == 2
    assert QApplication.focusWidget() is bands(page).rows[2].name
    assert bands(page).rows[2].name.accessibleDescription() == "Band 3 needs a name."


def test_a_template_is_taken_and_put_back(page: SchemePage, qtbot: QtBot) -> None:
    menu = page.templates.menu()
    menu.popup(page.templates.mapToGlobal(page.templates.rect().bottomLeft()))
    for _ in range(3):
        qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Return)
    assert page.drafting.scheme == IMPACT_WEIGHS_MORE
    assert page.preview.heading.text() == "As you write it"
    press(page, "Put back what was there", qtbot)
    assert page.drafting.scheme == FIVE_BY_FIVE
    assert not page.drafting.is_dirty


def test_another_officers_change_is_said_and_mine_goes_on_top_of_it(
    window: Window, page: SchemePage, register_file: Path, qtbot: QtBot
) -> None:
    go(page, 3, qtbot)
    write(limits(page).threshold, "16", qtbot)
    give_reason(page, "Mine", qtbot)
    other = Register.open(register_file)
    other.change_scheme(replace(other.scheme, appetite=8), 1, actor="Ruth Calder", reason="Board of May")
    qtbot.keyClick(page.foot.reason, Key.Key_Return)
    wait_for_work(window, qtbot)
    assert page.strip.text().startswith("Ruth Calder changed the scoring scheme meanwhile")
    assert "Board of May" in page.strip.text()
    assert window.stack.currentWidget() is page
    assert Register.open(register_file).scheme.threshold == 12, "nothing was saved"
    press(page, "Keep mine, on top of it", qtbot)
    assert limits(page).threshold.text() == "16"
    save(window, page, qtbot)
    register = Register.open(register_file)
    assert sorted(register.schemes()) == [1, 2, 3]
    assert register.scheme.threshold == 16


def test_another_officers_change_is_noticed_while_i_write(
    window: Window, page: SchemePage, register_file: Path, qtbot: QtBot
) -> None:
    other = Register.open(register_file)
    other.change_scheme(replace(other.scheme, threshold=10), 1, actor="Ruth Calder", reason="Board")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert page.strip.text() == "", "I had changed nothing"
    assert limits(page).threshold.text() == "10"
    go(page, 3, qtbot)
    write(limits(page).threshold, "16", qtbot)
    other.change_scheme(replace(other.scheme, threshold=11), 2, actor="Ruth Calder", reason="Board again")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert page.strip.text().startswith("Ruth Calder changed the scoring scheme meanwhile")
    press(page, "Take theirs", qtbot)
    assert limits(page).threshold.text() == "11"
    assert page.foot.said.text() == "Nothing is changed."


def test_the_versions_say_when_who_and_why_and_an_earlier_one_is_started_from(
    window: Window, page: SchemePage, register_file: Path, qtbot: QtBot
) -> None:
    other = Register.open(register_file)
    other.change_scheme(replace(other.scheme, threshold=10), 1, actor="Ruth Calder", reason="Board")
    window.session.refresh()
    wait_for_work(window, qtbot)
    go(page, 4, qtbot)
    words = [page.versions.list.item(place).text() for place in range(2)]
    assert words[0].startswith("Version 2, in force · Ruth Calder · ")
    assert words[0].endswith(" · Board")
    assert words[1].startswith("Version 1 · Pat Green · ")
    assert page.versions.text.toPlainText() == "Reporting threshold: 10, before 12"
    page.versions.list.setFocus()
    qtbot.keyClick(page.versions.list, Key.Key_Down)
    assert page.preview.heading.text() == "Version 1"
    press(page, "Start from this version", qtbot)
    assert limits(page).threshold.text() == "12"
    give_reason(page, "Back to what it was", qtbot)
    save(window, page, qtbot)
    register = Register.open(register_file)
    assert register.scheme == FIVE_BY_FIVE
    assert sorted(register.schemes()) == [1, 2, 3]


def test_leaving_with_changes_asks_in_place(window: Window, page: SchemePage, qtbot: QtBot) -> None:
    write(scales(page).name, "Ours", qtbot)
    qtbot.keyClick(page, Key.Key_Escape)
    assert page.strip.text() == "Your changes to the scoring scheme are not saved."
    press(page, "Go on", qtbot)
    assert window.stack.currentWidget() is page
    qtbot.keyClick(page, Key.Key_Escape)
    press(page, "Save", qtbot)
    assert QApplication.focusWidget() is page.foot.reason, "it cannot be saved without a reason"
    press(page, "Discard", qtbot)
    assert window.stack.currentWidget() is window.page
    command(window, "acts.register.show_scheme", qtbot)
    assert scales(page).name.text() == FIVE_BY_FIVE.name


def test_looking_elsewhere_loses_nothing_and_closing_the_register_asks(
    window: Window, page: SchemePage, register_file: Path, qtbot: QtBot
) -> None:
    write(scales(page).name, "Ours", qtbot)
    command(window, "view.go_register", qtbot)
    command(window, "flows.close_register", qtbot)
    assert window.session.register is not None
    assert window.stack.currentWidget() is page
    assert page.strip.text() == "Your changes to the scoring scheme are not saved."
    command(window, "view.go_register", qtbot)
    command(window, "acts.register.show_scheme", qtbot)
    assert scales(page).name.text() == "Ours"
    assert page.strip.text() == "What you changed before is still here, and not saved."
    assert not window.close(), "nor does the window close over it"
    press(page, "Discard", qtbot)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert Register.open(register_file).scheme.name == FIVE_BY_FIVE.name


def test_a_read_only_register_shows_its_scheme_and_changes_nothing(
    bare_window: Window, register_file: Path, qtbot: QtBot
) -> None:
    bare_window.session.open(register_file, read_only=True)
    qtbot.waitUntil(lambda: bare_window.session.register is not None)
    wait_for_work(bare_window, qtbot)
    command(bare_window, "acts.register.show_scheme", qtbot)
    page = bare_window.acts.register.scheme
    assert page.foot.said.text() == "This register is open to be read only."
    field = scales(page).rows["impact"][0].label
    field.setFocus()
    qtbot.keyClicks(field, "x")
    assert field.text() == "Insignificant"
    assert not page.foot.save.isVisible()
    qtbot.keyClick(page, Key.Key_Escape)
    assert bare_window.stack.currentWidget() is bare_window.page


def test_in_a_narrow_window_the_preview_has_a_tab_of_its_own(
    window: Window, page: SchemePage, qtbot: QtBot
) -> None:
    assert not page.parts.tabs.isTabVisible(5)
    window.resize(800, 600)
    qtbot.wait(10)
    assert page.parts.tabs.isTabVisible(5)
    assert not page.preview.isVisible()
    go(page, 5, qtbot)
    assert page.preview.isVisible()
    assert not page.parts.stack.isVisible()
    window.resize(1500, 860)
    qtbot.wait(10)
    assert page.parts.stack.isVisible()
    assert page.preview.isVisible()


def test_colours_are_shown_as_others_see_them(page: SchemePage, qtbot: QtBot) -> None:
    before = page.preview.matrices[Kind.RISK].state.scheme.bands[2].risk.fill
    page.preview.sight.setFocus()
    qtbot.keyClick(page.preview.sight, Key.Key_Down)
    assert page.preview.sight.currentText().startswith("without sight of red")
    assert page.preview.matrices[Kind.RISK].state.scheme.bands[2].risk.fill != before
    assert page.drafting.scheme.bands[2].risk.fill == before


@pytest.mark.parametrize("place", range(6))
def test_every_control_has_a_name(window: Window, page: SchemePage, place: int, qtbot: QtBot) -> None:
    window.resize(800, 600)
    qtbot.wait(1)
    go(page, place, qtbot)
    for each in page.findChildren(QWidget):
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled():
            known = QAccessible.queryAccessibleInterface(each)
            name = known.text(QAccessible.Text.Name)
            assert name, f"{type(each).__name__} in {type(each.parent()).__name__}"


def test_ctrl_s_saves_the_scheme_here(window: Window, page: SchemePage, register_file: Path, qtbot: QtBot) -> None:
    write(scales(page).name, "Ours", qtbot)
    give_reason(page, "A name of our own", qtbot)
    qtbot.keyClick(page.foot.reason, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(window, qtbot)
    assert Register.open(register_file).scheme.name == "Ours"


def test_another_register_starts_afresh(window: Window, page: SchemePage, tmp_path: Path, qtbot: QtBot) -> None:
    Register.create(tmp_path / "other.riskreg", name="Other", actor="Pat", scheme=IMPACT_WEIGHS_MORE)
    write(scales(page).name, "Ours", qtbot)
    press(page, "Close", qtbot)
    press(page, "Discard", qtbot)
    open_in(window, tmp_path / "other.riskreg", qtbot)
    command(window, "acts.register.show_scheme", qtbot)
    assert scales(page).name.text() == IMPACT_WEIGHS_MORE.name
    assert page.drafting.draft.rule == "weighted"
