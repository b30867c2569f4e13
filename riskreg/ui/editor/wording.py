"""The editor's words: what things are called for a risk and for an opportunity, and values as text."""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import Qt

from riskreg.model.entry import ActionStatus
from riskreg.scoring.rating import InvalidScore, Kind, Rating
from riskreg.scoring.scheme import Scheme, Swatch
from riskreg.ui.days import plain_date
from riskreg.ui.editor.outline import Details, cut

translate = QCoreApplication.translate
RATINGS = ("initial", "residual", "target")
LISTS = ("consequences", "controls", "actions")


def kind_word(kind: Kind) -> str:
    """Risk or Opportunity."""
    return translate("editor", "Opportunity") if kind is Kind.OPPORTUNITY else translate("editor", "Risk")


def rating_word(name: str) -> str:
    """The heading of one of RATINGS."""
    return {
        "initial": translate("editor", "Initial"),
        "residual": translate("editor", "Residual"),
        "target": translate("editor", "Target"),
    }[name]


def list_heading(name: str, kind: Kind) -> str:
    """What one of LISTS is called for this kind."""
    if kind is Kind.OPPORTUNITY:
        return {
            "consequences": translate("editor", "Possible benefits"),
            "controls": translate("editor", "Progress to date"),
            "actions": translate("editor", "Maximising actions"),
        }[name]
    return {
        "consequences": translate("editor", "Consequences"),
        "controls": translate("editor", "Current controls"),
        "actions": translate("editor", "Mitigating actions"),
    }[name]


def list_invitation(name: str, kind: Kind) -> str:
    """What an empty list says."""
    if kind is Kind.OPPORTUNITY:
        return {
            "consequences": translate("editor", "What could be gained?"),
            "controls": translate("editor", "What has been done so far?"),
            "actions": translate("editor", "What will make the most of it?"),
        }[name]
    return {
        "consequences": translate("editor", "What would it lead to?"),
        "controls": translate("editor", "What already holds it back?"),
        "actions": translate("editor", "What is to be done?"),
    }[name]


def field_word(name: str) -> str:
    """What a field of the entry is called where a change to it is shown."""
    words = {
        "reference": translate("editor", "Reference"),
        "title": translate("editor", "Title"),
        "types": translate("editor", "Types"),
        "initial": translate("editor", "Initial rating"),
        "residual": translate("editor", "Residual rating"),
        "target": translate("editor", "Target rating"),
        "owner": translate("editor", "Owner"),
        "direction": translate("editor", "Stated direction"),
        "commentary": translate("editor", "Commentary"),
        "exempt": translate("editor", "Exemption"),
        "status": translate("editor", "Status"),
        "strands": translate("editor", "Lists"),
        "level": translate("editor", "Level"),
        "links": translate("editor", "Ties to other entries"),
    }
    return words.get(name, name)


def part_word(name: str, kind: Kind, strands: int) -> str:
    """What a field is called, or a list by its place among ``strands``: "Current controls of strand 2"."""
    if "." not in name:
        return field_word(name)
    _, number, part = name.split(".")
    word = translate("editor", "Title") if part == "title" else list_heading(part, kind)
    if strands == 1:
        return word
    return translate("editor", "{0} of strand {1}").format(word, int(number) + 1)


def parts_said(names: Iterable[str], kind: Kind, strands: int) -> str:
    """Fields and lists as part of a sentence: "residual rating, current controls"."""
    return ", ".join(part_word(name, kind, strands).lower() for name in names)


def status_word(status: ActionStatus | None) -> str:
    """How far an action has come."""
    words = {
        ActionStatus.PLANNED: translate("editor", "Planned"),
        ActionStatus.UNDERWAY: translate("editor", "Underway"),
        ActionStatus.COMPLETE: translate("editor", "Complete"),
    }
    return words[status] if status else translate("editor", "No status")


def details_text(details: Details, as_at: date | None = None) -> str:
    """What an action carries, on one line; ``as_at`` is the day on which it may be overdue."""
    due = ""
    if details.due.strip():
        late = as_at is not None and details.is_overdue(as_at)
        said = translate("editor", "overdue since {0}") if late else translate("editor", "due {0}")
        due = said.format(details.due)
    status = status_word(details.status) if details.status else ""
    return " · ".join(part for part in (due, status, details.owner, cut(details.progress, 200)) if part.strip())


def local_day(at: datetime) -> str:
    """The day of a moment in UTC where the reader is: 4 June 2018."""
    return plain_date(at.astimezone().date())


def band_of(scheme: Scheme, kind: Kind, score: int) -> tuple[str, Swatch | None]:
    """The band's word and colours; no word and no colours for a score that the scheme does not know."""
    try:
        band = scheme.band(score)
    except InvalidScore:
        return "", None
    return band.name, band.swatch(kind)


def rating_text(scheme: Scheme, kind: Kind, rating: Rating | None, *, factors: bool = True) -> str:
    """A rating on one line: "16 High, 4 × 4", or without its factors "16 High"."""
    if rating is None:
        return translate("editor", "not set")
    named = f"{rating.score} {band_of(scheme, kind, rating.score)[0]}".rstrip()
    return f"{named}, {rating.impact} × {rating.likelihood}" if factors and rating.has_factors else named


def is_on(scheme: Scheme, rating: Rating | None) -> bool:
    """Whether the rating has a place on this scheme's matrix; one from an older scheme may not."""
    if rating is None or not rating.has_factors:
        return False
    try:
        scheme.check(rating)
    except InvalidScore:
        return False
    return True


def plain_tip(text: str) -> str:
    """A tooltip that shows ``text`` as it is: Qt would take a title like "<b>" for markup."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
