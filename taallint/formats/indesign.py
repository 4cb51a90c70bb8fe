"""InDesign: InCopy stories (.icml, .icma) and packages (.idml), each story in its turn. Notes and deleted text are passed over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import Source
from .package import Package
from .pieces import Piece, source
from .styles import kind_of
from .xmltext import XmlText, escaped

if TYPE_CHECKING:
    from ..house import House

_STORY = re.compile(r"Stories/[^/]+\.xml")
_ICML = "InCopy-bestand"
_IDML = "InDesign-bestand"


def read(data: bytes, path: str | None, house: House) -> Source:
    """A line of the text is a paragraph."""
    if data.startswith(b"PK"):
        package = Package(data, _IDML)
        parts = {name: package.read(name) for name in sorted(filter(_STORY.fullmatch, package.names))}
        paragraphs = [paragraph for name, xml in parts.items() for paragraph in Story(xml, name, _IDML).parse()]
        return source(paragraphs, parts, house, path, _escape, package.with_parts)
    return source(Story(data, "", _ICML).parse(), {"": data}, house, path, _escape, lambda changed: changed.get("", data))


def _escape(text: str, piece: Piece) -> bytes:
    return escaped(text).encode()


class Story(XmlText):
    """The text of one story: ``Content`` in ranges of one paragraph style, cut in paragraphs by ``Br``."""

    skipped = frozenset({"Note", "HiddenText", "Properties", "TextVariableInstance"})

    def __init__(self, data: bytes, part: str, kind: str) -> None:
        super().__init__(data, part, kind)
        self._styles: list[str] = []
        self._changes: list[bool] = []
        """Of each open tracked change: is it a deletion?"""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "ParagraphStyleRange":
            self._styles.append(attributes.get("AppliedParagraphStyle", ""))
            self._begin()
        elif name == "Change":
            self._changes.append(attributes.get("ChangeType") == "DeletedText")
        elif name == "Content":
            self.reads = bool(self._styles) and not any(self._changes)
            self.node = self.at

    def end(self, name: str) -> None:
        if name == "ParagraphStyleRange":
            self._styles.pop()
            self.paragraph = None
        elif name == "Change":
            self._changes.pop()
        elif name == "Content":
            self.reads = False
            self.node = -1
        elif name == "Br" and self._styles and not any(self._changes):
            self._begin()

    def _begin(self) -> None:
        style = self._styles[-1].rpartition("/")[2].rpartition(":")[2]
        self.open().kind = kind_of(style)
