"""The sample register: what it holds, what its history shows, and that it is the same each time."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from riskreg.exchange.publishing import Part, publish, sources_of
from riskreg.exchange.reporting import report
from riskreg.exchange.sample import create_sample, end_quarter
from riskreg.model.entry import Level, Status
from riskreg.model.errors import Cancelled, UnusableFile
from riskreg.model.papers import Acceptance, Meeting, Narrative, Publication, Question, Standing
from riskreg.model.quarter import Quarter
from riskreg.model.register import Register
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind

DATA = Path(__file__).parents[2] / "resources" / "sample.json"
Q3, Q4, Q1 = Quarter(2017, 3), Quarter(2017, 4), Quarter(2018, 1)
PUBLISHED_SCORES = {
    "CR1": (20, 16), "CR2": (25, 16), "CR3": (25, 16), "CR4": (25, 16), "CR5": (16, 12), "CR6": (16, 12),
    "CR7": (16, 12), "CR8": (25, 16), "CR9": (20, 20), "CR10": (15, 12), "CR11": (20, 16),
    "CO1": (12, 16), "CO2": (12, 15), "CO3": (12, 16),
}  # fmt: skip


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return create_sample(tmp_path_factory.mktemp("sample") / "sample.riskreg", DATA)


def directions(register: Register, quarter: Quarter) -> dict[str, Direction | None]:
    return {recorded.entry.reference: recorded.direction for recorded in register.state(quarter).entries}


def test_fourteen_entries_are_open_with_the_scores_of_a_real_register(sample: Register) -> None:
    live = [recorded.entry for recorded in sample.state().live]
    assert [entry.reference for entry in live] == list(PUBLISHED_SCORES)
    assert {
        entry.reference: (entry.initial and entry.initial.score, entry.residual and entry.residual.score)
        for entry in live
    } == PUBLISHED_SCORES
    assert [entry.kind for entry in live].count(Kind.OPPORTUNITY) == 3


def test_two_quarters_are_signed_off_and_a_third_is_open(sample: Register) -> None:
    assert [(s.quarter, s.as_at, s.entries) for s in sample.sign_offs()] == [
        (Q3, date(2017, 12, 31), 13),
        (Q4, date(2018, 3, 31), 14),
    ]
    assert sample.settings.open_quarter == Q1


def test_the_history_is_whole(sample: Register) -> None:
    for sign_off in sample.sign_offs():
        assert sample.verify(sign_off.head).ok


def test_the_open_quarter_shows_every_direction_of_a_live_entry(sample: Register) -> None:
    shown = directions(sample, Q1)
    assert shown["CR1"] is Direction.NEW
    assert {reference for reference, way in shown.items() if way is Direction.INCREASED} == {"CR8", "CO2"}
    assert {reference for reference, way in shown.items() if way is Direction.DECREASED} == {"CR4"}
    assert list(shown.values()).count(Direction.UNCHANGED) == 10


def test_the_quarter_before_has_movement_of_its_own(sample: Register) -> None:
    shown = directions(sample, Q4)
    assert (shown["CR2"], shown["CR9"], shown["CO3"], shown["CR12"]) == (
        Direction.DECREASED,
        Direction.INCREASED,
        Direction.NEW,
        Direction.CLOSED,
    )


def test_a_stated_direction_stands_beside_the_derived_one_for_its_quarter_only(sample: Register) -> None:
    before, now = (
        next(r for r in sample.state(quarter).entries if r.entry.reference == "CR10") for quarter in (Q4, Q1)
    )
    assert (before.direction, before.derived) == (Direction.INCREASED, Direction.UNCHANGED)
    assert before.entry.stated is not None
    assert before.entry.stated.reason
    assert now.direction is Direction.UNCHANGED


def test_a_closed_entry_keeps_its_closure_and_leaves_the_open_list(sample: Register) -> None:
    closed = sample.find("CR12").entry
    assert closed.status is Status.CLOSED
    assert closed.closure is not None
    assert closed.closure.agreed_by
    assert "CR12" not in {summary.reference for summary in sample.summaries()}


def test_every_change_of_a_rating_says_why_and_several_people_made_them(sample: Register) -> None:
    revisions = [
        revision
        for entry in sample.state().live
        for revision in sample.history(entry.entry.id)[1:]
        if {"initial", "residual"} & set(revision.changed)
    ]
    assert len(revisions) >= 8
    assert all(len(revision.recorded.reason) > 20 for revision in revisions)
    assert len({revision.recorded.actor for revision in revisions}) >= 4
    assert [revision.act for revision in revisions].count("correct") == 1


def test_some_actions_are_overdue_and_all_kinds_of_item_occur(sample: Register) -> None:
    entries = [recorded.entry for recorded in sample.state().live]
    overdue = [entry.reference for entry in entries for action in entry.actions if action.is_overdue(Q1.end)]
    assert overdue == ["CR1", "CR2", "CO1"]
    strands = [strand for entry in entries for strand in entry.strands]
    levels = {item.level for strand in strands for item in (*strand.controls, *strand.actions)}
    assert levels == set(Level)
    assert [len(entry.strands) for entry in entries] == [3] + [1] * 13


def test_some_ratings_know_only_their_product(sample: Register) -> None:
    residuals = {r.entry.reference: r.entry.residual for r in sample.state().live}
    bare = {reference for reference, rating in residuals.items() if rating and not rating.has_factors}
    assert bare == {"CR5", "CR7"}


def test_nothing_in_it_is_exempt(sample: Register) -> None:
    assert not any(recorded.entry.exempt for recorded in sample.state().entries)


def test_each_quarter_goes_to_three_meetings_and_what_they_saw_can_be_proven(sample: Register) -> None:
    meetings = [each.paper for each in sample.filed(Meeting)]
    assert [each.quarter for each in meetings] == [str(q) for q in (Q3, Q4, Q1) for _ in range(3)]
    assert all(not each.public for each in meetings[::3])
    seen = [each.shown for each in meetings]
    assert [shown.issue if shown else None for shown in seen] == [0, 1, 1, 0, 1, 1, 0, None, None]
    for shown in filter(None, seen):
        assert sample.verify(shown.head).ok


def test_questions_stand_at_every_stage(sample: Register) -> None:
    questions = [each.paper for each in sample.filed(Question)]
    assert [(q.standing, bool(q.answer), bool(q.follow_up)) for q in questions] == [
        (Standing.OPEN, True, True),
        (Standing.CLOSED, True, False),
        (Standing.OPEN, False, False),
    ]


def test_a_question_led_to_a_reissue_that_the_next_quarter_is_compared_with(sample: Register) -> None:
    first, second = (sample.state(Q4, issue=number) for number in (1, 2))
    said = [
        next(action.progress for r in state.entries if r.entry.reference == "CR3" for action in r.entry.actions)
        for state in (first, second)
    ]
    assert [text[:3] for text in said] == ["86%", "81%"]
    assert second.signed_off is not None
    assert "81%" in second.signed_off.corrects
    changes = sources_of(sample, sample.state()).changes
    assert changes is not None
    assert changes.before.rows == second.rows


def test_the_accepted_checks_hold_and_say_why(sample: Register) -> None:
    for quarter in (Q4, Q1):
        (filed,) = sample.filed(Acceptance, f"{quarter}|")
        assert len(filed.reason) > 40
    (accepted,) = [n for each in sample.pre_issue() for n in each.namings if n.accepted is not None]
    assert accepted.recorded.entry.reference == "CR2"


def test_the_edited_sentence_is_in_the_report_and_not_out_of_date(sample: Register, tmp_path: Path) -> None:
    (filed,) = sample.filed(Narrative)
    assert filed.paper.text != filed.paper.drafted
    written = report(sample, Q1, tmp_path / "report.docx")
    assert not [note for note in written.notes if "CR8" in note]


def test_every_issue_was_published_after_it_was_signed(sample: Register) -> None:
    issues = [issue for signed in sample.sign_offs() for issue in sample.issues(signed.quarter)]
    published = [each.paper for each in sample.filed(Publication)]
    assert [(p.quarter, p.issue) for p in published] == [(str(i.quarter), i.issue) for i in issues]
    assert all(p.day >= i.at.date() for p, i in zip(published, issues, strict=True))


def test_the_quarter_can_be_ended_with_both_parts_of_its_paper(tmp_path: Path) -> None:
    ended = []
    for name in ("one", "two"):
        create_sample(tmp_path / name, DATA)
        ended.append(end_quarter(tmp_path / name, DATA))
    register = ended[0]
    assert register.head() == ended[1].head()
    assert [signed.quarter for signed in register.sign_offs()] == [Q3, Q4, Q1]
    state = register.state(Q1)
    for part, entries in ((Part.ALL, 15), (Part.PUBLIC, 14), (Part.EXEMPT, 1)):
        made = publish(state, sources_of(register, state), tmp_path / f"{part}.html", part=part)
        assert (made.entries, made.problems) == (entries, ())


def test_two_builds_have_the_same_ledger(sample: Register, tmp_path: Path) -> None:
    again = create_sample(tmp_path / "again.riskreg", DATA)
    assert (again.state().head, again.settings.id) == (sample.state().head, sample.settings.id)


def test_a_new_change_is_dated_by_the_real_clock(tmp_path: Path) -> None:
    register = create_sample(tmp_path / "sample.riskreg", DATA)
    now = register.find("CR5")
    assert (
        register.save(replace(now.entry, owner="Chief Executive"), now.revision, actor="A tester").at.year > 2018
    )


def test_stopping_half_way_leaves_no_file(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        create_sample(tmp_path / "sample.riskreg", DATA, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "mine.riskreg"
    path.write_text("mine")
    with pytest.raises(UnusableFile):
        create_sample(path, DATA)
    assert path.read_text() == "mine"


def test_missing_data_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile, match="install riskreg again"):
        create_sample(tmp_path / "sample.riskreg", tmp_path / "none.json")
    assert list(tmp_path.iterdir()) == []
