"""Records as JSON and back: the one form that the ledger keeps and the command line prints."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from riskreg.model.entry import Action, ActionStatus, Closure, Entry, Item, Level, Link, Relation, Strand
from riskreg.model.errors import InvalidEntry
from riskreg.model.quarter import Quarter
from riskreg.model.records import STANDARD_LEVELS, PaperColumn, PaperLayout, PaperStyle, Settings
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import InvalidScore, Kind, Rating
from riskreg.scoring.scheme import Band, Scheme, Swatch
from riskreg.scoring.scheme import Level as ScaleLevel

Json = dict[str, Any]


def canonical(value: Json) -> str:
    """One text for one value: keys in order, no spaces, characters as themselves."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def format_time(at: datetime) -> str:
    """A moment in UTC with microseconds, so that texts sort as times do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def parse_time(text: str) -> datetime:
    """The inverse of format_time."""
    return datetime.fromisoformat(text)


def rating_to_json(rating: Rating | None) -> Json | None:
    """``{"impact": 4, "likelihood": 4, "score": 16}``, factors null where they are not stated."""
    if rating is None:
        return None
    return {"impact": rating.impact, "likelihood": rating.likelihood, "score": rating.score}


def rating_from_json(value: Mapping[str, Any] | None) -> Rating | None:
    """The inverse of rating_to_json."""
    return None if value is None else Rating(value["impact"], value["likelihood"], value["score"])


def _items_to_json(items: Iterable[Item]) -> list[Json]:
    return [{"level": int(item.level), "text": item.text} for item in items]


def _action_to_json(action: Action) -> Json:
    return {
        "level": int(action.level),
        "text": action.text,
        "owner": action.owner,
        "due": action.due and action.due.isoformat(),
        "status": action.status and str(action.status),
        "progress": action.progress,
    }


def _action_from_json(value: Mapping[str, Any]) -> Action:
    due, status = value.get("due"), value.get("status")
    return Action(
        _level(value["level"]),
        value["text"],
        value.get("owner"),
        date.fromisoformat(due) if due else None,
        ActionStatus(status) if status else None,
        value.get("progress") or "",
    )


def _strand_to_json(strand: Strand) -> Json:
    return {
        "title": strand.title,
        "consequences": _items_to_json(strand.consequences),
        "controls": _items_to_json(strand.controls),
        "actions": [_action_to_json(action) for action in strand.actions],
    }


_LEVELS = tuple(Level)  # by number; calling the enumeration takes longer than the rest of an item


def _level(number: int) -> Level:
    return _LEVELS[number] if 0 <= number < len(_LEVELS) else Level(number)


def _items_from_json(values: Iterable[Mapping[str, Any]]) -> tuple[Item, ...]:
    return tuple([Item(_level(value["level"]), value["text"]) for value in values])


def _strand_from_json(value: Mapping[str, Any]) -> Strand:
    return Strand(
        value["title"],
        _items_from_json(value["consequences"]),
        _items_from_json(value["controls"]),
        tuple([_action_from_json(action) for action in value["actions"]]),
    )


def statement_to_json(stated: Statement | None) -> Json | None:
    """The direction that an officer stated, for which quarter, and why."""
    if stated is None:
        return None
    return {"direction": str(stated.direction), "quarter": stated.quarter, "reason": stated.reason}


def _statement_from_json(value: Mapping[str, Any] | None) -> Statement | None:
    return (value and Statement(Direction(value["direction"]), value["quarter"], value["reason"])) or None


def entry_to_json(entry: Entry) -> Json:
    """All of an entry that belongs to itself; revision and derived direction belong to the ledger."""
    closure = entry.closure
    return {
        "id": entry.id,
        "reference": entry.reference,
        "kind": str(entry.kind),
        "title": entry.title,
        "types": list(entry.types),
        "initial": rating_to_json(entry.initial),
        "residual": rating_to_json(entry.residual),
        "target": rating_to_json(entry.target),
        "owner": entry.owner,
        "stated": statement_to_json(entry.stated),
        "commentary": entry.commentary,
        "status": str(entry.status),
        "exempt": entry.exempt,
        "closure": closure
        and {"day": closure.day.isoformat(), "reason": closure.reason, "agreed_by": closure.agreed_by},
        "level": entry.level,
        "links": [
            {"relation": str(link.relation), "id": link.entry_id, "reference": link.reference}
            for link in entry.links
        ],
        "strands": [_strand_to_json(strand) for strand in entry.strands],
    }


def entry_from_json(value: Mapping[str, Any]) -> Entry:
    """The inverse of entry_to_json. Raises InvalidEntry where the value is not an entry."""
    try:
        closure = value.get("closure")
        return Entry(
            id=value["id"],
            reference=value["reference"],
            kind=Kind(value["kind"]),
            title=value["title"],
            types=tuple(value["types"]),
            initial=rating_from_json(value["initial"]),
            residual=rating_from_json(value["residual"]),
            target=rating_from_json(value["target"]),
            owner=value["owner"],
            stated=_statement_from_json(value.get("stated")),
            commentary=value["commentary"],
            exempt=value["exempt"],
            closure=Closure(date.fromisoformat(closure["day"]), closure["reason"], closure["agreed_by"])
            if closure
            else None,
            strands=tuple([_strand_from_json(strand) for strand in value["strands"]]),
            level=value.get("level", ""),  # a register of file version 1 had none, and no links
            links=tuple(
                [
                    Link(Relation(link["relation"]), link["id"], link["reference"])
                    for link in value.get("links", ())
                ]
            ),
        )
    except InvalidScore:
        raise
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        if isinstance(error, InvalidEntry):
            raise
        raise InvalidEntry(f"This is not an entry that riskreg can read ({error!r}).") from error


def settings_to_json(settings: Settings) -> Json:
    """The register's settings. The layout of the paper is named only where it is not the usual one."""
    made: Json = {
        "id": settings.id,
        "name": settings.name,
        "types": list(settings.types),
        "start_month": settings.start_month,
        "open_quarter": settings.open_quarter.label,
        "levels": list(settings.levels),
    }
    paper = settings.paper
    if paper != PaperLayout():
        columns = [list(column) for column in paper.columns]
        made["paper"] = {"style": str(paper.style), "columns": columns, "sheets": list(paper.sheets)}
    return made


def _paper_from_json(value: Mapping[str, Any] | None) -> PaperLayout:
    if value is None:
        return PaperLayout()
    columns = tuple(PaperColumn(*column) for column in value["columns"])
    return PaperLayout(PaperStyle(value["style"]), columns, tuple(value["sheets"]))


def settings_from_json(value: Mapping[str, Any]) -> Settings:
    """The inverse of settings_to_json."""
    month = value["start_month"]
    quarter = Quarter.parse(value["open_quarter"], month)
    levels = tuple(value.get("levels", STANDARD_LEVELS))
    paper = _paper_from_json(value.get("paper"))
    return Settings(value["id"], value["name"], quarter, tuple(value["types"]), month, levels, paper)


def _scale_to_json(scale: Iterable[ScaleLevel]) -> list[Json]:
    return [
        {
            "label": level.label,
            "opportunity_label": level.opportunity_label,
            "guidance": level.guidance,
            # Left out where there is none, so that an earlier riskreg reads the scheme.
            **({"opportunity_guidance": level.opportunity_guidance} if level.opportunity_guidance else {}),
        }
        for level in scale
    ]


def _swatch(value: Mapping[str, Any]) -> Swatch:
    return Swatch(value["fill"], value["text"])


def scheme_to_json(scheme: Scheme) -> Json:
    """A scoring scheme."""
    return {
        "name": scheme.name,
        "impact": _scale_to_json(scheme.impact),
        "likelihood": _scale_to_json(scheme.likelihood),
        "bands": [
            {
                "name": band.name,
                "lowest": band.lowest,
                "highest": band.highest,
                "risk": {"fill": band.risk.fill, "text": band.risk.text},
                "opportunity": {"fill": band.opportunity.fill, "text": band.opportunity.text},
            }
            for band in scheme.bands
        ],
        "threshold": scheme.threshold,
        "appetite": scheme.appetite,
        "appetites": [list(pair) for pair in scheme.appetites],
        "matrix": scheme.matrix and [list(row) for row in scheme.matrix],
    }


def scheme_from_json(value: Mapping[str, Any]) -> Scheme:
    """The inverse of scheme_to_json."""
    matrix = value["matrix"]
    return Scheme(
        name=value["name"],
        impact=tuple(ScaleLevel(**level) for level in value["impact"]),
        likelihood=tuple(ScaleLevel(**level) for level in value["likelihood"]),
        bands=tuple(
            Band(b["name"], b["lowest"], b["highest"], _swatch(b["risk"]), _swatch(b["opportunity"]))
            for b in value["bands"]
        ),
        threshold=value["threshold"],
        appetite=value["appetite"],
        matrix=matrix and tuple(tuple(row) for row in matrix),
        appetites=tuple((name, score) for name, score in value.get("appetites", ())),
    )
