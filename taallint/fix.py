"""Mend a text: choose fixes that don't touch each other, apply them, show the difference, write the file without risk."""

from __future__ import annotations

import os
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from .model import Finding, Fix, Safety, Span

ROUNDS = 10
"""After so many rounds a text counts as mended, even if two rules keep undoing each other."""


def select(findings: Iterable[Finding], unsafe: bool = False) -> list[Fix]:
    """The first fix of each finding that is safe enough, without those that touch one already chosen.

    The most urgent finding chooses first, then the one that stands first in the text; what had to wait is found again in a next round.
    """
    least = Safety.UNSAFE if unsafe else Safety.SAFE
    taken: list[Span] = []
    chosen: list[Fix] = []
    for finding in sorted(findings, key=lambda finding: (finding.severity.rank, finding.span, finding.code)):
        fix = next((fix for fix in finding.fixes if fix.safety >= least and fix.edits), None)
        if fix is not None and not _touches(fix, taken):
            chosen.append(fix)
            for edit in fix.edits:
                insort(taken, edit.span)
    return sorted(chosen, key=lambda fix: fix.edits[0].span)


def _touches(fix: Fix, taken: Sequence[Span]) -> bool:
    """Does an edit of ``fix`` overlap one of the spans in ``taken``, or stand right against it? ``taken`` is sorted and its spans don't touch."""
    for edit in fix.edits:
        at = bisect_left(taken, edit.span)
        if any(edit.span.start <= span.end and span.start <= edit.span.end for span in taken[max(at - 1, 0) : at + 1]):
            return True
    return False


def apply(text: str, fixes: Iterable[Fix]) -> tuple[str, int]:
    """``text`` after ``fixes``, and how many there were. Raises ``ValueError`` when two edits overlap or one lies outside the text."""
    fixes = list(fixes)
    edits = sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: edit.span)
    parts: list[str] = []
    at = 0
    for edit in edits:
        if not at <= edit.span.start <= edit.span.end <= len(text):
            raise ValueError(f"edit {edit.span.start}-{edit.span.end} overlaps another or lies outside the text")
        parts += text[at : edit.span.start], edit.text
        at = edit.span.end
    return "".join(parts) + text[at:], len(fixes)


class Mended(NamedTuple):
    """A text after all rounds of fixing: the new text, how many fixes went into it, and what is still found in it."""

    text: str
    fixed: int
    findings: list[Finding]


def mend(text: str, check: Callable[[str], list[Finding]], unsafe: bool = False) -> Mended:
    """Check and fix ``text`` until no fix is left, or ``ROUNDS`` times. ``check`` gives the findings of a text."""
    count = 0
    findings = check(text)
    for _ in range(ROUNDS):
        new, fixed = apply(text, select(findings, unsafe))
        if new == text:
            break
        text, count, findings = new, count + fixed, check(new)
    return Mended(text, count, findings)


def diff(path: str, before: str, after: str) -> str:
    """The change as a unified diff, with the line ends of the texts; empty when nothing changed."""
    import difflib

    lines = difflib.unified_diff(_lines(before), _lines(after), path, path)
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


class ChangedError(Exception):
    """The file is no longer what was checked, so it was left alone."""


def write(path: str | Path, data: bytes, expected: bytes | None = None) -> None:
    """Put ``data`` in the file at ``path`` in one step: a reader, or a crash, sees the old file or the new one, never half of it.

    A link is followed to its file; the file keeps its mode. Raises ``ChangedError`` when the file is given as ``expected`` and holds something else by now,
    and ``OSError`` when it can't be written.
    """
    import tempfile

    target = Path(os.path.realpath(path))
    mode = target.stat().st_mode
    if not os.access(target, os.W_OK):
        raise PermissionError(13, os.strerror(13), str(path))
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode & 0o7777)
        if expected is not None and target.read_bytes() != expected:
            raise ChangedError(str(path))
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
