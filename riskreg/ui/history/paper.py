"""What a paper prints of the history it was made from, as text."""

from riskreg.model.records import Printed


def written(printed: Printed) -> str:
    """The same as papers print it, a line each."""
    named = (("Register", printed.register), ("Ledger row", printed.rows), ("Ledger head", printed.head))
    return "\n".join(f"{name}: {value}" for name, value in named if value is not None)
