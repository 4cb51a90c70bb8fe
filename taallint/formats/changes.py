"""The edits that make one text of another, for a file whose text lies scattered: only what differs, line by line, then word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ..model import Edit, Span

_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_MOST = 40_000


def changes(old: str, new: str) -> list[Edit] | None:
    """In order, without overlap. ``None`` when ``new`` has lines that ``old`` has not, or differs too much to tell what became of what."""
    before, after = old.split("\n"), new.split("\n")
    starts = [0]
    for line in before:
        starts.append(starts[-1] + len(line) + 1)
    edits: list[Edit] = []
    for tag, first, last, other, other_last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        pairs = _pairs(before[first:last], after[other:other_last])
        if pairs is None:
            return None
        gone: list[int] = []
        for at, became in enumerate(pairs, first):
            if became is None:
                gone.append(at)
            else:
                edits += (Edit(Span(starts[at] + edit.span.start, starts[at] + edit.span.end), edit.text) for edit in _in_line(before[at], became))
        edits += (_removal(first, last, starts, len(old)) for first, last in _ranges(gone))
    return sorted(edits, key=lambda edit: edit.span)


def _removal(first: int, last: int, starts: Sequence[int], length: int) -> Edit:
    """Lines ``first`` up to ``last`` go, with the line end after them, or with the one before the last line of the text."""
    end = starts[last]
    return Edit(Span(max(starts[first] - 1, 0), length) if end > length else Span(starts[first], end), "")


def _ranges(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(1, len(numbers) + 1):
        if at == len(numbers) or numbers[at] != numbers[at - 1] + 1:
            yield numbers[start], numbers[at - 1] + 1
            start = at


def _pairs(before: Sequence[str], after: Sequence[str]) -> list[str | None] | None:
    """What each line became: a line of ``after``, in order, or ``None`` when it went. The pairs that look most alike are chosen."""
    if len(before) == len(after):
        return list(after)
    if len(before) < len(after) or len(before) * len(after) > _MOST:
        return None
    best: list[list[float]] = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for i, one in enumerate(before, 1):
        for j, other in enumerate(after[:i], 1):
            keep = best[i - 1][j - 1] + 0.001 + SequenceMatcher(None, one, other, autojunk=False).quick_ratio()
            best[i][j] = max(keep, best[i - 1][j]) if i > j else keep
    found: list[str | None] = []
    i, j = len(before), len(after)
    while i:
        if i > j and best[i][j] == best[i - 1][j]:
            found.append(None)
        else:
            j -= 1
            found.append(after[j])
        i -= 1
    return found[::-1]


def _in_line(old: str, new: str) -> Iterator[Edit]:
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    at = [0]
    for token in a:
        at.append(at[-1] + len(token))
    for tag, first, last, other, other_last in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _trimmed(at[first], "".join(a[first:last]), "".join(b[other:other_last]))


def _trimmed(start: int, old: str, new: str) -> Edit:
    """``new`` for ``old``, which stands at ``start``, without what they share at both ends."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    most -= head
    tail = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    return Edit(Span(start + head, start + len(old) - tail), new[head : len(new) - tail])
