"""The sample register: an invented county council, two quarters signed off and a third under way.

Its data is a list of steps that a person can read and edit. Each has the time ("at", in UTC) and
the "actor", and does one thing:

- "enter": a new entry, in the JSON form of an entry without its id;
- "change": a reference, with "set" (fields to replace), "actions" (found by their text, with what
  is new about them) and "add_actions" (put after those of the first strand);
- "sign_off": a quarter, with its "as_at" date.

Identities and times come from the data, so that every build has the same ledger.
"""

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from riskreg.model.codec import Json, entry_from_json, entry_to_json
from riskreg.model.errors import InvalidEntry, UnusableFile
from riskreg.model.quarter import Quarter

if TYPE_CHECKING:
    from riskreg.model.register import Register


def create_sample(
    path: Path, data: Path, *, name: str | None = None, progress: Callable[[int, int], None] | None = None
) -> "Register":
    """Create the sample register at ``path`` from the steps in ``data``; leave no file where that fails.

    ``name`` is what papers call it, by default the name in the data.
    """
    from riskreg.model.register import Register

    sample = _read(data)
    clock = _Clock(sample["at"])
    register = Register.create(
        path,
        name=name or sample["name"],
        actor=sample["actor"],
        quarter=Quarter.parse(sample["quarter"]),
        register_id=sample["id"],
        clock=clock,
    )
    steps = sample["steps"]
    try:
        for done, step in enumerate(steps):
            if progress is not None:
                progress(done, len(steps))
            clock.now = datetime.fromisoformat(step["at"])
            _take(register, sample["id"], step)
        if progress is not None:
            progress(len(steps), len(steps))
        return Register.open(path)  # from here on with the real time
    except BaseException:
        path.unlink(missing_ok=True)
        raise


class _Clock:
    """Tells the time of the step being taken."""

    def __init__(self, at: str) -> None:
        self.now = datetime.fromisoformat(at)

    def __call__(self) -> datetime:
        return self.now


def _read(data: Path) -> Json:
    try:
        sample: Json = json.loads(data.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnusableFile(f"The sample's data {data} cannot be read: install riskreg again.") from error
    return sample


def _take(register: "Register", register_id: str, step: Json) -> None:
    actor, reason = step["actor"], step.get("reason", "")
    if "sign_off" in step:
        register.sign_off(Quarter.parse(step["sign_off"]), actor=actor, as_at=date.fromisoformat(step["as_at"]))
    elif "enter" in step:
        identity = str(uuid5(UUID(register_id), step["enter"]["reference"]))
        register.save(entry_from_json({"id": identity, **step["enter"]}), 0, actor=actor, reason=reason)
    else:
        now = register.find(step["change"])
        entry = entry_from_json(_changed(entry_to_json(now.entry), step))
        correction = step.get("correction", False)
        register.save(entry, now.revision, actor=actor, reason=reason, correction=correction)


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
