"""The phrase memory: phrases that are written wrong, with the right form, from ``lingotweaker-data-nl``.

The package holds some 78,000 of them in text files (``replace.txt``, ``multipartcompounds.txt``). They are compiled once into one file in the user's
cache and read from there memory-mapped: a hash table of the first two words of each phrase, so a look-up that finds nothing costs about a microsecond.

The file: magic, number of slots (u32), the slots (u32 offset of a record, 0 for none; open addressing), then the records. A record is UTF-8:
``key TAB kind rest=right TAB … LF``, where key is the first two words in lower case.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from .. import kept
from .lexicon import lexicon, normalise

_FORMAT = 2
_MAGIC = b"taallint phrases"
_HEADER = len(_MAGIC) + 4
_BY_ITSELF = "="
"""Before the key of a word that stands for no phrase."""

SPLIT = "s"
"""Words that are one word (politie auto)."""
HYPHEN = "h"
"""Words that get a hyphen (SGP leider, lente uitverkoop)."""
JOINED = "j"
"""One word that is more (opweg)."""
UNHYPHENED = "u"
"""A hyphen that doesn't belong (de-facto)."""
LINKING = "l"
"""A compound with or without its linking s (seizoenkampioen)."""
WORD = "w"
"""A phrase of which one word is wrong (meer bepaalt)."""
OTHER = "o"
"""A phrase that is worded otherwise."""

CORRECTION = "c"
"""A word by itself, with all that may have been meant, ``|`` between them; nothing when it is a matter of preference. See :meth:`Phrases.corrections`."""


_REMEMBERED = 50_000


class Phrase(NamedTuple):
    """A phrase of the memory: as it is wrong, as it should be, and which kind of change that is."""

    wrong: str
    right: str
    kind: str

    @property
    def length(self) -> int:
        """How many words the wrong form has."""
        return self.wrong.count(" ") + 1


class Phrases:
    """A compiled phrase memory."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        self._data = data
        (count,) = struct.unpack_from("<I", data, len(_MAGIC))
        self._mask = count - 1
        self._slots = memoryview(data)[_HEADER : _HEADER + 4 * count].cast("I")
        self.lists = lru_cache(_REMEMBERED)(self._lists)
        """Two neighbouring words in lower case -> what starts with both, or with the first by itself; quick for words that were asked for before."""

    def starting(self, key: str) -> list[Phrase]:
        """The phrases whose first two words (or only word) in lower case are ``key``."""
        code = key.encode("utf-8", "replace")
        slot = crc32(code) & self._mask
        slots, data = self._slots, self._data
        while True:
            offset = slots[slot]
            if not offset:
                return []
            if data[offset : offset + len(code) + 1] == code + b"\t":
                end = data.find(b"\n", offset)
                return [_entry(field) for field in data[offset + len(code) + 1 : end].decode().split("\t")]
            slot = (slot + 1) & self._mask

    def corrections(self, word: str) -> tuple[str, ...] | None:
        """What may have been meant by ``word`` by itself, in this case, best first; nothing for a matter of preference, None for a word that isn't here."""
        found = self.starting(_BY_ITSELF + word)
        return tuple(filter(None, found[-1].right.split("|"))) if found else None

    def _lists(self, first: str, second: str) -> list[_List]:
        keys = (first, f"{first} {second}") if second else (first,)
        return [_List(found) for found in map(self.starting, keys) if found]

    def at(self, words: Sequence[str], place: int) -> Iterator[Phrase]:
        """The phrases that stand at ``words[place]``, longest first. ``words`` are normalised; the first may have a capital."""
        for known in reversed(self.lists(words[place].lower(), words[place + 1].lower() if place + 1 < len(words) else "")):
            for length in known.lengths:
                text = " ".join(words[place : place + length])
                yield from known.by_text.get(text, ()) or known.by_text.get(text[:1].lower() + text[1:], ())


class _List:
    """The phrases with one key: by their text, how many words they have (most first), and their third words in lower case (empty for a phrase without)."""

    def __init__(self, found: list[Phrase]) -> None:
        self.by_text: dict[str, list[Phrase]] = {}
        for phrase in found:
            self.by_text.setdefault(phrase.wrong, []).append(phrase)
        self.lengths = sorted({phrase.length for phrase in found}, reverse=True)
        self.thirds = {"".join(phrase.wrong.lower().split(" ")[2:3]) for phrase in found}

    def may_go_on(self, third: str) -> bool:
        """May one of the phrases stand where ``third`` comes after its first two words?"""
        return third in self.thirds or "" in self.thirds


def _entry(field: str) -> Phrase:
    wrong, _, right = field[1:].partition("=")
    return Phrase(wrong, right, field[0])


def compile_phrases(folder: Path) -> bytes:
    """The compiled form of the lists in ``folder`` (``nl`` of the data package)."""
    table: dict[str, list[str]] = {}
    for phrase in _read(folder):
        table.setdefault(_key(phrase), []).append(f"{phrase.kind}{phrase.wrong}={phrase.right}")
    size = 1 << (2 * len(table)).bit_length()
    slots = [0] * size
    records = bytearray()
    start = _HEADER + 4 * size
    for key, fields in table.items():
        code = key.encode()
        slot = crc32(code) & (size - 1)
        while slots[slot]:
            slot = (slot + 1) & (size - 1)
        slots[slot] = start + len(records)
        records += code + b"\t" + "\t".join(fields).encode() + b"\n"
    return _MAGIC + struct.pack("<I", size) + struct.pack(f"={size}I", *slots) + bytes(records)


def _key(phrase: Phrase) -> str:
    if phrase.kind == CORRECTION:
        return _BY_ITSELF + phrase.wrong
    return " ".join(phrase.wrong.lower().split(" ", 2)[:2])


def _read(folder: Path) -> Iterator[Phrase]:
    pairs, compounds = _sources(folder)
    for line in pairs.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            body, _, message = line.partition("\t")
            wrong, _, right = body.partition("=")
            if " " not in wrong:
                yield Phrase(wrong, "" if "tussen-s" in message else right, CORRECTION)
            right = right.split("|")[0]
            kind = _kind(wrong, right, "tussen-s" in message)
            if kind:
                yield Phrase(normalise(wrong), right, kind)
    for line in compounds.read_text("utf-8").splitlines():
        wrong = line.partition("|")[0].strip()
        if " " in wrong and not line.startswith("#") and _is_plain(wrong):
            yield Phrase(normalise(wrong), wrong.replace(" ", ""), SPLIT)


def _is_plain(phrase: str) -> bool:
    return phrase.replace(" ", "").replace("-", "").replace("'", "").replace("’", "").isalpha() and "  " not in phrase


def _kind(wrong: str, right: str, linking: bool) -> str:
    """How ``wrong`` and ``right`` differ; empty for what isn't remembered: marks, capitals, apostrophes, single words that the speller knows better."""
    if not right or not _is_plain(wrong) or not _is_plain(right):
        return ""
    if linking:
        return LINKING
    if wrong.replace(" ", "") == right.replace(" ", ""):
        return SPLIT if right.count(" ") < wrong.count(" ") else JOINED
    if wrong.replace(" ", "").replace("-", "") == right.replace(" ", "").replace("-", ""):
        if " " in wrong and "-" in right:
            return HYPHEN
        return UNHYPHENED if "-" in wrong else HYPHEN
    if wrong.replace(" ", "").replace("-", "").lower() == right.replace(" ", "").replace("-", "").lower() or " " not in wrong:
        return ""
    first, second = wrong.split(" "), right.split(" ")
    if len(first) == len(second) and sum(one != other for one, other in zip(first, second, strict=True)) == 1:
        return WORD
    return OTHER


@cache
def phrases() -> Phrases:
    """The phrase memory of this process: from the user's cache, where it is put the first time. Without a place to write it is made in memory."""
    path = _cache_file()
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if data[: len(_MAGIC)] == _MAGIC:
            return Phrases(data)
    except (OSError, ValueError):
        pass
    compiled = compile_phrases(lexicon().folder)
    kept.write(path, compiled)
    kept.tidy("phrases-*")
    return Phrases(compiled)


def _sources(folder: Path) -> tuple[Path, Path]:
    return folder / "rules" / "replace.txt", folder / "words" / "multipartcompounds.txt"


def _cache_file() -> Path:
    """Named after the format and the size and time of the sources, so that new data get a new file."""
    stamp = crc32(repr([(status.st_size, status.st_mtime_ns) for status in (path.stat() for path in _sources(lexicon().folder))]).encode())
    return kept.folder() / f"phrases-{_FORMAT}-{stamp:08x}.bin"
