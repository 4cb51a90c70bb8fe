"""``taallint rules --silenced``: how often comments in the texts of a folder silence each rule, and the baseline keeps it back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from .options import all_rules, show_counts

if TYPE_CHECKING:
    from ..config import Configuration


def show(configuration: Configuration, paths: tuple[str, ...]) -> int:
    """Count over the texts that ``paths`` mean; the exit status."""
    from ..report.wording import counted
    from ..run import Mending
    from .running import Run

    comments: Counter[str] = Counter()
    known: Counter[str] = Counter()
    files = 0
    run = Run(configuration, Mending(), 0, True, True)
    for result in run.files(paths):
        if result.error:
            click.echo(f"{result.path}: {result.error}", err=True)
        files += bool(result.silenced)
        comments.update(result.silenced)
        known.update(finding.code for finding in result.known)
    rules = all_rules(configuration.rule_folders())
    for title, table in (("Door opmerkingen in de teksten", comments), ("Door de lijst van bekende bevindingen", known)):
        show_counts(title, table, rules)
    total = counted(comments.total(), "bevinding", "bevindingen")
    click.echo(f"{total} genegeerd in {counted(files, 'bestand', 'bestanden')}; {counted(known.total(), 'bekende bevinding', 'bekende bevindingen')}.")
    return 2 if run.errors else 0
