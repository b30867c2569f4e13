"""Everything that officers and clerks can do to a register, done at random."""

import random
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import ClassVar
from uuid import uuid4

from riskreg.exchange.sample import create_sample
from riskreg.model import lifecycle, papers
from riskreg.model.entry import Action, ActionStatus, Closure, Entry, Level, new_entry
from riskreg.model.errors import RegisterError
from riskreg.model.papers import Deadline, Filed, Meeting, Narrative, Paper, Question, Template
from riskreg.model.parts import places_of
from riskreg.model.pre_issue import PreIssue
from riskreg.model.records import (
    PAPER_COLUMNS,
    PAPER_SHEETS,
    PaperColumn,
    PaperLayout,
    PaperStyle,
    Recorded,
    Settings,
    SignOff,
    Source,
)
from riskreg.model.register import Register
from riskreg.model.taking_back import settings_taken_back, taken_back
from riskreg.model.writing import Edit
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Kind
from tests.conftest import Clock

ENOUGH = 60  # open entries, from which on as many go as come
_WORDS = ("Storm", "Grant", "Ferry", "Depot", "Audit", "Bridge", "Harbour", "Tender")

BODY = "Audit Committee"


def register_in_use(path: Path, sample: Path, clock: Clock) -> Register:
    """The sample, with an exempt entry and questions from meetings, signed off once more."""
    made = create_sample(path, sample)
    clock.now = clock.now.replace(year=2040)
    opened = Register.open(made.path, clock=clock)
    first = opened.state().entries[0]
    secret = replace(new_entry(Kind.RISK, "CR40", "Zanzibar"), exempt=True, owner="Director of Quokkas")
    opened.save(secret, 0, actor="Officer", reason="")
    quarter = opened.settings.open_quarter
    meeting = Meeting("m1", quarter.label, BODY, quarter.end)
    asked = Question("q1", "m1", first.entry.id, "Why is it still so high?")
    opened.file([(meeting, 0), (asked, 0)], actor="Clerk")
    opened.sign_off(quarter, actor="Head of Governance", as_at=quarter.end)
    return opened


class Office:
    """A register in use: ``work`` does one random thing, and ``done`` counts what the register let happen."""

    def __init__(self, register: Register, template: bytes, seed: int) -> None:
        self.register, self.done = register, Counter[str]()
        self._template, self._rng = template, random.Random(seed)
        self._steps: deque[tuple[str, int]] = deque(maxlen=40)
        self._turns: deque[tuple[Settings, Settings]] = deque(maxlen=4)
        self._reviewed: deque[str] = deque(maxlen=10)

    def work(self) -> None:
        """Do one thing of those that are done every day."""
        (act,) = self._rng.choices(list(self._DAILY), list(self._DAILY.values()))
        self._try(act)

    def sign_off(self) -> SignOff:
        """Sign the open quarter off, as at its first day."""
        quarter = self.register.settings.open_quarter
        self.done["sign off"] += 1
        return self.register.sign_off(quarter, actor="Head of Governance", as_at=quarter.start)

    def reissue(self) -> SignOff:
        """Mend an entry of any signed-off quarter, and in passing its sentences."""
        signed = self._rng.choice(self.register.sign_offs())
        first = self._rng.choice(self.register.state(signed.quarter).entries).entry
        mended = replace(first, owner=f"Head of {self._words()}", title=f"Mended {self._words()}")
        self.done["reissue"] += 1
        return self.register.reissue(signed.quarter, [mended], actor="Clerk", reason=f"Wrong {self._words()}")

    def _try(self, act: "Callable[[Office], None]") -> None:
        try:
            act(self)
        except RegisterError:
            self.done["refused"] += 1
        else:
            self.done[act.__name__.strip("_")] += 1

    def _words(self) -> str:
        return f"{self._rng.choice(_WORDS)} {self._rng.randint(1, 10**6)}"

    def _open(self) -> list[str]:
        return [row.id for row in self.register.summaries() if row.status == "open"]

    def _one(self) -> Recorded:
        return self.register.get(self._rng.choice(self._open()))

    def _two(self) -> tuple[Recorded, Recorded]:
        one, other = self.register.get_all(self._rng.sample(self._open(), 2))
        return one, other

    def _save(self, edits: "list[Edit] | tuple[Edit, ...]", act: str, reason: str = "It was time") -> None:
        saved = self.register.save_all(list(edits), actor="Officer", reason=reason, act=act)
        self._steps.extend((each.entry.id, each.revision) for each in saved)

    def _closure(self) -> Closure:
        return Closure(self.register.settings.open_quarter.start, f"Settled {self._words()}", "Cabinet")

    # Entries

    def _changed(self, one: Entry) -> Entry:
        rng, scheme, words = self._rng, self.register.scheme, self._words()
        rating = scheme.rate(rng.randint(1, len(scheme.impact)), rng.randint(1, len(scheme.likelihood)))
        ways: list[Callable[[], Entry]] = [
            lambda: replace(one, title=words),
            lambda: replace(one, owner=f"Head of {words}"),
            lambda: replace(one, residual=rating),
            lambda: replace(one, initial=rating, target=rating),
            lambda: replace(one, commentary=f"{words} again"),
            lambda: replace(one, exempt=not one.exempt),
            lambda: replace(one, types=(rng.choice(self.register.settings.types),)),
            lambda: replace(one, stated=Statement(rng.choice(list(Direction)), "", words)),
            lambda: _with_action(one, words, rng),
        ]
        return rng.choice(ways)()

    def _edit(self) -> None:
        now = self._one()
        self._save([(self._changed(now.entry), now.revision)], "save")

    def _correct(self) -> None:
        now = self._one()
        self._save([(self._changed(now.entry), now.revision)], "correct", "It was read wrongly")

    def _edit_many(self) -> None:
        chosen = self.register.get_all(self._rng.sample(self._open(), 4))
        self._save(
            [(replace(each.entry, owner=f"Head of {self._words()}"), each.revision) for each in chosen], "save"
        )

    def _add(self) -> None:
        if len(self._open()) >= ENOUGH:
            self._close()
        kind = self._rng.choice(list(Kind))
        self._save([(new_entry(kind, f"X{self._rng.randint(1, 10**9)}", f"Matter of {self._words()}"), 0)], "save")

    def _import(self) -> None:
        now, digest = self._one(), f"{self._rng.getrandbits(256):064x}"
        changed = replace(now.entry, commentary=f"Brought in: {self._words()}")
        self.register.save_all(
            [(changed, now.revision)],
            actor="Officer",
            reason="From the workbook",
            source=Source("in.xlsx", digest),
        )

    def _close(self) -> None:
        self._save([lifecycle.close(self._one(), self._closure())], "close")

    def _reopen(self) -> None:
        chosen = self._rng.choice(self.register.closed())
        self._save([lifecycle.reopen(chosen, f"Y{self._rng.randint(1, 10**9)}")], "reopen")

    def _merge(self) -> None:
        goes, into = self._two()
        self._save(lifecycle.merge(goes, into, self._closure(), frozenset(places_of(goes.entry)[:2])), "merge")

    def _split(self) -> None:
        now = self._one()
        some = frozenset(places_of(now.entry)[:2])
        self._save(lifecycle.split(now, f"Z{self._rng.randint(1, 10**9)}", self._words(), some), "split")

    def _supersede(self) -> None:
        self._save(lifecycle.supersede(*self._two(), self._closure()), "supersede")

    def _move(self) -> None:
        levels = self.register.settings.levels
        self._save([lifecycle.move(self._one(), self._rng.choice(levels), levels)], "move")

    def _renumber(self) -> None:
        entries = self.register.get_all(self._open())
        order = self._rng.choice(list(lifecycle.Order))
        numbers = lifecycle.proposed((each.entry for each in entries), order)
        self._save(lifecycle.renumber(entries, numbers), "renumber", "The year begins")

    def _undo(self) -> None:
        (made,) = self.register.made([self._rng.choice(self._steps)])
        quarter = self.register.settings.open_quarter
        edit = taken_back(made, quarter=quarter.label, actor="Officer", today=quarter.start)
        if edit is not None:
            self._save([edit], "undo", "Taken back")

    def _review(self) -> None:
        now = self._one()
        self.register.review([(now.entry.id, now.revision)], actor="Officer")
        self._reviewed.append(now.entry.id)

    def _withdraw(self) -> None:
        self.register.withdraw([self._rng.choice(self._reviewed)], actor="Officer")

    # What stands around the entries

    def _rename(self) -> None:
        now, words = self.register.settings, self._words()
        changed = replace(
            now, name=f"Council of {words}", types=(*now.types[-8:], words), levels=(*now.levels[:3], words)
        )
        self._settle(changed)

    def _lay_out(self) -> None:
        rng = self._rng
        columns = tuple(
            PaperColumn(name) for name in rng.sample(PAPER_COLUMNS, rng.randint(2, len(PAPER_COLUMNS)))
        )
        sheets = tuple(rng.sample(PAPER_SHEETS, rng.randint(1, len(PAPER_SHEETS))))
        layout = PaperLayout(rng.choice(list(PaperStyle)), rng.choice([(), columns]), rng.choice([(), sheets]))
        self._settle(replace(self.register.settings, paper=layout))

    def _settle(self, changed: Settings) -> None:
        now = self.register.settings
        self.register.change_settings(changed, now, actor="Officer")
        self._turns.append((now, changed))

    def _settle_back(self) -> None:
        before, after = self._turns.pop()
        self._settle(settings_taken_back(before, after, self.register.settings))

    def _rescale(self) -> None:
        scheme, words = self.register.scheme, self._words()
        bands = tuple(replace(band, name=f"{band.name.split()[0]} {words}") for band in scheme.bands)
        changed = replace(scheme, name=f"Scheme of {words}", threshold=self._rng.randint(8, 16), bands=bands)
        self.register.change_scheme(changed, max(self.register.schemes()), actor="Officer", reason="New policy")

    # Papers

    def _file(self, paper: Paper) -> None:
        standing: dict[str, Filed[Paper]] = {each.paper.id: each for each in self.register.filed(type(paper))}
        base = standing[paper.id].revision if paper.id in standing else 0
        self.register.file([(paper, base)], actor="Clerk", reason="As agreed")

    def _quarter(self) -> str:
        """The open quarter, or one that was signed off."""
        signed = [each.quarter.label for each in self.register.sign_offs()]
        return self._rng.choice([self.register.settings.open_quarter.label, *signed])

    def _meet(self) -> None:
        known = self.register.filed(Meeting)
        quarter = self.register.settings.open_quarter
        if len(known) < 6:
            body = self._rng.choice([BODY, "Cabinet", self._words()])
            self._file(Meeting(str(uuid4()), quarter.label, body, quarter.end))
            return
        held = self._rng.choice(known).paper
        later, off = held.held + timedelta(days=1), self._rng.random() < 0.2
        self._file(replace(held, held=later, body=f"Board of {self._words()}", called_off=off))

    def _show(self) -> None:
        meeting, signed = (
            self._rng.choice(self.register.filed(Meeting)).paper,
            self._rng.choice(self.register.sign_offs()),
        )
        self._file(
            replace(meeting, shown=papers.Shown(signed.quarter.label, signed.issue, signed.rows, signed.head))
        )

    def _ask(self) -> None:
        """Ask something more, or answer, follow up or close what was asked before."""
        if self._rng.random() < 0.3:
            meeting = self._rng.choice(self.register.filed(Meeting)).paper.id
            self._file(Question(str(uuid4()), meeting, self._one().entry.id, f"What of {self._words()}?"))
            return
        asked, words = self._rng.choice(self.register.filed(Question)).paper, self._words()
        closed = replace(asked, resolution=words, closed=self.register.settings.open_quarter.start)
        self._file(self._rng.choice([replace(asked, answer=words), replace(asked, follow_up=words), closed]))

    def _accept(self) -> None:
        now, check = self._one(), self._rng.choice(list(PreIssue))
        quarter = self.register.settings.open_quarter.label
        withdrawn = self._rng.random() < 0.2
        self._file(papers.Acceptance(quarter, check, now.entry.id, now.revision, withdrawn))

    def _narrate(self) -> None:
        """Sentences of the report, of a signed-off quarter too: those take effect with its next issue."""
        quarter, signed = self._quarter(), self.register.sign_offs()
        frozen = [each.quarter for each in signed if each.quarter.label == quarter]
        entries = self.register.state(frozen[0]).entries if frozen else (self._one(),)
        entry_id = self._rng.choice(entries).entry.id
        self._file(Narrative(quarter, entry_id, self._rng.choice(["", self._words()]), "As drafted"))

    def _publish(self) -> None:
        signed = self._rng.choice(self.register.sign_offs())
        self._file(papers.Publication(signed.quarter.label, signed.issue, signed.quarter.end, self._words()))

    def _ask_by(self) -> None:
        quarter = self.register.settings.open_quarter
        self._file(Deadline(quarter.label, quarter.end, f"Head of {self._words()}"))

    def _dress(self) -> None:
        paper = self._rng.choice([Template.of(f"{self._words()}.docx", self._template), Template()])
        self._file(paper)

    _DAILY: ClassVar = {
        _edit: 50, _correct: 6, _edit_many: 3, _add: 8, _import: 3, _close: 3, _reopen: 2, _merge: 2, _split: 2,
        _supersede: 1, _move: 2, _renumber: 0.4, _undo: 6, _review: 8, _withdraw: 2, _rename: 2, _lay_out: 1.5,
        _settle_back: 1, _rescale: 1, _meet: 3, _show: 2, _ask: 6, _accept: 3, _narrate: 4, _publish: 1,
        _ask_by: 2, _dress: 0.5,
    }  # fmt: skip
    """What is done, and how often beside the rest."""


def _with_action(one: Entry, words: str, rng: random.Random) -> Entry:
    first = one.strands[0]
    status = rng.choice([None, *ActionStatus])
    action = Action(Level.BULLET, f"See to the {words}", owner=f"Head of {words}", status=status)
    return replace(one, strands=(replace(first, actions=(*first.actions[-4:], action)), *one.strands[1:]))
