"""How often Dutch words were counted, from the word counts of ``pyspellchecker``.

Loading that package takes some 400 ms. So its counts are written once, as a sorted text file, into the user's cache folder, and
later looked up in that file by bisection. A cache that is missing, damaged or of another version is made anew; where nothing can
be written, the counts are loaded for this run only.
"""

from __future__ import annotations

import contextlib
import math
import mmap
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from .. import kept

_END = b"\n#end\n"
"""Last bytes of a file that was written to its end."""


_IN_USE = 30
"""A word that was counted so often in films and series is no slip of the one who counted."""
_FAR = 12
"""A word that English counts so many times as often as Dutch is English. (Both were counted in subtitles, English in some three times as many.)"""


class Counts(Protocol):
    """Word -> how often it was counted (0: not there)."""

    def count(self, word: str) -> int: ...


class FileCounts:
    """Counts in a file of lines ``word count``, sorted by word. Raises ``OSError`` or ``ValueError`` when it isn't there or isn't whole."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._data[-len(_END) :] != _END or self._data[:1] != b"\n":
            raise ValueError(f"{path} is not whole")

    def count(self, word: str) -> int:
        data, wanted = self._data, word.encode("utf-8", "replace")
        low, high = 1, len(data) - len(_END) + 1
        while low < high:
            start = data.rfind(b"\n", low - 1, (low + high) // 2) + 1
            end = data.find(b"\n", start)
            found, _, number = data[start:end].partition(b" ")
            if found == wanted:
                return int(number)
            if found < wanted:
                low = end + 1
            else:
                high = start
        return 0


class LoadedCounts:
    """Counts in memory."""

    def __init__(self, table: dict[str, int]) -> None:
        self._table = table

    def count(self, word: str) -> int:
        return self._table.get(word, 0)


def open_counts(folder: Path, language: str = "nl") -> Counts:
    """The counts, from the file in ``folder`` when it is whole, else from ``pyspellchecker``, and then kept in ``folder`` if that can be written."""
    path = folder / f"counts-{language}-{_edition(language)}.txt"
    with contextlib.suppress(OSError, ValueError):
        return FileCounts(path)
    table = _load(language)
    kept.write(path, _compiled(table))
    return LoadedCounts(table)


def _edition(language: str) -> int:
    """Tells one edition of the counts from another, without importing the package or reading its metadata (40 ms): the size of its data file."""
    spec = find_spec("spellchecker")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    with contextlib.suppress(OSError):
        return (folder / "resources" / f"{language}.json.gz").stat().st_size
    return 0


def _load(language: str) -> dict[str, int]:
    from spellchecker import SpellChecker

    return dict(SpellChecker(language=language).word_frequency.dictionary)


def _compiled(table: dict[str, int]) -> bytes:
    lines = sorted((word.encode(), count) for word, count in table.items() if word and not any(c.isspace() for c in word))
    return b"\n" + b"\n".join(b"%b %d" % line for line in lines) + _END


@cache
def counts(language: str = "nl") -> Counts:
    """The counts of this process, opened when first asked for."""
    return open_counts(kept.folder(), language)


@cache
def weight(word: str) -> float:
    """The count of ``word`` (in any case) as a power of two: 0 for a word that was not counted."""
    return math.log2(1 + counts().count(word.lower()))


@cache
def is_english(word: str) -> bool:
    """Is ``word`` (in any case) in use in English?"""
    return counts("en").count(word.lower()) >= _IN_USE


@cache
def leans_english(word: str) -> bool:
    """Is ``word`` (in any case) far more at home in English than in Dutch: environment and template, but not team and website?"""
    return is_english(word) and counts("en").count(word.lower()) > _FAR * counts().count(word.lower())


@cache
def _editor() -> object:
    from spellchecker import SpellChecker

    editor = SpellChecker(language=None)
    editor.word_frequency.load_words(["abcdefghijklmnopqrstuvwxyzéèëïöüç'-"])
    return editor


def edits(word: str) -> list[str]:
    """Every counted word one edit of ``pyspellchecker`` from ``word``, most frequent first."""
    found = {edit for edit in _editor().edit_distance_1(word.lower()) if counts().count(edit)}  # type: ignore[attr-defined]
    return sorted(found, key=lambda edit: (-counts().count(edit), edit))
