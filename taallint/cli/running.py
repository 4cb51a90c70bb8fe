"""One run over texts: the results of all files that the user means, and what the exit status depends on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from typing import TYPE_CHECKING

from ..config import ConfigError
from ..formats import extension, may_be_article
from ..meant import suggestion
from ..reading import printable
from ..result import FileResult
from ..run import Checker, check_files
from ..walk import walk
from .options import say
from .progress import progress

if TYPE_CHECKING:
    from ..cache import Cache
    from ..config import Configuration, Settings
    from ..run import Mending

CACHED_FROM = 2
"""From so many files on, looking up what was found before costs less than it saves."""


class Run:
    """One run: gives the results and remembers what the exit status depends on."""

    def __init__(self, configuration: Configuration, mending: Mending, jobs: int, quiet: bool, cached: bool) -> None:
        self.checker = Checker(configuration, mending, cached)
        self.configuration = configuration
        self.jobs = jobs
        self.quiet = quiet
        self.cached = cached
        self.force_exclude = False
        self.output: str | None = None
        """The file for the report, which is no text to check."""
        self.failing = self.errors = self.fixed = 0
        self._readable: set[Settings] = set()
        self.skipped: list[str] = []
        """The files in folders that are no text: pictures, archives, programs."""

    @property
    def status(self) -> int:
        return 2 if self.errors else int(self.failing > 0)

    def files(self, paths: Iterable[str]) -> Iterator[FileResult]:
        """The results of all files that ``paths`` mean."""
        found = list(self.found(paths))
        good = self._configured([path for path, error in found if not error])
        with self._cache(good) as cache:
            checked = check_files(good, self.checker, self.jobs, cache)
            accepted = set(good)
            for path, error in progress(found, len(found)):
                if error:
                    yield self._count(FileResult(printable(path), error=error))
                elif path in accepted:
                    yield self._count(next(checked))

    def _cache(self, paths: Sequence[str]) -> AbstractContextManager[Cache | None]:
        """The cache for these files; none for a single file, which mostly is one that was edited just now."""
        if not self.cached or len(paths) < CACHED_FROM:
            self.checker.digests = False
            return nullcontext()
        from ..cache import Cache, place

        start = os.path.dirname(os.path.abspath(paths[0]))
        file = self.configuration.file_for(start)
        folder, root = place(start, file.folder if file else None)
        return closing(Cache(self.configuration.settings(paths[0]).cache_dir or folder, root))

    def stdin(self, name: str) -> Iterator[FileResult]:
        """The result of what comes in; the mended text goes out."""
        data = sys.stdin.buffer.read()
        excluded = self.force_exclude and self.configuration.excludes(name)
        result, new = (None, data) if excluded else self.checker.check_bytes(name, data)
        if self.checker.mending.write:
            sys.stdout.buffer.write(new)
        if result is not None:
            yield self._count(result)

    def found(self, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Every file that ``paths`` mean, and why it can't be read, if so."""

        def excluded(path: str, is_folder: bool) -> bool:
            try:
                return self.configuration.excludes(path, is_folder)
            except ConfigError:
                return False

        def is_text(path: str) -> bool:
            return may_be_article(path) or extension(path) in self.configuration.endings(path)

        output = os.path.relpath(self.output) if self.output else ""
        for path, error in walk(paths, is_text, excluded, self.skipped):
            if (self.force_exclude and excluded(path, False)) or path == output:
                continue
            if not error and not os.path.lexists(path):
                error = f"dit bestand bestaat niet.{_meant(path)}"
            yield path, error

    def _configured(self, paths: list[str]) -> list[str]:
        """The paths whose settings can be read; what is wrong with the others is said once."""
        good = []
        said = set()
        for path in paths:
            try:
                settings = self.configuration.settings(path)
                if settings not in self._readable:
                    _read_lists(settings)
                    self._readable.add(settings)
                good.append(path)
            except ConfigError as error:
                self.errors += 1
                if str(error) not in said:
                    said.add(str(error))
                    say(f"Fout: {error}")
        return good

    def _count(self, result: FileResult) -> FileResult:
        self.failing += result.failing
        self.fixed += result.fixed
        self.errors += bool(result.error)
        if self.checker.mending.fix and not self.checker.mending.write:
            self.failing += result.fixed
        if not result.words and not result.error and not self.quiet:
            say(f"{result.path}: dit bestand is leeg.")
        return result


def _read_lists(settings: Settings) -> None:
    """Raises ``ConfigError`` when a list that ``settings`` name can't be read."""
    if settings.baseline is not None:
        from ..baseline import baseline

        baseline(settings.baseline)
    for path in (*settings.words, *settings.names):
        if not path.is_file():
            beside = suggestion(path.name, [each.name for each in path.parent.glob("*.txt")])
            raise ConfigError(f"{printable(os.path.relpath(path))}: deze woordenlijst bestaat niet.{beside}")


def _meant(path: str) -> str:
    """A file beside it, or a command, that looks like ``path``."""
    from .program import COMMANDS

    folder, name = os.path.split(path)
    try:
        beside = os.listdir(folder or ".")
    except OSError:
        beside = []
    return suggestion(name, [*beside, *([] if folder or "." in name else COMMANDS)])
