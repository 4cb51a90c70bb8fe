"""Word (.docx): the text of paragraphs, tables, text boxes and notes, read through its runs; fixes go back into the right runs.

Tracked changes are read as if accepted. A comment «taallint: negeer CODE» silences the paragraphs that it is on. Headers and footers are not read.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from ..document import Kind
from ..reading import Unreadable
from . import Source
from .package import Package
from .pieces import Paragraph, Piece, Pieces, Splice, source
from .styles import kind_of
from .xmltext import XmlText, escaped, name_end

if TYPE_CHECKING:
    from ..house import House

KIND = "Word-bestand"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_FOR_TAALLINT = re.compile(r"\s*taallint\s*:", re.IGNORECASE)
_SKIPPED = frozenset(
    """del moveFrom pPrChange rPrChange sectPrChange tblPrChange tblGridChange tcPrChange trPrChange rt instrText delText sectPr tblPr tcPr""".split()  # noqa: SIM905
)
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_PLAIN = frozenset(
    """p pPr r rPr t tab br cr noBreakHyphen softHyphen proofErr lastRenderedPageBreak pStyle jc spacing ind keepNext keepLines widowControl rFonts b bCs i iCs
    u sz szCs lang color rStyle highlight hyperlink noProof shd contextualSpacing ins smartTag bidi snapToGrid""".split()  # noqa: SIM905
)
"""With nothing else in it, a paragraph may go as a whole."""
_NOTES = ("footnotes.xml", "endnotes.xml")
Get = Callable[[str], str]
"""The value of an attribute, empty when it isn't there."""


def read(data: bytes, path: str | None, house: House) -> Source:
    """A line of the text is a paragraph, first those of the body, then those of the notes."""
    word = Word(Package(data, KIND))
    return source(word.paragraphs, word.parts, house, path, _escape, word.package.with_parts, partial(_spaces, word.parts))


class Word:
    """A Word file: the name of its ``main`` part, the ``parts`` that hold text, and the ``paragraphs`` in them."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = _main_part(package)
        styles = _styles(package.get(self.folder_part("styles.xml")))
        remarks = _remarks(package.get(self.folder_part("comments.xml")))
        notes = [part for part in map(self.folder_part, _NOTES) if part in package.names]
        self.parts = {part: package.read(part) for part in (self.main, *notes)}
        self.paragraphs = [paragraph for part, xml in self.parts.items() for paragraph in WordText(xml, part, styles, remarks).parse()]

    @cached_property
    def pieces(self) -> Pieces:
        """The text that is read, in pieces."""
        return Pieces(self.paragraphs)

    def folder_part(self, name: str) -> str:
        """The part ``name`` beside the main part."""
        return posixpath.join(posixpath.dirname(self.main), name)


def _escape(text: str, piece: Piece) -> bytes:
    return escaped(text).encode()


def _spaces(parts: Mapping[str, bytes], touched: Iterable[Piece]) -> Iterator[Splice]:
    """Word drops white space at the ends of a text unless that is forbidden."""
    for part, node in {(piece.part, piece.node) for piece in touched if piece.node >= 0}:
        data = parts[part]
        if b"xml:space" not in data[node : data.index(b">", node)]:
            at = name_end(data, node)
            yield Splice(part, at, at, b' xml:space="preserve"')


def _main_part(package: Package) -> str:
    for relation in _parsed(package.read("_rels/.rels")):
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    raise Unreadable(f"dit is geen {KIND}, al heet het zo.")


def _styles(data: bytes) -> dict[str, str]:
    """Id of a style -> its name."""
    found = {}
    for style in _parsed(data) if data else ():
        uri = style.tag.partition("}")[0] + "}"
        name = style.find(f"{uri}name")
        if style.tag.endswith("}style") and name is not None:
            found[style.get(f"{uri}styleId", "")] = name.get(f"{uri}val", "")
    return found


def _remarks(data: bytes) -> dict[str, str]:
    """Id of a comment -> what it says, of those that are meant for taallint."""
    found = {}
    for comment in _parsed(data) if data else ():
        uri = comment.tag.partition("}")[0] + "}"
        text = "".join(piece.text or "" for piece in comment.iter(f"{uri}t"))
        if _FOR_TAALLINT.match(text):
            found[comment.get(f"{uri}id", "")] = text
    return found


def _parsed(data: bytes) -> ElementTree.Element:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Unreadable(f"dit {KIND} heeft een DOCTYPE, en dat leest taallint niet.")
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unreadable(f"dit {KIND} is beschadigd: de XML erin klopt niet.") from error


class WordText(XmlText):
    """The text of ``document.xml``, ``footnotes.xml`` or ``endnotes.xml``. ``styles`` maps a style's id to its name, ``remarks`` a comment's id to its text."""

    skipped = frozenset(f"{uri} {name}" for uri in (_W, _STRICT) for name in _SKIPPED) | {f"{_MC} Fallback"}

    def __init__(self, data: bytes, part: str, styles: Mapping[str, str], remarks: Mapping[str, str]) -> None:
        super().__init__(data, part, KIND)
        self.styles = styles
        self.remarks = remarks
        self.run: bytes | None = None
        """The properties of the open run, as they are in the file; None outside runs."""
        self._outside: list[tuple[Paragraph | None, bytes | None]] = []
        """The paragraphs around this one (it may stand in a text box of theirs), and the run of theirs that was open."""
        self._starts: list[int] = []
        self._plain: list[bool] = []
        self._properties = 0
        self._in_mark = False
        self._fields: list[bool] = []
        """Of each open field: are we in its code?"""
        self._hidden = False
        self._in_table = 0
        self._in_box = 0
        self._open_remarks: set[str] = set()
        self._character = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        uri, _, local = name.rpartition(" ")
        if uri not in (_W, _STRICT):
            self._not_plain()
            if local == "oMath":
                self._character = self.at
            return
        if self._plain and local not in _PLAIN:
            self._not_plain()
        if local in _CHARACTERS:
            self._character = self.at
        elif local == "t":
            self.reads = self._is_read
            self.node = self.at
        elif method := getattr(self, f"_on_{local}", None):
            method(lambda key: attributes.get(f"{uri} {key}", attributes.get(key, "")))

    def end(self, name: str) -> None:
        uri, _, local = name.rpartition(" ")
        if uri not in (_W, _STRICT):
            if local == "oMath":
                self.put("\ufffc", self._character, self.after())
        elif local == "t":
            self.reads = False
            self.node = -1
        elif local in _CHARACTERS:
            if self.run is not None and self._is_read:
                self.put(_CHARACTERS[local], self._character, self.after())
        elif local == "r":
            self.run = None
        elif local == "rPr" and self.run is not None:
            self.run = self.data[self._properties : self.after()]
        elif local == "p":
            self._close()
        elif local == "pPr":
            self._in_mark = False
        elif local == "tbl":
            self._in_table -= 1
        elif local == "txbxContent":
            self._in_box -= 1

    @property
    def _is_read(self) -> bool:
        return not self._hidden and not any(self._fields)

    def _on_p(self, get: Get) -> None:
        self._outside.append((self.paragraph, self.run))
        self.run = None
        self._starts.append(self.at)
        self._plain.append(True)
        paragraph = self.open()
        paragraph.remarks += [self.remarks[each] for each in sorted(self._open_remarks)]
        if self._in_table and not self._in_box:
            paragraph.kind = Kind.LIST

    def _close(self) -> None:
        paragraph, start, plain = self.paragraph, self._starts.pop(), self._plain.pop()
        if paragraph and plain and not paragraph.runs_on and not self._in_table and not self._in_box and self.part.endswith("document.xml"):
            paragraph.span = (self.part, start, self.after())
        self.paragraph, self.run = self._outside.pop()

    def _on_pPr(self, get: Get) -> None:
        self._in_mark = True

    def _on_pStyle(self, get: Get) -> None:
        if self.paragraph:
            self.paragraph.kind = kind_of(self.styles.get(get("val"), get("val"))) or self.paragraph.kind

    def _on_numPr(self, get: Get) -> None:
        if self.paragraph and not self.paragraph.kind:
            self.paragraph.kind = Kind.LIST

    def _on_r(self, get: Get) -> None:
        self.run = b""
        self._hidden = False

    def _on_rPr(self, get: Get) -> None:
        self._properties = self.at

    def _on_vanish(self, get: Get) -> None:
        self._hidden = self.run is not None and get("val") not in ("0", "false", "off")

    _on_webHidden = _on_vanish

    def _on_fldChar(self, get: Get) -> None:
        kind = get("fldCharType")
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _on_tbl(self, get: Get) -> None:
        self._in_table += 1

    def _on_txbxContent(self, get: Get) -> None:
        self._in_box += 1

    def _on_footnote(self, get: Get) -> None:
        if get("type"):
            self.skip()  # the line between text and notes

    _on_endnote = _on_footnote

    def _on_commentRangeStart(self, get: Get) -> None:
        if get("id") in self.remarks:
            self._open_remarks.add(get("id"))
            self._remark(get("id"))

    def _on_commentRangeEnd(self, get: Get) -> None:
        self._open_remarks.discard(get("id"))

    def _on_commentReference(self, get: Get) -> None:
        if get("id") in self.remarks:
            self._remark(get("id"))

    def _remark(self, comment: str) -> None:
        if self.paragraph and self.remarks[comment] not in self.paragraph.remarks:
            self.paragraph.remarks.append(self.remarks[comment])

    def skips(self, name: str) -> None:
        """A deleted paragraph mark joins the paragraph to the next."""
        if name.endswith((" del", " moveFrom")) and self._in_mark and self.paragraph:
            self.paragraph.runs_on = True

    def _not_plain(self) -> None:
        self._plain = [False] * len(self._plain)
