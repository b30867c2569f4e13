"""How much is tried: a little with every run of the tests, all of it by ``make torture``."""

import os

FULL = os.environ.get("RISKREG_TORTURE") == "full"

figures: list[str] = []
"""What was tried and found, a line a test; printed at the end of a full run."""


def tries(few: int, many: int) -> int:
    """How often to try: ``few`` times in any run, ``many`` in a full one."""
    return many if FULL else few
