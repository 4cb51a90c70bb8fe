"""OpenDocument text (.odt): paragraphs, headings, lists, tables, notes and text boxes; fixes go back into the right spans.

Tracked changes are read as if accepted. A remark «taallint: negeer CODE» silences the paragraph that it is in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..document import Kind
from . import Source
from .package import Package
from .pieces import Paragraph, Piece, source
from .styles import kind_of
from .xmltext import XmlText, escaped

if TYPE_CHECKING:
    from ..house import House

KIND = "OpenDocument-bestand"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _STYLE, _OFFICE = f"{_OASIS}text:1.0", f"{_OASIS}style:1.0", f"{_OASIS}office:1.0"
_CONTENT = "content.xml"
_FOR_TAALLINT = re.compile(r"\s*taallint\s*:", re.IGNORECASE)
_HEADING = {"1": Kind.HEAD}
_CHARACTERS = {"tab": "\t", "line-break": "\n", "soft-page-break": ""}


def read(data: bytes, path: str | None, house: House) -> Source:
    """A line of the text is a paragraph; what stands in a note or text box comes after the paragraph that holds it."""
    package = Package(data, KIND)
    parts = {_CONTENT: package.read(_CONTENT)}
    return source(OdtText(parts[_CONTENT]).parse(), parts, house, path, _escape, package.with_parts)


def _escape(text: str, piece: Piece) -> bytes:
    return escaped(text).encode()


class OdtText(XmlText):
    """The text of ``content.xml``."""

    skipped = frozenset({f"{_TEXT} tracked-changes", f"{_TEXT} note-citation", f"{_OFFICE} forms", f"{_TEXT} ruby-text"})

    def __init__(self, data: bytes) -> None:
        super().__init__(data, _CONTENT, KIND)
        self._parents: dict[str, str] = {}
        """Name of an automatic style -> that of the style it is made of."""
        self._outside: list[Paragraph | None] = []
        self._remark: Paragraph | None = None
        self._start_of_element = 0
        self._in_list = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        uri, _, local = name.rpartition(" ")
        if name == f"{_STYLE} style":
            self._parents[attributes.get(f"{_STYLE} name", "")] = attributes.get(f"{_STYLE} parent-style-name", "")
        elif name == f"{_OFFICE} annotation":
            self._remark = Paragraph()
            self.reads = False  # who made it, and when
        elif uri != _TEXT:
            return
        elif local in ("p", "h"):
            self._outside.append(self.paragraph)
            if self._remark is not None:
                self.paragraph = self._remark
            else:
                self.open().kind = self._kind(local, attributes)
            self.reads = True
        elif local == "list":
            self._in_list += 1
        elif local in _CHARACTERS or local == "s":
            self._start_of_element = self.at
            self._spaces = int(attributes.get(f"{_TEXT} c", "1") or 1)

    def end(self, name: str) -> None:
        uri, _, local = name.rpartition(" ")
        if name == f"{_OFFICE} annotation":
            self._end_remark()
        elif uri != _TEXT:
            return
        elif local in ("p", "h"):
            self.paragraph = self._outside.pop()
            self.reads = self.paragraph is not None
        elif local == "list":
            self._in_list -= 1
        elif local == "s":
            self.put(" " * min(self._spaces, 100), self._start_of_element, self.after())
        elif _CHARACTERS.get(local):
            self.put(_CHARACTERS[local], self._start_of_element, self.after())

    def _kind(self, local: str, attributes: Mapping[str, str]) -> Kind | None:
        style = attributes.get(f"{_TEXT} style-name", "")
        kind = kind_of(self._parents.get(style, style).replace("_20_", " "))
        if local == "h":
            return kind or _HEADING.get(attributes.get(f"{_TEXT} outline-level", "1"), Kind.SUBHEAD)
        return kind or (Kind.LIST if self._in_list else None)

    def _end_remark(self) -> None:
        remark, self._remark = self._remark, None
        self.reads = self.paragraph is not None
        if remark is not None and self.paragraph is not None and _FOR_TAALLINT.match(remark.text):
            self.paragraph.remarks.append(remark.text)
