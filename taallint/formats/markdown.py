"""Markdown: CommonMark with tables, footnotes, task lists, shortcodes, attribute lists, formulas, components and front matter."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from ..document import Kind
from ..model import Span
from ..reading import BOM, Unreadable, decode
from . import Source, front_matter
from .compose import Composer
from .moving import Mover, moved_source
from .shortcodes import BREAK, NOTHING, WORD, captions, hide

if TYPE_CHECKING:
    from ..house import House

_DEEP = re.compile(r"^(?:[ \t]*+(?:[-+*][ \t]++)*+>){16}", re.MULTILINE)
"""Citations nested deeper than people do; the parser would take forever."""
_LINE_END = re.compile(r"\r\n|\r|\f")
_SIGNS = re.compile(rf"{NOTHING}+|{WORD}+|{BREAK}+|&(?:#[0-9]{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});")
_CODE = re.compile(
    r"""(?<![\w/.@-])(?:
      [A-Za-z][a-z0-9]+(?:[A-Z][a-z0-9]+)+                      # camelCase, PascalCase
      |[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+                           # snake_case
      |-(?:-[a-z][\w-]*|(?<=\s-)[A-Za-z](?=\s))                 # an option of a command
      |[~/](?<!/~)(?:(?<=/)[\w.-]*\w)?(?:/[\w.-]*\w)+/?        # /etc/hosts
      |(?:\.{0,2}/)?(?:[\w.-]+/)*[\w-]*\.(?:md|mdx|py|js|mjs|ts|tsx|jsx|json|ya?ml|toml|ini|cfg|html?|css|scss|xml|xsd|xslt?|txt|csv|tsv|pdf|png|jpe?g|gif|svg
        |docx?|xlsx?|pptx?|zip|exe|sh|ps1|bat|jar|java|php|rb|sql|ipynb|gml|gpkg|shp|ttl|rdf|owl|env|lock)
      |(?:application|text|image)/[a-z][\w.+-]*
    )(?![\w/-]|\.\w)""",
    re.VERBOSE,
)
"""A name of something in a computer, written without the marks of code."""
_MARKS = re.compile(r"[!-/:-@\[-`{-~]{1,3}")
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~]")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_OPAQUE_TAGS = frozenset("code kbd samp var tt pre script style svg math sup".split())  # noqa: SIM905
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)


def read(data: bytes, path: str | None, house: House) -> Source:
    """The document is what a reader of the rendered page reads; line ends count as in the file."""
    source = decode(data)
    prefix = BOM if data.startswith(BOM) else b""
    plain = _LINE_END.sub("\n", source)
    compose = partial(_compose, more=house.front_matter, is_mdx=path is not None and path.lower().endswith(".mdx"))
    try:
        if _DEEP.search(plain):
            raise RecursionError
        composer, windows = compose(plain)
    except RecursionError:
        raise Unreadable("in deze tekst staan te veel lijsten of citaten in elkaar.") from None
    composed = composer.compose(house, path)
    composed.document.is_typed = True
    mover = Mover(composed, plain, windows, lambda text: compose(text)[0])
    return moved_source(source, prefix, composer, composed, mover)


def _compose(text: str, more: frozenset[str], is_mdx: bool) -> tuple[Composer, list[Span]]:
    """What is read of ``text``, and the pieces of it that can be read by themselves."""
    composer = Composer(text)
    composer.is_authored = True
    body = front_matter.end(text)
    if body:
        front_matter.compose(composer, body, more)
    hidden = re.sub(r"[^\n]", " ", text[:body]) + hide(text[body:], is_mdx)
    tree = _parser().parse(hidden)
    writer = _Writer(composer)
    writer.blocks(tree, Kind.PARAGRAPH)
    for start, end in captions(text[body:], hidden[body:]):
        composer.begin(Kind.CAPTION, is_echo=True)
        composer.copy(body + start, body + end)
    return composer, [Span(0, body)] * (body > 0) + _windows(tree.children, body)


def _windows(blocks: Sequence[Any], body: int) -> list[Span]:
    """The runs of blocks without an empty line between them."""
    runs: list[Span] = []
    goes_on = False
    for block in blocks:
        start, end = block.source_span or (0, 0)
        if type(block).__name__ == "BlankLine" or start < body:
            goes_on = False
        else:
            runs[len(runs) - goes_on :] = [Span(runs[-1].start if goes_on else start, end)]
            goes_on = True
    return runs


@cache
def _parser() -> Any:
    from marko import Markdown, block
    from marko.ext.gfm import GFM
    from marko.helpers import MarkoExtension

    class Quote(block.Quote):
        """Begins only where its mark is found again when its lines are read; behind a tab it may not be, and the parser would go on for ever."""

        override = True

        @classmethod
        def match(cls, source: Any) -> Any:
            found = super().match(source)
            line = source.next_line(require_prefix=False)
            return found if found and source.match_prefix(source.prefix + cls._prefix, line) >= 0 else None

    markdown = Markdown(extensions=[GFM, MarkoExtension(elements=[Quote])])
    markdown._setup_extensions()
    return markdown.parser


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


class _Writer:
    """Walks marko's tree and composes what is read."""

    def __init__(self, composer: Composer) -> None:
        self.composer = composer
        self._images: list[Any] = []
        self._visit: dict[str, Callable[[Any, int, int], None]] = {
            "RawText": self._raw,
            "LineBreak": self._line_break,
            "Literal": lambda element, start, end: self.composer.put(element.children, start, end),
            "CodeSpan": self._opaque,
            "AutoLink": self._opaque,
            "Url": self._opaque,
            "Image": self._image,
            "Link": self._link,
            "Strikethrough": lambda element, start, end: None,
        }

    def blocks(self, parent: Any, kind: Kind, is_quoted: bool = False) -> None:
        for block in parent.children:
            name = type(block).__name__
            if name in ("Heading", "SetextHeading"):
                self._paragraph(block, Kind.HEAD if block.level == 1 else Kind.SUBHEAD, is_quoted)
            elif name in ("Paragraph", "TableCell"):
                self._paragraph(block, Kind.LIST if name == "TableCell" else kind, is_quoted)
            elif name == "Quote":
                self.blocks(block, Kind.QUOTE, True)
            elif name == "List":
                for item in block.children:
                    self.blocks(item, Kind.LIST if kind is Kind.PARAGRAPH else kind, is_quoted)
            elif name == "HTMLBlock" and block.source_span:
                self._html(block.source_span, kind, is_quoted)
            elif name in ("Alert", "Table", "TableRow"):
                self.blocks(block, kind, is_quoted)

    def _html(self, span: tuple[int, int], kind: Kind, is_quoted: bool) -> None:
        from .webpage import Walker

        if is_quoted and "\n" in self.composer.source[slice(*span)].rstrip("\n"):
            return  # there are marks of the quotation among it
        Walker(self.composer, kind=kind).walk(*span)

    def _paragraph(self, block: Any, kind: Kind, is_quoted: bool) -> None:
        elements = block.children
        if isinstance(elements, str):
            return
        self._begin = partial(self.composer.begin, kind, _escape, is_quoted=is_quoted)
        pictures = [element for element in elements if _is_picture(element)]
        if pictures and _is_picture(elements[0]):
            words = [element for element in elements if not _is_picture(element) and not _is_blank(element)]
            if not words or (len(words) == 1 and type(words[0]).__name__ in ("Emphasis", "StrongEmphasis")):
                for picture in pictures:
                    self._alt(picture)
                self.composer.begin(Kind.CAPTION, _escape, is_quoted=is_quoted)
                self._inlines(words)
                return
        self._begin()
        self._inlines(elements)
        images, self._images = self._images, []
        for image in images:
            self._alt(image)

    def _alt(self, element: Any) -> None:
        image = element if type(element).__name__ == "Image" else next(child for child in element.children if type(child).__name__ == "Image")
        self.composer.begin(Kind.CAPTION, _escape, is_echo=True)
        self._begin = partial(self.composer.begin, Kind.CAPTION, _escape, is_echo=True)
        if len(_text(image).split()) > 1:
            self._inlines(image.children)
        if image.title_span and " " in (image.title or ""):
            self.composer.begin(Kind.CAPTION, is_echo=True)
            self.composer.copy(image.title_span[0] + 1, image.title_span[1] - 1)

    def _inlines(self, elements: Sequence[Any]) -> None:
        hidden_until = 0
        for at, element in enumerate(elements):
            span = element.source_span
            if span is None or span[0] < hidden_until:
                continue
            name = type(element).__name__
            if name == "InlineHTML":
                hidden_until = self._tag(element, elements[at + 1 :])
            elif visit := self._visit.get(name):
                visit(element, *span)
            elif name in ("Emphasis", "StrongEmphasis") and _MARKS.fullmatch(_text(element)):
                self.composer.opaque(*span)  # the name of a key: **?**
            elif not isinstance(getattr(element, "children", ""), str):
                self._inlines(element.children)

    def _raw(self, element: Any, start: int, end: int) -> None:
        text = element.children
        if len(text) != end - start:
            self.composer.put(text, start, end)
            return
        done = 0
        for match in _SIGNS.finditer(text):
            self._words(start + done, start + match.start())
            done = match.end()
            span = start + match.start(), start + done
            if match[0][0] == "&":
                self.composer.put(html.unescape(match[0]), *span)
            elif match[0][0] == WORD:
                self.composer.opaque(*span)
            elif match[0][0] == BREAK:
                self._begin()
        self._words(start + done, end)

    def _words(self, start: int, end: int) -> None:
        """Running text, in which the names of files and variables are one opaque word."""
        for match in _CODE.finditer(self.composer.source, start, end):
            self.composer.copy(start, match.start())
            self.composer.opaque(*match.span())
            start = match.end()
        self.composer.copy(start, end)

    def _line_break(self, element: Any, start: int, end: int) -> None:
        self.composer.space(start, end, " " if element.soft else "\n")

    def _opaque(self, element: Any, start: int, end: int) -> None:
        self.composer.opaque(start, end)

    def _image(self, element: Any, start: int, end: int) -> None:
        self.composer.opaque(start, end)
        self._images.append(element)

    def _link(self, element: Any, start: int, end: int) -> None:
        mark = self.composer.mark
        self._inlines(element.children)
        if not element.dest_span:
            self.composer.freeze(mark)

    def _tag(self, element: Any, following: Sequence[Any]) -> int:
        """Compose an inline tag; gives the place up to which nothing more is read."""
        start, end = element.source_span
        tag = _TAG.match(element.children)
        if not tag:
            comment = _COMMENT.match(element.children)
            if comment:
                self.composer.comments.append((Span(start, end), comment[1]))
            return 0
        name = tag[2].lower()
        if name == "br":
            self.composer.space(start, end, "\n")
        elif name in _OPAQUE_TAGS and not tag[1]:
            for other in following:
                closing = type(other).__name__ == "InlineHTML" and other.source_span and _TAG.match(other.children)
                if closing and closing[1] and closing[2].lower() == name:
                    inside = self.composer.source[end : other.source_span[0]]
                    if name != "sup":
                        self.composer.opaque(start, other.source_span[1])
                    elif not inside.strip().strip("[]()").isdigit():
                        return 0
                    return int(other.source_span[1])
        return 0


def _is_picture(element: Any) -> bool:
    name = type(element).__name__
    if name == "Link":
        return not isinstance(element.children, str) and any(type(child).__name__ == "Image" for child in element.children) and not _words(element.children)
    return name == "Image"


def _words(elements: Sequence[Any]) -> bool:
    return any(not _is_blank(element) and type(element).__name__ != "Image" for element in elements)


def _is_blank(element: Any) -> bool:
    name = type(element).__name__
    return name == "LineBreak" or (name == "RawText" and not element.children.strip(f" \t{NOTHING}{WORD}"))


def _text(element: Any) -> str:
    children = getattr(element, "children", "")
    return children if isinstance(children, str) else "".join(map(_text, children))
