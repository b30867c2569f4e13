"""A quarter in every form, and frozen means frozen: nothing that happens later changes a byte of it."""

import os
import random
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest
from click.testing import CliRunner

from riskreg.cli import House, riskreg
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.publishing import Form, Part, publish, sources_of
from riskreg.exchange.sample import create_sample
from riskreg.model.comparing import compare
from riskreg.model.entry import Action, ActionStatus, Closure, Entry, Level, Link, Relation, new_entry
from riskreg.model.errors import InvalidEntry, RegisterError, UnusableFile
from riskreg.model.papers import Meeting, Question
from riskreg.model.records import Recorded, RegisterState
from riskreg.model.register import Register
from riskreg.scoring.rating import Kind
from tests.conftest import Clock
from tests.exchange.register_states import entry, full_state, state_of

SAMPLE = Path(__file__).parents[2] / "resources" / "sample.json"
FULL = os.environ.get("RISKREG_TORTURE") == "full"
OPERATIONS = 10_000 if FULL else 300


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("q.xlsx", Form.XLSX),
        ("Q.PDF", Form.PDF),
        ("q.htm", Form.HTML),
        ("q.v2.json", Form.JSON),
        ("q.csv", Form.CSV),
    ],
)
def test_the_files_name_says_the_form(name: str, form: Form) -> None:
    assert Form.of(Path(name)) is form


def test_a_name_that_says_no_form_is_refused_in_words() -> None:
    with pytest.raises(UnusableFile, match=r"end its name in one of \.xlsx, \.docx, \.pdf"):
        Form.of(Path("q1.odt"))


@pytest.mark.parametrize("form", Form)
def test_part_two_holds_the_exempt_entries_alone(form: Form, tmp_path: Path) -> None:
    report = publish(full_state(), Sources(), tmp_path / f"q{form}", part=Part.EXEMPT)
    assert report.entries == 1


def test_part_two_says_what_it_is(tmp_path: Path) -> None:
    publish(full_state(), Sources(), tmp_path / "q.html", part=Part.EXEMPT)
    page = (tmp_path / "q.html").read_text("utf-8")
    assert "2018/19 Q1, Part II (exempt)</h1>" in page
    assert "Secret works" in page
    assert "Staffing the depots" not in page


def test_without_exempt_entries_there_is_no_part_two(tmp_path: Path) -> None:
    with pytest.raises(InvalidEntry, match="has no Part II"):
        publish(state_of(entry("CR1")), Sources(), tmp_path / "q.pdf", part=Part.EXEMPT)


def test_a_public_paper_names_no_exempt_entry_that_another_is_tied_to(tmp_path: Path) -> None:
    hidden = entry("CR7", "Zanzibar", exempt=True)
    tied = entry("CR1", links=(Link(Relation.SUPERSEDES, hidden.id, "CR7"),))
    to = tmp_path / "q.html"
    publish(state_of(tied, hidden), Sources(), to, part=Part.PUBLIC)
    assert "CR7" not in to.read_text("utf-8")


def test_not_even_the_number_of_unchanged_entries_counts_the_exempt_ones(tmp_path: Path) -> None:
    before = state_of(entry("CR1"), entry("CR2"), entry("CR3", exempt=True), entry("CR4", exempt=True))
    first, *others = before.entries
    after = replace(before, entries=(replace(first, entry=replace(first.entry, owner="Another")), *others))
    sources = Sources(compare(before, after))
    said = {}
    for part in (Part.ALL, Part.PUBLIC):
        publish(after, sources, tmp_path / f"{part}.html", part=part)
        said[part] = (tmp_path / f"{part}.html").read_text("utf-8")
    assert "3 other entries have not changed" in said[Part.ALL]
    assert "1 other entry has not changed" in said[Part.PUBLIC]


def test_letters_that_no_font_has_are_a_problem_that_the_report_names(tmp_path: Path) -> None:
    report = publish(state_of(entry("CR1", "Ferry 🚢")), Sources(), tmp_path / "q.pdf")
    assert len(report.problems) == 1
    assert "🚢" in report.problems[0]


# Frozen means frozen


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    """The sample, with an exempt entry and questions from meetings, signed off once more."""
    made = create_sample(tmp_path / "sample.riskreg", SAMPLE)
    clock.now = clock.now.replace(year=2030)
    opened = Register.open(made.path, clock=clock)
    first = opened.state().entries[0]
    secret = replace(new_entry(Kind.RISK, "CR40", "Zanzibar"), exempt=True, owner="Director of Quokkas")
    opened.save(secret, 0, actor="Officer", reason="")
    quarter = opened.settings.open_quarter
    meeting = Meeting("m1", quarter.label, "Audit Committee", quarter.end)
    asked = Question("q1", "m1", first.entry.id, "Why is it still so high?")
    opened.file([(meeting, 0), (asked, 0)], actor="Clerk")
    opened.sign_off(quarter, actor="Head of Governance", as_at=quarter.end)
    return opened


def digests(register: Register, states: dict[str, RegisterState], folder: Path) -> dict[str, str]:
    """The hash of every signed-off quarter in every form and part."""
    made: dict[str, str] = {}
    for label, state in states.items():
        sources = sources_of(register, state)
        parts = [part for part in Part if part is not Part.EXEMPT or any(r.entry.exempt for r in state.entries)]
        for form in Form:
            for part in parts:
                to = folder / f"again{form}"
                publish(state, sources, to, form, part)
                made[f"{label} {part}{form}"] = sha256(to.read_bytes()).hexdigest()
    return made


def frozen(register: Register) -> dict[str, RegisterState]:
    """Every issue of every signed-off quarter, read afresh."""
    return {
        f"{issue.quarter.label} issue {issue.issue}": register.state(issue.quarter, issue=issue.issue)
        for signed in register.sign_offs()
        for issue in register.issues(signed.quarter)
    }


def test_frozen_means_frozen(register: Register, tmp_path: Path) -> None:
    before = digests(register, frozen(register), tmp_path)
    assert len(before) >= 3 * len(Form) * 2
    rng = random.Random(2018)
    done = sum(_try(register, rng) for _ in range(OPERATIONS))
    assert done > OPERATIONS * 0.6
    again = frozen(Register.open(register.path))
    wanted = {label: state for label, state in again.items() if any(key.startswith(f"{label} ") for key in before)}
    after = digests(register, wanted, tmp_path)
    assert {key for key in before if before[key] != after[key]} == set()


def test_a_reissue_of_the_quarter_before_changes_no_later_paper(register: Register, tmp_path: Path) -> None:
    """What a committee compared with is the issue that there was then."""
    earlier, later = register.sign_offs()[-2:]
    before = digests(register, {"later": register.state(later.quarter)}, tmp_path)
    state = register.state(earlier.quarter)
    mended = [
        replace(each.entry, title=f"Mended {each.entry.reference}", owner="Head of Mending")
        for each in state.entries
    ]
    register.reissue(earlier.quarter, mended, actor="Clerk", reason="Wrong owners")
    assert digests(register, {"later": register.state(later.quarter)}, tmp_path) == before


def _try(register: Register, rng: random.Random) -> bool:
    """Do one random thing to the register; say whether it let us."""
    do = rng.choices(
        [_edit, _close, _review, _add, _ask, _rename, _rescale, _sign, _reissue], [60, 4, 10, 8, 6, 2, 1, 0.4, 0.4]
    )[0]
    try:
        do(register, rng)
    except RegisterError:
        return False
    return True


def _any(register: Register, rng: random.Random) -> Recorded:
    return register.get(rng.choice([row for row in register.summaries() if row.status == "open"]).id)


def _edit(register: Register, rng: random.Random) -> None:
    now, scheme = _any(register, rng), register.scheme
    word = rng.choice(["Storm", "Grant", "Ferry", "Depot", "Audit"])
    changed: Entry = rng.choice(
        [
            replace(now.entry, title=f"{word} {rng.random()}"),
            replace(now.entry, owner=f"Head of {word}"),
            replace(now.entry, residual=scheme.rate(rng.randint(1, 5), rng.randint(1, 5))),
            replace(now.entry, commentary=f"{word} again", exempt=not now.entry.exempt),
            replace(now.entry, reference=f"CR{rng.randint(50, 5000)}"),
            _with_action(now.entry, word),
        ]
    )
    register.save(changed, now.revision, actor="Officer", reason=f"Because of the {word.lower()}")


def _with_action(one: Entry, word: str) -> Entry:
    first = one.strands[0]
    action = Action(Level.BULLET, f"See to the {word}", owner=f"Head of {word}", status=ActionStatus.UNDERWAY)
    return replace(one, strands=(replace(first, actions=(*first.actions[-4:], action)), *one.strands[1:]))


def _close(register: Register, rng: random.Random) -> None:
    now = _any(register, rng)
    closure = Closure(register.settings.open_quarter.start, "Settled", "Cabinet")
    register.save_all(
        [(replace(now.entry, closure=closure), now.revision)], actor="Officer", reason="", act="close"
    )


def _review(register: Register, rng: random.Random) -> None:
    now = _any(register, rng)
    register.review([(now.entry.id, now.revision)], actor="Officer")


def _add(register: Register, rng: random.Random) -> None:
    kind = rng.choice(list(Kind))
    register.save(new_entry(kind, f"X{rng.randint(1, 10**9)}", f"Matter {rng.random()}"), 0, actor="Officer")


def _ask(register: Register, rng: random.Random) -> None:
    """Ask something more, or answer what was asked before the quarter was signed off."""
    if rng.random() < 0.5:
        asked = Question(str(uuid4()), "m1", _any(register, rng).entry.id, "And now?")
        register.file([(asked, 0)], actor="Clerk")
        return
    standing = rng.choice(register.filed(Question))
    answered = replace(standing.paper, answer=f"Answered {rng.random()}")
    register.file([(answered, standing.revision)], actor="Clerk")


def _rename(register: Register, rng: random.Random) -> None:
    now = register.settings
    register.change_settings(
        replace(now, name=f"Council {rng.random()}", types=(*now.types, str(rng.random()))), now, actor="Officer"
    )


def _rescale(register: Register, rng: random.Random) -> None:
    scheme, base = register.scheme, max(register.schemes())
    register.change_scheme(
        replace(scheme, name=f"Scheme {rng.random()}", threshold=rng.randint(8, 16)),
        base,
        actor="Officer",
        reason="New policy",
    )


def _sign(register: Register, rng: random.Random) -> None:
    quarter = register.settings.open_quarter
    register.sign_off(quarter, actor="Head of Governance", as_at=quarter.start)


def _reissue(register: Register, rng: random.Random) -> None:
    """Mend a quarter: its earlier issues, and the papers of those after it, stay as they were."""
    signed = rng.choice(register.sign_offs())
    first = register.state(signed.quarter).entries[0].entry
    register.reissue(
        signed.quarter, [replace(first, owner=f"Head of {rng.random()}")], actor="Clerk", reason="Wrong owner"
    )


# The command line


@pytest.fixture
def run(tmp_path: Path) -> Iterator[tuple[CliRunner, House]]:
    return CliRunner(), House(lambda *_: 0, lambda _: (), SAMPLE, tmp_path / "log")


def _export(run: tuple[CliRunner, House], register: Register, to: Path, *more: str) -> tuple[int, str]:
    runner, house = run
    done = runner.invoke(
        riskreg, ["export", str(register.path), "--quarter", "2018/19 Q1", "--to", str(to), *more], obj=house
    )
    return done.exit_code, done.output


@pytest.mark.parametrize("form", Form)
def test_the_command_line_writes_each_form(
    form: Form, register: Register, tmp_path: Path, run: tuple[CliRunner, House]
) -> None:
    for part in ("--public", "--part-two"):
        status, said = _export(run, register, tmp_path / f"q{form}", part, "--json")
        assert status == 0, said
        assert f'"part": "{"public" if part == "--public" else "exempt"}"' in said


def test_the_command_line_writes_an_earlier_issue(
    register: Register, tmp_path: Path, run: tuple[CliRunner, House]
) -> None:
    _export(run, register, tmp_path / "first.html")
    signed = register.sign_offs()[-1]
    chosen = register.state(signed.quarter).entries[0].entry
    register.reissue(
        signed.quarter, [replace(chosen, owner="Head of Numbats")], actor="Clerk", reason="Wrong owner"
    )
    _export(run, register, tmp_path / "second.html")
    _export(run, register, tmp_path / "again.html", "--issue", "1")
    assert "Head of Numbats" in (tmp_path / "second.html").read_text("utf-8")
    assert (tmp_path / "again.html").read_bytes() == (tmp_path / "first.html").read_bytes()
