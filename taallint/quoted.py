"""Other people's words: speech between quotation marks, block quotes, verse. House style keeps out of them, and no fix is made in them by itself.

What is about the quotation marks themselves, and what does not belong to the article at all, is told and mended as everywhere else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from .document import Document, Kind
from .document.quotations import PAIRS
from .model import Edit, Finding, Fix, Safety, Severity, Span
from .regexes import lazy_regex

_MARKS: Final = "".join({char for pair in ((mark, *closes) for mark, closes in PAIRS.items()) for glyph in pair for char in glyph} - {","})
_VERSE_LINE: Final = lazy_regex(r"(?:\d{1,3}[.:]?\s+)?[„“”\"'‘’(]*[A-ZÀ-Þ].{3,58}")
_VERSE_LONGEST: Final = 100
_VERSE_LINES: Final = 4
_STOPS: Final = (".", "!", "?", ":", "…", "”", '"')


def respect(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """``findings`` without the house style in other people's words, ``quoted`` set, and each fix that goes into such words for showing only."""
    findings = list(findings)
    places = _Places(document) if findings else None
    if not places:
        yield from findings
        return
    for finding in findings:
        if finding.severity is Severity.REMOVE:
            yield finding
        elif places.hold(finding.span) and not _is_about_marks(document.text, finding.span):
            if finding.severity is not Severity.STYLE:
                yield _careful(finding, places, True)
        else:
            yield _careful(finding, places, False)


class _Places:
    """Where other people's words stand in a document: spans in order that don't touch."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        spans = [quotation.inner for quotation in document.quotations if quotation.is_speech and not quotation.depth]
        spans += [block.span for block in document.blocks if block.kind is Kind.QUOTE]
        self._spans = _joined([*spans, *_verse(document.text)])
        self._starts = [span.start for span in self._spans]

    def __bool__(self) -> bool:
        return bool(self._spans)

    def hold(self, span: Span) -> bool:
        """Does ``span`` lie in one of them?"""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and self._spans[at].contains(span)

    def safe(self, fix: Fix) -> Fix:
        """``fix``, for showing only when it goes in."""
        return replace(fix, safety=Safety.DISPLAY) if fix.safety and any(map(self._goes_in, fix.edits)) else fix

    def _goes_in(self, edit: Edit) -> bool:
        """Does ``edit`` change more than marks here? What it does at the edge counts when it takes words with it."""
        before = self.text[edit.span.start : edit.span.end]
        if self.hold(edit.span):
            return bool(before.strip(_MARKS) or edit.text.strip(_MARKS))
        near = self._spans[max(bisect_right(self._starts, edit.span.start) - 1, 0) : bisect_right(self._starts, edit.span.end)]
        touched = [span for span in near if span.overlaps(edit.span)]
        return any(_letters(self.text[max(span.start, edit.span.start) : min(span.end, edit.span.end)]) not in _letters(edit.text) for span in touched)


def _careful(finding: Finding, places: _Places, quoted: bool) -> Finding:
    def fixes() -> Iterator[Fix]:
        return map(places.safe, finding.fixes)

    if not (finding.has_lazy_fixes or finding.fixes):
        finding.quoted = quoted
        return finding
    return Finding(finding.code, finding.span, finding.message, finding.severity, fixes if finding.has_lazy_fixes else tuple(fixes()), quoted)


def _is_about_marks(text: str, span: Span) -> bool:
    """Nothing but marks and white space, or with a quotation mark at one of its ends."""
    words = text[span.start : span.end]
    return not _letters(words) or words[0] in _MARKS or words[-1] in _MARKS


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _verse(text: str) -> Iterator[Span]:
    """Runs of short lines that each start with a capital and mostly end without a stop: verse, a psalm, a song."""
    start = at = 0
    run: list[str] = []
    for line in [*text.split("\n"), ""]:
        bare = line.strip()
        if len(bare) < _VERSE_LONGEST and _VERSE_LINE.fullmatch(bare):
            start = start if run else at
            run.append(bare)
        else:
            if len(run) >= _VERSE_LINES and sum(line.endswith(_STOPS) for line in run) * 2 <= len(run):
                yield Span(start, at - 1)
            run = []
        at += len(line) + 1


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
