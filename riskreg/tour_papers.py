"""The papers of the tour's quarter: every one of them, and the workbook in its second look as well."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from riskreg.model.quarter import Quarter
from riskreg.model.records import PaperLayout, PaperStyle

if TYPE_CHECKING:
    from riskreg.model.register import Register

AS_PUBLISHED = "register-as-published.xlsx"


def write_papers(register: "Register", quarter: Quarter, to: Path) -> list[Path]:
    """Write every paper of a signed-off quarter into the new folder ``to``. Errors as of every_paper."""
    from riskreg.exchange.every_paper import PUBLIC, every_paper
    from riskreg.exchange.publishing import Part, publish, sources_of

    papers = every_paper(register, quarter, to)
    state = register.state(quarter)
    published = replace(state, settings=replace(state.settings, paper=PaperLayout(PaperStyle.AS_PUBLISHED)))
    second = to / PUBLIC / AS_PUBLISHED
    publish(published, sources_of(register, state), second, part=Part.PUBLIC)
    return [*papers.files, second]
