"""A verification's answer in sentences: what it comes to, what it proves, and what it leaves open."""

from riskreg.model.records import Verification

UNPROVABLE = "Who typed an entry, or that the clock was right: the ledger keeps what it was told of both."


def verdict(verification: Verification) -> str:
    """The answer in one sentence."""
    if verification.ok:
        return "This history is whole."
    if _only_the_paper(verification):
        return "This file agrees with itself, but NOT with the paper."
    return "This history is NOT whole."


def proved(verification: Verification) -> str:
    """What follows from it, or what to do where something was found."""
    vouched, rows = verification.vouched, verification.rows
    if vouched:
        after = f" The problems found lie after row {vouched} or beside the rows." if verification.problems else ""
        up_to = "all rows that there are" if vouched == rows else f"rows 1 to {vouched} of {rows}"
        return (
            f"The history that the paper was printed from is in this file: {up_to} stand exactly as they did,"
            f" none altered, moved, removed or put in since.{after}"
        )
    if _only_the_paper(verification):
        return (
            "This is not the history that the paper was printed from, or the paper was not typed as it stands:"
            " compare them letter by letter before you conclude anything."
        )
    if verification.problems:
        return "Something was done to this file: keep it as it is, and compare it with your copies and papers."
    return (
        "The file agrees with itself: nobody has altered, moved, removed or put in a row without computing"
        " every hash after it again, and what is shown is what was recorded."
    )


def not_excluded(verification: Verification) -> str:
    """What nothing in the file can rule out of the rows that no printed head vouches for."""
    doubts = "; that ".join(verification.not_excluded)
    if verification.vouched:
        return f"Of what came after row {verification.vouched}, the printed head cannot rule out that {doubts}."
    return f"Without a head printed on paper that stands here, this cannot rule out that {doubts}."


def _only_the_paper(verification: Verification) -> bool:
    return {check.name for check in verification.checks if check.problems} == {"paper"}
