"""``taallint words add|sort|unused|trace``: the project's own lists of words and names."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import add_setting, say
from .trace import command as trace

if TYPE_CHECKING:
    from ..config import Configuration

NEW = {"words": "woorden.txt", "names": "namen.txt"}
"""What the lists are called when taallint makes them."""


@click.group("words", options_metavar="", subcommand_metavar="OPDRACHT")
def command() -> None:
    """Beheer de woordenlijsten: woorden en namen die goed zijn, ook al kent het woordenboek ze niet.

    De lijsten staan in .taallint.toml: words = ["woorden.txt"] en names = ["namen.txt"]. Eén woord per regel; achter # staat uitleg.
    Een woord met een kleine letter mag ook met een hoofdletter.
    """


@command.command("add", options_metavar="[OPTIES]")
@click.argument("entries", nargs=-1, required=True, metavar="WOORD…")
@click.option("--word", "kind", flag_value="words", default="words", help="Het zijn woorden (standaard).")
@click.option("--person", "kind", flag_value="names", help="Het zijn namen; van “Jan Smit” is ook “Smit” alleen goed.")
def add(entries: tuple[str, ...], kind: str) -> None:
    """Zet woorden of namen in de lijst, op hun plaats in het alfabet."""
    enter(kind, entries)


def enter(kind: str, entries: Iterable[str]) -> None:
    """Put ``entries`` in the list of this kind (“words” or “names”), which is made when there is none. Says what it did."""
    entries = list(entries)
    path = _list(kind)
    lines = _read(path)
    known = {_entry(line) for line in lines}
    new = list(dict.fromkeys(entry for entry in map(_clean, entries) if entry and entry not in known))
    for entry in map(_clean, entries):
        if entry in known:
            click.echo(f"“{entry}” stond al in {_shown(path)}.")
    if new:
        _write(path, _sorted([*lines, *new]))
        click.echo(f"{', '.join(f'“{entry}”' for entry in new)} {'staat' if len(new) == 1 else 'staan'} nu in {_shown(path)}.")


@command.command("sort", options_metavar="")
def sort() -> None:
    """Zet de lijsten op alfabet en haal dubbele regels weg. Uitleg achter of boven een woord blijft erbij."""
    for path in _lists():
        lines = _read(path)
        new = _sorted(lines)
        if new != lines:
            _write(path, new)
        click.echo(f"{_shown(path)}: {'gesorteerd' if new != lines else 'stond al goed'}.")


command.add_command(trace)


@command.command("unused", options_metavar="")
@click.argument("paths", nargs=-1, metavar="[PAD…]", type=click.Path())
def unused(paths: tuple[str, ...]) -> int:
    """Noem de woorden die uit de lijsten weg kunnen.

    Dat zijn woorden en namen die in geen enkele tekst staan (zonder PAD: geen enkele tekst in deze map), en woorden die het woordenboek zelf al goedkeurt.
    """
    from ..words.lexicon import form
    from ..words.verdict import verdict

    lists = _lists()
    names = {path.resolve() for path in _configuration().settings("x").names}
    used = _vocabulary(paths or (".",), {path.resolve() for path in lists})
    count = 0
    for path in lists:
        for number, line in enumerate(_read(path), 1):
            entry = _entry(line)
            if not entry:
                continue
            if not all(_occurs(part, used) for part in entry.split()):
                why = "staat in geen enkele tekst"
            elif path.resolve() not in names and form(entry).listed and verdict(entry) is None:
                why = "staat ook in het woordenboek"
            else:
                continue
            click.echo(f"{_shown(path)}:{number}: {entry}  {click.style(why, dim=True)}")
            count += 1
    click.echo(f"{count} {'woord kan' if count == 1 else 'woorden kunnen'} weg." if count else "Alle woorden zijn nodig.")
    return int(count > 0)


def _configuration() -> Configuration:
    from ..config import Configuration

    return Configuration()


def _lists() -> list[Path]:
    settings = _configuration().settings("x")
    found = [path for path in (*settings.words, *settings.names) if path.is_file()]
    if not found:
        raise click.UsageError('er zijn geen woordenlijsten. Zet ze in .taallint.toml, zoals words = ["woorden.txt"], of begin met “taallint words add WOORD”.')
    return found


def _list(kind: str) -> Path:
    """The first list of this kind. Without any configuration one is made, with the list in it."""
    configuration = _configuration()
    settings = configuration.settings("x")
    found = settings.words if kind == "words" else settings.names
    if found:
        return found[0]
    file = configuration.file_for(os.getcwd())
    line = f'{kind} = ["{NEW[kind]}"]'
    path = add_setting(line, file.path if file else None)
    if path is None:
        raise click.UsageError(f"in {_shown(file.path if file else Path())} staat geen lijst hiervoor. Zet erin: {line}")
    return path.parent / NEW[kind]


def _read(path: Path) -> list[str]:
    from ..reading import Unreadable, decode, read

    if not path.exists():
        return []
    try:
        return decode(read(str(path), 50)).splitlines()
    except Unreadable as error:
        raise click.UsageError(f"{path}: {error}") from error


def _write(path: Path, lines: Iterable[str]) -> None:
    from ..fix import write

    write(path, "".join(line + "\n" for line in lines).encode())


def _clean(entry: str) -> str:
    return " ".join(unicodedata.normalize("NFC", entry.replace("#", " ")).split())


def _entry(line: str) -> str:
    return _clean(line.partition("#")[0])


def _sorted(lines: Iterable[str]) -> list[str]:
    """One line for each entry, in alphabetical order, the comment lines above it with it; those above an empty line at the start stay there."""
    lines = list(lines)
    top = next((n + 1 for n, line in enumerate(lines) if not line.strip()), 0)
    if any(_entry(line) for line in lines[:top]):
        top = 0
    groups: dict[str, list[str]] = {}
    comment: list[str] = []
    for line in lines[top:]:
        entry = _entry(line)
        if not line.strip():
            continue
        if not entry:
            comment.append(line)
        elif entry not in groups or "#" in line or comment:
            groups[entry] = [*groups.get(entry, [])[:-1], *comment, line.rstrip()]
            comment = []
    order = sorted(groups, key=lambda entry: (_alphabetical(entry), entry))
    return [*lines[:top], *(line for entry in order for line in groups[entry]), *comment]


def _alphabetical(entry: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", entry.casefold()) if char.isalnum() or char == " ")


def _vocabulary(paths: Iterable[str], lists: set[Path]) -> set[str]:
    """Every word of the texts, as written and without what may stand behind or beside it."""
    from ..engine import Linter
    from ..formats import read
    from ..reading import Unreadable
    from ..reading import read as bytes_of
    from ..run import Mending
    from .running import Run

    house = Linter().house
    configuration = _configuration()
    words: set[str] = set()
    for path, error in Run(configuration, Mending(), 1, True, False).found(paths):
        if Path(path).resolve() in lists:
            continue
        try:
            if error:
                raise Unreadable(error)
            settings = configuration.settings(path)
            document = read(path, bytes_of(path, settings.max_size), house, settings.formats).document
        except Unreadable as problem:
            say(f"{path}: {problem}")
            continue
        for block in document.blocks:
            for token in block.tokens:
                words.update(_forms(token.form.norm))
    return words


def _forms(word: str) -> Iterator[str]:
    yield word
    yield from word.split("-")
    stem = word.partition("'")[0]
    yield stem
    for ending in ("s", "e", "en"):
        yield word.removesuffix(ending)


def _occurs(entry: str, words: set[str]) -> bool:
    from ..words.lexicon import normalise

    entry = normalise(entry)
    return entry in words or entry[:1].upper() + entry[1:] in words or entry.upper() in words


def _shown(path: Path) -> str:
    return os.path.relpath(path)
