"""What each step of the sample register's data does; ``sample`` says what the data is.

A step has the time ("at", in UTC), the "actor", where there is one the "reason", and one of these:

- "enter": a new entry, in the JSON form of an entry without its id;
- "change": a reference, with "set" (fields to replace), "actions" (found by their text, with what is new about
  them) and "add_actions" (put after those of the first strand); "correction" where it mends a mistake;
- "review": references of entries that were looked at and stand;
- "sign_off": a quarter, with its "as_at" date; "reissue": a quarter, with references to take as they stand now;
- "meet": meetings of a "quarter", each "known_as" a name; "show": a name, which sees the quarter as it is;
- "ask": the name of a new question, with its "meeting", "entry" and "text"; "settle": the name of one, with "set";
- "accept": a check before issue, of an "entry"; "tell": a reference, with the "text" that the report says of it;
- "publish": a quarter, with the "issue", the "day" and "where".

Identities are made from the names in the data, so that every build has the same ledger.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from riskreg.exchange.publishing import sources_of
from riskreg.model.codec import Json, entry_from_json, entry_to_json
from riskreg.model.errors import InvalidEntry
from riskreg.model.narrative import drafts
from riskreg.model.papers import (
    SEPARATOR,
    Acceptance,
    Filed,
    Meeting,
    Narrative,
    P,
    Paper,
    Publication,
    Question,
    Shown,
    paper_from_json,
    paper_to_json,
)
from riskreg.model.quarter import Quarter

if TYPE_CHECKING:
    from riskreg.model.register import Register


class Steps:
    """Takes steps in a register, one after the other."""

    def __init__(self, register: "Register") -> None:
        self._register = register
        self._names = UUID(register.settings.id)
        self._takes: dict[str, Callable[[Json], object]] = {
            "enter": self._enter, "change": self._change, "review": self._review, "sign_off": self._sign_off,
            "reissue": self._reissue, "meet": self._meet, "show": self._show, "ask": self._ask,
            "settle": self._settle, "accept": self._accept, "tell": self._tell, "publish": self._publish,
        }  # fmt: skip

    def take(self, step: Json) -> None:
        """Do what a step says. Raises InvalidEntry where it says nothing that is known."""
        found = [name for name in self._takes if name in step]
        if len(found) != 1:
            raise InvalidEntry(f"The step at {step['at']} has to do one thing: correct the sample's data.")
        self._takes[found[0]](step)

    def _identity(self, name: str) -> str:
        return str(uuid5(self._names, name))

    # Entries and quarters

    def _enter(self, step: Json) -> None:
        entry = entry_from_json({"id": self._identity(step["enter"]["reference"]), **step["enter"]})
        self._register.save(entry, 0, actor=step["actor"], reason=step.get("reason", ""))

    def _change(self, step: Json) -> None:
        now = self._register.find(step["change"])
        entry = entry_from_json(_changed(entry_to_json(now.entry), step))
        reason, correction = step.get("reason", ""), step.get("correction", False)
        self._register.save(entry, now.revision, actor=step["actor"], reason=reason, correction=correction)

    def _review(self, step: Json) -> None:
        looked_at = [self._register.find(reference) for reference in step["review"]]
        seen = [(each.entry.id, each.revision) for each in looked_at]
        self._register.review(seen, actor=step["actor"], reason=step.get("reason", ""))

    def _sign_off(self, step: Json) -> None:
        as_at = date.fromisoformat(step["as_at"])
        self._register.sign_off(Quarter.parse(step["sign_off"]), actor=step["actor"], as_at=as_at)

    def _reissue(self, step: Json) -> None:
        corrected = [self._register.find(reference).entry for reference in step["entries"]]
        quarter = Quarter.parse(step["reissue"])
        self._register.reissue(quarter, corrected, actor=step["actor"], reason=step["reason"])

    # Papers

    def _meet(self, step: Json) -> None:
        quarter = step["quarter"]
        meetings = [
            Meeting(
                SEPARATOR.join((quarter, self._identity(each["known_as"]))), quarter, each["body"],
                date.fromisoformat(each["held"]), each["public"],
            )
            for each in step["meet"]
        ]  # fmt: skip
        self._file(step, *((meeting, 0) for meeting in meetings))

    def _show(self, step: Json) -> None:
        filed = self._filed(Meeting, step["show"])
        quarter = Quarter.parse(filed.paper.quarter)
        issues = self._register.issues(quarter) if quarter != self._register.settings.open_quarter else ()
        if issues:
            shown = Shown(quarter.label, issues[-1].issue, issues[-1].rows, issues[-1].head)
        else:
            head = self._register.head()
            shown = Shown(quarter.label, 0, head.seq, head.hash)
        self._file(step, (replace(filed.paper, shown=shown), filed.revision))

    def _ask(self, step: Json) -> None:
        meeting = self._filed(Meeting, step["meeting"]).paper
        identity = SEPARATOR.join((meeting.quarter, self._identity(step["ask"])))
        entry = self._register.find(step["entry"]).entry.id
        self._file(step, (Question(identity, meeting.id, entry, step["text"], step["asked_by"]), 0))

    def _settle(self, step: Json) -> None:
        filed = self._filed(Question, step["settle"])
        question = paper_from_json(Question.SUBJECT, paper_to_json(filed.paper) | step["set"])
        self._file(step, (question, filed.revision))

    def _accept(self, step: Json) -> None:
        found = self._register.find(step["entry"])
        quarter = self._register.settings.open_quarter.label
        self._file(step, (Acceptance(quarter, step["accept"], found.entry.id, found.revision), 0))

    def _tell(self, step: Json) -> None:
        state = self._register.state()
        sources = sources_of(self._register, state)
        entry = self._register.find(step["tell"]).entry.id
        drafted = drafts(state.entries, sources.changes, sources.reasons)[entry]
        self._file(step, (Narrative(state.quarter.label, entry, step["text"], drafted), 0))

    def _publish(self, step: Json) -> None:
        day = date.fromisoformat(step["day"])
        self._file(step, (Publication(step["publish"], step["issue"], day, step["where"]), 0))

    def _filed(self, kind: type[P], name: str) -> Filed[P]:
        wanted = self._identity(name)
        found = [each for each in self._register.filed(kind) if each.paper.id.endswith(wanted)]
        if not found:
            raise InvalidEntry(f'There is no {kind.SUBJECT} known as "{name}": correct the sample\'s data.')
        return found[0]

    def _file(self, step: Json, *filings: tuple[Paper, int]) -> None:
        self._register.file(filings, actor=step["actor"], reason=step.get("reason", ""))


def _changed(entry: Json, step: Json) -> Json:
    """The entry with a step's "set", "actions" and "add_actions" applied."""
    entry = entry | step.get("set", {})
    actions = {action["text"]: action for strand in entry["strands"] for action in strand["actions"]}
    for news in step.get("actions", ()):
        if news["text"] not in actions:
            raise InvalidEntry(f'{entry["reference"]} has no action "{news["text"]}": correct the sample\'s data.')
        actions[news["text"]].update(news)
    entry["strands"][0]["actions"].extend(step.get("add_actions", ()))
    return entry
