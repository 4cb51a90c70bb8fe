"""What is costly to make and always comes out the same, kept in the user's cache folder from one run to the next: compiled expressions, read tables.

``kept(name, state, make)`` gives what was made for ``name`` when it was in this ``state`` (the time and size of a file, the source of an expression).
All of it lies in one file for each installation, read when first asked for and written anew when a run has made something more. A file that is missing,
damaged or of another Python counts as empty; where nothing can be written, everything is made in each run. The folder must be the user's own: what is kept
is unpickled.
"""

from __future__ import annotations

import atexit
import marshal
import os
import sys
import time
from _pickle import dumps, loads  # pickle itself would load and compile what nothing here needs
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

_Made = TypeVar("_Made")
_TICK = 2_000_000_000
"""Nanoseconds within which a file may be written twice without a change in its time."""
_MONTH = 31 * 24 * 3600
_MOST = 1500
"""So many things are kept; a file with more starts anew."""


@cache
def folder() -> Path:
    """The user's cache folder of this program on this system."""
    if sys.platform == "linux":  # what platformdirs says too, in a twentieth of the time
        return Path(os.environ.get("XDG_CACHE_HOME", "").strip() or os.path.expanduser("~/.cache"), "taallint")
    from platformdirs import user_cache_path

    return user_cache_path("taallint", appauthor=False)


def write(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` in one step, so that no reader ever sees half of it. A place that can't be written to is left alone."""
    import tempfile

    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def put(path: Path, value: Any) -> None:
    """Put ``value``, something of plain types, at ``path`` with a sum by which :func:`take` knows that it is whole. Then tidy the files of the same kind."""
    data = marshal.dumps(value)
    write(path, crc32(data).to_bytes(4, "little") + data)
    tidy(f"{path.name.partition('-')[0]}-*")


def take(path: Path) -> Any:
    """What was put at ``path``; None when nothing was, or it is damaged."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        data = path.read_bytes()
        if crc32(data[4:]) == int.from_bytes(data[:4], "little"):
            return marshal.loads(data[4:])
    return None


def tidy(pattern: str) -> None:
    """Remove the files in the cache folder whose names fit ``pattern`` and that nobody has read or written for a month: those of data that are gone."""
    past = time.time() - _MONTH
    with suppress(OSError):
        for path in folder().glob(pattern):
            status = path.stat()
            if max(status.st_atime, status.st_mtime) < past:
                path.unlink()


def kept(name: str, state: str, make: Callable[[], _Made]) -> _Made:
    """What ``make()`` gives, from an earlier run when ``name`` was in the same ``state`` then. It must be something that can be pickled."""
    return _store().get(name, state, make)


def kept_of_file(path: Path, what: str, make: Callable[[], _Made]) -> _Made:
    """What ``make()`` makes of the file at ``path``, as ``kept`` as long as the file stays the same. Raises ``OSError`` when there is no such file."""
    status = path.stat()
    if time.time_ns() - status.st_mtime_ns < _TICK:
        return make()
    return _store().get(f"{what} {path}", f"{status.st_mtime_ns} {status.st_size}", make)


class Store:
    """The things in one file: name -> state and pickled value."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._things = self._read()
        self._new: dict[str, tuple[str, bytes]] = {}

    def get(self, name: str, state: str, make: Callable[[], _Made]) -> _Made:
        known = self._things.get(name)
        if known is not None and known[0] == state:
            with suppress(Exception):  # what an older version of a package has pickled may fail in any way
                return loads(known[1])  # type: ignore[no-any-return]
        made = make()
        if not self._new:
            atexit.register(self.save)
        self._new[name] = self._things[name] = state, dumps(made)
        return made

    def save(self) -> None:
        """Add what this run made to what is in the file by now."""
        things = self._read() | self._new
        put(self._path, things if len(things) <= _MOST else self._new)

    def _read(self) -> dict[str, tuple[str, bytes]]:
        return take(self._path) or {}


@cache
def _store() -> Store:
    """The store of this installation: of another one it could use next to nothing, and every run reads all of it."""
    return Store(folder() / f"kept-{sys.implementation.cache_tag}-{crc32(__file__.encode()):08x}.bin")
