"""Make a document of marked-up source: copy what a reader reads, leave the markup out, and keep the way back.

Offsets in the source count code points of the text with ``\\n`` for each line end. White space reads as one space, as on a page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..document import Block, Document, Kind, OffsetMap
from ..document.anatomy import kind_alone
from ..model import Span
from .foreign import english, is_broken

if TYPE_CHECKING:
    from ..house import House

OPAQUE = "\ufffc"
"""Stands in the document for what rules don't look into: code, an address, a formula. One mask, like one word."""
_GAP = "\n\n"
_RUNS = re.compile(r"([ \t\n\f\r]+)|[^ \t\n\f\r]+(?: [^ \t\n\f\r]+)*")
_ENDING = re.compile(r"[-‑'’]?\w+")
_NEAR = 2
"""An echo of a block this near is not read."""

Escape = Callable[[str], str]


class Piece(NamedTuple):
    """``length`` code points from ``text`` on stand for ``source`` up to ``source_end``; ``verbatim``: they are the same;
    ``ends_line``: a space for a line end."""

    text: int
    length: int
    source: int
    source_end: int
    verbatim: bool
    ends_line: bool = False


class Part:
    """A block in the making; offsets of ``pieces``, ``masks`` and ``frozen`` count from its start."""

    def __init__(self, kind: Kind, escape: Escape | None, is_echo: bool, is_quoted: bool) -> None:
        self.kind = kind
        self.escape = escape
        self.is_echo = is_echo
        self.is_quoted = is_quoted
        self.pieces: list[Piece] = []
        self.texts: list[str] = []
        self.length = 0
        self.masks: list[Span] = []
        self.frozen: list[Span] = []

    @property
    def text(self) -> str:
        return "".join(self.texts)

    @property
    def ends_opaque(self) -> bool:
        return bool(self.masks) and self.masks[-1].end == self.length

    def add(self, text: str, start: int, end: int, verbatim: bool, ends_line: bool = False) -> None:
        last = self.pieces[-1] if self.pieces else None
        if last and verbatim and last.verbatim and last.source_end == start:
            self.pieces[-1] = Piece(last.text, last.length + len(text), last.source, end, True)
        else:
            self.pieces.append(Piece(self.length, len(text), start, end, verbatim, ends_line))
        self.texts.append(text)
        self.length += len(text)


class Composer:
    """Takes the pieces of ``source`` in their order. ``begin`` starts a block; an empty block is none."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.is_authored = False
        """The markup was put there by who wrote it, as in Markdown: a line with markup in it is no leftover of a site."""
        self.comments: list[tuple[Span, str]] = []
        """What stands in comments: its place in ``source`` and what it says."""
        self._parts: list[Part] = []
        self._new = Part(Kind.PARAGRAPH, None, False, False)
        self._space: tuple[str, int, int] | None = None

    @property
    def parts(self) -> list[Part]:
        """The blocks so far in the order of the source, without echoes: what only repeats, or starts, a block beside it."""
        parts = sorted((part for part in (*self._parts, self._new) if part.text.strip()), key=lambda part: part.pieces[0].source)
        if not any(part.is_echo for part in parts):
            return parts
        plain = [_plain(part.text) for part in parts]
        kept: list[int] = []
        for at, part in enumerate(parts):
            if not (part.is_echo and any(plain[near].startswith(plain[at]) for near in (*kept[-_NEAR:], *range(at + 1, min(at + 1 + _NEAR, len(parts)))))):
                kept.append(at)
        return [parts[at] for at in kept]

    def begin(self, kind: Kind, escape: Escape | None = None, *, is_echo: bool = False, is_quoted: bool = False) -> None:
        """What follows is a new block. ``escape`` writes words in its syntax; without it fixes stay out of characters that mean something.

        ``is_echo``: it may say again what a block beside it says, as the alternative text of a picture does; ``is_quoted``: fixes are only shown.
        """
        if self._new.length:
            self._parts.append(self._new)
        self._new = Part(kind, escape, is_echo, is_quoted)
        self._space = None

    def copy(self, start: int, end: int) -> None:
        """The reader reads ``source[start:end]`` as it stands."""
        source = self.source
        if self._space is None and self._new.ends_opaque:
            start = self._glued(start, end)
        for run in _RUNS.finditer(source, start, end):
            if run.lastindex:
                self.space(*run.span())
            else:
                self._add(run[0], *run.span(), True)

    def _glued(self, start: int, end: int) -> int:
        """Make the ending that hangs on an opaque word part of it, and give the place after it."""
        last = self._new.pieces[-1]
        ending = _ENDING.match(self.source, start, end) if last.source_end == start else None
        if ending is None:
            return start
        self._new.pieces[-1] = last._replace(source_end=ending.end())
        return ending.end()

    def put(self, text: str, start: int, end: int) -> None:
        """The reader reads ``text`` for ``source[start:end]``."""
        if text and text in " \t\n\f":
            self.space(start, end)
        elif text:
            self._add(text, start, end, text == self.source[start:end])

    def space(self, start: int, end: int, text: str = " ") -> None:
        """White space, or a line break when ``text`` says so; at the end of a block it is nothing."""
        if not self._new.length:
            return
        if self._space is None or (text == "\n" and self._space[0] != "\n"):
            self._space = (text, self._space[1] if self._space and self._space[2] == start else start, end)
        elif self._space[2] == start:
            self._space = (self._space[0], self._space[1], end)

    def opaque(self, start: int, end: int) -> None:
        """The reader reads something here that is no Dutch."""
        self._add(OPAQUE, start, end, False)
        part = self._new
        span = Span(part.length - 1, part.length)
        part.masks.append(span)
        part.frozen.append(span)

    @property
    def mark(self) -> int:
        """How far the block is, for :meth:`freeze`."""
        return self._new.length

    def freeze(self, mark: int) -> None:
        """Keep fixes out of what was composed since ``mark``."""
        if self._new.length > mark:
            self._new.frozen.append(Span(mark, self._new.length))

    def _add(self, text: str, start: int, end: int, verbatim: bool) -> None:
        part = self._new
        if self._space:
            space, at, space_end = self._space
            source = self.source[at:space_end]
            part.add(space, at, space_end, source == space == " ", "\n" in source or space == "\n")
            self._space = None
        if not part.pieces or start >= part.pieces[-1].source_end:
            part.add(text, start, end, verbatim)

    def compose(self, house: House, path: str | None) -> Composed:
        """The document. A paragraph that is a caption, a date or a leftover by the look of it is called so; what is no Dutch is hidden from the rules."""
        texts: list[str] = []
        blocks: list[Block] = []
        pieces: list[Piece] = []
        at = 0
        parts = self.parts
        for part, is_english in zip(parts, english([part.text for part in parts]), strict=True):
            if pieces:
                end = pieces[-1].source_end
                pieces.append(Piece(at, len(_GAP), end, max(end, part.pieces[0].source), False))
                texts.append(_GAP)
                at += len(_GAP)
            text = part.text
            kind = part.kind
            span = Span(at + len(text) - len(text.lstrip()), at + len(text.rstrip()))
            is_unread = is_english or is_broken(text)
            if kind is Kind.PARAGRAPH and not part.masks and not is_unread:
                look = kind_alone(text.strip(), house)
                is_own = look is Kind.LEFTOVER and self.is_authored and (len(part.pieces) > 1 or "©" in text)
                kind = kind if look is None or is_own else look
            masks = (span,) if is_unread else tuple(Span(at + mask.start, at + mask.end) for mask in part.masks)
            blocks.append(Block(kind, span, masks))
            pieces += [Piece(at + piece.text, *piece[1:]) for piece in part.pieces]
            texts.append(text)
            at += part.length
        return Composed(Document("".join(texts), blocks, house, path, Places(pieces)), parts)


class Composed(NamedTuple):
    """A document and the parts it was made of, one for each block."""

    document: Document
    parts: list[Part]

    def spans(self) -> Iterator[Span]:
        """Where the blocks stand in the source."""
        return (Span(part.pieces[0].source, part.pieces[-1].source_end) for part in self.parts)


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" .").lower()


class Places(OffsetMap):
    """The way back from a composed text to its source."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces or [Piece(0, 0, 0, 0, True)]
        super().__init__([(piece.text, piece.source) for piece in self.pieces])

    def _at(self, offset: int) -> int:
        return max(bisect_right(self._text, offset) - 1, 0)

    def source(self, offset: int) -> int:
        piece = self.pieces[self._at(offset)]
        return piece.source + min(offset - piece.text, piece.source_end - piece.source) if piece.verbatim else piece.source

    def end(self, offset: int) -> int:
        """Where the source of the code point before ``offset`` ends."""
        piece = self.pieces[self._at(offset - 1)]
        return piece.source + offset - piece.text if piece.verbatim else piece.source_end

    def span(self, span: Span) -> Span:
        """The source of ``span``; an empty one stands right after the code point before it, unless that ends a block."""
        if span.end <= span.start:
            before = self.pieces[self._at(span.start - 1)] if span.start else None
            inside = before is not None and (before.verbatim or before.length == 1 or span.start < before.text + before.length)
            at = self.end(span.start) if inside else self.source(span.start)
            return Span(at, at)
        start = self.source(span.start)
        return Span(start, max(start, self.end(span.end)))

    def under(self, span: Span) -> list[Piece]:
        """The pieces that hold ``span``."""
        return self.pieces[self._at(span.start) : self._at(max(span.end - 1, span.start)) + 1]

    def is_whole(self, span: Span) -> bool:
        """Does the source of ``span`` hold its words and nothing else: no markup or line end in between, no half of an entity?"""
        pieces = self.under(span)
        if any(one.source_end != two.source for one, two in pairwise(pieces)):
            return False
        return all(piece.verbatim or (span.start <= piece.text and piece.text + piece.length <= span.end and not piece.ends_line) for piece in pieces)
