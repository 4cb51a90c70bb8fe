"""``taallint rules --silenced``: how often comments in the texts of a folder silence each rule, and the baseline keeps it back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from .options import all_rules

if TYPE_CHECKING:
    from ..config import Configuration


def show(configuration: Configuration) -> int:
    """Count over the texts below the working folder; the exit status."""
    from ..report.wording import counted, name_of
    from ..run import Mending
    from .check import Run

    comments: Counter[str] = Counter()
    known: Counter[str] = Counter()
    files = 0
    run = Run(configuration, Mending(), 0, True, True)
    for result in run.files((".",)):
        if result.error:
            click.echo(f"{result.path}: {result.error}", err=True)
        files += bool(result.silenced)
        comments.update(result.silenced)
        known.update(finding.code for finding in result.known)
    rules = all_rules(configuration.rule_folders())
    for title, table in (("Door opmerkingen in de teksten", comments), ("Door de lijst van bekende bevindingen", known)):
        if table:
            click.echo(click.style(title, bold=True))
            for code, number in sorted(table.items(), key=lambda item: (-item[1], item[0])):
                click.echo(f"{number:>7}  {code}  {name_of(code, rules)}")
            click.echo()
    total = counted(comments.total(), "bevinding", "bevindingen")
    click.echo(f"{total} genegeerd in {counted(files, 'bestand', 'bestanden')}; {counted(known.total(), 'bekende bevinding', 'bekende bevindingen')}.")
    return 2 if run.errors else 0
