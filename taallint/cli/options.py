"""Options that several commands have, and the configuration that they make."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from ..config import Configuration
    from ..rule import Rule

Function = Callable[..., Any]


class Rules(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.5
    """Codes, families or names, separated by commas."""

    name = "regels"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        return value if isinstance(value, tuple) else tuple(part.strip() for part in value.split(",") if part.strip())

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        before, comma, last = incomplete.rpartition(",")
        return [
            CompletionItem(before + comma + word, help=rule.name)
            for rule in all_rules().values()
            for word in (rule.code, rule.name)
            if word.startswith((last, last.upper()))
        ]


class Choice(click.Choice):  # type: ignore[type-arg]
    """One of some words; says which is meant when it is none of them."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from ..meant import suggestion

        if value not in self.choices:
            self.fail(f"“{value}” bestaat hier niet; kies uit {', '.join(self.choices)}.{suggestion(str(value), self.choices)}", param, ctx)
        return value


class Style(click.ParamType):  # type: ignore[type-arg]
    """The name of a house style, checked when the rule folders are known."""

    name = "stijl"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from ..house import styles
        from ..registry import builtin_folder

        return [CompletionItem(style) for style in styles([builtin_folder()]) if style.startswith(incomplete)]


def configured(function: Function) -> Function:
    """Adds ``--config``, ``--isolated``, ``--style``, ``--select``, ``--ignore`` and ``--rules``; the command gets ``configuration`` for them."""

    @functools.wraps(function)
    def command(config_file: Path | None, isolated: bool, style: str | None, select: Any, ignore: Any, rules: tuple[Path, ...], **others: Any) -> Any:
        from ..config import Configuration

        overrides = {
            "style": style,
            "select": tuple(item for group in select for item in group),
            "ignore": tuple(item for group in ignore for item in group),
            "rules": rules,
        }
        return function(configuration=Configuration(_given(overrides), config_file, isolated), **others)

    for option in reversed(
        (
            click.option("--select", multiple=True, type=Rules(), metavar="REGELS", help="Alleen deze regels: codes, families of namen, met komma’s ertussen."),
            click.option("--ignore", multiple=True, type=Rules(), metavar="REGELS", help="Deze regels niet."),
            click.option("--style", type=Style(), metavar="STIJL", help="De huisstijl, zoals rd, nrc of trouw."),
            click.option(
                "--rules", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="MAP", help="Een map met eigen regels erbij."
            ),
            click.option(
                "--config",
                "config_file",
                type=click.Path(exists=True, dir_okay=False, path_type=Path),
                metavar="BESTAND",
                help="Neem de instellingen hieruit; zoek niet verder.",
            ),
            click.option("--isolated", is_flag=True, help="Lees geen instellingen, ook niet uit .taallint.toml."),
        )
    ):
        command = option(command)
    return command


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, ())}


def all_rules(folders: tuple[Path, ...] = ()) -> dict[str, type[Rule]]:
    """Code -> rule, of all that can be loaded."""
    from ..registry import load

    return load(folders, [])


def find_rules(key: str, rules: Mapping[str, type[Rule]]) -> list[type[Rule]]:
    """The rules that ``key`` names: code, name or family. Raises ``click.UsageError`` when there are none."""
    from ..meant import suggestion

    found = [rule for rule in rules.values() if rule.is_named(key)]
    if not found:
        known = [word for rule in rules.values() for word in (rule.code, rule.name)]
        raise click.UsageError(f"er is geen regel “{key}”.{suggestion(key, known)}")
    return found


def own_folders(configuration: Configuration) -> tuple[Path, ...]:
    """The newspaper's own rule folders that count for the working folder."""
    return configuration.settings("x").rules


def add_setting(line: str, file: Path | None) -> Path | None:
    """Put ``line`` at the top of the configuration ``file`` or of its table in ``pyproject.toml``; without a file, ``.taallint.toml`` is made. Says so.
    None when there is no place for it."""
    from ..config import FILE
    from ..fix import write

    path = file or Path(FILE)
    data = path.read_bytes() if file else b""
    head = re.search(rb"(?m)^\[tool\.taallint\][ \t]*(?:#.*)?\r?\n", data)
    if path.name != FILE and head is None:
        return None
    at = head.end() if head else 0
    write(path, data[:at] + f"{line}\n".encode() + data[at:])
    click.echo(f"{os.path.relpath(path)} is {'aangevuld' if file else 'gemaakt'}, met daarin: {line}")
    return path


def show_counts(title: str, table: Mapping[str, int], rules: Mapping[str, type[Rule]]) -> None:
    """A table under its title; nothing when it is empty."""
    from ..report.wording import ranked

    if table:
        click.echo(click.style(title, bold=True))
        for line in ranked(table, rules):
            click.echo(f"  {line}")
        click.echo()


def say(sentence: str) -> None:
    """Tell the user beside the report."""
    click.echo(sentence, err=True)
