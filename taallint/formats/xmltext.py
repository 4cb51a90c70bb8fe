"""Text in XML with the bytes that it stands for, by expat. The base of the readers of Word, OpenDocument, InDesign and NewsML files.

No entity is resolved and no other file is read: a document type declaration is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from ..reading import Unreadable
from .pieces import Paragraph, Piece, literal

_TAG = re.compile(rb"<[^\s/>]+")
_SPECIAL = re.compile('[&<>"\x00-\x08\x0b-\x1f\ufffe\uffff]')
_NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


def escaped(text: str) -> str:
    """``text`` as character data or attribute value; what XML forbids is left out."""
    return _SPECIAL.sub(lambda match: _NAMES.get(match[0], ""), text)


class XmlText:
    """Reads one part. A subclass says in ``start`` and ``end`` what the elements mean; names come as «namespace local».

    ``paragraph`` is the open one; characters go into it while ``reads`` is true. Elements in ``skipped`` are passed over with all that is in them.
    """

    skipped: frozenset[str] = frozenset()

    def __init__(self, data: bytes, part: str, kind: str) -> None:
        self.data = data
        self.part = part
        self.kind = kind
        self.paragraphs: list[Paragraph] = []
        self.paragraph: Paragraph | None = None
        self.reads = False
        self.node = -1
        self.run: object = None
        self._skipping = 0
        self._opened = -1
        self._verbatim = False

    def parse(self) -> list[Paragraph]:
        """The paragraphs, in the order in which they begin. Raises :class:`Unreadable`."""
        if self.data.startswith(_UTF16):
            raise Unreadable(f"de tekst in dit {self.kind} is geen UTF-8; bewaar het opnieuw.")
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartCdataSectionHandler = lambda: self._cdata(True)
        parser.EndCdataSectionHandler = lambda: self._cdata(False)
        parser.XmlDeclHandler = self._declared
        parser.ProcessingInstructionHandler = self.instruction
        try:
            parser.Parse(self.data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise Unreadable(f"dit {self.kind} is beschadigd: de XML erin klopt niet (regel {parser.CurrentLineNumber}).") from error
        return self.paragraphs

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends; not called for what ``start`` never saw."""

    def skips(self, name: str) -> None:
        """An element is passed over."""

    def instruction(self, target: str, data: str) -> None:
        """A processing instruction."""

    @property
    def at(self) -> int:
        """The byte where the tag or the text of this event begins; at the end of an empty element, the byte after it."""
        return self._parser.CurrentByteIndex

    def after(self) -> int:
        """At the end of an element: the byte after it."""
        at = self.at
        if self._is_empty(at):
            return at
        return self.data.index(b">", at) + 1

    def _is_empty(self, at: int) -> bool:
        return self._opened >= 0 and self.data[at - 2 : at] == b"/>" and at > self._opened

    def open(self) -> Paragraph:
        """Begin a paragraph."""
        self.paragraph = Paragraph()
        self.paragraphs.append(self.paragraph)
        return self.paragraph

    def put(self, text: str, start: int, end: int) -> None:
        """``text`` for an element as a whole."""
        if self.paragraph is not None:
            self.paragraph.pieces.append(Piece(text, self.part, start, end, node=-1, run=self.run))

    def skip(self) -> None:
        """From ``start``: pass over this element and all that is in it."""
        self._skipping = 1

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._opened = self.at
        if self._skipping:
            self._skipping += 1
        elif name in self.skipped:
            self._skipping = 1
            self.skips(name)
        else:
            self.start(name, attributes)

    def _end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            self.end(name)
        self._opened = -1

    def _characters(self, text: str) -> None:
        self._opened = -1
        if not self.reads or self._skipping or self.paragraph is None:
            return
        at = self.at
        first = self.data[at : at + 1]
        if first == b"\r":
            piece = _whole(literal(text, self.part, at, at + 2, self.node, self.run))
        elif first == b"&" and not self._verbatim:
            piece = _whole(literal(text, self.part, at, self.data.index(b";", at) + 1, self.node, self.run))
        else:
            piece = literal(text, self.part, at, at + len(text.encode()), self.node, self.run)
            piece.hosts = not self._verbatim  # a CDATA section keeps what it has, but takes nothing new: it would be escaped
        self.paragraph.pieces.append(piece)

    def _cdata(self, begins: bool) -> None:
        self._verbatim = begins
        self._opened = -1

    def _declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() not in ("utf-8", "utf8", "us-ascii"):
            raise Unreadable(f"de tekst in dit {self.kind} is geen UTF-8, maar {encoding}; bewaar het opnieuw.")

    def _refuse(self, *declaration: object) -> None:
        raise Unreadable(f"dit {self.kind} heeft een DOCTYPE, en dat leest taallint niet.")


def name_end(data: bytes, start: int) -> int:
    """The byte after the name in the tag that starts at ``start``."""
    match = _TAG.match(data, start)
    assert match is not None
    return match.end()


def _whole(piece: Piece) -> Piece:
    piece.literal = ""
    return piece
