"""News exchange: NewsML-G2 (XML, with the article in XHTML or NITF) and ninjs (JSON, with the article as text or HTML)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from ..document import Kind
from ..reading import BOM, Unreadable, decode
from . import Source
from .pieces import Paragraph, Piece, literal, source
from .xmltext import XmlText, escaped

if TYPE_CHECKING:
    from ..house import House

_KINDS = {
    "headline": Kind.HEAD, "hl1": Kind.HEAD, "h1": Kind.HEAD, "hl2": Kind.SUBHEAD, "h2": Kind.SUBHEAD, "h3": Kind.SUBHEAD, "h4": Kind.SUBHEAD,
    "p": None, "li": Kind.LIST, "td": Kind.LIST, "th": Kind.LIST, "figcaption": Kind.CAPTION, "media-caption": Kind.CAPTION, "description": None,
    "byline": Kind.BYLINE, "byttl": Kind.BYLINE, "dateline": Kind.DATE,
}  # fmt: skip
"""The elements that hold a paragraph each."""
_FIELDS = {
    "headline": Kind.HEAD, "slugline": None, "byline": Kind.BYLINE, "body_text": None, "body_html": None, "body_xhtml": None,
    "description_text": Kind.LEAD, "description_html": Kind.LEAD, "description_xhtml": Kind.LEAD, "headline_text": Kind.HEAD, "caption": Kind.CAPTION,
}  # fmt: skip
_READ = frozenset(_FIELDS) - {"slugline"}
_FIELD = re.compile(rf'"({"|".join(sorted(_READ))})"\s*:\s*"((?:[^"\\]|\\.)*)"')
_PART = re.compile(r"(?P<escape>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.)|(?P<plain>[^\\]+)")
_MARKUP = re.compile(
    r"(?P<block></?(?:p|h[1-6]|hl[12]|li|ul|ol|div|br|figcaption|blockquote|td|tr|table)\b[^>]*>)|(?P<tag><[^>]*>)|(?P<entity>&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);)"
)


def read(data: bytes, path: str | None, house: House) -> Source:
    """A line of the text is a paragraph."""
    if data.removeprefix(BOM).lstrip()[:1] == b"<":
        return source(NewsMl(data).parse(), {"": data}, house, path, _in_xml, lambda changed: changed.get("", data))
    text = decode(data)
    try:
        json.loads(text)
    except ValueError as error:
        raise Unreadable("dit is geen geldige JSON.") from error
    return source(_ninjs(text, len(data) - len(text.encode())), {"": data}, house, path, _in_json, lambda changed: changed.get("", data))


def _in_xml(text: str, piece: Piece) -> bytes:
    return escaped(text).encode()


def _in_json(text: str, piece: Piece) -> bytes:
    inner = html.escape(text, quote=False) if piece.run == "html" else text
    return json.dumps(inner, ensure_ascii=False)[1:-1].encode()


class NewsMl(XmlText):
    """Headline, description and the article inside ``inlineXML`` or ``inlineData``; names count without their namespace."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data, "", "nieuwsbestand")
        self._open: list[Paragraph | None] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local in _KINDS:
            self._open.append(self.paragraph)
            self.open().kind = _KINDS[local]
            self.reads = True

    def end(self, name: str) -> None:
        if name.rpartition(" ")[2] in _KINDS:
            self.paragraph = self._open.pop()
            self.reads = self.paragraph is not None


def _ninjs(text: str, shift: int) -> Iterator[Paragraph]:
    """The paragraphs of the fields that hold text; ``shift`` is the bytes before the text (a byte order mark)."""
    byte = shift
    at = 0
    for field in _FIELD.finditer(text):
        byte += len(text[at : field.start(2)].encode())
        at = field.start(2)
        pieces = list(_pieces(field[2], byte))
        is_html = field[1].endswith("html")
        for paragraph in _of_html(pieces) if is_html else _of_text(pieces):
            paragraph.kind = _FIELDS[field[1]]
            yield paragraph


def _pieces(string: str, byte: int) -> Iterator[Piece]:
    for part in _PART.finditer(string):
        size = len(part[0].encode())
        if part["escape"]:
            yield Piece(json.loads(f'"{part[0]}"'), "", byte, byte + size, hosts=True)
        else:
            yield literal(part[0], "", byte, byte + size)
        byte += size


def _of_text(pieces: list[Piece]) -> Iterator[Paragraph]:
    paragraph = Paragraph()
    for piece in pieces:
        if piece.text == "\n":
            yield paragraph
            paragraph = Paragraph()
        else:
            paragraph.pieces.append(piece)
    yield paragraph


def _of_html(pieces: list[Piece]) -> Iterator[Paragraph]:
    """Tags part paragraphs or are passed over; an entity is one piece."""
    text = "".join(piece.text for piece in pieces)
    starts, at = [], 0
    for piece in pieces:
        starts.append(at)
        at += len(piece.text)
    cut = partial(_cut, pieces, starts)
    paragraph, at = Paragraph(), 0
    for mark in _MARKUP.finditer(text):
        paragraph.pieces += cut(at, mark.start())
        at = mark.end()
        if mark["block"]:
            yield paragraph
            paragraph = Paragraph()
        elif mark["entity"]:
            first, *_, last = [*cut(mark.start(), mark.end())] * 2
            paragraph.pieces.append(Piece(html.unescape(mark[0]), "", first.start, last.end, hosts=True, run="html"))
    paragraph.pieces += cut(at, len(text))
    yield paragraph


def _cut(pieces: list[Piece], starts: list[int], start: int, end: int) -> Iterator[Piece]:
    for at, piece in zip(starts, pieces, strict=True):
        first, last = max(start - at, 0), min(end - at, len(piece.text))
        if first < last:
            part = Piece(piece.text[first:last], "", piece.byte(first), piece.byte(last), piece.literal[first:last], hosts=True, run="html")
            yield part
