"""``taallint check PATH…``, or ``taallint PATH…``: check texts, and mend them if asked."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from ..model import Severity
from ..report import FILES, FORMATS
from ..report.terminal import columns
from ..report.wording import counted
from .options import Choice, configured, say

if TYPE_CHECKING:
    from ..config import Configuration
    from ..report import RenderOptions
    from ..report.wording import Tally
    from ..result import FileResult
    from .running import Run

STDIN = "-"
_SEVERITY = Choice([str(each) for each in Severity])
_DIFF_COLORS = (("+++", "1"), ("---", "1"), ("@@", "36"), ("+", "32"), ("-", "31"))


@click.command("check", options_metavar="[OPTIES]")
@click.argument("paths", nargs=-1, metavar="PAD…", type=click.Path(), required=True)
@configured
@click.option(
    "--fail-on",
    type=_SEVERITY,
    metavar="ERNST",
    help="Vanaf welke ernst de exitstatus 1 is: moet-weg, fout (standaard), waarschijnlijk, huisstijl of overweging.",
)
@click.option("--min-severity", type=_SEVERITY, metavar="ERNST", help="Zwijg over wat minder ernstig is.")
@click.option(
    "--format",
    "report",
    type=Choice((*FORMATS, *FILES)),
    default="text",
    metavar="VORM",
    help=f"Vorm van het rapport: {', '.join(FORMATS)}; of docx: een Word-bestand met de bevindingen als opmerkingen.",
)
@click.option("--output", type=click.Path(dir_okay=False), metavar="BESTAND", help="Schrijf het rapport hierin.")
@click.option("--fix", is_flag=True, help="Voer veilige verbeteringen door in de bestanden.")
@click.option("--unsafe-fixes", is_flag=True, help="Ook verbeteringen die u moet nalezen.")
@click.option("--diff", is_flag=True, help="Toon wat --fix zou veranderen; verander niets.")
@click.option("-i", "--interactive", is_flag=True, help="Loop de bevindingen één voor één langs en kies.")
@click.option("-q", "--quiet", is_flag=True, help="Alleen de bevindingen, geen samenvatting.")
@click.option("--statistics", is_flag=True, help="Tel per regel en per bestand.")
@click.option("--trend", type=click.Path(dir_okay=False), metavar="BESTAND", help="Zet de tellingen als regel JSON onder aan dit bestand.")
@click.option("--stdin-filename", metavar="NAAM", help="Hoe de tekst heet die via “-” binnenkomt.")
@click.option("--max-size", type=float, metavar="MB", help="Lees geen grotere bestanden (standaard: 5).")
@click.option("--baseline", type=click.Path(exists=True, dir_okay=False), metavar="BESTAND", help="Zwijg over de bevindingen die hierin staan.")
@click.option("--force-exclude", is_flag=True, help="Sla wat “exclude” noemt ook over als het met name wordt genoemd.")
@click.option("--no-cache", is_flag=True, help="Kijk alles opnieuw na, ook wat niet is veranderd.")
@click.option("-j", "--jobs", type=int, default=0, metavar="AANTAL", help="Zoveel processen tegelijk; 0: naar behoefte (standaard).")
def command(configuration: Configuration, paths: tuple[str, ...], **chosen: Any) -> int:
    """Kijk teksten na: bestanden, mappen, of “-” voor wat via standaardinvoer komt.

    In mappen telt wat git negeert niet mee.

    Exitstatus: 0 niets gevonden, 1 iets gevonden dat minstens zo ernstig is als --fail-on, 2 er ging iets mis.
    """
    _refuse(paths, chosen)
    _override(configuration, chosen)
    run = _run(configuration, paths, chosen)
    if chosen["interactive"]:
        from .interactive import Session

        return Session(configuration, _render_options(sys.stdout, run, chosen)).go(run.found(paths))
    results = run.stdin(chosen["stdin_filename"] or STDIN) if STDIN in paths else run.files(paths)
    if chosen["diff"]:
        _show_diff(results, run, chosen)
        return run.status
    results, tally = _tallied(results, chosen["trend"])
    with _output(chosen["output"], sys.stderr if STDIN in paths and chosen["fix"] else sys.stdout) as out:
        from ..report import renderer

        renderer(chosen["report"]).render(results, out, _render_options(out, run, chosen))
    if tally is not None:
        from ..trend import append, record

        append(chosen["trend"], record(tally))
    if not chosen["quiet"]:
        if run.skipped:
            say(_skipped(run.skipped))
        if chosen["fix"]:
            say(f"{counted(run.fixed, 'verbetering', 'verbeteringen')} doorgevoerd.")
    return run.status


def _refuse(paths: Sequence[str], chosen: Mapping[str, Any]) -> None:
    """Raises ``click.UsageError`` for what does not go together."""
    output, fix = chosen["output"], chosen["fix"] or chosen["diff"]
    if "" in paths:
        raise click.UsageError("een van de namen is leeg.")
    if chosen["max_size"] is not None and chosen["max_size"] <= 0:
        raise click.UsageError("--max-size moet meer dan 0 zijn.")
    if chosen["unsafe_fixes"] and not fix:
        raise click.UsageError("--unsafe-fixes hoort bij --fix of --diff.")
    if chosen["diff"] and (chosen["report"] != "text" or chosen["statistics"] or chosen["trend"]):
        raise click.UsageError("--diff gaat niet samen met --format, --statistics of --trend.")
    if chosen["report"] in FILES and (len(paths) > 1 or os.path.isdir(paths[0]) or not output):
        raise click.UsageError(f"--format {chosen['report']} gaat over één tekst en heeft --output nodig.")
    if STDIN in paths and len(paths) > 1:
        raise click.UsageError("“-” (standaardinvoer) gaat niet samen met andere bestanden.")
    if output and any(os.path.realpath(output) == os.path.realpath(path) for path in paths):
        raise click.UsageError(f"--output zou de tekst zelf overschrijven: {output}. Kies een andere naam.")
    if chosen["interactive"] and (fix or output or chosen["report"] != "text" or STDIN in paths):
        raise click.UsageError("--interactive gaat niet samen met --fix, --diff, --format, --output of “-”.")


def _override(configuration: Configuration, chosen: Mapping[str, Any]) -> None:
    """Put above the configuration what was asked on the command line."""
    values = {
        **{key: Severity(chosen[key]) for key in ("fail_on", "min_severity") if chosen[key]},
        "max_size": chosen["max_size"],
        "baseline": Path(chosen["baseline"]) if chosen["baseline"] else None,
    }
    configuration.overrides.update({key: value for key, value in values.items() if value is not None})


def _run(configuration: Configuration, paths: Sequence[str], chosen: Mapping[str, Any]) -> Run:
    from ..run import Mending
    from .running import Run

    mending = Mending(chosen["fix"] or chosen["diff"], chosen["unsafe_fixes"], chosen["fix"] and not chosen["diff"])
    run = Run(configuration, mending, max(chosen["jobs"], 0), chosen["quiet"], not chosen["no_cache"])
    run.force_exclude = chosen["force_exclude"]
    run.output = chosen["output"]
    return run


def _skipped(paths: list[str]) -> str:
    """How many files were no text, and of which kinds most."""
    from collections import Counter

    from ..formats import extension

    kinds = [kind for kind, _ in Counter(map(extension, paths)).most_common(4) if kind][:3]
    shown = f" ({', '.join(kinds)}{' …' if len(kinds) == 3 else ''})" if kinds else ""
    return f"{counted(len(paths), 'bestand', 'bestanden')} zonder artikeltekst overgeslagen{shown}."


def _show_diff(results: Iterable[FileResult], run: Run, chosen: Mapping[str, Any]) -> None:
    """The change of each file as it comes, and at the end how many fixes are in it."""
    from ..fix import diff

    with _output(chosen["output"], sys.stdout) as out:
        color = _render_options(out, run, chosen).color
        for result in results:
            if result.error:
                say(f"{result.path}: {result.error}")
            if result.fixed:
                change = diff(result.path, result.before, result.text)
                out.writelines(_on_terminal(change, color) if color or out.isatty() else change)
    if not chosen["quiet"]:
        number = counted(run.fixed, "verbetering", "verbeteringen")
        command = "--fix --unsafe-fixes" if chosen["unsafe_fixes"] else "--fix"
        say(f"Met {command} {'wordt' if run.fixed == 1 else 'worden'} {number} doorgevoerd." if run.fixed else f"Er is niets wat {command} kan verbeteren.")


def _on_terminal(change: str, color: bool) -> Iterator[str]:
    from ..report.terminal import printable

    for line in change.splitlines(keepends=True):
        code = next((code for sign, code in _DIFF_COLORS if color and line.startswith(sign)), "")
        shown = printable(line.rstrip("\r\n"))
        yield f"\x1b[{code}m{shown}\x1b[0m\n" if code else f"{shown}\n"


def _tallied(results: Iterator[FileResult], trend: str | None) -> tuple[Iterator[FileResult], Tally | None]:
    if trend is None:
        return results, None
    from ..report.wording import Tally
    from ..trend import counting

    tally = Tally()
    return counting(results, tally), tally


def _output(path: str | None, otherwise: TextIO) -> AbstractContextManager[TextIO]:
    return nullcontext(otherwise) if path is None else open(path, "w", encoding="utf-8", newline="\n")


def _render_options(out: TextIO, run: Run, chosen: Mapping[str, Any]) -> RenderOptions:
    from ..report import RenderOptions
    from .options import all_rules

    terminal = out.isatty() and os.environ.get("TERM") != "dumb"
    return RenderOptions(
        color=(terminal or bool(os.environ.get("FORCE_COLOR"))) and not os.environ.get("NO_COLOR"),
        width=columns(),
        hyperlinks=terminal and os.environ.get("TERM") != "linux",
        hints=terminal and not chosen["interactive"],
        statistics=chosen["statistics"],
        quiet=chosen["quiet"],
        rules=all_rules(run.configuration.rule_folders()),
    )
