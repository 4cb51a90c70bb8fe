"""What was found in files before, so that a file that hasn't changed is not checked again.

One SQLite database in ``.taallint_cache`` at the root of the project. A result is known by the file's path and a key: the digest of everything else that
it depends on (program, rules, house data, settings, word lists, dictionaries). It holds as long as the file has the same stat or else the same
content. A cache never makes a run fail: what can't be opened, read or written is done without, and what is damaged is thrown away.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields
from functools import cache, partial
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .model import Edit, Finding, Fix, Safety, Severity, Span
from .reading import printable
from .result import FileResult

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .config import Settings

FOLDER = ".taallint_cache"
_DATABASE = "results-1.db"
"""The number goes up when the tables or the stored form of a result change."""
_TABLES = """
    CREATE TABLE IF NOT EXISTS results (path BLOB, key BLOB, stat TEXT, digest BLOB, data BLOB, PRIMARY KEY (path, key));
    CREATE TABLE IF NOT EXISTS uses (key BLOB PRIMARY KEY, day INTEGER);
"""
_FLUSH = 500
"""So many new results are written together."""
_SUFFIXES = (".py", ".toml", ".txt", ".json", ".jsonl", ".csv", ".tsv")
"""What a rule may read beside itself."""
_KEPT = 14
"""Days after which the results of a key that nobody uses any more go."""
_TICK = 2_000_000_000
"""Nanoseconds in which a file could be written twice without a change in its stat."""
_PATIENCE = 2
"""Seconds to wait for another process that writes."""
_SEVERITIES = list(Severity)
_OUTSIDE = frozenset({"fail_on", "exclude", "baseline", "cache_dir", "rules", "words", "names", "formats"})
"""Settings that don't change what is found in a file, or that count by what the files that they name hold."""
_DATA = ("lingotweaker_data_nl", "pyspellchecker", "regex", "marko")


class Cache:
    """The results in the database in ``folder``, for files below ``root`` under names that stay the same when the project moves."""

    def __init__(self, folder: Path, root: str) -> None:
        self._path = folder / _DATABASE
        self._root = os.path.join(root, "")
        self._here = os.path.join(os.getcwd(), "")
        self._keys: dict[Settings, bytes] = {}
        self._stats: dict[str, str] = {}
        self._new: list[tuple[bytes, bytes, str, bytes, bytes]] = []
        self._touched: list[tuple[str, bytes, bytes]] = []
        self._database: sqlite3.Connection | None = None
        with suppress(OSError):
            _make(folder)
            self._open()

    def has(self, path: str, settings: Settings) -> bool:
        """Is the result for the file at ``path``, as it is now, here?"""
        try:
            found = os.stat(path)
        except (OSError, ValueError):
            return False
        stat = f"{found.st_mtime_ns} {found.st_ctime_ns} {found.st_size} {found.st_ino}"
        row = self._row("stat, digest", path, settings)
        if row is not None and row[0] == stat:
            return True
        self._stats[path] = stat if time.time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) > _TICK else ""
        if row is None or found.st_size > settings.max_size * 1_000_000:
            return False
        with suppress(OSError), open(path, "rb") as file:
            if digest(file.read()) == row[1]:
                self._touched.append((self._stats.pop(path), self._name(path), self._key(settings)))
                return True
        return False

    def get(self, path: str, settings: Settings) -> FileResult | None:
        """The result that is here for ``path``; its text is there only when it has findings. None when it can't be read after all."""
        row = self._row("data", path, settings)
        with suppress(ValueError, TypeError, IndexError, zlib.error):
            return unpack(path, row[0]) if row else None
        return None

    def put(self, path: str, settings: Settings | None, result: FileResult) -> None:
        """Keep ``result``, unless it is the result of an error or of fixing."""
        stat = self._stats.pop(path, "")
        if settings is None or result.error or result.fixed or not result.digest or self._database is None:
            return
        self._new.append((self._name(path), self._key(settings), stat, result.digest, pack(result)))
        if len(self._new) >= _FLUSH:
            self._flush()

    def close(self) -> None:
        """Write what is new, and once a day throw away what nobody needs any more."""
        self._flush()
        self._try(self._tidy)
        if self._database is not None:
            self._database.close()
            self._database = None

    def _open(self) -> None:
        for attempt in (1, 2):
            try:
                self._database = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
                self._database.executescript(f"PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; {_TABLES}")
                return
            except sqlite3.Error as error:
                self._give_up(error)
                if isinstance(error, sqlite3.OperationalError) or attempt == 2:
                    return

    def _give_up(self, error: sqlite3.Error) -> None:
        """Go on without the database; remove it when it is damaged, not when another process keeps it locked."""
        if self._database is not None:
            self._database.close()
            self._database = None
        if not isinstance(error, sqlite3.OperationalError):
            for end in ("", "-wal", "-shm"):
                with suppress(OSError):
                    os.unlink(f"{self._path}{end}")

    def _try(self, work: Any, *args: Any) -> Any:
        if self._database is None:
            return None
        try:
            return work(*args)
        except sqlite3.Error as error:
            self._give_up(error)
            return None

    def _row(self, columns: str, path: str, settings: Settings) -> tuple[Any, ...] | None:
        found: tuple[Any, ...] | None = self._try(
            self._select, f"SELECT {columns} FROM results WHERE path = ? AND key = ?", (self._name(path), self._key(settings))
        )
        return found

    def _select(self, statement: str, values: tuple[Any, ...]) -> Any:
        assert self._database is not None
        return self._database.execute(statement, values).fetchone()

    def _flush(self) -> None:
        if self._new or self._touched:
            self._try(self._write)
            self._new, self._touched = [], []

    def _write(self) -> None:
        assert self._database is not None
        self._database.execute("BEGIN IMMEDIATE")
        self._database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?)", self._new)
        self._database.executemany("UPDATE results SET stat = ? WHERE path = ? AND key = ?", self._touched)
        self._database.execute("COMMIT")

    def _tidy(self) -> None:
        assert self._database is not None
        today = int(time.time()) // 86_400
        used = [key for key in self._keys.values() if self._select("SELECT day FROM uses WHERE key = ?", (key,)) != (today,)]
        if not used:
            return
        paths = (path for (path,) in self._database.execute("SELECT DISTINCT path FROM results").fetchall())
        gone = [(path,) for path in paths if not os.path.lexists(os.path.join(os.fsencode(self._root), path))]
        self._database.execute("BEGIN IMMEDIATE")
        self._database.executemany("INSERT OR REPLACE INTO uses VALUES (?, ?)", [(key, today) for key in used])
        self._database.execute("DELETE FROM uses WHERE day < ?", (today - _KEPT,))
        self._database.execute("DELETE FROM results WHERE key NOT IN (SELECT key FROM uses)")
        self._database.executemany("DELETE FROM results WHERE path = ?", gone)
        self._database.execute("COMMIT")

    def _name(self, path: str) -> bytes:
        absolute = path if os.path.isabs(path) else self._here + path
        return os.fsencode(absolute[len(self._root) :] if absolute.startswith(self._root) else absolute)

    def _key(self, settings: Settings) -> bytes:
        if settings not in self._keys:
            self._keys[settings] = key(settings)
        return self._keys[settings]


def place(start: str, configured: Path | None) -> tuple[Path, str]:
    """The folder of the cache, and the root that paths in it count from: the folder of the configuration file (``configured``), or the root of the
    git repository around ``start``, or else the user's own cache folder, with all paths from the root of the disk."""
    at = os.path.abspath(start)
    while configured is None:
        if os.path.exists(os.path.join(at, ".git")):
            configured = Path(at)
            break
        at, below = os.path.dirname(at), at
        if at == below:
            from .kept import folder

            return folder() / "results", os.path.join(os.path.splitdrive(at)[0], os.sep)
    root = os.path.abspath(configured)
    return Path(root) / FOLDER, root


def _make(folder: Path) -> None:
    """Make the folder, with a note to git that there is nothing in it to keep."""
    if not (folder / ".gitignore").exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n# Resultaten van taallint; geen reservekopie nodig.\n", "utf-8")
        (folder / ".gitignore").write_text("# Gemaakt door taallint; mag altijd weg.\n*\n", "utf-8")


def digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()


def key(settings: Settings) -> bytes:
    """A digest of all but the file itself that a result depends on. What only decides what to do with findings is left out."""
    values = [getattr(settings, each.name) for each in fields(settings) if each.name not in _OUTSIDE]
    values = [sorted(value.items()) if isinstance(value, Mapping) else value for value in values]
    total = blake2b(_edition() + repr(values).encode("utf-8", "surrogatepass"), digest_size=16)
    for path in (*settings.words, *settings.names, *settings.formats.values()):
        total.update(_content(path) + b"\0list\0")
    for ending, path in sorted(settings.formats.items()):
        total.update(ending.encode() + _content(path) + b"\0format\0")
    for folder in settings.rules:
        total.update(_tree(folder) + b"\0rules\0")
    return total.digest()


@cache
def _edition() -> bytes:
    """A digest of this program, its rules and house data, and of the versions of the packages that hold the dictionaries."""
    from .registry import builtin_folder

    versions = [name for module in _DATA if (site := _site(module)) for name in sorted(os.listdir(site)) if name.startswith(f"{module}-")]
    return digest(repr((sys.version_info[:2], versions)).encode() + _tree(Path(__file__).parent) + _tree(builtin_folder()))


def _site(module: str) -> str | None:
    """The folder in which the package of ``module`` was installed."""
    spec = find_spec("spellchecker" if module == "pyspellchecker" else module)
    return os.path.dirname(os.path.dirname(spec.origin)) if spec and spec.origin else None


def _tree(folder: Path) -> bytes:
    """A digest of the names and contents of all files in ``folder`` and below."""
    total = blake2b(digest_size=16)
    for path in _files(str(folder)):
        total.update(path[len(str(folder)) :].encode("utf-8", "surrogateescape") + b"\0" + _content(path) + b"\0")
    return total.digest()


def _files(folder: str) -> Iterable[str]:
    with suppress(OSError):
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            elif entry.name.endswith(_SUFFIXES):
                yield entry.path


def _content(path: str | Path) -> bytes:
    with suppress(OSError), open(path, "rb") as file:
        return digest(file.read())
    return b""


def pack(result: FileResult) -> bytes:
    """``result`` as bytes, with the findings that a baseline hides among the others."""
    findings = sorted([*result.findings, *result.known], key=_order) if result.known else result.findings
    told = [[each.code, *each.span, each.message, each.severity.rank, each.quoted, [_fix(fix) for fix in each.fixes]] for each in findings]
    return zlib.compress(json.dumps([result.words, result.silenced, result.text if told else "", told]).encode(), 1)


def _order(finding: Finding) -> tuple[Span, int, str]:
    return finding.span, finding.severity.rank, finding.code


def _fix(fix: Fix) -> list[Any]:
    return [fix.title, int(fix.safety), [[*edit.span, edit.text] for edit in fix.edits]]


def _fixes(packed: list[Any]) -> list[Fix]:
    return [Fix(tuple(Edit(Span(first, last), new) for first, last, new in edits), title, Safety(safety)) for title, safety, edits in packed]


def unpack(path: str, data: bytes) -> FileResult:
    """The result for ``path`` that was packed in ``data``. Raises ``ValueError``, ``TypeError``, ``IndexError`` or ``zlib.error`` when it is damaged."""
    words, silenced, text, told = json.loads(zlib.decompress(data))
    findings = []
    for code, start, end, message, severity, quoted, fixes in told:
        findings.append(Finding(code, Span(start, end), message, _SEVERITIES[severity], partial(_fixes, fixes) if fixes else (), quoted))
    return FileResult(printable(path), text, findings, words=words, silenced=silenced)
