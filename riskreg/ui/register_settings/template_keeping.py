"""Reading and filing the organisation's Word template: plain functions for a worker."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from riskreg.model.papers import Filed, Template
from riskreg.model.records import Progress

if TYPE_CHECKING:
    from riskreg.model.register import Register

NONE = Template()


class Held(NamedTuple):
    """The template that the register has, None where it has none; ``before`` is the one that a change replaced."""

    filed: Filed[Template] | None
    before: Template = NONE

    @property
    def template(self) -> Template:
        """What is filed."""
        return self.filed.paper if self.filed is not None else NONE


def read(register: "Register", _: Progress) -> Held:
    """The template that the register has."""
    return _held(register)


def choose(path: Path, seen: Held, actor: str, register: "Register", progress: Progress) -> Held:
    """Keep the template in a file, in place of the one that was seen.

    Raises NotFound, UnusableFile or InvalidEntry.
    """
    from riskreg.exchange.paper.word import usable_template

    return put(usable_template(path), seen, actor, register, progress)


def put(template: Template, seen: Held, actor: str, register: "Register", _: Progress) -> Held:
    """Keep a template, or none. Raises InvalidEntry where somebody else was faster."""
    register.file([(template, seen.filed.revision if seen.filed is not None else 0)], actor=actor)
    return _held(register, seen.template)


def save_copy(template: Template, path: Path, _register: "Register", _: Progress) -> Path:
    """Write the template to a file of its own. Raises UnusableFile."""
    from riskreg.exchange.outgoing.replacing import replacing

    with replacing(path) as file:
        file.write(template.data)
    return path


def _held(register: "Register", before: Template = NONE) -> Held:
    filed = register.filed(Template)
    return Held(filed[0] if filed else None, before)
