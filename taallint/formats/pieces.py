"""Text that is scattered over a file, and the way back: every stretch of it knows the bytes that it stands for.

A reader of a format makes :class:`Paragraph` objects out of :class:`Piece` objects; :func:`source` makes a :class:`~taallint.formats.Source` of them.
A changed text is written back by replacing only the bytes of the pieces that changed (:mod:`changes` finds those).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ..document import Document, Kind
from ..document.anatomy import blocks_of
from ..model import Edit, Finding, Fix, Safety, Span
from ..reading import Unreadable
from . import Comment, Source

if TYPE_CHECKING:
    from ..house import House

_SPACES = str.maketrans("\n\r\u2028\u2029\x0b\x0c", "  \n\n\n ")
_UNFIT = "deze verbeteringen passen niet in de opmaak van dit bestand; voer ze met de hand door."


class Piece:
    """A stretch of ``text`` and the bytes ``start`` to ``end`` of ``part`` that it stands for.

    ``literal`` is the same text as the file has it, in UTF-8 and as long as ``text``; without it the piece stays or goes as a whole (an entity, a tab).
    ``hosts`` tells whether other text may be put here; ``node`` is where the element around the text starts, ``run`` is the format's own.
    """

    __slots__ = ("end", "hosts", "literal", "node", "part", "run", "start", "text")

    def __init__(self, text: str, part: str, start: int, end: int, literal: str = "", hosts: bool = False, node: int = -1, run: object = None) -> None:
        self.text = text
        self.part = part
        self.start = start
        self.end = end
        self.literal = literal
        self.hosts = hosts or bool(literal)
        self.node = node
        self.run = run

    def byte(self, offset: int) -> int:
        """Where the code point at ``offset`` in ``text`` starts in the file."""
        if offset == 0 or offset == len(self.text):
            return self.end if offset else self.start
        return self.start + len(self.literal[:offset].encode("utf-8"))


def literal(text: str, part: str, start: int, end: int, node: int = -1, run: object = None) -> Piece:
    """A piece of plain characters; line ends in it are spaces to the reader."""
    return Piece(text.translate(_SPACES), part, start, end, text, node=node, run=run)


class Paragraph:
    """A paragraph. ``kind`` is what its style says it is, if it says so; ``runs_on`` that no line end follows.

    ``span`` is the part and the bytes that may go when all of its text goes. ``remarks`` are what comments in the file say of it.
    """

    __slots__ = ("kind", "pieces", "remarks", "runs_on", "span")

    def __init__(self) -> None:
        self.kind: Kind | None = None
        self.pieces: list[Piece] = []
        self.runs_on = False
        self.span: tuple[str, int, int] | None = None
        self.remarks: list[str] = []

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


class Splice(NamedTuple):
    """Put ``data`` in the place of the bytes ``start`` to ``end`` of ``part``."""

    part: str
    start: int
    end: int
    data: bytes


Escape = Callable[[str, Piece], bytes]
"""Text as the bytes that stand for it in the place of (part of) that piece; of no text: what is left of the piece."""
Pack = Callable[[dict[str, bytes]], bytes]
Extra = Callable[["set[Piece]"], "Iterable[Splice]"]
"""What else must change in the bytes when these pieces do."""


def _nothing(touched: set[Piece]) -> Iterable[Splice]:
    return ()


class Pieces:
    """All the paragraphs of a file that hold text, one after another. Their ``text`` is what findings and fixes count in."""

    def __init__(self, paragraphs: Iterable[Paragraph], keep_empty: bool = False) -> None:
        self.pieces: list[Piece] = []
        self.starts: list[int] = []
        """Where each piece starts in ``text``."""
        self.groups: list[tuple[Span, list[Paragraph]]] = []
        """Each line of paragraphs: its place in ``text`` and its paragraphs, of which there are more when they run on."""
        at = 0
        for group in _lines(paragraphs):
            pieces = [piece for paragraph in group for piece in paragraph.pieces]
            if not keep_empty and not "".join(piece.text for piece in pieces).strip():
                continue
            at += bool(self.groups)
            start = at
            for piece in pieces:
                self.pieces.append(piece)
                self.starts.append(at)
                at += len(piece.text)
            self.groups.append((Span(start, at), group))
        self.text = "\n".join("".join(piece.text for paragraph in group for piece in paragraph.pieces) for _, group in self.groups)
        self._group_starts = [span.start for span, _ in self.groups]

    def kinds(self) -> dict[int, Kind]:
        """Start of a line in ``text`` -> what its style says it is."""
        told: dict[int, Kind] = {}
        for span, group in self.groups:
            if group[0].kind:
                told[span.start] = group[0].kind
                told.update((at + 1, group[0].kind) for at in range(span.start, span.end) if self.text[at] == "\n")
        return told

    def within(self, span: Span) -> Iterator[tuple[int, Piece]]:
        """The pieces that share a code point with ``span``, with where they start."""
        at = max(bisect_right(self.starts, span.start) - 1, 0)
        while at < len(self.pieces) and self.starts[at] < span.end:
            if self.starts[at] + len(self.pieces[at].text) > span.start:
                yield self.starts[at], self.pieces[at]
            at += 1

    def groups_at(self, span: Span) -> Sequence[tuple[Span, list[Paragraph]]]:
        """The lines that ``span`` touches."""
        first = max(bisect_right(self._group_starts, span.start) - 1, 0)
        return self.groups[first : max(bisect_right(self._group_starts, span.end), first + 1)]

    def comments(self) -> list[Comment]:
        """What the comments in the file say, at each line that they are about."""
        return [Comment(span, remark) for span, group in self.groups for paragraph in group for remark in paragraph.remarks]

    def fits(self, edits: Sequence[Edit]) -> bool:
        """Can these edits be made without touching more than text: no new line ends, no two paragraphs made one?"""
        if any("\n" in edit.text or (edit.text and self._home(edit) is None) for edit in edits):
            return False
        if any(self.starts_inside(edit.span) for edit in edits):
            return False
        if all("\n" not in self.text[edit.span.start : edit.span.end] and not self._empties(edit) for edit in edits):
            return True
        touched = Span(min(edit.span.start for edit in edits), max(edit.span.end for edit in edits))
        groups = self.groups_at(touched)
        whole = Span(groups[0][0].start, groups[-1][0].end)
        left = [line for line in (_edited(self.text, span, edits) for span, _ in groups) if line.strip()]
        return (bool(left) or len(groups) == len(self.groups)) and _edited(self.text, whole, edits) == "\n".join(left)

    def starts_inside(self, span: Span) -> bool:
        """Does ``span`` start or end inside a piece that stays or goes as a whole?"""
        return any(
            not piece.literal and len(piece.text) > 1 and not (span.start <= start and start + len(piece.text) <= span.end)
            for start, piece in self.within(span)
        )

    def widened(self, edit: Edit) -> Edit:
        """The same change with the whole of each piece that only goes as a whole (three spaces in one element)."""
        (start, end), text = edit.span, edit.text
        for at, piece in self.within(edit.span):
            stop = at + len(piece.text)
            if not piece.literal and at < start:
                start, text = at, self.text[at:start] + text
            if not piece.literal and end < stop:
                end, text = stop, text + self.text[end:stop]
        return Edit(Span(start, end), text)

    def _empties(self, edit: Edit) -> bool:
        return any(not _edited(self.text, span, [edit]).strip() for span, _ in self.groups_at(edit.span))

    def _home(self, edit: Edit) -> Piece | None:
        """The piece that takes the new text: the first that loses some, else the one before, else the one after."""
        home = next((piece for _, piece in self.within(edit.span) if piece.hosts), None)
        if home is None and edit.span.start:
            home = next((piece for _, piece in self.within(Span(edit.span.start - 1, edit.span.start)) if piece.hosts), None)
        return home or next((piece for _, piece in self.within(Span(edit.span.end, edit.span.end + 1)) if piece.hosts), None)

    def splices(self, edits: Sequence[Edit], escape: Escape) -> tuple[list[Splice], set[Piece]]:
        """What changes in the bytes, and the pieces that take part. ``edits`` must fit."""
        found: list[Splice] = []
        touched: set[Piece] = set()
        for edit in edits:
            home = self._home(edit) if edit.text else None
            inside = dict.fromkeys(piece for _, piece in self.within(edit.span))
            for start, piece in self.within(edit.span):
                first, last = max(edit.span.start - start, 0), min(edit.span.end - start, len(piece.text))
                text = edit.text if piece is home else ""
                found.append(Splice(piece.part, piece.byte(first), piece.byte(last), escape(text, piece)))
            if home is not None and home not in inside:
                before = edit.span.start and any(piece is home for _, piece in self.within(Span(edit.span.start - 1, edit.span.start)))
                at = home.end if before else home.start
                found.append(Splice(home.part, at, at, escape(edit.text, home)))
            touched.update(inside, [home] if home else [])
        return self._without_empty(found, edits), touched

    def _without_empty(self, splices: list[Splice], edits: Sequence[Edit]) -> list[Splice]:
        """Paragraphs that lost all of their text go as a whole where that is possible."""
        gone = [
            paragraph.span
            for edit in edits
            if "\n" in self.text[edit.span.start : edit.span.end]
            for span, group in self.groups_at(edit.span)
            for paragraph in group
            if paragraph.span and not _edited(self.text, span, edits).strip()
        ]
        if not gone:
            return splices
        gone = list(dict.fromkeys(gone))
        kept = [each for each in splices if not any(part == each.part and start <= each.start and each.end <= end for part, start, end in gone)]
        return kept + [Splice(part, start, end, b"") for part, start, end in gone]


def _lines(paragraphs: Iterable[Paragraph]) -> Iterator[list[Paragraph]]:
    group: list[Paragraph] = []
    for paragraph in paragraphs:
        group.append(paragraph)
        if not paragraph.runs_on:
            yield group
            group = []
    if group:
        yield group


def _edited(text: str, span: Span, edits: Sequence[Edit]) -> str:
    """``text[span]`` after the edits in it; of an edit that reaches over its ends only what lies inside, with the new text where it begins."""
    parts: list[str] = []
    at = span.start
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.end < span.start or edit.span.start > span.end:
            continue
        parts.append(text[at : max(edit.span.start, at)])
        if edit.span.start >= span.start:
            parts.append(edit.text)
        at = min(max(edit.span.end, at), span.end)
    return "".join(parts) + text[at : span.end]


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """``data`` of one part with its splices made."""
    out: list[bytes] = []
    at = 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        if splice.start >= at:  # else its place went with the paragraph around it
            out += data[at : splice.start], splice.data
            at = splice.end
    return b"".join(out) + data[at:]


def source(
    paragraphs: Iterable[Paragraph], parts: Mapping[str, bytes], house: House, path: str | None, escape: Escape, pack: Pack, extra: Extra = _nothing
) -> Source:
    """The file as taallint sees it. ``parts`` are the pieces' bytes by name; ``pack`` makes the file's bytes of the parts that changed.

    A fix that the format cannot hold is shown, never made. ``encode`` raises :class:`taallint.reading.Unreadable` for a text that is not reached by fixes.
    """
    pieces = Pieces(paragraphs)
    blocks = list(blocks_of(pieces.text, house))
    told = pieces.kinds()
    for block in blocks:
        block.kind = told.get(block.span.start, block.kind)
    document = Document(pieces.text, blocks, house, path)
    encode = partial(_encode, pieces, parts, escape, pack, extra)
    return Source(document, pieces.text, partial(_finding, pieces), encode, pieces.comments(), [block.span for block in blocks])


def _finding(pieces: Pieces, finding: Finding) -> Finding:
    if all(pieces.fits(fix.edits) for fix in finding.fixes):
        return finding
    fixes = [fix if pieces.fits(fix.edits) else Fix(fix.edits, fix.title, Safety.DISPLAY) for fix in finding.fixes]
    return Finding(finding.code, finding.span, finding.message, finding.severity, tuple(fixes), finding.quoted)


def _encode(pieces: Pieces, parts: Mapping[str, bytes], escape: Escape, pack: Pack, extra: Extra, new: str) -> bytes:
    if new == pieces.text:
        return pack({})
    from .changes import changes

    edits = [pieces.widened(edit) for edit in changes(pieces.text, new) or ()]
    if not edits or not pieces.fits(edits):
        raise Unreadable(_UNFIT)
    splices, touched = pieces.splices(edits, escape)
    splices += extra(touched)
    changed = {part: spliced(parts[part], (each for each in splices if each.part == part)) for part in {each.part for each in splices}}
    return pack(changed)
