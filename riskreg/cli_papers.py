"""The verbs of the command line that write a quarter: the register, and the report that goes with it."""

from pathlib import Path

import click

from riskreg import printing
from riskreg.ending import FINE, FOUND_A_PROBLEM
from riskreg.options import ISSUE, REGISTER, as_json_too, open_register, since


@click.command()
@REGISTER
@click.option("--quarter", required=True, help='The quarter, such as "2018/19 Q1".')
@click.option("--to", required=True, type=click.Path(path_type=Path), help="The Word document to write (.docx).")
@click.option("--meeting", "body", help="The body that it is for, as its meeting is entered.")
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    help="A Word template for this once, in place of the register's own.",
)
@click.option("--public", is_flag=True, help="Leave exempt entries out.")
@since
@ISSUE
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
    since: str,
    issue: int | None,
    as_json: bool,
) -> None:
    """Write the covering report that takes a quarter's register to a meeting, as a Word document to edit."""
    from riskreg.exchange.baseline import start_of
    from riskreg.exchange.reporting import meeting_of
    from riskreg.exchange.reporting import report as write
    from riskreg.model.quarter import Quarter

    opened = open_register(register)
    chosen = Quarter.parse(quarter, opened.settings.start_month)
    meeting = meeting_of(opened, chosen, body) if body is not None else None
    start = start_of(since)
    with printing.progress_bar("Writing"):
        done = write(
            opened,
            chosen,
            to,
            meeting=meeting,
            since=start,
            issue=issue,
            template=template,
            public=public,
        )
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


@click.command()
@REGISTER
@click.option("--quarter", required=True, help='The quarter, such as "2018/19 Q1".')
@click.option(
    "--to",
    required=True,
    type=click.Path(path_type=Path),
    help="The file to write, ending in .xlsx, .docx, .pdf, .html, .csv or .json; with --every-paper, a folder.",
)
@click.option(
    "--public", is_flag=True, help="Part I: leave exempt entries out, and check that no word of them is in it."
)
@click.option("--part-two", is_flag=True, help="Part II: the exempt entries alone.")
@click.option(
    "--every-paper",
    is_flag=True,
    help="Both parts in every form and the report to each meeting, in the new folder that --to names.",
)
@since
@ISSUE
@as_json_too
@click.pass_context
def export(
    context: click.Context,
    register: Path,
    quarter: str,
    to: Path,
    public: bool,
    part_two: bool,
    every_paper: bool,
    since: str,
    issue: int | None,
    as_json: bool,
) -> None:
    """Write a quarter's register as a workbook, a paper or open data: the file's name says which."""
    from riskreg.exchange.baseline import start_of
    from riskreg.exchange.publishing import Form, Part, publish, sources_of
    from riskreg.model.quarter import Quarter

    if public + part_two + every_paper > 1:
        raise click.UsageError("Choose one of --public, --part-two and --every-paper.")
    if every_paper:
        context.exit(_write_every_paper(register, quarter, to, since, issue, as_json))
    form = Form.of(to)
    opened = open_register(register)
    state = opened.state(Quarter.parse(quarter, opened.settings.start_month), issue=issue)
    part = Part.PUBLIC if public else Part.EXEMPT if part_two else Part.ALL
    with printing.progress_bar("Exporting") as progress:
        report = publish(state, sources_of(opened, state, start_of(since)), to, form, part, progress)
    printing.show(
        {
            "path": str(to),
            "quarter": state.quarter.label,
            "issue": state.signed_off.issue if state.signed_off else None,
            "part": str(part),
            "entries": report.entries,
            "sheets": list(report.sheets),
            "problems": list(report.problems),
            "remarks": list(report.remarks),
        },
        "\n".join(
            [f"Wrote {state.quarter} with {report.entries} entries to {to}.", *report.problems, *report.remarks]
        ),
        as_json,
    )
    context.exit(FOUND_A_PROBLEM if report.problems else FINE)


def _write_every_paper(
    register: Path, quarter: str, to: Path, since: str, issue: int | None, as_json: bool
) -> int:
    from riskreg.exchange.baseline import start_of
    from riskreg.exchange.every_paper import every_paper
    from riskreg.model.quarter import Quarter

    opened = open_register(register)
    chosen = Quarter.parse(quarter, opened.settings.start_month)
    with printing.progress_bar("Writing") as progress:
        made = every_paper(opened, chosen, to, issue=issue, since=start_of(since), progress=progress)
    printing.show(
        {"folder": str(to), "files": [str(path) for path in made.files], "remarks": list(made.remarks)},
        "\n".join([f"Wrote {len(made.files)} papers of {chosen} into {to}.", *made.remarks]),
        as_json,
    )
    return FINE
