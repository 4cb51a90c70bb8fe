"""``taallint check PATH…``, or ``taallint PATH…``: check texts, and mend them if asked."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from ..model import Severity
from ..report import FILES, FORMATS
from .options import configured

if TYPE_CHECKING:
    from ..cache import Cache
    from ..config import Configuration
    from ..report import RenderOptions
    from ..report.wording import Tally
    from ..run import FileResult, Mending

STDIN = "-"
CACHED_FROM = 2
"""From so many files on, looking up what was found before costs less than it saves."""


@click.command("check", options_metavar="[OPTIES]")
@click.argument("paths", nargs=-1, metavar="PAD…", type=click.Path(), required=True)
@configured
@click.option(
    "--fail-on",
    type=click.Choice([str(each) for each in Severity]),
    metavar="ERNST",
    help="Vanaf welke ernst de exitstatus 1 is: moet-weg, fout (standaard), waarschijnlijk, huisstijl of overweging.",
)
@click.option(
    "--format",
    "report",
    type=click.Choice((*FORMATS, *FILES)),
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
    from ..run import Mending

    if chosen["fail_on"]:
        configuration.overrides["fail_on"] = Severity(chosen["fail_on"])
    if chosen["max_size"] is not None:
        if chosen["max_size"] <= 0:
            raise click.UsageError("--max-size moet meer dan 0 zijn.")
        configuration.overrides["max_size"] = chosen["max_size"]
    if chosen["baseline"]:
        configuration.overrides["baseline"] = Path(chosen["baseline"])
    diff = chosen["diff"]
    fix = chosen["fix"] or diff
    if chosen["unsafe_fixes"] and not fix:
        raise click.UsageError("--unsafe-fixes hoort bij --fix of --diff.")
    if chosen["report"] in FILES and (len(paths) > 1 or os.path.isdir(paths[0]) or not chosen["output"]):
        raise click.UsageError(f"--format {chosen['report']} gaat over één tekst en heeft --output nodig.")
    if STDIN in paths and len(paths) > 1:
        raise click.UsageError("“-” (standaardinvoer) gaat niet samen met andere bestanden.")
    if chosen["interactive"]:
        return _interactive(configuration, paths, fix, chosen)
    mending = Mending(fix, chosen["unsafe_fixes"], chosen["fix"] and not diff)
    run = Run(configuration, mending, max(chosen["jobs"], 0), chosen["quiet"], not chosen["no_cache"])
    run.force_exclude = chosen["force_exclude"]
    mended_to_stdout = STDIN in paths and mending.write
    results = run.stdin(chosen["stdin_filename"] or STDIN) if STDIN in paths else run.files(paths)
    if diff:
        _show_diff(results, chosen["output"])
        return run.status
    results, tally = _tallied(results, chosen["trend"])
    with _output(chosen["output"], sys.stderr if mended_to_stdout else sys.stdout) as out:
        from ..report import renderer

        renderer(chosen["report"]).render(results, out, _render_options(out, run, chosen))
    if run.skipped and not chosen["quiet"]:
        _say(_skipped(run.skipped))
    if tally is not None:
        _note(tally, chosen["trend"])
    if fix and not chosen["quiet"]:
        _say(f"{run.fixed} {'verbetering' if run.fixed == 1 else 'verbeteringen'} doorgevoerd.")
    return run.status


def _interactive(configuration: Configuration, paths: Sequence[str], fix: bool, chosen: dict[str, Any]) -> int:
    if fix or chosen["output"] or chosen["report"] != "text" or STDIN in paths:
        raise click.UsageError("--interactive gaat niet samen met --fix, --diff, --format, --output of “-”.")
    from ..run import Mending
    from .interactive import Session

    run = Run(configuration, Mending(), 1, chosen["quiet"], False)
    return Session(configuration, _render_options(sys.stdout, run, chosen)).go(run.found(paths))


class Run:
    """One run: gives the results and remembers what the exit status depends on."""

    def __init__(self, configuration: Configuration, mending: Mending, jobs: int, quiet: bool, cached: bool) -> None:
        from ..run import Checker

        self.checker = Checker(configuration, mending, cached)
        self.configuration = configuration
        self.jobs = jobs
        self.quiet = quiet
        self.cached = cached
        self.force_exclude = False
        self.failing = self.errors = self.fixed = 0
        self.skipped: list[str] = []
        """The files in folders that are no text: pictures, archives, programs."""

    @property
    def status(self) -> int:
        return 2 if self.errors else int(self.failing > 0)

    def files(self, paths: Iterable[str]) -> Iterator[FileResult]:
        """The results of all files that ``paths`` mean."""
        from ..reading import printable
        from ..run import FileResult, check_files
        from .progress import progress

        found = list(self.found(paths))
        good = self._configured([path for path, error in found if not error])
        with self._cache(good) as cache:
            checked = check_files(good, self.checker, self.jobs, cache)
            accepted = set(good)
            for path, error in progress(found, len(found)):
                if error:
                    yield self._count(FileResult(printable(path), error=error))
                elif path in accepted:
                    yield self._count(next(checked))

    def _cache(self, paths: Sequence[str]) -> AbstractContextManager[Cache | None]:
        """The cache for these files; none for a single file, which mostly is one that was edited just now."""
        if not self.cached or len(paths) < CACHED_FROM:
            self.checker.digests = False
            return nullcontext()
        from ..cache import Cache, place

        start = os.path.dirname(os.path.abspath(paths[0]))
        file = self.configuration.file_for(start)
        folder, root = place(start, file.folder if file else None)
        return closing(Cache(self.configuration.settings(paths[0]).cache_dir or folder, root))

    def stdin(self, name: str) -> Iterator[FileResult]:
        """The result of what comes in; the mended text goes out."""
        data = sys.stdin.buffer.read()
        result, new = self.checker.check_bytes(name, data)
        if self.checker.mending.write:
            sys.stdout.buffer.write(new)
        yield self._count(result)

    def found(self, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Every file that ``paths`` mean, and why it can't be read, if so."""
        from ..config import ConfigError
        from ..formats import MODULES, extension
        from ..walk import walk

        def excluded(path: str, is_folder: bool) -> bool:
            try:
                return self.configuration.excludes(path, is_folder)
            except ConfigError:
                return False

        def is_text(path: str) -> bool:
            ending = extension(path)
            return ending in MODULES or ending in self.configuration.endings(path)

        for path, error in walk(paths, is_text, excluded, self.skipped):
            if self.force_exclude and excluded(path, False):
                continue
            if not error and not os.path.lexists(path):
                error = f"dit bestand bestaat niet.{_meant(path)}"
            yield path, error

    def _configured(self, paths: list[str]) -> list[str]:
        """The paths whose settings can be read; what is wrong with the others is said once."""
        from ..config import ConfigError

        good = []
        said = set()
        for path in paths:
            try:
                settings = self.configuration.settings(path)
                if settings.baseline is not None:
                    from ..baseline import baseline

                    baseline(settings.baseline)
                good.append(path)
            except ConfigError as error:
                self.errors += 1
                if str(error) not in said:
                    said.add(str(error))
                    _say(f"Fout: {error}")
        return good

    def _count(self, result: FileResult) -> FileResult:
        self.failing += result.failing
        self.fixed += result.fixed
        self.errors += bool(result.error)
        if self.checker.mending.fix and not self.checker.mending.write:
            self.failing += result.fixed
        if not result.words and not result.error and not self.quiet:
            _say(f"{result.path}: dit bestand is leeg.")
        return result


def _skipped(paths: list[str]) -> str:
    """How many files were no text, and of which kinds most."""
    from collections import Counter

    from ..formats import extension

    kinds = [kind for kind, _ in Counter(map(extension, paths)).most_common(4) if kind][:3]
    shown = f" ({', '.join(kinds)}{' …' if len(kinds) == 3 else ''})" if kinds else ""
    return f"{len(paths)} {'bestand' if len(paths) == 1 else 'bestanden'} zonder artikeltekst overgeslagen{shown}."


def _meant(path: str) -> str:
    """A file beside it, or a command, that looks like ``path``."""
    from ..config import suggestion
    from .program import COMMANDS

    folder, name = os.path.split(path)
    try:
        beside = os.listdir(folder or ".")
    except OSError:
        beside = []
    return suggestion(name, [*beside, *([] if folder or "." in name else COMMANDS)])


def _show_diff(results: Iterable[FileResult], output: str | None) -> None:
    from ..fix import diff
    from ..report.terminal import printable_lines

    with _output(output, sys.stdout) as out:
        for result in results:
            if result.error:
                _say(f"{result.path}: {result.error}")
            if result.fixed:
                change = diff(result.path, result.before, result.text)
                out.write(printable_lines(change) if out.isatty() else change)


def _tallied(results: Iterator[FileResult], trend: str | None) -> tuple[Iterator[FileResult], Tally | None]:
    if trend is None:
        return results, None
    from ..report.wording import Tally
    from ..trend import counting

    tally = Tally()
    return counting(results, tally), tally


def _note(tally: Tally, path: str) -> None:
    from ..reading import os_message
    from ..trend import append, record

    try:
        append(path, record(tally))
    except OSError as error:
        raise click.UsageError(f"{path}: {os_message(error).replace('lezen', 'schrijven')}") from error


def _output(path: str | None, otherwise: TextIO) -> AbstractContextManager[TextIO]:
    if path is None:
        return nullcontext(otherwise)
    from ..reading import os_message

    try:
        return open(path, "w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"{path}: {os_message(error).replace('lezen', 'schrijven')}") from error


def _render_options(out: TextIO, run: Run, chosen: dict[str, Any]) -> RenderOptions:
    from ..report import RenderOptions
    from .options import all_rules

    terminal = out.isatty() and os.environ.get("TERM") != "dumb"
    return RenderOptions(
        color=terminal and not os.environ.get("NO_COLOR"),
        width=shutil.get_terminal_size().columns,
        hyperlinks=terminal and os.environ.get("TERM") != "linux",
        statistics=chosen["statistics"],
        quiet=chosen["quiet"],
        rules=all_rules(run.configuration.rule_folders()),
    )


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)
