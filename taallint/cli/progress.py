"""A progress line on the terminal, for work that takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

_After = 1.0
_Every = 0.1
_T = TypeVar("_T")


def progress(items: Iterable[_T], total: int) -> Iterator[_T]:
    """``items``, while a line on standard error tells how many of ``total`` there have been. The line is gone whenever the caller has the turn."""
    if not sys.stderr.isatty() or total < 2:
        yield from items
        return
    start = time.monotonic()
    drawn = 0.0
    line = False
    for count, item in enumerate(items, 1):
        if line:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            line = False
        yield item
        now = time.monotonic()
        if count < total and now - start > _After and now - drawn > _Every:
            sys.stdout.flush()
            sys.stderr.write(_line(count, total, now - start))
            sys.stderr.flush()
            drawn, line = now, True
    if line:
        sys.stderr.write("\r\x1b[K")


def _line(count: int, total: int, seconds: float) -> str:
    left = round(seconds / count * (total - count))
    rate = count / seconds
    done = 20 * count // total
    return f"{'█' * done}{'░' * (20 - done)} {count} van {total}, {_rate(rate)}, nog {left // 60}:{left % 60:02}"


def _rate(rate: float) -> str:
    """So many a second, or a minute when they are few."""
    return f"{rate:.0f} per seconde" if rate >= 1 else f"{rate * 60:.0f} per minuut"
