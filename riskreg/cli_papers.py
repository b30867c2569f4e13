"""The verbs of the command line that write papers for meetings."""

from pathlib import Path

import click

from riskreg import printing
from riskreg.options import REGISTER, as_json_too, open_register

FINE, FOUND_A_PROBLEM = 0, 1


@click.command()
@REGISTER
@click.option("--quarter", required=True, help='The quarter, such as "2018/19 Q1".')
@click.option("--to", required=True, type=click.Path(path_type=Path), help="The Word document to write (.docx).")
@click.option("--meeting", "body", help="The body that it is for, as its meeting is entered.")
@click.option(
    "--template", type=click.Path(path_type=Path), help="Your organisation's Word template (.dotx, .docx)."
)
@click.option("--public", is_flag=True, help="Leave exempt entries out.")
@as_json_too
@click.pass_context
def report(
    context: click.Context,
    register: Path,
    quarter: str,
    to: Path,
    body: str | None,
    template: Path | None,
    public: bool,
    as_json: bool,
) -> None:
    """Write the covering report that takes a quarter's register to a meeting, as a Word document to edit."""
    from riskreg.exchange.reporting import report as write
    from riskreg.model.quarter import Quarter

    opened = open_register(register)
    chosen = Quarter.parse(quarter, opened.settings.start_month)
    with printing.progress_bar("Writing"):
        done = write(opened, chosen, to, body=body, template=template, public=public)
    meeting = done.meeting
    printing.show(
        {
            "path": str(to),
            "quarter": done.quarter.label,
            "meeting": {"body": meeting.body, "held": meeting.held.isoformat()} if meeting else None,
            "entries": done.entries,
            "public": done.public,
            "problems": list(done.problems),
            "notes": list(done.notes),
        },
        "\n".join(
            [
                f"Wrote the report on {done.quarter} with {done.entries} entries to {to}.",
                *done.problems,
                *done.notes,
            ]
        ),
        as_json,
    )
    context.exit(FOUND_A_PROBLEM if done.problems else FINE)
