"""The values in the front matter of a page that its readers read: title, description, lead, caption. YAML between ``---``, TOML between ``+++``.

Only what is plain text is composed, in place: a value on one line, quoted or not, or a block of lines after ``>``, ``|`` or three quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from ..document import Kind

if TYPE_CHECKING:
    from .compose import Composer

KINDS = {
    "title": Kind.HEAD,
    "titel": Kind.HEAD,
    "kop": Kind.HEAD,
    "subtitle": Kind.SUBHEAD,
    "ondertitel": Kind.SUBHEAD,
    "description": Kind.LEAD,
    "omschrijving": Kind.LEAD,
    "beschrijving": Kind.LEAD,
    "lead": Kind.LEAD,
    "intro": Kind.LEAD,
    "inleiding": Kind.LEAD,
    "summary": Kind.LEAD,
    "samenvatting": Kind.LEAD,
    "excerpt": Kind.LEAD,
    "caption": Kind.CAPTION,
    "bijschrift": Kind.CAPTION,
    "alt": Kind.CAPTION,
}
"""The keys that are read, and what they hold; a lead without a full stop at its end is a line. Settings may name more keys."""

_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\n(?:.*\n)*?(?:\1|\.\.\.)[ \t]*(?:\n|\Z)")
_LINE = re.compile(r"([ \t]*(?:- +)?)([\"']?)([\w-]+)\2[ \t]*([:=])[ \t]*(.*)$", re.MULTILINE)
_VALUE = re.compile(
    r"""(?P<long>\"\"\"|''')
    |"(?P<double>(?:[^"\\\n]|\\.)*)"[ \t]*(?:\#.*)?$
    |'(?P<single>(?:[^'\n]|'')*)'[ \t]*(?:\#.*)?$
    |(?P<block>[|>])[+-]?[1-9]?[+-]?[ \t]*(?:\#.*)?$
    |(?P<plain>[^\s"'\[\]{}|>&*!%@`\#,?:-](?:[^\n:\#]|:(?=\S)|(?<=\S)\#)*?)[ \t]*(?:(?<=\s)\#.*)?$""",
    re.VERBOSE | re.MULTILINE,
)
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|(.))|[^\\]+", re.DOTALL)
_SINGLE = re.compile(r"''|(?:[^'])+")
_SIGNS = {"n": "\n", "t": "\t", "r": "\n", " ": " ", "_": "\xa0", "N": "\x85", "e": "", "0": "", "a": "", "b": "", "f": "\f", "v": ""}
_NO_TEXT = re.compile(r"[^\W\d_]+$|\S*[/\\]\S*$|\S+\.\w{2,4}$|[\d\W_]*$")


def end(text: str) -> int:
    """Where the article starts: after the front matter, or at 0."""
    front = _FRONT.match(text)
    return front.end() if front else 0


def compose(composer: Composer, stop: int, more: Collection[str] = ()) -> None:
    """Compose the values of the front matter, which ends at ``stop``; ``more`` are keys, in lower case, that are read too."""
    text = composer.source
    is_toml = text.startswith("+")
    at = text.find("\n") + 1
    while match := _LINE.match(text, at, stop) or _next(text, at, stop):
        at = match.end() + 1
        key = match[3].lower()
        kind = KINDS.get(key) or (Kind.LEAD if key in more else None)
        if match[4] == (":" if is_toml else "=") or not match[5]:
            continue
        found = _VALUE.match(text, match.start(5), stop)
        if found is None:
            at = match.end() + 1
        elif found["long"]:
            closing = text.find(found["long"], found.end(), stop)
            if closing > 0 and kind:
                _lines(composer, kind, found.end(), closing, found["long"] == '"""')
            at = text.find("\n", max(closing, found.end())) + 1
        elif found["block"] and not is_toml:
            at = _indented(text, match.end() + 1, stop, len(match[1]))
            if kind:
                _lines(composer, kind, match.end() + 1, at, False)
        elif kind and _indented(text, match.end() + 1, stop, len(match[1])) in (match.end() + 1, at):
            _value(composer, kind, found, is_toml)


def _next(text: str, at: int, stop: int) -> re.Match[str] | None:
    """The first line from ``at`` on that has a key."""
    while 0 < at < stop:
        match = _LINE.match(text, at, stop)
        if match:
            return match
        at = text.find("\n", at) + 1
    return None


def _indented(text: str, at: int, stop: int, indent: int) -> int:
    """Where the lines that lie deeper than ``indent`` end."""
    while at < stop:
        line_end = text.find("\n", at, stop)
        line = text[at : line_end if line_end >= 0 else stop]
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        at = line_end + 1 if line_end >= 0 else stop
    return at


def _value(composer: Composer, kind: Kind, found: re.Match[str], is_toml: bool) -> None:
    group = found.lastgroup or "plain"
    start, stop = found.span(group)
    if not found[group].strip() or (group == "plain" and is_toml):
        return
    if _NO_TEXT.match(found[group]) and kind is not Kind.HEAD:
        return
    if kind is Kind.LEAD and found[group].rstrip()[-1] not in ".!?…":
        kind = Kind.SUBHEAD
    if group == "double":
        composer.begin(kind, is_echo=True, escape=lambda text: text.replace("\\", "\\\\").replace('"', '\\"'))
        for match in _ESCAPED.finditer(composer.source, start, stop):
            code = match[1] or match[2] or match[3]
            if code:
                value = int(code, 16)
                composer.put(chr(value) if value < 0x110000 and not 0xD800 <= value < 0xE000 else "\ufffd", *match.span())
            elif match[4]:
                composer.put(_SIGNS.get(match[4], match[4]), *match.span())
            else:
                composer.copy(*match.span())
    elif group == "single":
        composer.begin(kind, is_echo=True, escape=None if is_toml else lambda text: text.replace("'", "''"))
        for match in _SINGLE.finditer(composer.source, start, stop):
            if match[0] == "''":
                composer.put("'", *match.span())
            else:
                composer.copy(*match.span())
    else:
        composer.begin(kind, is_echo=True)
        composer.copy(start, stop)


def _lines(composer: Composer, kind: Kind, start: int, stop: int, escapes: bool) -> None:
    """A value of several lines; an empty line starts a new block."""
    source = composer.source
    if escapes and "\\" in source[start:stop]:
        return
    composer.begin(kind)
    while start < stop:
        line_end = source.find("\n", start, stop)
        line_end = stop if line_end < 0 else line_end
        if source[start:line_end].strip():
            composer.copy(start, line_end)
            composer.space(line_end, line_end + 1)
        else:
            composer.begin(kind)
        start = line_end + 1
    composer.begin(Kind.PARAGRAPH)
