"""A Word file in which each finding is a comment at its words: a copy of the file that was checked, or a new one with its text.

The report is about one file; it is written as bytes, to the buffer under ``out``.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ..formats.docx import Word
from ..formats.package import Package, zipped
from ..formats.pieces import Piece, Splice, spliced
from ..formats.xmltext import escaped, name_end
from ..model import Finding
from .wording import in_one_line, name_of

if TYPE_CHECKING:
    from ..result import FileResult
    from . import RenderOptions

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ID = re.compile(rb'\bid="(\d+)"')
_AUTHOR = "taallint"


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """Nothing is written for a text that could not be checked."""
    for result in results:
        if not result.error:
            is_word = result.path.lower().endswith(".docx") and os.path.isfile(result.path)
            data = Path(result.path).read_bytes() if is_word else new_document(result.text)
            out.buffer.write(commented(data, result.text, result.findings, options))


def new_document(text: str) -> bytes:
    """A Word file with a paragraph for each line of ``text``."""
    lines = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escaped(line)}</w:t></w:r></w:p>' for line in text.split("\n"))
    return zipped(
        {
            "[Content_Types].xml": (
                f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
                f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
                f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/></Types>'
            ).encode(),
            "_rels/.rels": (
                f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_PACKAGE}/relationships">'
                f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
            ).encode(),
            "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_W}"><w:body>{lines}</w:body></w:document>'.encode(),
        }
    )


def commented(data: bytes, text: str, findings: Sequence[Finding], options: RenderOptions) -> bytes:
    """``data``, a Word file, with a comment for each of ``findings``, whose spans count in ``text``, which is what is read of it."""
    word = Word(Package(data, "Word-bestand"))
    if not findings:
        return data
    comments = word.folder_part("comments.xml")
    old = word.package.get(comments)
    first = max((int(number) for number in _ID.findall(old)), default=-1) + 1
    marks = _Marks(word)
    texts = []
    for number, finding in enumerate(findings, first):
        says = f"{in_one_line(text, finding)} ({finding.severity} {finding.code}, {name_of(finding.code, options.rules)})"
        texts.append((number, says, marks.add(number, finding)))
    parts = {word.main: spliced(word.parts[word.main], marks.splices()), comments: _with_comments(old, texts)}
    if not old:
        parts |= _announced(word)
    return word.package.with_parts(parts)


class _Marks:
    """Where comments begin and end in the main part. A run is split where one begins or ends inside it."""

    def __init__(self, word: Word) -> None:
        self._word = word
        self._at: dict[int, tuple[Piece, list[str], list[str]]] = {}

    def add(self, number: int, finding: Finding) -> bool:
        """Mark the words of ``finding``; False when they do not stand in the main part, and then its first words are marked."""
        pieces = [(start, piece) for start, piece in self._word.pieces.within(finding.span) if piece.part == self._word.main]
        found = bool(pieces)
        if not pieces:
            pieces = [(start, piece) for start, piece in zip(self._word.pieces.starts, self._word.pieces.pieces, strict=True) if piece.part == self._word.main][
                :1
            ]
        if not pieces:
            return False
        (start, first), (end, last) = pieces[0], pieces[-1]
        begin = first.byte(max(finding.span.start - start, 0)) if found and first.literal else first.start
        until = last.byte(min(finding.span.end - end, len(last.text))) if found and last.literal else last.end
        self._at.setdefault(begin, (first, [], []))[2].append(f'<w:commentRangeStart w:id="{number}"/>')
        self._at.setdefault(until, (last, [], []))[1].append(f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>')
        return found

    def splices(self) -> Iterator[Splice]:
        main, data = self._word.main, self._word.parts[self._word.main]
        nodes = set()
        for at, (piece, ends, starts) in self._at.items():
            marks = "".join((*ends, *starts)).encode()
            properties = piece.run if isinstance(piece.run, bytes) else b""
            if piece.node >= 0:
                nodes.add(piece.node)
                yield Splice(main, at, at, b"</w:t></w:r>" + marks + b"<w:r>" + properties + b'<w:t xml:space="preserve">')
            elif piece.run is not None:
                yield Splice(main, at, at, b"</w:r>" + marks + b"<w:r>" + properties)
            else:
                yield Splice(main, at, at, marks)
        for node in nodes:
            if b"xml:space" not in data[node : data.index(b">", node)]:
                end = name_end(data, node)
                yield Splice(main, end, end, b' xml:space="preserve"')


def _with_comments(old: bytes, texts: Iterable[tuple[int, str, bool]]) -> bytes:
    new = "".join(
        f'<w:comment w:id="{number}" w:author="{_AUTHOR}" w:initials="tl"><w:p><w:r><w:t xml:space="preserve">{"" if found else "In een noot: "}{escaped(text)}'
        "</w:t></w:r></w:p></w:comment>"
        for number, text, found in texts
    ).encode()
    if not old:
        return f'<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="{_W}">'.encode() + new + b"</w:comments>"
    if b"</w:comments>" in old:
        return old.replace(b"</w:comments>", new + b"</w:comments>")
    return re.sub(rb"/>\s*$", lambda match: b">" + new + b"</w:comments>", old)


def _announced(word: Word) -> dict[str, bytes]:
    """The parts in which Word is told of the new part with comments."""
    folder, name = posixpath.split(word.main)
    relations = f"{folder}/_rels/{name}.rels"
    known = word.package.get(relations) or f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_PACKAGE}/relationships"></Relationships>'.encode()
    relation = f'<Relationship Id="rIdTaallint" Type="{_OFFICE}/comments" Target="comments.xml"/>'.encode()
    types = word.package.read("[Content_Types].xml")
    override = f'<Override PartName="/{folder}/comments.xml" ContentType="{_TYPE}.comments+xml"/>'.encode()
    return {
        relations: known.replace(b"</Relationships>", relation + b"</Relationships>"),
        "[Content_Types].xml": types.replace(b"</Types>", override + b"</Types>"),
    }
