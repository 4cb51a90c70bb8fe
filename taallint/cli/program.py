"""The program: its commands, the rule that a path stands for ``check``, and what happens when something goes wrong."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, cast

import click
import click.exceptions
import click.types
from click.shell_completion import CompletionItem

from .. import __version__
from ..config import ConfigError
from ..reading import os_message, printable
from . import dutch

COMMANDS = {
    "check": "Kijk teksten na.",
    "rule": "Leg een regel uit, met voorbeelden.",
    "rules": "Noem alle regels.",
    "config": "Toon welke instellingen voor een bestand gelden.",
    "words": "Beheer de woordenlijsten.",
    "baseline": "Beheer de lijst van bekende bevindingen.",
}
"""Name -> what the help says of it. Each command is the function ``command`` in the module of its name."""

INTERRUPTED = 130


class Program(click.Group):
    """Imports a command when it is used. What isn't a command is the first argument of ``check``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", import_module(f".{cmd_name}", __package__).command)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {name for param in self.get_params(ctx) for name in param.opts}
        if args and args[0] not in COMMANDS and args[0] not in own:
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Opdrachten"):
            formatter.write_dl(list(COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands, and what ``check`` would complete."""
        check = self.get_command(ctx, "check")
        assert check is not None
        found = super().shell_complete(ctx, incomplete) + check.shell_complete(click.Context(check, ctx), incomplete)
        return [CompletionItem(incomplete, type="file"), *{item.value: item for item in found}.values()]


@click.group(
    cls=Program,
    options_metavar="",
    subcommand_metavar="PAD… | OPDRACHT [OPTIES]",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="De opties om na te kijken staan in: taallint check --help",
)
@click.version_option(__version__, "-V", "--version", message="taallint %(version)s", help="Toon de versie en stop.")
def program() -> None:
    """Vindt in een Nederlands krantenartikel waarover lezers anders mailen.

    \b
    taallint concept.txt        kijk één artikel na
    taallint artikelen/         kijk een hele map na
    taallint --fix concept.txt  herstel wat veilig kan
    taallint rule BIJ001        waarom is dit fout?
    """


def run(args: Sequence[str] | None = None) -> int:
    """Do what ``args`` ask (by default those of this process); the exit status."""
    dutch.install()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace", **({} if stream.isatty() else {"encoding": "utf-8"}))
    try:
        status = program.main(None if args is None else list(args), "taallint", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "")
        return 0
    except click.ClickException as error:
        _suggest(error)
        error.show()
        return 2
    except ConfigError as error:
        click.echo(f"Fout: {error}", err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nAfgebroken.", err=True)
        return INTERRUPTED
    except OSError as error:
        if error.errno == errno.EPIPE:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader, such as `head`, has seen enough
            return 0
        where = f"{printable(os.fsdecode(error.filename))}: " if isinstance(error.filename, str | bytes) else ""
        click.echo(f"Fout: {where}{os_message(error, writing=True)}", err=True)  # what can't be read is told by the result of the file
        return 2
    return _status(status)


def _suggest(error: click.ClickException) -> None:
    """Name the nearest option or command in our own words instead of all that look like it."""
    nearest = getattr(error, "possibilities", None)
    if nearest:
        vars(error).update(message=f"{error.message} Bedoelde u “{nearest[0]}”?", possibilities=None)


def _status(value: Any) -> int:
    return value if isinstance(value, int) else 0
