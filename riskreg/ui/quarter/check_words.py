"""What the checks before issue are called and say, in the person's language."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from riskreg.model.pre_issue import Checked, Naming, PreIssue
from riskreg.ui.days import plain_date
from riskreg.ui.history.report_words import in_words

translate = QCoreApplication.translate


def check_name(check: PreIssue) -> str:
    """What a check is called."""
    return {
        PreIssue.UNSCORED: translate("checks", "Not scored, or half"),
        PreIssue.WORSE: translate("checks", "Residual worse than initial"),
        PreIssue.CONTRADICTION: translate("checks", "Direction contradicts the scores"),
        PreIssue.NO_OWNER: translate("checks", "Owner missing"),
        PreIssue.OWNER_TWICE: translate("checks", "Owner written two ways"),
        PreIssue.NO_ACTION: translate("checks", "No action"),
        PreIssue.OVERDUE: translate("checks", "Overdue action"),
        PreIssue.BARE_ACTION: translate("checks", "Action without owner or date"),
        PreIssue.NOT_REVIEWED: translate("checks", "Not reviewed this quarter"),
        PreIssue.NO_TARGET: translate("checks", "Above appetite without a target"),
        PreIssue.REFERENCE: translate("checks", "Reference used twice or out of pattern"),
        PreIssue.TOO_LONG: translate("checks", "Text that will not fit"),
        PreIssue.EXEMPT: translate("checks", "Exempt, and the paper is public"),
        PreIssue.UNEXPLAINED: translate("checks", "Score changed without a reason"),
        PreIssue.SAYS_UNCHANGED: translate("checks", "Says unchanged, but the score moved"),
    }[check]


def count_words(checked: Checked) -> str:
    """How many entries a check names, and how many of them are accepted."""
    still, accepted = len(checked.open), len(checked.namings) - len(checked.open)
    said = [translate("checks", "{n} open").format(n=f"{still:,}")] if still else []
    if accepted:
        said.append(translate("checks", "{n} accepted").format(n=f"{accepted:,}"))
    return ", ".join(said)


def fact_words(naming: Naming) -> str:
    """Why a check names an entry, beginning with a capital."""
    said = in_words(naming.fact)
    return said[:1].upper() + said[1:]


def accepted_words(naming: Naming) -> str:
    """Who accepted a check of an entry, when and why; empty where nobody has."""
    filed = naming.accepted
    if filed is None:
        return ""
    day = plain_date(filed.at.astimezone().date())
    return translate("checks", "Accepted by {who} on {day}: {why}").format(
        who=filed.actor, day=day, why=filed.reason
    )


def summary(checks: Sequence[Checked]) -> str:
    """What all checks come to, in one sentence."""
    still = sum(len(each.open) for each in checks)
    accepted = sum(len(each.namings) for each in checks) - still
    failing = sum(bool(each.open) for each in checks)
    if not still and not accepted:
        return translate("checks", "Nothing to look at: all {n} checks hold.").format(n=len(checks))
    if not still:
        return translate("checks", "Nothing is open; {n} accepted.").format(n=f"{accepted:,}")
    said = translate("checks", "{n} open in {checks} of {of} checks").format(
        n=f"{still:,}", checks=failing, of=len(checks)
    )
    if accepted:
        said = translate("checks", "{said}, {n} accepted").format(said=said, n=f"{accepted:,}")
    return f"{said}."
