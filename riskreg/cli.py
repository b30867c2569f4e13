"""The command line: every verb of riskreg for people at a terminal and for other programs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from riskreg import __version__, printing
from riskreg.cli_papers import export, report
from riskreg.ending import FINE, FOUND_A_PROBLEM, ended, refuse
from riskreg.options import READ_ONLY, REGISTER, Verbs, as_json_too, by_whom, open_register

if TYPE_CHECKING:
    from riskreg.model.keeping import Plan


@dataclass(frozen=True, slots=True)
class House:
    """What ``main`` hands to the command line, which itself knows no window and no folder of the user's.

    ``open_window`` takes a register or None, whether to show the sample and whether only to read;
    it returns an exit status. ``tour`` takes the folder to fill and returns the files that it made.
    ``backups`` says where this person's backups go and how many are kept.
    """

    open_window: Callable[[Path | None, bool, bool], int]
    tour: Callable[[Path], Sequence[Path]]
    sample: Path
    log: Path
    backups: "Callable[[], Plan] | None" = None


@click.group(cls=Verbs, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--sample", is_flag=True, help="Open the window on the sample register.")
@READ_ONLY
@click.version_option(__version__, message="riskreg %(version)s")
@click.pass_context
def riskreg(context: click.Context, sample: bool, read_only: bool) -> None:
    """A public body's risk and opportunity register: RISKREG [REGISTER] opens the window."""
    if context.invoked_subcommand is None:
        if read_only:
            raise click.UsageError("Name the register that is to be opened read-only.")
        context.exit(context.obj.open_window(None, sample, False))
    elif read_only and context.invoked_subcommand != "open":
        raise click.UsageError("--read-only goes with a register to open in the window, not with a verb.")


@riskreg.command(name="open", hidden=True)
@REGISTER
@READ_ONLY
@click.pass_context
def open_(context: click.Context, register: Path, read_only: bool) -> None:
    """Open the window on a register."""
    before = context.parent is not None and context.parent.params.get("read_only", False)
    context.exit(context.obj.open_window(register, False, read_only or before))


@riskreg.command()
@REGISTER
@click.option("--name", help="The organisation or the register, as papers name it.")
@click.option("--sample", is_flag=True, help="Fill it with the sample register.")
@by_whom
@as_json_too
@click.pass_obj
def new(house: House, register: Path, name: str | None, sample: bool, by: str, as_json: bool) -> None:
    """Create a register."""
    from riskreg.exchange.sample import create_sample
    from riskreg.model.register import Register

    if sample:
        made = create_sample(register, house.sample, name=name)
    else:
        made = Register.create(register, name=name or register.stem, actor=by)
    settings = made.settings
    printing.show(
        {
            "register": settings.name,
            "id": settings.id,
            "path": str(register),
            "quarter": settings.open_quarter.label,
        },
        f"Created {settings.name} at {register}. The open quarter is {settings.open_quarter}.",
        as_json,
    )


@riskreg.command(name="import")
@REGISTER
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would happen; write nothing.")
@by_whom
@as_json_too
@click.pass_context
def import_(context: click.Context, register: Path, source: Path, dry_run: bool, by: str, as_json: bool) -> None:
    """Bring entries in from a workbook; print what was imported, changed, skipped, and why."""
    from riskreg.exchange.incoming.bringing import bring_in, report_json, report_lines

    with printing.progress_bar("Importing") as progress:
        report = bring_in(
            open_register(register, checked=True), source, actor=by, dry_run=dry_run, progress=progress
        )
    printing.show(report_json(report), "\n".join(report_lines(report)), as_json)
    context.exit(FOUND_A_PROBLEM if report.rejected else FINE)


@riskreg.command(name="list")
@REGISTER
@click.option("--quarter", help='The register as a quarter froze it, such as "2018/19 Q1".')
@click.option("--at", help="The register as at the end of a day, such as 2018-06-27.")
@as_json_too
def list_(register: Path, quarter: str | None, at: str | None, as_json: bool) -> None:
    """List the entries."""
    from riskreg.model.quarter import Quarter, parse_date

    if quarter is not None and at is not None:
        raise click.UsageError("Choose either --quarter or --at.")
    opened = open_register(register)
    wanted = Quarter.parse(quarter, opened.settings.start_month) if quarter is not None else None
    state = opened.state(wanted, parse_date(at) if at is not None else None)
    printing.show(printing.state_json(state), printing.state_text(state), as_json)


@riskreg.command()
@REGISTER
@click.argument("reference")
@as_json_too
def history(register: Path, reference: str, as_json: bool) -> None:
    """Every revision of an entry: when, who, why, and the scores before and after."""
    opened = open_register(register)
    revisions = opened.history(opened.find(reference).entry.id)
    printing.show(
        printing.history_json(reference, revisions), printing.history_text(reference, revisions), as_json
    )


@riskreg.command(name="set")
@REGISTER
@click.argument("reference")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@click.option("--reason", default="", help="Why; needed where a rating changes.")
@click.option("--correction", is_flag=True, help="Mends a wrong past value, and is not movement.")
@by_whom
@as_json_too
def set_(
    register: Path, reference: str, changes: tuple[str, ...], reason: str, correction: bool, by: str, as_json: bool
) -> None:
    """Change an entry: residual=4x3 target=none owner=... title=... types=Legal,Social commentary=..."""
    from riskreg.model.assignment import assign

    opened = open_register(register, checked=True)
    found = opened.find(reference)
    entry = assign(found.entry, changes, opened.scheme, opened.settings)
    saved = opened.save(entry, found.revision, actor=by, reason=reason, correction=correction)
    done = "Nothing to change: it stands so already." if saved.revision == found.revision else "Saved."
    printing.show(printing.entry_json(saved), f"{done}\n{printing.entry_text(saved)}", as_json)


@riskreg.command()
@REGISTER
@click.argument("references", nargs=-1, required=True, metavar="REFERENCE...")
@click.option("--reason", default="", help="A note on the review.")
@by_whom
@as_json_too
def review(register: Path, references: tuple[str, ...], reason: str, by: str, as_json: bool) -> None:
    """Record that entries were reviewed in the open quarter and stand as they are."""
    opened = open_register(register, checked=True)
    found = {each.entry.id: each for each in map(opened.find, references)}
    count = opened.review([(each.entry.id, each.revision) for each in found.values()], actor=by, reason=reason)
    names = [each.entry.reference for each in found.values()]
    quarter = opened.settings.open_quarter.label
    entries = "1 entry" if count == 1 else f"{count} entries"
    printing.show(
        {"quarter": quarter, "reviewed": names, "actor": by, "reason": reason},
        f"Reviewed, no change, in {quarter}: {entries} ({', '.join(names)}).",
        as_json,
    )


@riskreg.command(name="sign-off")
@REGISTER
@click.argument("quarter")
@click.option("--by", required=True, help="Who signs.")
@click.option("--as-at", help="The date that the content is as at; by default today.")
@as_json_too
def sign_off(register: Path, quarter: str, by: str, as_at: str | None, as_json: bool) -> None:
    """Freeze a quarter: what is in it can never change again."""
    from riskreg.model.quarter import Quarter, parse_date

    opened = open_register(register, checked=True)
    chosen = Quarter.parse(quarter, opened.settings.start_month)
    with printing.progress_bar("Signing off") as progress:
        signed = opened.sign_off(
            chosen, actor=by, as_at=parse_date(as_at) if as_at is not None else None, progress=progress
        )
    printing.show(printing.sign_off_json(signed), printing.sign_off_text(signed), as_json)


riskreg.add_command(export)
riskreg.add_command(report)


@riskreg.command()
@REGISTER
@click.option("--to", required=True, type=click.Path(path_type=Path), help="The workbook to write.")
@click.option("--quarter", help='The quarter to test and to show, such as "2018/19 Q1"; by default all up to now.')
@click.option("--since", help="Show what was done from this day on, such as 2018-04-01.")
@click.option("--until", help="Show what was done up to the end of this day.")
@click.option("--by-person", "person", default="", help="Show what this person did, named as the register does.")
@click.option("--entry", "reference", help="Show what was done to this entry, such as CR1.")
@as_json_too
@click.pass_context
def audit(
    context: click.Context,
    register: Path,
    to: Path,
    quarter: str | None,
    since: str | None,
    until: str | None,
    person: str,
    reference: str | None,
    as_json: bool,
) -> None:
    """Write an auditor's workbook: ready tests of the register, and who changed what, when and why."""
    from riskreg.exchange.auditing import audit as write
    from riskreg.model.evidence import TrailFilter
    from riskreg.model.quarter import Quarter, parse_date

    opened = open_register(register)
    wanted = TrailFilter(
        actor=person,
        entry_id=opened.find(reference).entry.id if reference is not None else "",
        since=parse_date(since) if since is not None else None,
        until=parse_date(until) if until is not None else None,
    )
    chosen = Quarter.parse(quarter, opened.settings.start_month) if quarter is not None else None
    with printing.progress_bar("Writing") as progress:
        done = write(opened, to, quarter=chosen, wanted=wanted, progress=progress)
    printing.show(printing.audit_json(done), printing.audit_text(done), as_json)
    context.exit(FOUND_A_PROBLEM if done.written.problems else FINE)


@riskreg.command()
@REGISTER
@click.option("--head", help="The head, short code, whole line or QR code of a paper: does it still stand?")
@click.option("--rows", type=click.IntRange(min=1), help="The ledger row printed beside it.")
@click.option("--register", "uuid", metavar="UUID", help="The register's UUID printed beside it.")
@as_json_too
@click.pass_context
def verify(
    context: click.Context, register: Path, head: str | None, rows: int | None, uuid: str | None, as_json: bool
) -> None:
    """Check that the register's history is whole, and that what a paper prints of it still stands."""
    from riskreg.model.register import Register

    with printing.progress_bar("Verifying") as progress:
        verification = Register.unread(register).verify(head, progress, rows=rows, register=uuid)
    printing.show(
        printing.verification_json(verification),
        printing.verification_text(verification),
        as_json,
    )
    context.exit(FINE if verification.ok else FOUND_A_PROBLEM)


@riskreg.command()
@REGISTER
@click.option("--to", type=click.Path(path_type=Path), help="The file to make; otherwise one among your backups.")
@as_json_too
@click.pass_obj
def backup(house: House, register: Path, to: Path | None, as_json: bool) -> None:
    """Make a copy of a register that is read back and proven before it counts."""
    from riskreg.model.backups import back_up
    from riskreg.model.copying import copy_register

    with printing.progress_bar("Backing up") as progress:
        if to is not None:
            head = copy_register(register, to, progress)
            made = {"path": str(to), "rows": head.seq, "head": head.hash}
        elif house.backups is not None:
            plan = house.backups()
            done = back_up(register, plan.folder, datetime.now(UTC), plan.keep, progress)
            made = {"path": str(done.path), "rows": done.rows, "head": done.head}
        else:
            raise click.UsageError("Name the file to make with --to.")
    printing.show(made, printing.backup_text(made), as_json)


@riskreg.command()
@click.argument("backup", type=click.Path(path_type=Path))
@click.option("--to", type=click.Path(path_type=Path), help="The file to make; otherwise one in this folder.")
@as_json_too
def restore(backup: Path, to: Path | None, as_json: bool) -> None:
    """Make a register out of a backup, in a new file; the register that you have is not touched."""
    from riskreg.model import backups
    from riskreg.model.copying import copy_register

    with printing.progress_bar("Restoring") as progress:
        if to is not None:
            copy_register(backup, to, progress)
        else:
            beside = Path.cwd() / f"{backups.name_of(backup)}{backups.SUFFIX}"
            to = backups.restore(backup, beside, datetime.now(UTC).astimezone().date(), progress)
    restored = {"path": str(to), "backup": str(backup)}
    printing.show(restored, printing.restored_text(restored), as_json)


@riskreg.command()
@click.option("--to", required=True, type=click.Path(path_type=Path), help="The folder to fill.")
@as_json_too
@click.pass_obj
def tour(house: House, to: Path, as_json: bool) -> None:
    """Walk the whole way without a screen: sample, pictures of each view, sign-off, every paper and its pages."""
    made = house.tour(to)
    printing.show({"files": [str(path) for path in made]}, "\n".join(f"Made {path}" for path in made), as_json)


def run(arguments: Sequence[str], house: House) -> int:
    """Do what ``arguments`` ask and return the exit status. Every error is one sentence on stderr."""

    def verb() -> object:
        try:
            return riskreg.main(list(arguments), prog_name="riskreg", obj=house, standalone_mode=False)
        except click.UsageError as error:
            return refuse(error.format_message() + (f" See: {error.ctx.command_path} --help" if error.ctx else ""))
        except click.ClickException as error:
            return refuse(error.format_message())
        except click.Abort:
            raise KeyboardInterrupt from None

    return ended(verb, arguments, house.log)
