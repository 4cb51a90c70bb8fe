"""``taallint rule CODE``: what a rule is for, with its examples."""

from __future__ import annotations

import inspect
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..report.terminal import columns
from .options import Rules, all_rules, configured, find_rules, own_folders

if TYPE_CHECKING:
    from ..card import Example
    from ..config import Configuration
    from ..rule import Rule


@click.command("rule", options_metavar="[OPTIES]")
@click.argument("keys", nargs=-1, required=True, metavar="CODE…", type=Rules())
@configured
def command(configuration: Configuration, keys: tuple[tuple[str, ...], ...]) -> None:
    """Leg een regel uit: waarom het fout is, met voorbeelden.

    CODE is een code (BIJ001), een naam (dubbel-bijschrift) of een familie (BIJ).
    """
    rules = all_rules(own_folders(configuration))
    for group in keys:
        for key in group:
            for rule in find_rules(key, rules):
                click.echo("\n".join(explain(rule)) + "\n")


def explain(rule: type[Rule]) -> Iterator[str]:
    """The lines that explain ``rule``."""
    from ..card import card

    found = card(rule)
    width = min(columns(), 100)
    yield click.style(f"{rule.code} {rule.name}", bold=True) + f"  ({rule.severity})"
    yield ""
    for paragraph in (found.title, *found.explanation.split("\n\n")):
        if paragraph.strip():
            yield click.wrap_text(" ".join(paragraph.split()), width)
            yield ""
    if rule.source:
        yield click.wrap_text(f"Bron: {rule.source}", width, subsequent_indent="  ")
        yield ""
    for example in found.examples:
        yield from _example(example)
    options = rule.option_list()
    if options:
        yield click.style("Opties", bold=True)
        for option in options:
            default = _shown(option.default)
            yield click.wrap_text(f"{option.name} = {default}  {option.help}", width, initial_indent="  ", subsequent_indent="    ")
        yield ""
    yield click.style(f'Deze regel uitzetten: --ignore {rule.code}, of ignore = ["{rule.code}"] in .taallint.toml.', dim=True)
    file = inspect.getsourcefile(rule)
    if file:
        yield click.style(f"De regel staat in {os.path.relpath(file) if Path.cwd() in Path(file).parents else file}", dim=True)


def _example(example: Example) -> Iterator[str]:
    from .overview import marked

    if example.spans:
        yield click.style("Fout", fg="red", bold=True)
        yield from _indented(marked(example))
        if example.fixed is not None:
            yield click.style("Wordt", fg="green", bold=True)
            yield from _indented(example.fixed)
    else:
        yield click.style("Goed", fg="green", bold=True)
        yield from _indented(example.text)
    yield ""


def _indented(text: str) -> Iterator[str]:
    width = min(columns(), 100)
    for line in text.split("\n"):
        yield click.wrap_text(line, width, "  ", "  ") if len(line) + 2 > width else f"  {line}"


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)
