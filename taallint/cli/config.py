"""``taallint config [PATH]``: what applies to a file, and where each value came from."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import click

from .options import configured

if TYPE_CHECKING:
    from ..config import Configuration, Layer


@click.command("config", options_metavar="[OPTIES]")
@click.argument("path", default=".", metavar="[PAD]", type=click.Path())
@configured
def command(configuration: Configuration, path: str) -> None:
    """Toon welke instellingen voor een bestand gelden, en waar elke waarde vandaan komt."""
    from ..config import Settings

    probe = os.path.join(path, "x.txt") if os.path.isdir(path) else path
    settings = configuration.settings(probe)
    layers = configuration.layers(probe)
    file = configuration.file_for(os.path.dirname(os.path.abspath(probe)))
    click.echo(click.style(f"Instellingen voor {path if path != '.' else 'deze map'}", bold=True))
    click.echo(f"Configuratie: {file.path if file else 'geen; alles is standaard'}\n")
    for each in sorted(fields(Settings), key=lambda each: isinstance(getattr(settings, each.name), Mapping)):  # as TOML wants it: tables last
        key = each.name.replace("_", "-")
        origin = "; ".join(layer.origin for layer in _from(each.name, layers)) or "standaard"
        lines = list(_lines(key, getattr(settings, each.name)))
        click.echo(f"{lines[0]}  {click.style(f'# {origin}', dim=True)}")
        for line in lines[1:]:
            click.echo(line)


def _from(name: str, layers: tuple[Layer, ...]) -> list[Layer]:
    """The layers that made the value: all of them for lists and tables that are added to, else the last."""
    from ..config import ADDING

    found = [layer for layer in layers if name in layer.values]
    return found if name in ADDING or name in {"severity", "options"} else found[-1:]


def _lines(key: str, value: Any) -> Iterator[str]:
    """``value`` as it could stand in the configuration file."""
    if isinstance(value, Mapping):
        yield f"[{key}]"
        for name, each in value.items():
            shown = ", ".join(f"{option} = {_toml(one)}" for option, one in each.items()) if isinstance(each, Mapping) else None
            yield f"{name} = {f'{{ {shown} }}' if shown is not None else _toml(each)}"
    elif value is None:
        yield f"# {key} is niet ingesteld"
    else:
        yield f"{key} = {_toml(value)}"


def _toml(value: Any) -> str:
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:g}"
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
