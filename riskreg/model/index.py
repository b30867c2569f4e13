"""The current state as narrow rows: how each follows from the ledger, and nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, insert, select, update

from riskreg.model import schema
from riskreg.model.changes import RATINGS
from riskreg.model.entry import ActionStatus, Entry, Status, reference_order
from riskreg.model.records import Settings, Summary
from riskreg.model.sqlite import chunks
from riskreg.scoring.direction import Direction, derive, effective
from riskreg.scoring.rating import Rating, score_of
from riskreg.scoring.scheme import Scheme

IndexRow = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the entries: the settings, every scheme by revision, and how many quarters are signed."""

    settings: Settings
    settings_revision: int
    schemes: Mapping[int, Scheme]
    signed: int

    @property
    def scheme_revision(self) -> int:
        """The revision of the scheme in force."""
        return max(self.schemes)

    @property
    def scheme(self) -> Scheme:
        """The scheme in force."""
        return self.schemes[self.scheme_revision]


@dataclass(frozen=True, slots=True)
class Reported:
    """What the last sign-off reported of an entry: its ledger row, residual score and scheme."""

    seq: int | None = None
    score: int | None = None
    scheme: int | None = None


NEVER = Reported()


class Reviewed(NamedTuple):
    """When a person last confirmed or changed an entry: ledger row, open quarter, time and name."""

    reviewed_seq: int | None = None
    reviewed_quarter: str | None = None
    reviewed_at: str | None = None
    reviewed_by: str | None = None


UNREVIEWED = frozenset({"import", "renumber", "undo"})
"""The acts that change an entry without anybody having looked at it."""


def reviewed_of(row: Mapping[str, Any] | None) -> Reviewed:
    """The last review that an index row remembers."""
    return Reviewed(*(row[name] for name in Reviewed._fields)) if row else Reviewed()


def reviewed_by(seq: int, payload: Mapping[str, Any], before: Reviewed) -> Reviewed:
    """The last review once a ledger row about the entry is recorded."""
    if payload["act"] in UNREVIEWED:
        return before
    return Reviewed(seq, payload["quarter"], payload["at"], payload["actor"])


def derived_direction(entry: Entry, scheme: int, reported: Reported, frame: Frame) -> Direction | None:
    """What the scores show, where there is a reported quarter on the same scale to compare with."""
    if not frame.signed:
        return Direction.CLOSED if entry.status is Status.CLOSED else None
    if reported.scheme is not None and not frame.schemes[scheme].scores_alike(frame.schemes[reported.scheme]):
        reported = Reported(reported.seq, None, reported.scheme)
    return derive(
        score_of(entry.residual),
        reported.score,
        closed=entry.status is Status.CLOSED,
        new=reported.seq is None,
    )


def index_row(
    entry: Entry, seq: int, revision: int, scheme: int, reported: Reported, reviewed: Reviewed, frame: Frame
) -> IndexRow:
    """The row of the index that follows from one revision of an entry."""
    derived = derived_direction(entry, scheme, reported, frame)
    shown = effective(entry.stated, derived, frame.settings.open_quarter.label)
    due = [action.due for action in entry.actions if action.due and action.status is not ActionStatus.COMPLETE]
    return {
        "id": entry.id,
        "seq": seq,
        "revision": revision,
        "scheme": scheme,
        "reference": entry.reference,
        "kind": str(entry.kind),
        "title": entry.title,
        "types": "\n".join(entry.types),
        "owner": entry.owner,
        "commentary": entry.commentary,
        **_rating_columns("initial", entry.initial),
        **_rating_columns("residual", entry.residual),
        **_rating_columns("target", entry.target),
        "direction": shown and str(shown),
        "derived": derived and str(derived),
        "status": str(entry.status),
        "exempt": int(entry.exempt),
        "overdue_from": min(due).isoformat() if due else None,
        "reported_seq": reported.seq,
        "reported_score": reported.score,
        "reported_scheme": reported.scheme,
        **reviewed._asdict(),
        "level": entry.level,
        "former": "",
        "links": "\n".join(link.entry_id for link in entry.links),
        "reference_order": reference_order(entry.reference),
        "retired": 0,
    }


def carried_over(row: IndexRow, before: Mapping[str, Any] | None) -> IndexRow:
    """The row with what the entry's row before it remembers.

    It is left out of the register where it was reported as closed already and still is; and the
    references that it had are kept.
    """
    if before is None:
        return row
    retired = before["retired"] and row["status"] == Status.CLOSED
    former = before["former"].split("\n") if before["former"] else []
    if before["reference"] != row["reference"] and before["reference"] not in former:
        former.append(before["reference"])
    return {**row, "retired": int(bool(retired)), "former": "\n".join(former)}


def scheme_of(entry: Entry, before: Mapping[str, Any] | None, frame: Frame) -> int:
    """The revision of the scheme that an entry's ratings are read with.

    The one in force, unless the entry is rated as it was: a change of scheme never gives an old score
    another meaning.
    """
    return before["scheme"] if before is not None and _same_ratings(entry, before) else frame.scheme_revision


def _same_ratings(entry: Entry, row: Mapping[str, Any]) -> bool:
    columns = [column for name in RATINGS for column in _rating_columns(name, getattr(entry, name)).items()]
    return all(row[name] == value for name, value in columns)


def _rating_columns(name: str, rating: Rating | None) -> IndexRow:
    if rating is None:
        return {f"{name}_impact": None, f"{name}_likelihood": None, f"{name}_score": None}
    return {
        f"{name}_impact": rating.impact,
        f"{name}_likelihood": rating.likelihood,
        f"{name}_score": rating.score,
    }


def reported_of(row: Mapping[str, Any] | None) -> Reported:
    """What an index row remembers of the last sign-off."""
    return Reported(row["reported_seq"], row["reported_score"], row["reported_scheme"]) if row else NEVER


def mends_reported(before: Entry, after: Entry, reported: Reported) -> bool:
    """Whether a correction mends the reported value too: where the residual had not moved since."""
    unmoved = reported.seq is not None and score_of(before.residual) == reported.score
    return unmoved and before.residual != after.residual


def mended(reported: Reported, payload: Mapping[str, Any], entry: Entry) -> Reported:
    """What stands as reported after a ledger row: a mended value does not show as movement."""
    if not payload.get("mends_reported"):
        return reported
    return Reported(reported.seq, score_of(entry.residual), payload["scheme"])


SIGN_OFF_COLUMNS = ("direction", "derived", "reported_seq", "reported_score", "reported_scheme", "retired")


def after_sign_off(row: Mapping[str, Any]) -> IndexRow:
    """What a sign-off makes of a row's SIGN_OFF_COLUMNS: carried forward unchanged, or reported as closed."""
    if row["status"] == Status.CLOSED:
        return {
            "direction": row["direction"], "derived": row["derived"],
            "reported_seq": None, "reported_score": None, "reported_scheme": None, "retired": 1,
        }  # fmt: skip
    unchanged = None if row["residual_score"] is None else str(Direction.UNCHANGED)
    return {
        "direction": unchanged,
        "derived": unchanged,
        "reported_seq": row["seq"],
        "reported_score": row["residual_score"],
        "reported_scheme": row["scheme"],
        "retired": 0,
    }


def pin(row: Mapping[str, Any]) -> dict[str, Any]:
    """What a sign-off says of one entry: the revision that it froze and the direction that was shown."""
    return {
        "revision": row["revision"],
        "seq": row["seq"],
        "scheme": row["scheme"],
        "residual": row["residual_score"],
        "direction": row["direction"],
        "derived": row["derived"],
    }


def write_rows(connection: Connection, rows: list[IndexRow], known: Iterable[str]) -> None:
    """Insert the rows of new entries and replace those of entries whose ids are ``known``."""
    known = set(known)
    fresh = [row for row in rows if row["id"] not in known]
    stale = [{**row, "key": row["id"]} for row in rows if row["id"] in known]
    if fresh:
        connection.execute(insert(schema.entry), fresh)
    if stale:
        names = tuple(name for name in stale[0] if name not in ("id", "key"))
        connection.execute(_update(names), stale)


def write_sign_off(connection: Connection, rows: Iterable[Mapping[str, Any]]) -> None:
    """Carry every row over a sign-off."""
    changes = [{"key": row["id"], **after_sign_off(row)} for row in rows]
    if changes:
        connection.execute(_update(SIGN_OFF_COLUMNS), changes)


def write_reviews(connection: Connection, reviews: Mapping[str, Reviewed]) -> None:
    """Remember each entry's review."""
    changes = [{"key": entry_id, **reviewed._asdict()} for entry_id, reviewed in reviews.items()]
    if changes:
        connection.execute(_update(Reviewed._fields), changes)


@cache
def _update(names: tuple[str, ...]) -> Any:
    table = schema.entry
    return update(table).where(table.c.id == bindparam("key")).values({name: bindparam(name) for name in names})


def rows_of(connection: Connection, ids: Iterable[str]) -> dict[str, IndexRow]:
    """The rows of some entries, by their identity; one that is not there is left out."""
    table = schema.entry
    found: dict[str, IndexRow] = {}
    for some in chunks(ids):
        rows = connection.execute(select(table).where(table.c.id.in_(some))).mappings()
        found |= {row["id"]: dict(row) for row in rows}
    return found


def current_rows(connection: Connection) -> list[IndexRow]:
    """Every row of the register as it stands, in the order of the paper."""
    table = schema.entry
    query = select(table).where(table.c.retired == 0).order_by(table.c.kind.desc(), table.c.reference_order)
    return [dict(row) for row in connection.execute(query).mappings()]


def summaries(connection: Connection, *, retired: bool = False) -> list[Summary]:
    """The same rows as the light records that a table shows, or those of the retired entries."""
    table = schema.entry
    query = (
        select(*(table.c[name] for name in Summary._fields))
        .where(table.c.retired == int(retired))
        .order_by(table.c.kind.desc(), table.c.reference_order)
    )
    return [Summary._make(row) for row in connection.execute(query)]
