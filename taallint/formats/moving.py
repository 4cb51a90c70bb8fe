"""Move findings from a composed document to its source, with the fixes that can be made there without harm to the markup.

A fix that only changes letters between letters or spaces can do no harm. Any other is tried: the piece of source around it, once changed, must
read as the document does with the same change.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model import Edit, Finding, Fix, Safety, Span
from . import Comment, Source
from .compose import OPAQUE, Places
from .text import LineEnds, in_source

if TYPE_CHECKING:
    from .compose import Composed, Composer, Part

_PLAIN = re.compile(r"[^\W\d_](?:(?:[^\W_]|[ ’„”“‘…–,;-])*[^\W_])?")
"""What means nothing to any markup, at its ends and inside."""
_LIGHT = re.compile(r"[\s>*_~]*")
"""What a shown fix may take away between the words that it puts together: emphasis and line ends."""
_LONGEST = 6_000
"""A piece of source longer than this is not read again to try a fix."""


class Mover:
    """Moves the findings of one document.

    ``windows`` are the pieces of source, in order, that can be read by themselves with ``read``; without ``read`` the characters that are escaped are the
    only ones that matter.
    """

    def __init__(self, composed: Composed, source: str, windows: Sequence[Span] = (), read: Callable[[str], Composer] | None = None) -> None:
        origin = composed.document.origin
        assert isinstance(origin, Places)
        self._places = origin
        self._text = composed.document.text
        self._source = source
        self._parts = composed.parts
        self._starts = [block.span.start for block in composed.document.blocks]
        self._windows = windows
        self._window_starts = [window.start for window in windows]
        self._read = read
        self._before: dict[Span, list[Part]] = {}

    def finding(self, finding: Finding) -> Finding:
        """``finding`` with its span and fixes in the source."""
        fixes = [moved for fix in finding.fixes if (moved := self._fix(fix))]
        return Finding(finding.code, self._places.span(finding.span), finding.message, finding.severity, tuple(fixes))

    def _fix(self, fix: Fix) -> Fix | None:
        edits = []
        safety = fix.safety
        for edit in fix.edits:
            moved = self._edit(edit) or self._edit(_trimmed(edit, self._text))
            if moved is None:
                moved = self._across(edit)
                safety = Safety.DISPLAY
            if moved is None:
                return None
            edits.append(moved)
            if self._parts[self._block(edit.span.start)].is_quoted:
                safety = Safety.DISPLAY
        return Fix(tuple(edits), fix.title, safety)

    def _block(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _edit(self, edit: Edit) -> Edit | None:
        """``edit`` in the source; None when it can't be made there."""
        span, new = edit.span, edit.text
        if "\n" in new or self._is_frozen(span) or self._would_glue(edit) or not (span.start == span.end or self._places.is_whole(span)):
            return None
        for source in self._sides(span):
            written = self._written(edit, source)
            if written is not None:
                return Edit(source, written)
        return None

    def _sides(self, span: Span) -> list[Span]:
        """Where ``span`` is in the source; for an empty one there may be markup to stand before or behind."""
        if span.start < span.end:
            return [self._places.span(span)]
        before = self._places.span(span).start
        behind = self._places.source(span.start) if span.start < len(self._text) else before
        has_space = any(map(str.isspace, self._source[before:behind]))  # which the text has before the place
        places = [behind] if has_space else dict.fromkeys((before, behind))
        return [Span(at, at) for at in places]

    def _is_frozen(self, span: Span) -> bool:
        first, last = self._block(span.start), self._block(max(span.end - 1, span.start))
        for at in range(first, last + 1):
            start = self._starts[at]
            for frozen in self._parts[at].frozen:
                if (span.start < start + frozen.end and start + frozen.start < span.end) or start + frozen.start < span.start == span.end < start + frozen.end:
                    return True
        return False

    def _would_glue(self, edit: Edit) -> bool:
        """Would words come to stand against what the rules don't look into?"""
        after = (edit.text + self._text[edit.span.end : edit.span.end + 1])[:1]
        return self._text[edit.span.start - 1 : edit.span.start] == OPAQUE and (after.isalnum() or after in ("_", "-", "‑", "'", "’"))

    def _written(self, edit: Edit, source: Span) -> str | None:
        """The text of ``edit`` as the source must have it at ``source``; None when nothing would read so."""
        new = edit.text
        escape = self._parts[self._block(edit.span.start)].escape
        if self._read is None:
            return escape(new) if escape else new
        if _PLAIN.fullmatch(new) and OPAQUE not in self._text[max(edit.span.start - 1, 0) : edit.span.end + 1] and self._is_between_words(source):
            return new
        choices = dict.fromkeys((new, escape(new))) if escape else {new: None}
        return next((each for each in choices if self._reads(edit, Edit(source, each))), None)

    def _is_between_words(self, span: Span) -> bool:
        source = self._source
        left, right = source[span.start - 1 : span.start], source[span.end : span.end + 1]
        inside = source[span.start : span.end]
        return (
            (not inside or inside[0].isalnum())
            and bool(left)
            and (left.isalnum() or left in " „“‘(")
            and (right.isalnum() or (bool(right) and right in " ,.;?!”’)\n"))
        )

    def _across(self, edit: Edit) -> Edit | None:
        """An edit to show: it also takes away line ends or emphasis among the words."""
        span, new = edit.span, edit.text
        if (
            span.start == span.end
            or "\n" in new
            or not new
            or self._is_frozen(span)
            or self._would_glue(edit)
            or self._block(span.start) != self._block(span.end - 1)
        ):
            return None
        pieces = self._places.under(span)
        gaps = [self._source[one.source_end : two.source] for one, two in pairwise(pieces)]
        gaps += [self._source[piece.source : piece.source_end] for piece in pieces if not piece.verbatim]
        if not all(_LIGHT.fullmatch(gap) for gap in gaps):
            return None
        source = self._places.span(span)
        written = self._written(edit, source)
        return None if written is None else Edit(source, written)

    def _reads(self, edit: Edit, moved: Edit) -> bool:
        """Does the source with ``moved`` read as the document with ``edit``?"""
        assert self._read is not None
        window = self._window(moved.span)
        if window.end - window.start > _LONGEST:
            return False
        source = self._source[window.start : window.end]
        start, end = moved.span.start - window.start, moved.span.end - window.start
        if window not in self._before:
            self._before[window] = self._read(source).parts
        before = self._before[window]
        after = self._read(source[:start] + moved.text + source[end:]).parts
        if [(part.kind, part.is_echo) for part in before] != [(part.kind, part.is_echo) for part in after]:
            return False
        changed = [(one, two.text) for one, two in zip(before, after, strict=True) if one.text != two.text]
        return len(changed) == 1 and _is_change(*changed[0], start, self._text[edit.span.start : edit.span.end], edit.text)

    def _window(self, span: Span) -> Span:
        at = bisect_right(self._window_starts, span.start) - 1
        if at >= 0 and span.end <= self._windows[at].end:
            return self._windows[at]
        return Span(0, len(self._source))


def _is_change(part: Part, after: str, start: int, old: str, new: str) -> bool:
    """Is ``after`` the text of ``part`` with ``new`` for the ``old`` whose source is at ``start``, but for white space?"""
    before = part.text
    places = {
        piece.text + (start - piece.source if piece.verbatim else (start == piece.source_end) * piece.length)
        for piece in part.pieces
        if piece.source <= start <= piece.source_end
    }
    return any(before.startswith(old, at) and (before[:at] + new + before[at + len(old) :]).split() == after.split() for at in places)


def _trimmed(edit: Edit, text: str) -> Edit:
    """``edit`` without what it leaves the same at its ends."""
    (start, end), new = edit.span, edit.text
    old = text[start:end]
    most = min(len(old), len(new))
    same = next((at for at in range(most) if old[at] != new[at]), most)
    most -= same
    after = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    return Edit(Span(start + same, end - after), new[same : len(new) - after])


def moved_source(source: str, prefix: bytes, composer: Composer, composed: Composed, mover: Mover) -> Source:
    """The file as taallint sees it: ``source`` with its own line ends, after ``prefix`` (a byte order mark)."""
    ends = LineEnds(source) if "\r\n" in source else None
    back = ends.span if ends else lambda span: span
    return Source(
        composed.document,
        source,
        (lambda finding: in_source(ends, "\n", mover.finding(finding))) if ends else mover.finding,
        lambda text: prefix + text.encode("utf-8"),
        [Comment(back(span), text) for span, text in composer.comments],
        [back(span) for span in composed.spans()],
    )
