"""Entries of every shape, for properties."""

from datetime import date

from hypothesis import strategies as st

from riskreg.model.entry import Action, ActionStatus, Closure, Entry, Item, Level, Link, Relation, Strand
from riskreg.model.records import STANDARD_LEVELS, STANDARD_TYPES
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.standard import FIVE_BY_FIVE

_printable = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufffe\uffff\x7f")
texts = st.text(st.one_of(_printable, st.just("\n")), max_size=40)
words = st.text(st.one_of(_printable, st.just("\n")), min_size=1, max_size=40).filter(str.strip)
lines = st.text(_printable, min_size=1, max_size=40).filter(str.strip)
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
ratings: st.SearchStrategy[Rating | None] = st.one_of(
    st.none(),
    st.builds(FIVE_BY_FIVE.rate, st.integers(1, 5), st.integers(1, 5)),
    st.sampled_from([20, 15, 12]).map(FIVE_BY_FIVE.rate_score),
)
items = st.builds(Item, st.sampled_from(Level), words)
actions = st.builds(
    Action,
    st.sampled_from(Level),
    words,
    st.one_of(st.none(), lines),
    st.one_of(st.none(), days),
    st.one_of(st.none(), st.sampled_from(ActionStatus)),
    texts,
)
strands = st.builds(
    Strand,
    st.one_of(st.none(), words),
    st.lists(items, max_size=3).map(tuple),
    st.lists(items, max_size=3).map(tuple),
    st.lists(actions, max_size=3).map(tuple),
)
entries = st.builds(
    Entry,
    id=st.uuids().map(str),
    reference=st.from_regex(r"C[RO][1-9][0-9]?", fullmatch=True),
    kind=st.sampled_from(Kind),
    title=words,
    types=st.lists(st.sampled_from(STANDARD_TYPES), unique=True, max_size=3).map(tuple),
    initial=ratings,
    residual=ratings,
    target=ratings,
    owner=texts,
    stated=st.one_of(st.none(), st.builds(Statement, st.sampled_from(Direction), st.just("2018/19 Q1"), texts)),
    commentary=texts,
    exempt=st.booleans(),
    closure=st.one_of(st.none(), st.builds(Closure, days, words, words)),
    strands=st.lists(strands, min_size=1, max_size=3).map(tuple),
    level=st.sampled_from(("", *STANDARD_LEVELS)),
    links=st.lists(st.builds(Link, st.sampled_from(Relation), st.uuids().map(str), words), max_size=2).map(tuple),
)
