"""Names of more words of well-known people and things, from the lists of ``lingotweaker-data-nl``: some 31,000.

They are written once, sorted by each of their words, into the user's cache, and looked up there by bisection.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zlib import crc32

from .. import kept
from ..regexes import lazy_regex
from .lexicon import TextList, lexicon, normalise

_FORMAT = 1
_MOST_WORDS = 4
_NAME = lazy_regex(r"\p{Lu}[\p{L}\p{M}'-]+(?: [\p{L}\p{M}'-]+)* \p{Lu}[\p{L}\p{M}'-]+")


class Names:
    """Well-known names of two to four words."""

    def __init__(self, lines: dict[str, str] | TextList) -> None:
        self._rest = lines.get if isinstance(lines, dict) else lines.rest

    @cache  # noqa: B019 - one memory of names lives as long as the process
    def holding(self, word: str) -> tuple[tuple[str, ...], ...]:
        """The names, each as its words, of which ``word`` (normalised, as it is written) is one."""
        return tuple(tuple(name.split(" ")) for name in (self._rest(word) or "").split("\t") if name)


def _listed(folder: Path) -> Iterator[str]:
    for file in _sources(folder):
        for line in normalise(file.read_text("utf-8")).split("\n"):
            name = line.partition("#")[0].strip()
            if line.count(" ") and name.count(" ") < _MOST_WORDS and _NAME.fullmatch(name):
                yield name


def compile_names(folder: Path) -> dict[str, str]:
    """Each word with a capital -> the names that hold it, with tabs between."""
    holding: dict[str, dict[str, None]] = defaultdict(dict)
    for name in _listed(folder):
        for word in name.split(" "):
            if word[0].isupper():
                holding[word][name] = None
    return {word: "\t".join(names) for word, names in holding.items()}


@cache
def names() -> Names:
    """The names of this process: from the user's cache, where they are put the first time. Without a place to write they are made in memory."""
    path = _cache_file()
    if not path.exists():
        compiled = compile_names(lexicon().folder)
        kept.write(path, b"\n".join(sorted(f"{word}\t{found}".encode() for word, found in compiled.items())) + b"\n")
        return Names(compiled)
    return Names(TextList(path))


def _sources(folder: Path) -> tuple[Path, Path]:
    return folder / "words" / "multiwords.txt", folder.parent / "core" / "spelling_global.txt"


def _cache_file() -> Path:
    """Named after the format and the size and time of the sources, so that new data get a new file."""
    stamp = crc32(repr([(status.st_size, status.st_mtime_ns) for status in (path.stat() for path in _sources(lexicon().folder))]).encode())
    return kept.folder() / f"names-{_FORMAT}-{stamp:08x}.txt"
