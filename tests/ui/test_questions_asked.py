"""A committee's question on an entry, in the real window: logged, answered, followed up and closed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from riskreg.model.papers import Meeting, Question, Standing
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.ui.meetings.panel import MeetingsPanel
from riskreg.ui.meetings.question_card import QuestionCard
from riskreg.ui.meetings.questions_page import QuestionsPage
from riskreg.ui.meetings.steps import Step
from riskreg.ui.window import Window
from tests.ui.at_the_window import choose
from tests.ui.made_registers import wait_for_work
from tests.ui.quarters import press
from tests.ui.test_meetings_panel import placed

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", "QProcess: Destroyed"
)  # the offscreen platform says so
Q4, Q1 = Quarter(2017, 4), Quarter(2018, 1)
AUDIT = Meeting(f"{Q1.label}|audit", Q1.label, "Audit Committee", date(2018, 7, 12))
CABINET = Meeting(f"{Q4.label}|cabinet", Q4.label, "Cabinet committee", date(2018, 5, 9))


@pytest.fixture
def asking(register_file: Path) -> Register:
    """The register with two meetings."""
    register = Register.open(register_file)
    register.file([(AUDIT, 0), (CABINET, 0)], actor="Clerk")
    return register


@pytest.fixture
def panel(asking: Register, window: Window, qtbot: QtBot) -> MeetingsPanel:
    return placed(window, qtbot)


def question(register: Register, name: str, meeting: Meeting, reference: str, **parts: object) -> Question:
    made = Question(f"{meeting.quarter}|{name}", meeting.id, register.find(reference).entry.id, f"Why {name}?")
    made = replace(made, **parts)  # type: ignore[arg-type]
    register.file([(made, 0)], actor="Clerk")
    return made


def log(panel: MeetingsPanel, window: Window, entry: str, who: str, text: str, qtbot: QtBot) -> None:
    ask = panel.view.ask
    ask.entry.setFocus()
    qtbot.keyClicks(ask.entry, entry)
    ask.entry.completer().popup().hide()
    ask.who.setFocus()
    qtbot.keyClicks(ask.who, who)
    ask.text.setFocus()
    qtbot.keyClicks(ask.text, text)
    qtbot.keyClick(ask.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(window, qtbot)


def take(card: QuestionCard, step: Step, words: str, window: Window, qtbot: QtBot) -> None:
    """Press the step's button, write, and log it with the keys that save."""
    assert card.acts[step].isVisible()
    card.acts[step].setFocus()
    qtbot.keyClick(card.acts[step], Qt.Key.Key_Space)
    assert card.form is not None
    field = card.form.fields["words"]
    assert field.hasFocus()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(window, qtbot)


def stands(register: Register) -> Question:
    (filed,) = register.filed(Question)
    return filed.paper


def the_card(panel: MeetingsPanel) -> QuestionCard:
    (card,) = panel.view.cards.values()
    return card


def read(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def test_a_question_is_logged_with_the_meeting_and_its_entry(
    panel: MeetingsPanel, asking: Register, window: Window, qtbot: QtBot
) -> None:
    assert panel.view.none.isVisible()
    log(panel, window, "CR2", "Cllr Ames", "Why so high?", qtbot)
    made = stands(asking)
    assert (made.meeting, made.entry, made.text, made.asked_by) == (
        AUDIT.id, asking.find("CR2").entry.id, "Why so high?", "Cllr Ames",
    )  # fmt: skip
    assert made.id.startswith(f"{Q1.label}|"), "what belongs to a quarter is found by it"
    assert panel.list.rows.lines[0].lower == "12 July 2018 · 1 question, 1 open · nothing shown yet · in public"
    assert panel.all.text() == "All questions, 1 open"
    card = the_card(panel)
    assert "Asked by Cllr Ames, Audit Committee, 12 July 2018" in read(card)
    assert panel.view.ask.entry.hasFocus(), "the next one can be written"
    assert panel.view.ask.text.words == ""


def test_a_chosen_entry_shows_its_beginning(panel: MeetingsPanel, qtbot: QtBot) -> None:
    ask = panel.view.ask
    ask.entry.setFocus()
    qtbot.keyClicks(ask.entry, "CR2  People stay in hospital although they are well enough to leave it for home")
    ask.entry.completer().popup().hide()
    ask.who.setFocus()
    assert ask.entry.cursorPosition() == 0


@pytest.mark.parametrize(
    ("entry", "text", "said"),
    [("", "Why?", "Choose the entry"), ("CR99", "Why?", "Choose the entry"), ("CR2", "", "Write what")],
)
def test_what_a_question_lacks_is_said_in_place_and_nothing_typed_is_lost(
    panel: MeetingsPanel, asking: Register, window: Window, entry: str, text: str, said: str, qtbot: QtBot
) -> None:
    log(panel, window, entry, "", text, qtbot)
    assert said in panel.view.ask.trouble.text()
    assert panel.view.ask.trouble.isVisible()
    assert (panel.view.ask.entry.text(), panel.view.ask.text.words) == (entry, text)
    assert asking.filed(Question) == ()


def test_a_question_is_answered_followed_up_answered_again_closed_and_reopened(
    panel: MeetingsPanel, asking: Register, window: Window, qtbot: QtBot
) -> None:
    log(panel, window, "CR2", "Cllr Ames", "Why so high?", qtbot)
    card = the_card(panel)
    take(card, Step.ANSWER, "Two posts are vacant.", window, qtbot)
    assert stands(asking).standing is Standing.ANSWERED
    assert card.standing.text() == "Answered"
    assert card.acts[Step.FOLLOW_UP].hasFocus(), "the next thing to do has the focus"
    take(card, Step.FOLLOW_UP, "Until when?", window, qtbot)
    assert stands(asking).standing is Standing.OPEN
    take(card, Step.ANSWER, "Until August.", window, qtbot)
    assert stands(asking).answer == "Two posts are vacant.\n\nFollow-up: Until when?\nUntil August."
    assert stands(asking).standing is Standing.ANSWERED
    take(card, Step.CLOSE, "Noted.", window, qtbot)
    settled = stands(asking)
    assert (settled.standing, settled.resolution, settled.closed) == (Standing.CLOSED, "Noted.", date.today())  # noqa: DTZ011 - its own day
    assert panel.list.rows.lines[0].lower.startswith("12 July 2018 · 1 question ·")
    card.acts[Step.REOPEN].click()
    wait_for_work(window, qtbot)
    assert stands(asking).standing is Standing.ANSWERED
    assert "Resolution before it was reopened" in read(card)


def test_the_words_of_a_question_can_be_put_right(
    panel: MeetingsPanel, asking: Register, window: Window, qtbot: QtBot
) -> None:
    log(panel, window, "CR2", "Cllr Aims", "Why so high?", qtbot)
    card = the_card(panel)
    card.acts[Step.CHANGE].click()
    assert card.form is not None
    assert list(card.form.fields) == ["text", "asked_by"]
    who = card.form.fields["asked_by"]
    who.setFocus()
    who.selectAll()
    qtbot.keyClicks(who, "Cllr Ames")
    card.form.save.click()
    wait_for_work(window, qtbot)
    assert stands(asking).asked_by == "Cllr Ames"


def test_an_empty_step_says_so_and_escape_leaves_it(
    panel: MeetingsPanel, asking: Register, window: Window, qtbot: QtBot
) -> None:
    log(panel, window, "CR2", "", "Why so high?", qtbot)
    card = the_card(panel)
    take(card, Step.ANSWER, "", window, qtbot)
    assert card.form is not None
    assert "nothing is logged yet" in card.form.trouble.text()
    qtbot.keyClick(card.form.fields["words"], Qt.Key.Key_Escape)
    assert card.form is None
    assert stands(asking).standing is Standing.OPEN


def test_what_somebody_else_answered_meanwhile_is_shown_and_what_i_wrote_is_kept(
    panel: MeetingsPanel, asking: Register, window: Window, qtbot: QtBot
) -> None:
    log(panel, window, "CR2", "", "Why so high?", qtbot)
    card = the_card(panel)
    card.acts[Step.CLOSE].click()
    assert card.form is not None
    qtbot.keyClicks(card.form.fields["words"], "Noted.")
    (filed,) = asking.filed(Question)
    asking.file([(replace(filed.paper, answer="It is lower now."), filed.revision)], actor="Pat Green")
    card.form.save.click()
    wait_for_work(window, qtbot)
    assert stands(asking).closed is None, "a stale base is refused"
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert card.form is not None
    assert "Pat Green changed this question while you wrote" in card.form.trouble.text()
    assert card.form.fields["words"].words == "Noted."  # type: ignore[union-attr]
    assert "It is lower now." in read(card)
    card.form.save.click()
    wait_for_work(window, qtbot)
    settled = stands(asking)
    assert (settled.answer, settled.resolution, settled.standing) == (
        "It is lower now.", "Noted.", Standing.CLOSED,
    )  # fmt: skip


def test_what_is_written_and_not_logged_keeps_the_register_from_closing(
    panel: MeetingsPanel, window: Window, qtbot: QtBot
) -> None:
    panel.view.ask.text.setFocus()
    qtbot.keyClicks(panel.view.ask.text, "Why")
    window.flows.close_register()
    assert window.session.register is not None
    assert "not logged yet" in panel.half.text()
    panel.view.ask.text.clear()
    window.flows.close_register()
    assert window.session.register is None


# With the entry, and counted


def test_the_open_questions_stand_above_the_entry_and_lead_to_the_page(
    asking: Register, window: Window, qtbot: QtBot
) -> None:
    question(asking, "first", AUDIT, "CR2", asked_by="Cllr Ames")
    question(asking, "second", CABINET, "CR2", answer="So", resolution="Noted", closed=date(2018, 6, 1))
    window.session.refresh()
    wait_for_work(window, qtbot)
    choose(window, "CR1", qtbot)
    assert not window.panel.page.head.asked.isVisible()
    choose(window, "CR2", qtbot)
    strip = window.panel.page.head.asked
    assert [each.accessibleName() for each in strip.lines] == ["Cllr Ames asked “Why first?”"]
    strip.lines[0].setFocus()
    qtbot.keyClick(strip.lines[0], Qt.Key.Key_Space)
    page = window.acts.questions.page
    assert page.isVisible()
    assert [each.upper for each in page.list.rows.lines] == ["CR2 · Why first?", "CR2 · Why second?"]
    assert page.card.text.text() == "Why first?"


def test_a_long_question_makes_the_editor_no_wider(asking: Register, window: Window, qtbot: QtBot) -> None:
    choose(window, "CR2", qtbot)
    before = window.panel.page.head.minimumSizeHint().width()
    question(asking, "long", AUDIT, "CR2", text="Why " * 80 + "so?")
    window.session.refresh()
    wait_for_work(window, qtbot)
    (line,) = window.panel.page.head.asked.lines
    qtbot.waitUntil(lambda: "…" in line.text())
    assert window.panel.page.head.minimumSizeHint().width() == before


def test_the_quarter_place_counts_what_waits_for_an_answer(asking: Register, window: Window, qtbot: QtBot) -> None:
    button = window.rail.findChild(QAbstractButton, "quarter")
    assert button is not None
    assert button.accessibleName() == "Quarter Q1 open"
    question(asking, "first", AUDIT, "CR2")
    question(asking, "second", AUDIT, "CR3", answer="So")
    window.session.refresh()
    wait_for_work(window, qtbot)
    assert button.accessibleName() == "Quarter Q1 · 1 asked"


# All questions


@pytest.fixture
def page(asking: Register, window: Window, qtbot: QtBot) -> QuestionsPage:
    question(asking, "closed", CABINET, "CR2", resolution="Noted", closed=date(2018, 6, 1))
    question(asking, "answered", AUDIT, "CR2", answer="So")
    question(asking, "early", CABINET, "CR1")
    question(asking, "late", AUDIT, "CR3")
    window.session.refresh()
    wait_for_work(window, qtbot)
    window.menus.actions["acts.questions.show_questions"].trigger()
    return window.acts.questions.page


def asked(page: QuestionsPage) -> list[str]:
    return [line.upper.split(" · Why ")[1] for line in page.list.rows.lines]


def test_all_questions_across_quarters_the_open_ones_first(page: QuestionsPage, qtbot: QtBot) -> None:
    assert asked(page) == ["late?", "early?", "answered?", "closed?"]
    assert page.said.text() == "4 questions, 2 open"
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.card.text.text() == "Why early?"


def test_they_are_narrowed_by_state_meeting_and_entry(page: QuestionsPage, asking: Register) -> None:
    page.standings.choose(Standing.OPEN)
    assert asked(page) == ["late?", "early?"]
    page.meetings.choose(CABINET.id)
    assert asked(page) == ["early?"]
    page.standings.clear()
    assert asked(page) == ["early?", "closed?"]
    page.entries.choose(asking.find("CR2").entry.id)
    assert asked(page) == ["closed?"]
    page.meetings.clear()
    page.standings.choose(Standing.OPEN)
    assert page.notice.isVisible()
    next(each for each in page.notice.findChildren(QAbstractButton) if "Clear" in each.text()).click()
    assert len(asked(page)) == 4


def test_one_is_answered_there_and_stays_chosen(
    page: QuestionsPage, window: Window, asking: Register, qtbot: QtBot
) -> None:
    take(page.card, Step.ANSWER, "Because.", window, qtbot)
    assert page.card.text.text() == "Why late?"
    assert page.card.standing.text() == "Answered"
    assert asked(page)[0] == "early?"
    assert page.list.current.endswith("|late")


def test_what_is_written_there_is_not_left_behind(page: QuestionsPage, window: Window, qtbot: QtBot) -> None:
    page.card.acts[Step.ANSWER].click()
    assert page.card.form is not None
    qtbot.keyClicks(page.card.form.fields["words"], "Bec")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.card.text.text() == "Why late?"
    assert page.list.current.endswith("|late")
    assert "not logged yet" in window.strip.text()
    qtbot.keyClick(page.card.form.fields["words"], Qt.Key.Key_Escape)
    assert page.card.typed, "Escape alone loses no words"
    window.flows.close_register()
    assert window.session.register is not None
    assert "not logged yet" in page.half.text()
    press(page, "Drop it", window, qtbot)
    assert window.session.register is None


def test_a_question_leads_to_its_entry_and_escape_goes_back(
    page: QuestionsPage, window: Window, qtbot: QtBot
) -> None:
    page.card.entry.click()
    wait_for_work(window, qtbot)
    assert window.page.isVisible()
    assert window.editing.reference == "CR3"
    window.menus.actions["acts.questions.show_questions"].trigger()
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert window.page.isVisible()


def test_without_any_question_the_page_says_where_they_come_from(window: Window) -> None:
    window.menus.actions["acts.questions.show_questions"].trigger()
    assert "under the quarter's meetings" in read(window.acts.questions.page.notice)
