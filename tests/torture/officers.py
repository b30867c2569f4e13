"""Officers at work in processes of their own, who say what was acknowledged to them as soon as it was."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from uuid import uuid4

from riskreg.model.changes import Conflict
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.torture.operations import made_entry, typed

Mark = str
"""A text that stands in nothing but one edit."""


class Officer:
    """One who saves, imports, signs off and types commands, each time opening the register afresh."""

    def __init__(self, path: Path, seed: int) -> None:
        self._path = path
        self._chance = random.Random(seed)

    def edits(self) -> Iterator[Mark]:
        """Edit without end; a mark comes out once the edit with it was acknowledged."""
        ways: list[Callable[[Mark], None]] = [self._save] * 5
        ways += [self._enter, self._enter, self._save_many, self._import, self._sign_off, self._type]
        while True:
            mark = uuid4().hex
            self._chance.choice(ways)(mark)
            yield mark

    def _open(self) -> Any:
        from riskreg.model.register import Register

        return Register.open(self._path)

    def _some_entry(self, register: Any) -> Any:
        return register.get(self._chance.choice(register.summaries()).id)

    def _save(self, mark: Mark) -> None:
        register = self._open()
        found = self._some_entry(register)
        rating = FIVE_BY_FIVE.rate(self._chance.randint(1, 5), self._chance.randint(1, 5))
        text = mark * self._chance.choice((1, 10, 1000))
        correction = self._chance.random() < 0.2
        changed = replace(found.entry, residual=rating, commentary=text)
        register.save(changed, found.revision, actor="Officer", reason="Figures", correction=correction)

    def _enter(self, mark: Mark) -> None:
        self._open().save(made_entry(_reference(mark), commentary=mark), 0, actor="Officer")

    def _save_many(self, mark: Mark) -> None:
        edits = [(made_entry(f"{_reference(mark)}.{n}", commentary=f"{mark} {n}"), 0) for n in range(3)]
        self._open().save_all(edits, actor="Officer", reason="Together")

    def _import(self, mark: Mark) -> None:
        from riskreg.exchange.incoming.bringing import bring_in

        source = self._path.with_name("incoming.csv")
        source.write_text(
            f"Ref,Risk,Risk Score,Residual Risk Score\n{_reference(mark)},About {mark},20,12", "utf-8"
        )
        assert bring_in(self._open(), source, actor="Officer").new == 1

    def _sign_off(self, mark: Mark) -> None:
        register = self._open()
        register.sign_off(register.settings.open_quarter, actor=mark)

    def _type(self, mark: Mark) -> None:
        reference = self._some_entry(self._open()).entry.reference
        typed("set", str(self._path), reference, f"commentary={mark}", "--by", "Officer")


def _reference(mark: Mark) -> str:
    return f"CR{int(mark[:12], 16)}"


def keep_editing(connection: Connection, path: Path, seed: int) -> None:
    """Edit until killed."""
    connection.send("begun")
    for mark in Officer(path, seed).edits():
        connection.send(mark)


def count_up(connection: Connection, path: Path, place: int, start: int, times: int) -> None:
    """Add one to the ``place``-th number of CR1's commentary, so many times from ``start``, whoever else does.

    Says how far it has come after each save. Where someone else was quicker, it starts from theirs.
    """
    from riskreg.model.register import Register

    register = Register.open(path)
    for count in range(start + 1, start + times + 1):
        if count % 2:
            register = Register.open(path)
        base = register.find("CR1")
        while True:
            numbers = base.entry.commentary.split()
            assert numbers[place] == str(count - 1), (
                f"lost update: {numbers[place]} where {count - 1} was to stand"
            )
            numbers[place] = str(count)
            try:
                mine = replace(base.entry, commentary=" ".join(numbers))
                register.save(mine, base.revision, actor=f"Officer {place}")
                break
            except Conflict as conflict:
                base = conflict.theirs
        connection.send(count)
