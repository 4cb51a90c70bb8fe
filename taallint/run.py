"""From paths to results: read each file, check it, mend it if asked, give back what was found in the file's own coordinates."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from . import formats
from .config import ConfigError, Configuration, Settings
from .engine import Linter
from .model import Finding
from .reading import Unreadable, check_size, os_message, read

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

PARALLEL_FROM = 2_000_000
"""From so many bytes of text on, a second process saves more than its start costs."""
_CHUNK = 200_000
"""A process takes files together until they have so many bytes."""


@dataclass(slots=True)
class FileResult:
    """What came of one file. ``text`` is the file's text as decoded (line ends kept, no BOM); every span in ``findings`` counts its code points.

    ``error`` is one Dutch sentence when the file could not be checked, and then there are no findings, or when a rule failed on it, and then there
    are those of the other rules. ``before`` is the text before ``fixed`` fixes were made, if there were any. ``failing`` counts the
    findings that are as urgent as the settings' ``fail_on`` or more.
    """

    path: str
    text: str = ""
    findings: list[Finding] = field(default_factory=list)
    error: str = ""
    before: str = ""
    fixed: int = 0
    failing: int = 0


@dataclass(frozen=True)
class Mending:
    """Which fixes are made: none, the safe ones, or the unsafe ones too; and whether the file is written."""

    fix: bool = False
    unsafe: bool = False
    write: bool = False


class Checker:
    """Checks files one by one, each with the settings that apply to it."""

    def __init__(self, configuration: Configuration, mending: Mending = Mending()) -> None:
        self.configuration = configuration
        self.mending = mending
        self._linters: dict[Settings, Linter] = {}

    def check(self, path: str) -> FileResult:
        """The result for the file at ``path``; never raises for what is wrong with the file or its configuration."""
        result = FileResult(printable(path))
        try:
            settings = self.configuration.settings(path)
            data = read(path, settings.max_size)
            new = self._check(result, path, data, settings)
            if new != data and self.mending.write:
                self._write(result, path, new, data)
        except (Unreadable, ConfigError) as error:
            result.error = str(error)
        return result

    def check_bytes(self, path: str, data: bytes) -> tuple[FileResult, bytes]:
        """The result for ``data`` as if it were the file at ``path``, and what it is after mending."""
        result = FileResult(printable(path))
        try:
            settings = self.configuration.settings(path)
            check_size(len(data), settings.max_size)
            return result, self._check(result, path, data, settings)
        except (Unreadable, ConfigError) as error:
            result.error = str(error)
            return result, data

    def _check(self, result: FileResult, path: str, data: bytes, settings: Settings) -> bytes:
        linter = self._linters.get(settings)
        if linter is None:
            linter = self._linters[settings] = Linter(settings, [])
        problems = linter.problems
        assert problems is not None
        del problems[:]
        source = formats.read(path, data, linter.house)
        result.text = source.text
        result.findings = _findings(linter, source, problems)
        if self.mending.fix and result.findings:
            from .fix import mend

            first = result.findings

            def again(text: str) -> list[Finding]:
                return first if text is source.text else _findings(linter, formats.read(path, source.encode(text), linter.house), problems)

            mended = mend(source.text, again, self.mending.unsafe)
            result.before, result.text, result.findings, result.fixed = source.text, mended.text, mended.findings, mended.fixed
        result.failing = sum(finding.severity.rank <= settings.fail_on.rank for finding in result.findings)
        result.error = " ".join(dict.fromkeys(problem[:1].upper() + problem[1:].rstrip(".") + "." for problem in problems))
        return source.encode(result.text) if result.fixed else data

    def _write(self, result: FileResult, path: str, new: bytes, old: bytes) -> None:
        from .fix import ChangedError, write

        try:
            write(path, new, expected=old)
        except (OSError, ChangedError) as error:
            why = os_message(error) if isinstance(error, OSError) else "het is intussen veranderd."
            result.error = f"de verbeteringen zijn niet opgeslagen: {why}"
            result.fixed = 0


def _findings(linter: Linter, source: formats.Source, problems: list[str]) -> list[Finding]:
    found = []
    for finding in linter.lint(source.document):
        try:
            finding.fixes  # noqa: B018 - now, while a rule that fails on them can be noted
            found.append(source.finding(finding))
        except Exception as error:
            problems.append(f"regel {finding.code} is vastgelopen: {type(error).__name__}: {error}")
            found.append(source.finding(Finding(finding.code, finding.span, finding.message, finding.severity)))
    return found


def check_files(paths: Sequence[str], checker: Checker, jobs: int = 0) -> Iterator[FileResult]:
    """The results for ``paths``, in their order, each as soon as it and those before it are there.

    ``jobs`` is how many processes may work at once; 0 leaves it to the amount of work and the number of cores.
    """
    most = min(jobs or (_cores() if sum(map(_size, paths)) >= PARALLEL_FROM else 1), len(paths))
    if most > 1:
        yield from _parallel(paths, checker, most)
    else:
        yield from map(checker.check, paths)


def _parallel(paths: Sequence[str], checker: Checker, jobs: int) -> Iterator[FileResult]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_all_start_methods, get_context

    done = 0
    context = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
    with ProcessPoolExecutor(jobs, context, _start_worker, (checker.configuration, checker.mending)) as pool:
        try:
            for results in _in_order(pool, _chunks(paths, max(len(paths) // (jobs * 4), 1)), jobs * 3):
                yield from results
                done += len(results)
            return
        except BrokenProcessPool:
            pass
        except GeneratorExit:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    yield from map(checker.check, paths[done:])  # a process died, perhaps of too little memory: on with one


def _in_order(pool: ProcessPoolExecutor, chunks: Iterable[list[str]], ahead: int) -> Iterator[list[FileResult]]:
    """No more than ``ahead`` chunks are under way, so memory doesn't grow with the number of files."""
    submitted = (pool.submit(_work, chunk) for chunk in chunks)
    waiting: deque[Future[list[FileResult]]] = deque(islice(submitted, ahead))
    while waiting:
        yield waiting.popleft().result()
        waiting.extend(islice(submitted, 1))


def _chunks(paths: Iterable[str], most: int) -> Iterator[list[str]]:
    chunk: list[str] = []
    size = 0
    for path in paths:
        chunk.append(path)
        size += _size(path)
        if size >= _CHUNK or len(chunk) >= most:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


_worker: Checker


def _start_worker(configuration: Configuration, mending: Mending) -> None:
    import signal

    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    _worker = Checker(configuration, mending)


def _work(paths: list[str]) -> list[FileResult]:
    return list(map(_worker.check, paths))


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def printable(path: str) -> str:
    """``path`` with ``�`` for what is not text in it."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
