"""What can go wrong, each in a sentence that a person can act on."""

from riskreg.scoring.rating import InvalidScore


class RegisterError(Exception):
    """Anything that riskreg refuses or cannot do. Its text is shown as it is."""


class InvalidEntry(RegisterError, ValueError):
    """An entry, quarter or setting that cannot stand."""


class NotFound(RegisterError):
    """A reference, quarter or file that is not there."""


class UnusableFile(RegisterError):
    """A file that is not a register, is damaged, or cannot be opened or written."""


class ReadOnly(UnusableFile):
    """The register can be read but not changed."""


class RegisterBusy(RegisterError):
    """Another program held the register for longer than we wait."""


class Cancelled(RegisterError):
    """The person asked to stop; nothing was changed."""


REFUSALS = (RegisterError, InvalidScore)
"""What a caller shows to a person; anything else is a fault of the program and goes to the log."""

UNREADABLE = (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError, *REFUSALS)
"""What reading back something that riskreg never wrote may raise."""
