"""What is done with a committee's question, step by step; nothing that was said is lost on the way."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from riskreg.model.papers import Question, Standing

FOLLOW_UP = "Follow-up: {0}"
"""How an answer quotes what was asked after it; it goes into papers, so it is English."""


class Step(StrEnum):
    """What a person does with a question."""

    ANSWER = "answer"
    FOLLOW_UP = "follow up"
    REOPEN = "reopen"
    CLOSE = "close"
    CHANGE = "change"


_OFFERED = {
    Standing.OPEN: (Step.ANSWER, Step.CLOSE, Step.CHANGE),
    Standing.ANSWERED: (Step.FOLLOW_UP, Step.CLOSE, Step.CHANGE),
    Standing.CLOSED: (Step.REOPEN, Step.CHANGE),
}


def offered(question: Question) -> tuple[Step, ...]:
    """What can be done with a question as it stands, the next thing first."""
    return _OFFERED[question.standing]


def answered(question: Question, words: str) -> Question:
    """The question with an answer; one to a follow-up stands under it, below the first answer."""
    if question.follow_up and question.answer:
        asked = FOLLOW_UP.format(question.follow_up)
        return replace(question, answer=f"{question.answer}\n\n{asked}\n{words}", follow_up="")
    return replace(question, answer=words, follow_up="")


def followed_up(question: Question, words: str) -> Question:
    """The question with what was asked after the answer: it is open again."""
    return replace(question, follow_up=words)


def closed(question: Question, words: str, day: date) -> Question:
    """The question settled: how, and on which day."""
    return replace(question, resolution=words, closed=day)


def reopened(question: Question) -> Question:
    """The question taken up again; how it was settled before stays with it until it is settled anew."""
    return replace(question, closed=None)


def changed(question: Question, words: Mapping[str, str]) -> Question:
    """The question with only these of its texts otherwise, so that what others changed beside them stays."""
    return replace(question, **words)  # type: ignore[arg-type] # none of its texts is its day
