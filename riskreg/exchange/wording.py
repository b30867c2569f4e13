"""What the cells of the published columns say. The importer reads the same words back."""

from collections.abc import Iterable, Mapping

from riskreg.model.entry import Action, Entry, Item, Level
from riskreg.model.evidence import Act, TrailFilter
from riskreg.model.quarter import Quarter, plain_date
from riskreg.model.records import RegisterState
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind

BULLET, SUB_BULLET = "• ", "   ○ "
CARRIED = "… "
"""Begins the rest of a line of text that had to be broken between two rows."""
DRAWN = "Drawn from the register's entries: what is changed on this sheet is not read back."
"""Stands under what an importer is not to take for the register itself."""
EXEMPT = "Exempt (Part II)"
EXEMPT_WARNING = "Contains exempt entries (Part II): not for publication"
CODE_SAYS = "Type this short code into the register's proof page, or into riskreg verify, to check this paper."
QR_SAYS = "QR code with the register's identity, the ledger row and the head that this paper prints."

_ACTS = {
    Act.CREATE: "Register created",
    Act.SETTINGS: "Settings changed",
    Act.CHANGE: "Scheme changed",
    Act.SAVE: "Changed",
    Act.CORRECT: "Past value corrected",
    Act.IMPORT: "Brought in from a file",
    Act.UNDO: "Undone",
    Act.CLOSE: "Closed",
    Act.REOPEN: "Reopened",
    Act.MERGE: "Merged",
    Act.SPLIT: "Split",
    Act.SUPERSEDE: "Superseded",
    Act.RENUMBER: "Renumbered",
    Act.MOVE: "Moved",
    Act.REVIEW: "Reviewed, no change",
    Act.WITHDRAW: "Review withdrawn",
    Act.SIGN_OFF: "Quarter signed off",
    Act.REISSUE: "Quarter issued again",
    Act.FILE: "Filed with the quarter",
}
_MARKS = {Level.HEADING: "", Level.BULLET: BULLET, Level.SUB_BULLET: SUB_BULLET}


def links_text(entry: Entry, references: Mapping[str, str]) -> str:
    """An entry's links as "merged into CR2; split from CR4", by what the others are called now."""
    return "; ".join(f"{link.relation} {references.get(link.entry_id, link.reference)}" for link in entry.links)


def items_text(items: Iterable[Item]) -> str:
    """A list, a line an item. The further lines of an item are indented so that they stay with it."""
    lines = []
    for item in items:
        text = _MARKS[item.level] + item.text
        lines.append(text.replace("\n", "\n     ") if "\n" in text else text)
    return "\n".join(lines)


def actions_text(actions: Iterable[Action]) -> str:
    """A list of actions, each with what is known of it: (Head of Finance, by 30 September 2018, underway)."""
    lines = []
    for action in actions:
        text = _MARKS[action.level] + action.text
        if action.owner or action.due or action.status:
            due = f"by {plain_date(action.due)}" if action.due else None
            text += f" ({', '.join(part for part in (action.owner, due, action.status) if part)})"
        if action.progress:
            text += f"\nProgress: {action.progress}"
        lines.append(text.replace("\n", "\n     ") if "\n" in text else text)
    return "\n".join(lines)


def descriptions(entry: Entry) -> list[str]:
    """The description beside each strand: the entry's title above the first, each strand numbered under it."""
    strands = entry.strands
    if len(strands) == 1 and strands[0].title is None:
        return [entry.title]
    numbered = [f"{number}. {strand.title or ''}".rstrip() for number, strand in enumerate(strands, start=1)]
    return [f"{entry.title}\n\n{numbered[0]}", *numbered[1:]]


def cited(entry: Entry, strand: int) -> str:
    """How officers cite a strand: CR1.2, and CR1 where the entry has but one."""
    return f"{entry.reference}.{strand}" if len(entry.strands) > 1 else entry.reference


def direction_text(direction: Direction | None, commentary: str) -> str:
    """The published word, and the officer's commentary under it."""
    if direction is None:
        return commentary
    word = direction.capitalize()
    return f"{word}\n{commentary}" if commentary else word


def standing(state: RegisterState) -> str:
    """Whether the state is signed off, and by whom."""
    if state.signed_off is None:
        return "Draft: not signed off"
    return f"Signed off by {state.signed_off.actor} on {plain_date(state.signed_off.at.date())}"


def period(state: RegisterState) -> str:
    """``2018/19 Q1 (April to June 2018), as at 27 June 2018``."""
    return f"{state.quarter.label} ({state.quarter.months}), as at {plain_date(state.as_at)}"


def the(body: str) -> str:
    """A body that meets, within a sentence: ``the Audit Committee``."""
    name = " ".join(body.split())
    return f"the {name[4:] if name.casefold().startswith('the ') else name}"


def plural(kind: Kind) -> str:
    """What several entries of a kind are called; also the name of their sheet."""
    return "Opportunities" if kind is Kind.OPPORTUNITY else "Risks"


def act_words(act: Act, *, new: bool = False) -> str:
    """What was done, as papers say it; ``new`` where an entry was saved for the first time."""
    return "Entered" if new and act is Act.SAVE else _ACTS[act]


def trail_words(wanted: TrailFilter, reference: str = "", quarter: Quarter | None = None) -> str:
    """What an audit trail shows, in a sentence; ``reference`` is what the entry of the filter is called."""
    parts = [
        f"in {quarter} ({quarter.months})" if quarter else "",
        f"about {reference or wanted.entry_id}" if wanted.entry_id else "",
        f"by {wanted.actor}" if wanted.actor else "",
        f"from {plain_date(wanted.since)} on" if wanted.since else "",
        f"up to the end of {plain_date(wanted.until)}" if wanted.until else "",
        f"of these kinds: {', '.join(sorted(map(act_words, wanted.acts)))}" if wanted.acts else "",
    ]
    told = ", ".join(part for part in parts if part)
    return f"Everything recorded {told}." if told else "Everything recorded since the register was created."
