"""A quarter's register as open data: CSV with a row for each entry, and JSON with everything.

What the fields mean stands in resources/open-data.md, and the JSON's shape in resources/open-data.schema.json.
"""

import csv
import io
import json
from typing import Any

from riskreg.exchange.paper.cells import one_line
from riskreg.exchange.paper.register_paper import identity_of
from riskreg.exchange.wording import actions_text, items_text
from riskreg.model.codec import format_time
from riskreg.model.entry import Action, Entry, Item, Level, Strand
from riskreg.model.records import Recorded, RegisterState
from riskreg.model.short_code import short_code
from riskreg.scoring.rating import InvalidScore, Rating
from riskreg.scoring.scheme import Level as Step
from riskreg.scoring.scheme import Scheme

FORMAT = "riskreg-open-data"
VERSION = 1
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What begins a formula where a spreadsheet opens a CSV file."""

Json = dict[str, Any]


def open_json(state: RegisterState) -> str:
    """The quarter as JSON that follows the schema."""
    return json.dumps(_register(state), ensure_ascii=False, indent=2) + "\n"


def _register(state: RegisterState) -> Json:
    signed, identity, quarter = state.signed_off, identity_of(state), state.quarter
    return {
        "format": FORMAT,
        "version": VERSION,
        "register": {"id": state.settings.id, "name": state.settings.name},
        "quarter": {"label": quarter.label, "start": quarter.start.isoformat(), "end": quarter.end.isoformat()},
        "as_at": state.as_at.isoformat(),
        "signed_off": {"at": format_time(signed.at), "by": signed.actor, "issue": signed.issue}
        if signed
        else None,
        "corrects": signed.corrects or None if signed else None,
        "proof": {"row": state.rows, "head": state.head, "short_code": identity.code},
        "scheme": _scheme(state.scheme),
        "entries": [_entry(state, recorded) for recorded in state.entries],
    }


def _scheme(scheme: Scheme) -> Json:
    return {
        "name": scheme.name,
        "threshold": scheme.threshold,
        "appetite": scheme.appetite,
        "impact": [_step(step) for step in scheme.impact],
        "likelihood": [_step(step) for step in scheme.likelihood],
        "scores": [list(row) for row in scheme.table],
        "bands": [{"name": band.name, "lowest": band.lowest, "highest": band.highest} for band in scheme.bands],
    }


def _step(step: Step) -> Json:
    return {"risk": step.label, "opportunity": step.opportunity_label or step.label, "guidance": step.guidance}


def _entry(state: RegisterState, recorded: Recorded) -> Json:
    entry = recorded.entry
    closure = entry.closure
    return {
        "id": entry.id,
        "reference": entry.reference,
        "kind": str(entry.kind),
        "title": entry.title,
        "types": list(entry.types),
        "level": entry.level or state.settings.levels[0],
        "status": str(entry.status),
        "owner": entry.owner or None,
        **{name: _rating(state, recorded, rating) for name, rating in _ratings(entry).items()},
        "direction": str(recorded.direction) if recorded.direction else None,
        "commentary": entry.commentary,
        "exempt": entry.exempt,
        "closed": {"on": closure.day.isoformat(), "reason": closure.reason, "agreed_by": closure.agreed_by}
        if closure
        else None,
        "links": [{"relation": str(link.relation), "id": link.entry_id, "reference": link.reference}
                  for link in entry.links],
        "strands": [_strand(strand) for strand in entry.strands],
        "revision": recorded.revision,
    }  # fmt: skip


def _ratings(entry: Entry) -> dict[str, Rating | None]:
    return {"initial": entry.initial, "residual": entry.residual, "target": entry.target}


def _rating(state: RegisterState, recorded: Recorded, rating: Rating | None) -> Json | None:
    if rating is None:
        return None
    return {
        "impact": rating.impact,
        "likelihood": rating.likelihood,
        "score": rating.score,
        "band": _band(state, recorded, rating),
    }


def _band(state: RegisterState, recorded: Recorded, rating: Rating) -> str | None:
    """The band in the scheme that the score was given in."""
    try:
        return state.schemes.get(recorded.scheme, state.scheme).band(rating.score).name
    except InvalidScore:
        return None


def _strand(strand: Strand) -> Json:
    return {
        "title": strand.title,
        "consequences": [_item(item) for item in strand.consequences],
        "controls": [_item(item) for item in strand.controls],
        "actions": [_action(action) for action in strand.actions],
    }


_LEVELS = {Level.HEADING: "heading", Level.BULLET: "bullet", Level.SUB_BULLET: "sub-bullet"}


def _item(item: Item) -> Json:
    return {"level": _LEVELS[item.level], "text": item.text}


def _action(action: Action) -> Json:
    return {
        **_item(action),
        "owner": action.owner or None,
        "due": action.due.isoformat() if action.due else None,
        "status": str(action.status) if action.status else None,
        "progress": action.progress,
    }


def open_csv(state: RegisterState) -> bytes:
    """The quarter as CSV: UTF-8 that begins with the mark by which Excel knows it, and no cell is a formula."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(COLUMNS), lineterminator="\r\n")
    writer.writeheader()
    for recorded in state.entries:
        writer.writerow({name: _safe(value) for name, value in _row(state, recorded).items()})
    return text.getvalue().encode("utf-8-sig")


_RATED = ("impact", "likelihood", "score", "band")
COLUMNS = (
    "register", "quarter", "as_at", "reference", "kind", "title", "types", "level", "status", "owner",
    *(f"{name}_{part}" for name in ("initial", "residual", "target") for part in _RATED),
    "direction", "commentary", "consequences", "controls", "actions", "closed_on", "closure_reason",
    "exempt", "id", "revision", "register_id", "ledger_row", "short_code",
)  # fmt: skip
"""The columns of the CSV, in their order."""


def _row(state: RegisterState, recorded: Recorded) -> dict[str, str]:
    entry, closure = recorded.entry, recorded.entry.closure
    told = {
        "register": state.settings.name,
        "quarter": state.quarter.label,
        "as_at": state.as_at.isoformat(),
        "reference": entry.reference,
        "kind": str(entry.kind),
        "title": entry.title,
        "types": "; ".join(entry.types),
        "level": entry.level or state.settings.levels[0],
        "status": str(entry.status),
        "owner": one_line(entry.owner),
        "direction": str(recorded.direction or ""),
        "commentary": entry.commentary,
        "consequences": _listed(entry, [items_text(strand.consequences) for strand in entry.strands]),
        "controls": _listed(entry, [items_text(strand.controls) for strand in entry.strands]),
        "actions": _listed(entry, [actions_text(strand.actions) for strand in entry.strands]),
        "closed_on": closure.day.isoformat() if closure else "",
        "closure_reason": closure.reason if closure else "",
        "exempt": "yes" if entry.exempt else "no",
        "id": entry.id,
        "revision": str(recorded.revision),
        "register_id": state.settings.id,
        "ledger_row": str(state.rows),
        "short_code": short_code(state.rows, state.head),
    }
    for name, rating in _ratings(entry).items():
        found = _rating(state, recorded, rating) or {}
        told |= {f"{name}_{part}": "" if found.get(part) is None else str(found[part]) for part in _RATED}
    return told


def _listed(entry: Entry, lists: list[str]) -> str:
    """One list of an entry: those of its strands, each under the strand's number and title."""
    if len(lists) == 1 and entry.strands[0].title is None:
        return lists[0]
    numbered = enumerate(zip(entry.strands, lists, strict=True), start=1)
    return "\n".join(
        f"{number}. {strand.title or ''}".rstrip() + f"\n{said}" for number, (strand, said) in numbered if said
    )


def _safe(text: str) -> str:
    """The text, with an apostrophe ahead of what a spreadsheet would calculate."""
    return f"'{text}" if text.startswith(_FORMULA) else text
