"""From paths to results: read each file, check it, mend it if asked, give back what was found in the file's own coordinates."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from . import formats
from .config import ConfigError, Configuration, Settings
from .engine import Linter
from .model import Finding, Safety
from .reading import Unreadable, check_size, os_message, printable, read
from .result import FileResult

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from .cache import Cache

PARALLEL_FROM = 2_000_000
"""From so many bytes of text on, a second process saves more than its start costs."""
_CHUNK = 20_000
"""A process takes files together until they have so many bytes: some tenths of a second of work, for that is what an interrupted run waits for."""


@dataclass(frozen=True)
class Mending:
    """Which fixes are made: none, the safe ones, or the unsafe ones too; and whether the file is written."""

    fix: bool = False
    unsafe: bool = False
    write: bool = False


class Checker:
    """Checks files one by one, each with the settings that apply to it."""

    def __init__(self, configuration: Configuration, mending: Mending = Mending(), digests: bool = False) -> None:
        """``digests``: do the results need the digest of their file?"""
        self.configuration = configuration
        self.mending = mending
        self.digests = digests
        self._linters: dict[Settings, Linter] = {}

    def check(self, path: str) -> FileResult:
        """The result for the file at ``path``; never raises for what is wrong with the file or its configuration."""
        result = FileResult(printable(path))
        try:
            settings = self.configuration.settings(path)
            data = read(path, settings.max_size)
            new = self._check(result, path, data, settings)
            if new != data and self.mending.write and (problem := _write(path, new, data)):
                result = Checker(self.configuration).check(path)
                result.error, result.is_partial = problem, True
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

    def finish(self, result: FileResult, path: str, found: list[Finding], settings: Settings) -> list[Finding]:
        """Put what was found in ``result``, apart what the baseline knows; gives back the rest."""
        result.findings, result.known = found, []
        if settings.baseline is not None and found:
            from .baseline import baseline

            result.findings, result.known = baseline(settings.baseline).split(path, result.text, found)
        result.fail_on = settings.fail_on
        result.failing = sum(finding.severity.rank <= settings.fail_on.rank for finding in result.findings)
        return result.findings

    def _check(self, result: FileResult, path: str, data: bytes, settings: Settings) -> bytes:
        linter = self._linters.get(settings)
        if linter is None:
            linter = self._linters[settings] = Linter(settings, [])
        problems = linter.problems
        assert problems is not None
        del problems[:]
        if self.digests:
            from .cache import digest

            result.digest = digest(data)

        def found_in(source: formats.Source) -> list[Finding]:
            result.text, result.words = source.text, len(source.document.text.split())
            found, result.silenced = check_source(linter, source)
            source.document.release()
            return self.finish(result, path, found, settings)

        source = formats.read(path, data, linter.house, settings.formats)
        first = found_in(source)
        if self.mending.fix and any(fix.safety > Safety.DISPLAY for finding in first for fix in finding.fixes):
            from .fix import mend

            def again(text: str) -> list[Finding]:
                return first if text is source.text else found_in(formats.read(path, source.encode(text), linter.house, settings.formats))

            mended = mend(source.text, again, self.mending.unsafe)
            result.before, result.text, result.rounds = source.text, mended.text, mended.rounds
        result.is_partial = bool(problems)
        result.error = " ".join(dict.fromkeys(problem[:1].upper() + problem[1:].rstrip(".") + "." for problem in problems))
        return source.encode(result.text) if result.fixed else data


def _write(path: str, new: bytes, old: bytes) -> str:
    """Put ``new`` in the place of ``old``. A Dutch sentence that says why not, if so."""
    from .fix import ChangedError, write

    try:
        write(path, new, expected=old)
    except (OSError, ChangedError) as error:
        why = os_message(error, writing=True) if isinstance(error, OSError) else "het is intussen veranderd."
        return f"de verbeteringen zijn niet opgeslagen: {why}"
    return ""


def check_source(linter: Linter, source: formats.Source) -> tuple[list[Finding], dict[str, int]]:
    """The findings of ``source`` in the file's own coordinates, and how many of each rule were silenced by a comment in the file.

    A rule that fails is noted in ``linter.problems``, if there is such a list.
    """
    found = []
    for finding in linter.lint(source.document):
        try:
            finding.fixes  # noqa: B018 - now, while a rule that fails on them can be noted
            moved = source.finding(finding)
        except Exception as error:
            if linter.problems is None:
                raise
            linter.problems.append(f"regel {finding.code} is vastgelopen: {type(error).__name__}: {error}")
            moved = source.finding(Finding(finding.code, finding.span, finding.message, finding.severity))
        moved.quoted = finding.quoted
        found.append(moved)
    found.sort(key=lambda finding: (finding.span, finding.severity.rank, finding.code))
    silenced: dict[str, int] = {}
    if any("taallint" in comment.text.lower() for comment in source.comments):
        from .suppress import silence

        found, silenced = silence(linter, source, found)
    least = linter.settings.min_severity.rank
    return [finding for finding in found if finding.severity.rank <= least], silenced


def check_files(paths: Sequence[str], checker: Checker, jobs: int = 0, cache: Cache | None = None) -> Iterator[FileResult]:
    """The results for ``paths``, in their order, each as soon as it and those before it are there; those that ``cache`` has are not made again.

    ``jobs`` is how many processes may work at once; 0 leaves it to the amount of work and the number of cores.
    """
    if cache is None:
        yield from _check_files(paths, checker, jobs)
        return
    wanted = [path for path in paths if not _is_done(path, checker, cache)]
    fresh = _check_files(wanted, checker, jobs)
    waiting = deque(wanted)
    for path in paths:
        if waiting and waiting[0] == path:
            waiting.popleft()
            result = next(fresh)
            cache.put(path, _settings(path, checker), result)
        else:
            result = _kept(path, checker, cache) or checker.check(path)
        yield result


def _is_done(path: str, checker: Checker, cache: Cache) -> bool:
    """Is the result of ``path`` in the cache, and is there nothing in it to mend?"""
    settings = _settings(path, checker)
    return settings is not None and cache.has(path, settings) and (not checker.mending.fix or _kept(path, checker, cache) is not None)


def _kept(path: str, checker: Checker, cache: Cache) -> FileResult | None:
    settings = _settings(path, checker)
    result = cache.get(path, settings) if settings else None
    if result is None or settings is None:
        return None
    found = checker.finish(result, path, result.findings, settings)
    least = Safety.UNSAFE if checker.mending.unsafe else Safety.SAFE
    return None if checker.mending.fix and any(fix.safety >= least for finding in found for fix in finding.fixes) else result


def _settings(path: str, checker: Checker) -> Settings | None:
    try:
        return checker.configuration.settings(path)
    except ConfigError:
        return None


def _check_files(paths: Sequence[str], checker: Checker, jobs: int) -> Iterator[FileResult]:
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
    with ProcessPoolExecutor(jobs, context, _start_worker, (checker.configuration, checker.mending, checker.digests)) as pool:
        try:
            for results in _in_order(pool, _chunks(paths, max(len(paths) // (jobs * 4), 1)), jobs * 3):
                yield from results
                done += len(results)
            return
        except BrokenProcessPool:
            pass
        except BaseException:  # nobody wants the rest
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


def _start_worker(configuration: Configuration, mending: Mending, digests: bool) -> None:
    import signal

    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    _worker = Checker(configuration, mending, digests)


def _work(paths: list[str]) -> list[FileResult]:
    return list(map(_worker.check, paths))


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
