"""Plain text in UTF-8, with or without a byte order mark, with any line ends."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from ..document import Document, OffsetMap
from ..document.anatomy import blocks_of
from ..model import Edit, Finding, Fix, Span
from ..reading import BOM, decode
from . import Source
from .foreign import is_english

if TYPE_CHECKING:
    from ..house import House

_LINE_END = re.compile(r"\r\n|\n|\r")


def read(data: bytes, path: str | None, house: House) -> Source:
    """The document has ``\\n`` for each line end; the source text has what the file has."""
    source = decode(data)
    prefix = BOM if data.startswith(BOM) else b""
    text = source if "\r" not in source else _LINE_END.sub("\n", source)
    origin = LineEnds(source) if "\r\n" in source else OffsetMap()
    document = Document(text, [] if is_english(text) else list(blocks_of(text, house)), house, path, origin)
    move = partial(in_source, origin, line_end(source)) if "\r" in source else _as_it_is
    return Source(document, source, move, lambda text: prefix + text.encode("utf-8"))


def line_end(source: str) -> str:
    """The line end that ``source`` has most of."""
    counts: dict[str, int] = {"\n": 0}
    for end in _LINE_END.findall(source):
        counts[end] = counts.get(end, 0) + 1
    return max(counts, key=lambda end: counts[end])


class LineEnds(OffsetMap):
    """Leads back from a text in which each ``\\r\\n`` became one ``\\n``."""

    def __init__(self, source: str) -> None:
        pieces = [(0, 0)]
        for shift, match in enumerate(re.finditer("\r\n", source), 1):
            pieces.append((match.end() - shift, match.end()))
        super().__init__(pieces)
        self._original = source

    def span(self, span: Span) -> Span:
        """The source of ``span``; who takes a line end takes both halves of it."""
        found = super().span(span)
        if found.end > found.start and self._original[found.end - 1 : found.end + 1] == "\r\n":
            return Span(found.start, found.end + 1)
        return found


def _as_it_is(finding: Finding) -> Finding:
    return finding


def in_source(origin: OffsetMap, end: str, finding: Finding) -> Finding:
    """``finding`` moved by ``origin``, with ``end`` for each line end in its fixes."""
    fixes = [Fix(tuple(Edit(origin.span(edit.span), edit.text.replace("\n", end)) for edit in fix.edits), fix.title, fix.safety) for fix in finding.fixes]
    return Finding(finding.code, origin.span(finding.span), finding.message, finding.severity, tuple(fixes))
