"""Hostile text: refused by a sentence, or kept letter for letter, or named where a workbook cannot carry it."""

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from openpyxl import load_workbook

from riskreg import cli, ending
from riskreg.exchange.evidence import write_trail
from riskreg.exchange.incoming.bringing import bring_in
from riskreg.exchange.workbook import export
from riskreg.model.codec import entry_from_json
from riskreg.model.entry import Action, ActionStatus, Closure, Entry, Item, Level, Strand, new_entry
from riskreg.model.errors import REFUSALS, InvalidEntry
from riskreg.model.records import STANDARD_TYPES
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Kind
from tests.torture.hostile import giants, texts
from tests.torture.scale import figures, tries

TRIES = tries(700, 10_000)
SEED = 20_261_121
DAY = date(2018, 5, 3)

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")

Put = Callable[[Entry, str], Entry]


@dataclass(frozen=True)
class Place:
    """Where a text can stand: how it gets there, the word by which a refusal names it, and what it may hold."""

    put: Put
    word: str
    one_line: bool = False
    may_be_blank: bool = False


def bullet(text: str) -> Item:
    return Item(Level.BULLET, text)


def in_strand(**lists: Callable[[str], object]) -> Put:
    def put(entry: Entry, text: str) -> Entry:
        made = {name: make(text) for name, make in lists.items()}
        return replace(entry, strands=(replace(entry.strands[0], **made),))  # type: ignore[arg-type]

    return put


def acting(**fields: str) -> Callable[[str], tuple[Action, ...]]:
    def make(text: str) -> tuple[Action, ...]:
        told = {name: text if value == "*" else value for name, value in fields.items()}
        return (
            Action(Level.BULLET, **{"text": "Review pay", "due": DAY, "status": ActionStatus.PLANNED, **told}),
        )  # type: ignore[arg-type]

    return make


PLACES = {
    "title": Place(lambda entry, text: replace(entry, title=text), "title"),
    "owner": Place(lambda entry, text: replace(entry, owner=text), "owner", may_be_blank=True),
    "commentary": Place(lambda entry, text: replace(entry, commentary=text), "commentary", may_be_blank=True),
    "type": Place(lambda entry, text: replace(entry, types=(text,)), "type", one_line=True),
    "consequence": Place(in_strand(consequences=lambda text: (bullet("First"), bullet(text))), "item"),
    "control": Place(in_strand(controls=lambda text: (bullet(text), Item(Level.SUB_BULLET, "Last"))), "item"),
    "heading": Place(in_strand(controls=lambda text: (Item(Level.HEADING, text), bullet("Last"))), "item"),
    "action": Place(in_strand(actions=lambda text: (Action(Level.BULLET, text),)), "item"),
    "action's owner": Place(in_strand(actions=acting(owner="*")), "owner", one_line=True, may_be_blank=True),
    "progress": Place(in_strand(actions=acting(progress="*")), "progress", may_be_blank=True),
    "strand's title": Place(in_strand(title=str), "title"),
    "reason for closing": Place(
        lambda entry, text: replace(entry, closure=Closure(DAY, text, "Board")), "closing"
    ),
    "who agreed": Place(lambda entry, text: replace(entry, closure=Closure(DAY, "It passed", text)), "agreed"),
    "reason for a direction": Place(
        lambda entry, text: replace(entry, stated=Statement(Direction.NEW, "", text)),
        "reason for the direction",
        may_be_blank=True,
    ),
}


def plain(number: int) -> Entry:
    strand = Strand(None, (bullet("Costs rise"),), (bullet("Budgets"),), (Action(Level.BULLET, "Save"),))
    return replace(new_entry(Kind.RISK, f"CR{number}", f"Matter {number}"), strands=(strand,))


@dataclass(frozen=True)
class Kept:
    """The register that the texts were put in, the entries that took one, and how many were refused."""

    register: Register
    entries: Mapping[str, Entry]
    refused: int


def should_refuse(place: Place, text: str) -> bool:
    blank = not text.strip() and not place.may_be_blank
    return bool(_UNPRINTABLE.search(text)) or blank or (place.one_line and bool(_LINE_BREAK.search(text)))


def check_refusal(name: str, place: Place, text: str, sentence: str) -> None:
    assert place.word in sentence, (name, sentence)
    assert should_refuse(place, text), f"{name} was refused for nothing: {text!r}: {sentence}"
    bad = _UNPRINTABLE.search(text)
    if bad and (text.strip() or place.may_be_blank):
        assert f"U+{ord(bad[0]):04X}" in sentence, (name, text, sentence)
    assert not _UNPRINTABLE.search(sentence), "the sentence itself can be printed"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Every text offered to one place after the other; what was refused is checked here."""
    register = Register.create(
        tmp_path_factory.mktemp("hostile") / "r.riskreg", name="Westmarch", actor="Pat Green"
    )
    entries: dict[str, Entry] = {}
    types = {kind.casefold(): kind for kind in STANDARD_TYPES}
    refused = 0
    places = list(PLACES.items())
    for number, text in enumerate(texts(SEED, TRIES)):
        name, place = places[number % len(places)]
        try:
            entry = place.put(plain(number), text)
            if entry.types:
                check_type(register, text)
                entry = replace(entry, types=(types.setdefault(text.casefold(), text),))
        except REFUSALS as refusal:
            check_refusal(name, place, text, str(refusal))
            refused += 1
        else:
            assert not should_refuse(place, text), f"{name} took {text!r}"
            entries[entry.reference] = entry
    edits = [(entry, 0) for entry in entries.values()]
    register.save_all(edits, actor="Pat Green", reason="Hostile", types=tuple(types.values()))
    return Kept(register, entries, refused)


def check_type(register: Register, text: str) -> None:
    """A register refuses a type before it takes an entry that has it; nothing is written by asking."""
    from riskreg.model.writing import check_settings

    before = register.settings
    if text.casefold() not in {kind.casefold() for kind in before.types}:
        check_settings(replace(before, types=(*before.types, text)), before, signed=False)


def test_what_was_kept_reads_back_letter_for_letter(kept: Kept) -> None:
    again = Register.open(kept.register.path)
    found = {recorded.entry.reference: recorded.entry for recorded in again.state().entries}
    assert found.keys() == kept.entries.keys()
    for reference, entry in kept.entries.items():
        assert replace(found[reference], stated=entry.stated) == entry
        told = found[reference].stated
        assert (told and told.reason) == (entry.stated and (entry.stated.reason or "Hostile"))
    assert again.verify().ok


def test_what_is_listed_as_json_is_the_same(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    house = cli.House(lambda *_: 0, lambda to: [to], Path("sample.json"), Path("riskreg.log"))
    assert cli.run(["list", str(kept.register.path), "--json"], house) == ending.FINE
    listed = json.loads(capsys.readouterr().out)["entries"]
    assert len(listed) == len(kept.entries)
    for each in listed:
        entry = kept.entries[each["reference"]]
        assert replace(entry_from_json(each), stated=entry.stated) == entry


def test_a_workbook_brings_every_text_back_or_says_which_it_does_not(kept: Kept, tmp_path: Path) -> None:
    told = export(kept.register.state(), tmp_path / "r.xlsx")
    named = {problem.split(":")[0].split(",")[0] for problem in (*told.problems, *told.remarks)}
    other = Register.create(tmp_path / "other.riskreg", name="Elsewhere", actor="Pat Green")
    report = bring_in(other, tmp_path / "r.xlsx", actor="Pat Green")
    asked = {note.reference for note in report.notes if note.outcome in ("ask", "changed")}
    back = {recorded.entry.reference: recorded.entry for recorded in other.state().entries}
    fates: Counter[str] = Counter()
    for reference, entry in kept.entries.items():
        came = back.get(reference)
        same = came is not None and replace(came, id=entry.id, stated=entry.stated) == entry
        if same:
            assert reference not in named, f"a false alarm about {entry}"
        else:
            assert reference in named | asked, f"{entry} came back as {came}, and nobody was told"
        fates["identical" if same else "named"] += 1
    assert fates["identical"] > len(kept.entries) // 2
    figures.append(
        f"hostile text: {TRIES:,} tried, {kept.refused:,} refused by a sentence,"
        f" {fates['identical']:,} came back identical, {fates['named']:,} named, 0 lost"
    )


def test_no_text_is_a_formula_in_any_workbook(kept: Kept, tmp_path: Path) -> None:
    state = kept.register.state()
    events = kept.register.audit_trail(limit=TRIES)
    export(state, tmp_path / "register.xlsx")
    write_trail(events, state, tmp_path / "trail.xlsx", shows="All of it.", total=len(events))
    for name in ("register.xlsx", "trail.xlsx"):
        book = load_workbook(tmp_path / name, read_only=True)
        for sheet in book.worksheets:
            assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        book.close()


@pytest.mark.parametrize("number", range(tries(2, 6)))
def test_a_text_of_a_million_characters_is_kept_and_comes_back_or_is_named(number: int, tmp_path: Path) -> None:
    text = list(giants(Random(SEED)))[number]
    register = Register.create(tmp_path / "r.riskreg", name="Westmarch", actor="Pat Green")
    put = (PLACES["consequence"], PLACES["commentary"], PLACES["title"])[number % 3].put
    entry = register.save(put(plain(1), text), 0, actor="Pat Green").entry
    assert Register.open(register.path).get(entry.id).entry == entry
    told = export(register.state(), tmp_path / "r.xlsx")
    assert [problem for problem in told.problems if "32,767" in problem]
    other = Register.create(tmp_path / "other.riskreg", name="Elsewhere", actor="Pat Green")
    bring_in(other, tmp_path / "r.xlsx", actor="Pat Green")
    (back,) = (recorded.entry for recorded in other.state().entries)
    same = replace(back, id=entry.id) == entry
    assert same != bool(told.remarks)
    assert sorted("".join(back.text().split())) == sorted("".join(entry.text().split())), "not a letter is missing"


@pytest.mark.parametrize("text", ["\x00", "a\ud800b", "half \udc80", "\ufffe", "bell\x07"])
def test_names_and_reasons_are_refused_by_a_sentence(text: str, tmp_path: Path) -> None:
    code = f"U+{ord(_UNPRINTABLE.search(text)[0]):04X}"  # type: ignore[index]
    with pytest.raises(InvalidEntry, match=re.escape(code)):
        Register.create(tmp_path / "no.riskreg", name=text, actor="Pat Green")
    with pytest.raises(InvalidEntry, match=re.escape(code)):
        Register.create(tmp_path / "no.riskreg", name="Westmarch", actor="Pat Green", types=("Legal", text))
    register = Register.create(tmp_path / "r.riskreg", name="Westmarch", actor="Pat Green")
    rows = register.revision()
    for actor, reason in ((text, ""), ("Pat Green", text)):
        with pytest.raises(InvalidEntry, match=re.escape(code)):
            register.save(plain(1), 0, actor=actor, reason=reason)
    with pytest.raises(InvalidEntry, match=re.escape(code)):
        register.save_all([(plain(1), 0)], actor="Pat Green", reason="", types=("Legal", text))
    assert register.revision() == rows
    assert list(tmp_path.iterdir()) == [register.path]
