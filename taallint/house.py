"""The house: what editors keep in data files instead of Python. Style tables, word lists, name lists, phrases.

They lie in ``huisstijl/`` inside each rule folder: the built-in one first, then a newspaper's own. A later table adds to an earlier one
and replaces single values of it; a later list adds its entries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any

from .kept import kept_of_file
from .words.lexicon import normalise


class House:
    """The data of one house style, read when asked for. Raises ``ValueError`` naming file and place when a table is not valid TOML."""

    def __init__(self, style: str, folders: Sequence[Path], words: Sequence[Path] = (), names: Sequence[Path] = (), front_matter: Sequence[str] = ()) -> None:
        self.name = style
        self._folders = [folder / "huisstijl" for folder in folders]
        self._words = list(words)
        self._names = list(names)
        self.front_matter = frozenset(key.lower() for key in front_matter)
        """Keys of a front matter whose values are read, besides the usual ones."""

    @cached_property
    def style(self) -> dict[str, Any]:
        """The table of this house style, e.g. its quotation marks."""
        return self.table(self.name)

    @cache  # noqa: B019 - a house lives as long as its settings
    def table(self, name: str) -> dict[str, Any]:
        """``huisstijl/<name>.toml`` of all rule folders together; empty when there is none."""
        merged: dict[str, Any] = {}
        for folder in self._folders:
            path = folder / f"{name}.toml"
            if path.is_file():
                _merge(merged, kept_of_file(path, "table", partial(_read_table, path)))
        return merged

    @cache  # noqa: B019
    def lines(self, name: str) -> tuple[str, ...]:
        """The entries of ``huisstijl/<name>.txt`` of all rule folders, normalised, in order; ``#`` starts a comment."""
        return tuple(entry for folder in self._folders for entry in read_entries(folder / f"{name}.txt"))

    @cache  # noqa: B019
    def entries(self, name: str) -> frozenset[str]:
        """The same entries as a set."""
        return frozenset(self.lines(name))

    @cached_property
    def words(self) -> frozenset[str]:
        """Accepted words: the house's ``woorden.txt`` and the project's own lists. A lower-case entry also accepts a capital."""
        return self.entries("woorden") | {entry for path in self._words for entry in read_entries(path)}

    @cached_property
    def names(self) -> frozenset[str]:
        """Accepted names: the house's ``namen.txt`` and the project's own lists; each word of a name also by itself."""
        entries = self.entries("namen") | {entry for path in self._names for entry in read_entries(path)}
        return entries | {part for entry in entries for part in entry.split()}

    @cached_property
    def _full_names(self) -> dict[str, list[tuple[str, ...]]]:
        """Each word with a capital of the names of more words -> those names, each as its words."""
        lists = (self.lines("namen"), *map(read_entries, self._names))
        holding: dict[str, list[tuple[str, ...]]] = {}
        for name in dict.fromkeys(tuple(entry.split()) for entries in lists for entry in entries if " " in entry):
            for word in name:
                if word[0].isupper():
                    holding.setdefault(word, []).append(name)
        return holding

    def names_holding(self, word: str) -> Sequence[tuple[str, ...]]:
        """The names of more words in the name lists, each as its words, of which ``word`` (normalised, as it is written) is one."""
        return self._full_names.get(word, ())

    @cached_property
    def _groups(self) -> dict[str, list[str]]:
        """Each word of the accepted groups of words -> those groups."""
        holding: dict[str, list[str]] = {}
        for group in (entry for entry in self.words if " " in entry):
            for word in group.split(" "):
                holding.setdefault(word, []).append(group)
        return holding

    def groups_holding(self, word: str) -> Sequence[str]:
        """The accepted groups of words (foie gras) of which ``word`` (normalised, in lower case) is one."""
        return self._groups.get(word, ())

    def accepts(self, word: str) -> bool:
        """Is ``word`` (normalised) in one of the lists?"""
        return word in self.words or word in self.names or (word[:1].isupper() and word[:1].lower() + word[1:] in self.words)

    def places(self, word: str) -> Iterator[tuple[Path, int, str]]:
        """Where the lists accept ``word`` (normalised): the file, the number of the line, from 1, and the entry."""
        for kind, own in (("woorden", self._words), ("namen", self._names)):
            wanted = {word, word[:1].lower() + word[1:]} if kind == "woorden" else {word}
            for path in (*(folder / f"{kind}.txt" for folder in self._folders), *own):
                for number, entry in entries_with_lines(path):
                    if entry in wanted or (kind == "namen" and not wanted.isdisjoint(entry.split())):
                        yield path, number, entry


def _read_table(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: {error}") from error


def read_entries(path: Path) -> list[str]:
    """One normalised entry a line; empty lines and what follows ``#`` are left out. A missing file has none."""
    return kept_of_file(path, "entries", lambda: [entry for _, entry in entries_with_lines(path)]) if path.is_file() else []


def entries_with_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The same entries, each with the number of its line, from 1."""
    if path.is_file():
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            entry = line.partition("#")[0].strip()
            if entry:
                yield number, normalise(entry)


def _merge(into: dict[str, Any], new: dict[str, Any]) -> None:
    for key, value in new.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        elif isinstance(value, list) and isinstance(into.get(key), list):
            into[key] = into[key] + [item for item in value if item not in into[key]]
        else:
            into[key] = value


def styles(folders: Sequence[Path]) -> list[str]:
    """The house styles in ``folders``: the tables that say which quotation marks are used."""
    paths = (path for folder in folders for path in (folder / "huisstijl").glob("*.toml"))
    return sorted({path.stem for path in paths if "\n[aanhalingstekens]" in "\n" + path.read_text("utf-8")})
