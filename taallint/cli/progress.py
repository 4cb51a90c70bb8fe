"""A progress line on the terminal, for work that takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from ..report.terminal import columns

_AFTER = 1.0
_EVERY = 0.1
_MANY = 100
"""With so many the line is there from the start, for the first may take long."""
_TELLING = 3
"""After so many their pace says something of the others."""
_T = TypeVar("_T")


def progress(items: Iterable[_T], total: int) -> Iterator[_T]:
    """``items``, while a line on standard error tells how many of ``total`` there have been. The line is gone whenever the caller has the turn."""
    if not sys.stderr.isatty() or total < 2:
        yield from items
        return
    start = time.monotonic()
    drawn = 0.0
    line = total >= _MANY
    if line:
        sys.stderr.write(_line(0, total, 0))
        sys.stderr.flush()
    for count, item in enumerate(items, 1):
        if line:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            line = False
        yield item
        now = time.monotonic()
        if count < total and now - start > _AFTER and now - drawn > _EVERY:
            sys.stdout.flush()
            sys.stderr.write(_line(count, total, now - start))
            sys.stderr.flush()
            drawn, line = now, True
    if line:
        sys.stderr.write("\r\x1b[K")


def _line(count: int, total: int, seconds: float) -> str:
    """As much as fits on one line, the most telling first."""
    done = 20 * count // total
    bar, told = f"{'█' * done}{'░' * (20 - done)} ", f"{count} van {total}"
    room = columns() - 1
    if count >= _TELLING:
        left = round(seconds / count * (total - count))
        for part in (f", nog {left // 60}:{left % 60:02}", f", {_rate(count / seconds)}"):
            told += part if len(told + part) <= room else ""
    return bar + told if len(bar + told) <= room else told


def _rate(rate: float) -> str:
    """So many a second, or a minute when they are few."""
    return f"{rate:.0f} per seconde" if rate >= 1 else f"{rate * 60:.0f} per minuut"
