"""How riskreg ends: an exit status, and for everything that goes wrong one sentence on stderr.

Apart from the command line, whose parser takes longer to load than a register does to be drawn.
"""

import json
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from riskreg.model.errors import REFUSALS

FINE, FOUND_A_PROBLEM, COULD_NOT_RUN = 0, 1, 2
"""What the program ends with."""


def ended(act: Callable[[], object], arguments: Sequence[str], log: Path) -> int:
    """Do what ``arguments`` ask and return the exit status."""
    try:
        status = act()
        sys.stdout.flush()
        return status if isinstance(status, int) else FINE
    except REFUSALS as error:
        return refuse(str(error))
    except KeyboardInterrupt:
        return refuse("Stopped; nothing was changed.")
    except BrokenPipeError:
        sys.stdout = None  # the reader went away: say nothing more
        return FINE
    except OSError as error:
        return refuse(f"Something was in the way ({error}): look what of this was done, and try again.")
    except Exception:
        logging.getLogger(__name__).exception("unexpected: %s", json.dumps(list(arguments)))
        return refuse(f"riskreg met a fault of its own and stopped. The details are in {log}")


def refuse(sentence: str) -> int:
    """Say why not."""
    print(f"riskreg: {sentence}", file=sys.stderr)  # noqa: T201
    return COULD_NOT_RUN
