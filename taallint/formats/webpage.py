"""HTML, whole pages and fragments: the article, its pictures' texts and what of the site came along.

Head and subheads, captions, quotations, lists and tables are called what their elements say; what stands in menus and page footers belongs to the
site. Scripts, styles, code, formulas, drawings and templates are not read. Of a page whose source is a template the site's part is not read either.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from ..document import Kind
from ..reading import BOM, Unreadable, decode
from . import Comment, Source
from .compose import Composer
from .moving import Mover
from .tags import Attribute, Tag, references, tags
from .text import LineEnds, in_source

if TYPE_CHECKING:
    from ..house import House

_SILENT = frozenset(
    "script style template svg math noscript iframe object audio video canvas select datalist textarea xmp noembed noframes head".split()  # noqa: SIM905 - a list that people read
)
"""Elements whose content is never read; of the head only title and description are."""
_OPAQUE = frozenset("code kbd samp var tt pre output".split())  # noqa: SIM905
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905
_SITE = frozenset("nav footer menu form dialog".split())  # noqa: SIM905
_ROLES = frozenset("navigation banner contentinfo search dialog menu menubar toolbar".split())  # noqa: SIM905
_KINDS = {
    "h1": Kind.HEAD,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "legend", "summary"), Kind.SUBHEAD),
    **dict.fromkeys(("figcaption", "caption"), Kind.CAPTION),
    **dict.fromkeys(("blockquote",), Kind.QUOTE),
    **dict.fromkeys(("li", "dt", "dd", "td", "th", "label", "button", "option"), Kind.LIST),
    **dict.fromkeys(("address",), Kind.BYLINE),
}
_BLOCKS = frozenset(
    """
    html body main article section header footer nav aside div p ul ol li dl dt dd table thead tbody tfoot tr td th caption figure figcaption
    blockquote pre hr h1 h2 h3 h4 h5 h6 form fieldset legend details summary address menu dialog hgroup center button label option
    """.split()  # noqa: SIM905
)
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
    composer = Composer(plain)
    Walker(composer).walk(0, len(plain))
    composed = composer.compose(house, path)
    mover = Mover(composed, plain)
    ends = LineEnds(source) if "\r\n" in source else None
    back = ends.span if ends else lambda span: span
    return Source(
        composed.document,
        source,
        (lambda finding: in_source(ends, "\n", mover.finding(finding))) if ends else mover.finding,
        lambda text: prefix + text.encode("utf-8"),
        [Comment(back(span), text) for span, text in composer.comments],
        [back(span) for span in composed.spans()],
    )


def _about_charset(data: bytes, message: str) -> str:
    """What is wrong with the bytes, with the coding that the page names itself."""
    named = _CHARSET.search(data[:4096]) or _XML_CODING.match(data)
    coding = named[1].decode("ascii", "replace") if named else ""
    if not coding or coding.lower() in _UTF8 or "geen UTF-8" not in message:
        return message
    return f"deze pagina is {coding}, volgens haar eigen kop; taallint leest UTF-8. Bewaar het bestand als UTF-8 en pas de kop aan."


def escape(text: str) -> str:
    """``text`` as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\xa0", "&nbsp;")


class Walker:
    """Goes through HTML and composes what is read."""

    def __init__(self, composer: Composer, base: Kind = Kind.PARAGRAPH) -> None:
        self.composer = composer
        self._base = base
        self._open: list[tuple[str, bool]] = []
        self._is_template = _TEMPLATE.search(composer.source) is not None
        self._has_head = False
        self._in_head = False

    def walk(self, start: int, stop: int) -> None:
        """Compose ``source[start:stop]``."""
        source = self.composer.source
        self._has_head = "<h1" in source.lower()
        silent = ""
        depth = 0
        since = start
        self._begin()
        for tag in tags(source, start, stop):
            name = tag.name
            if silent:
                if name == silent:
                    depth += -1 if tag.closes else 1
                if silent == "head":
                    self._head(tag)
                    depth = 0 if name == "body" else depth
                if depth:
                    continue
                if silent in _OPAQUE:
                    self.composer.opaque(since, tag.span.end)
                silent = ""
                if name != "body":
                    continue
            if name == "#text":
                self._text(tag.span.start, tag.span.end)
            elif name == "#entity":
                self.composer.put(tag.text, *tag.span)
            elif name == "#comment":
                self.composer.comments.append((tag.span, tag.text))
            elif name[0] == "#":
                pass
            elif not tag.closes and (name in _SILENT or name in _OPAQUE) and not self._is_empty(tag):
                silent, depth, since = name, 1, tag.span.start
                if name == "pre":
                    self._begin()
            else:
                self._tag(tag)
        self.composer.begin(Kind.PARAGRAPH)

    def _is_empty(self, tag: Tag) -> bool:
        return self.composer.source[tag.span.end - 2 : tag.span.end] == "/>"

    def _text(self, start: int, stop: int) -> None:
        if self._is_unread():
            return
        if not self._is_template:
            self.composer.copy(start, stop)
            return
        at = start
        for match in _PLACEHOLDER.finditer(self.composer.source, start, stop):
            self.composer.copy(at, match.start())
            if match[0].startswith("{{"):
                self.composer.opaque(*match.span())
            at = match.end()
        self.composer.copy(at, stop)

    def _head(self, tag: Tag) -> None:
        """Inside the head: the title, if no heading repeats it, and the description."""
        if tag.name == "title":
            self._in_head = not tag.closes and not self._has_head
            self.composer.begin(Kind.HEAD if self._in_head else Kind.PARAGRAPH, escape)
        elif tag.name == "#text" and self._in_head:
            self.composer.copy(*tag.span)
        elif tag.name == "#entity" and self._in_head:
            self.composer.put(tag.text, *tag.span)
        elif tag.name == "#comment":
            self.composer.comments.append((tag.span, tag.text))
        elif tag.name == "meta":
            attributes = tag.attributes(self.composer.source)
            if "name" in attributes and attributes["name"].text.lower() == "description" and "content" in attributes:
                content = attributes["content"]
                self._attribute(content, Kind.LEAD if content.text.strip().endswith((".", "!", "?", "…")) else Kind.SUBHEAD)

    def _attribute(self, attribute: Attribute, kind: Kind, *, is_alt: bool = False) -> None:
        """Compose the value of an attribute as a block."""
        if not attribute.text.strip() or self._is_unread():
            return
        self.composer.begin(kind, partial(_escape_in, attribute.quote), is_alt=is_alt)
        mark = self.composer.mark
        for span, text in references(self.composer.source, *attribute.span):
            if text:
                self.composer.put(text, *span)
            else:
                self.composer.copy(*span)
        if not attribute.quote:
            self.composer.freeze(mark)

    def _tag(self, tag: Tag) -> None:
        name = tag.name
        if name == "br":
            if not self._is_unread():
                self.composer.space(*tag.span, "\n")
        elif name == "img":
            if not tag.closes:
                self._image(tag)
        elif name == "q" and not self._is_unread():
            self.composer.put("”" if tag.closes else "„", *tag.span)
        elif tag.closes:
            self._close(name)
        elif name not in _VOID and not self._is_empty(tag):
            self._opened(tag)
        elif name == "hr":
            self._begin()

    def _image(self, tag: Tag) -> None:
        alt = tag.attributes(self.composer.source).get("alt")
        if alt is not None and alt.text.strip() and " " in alt.text.strip():
            self._attribute(alt, Kind.CAPTION, is_alt=True)
            self._begin()

    def _opened(self, tag: Tag) -> None:
        name = tag.name
        if name == "p" or name in _BLOCKS:
            self._close_open("p", before=())
        if name == "li":
            self._close_open("li", before=("ul", "ol", "menu"))
        elif name in ("td", "th", "tr"):
            self._close_open(name, before=("table",))
        self._open.append((name, self._is_site(tag)))
        if name in _BLOCKS:
            self._begin()

    def _close(self, name: str) -> None:
        for at in range(len(self._open) - 1, max(-1, len(self._open) - 200), -1):
            if self._open[at][0] == name:
                del self._open[at:]
                break
        if name in _BLOCKS:
            self._begin()

    def _close_open(self, name: str, before: tuple[str, ...]) -> None:
        for at in range(len(self._open) - 1, max(-1, len(self._open) - 10), -1):
            if self._open[at][0] == name:
                del self._open[at:]
            elif self._open[at][0] in before:
                return

    def _is_site(self, tag: Tag) -> bool:
        """Does the element belong to the site and not to the article?"""
        if tag.name in ("div", "section", "header", "ul", "aside") or tag.name in _SITE:
            inside = {name for name, _ in self._open}
            if tag.name in _SITE:
                return tag.name != "footer" or "blockquote" not in inside
            if tag.name == "aside":
                return not inside & {"article", "main"} and "body" in inside
            if tag.name == "header" and "body" in inside and not inside & {"article", "main"}:
                source = self.composer.source
                return "<h1" not in source[tag.span.end : source.find("</header", tag.span.end)].lower()
            role = tag.attributes(self.composer.source).get("role")
            return role is not None and role.text.lower() in _ROLES
        return False

    def _is_unread(self) -> bool:
        return self._is_template and any(site for _, site in self._open)

    def _begin(self) -> None:
        """Start a block of the kind that the open elements give it."""
        kind = self._base
        for name, is_site in self._open:
            if is_site:
                kind = Kind.LEFTOVER
                break
            own = _KINDS.get(name)
            if own is not None and kind is not Kind.QUOTE:
                kind = own
        quoted = kind is Kind.QUOTE
        self.composer.begin(kind, escape, is_quoted=quoted)


def _escape_in(quote: str, text: str) -> str:
    """``text`` as it stands in an attribute between ``quote``."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return text.replace('"', "&quot;") if quote == '"' else text.replace("'", "&#39;")
