"""A quarter's way as steps: what is done, what comes next, and the acts that each step offers. Draws nothing."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.ui.days import plain_date
from riskreg.ui.quarter.check_words import summary
from riskreg.ui.quarter.review_model import progress_words
from riskreg.ui.quarter.standing import Standing

translate = QCoreApplication.translate


class State(Enum):
    """How far a step has come."""

    DONE = "done"
    LEFT = "left"
    NEXT = "next"
    TO_DO = "to do"
    LATER = "later"


class Act(Enum):
    """What a step offers."""

    IMPORT = "import"
    RENUMBER = "renumber"
    REVIEW = "review"
    CHECK = "check"
    CHECKED = "checked"
    SIGN_OFF = "sign off"
    EXPORT_OPEN = "export as it stands"
    ISSUES = "issues"
    REISSUE = "reissue"
    MEETINGS = "meetings"
    PUBLISH = "publish"


class Step(NamedTuple):
    """One step. ``share`` is how much of it is done where that can be counted."""

    title: str
    state: State
    said: str
    acts: tuple[Act, ...] = ()
    share: tuple[int, int] | None = None


def steps(standing: Standing, today: date) -> tuple[Step, ...]:
    """The six steps; the first that is still to do is the next one."""
    made: list[Step] = []
    for step in _steps(standing, today):
        is_next = step.state is State.TO_DO and all(each.state is not State.NEXT for each in made)
        made.append(step._replace(state=State.NEXT) if is_next else step)
    return tuple(made)


def _steps(standing: Standing, today: date) -> Iterator[Step]:
    yield _opening(standing)
    yield _review(standing, today)
    yield _checks(standing)
    yield _sign_off(standing, today)
    yield _meetings(standing, today)
    yield _publication(standing)


def state_word(state: State) -> str:
    """How far a step has come, as a word."""
    return {
        State.DONE: translate("steps", "✓ Done"),
        State.LEFT: translate("steps", "Left open"),
        State.NEXT: translate("steps", "Next"),
        State.TO_DO: translate("steps", "To do"),
        State.LATER: translate("steps", "Later"),
    }[state]


def act_word(act: Act) -> str:
    """What the button of an act says."""
    return {
        Act.IMPORT: translate("steps", "Bring in a register…"),
        Act.CHECKED: translate("steps", "What was found"),
        Act.RENUMBER: translate("steps", "Renumber…"),
        Act.REVIEW: translate("steps", "To the review"),
        Act.CHECK: translate("steps", "To the checks"),
        Act.SIGN_OFF: translate("steps", "Sign off…"),
        Act.EXPORT_OPEN: translate("steps", "Export as it stands…"),
        Act.ISSUES: translate("steps", "Export…"),
        Act.REISSUE: translate("steps", "Correct by a reissue…"),
        Act.MEETINGS: translate("steps", "To the meetings"),
        Act.PUBLISH: translate("steps", "Record the publication…"),
    }[act]


def _opening(standing: Standing) -> Step:
    title, before = translate("steps", "Open"), standing.before
    if before is None:
        said = translate("steps", "The first quarter of this register.")
    else:
        said = translate("steps", "Opened when {label} was signed off on {day}, with its entries carried forward.")
        said = said.format(label=before.quarter.label, day=plain_date(before.at.astimezone().date()))
    if standing.issues or standing.quarter.number != 1 or not standing.entries:
        return Step(title, State.DONE, said)
    year = translate(
        "steps", "A new year begins: a full review can renumber the register, and keeps the old references known."
    )
    return Step(title, State.DONE, f"{said} {year}", (Act.RENUMBER,))


def _review(standing: Standing, today: date) -> Step:
    title, left = translate("steps", "Review of each entry"), standing.unreviewed
    done = max(standing.entries - left, 0)
    share = (done, standing.entries) if standing.entries else None
    acts = () if standing.issues else (Act.REVIEW,)
    if not standing.entries:
        said = translate(
            "steps", "There are no entries yet: bring in the register you have, or write the first one."
        )
        return Step(title, State.TO_DO, said, (Act.IMPORT,))
    if not left:
        said = translate("steps", "All {n} entries were changed or confirmed by somebody.")
        return Step(title, State.DONE, said.format(n=f"{standing.entries:,}"), acts, share)
    if standing.issues:
        said = translate("steps", "{n} of {of} entries were not reviewed.")
        return Step(title, State.LEFT, said.format(n=f"{left:,}", of=f"{standing.entries:,}"), (), share)
    return Step(title, State.TO_DO, progress_words(standing.entries, standing.left, today), acts, share)


def _checks(standing: Standing) -> Step:
    title = translate("steps", "Checks before issue")
    if not standing.entries:
        return Step(title, State.LATER, translate("steps", "There is nothing to check yet."))
    if standing.issues and standing.open_count:
        said = translate("steps", "It was signed off with {n} open and {accepted} accepted.")
        counts = f"{standing.open_count:,}", f"{standing.accepted_count:,}"
        return Step(title, State.LEFT, said.format(n=counts[0], accepted=counts[1]), (Act.CHECKED,))
    if standing.issues:
        acts = (Act.CHECKED,) if standing.accepted_count else ()
        return Step(title, State.DONE, summary(standing.checks), acts)
    state = State.TO_DO if standing.open_count else State.DONE
    return Step(title, state, summary(standing.checks), (Act.CHECK,))


def _sign_off(standing: Standing, today: date) -> Step:
    title = translate("steps", "Sign-off")
    if not standing.issues:
        end = plain_date(standing.quarter.end)
        early = translate(
            "steps", "It may be signed off before {label} ends on {day}; then it can never change again."
        )
        late = translate("steps", "{label} ended on {day}. Once signed off it can never change again.")
        said = (early if today <= standing.quarter.end else late).format(label=standing.quarter.label, day=end)
        return Step(title, State.TO_DO, said, (Act.SIGN_OFF, Act.EXPORT_OPEN))
    first, last = standing.issues[0], standing.issues[-1]
    said = translate("steps", "Signed off by {who} on {day}, as at {as_at}.").format(
        who=first.actor, day=plain_date(first.at.astimezone().date()), as_at=plain_date(first.as_at)
    )
    if last.issue > 1:
        again = translate("steps", "Issue {n} of {day} corrects: {what}")
        day = plain_date(last.at.astimezone().date())
        said = f"{said} {again.format(n=last.issue, day=day, what=last.corrects)}"
    return Step(title, State.DONE, said, (Act.ISSUES, Act.REISSUE))


def _meetings(standing: Standing, today: date) -> Step:
    title, acts = translate("steps", "Meetings"), (Act.MEETINGS,)
    if not standing.meetings:
        return Step(title, State.TO_DO, translate("steps", "No meeting is entered yet."), acts)
    coming = [meeting for meeting in standing.meetings if meeting.held > today or meeting.shown is None]
    said = "; ".join(
        translate("steps", "{body} on {day}").format(body=meeting.body, day=plain_date(meeting.held))
        for meeting in standing.meetings
    )
    return Step(title, State.TO_DO if coming else State.DONE, f"{said}.", acts)


def _publication(standing: Standing) -> Step:
    title, published = translate("steps", "Publication"), standing.published
    if not standing.issues:
        return Step(title, State.LATER, translate("steps", "What is signed off can be published."))
    last = standing.issues[-1].issue
    if published is None:
        return Step(title, State.TO_DO, translate("steps", "Not published yet."), (Act.PUBLISH,))
    said = translate("steps", "Issue {n} was published on {day}: {where}").format(
        n=published.issue, day=plain_date(published.day), where=published.where
    )
    if published.issue == last:
        return Step(title, State.DONE, said)
    later = translate("steps", "Issue {n} is not published yet.").format(n=last)
    return Step(title, State.TO_DO, f"{said}. {later}", (Act.PUBLISH,))
