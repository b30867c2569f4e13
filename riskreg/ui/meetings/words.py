"""The words for meetings, what they were shown, and questions."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from riskreg.model.papers import Filed, Meeting, Question, Shown, Standing
from riskreg.ui.days import plain_date
from riskreg.ui.editor.wording import local_day
from riskreg.ui.meetings.asked import Asked, still_open
from riskreg.ui.meetings.steps import Step

translate = QCoreApplication.translate
HEAD_SHOWN = 12


def usual_bodies() -> tuple[str, ...]:
    """What most councils take their register to."""
    return (
        translate("meetings", "Management team"),
        translate("meetings", "Cabinet committee"),
        translate("meetings", "Audit committee"),
    )


def standing_word(standing: Standing) -> str:
    """How far a question has come."""
    return {
        Standing.OPEN: translate("meetings", "Open"),
        Standing.ANSWERED: translate("meetings", "Answered"),
        Standing.CLOSED: translate("meetings", "Closed"),
    }[standing]


def step_word(step: Step) -> str:
    """What the button that begins a step says."""
    return {
        Step.ANSWER: translate("meetings", "Answer"),
        Step.FOLLOW_UP: translate("meetings", "Follow up"),
        Step.CLOSE: translate("meetings", "Close"),
        Step.CHANGE: translate("meetings", "Change the words"),
        Step.REOPEN: translate("meetings", "Reopen"),
    }[step]


def part_word(name: str) -> str:
    """What a text of a question is called."""
    return {
        "text": translate("meetings", "Question"),
        "asked_by": translate("meetings", "Asked by"),
        "answer": translate("meetings", "Answer"),
        "follow_up": translate("meetings", "Follow-up"),
        "resolution": translate("meetings", "Resolution"),
    }[name]


def meeting_name(meeting: Meeting) -> str:
    """Audit committee, 12 July 2018."""
    return f"{meeting.body}, {plain_date(meeting.held)}"


def who_asked(asked: Asked) -> str:
    """Who asked a question, where and when."""
    where = meeting_name(asked.meeting)
    if not asked.question.asked_by:
        return where
    return translate("meetings", "{who}, {where}").format(who=asked.question.asked_by, where=where)


def shown_short(shown: Shown | None) -> str:
    """What a meeting had before it, in a few words."""
    if shown is None:
        return translate("meetings", "nothing shown yet")
    if not shown.issue:
        return translate("meetings", "shown {quarter} as it stood").format(quarter=shown.quarter)
    return translate("meetings", "shown {quarter}, issue {n}").format(quarter=shown.quarter, n=shown.issue)


def shown_words(filed: Filed[Meeting]) -> str:
    """What a meeting had before it, with where that ends in the ledger."""
    shown = filed.paper.shown
    if shown is None:
        return translate("meetings", "It is not recorded yet what this meeting was shown.")
    if shown.issue:
        said = translate("meetings", "Issue {n} of {quarter}, as it was issued").format(
            n=shown.issue, quarter=shown.quarter
        )
    else:
        said = translate("meetings", "{quarter} while it was open, as it stood then").format(quarter=shown.quarter)
    end = translate("meetings", "{said}: up to ledger row {row}, head {head}…")
    return end.format(said=said, row=f"{shown.rows:,}", head=shown.head[:HEAD_SHOWN])


def questions_said(asked: Sequence[Asked]) -> str:
    """How many questions there are, and how many of them are open."""
    if not asked:
        return translate("meetings", "no questions")
    one, more = translate("meetings", "1 question"), translate("meetings", "{n} questions")
    said = one if len(asked) == 1 else more.format(n=f"{len(asked):,}")
    waiting = still_open(asked)
    return translate("meetings", "{said}, {n} open").format(said=said, n=f"{waiting:,}") if waiting else said


def meeting_line(meeting: Meeting, asked: Sequence[Asked]) -> str:
    """What there is to know of a meeting, on one line."""
    if meeting.called_off:
        return " · ".join((plain_date(meeting.held), translate("meetings", "called off")))
    public = translate("meetings", "in public") if meeting.public else translate("meetings", "not in public")
    said = (questions_said(asked),) if asked else ()
    return " · ".join((plain_date(meeting.held), *said, shown_short(meeting.shown), public))


def changed_line(filed: Filed[Question] | Filed[Meeting]) -> str:
    """Who last filed a paper, and when."""
    said = translate("meetings", "last changed {day} by {who}")
    return said.format(day=local_day(filed.at), who=filed.actor)


@dataclass(frozen=True)
class FormWords:
    """What a form says: above its field, in it, and on the button that files it."""

    heading: str
    invitation: str
    button: str


def form_words(step: Step, question: Question) -> FormWords:
    """The words of the form for a step."""
    if step is Step.ANSWER:
        again = bool(question.follow_up)
        heading = translate("meetings", "Answer to the follow-up") if again else translate("meetings", "Answer")
        return FormWords(
            heading, translate("meetings", "What the meeting was told"), translate("meetings", "Log the answer")
        )
    if step is Step.FOLLOW_UP:
        return FormWords(
            translate("meetings", "Follow-up"),
            translate("meetings", "What was asked after the answer"),
            translate("meetings", "Log the follow-up"),
        )
    if step is Step.CLOSE:
        return FormWords(
            translate("meetings", "Resolution"),
            translate("meetings", "How it was settled"),
            translate("meetings", "Close the question"),
        )
    return FormWords("", "", translate("meetings", "Save"))
