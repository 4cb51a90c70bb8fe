"""Mend a text: choose fixes that don't touch each other, apply them, show the difference, write the file without risk."""

from __future__ import annotations

import errno
import os
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from .model import Finding, Fix, Safety, Span
from .result import Round

ROUNDS = 10
"""After so many rounds a text counts as mended."""


def choose(findings: Iterable[Finding], unsafe: bool = False) -> list[tuple[Finding, Fix]]:
    """Each finding with its first fix that is safe enough, without those that touch one already chosen.

    The most urgent finding chooses first, then the one that stands first in the text; what had to wait is found again in a next round.
    """
    least = Safety.UNSAFE if unsafe else Safety.SAFE
    taken: list[Span] = []
    chosen: list[tuple[Finding, Fix]] = []
    for finding in sorted(findings, key=lambda finding: (finding.severity.rank, finding.span, finding.code)):
        fix = next((fix for fix in finding.fixes if fix.safety >= least and fix.edits), None)
        if fix is not None and not _touches(fix, taken):
            chosen.append((finding, fix))
            for edit in fix.edits:
                insort(taken, edit.span)
    return sorted(chosen, key=lambda each: each[1].edits[0].span)


def _touches(fix: Fix, taken: Sequence[Span]) -> bool:
    """Does an edit of ``fix`` overlap one of the spans in ``taken``, or stand right against it? ``taken`` is sorted and its spans don't touch."""
    for edit in fix.edits:
        at = bisect_left(taken, edit.span)
        if any(edit.span.start <= span.end and span.start <= edit.span.end for span in taken[max(at - 1, 0) : at + 1]):
            return True
    return False


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """``text`` after ``fixes``. Raises ``ValueError`` when two edits overlap or one lies outside the text."""
    edits = sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: edit.span)
    parts: list[str] = []
    at = 0
    for edit in edits:
        if not at <= edit.span.start <= edit.span.end <= len(text):
            raise ValueError(f"edit {edit.span.start}-{edit.span.end} overlaps another or lies outside the text")
        parts += text[at : edit.span.start], edit.text
        at = edit.span.end
    return "".join(parts) + text[at:]


class Mended(NamedTuple):
    """A text after all rounds of fixing: the new text, what went into it, and what is still found in it."""

    text: str
    rounds: list[Round]
    findings: list[Finding]


def mend(text: str, check: Callable[[str], list[Finding]], unsafe: bool = False) -> Mended:
    """Check and fix ``text`` until no fix is left, or ``ROUNDS`` times. ``check`` gives the findings of a text.

    Fixes that undo each other are not made: a text that comes back counts as it was when it first stood there, so mending it again changes nothing.
    """
    rounds: list[Round] = []
    findings = check(text)
    while len(rounds) < ROUNDS:
        made = choose(findings, unsafe)
        new = apply(text, [fix for _, fix in made])
        if new == text:
            break
        before = [each.text for each in rounds]
        if new in before:
            del rounds[before.index(new) :]
            return Mended(new, rounds, check(new))
        rounds.append(Round(text, made))
        text, findings = new, check(new)
    return Mended(text, rounds, findings)


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

    A link is followed to its file; a file that is there keeps its mode. Raises ``ChangedError`` when the file is given as ``expected`` and holds something
    else by now, and ``OSError``, with the name of the file, when it can't be written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists():
            _replace(target, data, expected)
        else:
            target.write_bytes(data)
    except OSError as error:
        error.filename = str(path)
        raise


def _replace(target: Path, data: bytes, expected: bytes | None) -> None:
    import tempfile

    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, target.stat().st_mode & 0o7777)
        if expected is not None and target.read_bytes() != expected:
            raise ChangedError(str(target))
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
