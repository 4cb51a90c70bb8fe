"""The baseline: a file with the findings that are known, so that a run tells only what is new.

A finding is known by the path of its file, its code and its words, never by its line: what is edited above or around it does not wake it. One line a
finding, under the path of its file, in alphabetical order; who finds the same words twice in a file has two lines. Findings are counted: with two lines, the
third is new.
"""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path

from .model import Finding
from .reading import os_message, printable

FILE = ".taallint-baseline"
_HEAD = "# Bekende bevindingen. Gemaakt met: taallint baseline write\n"
_LONGEST = 60

Known = Mapping[str, Counter[str]]
"""Path (from the folder of the baseline, with slashes) -> how often each finding is known."""


class Baseline:
    """The findings that are known, and where the paths in it count from."""

    def __init__(self, path: Path, known: Known) -> None:
        self.path = path
        self.known = known
        self._folder = os.path.dirname(os.path.abspath(path))

    def split(self, path: str, text: str, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        """The new and the known ones among the ``findings`` in the file at ``path``, of which the spans count in ``text``."""
        left = Counter(self.known.get(self.name(path), {}))
        new: list[Finding] = []
        old: list[Finding] = []
        for finding in findings:
            line = mark(text, finding) if left else ""
            if left[line] > 0:
                left[line] -= 1
                old.append(finding)
            else:
                new.append(finding)
        return new, old

    def name(self, path: str) -> str:
        """``path`` as it stands in the file."""
        name = _visible(os.path.relpath(os.path.abspath(path), self._folder).replace(os.sep, "/"))
        return f"./{name}" if name[0] in "# " else name

    def exists(self, name: str) -> bool:
        """Is the file of that name still there?"""
        return os.path.lexists(os.path.join(self._folder, name))

    @property
    def total(self) -> int:
        return sum(lines.total() for lines in self.known.values())

    def write(self) -> None:
        """Write the file, sorted. Raises ``OSError``."""
        lines = [_HEAD]
        for name in sorted(name for name, known in self.known.items() if known):
            lines += f"{name}\n", *(f"  {line}\n" for line in sorted(self.known[name].elements()))
        from .fix import write

        write(self.path, "".join(lines).encode())


@cache
def baseline(path: Path) -> Baseline:
    """The baseline at ``path``; empty when there is no such file. Raises :class:`taallint.config.ConfigError`."""
    known: dict[str, Counter[str]] = {}
    name = ""
    for number, line in enumerate(_lines(path), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if not line[0].isspace():
            name = line.rstrip()
            known.setdefault(name, Counter())
        elif name and line[0] == " ":
            known[name][line.strip()] += 1
        else:
            from .config import ConfigError

            raise ConfigError(f"{path}:{number}: dit is geen lijst van bekende bevindingen. Maak hem opnieuw met “taallint baseline write”.")
    return Baseline(path, known)


def _lines(path: Path) -> Sequence[str]:
    from .config import ConfigError

    try:
        return path.read_text("utf-8-sig", "replace").split("\n")
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise ConfigError(f"{path}: {os_message(error)}") from error


def mark(text: str, finding: Finding) -> str:
    """What ``finding`` is known by: its code and its words on one line; of many words the first, and a digest of all."""
    words = _visible(" ".join(unicodedata.normalize("NFC", text[finding.span.start : finding.span.end]).split()))
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST - 20].rstrip()} … {blake2b(words.encode(), digest_size=6).hexdigest()}"
    return f"{finding.code} {words}".rstrip()


def _visible(text: str) -> str:
    """``text`` without line ends and other characters that would break a list."""
    return text if text.isprintable() else "".join(char if char.isprintable() else f"‹{ord(char):X}›" for char in printable(text))
