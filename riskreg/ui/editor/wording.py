"""The editor's words: what things are called for a risk and for an opportunity, and values as text."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import Qt

from riskreg.model.entry import ActionStatus
from riskreg.model.quarter import plain_date
from riskreg.scoring.rating import InvalidScore, Kind, Rating
from riskreg.scoring.scheme import Scheme, Swatch
from riskreg.ui.editor.outline import Details, cut

RATINGS = ("initial", "residual", "target")
LISTS = ("consequences", "controls", "actions")


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


def kind_word(kind: Kind) -> str:
    """Risk or Opportunity."""
    return _tr("Opportunity") if kind is Kind.OPPORTUNITY else _tr("Risk")


def rating_word(name: str) -> str:
    """The heading of one of RATINGS."""
    return {"initial": _tr("Initial"), "residual": _tr("Residual"), "target": _tr("Target")}[name]


def list_heading(name: str, kind: Kind) -> str:
    """What one of LISTS is called for this kind."""
    if kind is Kind.OPPORTUNITY:
        return {
            "consequences": _tr("Possible benefits"),
            "controls": _tr("Progress to date"),
            "actions": _tr("Maximising actions"),
        }[name]
    return {
        "consequences": _tr("Consequences"),
        "controls": _tr("Current controls"),
        "actions": _tr("Mitigating actions"),
    }[name]


def list_invitation(name: str, kind: Kind) -> str:
    """What an empty list says."""
    if kind is Kind.OPPORTUNITY:
        return {
            "consequences": _tr("What could be gained?"),
            "controls": _tr("What has been done so far?"),
            "actions": _tr("What will make the most of it?"),
        }[name]
    return {
        "consequences": _tr("What would it lead to?"),
        "controls": _tr("What already holds it back?"),
        "actions": _tr("What is to be done?"),
    }[name]


def field_word(name: str) -> str:
    """What a field of the entry is called where a change to it is shown."""
    words = {
        "reference": _tr("Reference"),
        "title": _tr("Title"),
        "types": _tr("Types"),
        "initial": _tr("Initial rating"),
        "residual": _tr("Residual rating"),
        "target": _tr("Target rating"),
        "owner": _tr("Owner"),
        "direction": _tr("Stated direction"),
        "commentary": _tr("Commentary"),
        "exempt": _tr("Exemption"),
        "status": _tr("Status"),
        "strands": _tr("Lists"),
    }
    return words.get(name, name)


def status_word(status: ActionStatus | None) -> str:
    """How far an action has come."""
    words = {
        ActionStatus.PLANNED: _tr("Planned"),
        ActionStatus.UNDERWAY: _tr("Underway"),
        ActionStatus.COMPLETE: _tr("Complete"),
    }
    return words[status] if status else _tr("No status")


def details_text(details: Details) -> str:
    """What an action carries, on one line."""
    due = _tr("due {0}").format(details.due) if details.due.strip() else ""
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
        return _tr("not set")
    named = f"{rating.score} {band_of(scheme, kind, rating.score)[0]}".rstrip()
    return f"{named}, {rating.impact} × {rating.likelihood}" if factors and rating.has_factors else named


def cell_text(scheme: Scheme, kind: Kind, impact: int, likelihood: int) -> str:
    """A cell of the matrix in words: "Impact 4 Major, likelihood 3 Possible, score 12, High"."""
    score = scheme.score(impact, likelihood)
    return _tr("Impact {0} {1}, likelihood {2} {3}, score {4}, {5}").format(
        impact,
        scheme.impact[impact - 1].label_for(kind),
        likelihood,
        scheme.likelihood[likelihood - 1].label_for(kind),
        score,
        band_of(scheme, kind, score)[0],
    )


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
