"""What proves the workbook: which register it is of, the ledger row that it is the end of, and its hash."""

from riskreg.exchange.outgoing.looks import BODY, HEADER, ROW_LABEL, TITLE
from riskreg.exchange.outgoing.page import Block, Page
from riskreg.exchange.outgoing.paper_table import Paper, small_table
from riskreg.exchange.paper.register_paper import identity_of
from riskreg.exchange.wording import DRAWN, standing
from riskreg.model.quarter import plain_date

VERIFICATION = "Verification"
_WIDTHS = (24, 90)
_CHECKING = (
    "The register keeps every change in a ledger whose rows are chained together, so that tampering shows."
    " Whoever has the register can type the short code, or the head, into its proof page or into riskreg verify:"
    " where it still stands at this row, nothing up to there has been altered, reordered or removed.",
    "It does not prove who typed an entry, or when.",
)


def write_verification(paper: Paper) -> None:
    """Write the sheet."""
    state = paper.state
    identity = identity_of(state)
    page = Page(paper.stationery, VERIFICATION, _WIDTHS, fitted=False)
    page.say("Checking this workbook against the register", TITLE)
    for sentence in _CHECKING:
        page.say(sentence)
    facts = [
        ("Organisation", state.settings.name),
        ("Period", f"{state.quarter.label}: {state.quarter.months}"),
        ("As at", plain_date(state.as_at)),
        ("State", standing(state)),
        ("Register", identity.register),
        ("Ledger row", f"{identity.rows:,}"),
        ("Ledger head", identity.head),
        ("Short code", identity.code),
        ("All in one line", identity.line),
    ]
    signed = state.signed_off
    if signed is not None and signed.issue > 1:
        facts[4:4] = [("Issue", str(signed.issue)), ("It corrects", signed.corrects)]
    headings = ("Fact", "What it is")
    page.add(*(Block(at, heading, HEADER) for at, heading in enumerate(headings, start=1)))
    first = page.rows
    for name, fact in facts:
        page.add(Block(1, name, ROW_LABEL), Block(2, fact, BODY))
    small_table(page, "Identity", headings, first)
    page.say_unprinted(DRAWN)
    page.finish(paper.footer, paper.proof)
