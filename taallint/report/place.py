"""What every report needs to know of a finding: its line and column, what the fix makes of the text, and a mark to know it by."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..model import Finding, Fix, Span
from ..regexes import lazy_regex

if TYPE_CHECKING:
    from ..result import FileResult

_LINE_END = lazy_regex(r"\r\n|\n|\r")
_SIGNS = str.maketrans({" ": "␣", "\xa0": "⍽", "\t": "⇥", "\n": "⏎"})


def uri(path: str) -> str:
    """The address of the file at ``path``, also where the system's names are ASCII and this one isn't."""
    absolute = Path(path).absolute()
    try:
        return absolute.as_uri()
    except UnicodeEncodeError:
        from urllib.parse import quote

        return f"file://{quote(absolute.as_posix())}"


class Lines:
    """The lines of a text; ``\\n``, ``\\r\\n`` and ``\\r`` end one. Numbers count from 1, columns in code points."""

    def __init__(self, text: str) -> None:
        ends = [match.span() for match in _LINE_END.finditer(text)]
        self._starts = [0, *(end for _, end in ends)]
        self._ends = [*(start for start, _ in ends), len(text)]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of ``offset``. The second half of a ``\\r\\n`` belongs to the line that it ends."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def span(self, line: int) -> Span:
        """Where line number ``line`` stands, without its line end."""
        return Span(self._starts[line - 1], self._ends[line - 1])


class Change(NamedTuple):
    """What a reader would see change: the words before and after. An empty ``after`` means that the words go."""

    before: str
    after: str

    @property
    def removes(self) -> bool:
        """Do the words go, with nothing in their place but white space?"""
        return not self.after.strip() and bool(self.before.strip() or not self.after)

    def visible(self, words: str) -> str:
        """``words`` on one line, with signs for the white space if nothing else changes."""
        return words.translate(_SIGNS) if self.before.split() == self.after.split() else " ".join(words.split())


def change(text: str, finding: Finding, fix: Fix) -> Change:
    """What ``fix`` does to the finding's words, taken as whole words so that a comma or a quotation mark is seen in its place.

    What it does elsewhere is left out, unless it does nothing here.
    """
    here = [edit for edit in fix.edits if edit.span.start <= finding.span.end and finding.span.start <= edit.span.end]
    edits = sorted(here or fix.edits, key=lambda edit: edit.span)
    start = min([finding.span.start, *(edit.span.start for edit in edits)])
    end = max([finding.span.end, *(edit.span.end for edit in edits)])
    if not (len(edits) == 1 and not edits[0].text):
        start, end = _whole_words(text, start, end)
    parts: list[str] = []
    at = start
    for edit in edits:
        parts += text[at : edit.span.start], edit.text
        at = edit.span.end
    return Change(text[start:end], "".join(parts) + text[at:end])


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen to white space on both sides when there is no letter inside, else only where a word is cut."""
    bare = not any(map(str.isalnum, text[start:end]))
    if bare or text[start].isalnum():
        while start and end - start < 60 and (text[start - 1].isalnum() or (bare and not text[start - 1].isspace())):
            start -= 1
    if bare or text[end - 1].isalnum():
        while end < len(text) and end - start < 60 and (text[end].isalnum() or (bare and not text[end].isspace())):
            end += 1
    return start, end


def marked(result: FileResult) -> Iterator[tuple[Finding, str]]:
    """Each finding with 32 hexadecimal digits that stay the same when the text above or around it is edited."""
    from hashlib import sha256

    seen: Counter[tuple[str, str]] = Counter()
    for finding in result.findings:
        words = " ".join(result.text[finding.span.start : finding.span.end].split())
        key = (finding.code, words)
        seen[key] += 1
        yield finding, sha256("\0".join([result.path, *key, str(seen[key])]).encode("utf-8", "surrogatepass")).hexdigest()[:32]
