"""What the verbs of the command line share: how they are found, their options, and how a register is opened."""

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from riskreg import printing


class Verbs(click.Group):
    """``riskreg REGISTER`` opens the window; ``riskreg VERB ...`` does one thing and ends."""

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take a first word that is no verb as the register to open."""
        if self.get_command(context, arguments[0]) is None:
            return "open", self.commands["open"], arguments
        return super().resolve_command(context, arguments)


def as_json_too(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option to answer another program."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")(command)


def _you() -> str:
    """Who is logged in: what a ledger row says of a change that names nobody else."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise click.UsageError("This system does not say who you are: name yourself with --by.") from None


def by_whom(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option to say who does it."""
    return click.option("--by", default=_you, show_default="you", help="Who does it.")(command)


REGISTER = click.argument("register", type=click.Path(path_type=Path))
READ_ONLY = click.option("--read-only", is_flag=True, help="Open the window so that nothing can be changed.")


def open_register(path: Path, *, checked: bool = False) -> Any:
    """The register, and a word on stderr of how it was opened; ``checked`` reads all of it first, to change it."""
    from riskreg.model.register import Register

    with printing.progress_bar("Opening") as progress:
        register = Register.open(path, progress=progress)
    if register.notice and not (
        checked and register.read_only
    ):  # who wants to write is refused with the same words
        click.echo(f"riskreg: {register.notice}", err=True)
    if checked:
        register.check()
    return register


def since(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option to say what a paper compares with."""
    return click.option(
        "--since",
        default="last-quarter",
        show_default=True,
        help='What it compares with: last-quarter, year-start, or a body such as "Audit Committee", for the last'
        " time that it saw the register.",
    )(command)


ISSUE = click.option(
    "--issue", type=click.IntRange(min=1), help="The issue of a signed-off quarter; by default the last."
)
