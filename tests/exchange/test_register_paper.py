"""The paper says all that the workbook says: maps with movement, each field, actions, history, questions."""

from dataclasses import replace

import pytest

from riskreg.exchange.paper.content import Document, Heading, HeatMap, Marked, Paragraph, Table, plain
from riskreg.exchange.paper.register_paper import register_paper
from riskreg.exchange.paper.sources import public_part
from riskreg.model.records import RegisterState
from riskreg.model.words import Mark
from riskreg.scoring.rating import Rating
from riskreg.scoring.standard import FIVE_BY_FIVE
from tests.exchange.papers import paper_of
from tests.exchange.register_states import entry, full_state, state_of
from tests.exchange.test_quarter_workbook import after, sources


@pytest.fixture(scope="module")
def paper() -> Document:
    state = after()
    return register_paper(state, sources(state))


def table(paper: Document, name: str) -> Table:
    (found,) = [block for block in paper.blocks if isinstance(block, Table) and block.name == name]
    return found


def rows(paper: Document, name: str) -> list[dict[str, str]]:
    found = table(paper, name)
    return [dict(zip(found.headings, map(plain, row), strict=True)) for row in found.rows]


def maps(paper: Document) -> dict[str, HeatMap]:
    return {block.name: block for block in paper.blocks if isinstance(block, HeatMap)}


def test_the_parts_stand_in_reading_order(paper: Document) -> None:
    assert [block.text for block in paper.blocks if isinstance(block, Heading) and block.level == 1] == [
        "Summary", "What has changed", "Heat maps of risks", "Heat maps of opportunities", "Risks",
        "Opportunities", "Questions from meetings", "Actions", "Score history", "Key to scores",
        "How to check this paper",
    ]  # fmt: skip


def test_the_heat_maps_show_initial_and_residual_scores_and_how_they_moved(paper: Document) -> None:
    found = maps(paper)
    assert {name.split(" impact")[0] for name in found} == {
        "Risks by initial", "Risks by residual", "Opportunities by initial", "Opportunities by residual"
    }  # fmt: skip
    now = found["Risks by residual impact and likelihood"].cells
    assert [each.text for each in now[3][4].entries] == ["CR1 (up from 16)"]
    assert [each.text for each in now[3][3].entries] == ["CR2", "CR4", "CR5 (new)", "CR8"]
    initial = found["Risks by initial impact and likelihood"].cells
    assert [each.text for each in initial[4][3].entries] == ["CR1", "CR2", "CR4", "CR5", "CR8"]


def test_a_list_says_the_same_as_the_maps(paper: Document) -> None:
    first = rows(paper, "The heat maps of risks as a list")[0]
    assert first == {
        "Reference": "CR1",
        "Initial impact, likelihood": "5 Catastrophic, 4 Likely",
        "Initial score": "20 Very high",
        "Residual impact, likelihood": "4 Major, 5 Certain",
        "Residual score": "20 Very high",
        "From initial to residual": "The same",
        "Since the last report": "Increased (from 16 to 20: up 4, worse)",
    }
    (unstated,) = rows(
        paper_of(state_of(entry("CO1", initial=Rating(None, None, 12)))),
        "The heat maps of opportunities as a list",
    )
    assert unstated["Initial impact, likelihood"] == "Not stated"


def test_who_stands_beside_a_map_is_named_with_the_reason_that_is_true() -> None:
    state = state_of(entry("CR1"), entry("CR2", residual=Rating(None, None, 20)), entry("CR3"))
    old, bare, other = state.entries
    other_scheme = replace(FIVE_BY_FIVE, matrix=tuple(tuple(reversed(row)) for row in FIVE_BY_FIVE.table))
    mixed: RegisterState = replace(
        state, entries=(old, bare, replace(other, scheme=2)), schemes={1: FIVE_BY_FIVE, 2: other_scheme}
    )
    assert maps(paper_of(mixed))["Risks by residual impact and likelihood"].beside == (
        "Beside the map, because impact and likelihood are not stated: CR2: 20."
        " Beside the map, because they were scored in an earlier scheme: CR3: 16."
    )


def test_each_field_stands_before_and_after_with_the_words_that_differ(paper: Document) -> None:
    found = table(paper, "Changes field by field")
    (changed,) = [row for row in found.rows if row[0] == "CR2" and isinstance(row[2], Marked)]
    before, now = changed[2:]
    assert isinstance(before, Marked)
    assert isinstance(now, Marked)
    assert [run.text for run in before.shown if run.kind is Mark.REMOVED] == ["day"]
    assert [run.text for run in now.shown if run.kind is Mark.ADDED] == ["week"]
    assert plain(now) == "• Roads stay closed for a week"
    assert {"CR1", "CR3", "CR5"} <= {plain(row[0]) for row in found.rows}


def test_actions_are_cited_by_their_strand_with_their_progress() -> None:
    found = rows(paper_of(full_state()), "Tracked actions")
    assert found[0] == {
        "Reference": "CR1.1",
        "Action": "Review pay\nProgress: Benchmarks are in",
        "Owner": "Head of People",
        "Due": "30 September 2018",
        "State": "Underway",
    }


def test_the_history_counts_open_entries_and_lists_each_score(paper: Document) -> None:
    very_high, high = rows(paper, "Risks by residual score")[:2]
    assert (very_high["Band"], very_high["2018/19 Q1"]) == ("Very high", "1")
    assert (high["2017/18 Q4"], high["2018/19 Q1"]) == ("5", "4")
    first = rows(paper, "Residual scores by quarter")[0]
    assert (first["2017/18 Q3"], first["2018/19 Q1"], first["Over these quarters"]) == ("16", "20", "Up 4")


def test_a_part_says_that_its_history_counts_only_what_it_shows(paper: Document) -> None:
    state = after()
    says = "Counted are the entries that this paper and the one before it show."
    part = register_paper(*public_part(state, sources(state)))
    assert any(isinstance(block, Paragraph) and says in block.text for block in part.blocks)
    assert not any(isinstance(block, Paragraph) and says in block.text for block in paper.blocks)


def test_with_many_quarters_the_scores_have_the_room_and_not_the_titles() -> None:
    state = after()
    known = sources(state)
    many = replace(known, history=known.history * 4)
    assert "Title" not in table(register_paper(state, many), "Residual scores by quarter").headings
    assert "Title" in table(register_paper(state, known), "Residual scores by quarter").headings


def test_a_question_says_who_asked_and_each_answer_by_its_name() -> None:
    state = after()
    known = sources(state)
    (first, *rest) = known.questions
    asked = replace(first, paper=replace(first.paper, follow_up="By when?", resolution="Noted."))
    found = rows(register_paper(state, replace(known, questions=(asked, *rest))), "Questions")[0]
    assert found["Asked at, and by"] == "Audit Committee, 25 June 2018\nCllr Marsh"
    assert found["Answer"] == "Rounds are vacant.\nAsked after it: By when?\nResolution: Noted."


def test_a_paper_with_exempt_entries_warns(paper: Document) -> None:
    assert [block for block in paper.blocks if isinstance(block, Paragraph) and block.role == "warning"]
