"""``taallint rules``: a list of all rules."""

from __future__ import annotations

import inspect
from itertools import groupby
from typing import TYPE_CHECKING

import click

from ..report.terminal import columns
from .options import Choice, all_rules, configured, own_folders

if TYPE_CHECKING:
    from ..config import Configuration


@click.command("rules", options_metavar="[OPTIES]")
@click.argument("paths", nargs=-1, metavar="[PAD…]", type=click.Path())
@click.option("--silenced", is_flag=True, help="Tel hoe vaak de teksten een regel het zwijgen opleggen (zonder PAD: de teksten in deze map).")
@click.option("--format", "form", type=Choice(["text", "markdown", "json"]), default="text", metavar="VORM", help="Vorm: text, markdown of json.")
@configured
def command(configuration: Configuration, paths: tuple[str, ...], silenced: bool, form: str) -> int:
    """Noem alle regels: code, naam, ernst en wat ze zoeken. Wat met deze instellingen niet meedoet, staat tussen haakjes."""
    if silenced:
        from .silenced import show

        return show(configuration, paths or (".",))
    if paths:
        raise click.UsageError("PAD hoort bij --silenced. Uitleg van een regel: taallint rule CODE")
    rules = all_rules(own_folders(configuration))
    from . import overview

    if form != "text":
        click.echo((overview.markdown if form == "markdown" else overview.as_json)(rules), nl=False)
        return 0
    settings = configuration.settings("x")
    width = min(columns(), 120)
    names = max((len(rule.name) for rule in rules.values()), default=0) + 2
    for family, members in groupby(rules.values(), lambda rule: rule.code[:3]):
        click.echo(click.style(f"{family} {overview.FAMILIES.get(family, '')}".rstrip(), bold=True))
        for rule in members:
            off = (settings.select and not any(map(rule.is_named, settings.select))) or any(map(rule.is_named, settings.ignore))
            code = f"({rule.code})" if off else f" {rule.code} "
            title = (inspect.getdoc(rule) or "").partition("\n")[0]
            severity = settings.severity.get(rule.code, rule.severity)
            first = f"{code} {rule.name:{names}}{severity:15} "
            if len(first) + len(title) <= width:
                click.echo(first + title)
            else:
                click.echo(f"{code} {rule.name}  {severity}")
                click.echo(click.wrap_text(title, width, " " * 9, " " * 9))
        click.echo()
    click.echo(f"{len(rules)} regels. Uitleg: taallint rule CODE")
    return 0
