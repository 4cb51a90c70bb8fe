"""HTML, whole pages and fragments: the article, its pictures' texts and what of the site came along.

Head and subheads, captions, quotations, lists and tables are called what their elements say; what stands in menus and page footers belongs to the
site. Scripts, styles, code, formulas, drawings and templates are not read. Of a page whose source is a template the site's part is not read either.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ..document import Kind
from ..reading import BOM, Unreadable, decode
from . import Source
from .compose import Composer
from .moving import Mover, moved_source
from .tags import Attribute, Tag, references, tags

if TYPE_CHECKING:
    from ..house import House

_SILENT = frozenset(
    "pre script style template svg math noscript iframe object audio video canvas select datalist textarea xmp noembed noframes".split()  # noqa: SIM905 - a list that people read
)
"""Elements whose content is never read."""
_OPAQUE = frozenset("code kbd samp var tt output".split())  # noqa: SIM905
_UNREAD = _SILENT | _OPAQUE
_ENDED_BY_NEXT = {"li": ("ul", "ol", "menu"), **dict.fromkeys(("td", "th", "tr", "caption"), ("table",)), **dict.fromkeys(("dt", "dd"), ("dl",))}
"""Elements that the next of their name ends, and what that may not reach out of."""
_NEAR = 10
_FAR = 200
"""So many open elements are looked at for the one that a tag closes."""
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905
_SITE = frozenset("nav footer menu form dialog".split())  # noqa: SIM905
_PARTS = frozenset("aside header div section ul".split())  # noqa: SIM905
_ROLES = frozenset("navigation banner contentinfo search dialog menu menubar toolbar".split())  # noqa: SIM905
_KINDS = {
    **dict.fromkeys(("h1", "title"), Kind.HEAD),
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "legend", "summary"), Kind.SUBHEAD),
    **dict.fromkeys(("figcaption", "caption"), Kind.CAPTION),
    **dict.fromkeys(("blockquote",), Kind.QUOTE),
    **dict.fromkeys(("li", "dt", "dd", "td", "th", "label", "button", "option"), Kind.LIST),
    **dict.fromkeys(("address",), Kind.BYLINE),
}
_BLOCKS = frozenset(
    """
    html head title body main article section header footer nav aside div p ul ol li dl dt dd table thead tbody tfoot tr td th caption figure figcaption
    blockquote pre hr h1 h2 h3 h4 h5 h6 form fieldset legend details summary address menu dialog hgroup center button label option
    """.split()  # noqa: SIM905
)
_STRAY = re.compile(r"<|&(?=[\s;#])")
_TEMPLATE = re.compile(r"\{\{|\{%|<\?php|<%")
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|<\?.*?\?>", re.DOTALL)
_CHARSET = re.compile(rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_XML_CODING = re.compile(rb"""<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)""")
_UTF8 = frozenset({"utf-8", "utf8", "unicode-1-1-utf-8", "us-ascii", "ascii"})


def read(data: bytes, path: str | None, house: House) -> Source:
    """The document is what a reader of the page reads; line ends count as in the file."""
    try:
        source = decode(data)
    except Unreadable as error:
        raise Unreadable(_about_charset(data, str(error))) from error
    prefix = BOM if data.startswith(BOM) else b""
    plain = source.replace("\r\n", "\n").replace("\r", "\n")
    marks = quotes(house)
    composer, is_sound = _compose(plain, marks)
    composed = composer.compose(house, path)
    mover = Mover(composed, plain, read=None if is_sound else lambda text: _compose(text, marks)[0])
    return moved_source(source, prefix, composer, composed, mover)


def _compose(text: str, quotes: tuple[str, str]) -> tuple[Composer, bool]:
    """What is read of ``text``, and whether nothing in it is half a tag or a stray sign that other words beside it could make a tag of."""
    walker = Walker(Composer(text), quotes)
    walker.walk(0, len(text))
    return walker.composer, walker.is_sound


def _about_charset(data: bytes, message: str) -> str:
    """What is wrong with the bytes, with the coding that the page names itself."""
    named = _CHARSET.search(data[:4096]) or _XML_CODING.match(data)
    coding = named[1].decode("ascii", "replace") if named else ""
    if not coding or coding.lower() in _UTF8 or "geen UTF-8" not in message:
        return message
    return f"deze pagina is {coding}, volgens haar eigen kop; taallint leest UTF-8. Bewaar het bestand als UTF-8 en pas de kop aan."


def quotes(house: House) -> tuple[str, str]:
    """The quotation marks of ``house``."""
    opening, _, closing = str(house.style.get("aanhalingstekens", {}).get("spraak", "“…”")).partition("…")
    return opening, closing


def escape(text: str) -> str:
    """``text`` as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\xa0", "&nbsp;")


class Open(NamedTuple):
    """An open element, with what holds for all in it: the kind of its blocks, whether it is the site's, whether it is in the article."""

    name: str
    kind: Kind
    is_site: bool
    in_article: bool


class Walker:
    """Goes through HTML and composes what is read."""

    def __init__(self, composer: Composer, quotes: tuple[str, str] = ("“", "”"), kind: Kind = Kind.PARAGRAPH) -> None:
        """``quotes`` is what a reader sees for ``<q>`` and ``</q>``; ``kind`` is the kind of text outside any element."""
        self.composer = composer
        self._source = composer.source
        self._quotes = quotes
        self._open = [Open("", kind, False, False)]
        self._is_template = _TEMPLATE.search(self._source) is not None
        self.is_sound = True

    def walk(self, start: int, stop: int) -> None:
        """Compose ``source[start:stop]``."""
        lower = self._source[start:stop].lower()
        self._has_head = "<h1" in lower
        self._is_page = "<body" in lower
        unread = ""
        depth = since = 0
        self._begin()
        for tag in tags(self._source, start, stop):
            self.is_sound = self.is_sound and self._is_sound(tag)
            if unread:
                depth += (tag.name == unread) * (-1 if tag.closes else 1)
                if depth:
                    continue
                if unread in _OPAQUE and not self._is_unread():
                    self.composer.opaque(since, tag.span.end)
                unread = ""
            elif tag.name in _UNREAD and not tag.closes and not self._is_empty(tag):
                unread, depth, since = tag.name, 1, tag.span.start
                if tag.name == "pre":
                    self._begin()
            elif tag.name == "#comment":
                self.composer.comments.append((tag.span, tag.text))
            elif not self._is_unread():
                self._read(tag)
            else:
                self._tag(tag)
        self.composer.begin(Kind.PARAGRAPH)

    def _is_sound(self, tag: Tag) -> bool:
        """Can no word near ``tag`` make another tag of it?"""
        if tag.name == "#broken":
            return False
        if tag.name == "#text":
            return not _STRAY.search(self._source, *tag.span)
        text = self._source[tag.span.start + 1 : tag.span.end]
        return tag.name[0] == "#" or not ("<" in text or text.count('"') % 2 or text.count("'") % 2)

    def _is_empty(self, tag: Tag) -> bool:
        return self._source[tag.span.end - 2 : tag.span.end] == "/>"

    def _is_unread(self) -> bool:
        element = self._open[-1]
        return (element.is_site and self._is_template) or (element.name == "title" and self._has_head)

    def _read(self, tag: Tag) -> None:
        """Compose what ``tag`` gives to read."""
        name = tag.name
        if name == "#text":
            self._text(*tag.span)
        elif name == "#entity":
            self.composer.put(tag.text, *tag.span)
        elif name == "br":
            self.composer.space(*tag.span, "\n")
        elif name == "q":
            self.composer.put(self._quotes[tag.closes], *tag.span)
        elif name == "img" and not tag.closes:
            self._image(tag)
        elif name == "meta" and not tag.closes:
            self._description(tag)
        else:
            self._tag(tag)

    def _text(self, start: int, stop: int) -> None:
        at = start
        if self._is_template:
            for match in _PLACEHOLDER.finditer(self._source, start, stop):
                self.composer.copy(at, match.start())
                if match[0].startswith("{{"):
                    self.composer.opaque(*match.span())
                at = match.end()
        self.composer.copy(at, stop)

    def _image(self, tag: Tag) -> None:
        """The alternative text, if it is more than a name."""
        alt = tag.attributes(self._source).get("alt")
        if alt is not None and len(alt.text.split()) > 1:
            self._attribute(alt, Kind.CAPTION, is_echo=True)
            self._begin()

    def _description(self, tag: Tag) -> None:
        attributes = tag.attributes(self._source)
        name, content = attributes.get("name"), attributes.get("content")
        if name is not None and name.text.lower() == "description" and content is not None and content.text.strip():
            self._attribute(content, Kind.LEAD if content.text.strip().endswith((".", "!", "?", "…")) else Kind.SUBHEAD)
            self._begin()

    def _attribute(self, attribute: Attribute, kind: Kind, *, is_echo: bool = False) -> None:
        """Compose the value of an attribute as a block."""
        self.composer.begin(kind, partial(_escape_in, attribute.quote), is_echo=is_echo)
        mark = self.composer.mark
        for span, text in references(self._source, *attribute.span):
            if text:
                self.composer.put(text, *span)
            else:
                self.composer.copy(*span)
        if not attribute.quote:
            self.composer.freeze(mark)

    def _tag(self, tag: Tag) -> None:
        """Open or close an element."""
        name = tag.name
        if name[0] == "#":
            return
        if tag.closes:
            self._close(name, (), _FAR)
        elif name not in _VOID and not self._is_empty(tag):
            if name in _BLOCKS:
                self._close("p", (), _NEAR)
            if name in _ENDED_BY_NEXT:
                self._close(name, _ENDED_BY_NEXT[name], _NEAR)
            self._open.append(self._opened(tag))
        if name in _BLOCKS:
            self._begin()

    def _close(self, name: str, inside: tuple[str, ...], reach: int) -> None:
        """Close the innermost ``name`` among the last ``reach`` elements, if it stands in none of ``inside``."""
        for at in range(len(self._open) - 1, max(0, len(self._open) - reach), -1):
            if self._open[at].name == name:
                del self._open[at:]
                return
            if self._open[at].name in inside:
                return

    def _opened(self, tag: Tag) -> Open:
        name = tag.name
        outer = self._open[-1]
        is_site = outer.is_site or self._is_site(tag, outer)
        kind = _KINDS.get(name, outer.kind)
        if outer.kind is Kind.QUOTE or is_site:
            kind = Kind.LEFTOVER if is_site else Kind.QUOTE
        return Open(name, kind, is_site, outer.in_article or name in ("article", "main"))

    def _is_site(self, tag: Tag, outer: Open) -> bool:
        """Does the element belong to the site and not to the article?"""
        if tag.name in _SITE:
            return True
        if tag.name not in _PARTS:
            return False
        if tag.name == "aside":
            return self._is_page and not outer.in_article
        if tag.name == "header" and self._is_page and not outer.in_article:
            return "<h1" not in self._source[tag.span.end : self._source.find("</header", tag.span.end)].lower()
        role = tag.attributes(self._source).get("role")
        return role is not None and role.text.lower() in _ROLES

    def _begin(self) -> None:
        """Start a block of the kind that the open elements give it."""
        kind = self._open[-1].kind
        self.composer.begin(kind, escape, is_quoted=kind is Kind.QUOTE)


def _escape_in(quote: str, text: str) -> str:
    """``text`` as it stands in an attribute between ``quote``."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return text.replace('"', "&quot;") if quote == '"' else text.replace("'", "&#39;")
