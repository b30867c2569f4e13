"""What every verb shares that takes a register: the argument, how it is opened, and the choice of JSON."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from riskreg import printing

REGISTER = click.argument("register", type=click.Path(path_type=Path))


def as_json_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")(command)


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
