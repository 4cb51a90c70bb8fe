"""What was found out about words in earlier runs: most words of an article have stood in one before.

One file in the user's cache holds it by word, in many small parts, of which a run unpacks only those that it asks for. It counts for one state of the
dictionaries and of the modules here, so a change in any of them starts it anew; when it is full it stays as it is.
"""

from __future__ import annotations

import atexit
import marshal
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from .. import kept

_Fact = TypeVar("_Fact")
_PARTS = 4096
_MOST = 80_000
"""So many facts are kept."""
_WORTH_WRITING = 100
"""With fewer new facts the file is left alone: writing it takes longer than finding them out again."""


class Memory:
    """Facts by key, in the file at ``path``, true in ``state``. A file that is missing, damaged or of another state counts as empty."""

    def __init__(self, path: Path, state: str) -> None:
        self._path = path
        self._state = state
        self._count, self._parts = self._read()
        self._unpacked: dict[int, dict[str, Any]] = {}
        self._new: dict[str, Any] = {}

    def get(self, key: str, make: Callable[[], _Fact]) -> _Fact:
        """The fact that is kept under ``key``, or else what ``make()`` gives: something of numbers, strings, tuples and None."""
        number = _part(key)
        part = self._unpacked.get(number)
        if part is None:
            part = self._unpacked[number] = marshal.loads(self._parts[number]) if self._parts[number] else {}
        if key not in part:
            part[key] = made = make()
            if self._count + len(self._new) < _MOST:
                self._new[key] = made
            return made
        return part[key]  # type: ignore[no-any-return]

    def save(self) -> None:
        """Add what this run found out to what is in the file by now, if it is worth it."""
        if len(self._new) < _WORTH_WRITING:
            return
        _, parts = self._read()
        added: dict[int, dict[str, Any]] = {}
        for key, fact in self._new.items():
            added.setdefault(_part(key), {})[key] = fact
        unpacked = {number: (marshal.loads(parts[number]) if parts[number] else {}) | part for number, part in added.items()}
        for number, part in unpacked.items():
            parts[number] = marshal.dumps(part)
        count = sum(len(marshal.loads(part)) for part in parts if part)
        kept.put(self._path, (self._state, count, parts))

    def _read(self) -> tuple[int, list[bytes]]:
        state, count, parts = kept.take(self._path) or ("", 0, [])
        return (count, parts) if state == self._state else (0, [b""] * _PARTS)


def _part(key: str) -> int:
    return crc32(key.encode("utf-8", "replace")) % _PARTS


def _state(folders: tuple[Path, ...]) -> str:
    """The time and size of every file in ``folders``."""
    entries = [entry for folder in folders for entry in os.scandir(folder) if entry.is_file()]
    return repr(sorted((entry.name, entry.stat().st_mtime_ns, entry.stat().st_size) for entry in entries))


@cache
def memory(data: Path) -> Memory:
    """The memory of this process for the dictionaries in ``data`` (``nl`` of the data package); what is new in it is written at the end."""
    state = _state((Path(__file__).parent, data / "spelling", data / "dictionaries", data / "words", data / "rules"))
    kept_here = Memory(kept.folder() / f"words-{crc32(state.encode()):08x}.bin", state)
    atexit.register(kept_here.save)
    return kept_here
