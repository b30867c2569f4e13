"""Filing papers in the ledger, and reading them back: the last revision of each."""

from collections.abc import Container, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from riskreg.model import ledger, schema
from riskreg.model.codec import parse_time
from riskreg.model.errors import InvalidEntry
from riskreg.model.ledger import Fact
from riskreg.model.papers import (
    PAPERS,
    SEPARATOR,
    Acceptance,
    Deadline,
    Filed,
    P,
    Paper,
    check_paper,
    paper_from_json,
    paper_to_json,
)
from riskreg.model.sqlite import chunks
from riskreg.model.writing import Write

Filing = tuple[Paper, int]
"""A paper as it should become, and the revision that it was made from: 0 for a new one."""


def filed(
    connection: Connection, kind: type[P], prefix: str = "", until: int | None = None, *, latest: bool = False
) -> tuple[Filed[P], ...]:
    """Every paper of a kind as it stands, or stood at ledger row ``until``, those first that were filed first.

    ``prefix`` begins their identity. With ``latest``, of those that differ in their quarter alone only the one
    that was filed last: so that what carries over costs the same after many years.
    """
    table = schema.ledger
    query = select(func.min(table.c.seq).label("first"), func.max(table.c.seq).label("last")).where(
        table.c.subject == kind.SUBJECT
    )
    if prefix:  # as a range, so that the index on subjects answers
        query = query.where(table.c.subject_id >= prefix, table.c.subject_id < prefix + "\U0010ffff")
    if until is not None:
        query = query.where(table.c.seq <= until)
    name = table.c.subject_id
    about = func.substr(name, func.instr(name, SEPARATOR)) if latest else name
    found = connection.execute(query.group_by(about)).all()
    rows = {row.last: row.first for row in found}
    made = [_filed(kind, row) for some in chunks(rows) for row in _rows(connection, some)]
    return tuple(sorted(made, key=lambda each: rows[each.seq]))


def _rows(connection: Connection, seqs: Iterable[int]) -> Sequence[Any]:
    table = schema.ledger
    return connection.execute(select(table.c.seq, table.c.payload).where(table.c.seq.in_(seqs))).all()


def _filed(kind: type[P], row: Any) -> Filed[P]:
    payload = ledger.read(row.payload)
    paper = paper_from_json(kind.SUBJECT, payload["state"])
    assert isinstance(paper, kind)  # noqa: S101 - the subject says so
    return Filed(
        paper, payload["revision"], row.seq, parse_time(payload["at"]), payload["actor"], payload["reason"]
    )


def file(write: Write, filings: Sequence[Filing], *, actor: str, at: datetime, reason: str) -> int:
    """Record papers, all or none, and say how many; one that is as it was is left out.

    Raises InvalidEntry where one has been changed since, lacks something, or speaks of what there is not.
    """
    facts = []
    standing = _standing(write.connection, filings)
    also = {paper.id for paper, _ in filings}
    for paper, base in filings:
        check_paper(paper)
        _check_open(paper, write.frame.settings.open_quarter.label)
        now = standing.get((paper.SUBJECT, paper.id))
        if (now.revision if now else 0) != base:
            raise InvalidEntry(f"The {paper.SUBJECT} was changed meanwhile: look at it again.")
        if now is None or now.paper != paper:
            _check_ties(write.connection, paper, also)
            facts.append(Fact(paper.SUBJECT, paper.id, base + 1, "file", paper_to_json(paper), {}))
    write.append(facts, actor=actor, at=at, reason=reason)
    return len(facts)


def _standing(connection: Connection, filings: Sequence[Filing]) -> dict[tuple[str, str], Filed[Any]]:
    table = schema.ledger
    wanted = {(paper.SUBJECT, paper.id) for paper, _ in filings}
    found: dict[tuple[str, str], Filed[Any]] = {}
    for subject in {subject for subject, _ in wanted}:
        for some in chunks([paper_id for kind, paper_id in wanted if kind == subject]):
            query = (
                select(func.max(table.c.seq))
                .where(table.c.subject == subject, table.c.subject_id.in_(some))
                .group_by(table.c.subject_id)
            )
            for row in _rows(connection, connection.execute(query).scalars().all()):
                standing = _filed(PAPERS[subject], row)
                found[subject, standing.paper.id] = standing
    return found


def _check_open(paper: Paper, quarter: str) -> None:
    """What a quarter was signed off with stays as it was then."""
    if isinstance(paper, Acceptance | Deadline) and paper.quarter != quarter:
        raise InvalidEntry(f"{paper.quarter} is not open: what was accepted and asked in it stays as it is.")


def _check_ties(connection: Connection, paper: Paper, also: Container[str]) -> None:
    """What a paper names has to be in the register, or filed with it: its entry, and its meeting."""
    entry, meeting = getattr(paper, "entry", ""), getattr(paper, "meeting", "")
    if entry:
        table = schema.entry
        if connection.execute(select(table.c.id).where(table.c.id == entry)).first() is None:
            raise InvalidEntry(f"There is no entry {entry} in this register.")
    if meeting and meeting not in also:
        rows = schema.ledger
        query = select(rows.c.seq).where(rows.c.subject == "meeting", rows.c.subject_id == meeting).limit(1)
        if connection.execute(query).first() is None:
            raise InvalidEntry("The meeting that asked is not in this register: enter it first.")
