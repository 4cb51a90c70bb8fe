"""``taallint baseline write|show|prune``: the findings that are known, so that a run tells only what is new."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import add_setting, all_rules, configured, own_folders, show_counts

if TYPE_CHECKING:
    from ..baseline import Baseline
    from ..config import Configuration

_paths = click.argument("paths", nargs=-1, metavar="[PAD…]", type=click.Path())
_file = click.option("--baseline", "chosen", type=click.Path(dir_okay=False, path_type=Path), metavar="BESTAND", help="De lijst, als die niet is ingesteld.")


@click.group("baseline", options_metavar="", subcommand_metavar="OPDRACHT")
def command() -> None:
    """Beheer de lijst van bekende bevindingen: wat erin staat, wordt niet meer gemeld.

    Zo meldt taallint in een archief vol oude fouten alleen wat er nieuw bij komt. Een bevinding blijft bekend, ook als er elders in de tekst iets verandert.
    De lijst staat in .taallint.toml: baseline = ".taallint-baseline".
    """


@command.command("write", options_metavar="[OPTIES]")
@_paths
@_file
@configured
def write(configuration: Configuration, paths: tuple[str, ...], chosen: Path | None) -> int:
    """Zet alles wat nu wordt gevonden in de lijst (zonder PAD: in de teksten in deze map)."""
    old = _baseline(configuration, chosen, create=True)
    found, errors = _found(configuration, old, paths)
    _save(old, {**_others(old, found), **found})
    return 2 if errors else 0


@command.command("show", options_metavar="[OPTIES]")
@_file
@configured
def show(configuration: Configuration, chosen: Path | None) -> None:
    """Tel wat er in de lijst staat, per regel en per bestand."""
    found = _baseline(configuration, chosen)
    by_rule: Counter[str] = Counter()
    for lines in found.known.values():
        for line, number in lines.items():
            by_rule[line.partition(" ")[0]] += number
    by_file = {name: lines.total() for name, lines in found.known.items()}
    for title, table in (("Per regel", by_rule), ("Per bestand", by_file)):
        show_counts(title, table, all_rules(own_folders(configuration)))
    click.echo(f"{_counted(found.total)} in {_shown(found.path)}.")


@command.command("prune", options_metavar="[OPTIES]")
@_paths
@_file
@configured
def prune(configuration: Configuration, paths: tuple[str, ...], chosen: Path | None) -> int:
    """Haal uit de lijst wat niet meer wordt gevonden; zet er niets bij (zonder PAD: voor de teksten in deze map)."""
    old = _baseline(configuration, chosen)
    found, errors = _found(configuration, old, paths)
    kept = {name: old.known.get(name, Counter()) & lines for name, lines in found.items()}
    _save(old, {**_others(old, found), **kept})
    return 2 if errors else 0


def find(create: bool = False) -> Baseline:
    """The baseline of the working folder, as its configuration is now."""
    from ..config import Configuration

    return _baseline(Configuration(), None, create)


def _baseline(configuration: Configuration, chosen: Path | None, create: bool = False) -> Baseline:
    from ..baseline import FILE, baseline

    path = chosen or configuration.settings("x").baseline
    if path is None:
        file = configuration.file_for(os.getcwd())
        path = (file.folder if file else Path()) / FILE
        if create:
            _configure(file.path if file else None, path)
    if not create and not path.exists():
        raise click.UsageError(f"{_shown(path)} bestaat niet. Begin met “taallint baseline write”.")
    return baseline(path)


def _configure(file: Path | None, path: Path) -> None:
    """Say in the configuration where the list is, or ask the user to do so where that isn't ours to change."""
    line = f'baseline = "{path.name}"'
    if add_setting(line, file) is None:
        click.echo(f"Zet nog in {_shown(file or path)}: {line}")


def _found(configuration: Configuration, old: Baseline, paths: tuple[str, ...]) -> tuple[dict[str, Counter[str]], int]:
    """What is found now, by the name of the file, in all files that could be checked; and how many could not."""
    from ..baseline import mark
    from ..run import Mending
    from .running import Run

    configuration.overrides["baseline"] = None
    run = Run(configuration, Mending(), 0, True, True)
    found: dict[str, Counter[str]] = {}
    for result in run.files(paths or (".",)):
        if result.error:
            click.echo(f"{result.path}: {result.error}", err=True)
        else:
            found[old.name(result.path)] = Counter(mark(result.text, finding) for finding in result.findings)
    return found, run.errors


def _others(old: Baseline, found: dict[str, Counter[str]]) -> dict[str, Counter[str]]:
    """What is known of files that were not checked now, and that are still there."""
    return {name: lines for name, lines in old.known.items() if name not in found and old.exists(name)}


def _save(old: Baseline, known: dict[str, Counter[str]]) -> None:
    from ..baseline import Baseline

    new = Baseline(old.path, known)
    new.write()
    added, gone = (sum(_more(one, other)) for one, other in ((new, old), (old, new)))
    click.echo(f"{_counted(new.total)} in {_shown(new.path)} ({added} erbij, {gone} eraf).")


def _more(one: Baseline, other: Baseline) -> Iterator[int]:
    return ((lines - other.known.get(name, Counter())).total() for name, lines in one.known.items())


def _counted(number: int) -> str:
    return f"{number} bekende {'bevinding' if number == 1 else 'bevindingen'}"


def _shown(path: Path) -> str:
    return os.path.relpath(path)
