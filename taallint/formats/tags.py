"""Cut HTML into tags, comments, character references and text, each with its place. Any text goes; what is no markup is text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model import Span

_TOKEN = re.compile(
    r"""<!--(?P<comment>(?=-?>)|.*?)(?:-->|--!>|(?<=<!--)-?>|\Z)
    |<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*+)(?P<rest>(?:[^<>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?|["'<]){0,300}+)>
    |<!\[CDATA\[.*?(?:\]\]>|\Z)
    |<(?:[!?]|/[^A-Za-z])[^>]*+(?:>|\Z)
    |(?P<broken><(?=/?[A-Za-z])[^<]*+)
    |&(?P<entity>\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?""",
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")


class Attribute(NamedTuple):
    """The value of an attribute: its place, what it says, and its quotation mark (none when it has none)."""

    span: Span
    text: str
    quote: str


class Tag(NamedTuple):
    """A tag, or something between tags: then ``name`` is ``#text``, ``#entity``, ``#comment``, ``#raw``, or ``#broken`` for a tag without end.

    ``text`` is what an entity or comment says.
    """

    name: str
    span: Span
    closes: bool = False
    text: str = ""

    def attributes(self, source: str) -> dict[str, Attribute]:
        """The attributes of this tag in ``source``, by name in lower case."""
        found: dict[str, Attribute] = {}
        at = self.span.start + 1 + len(self.name)
        for match in _ATTRIBUTE.finditer(source, at, self.span.end - 1):
            group = match.lastindex if match.lastindex and match.lastindex > 1 else 0
            span = Span(*match.span(group)) if group else Span(match.end(), match.end())
            quote = {2: '"', 3: "'"}.get(group, "")
            found.setdefault(match[1].lower(), Attribute(span, html.unescape(match[group]) if group else "", quote))
        return found


def tags(source: str, start: int, stop: int) -> Iterator[Tag]:
    """What ``source[start:stop]`` consists of, in order."""
    at = start
    while match := _TOKEN.search(source, at, stop):
        if match.start() > at:
            yield Tag("#text", Span(at, match.start()))
        at = match.end()
        span = Span(match.start(), at)
        name = match["name"]
        if name:
            name = name.lower()
            yield Tag(name, span, bool(match["close"]))
            if name in _RAW and not match["close"]:
                closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, at, stop)
                end = closing.start() if closing else stop
                if end > at:
                    yield from _raw(source, at, end, name)
                at = end
        elif match["entity"]:
            text = html.unescape(match[0])
            yield Tag("#text" if text == match[0] else "#entity", span, text=text)
        elif match["broken"]:
            yield Tag("#broken", span)
        elif match["comment"] is not None:
            yield Tag("#comment", span, text=match["comment"])
    if at < stop:
        yield Tag("#text", Span(at, stop))


def _raw(source: str, start: int, stop: int, name: str) -> Iterator[Tag]:
    """The text of an element that holds no tags; only a title is read."""
    if name != "title":
        yield Tag("#raw", Span(start, stop))
        return
    for span, text in references(source, start, stop):
        yield Tag("#entity" if text else "#text", span, text=text)


def references(source: str, start: int, stop: int) -> Iterator[tuple[Span, str]]:
    """``source[start:stop]`` cut into character references, with what they stand for, and what is between them, with nothing."""
    at = start
    for match in _REFERENCE.finditer(source, start, stop):
        text = html.unescape(match[0])
        if text == match[0]:
            continue
        if match.start() > at:
            yield Span(at, match.start()), ""
        yield Span(*match.span()), text
        at = match.end()
    if at < stop:
        yield Span(at, stop), ""
