r"""Rich Text (.rtf): the paragraphs of the text. What is no text (fonts, pictures, headers, deleted text) stands in groups that are passed over.

A change is written as RTF writes it: ``\`` before braces, ``\uN?`` for what is not ASCII.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from ..reading import Unreadable
from . import Source
from .pieces import Paragraph, Piece, Splice, literal, source

if TYPE_CHECKING:
    from ..house import House

_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z'])"
    rb"|(?P<end>[\r\n]+)|(?P<text>[^{}\\\r\n]+)"
)
_PASSED = frozenset(
    """fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf object themedata datastore listtable
    listoverridetable rsidtbl generator xmlnstbl fldinst bkmkstart bkmkend annotation atnid atnauthor atntime atnicn atnref latentstyles""".split()  # noqa: SIM905
)
"""Groups that hold no text of the article."""
_CHARACTERS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "\\": "\\", "{": "{", "}": "}"}
_GLUED = "glued"
"""The ``run`` of a piece that stands right behind a control word."""
_PARAGRAPHS = frozenset({"par", "sect", "page", "cell", "row", "nestcell", "nestrow"})


class _State(NamedTuple):
    """What a group begins with and gives back at its end: is it passed over, and how many characters stand behind ``\\u``?"""

    passed: bool
    fallback: int


def read(data: bytes, path: str | None, house: House) -> Source:
    """A line of the text is a paragraph. The fix of a byte that stands for a letter of a code page rewrites that letter."""
    if not data.startswith(b"{\\rtf"):
        raise Unreadable("dit is geen RTF-bestand, al heet het zo.")
    return source(_paragraphs(data), {"": data}, house, path, _escape, lambda changed: changed.get("", data), _delimited)


def _delimited(touched: Iterable[Piece]) -> Iterator[Splice]:
    """A control word before text that changes gets the space that ends it, so that no letter can become part of it."""
    for piece in touched:
        if piece.run == _GLUED:
            yield Splice("", piece.start, piece.start, b" ")


def _escape(text: str, piece: Piece) -> bytes:
    return b"".join(map(_written, text))


def _written(char: str) -> bytes:
    if char in "\\{}":
        return b"\\" + char.encode()
    if char == "\t":
        return b"\\tab "
    if char.isascii():
        return char.encode()
    units = char.encode("utf-16-le")
    numbers = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return b"".join(b"\\u%d?" % number for number in numbers)


def _paragraphs(data: bytes) -> Iterator[Paragraph]:
    state = _State(False, 1)
    stack: list[_State] = []
    codec = "cp1252"
    skip = 0
    starts_group = is_optional = after_word = False
    high: tuple[int, int] | None = None
    paragraph = Paragraph()
    for token in _TOKEN.finditer(data):
        start, end = token.span()
        run, after_word = (_GLUED if after_word else None), token["word"] is not None and data[end - 1 : end] != b" "
        kind = token.lastgroup if not token["word"] else "word"
        if kind == "open":
            stack.append(state)
            starts_group, is_optional, skip = True, False, 0
            continue
        if kind == "close":
            if not stack:
                break
            state, skip = stack.pop(), 0
            starts_group = False
            continue
        if kind == "end":
            continue
        symbol = (token["symbol"] or b"").decode("latin-1")
        if symbol == "*" and starts_group:
            is_optional = True
            continue
        word = (token["word"] or b"").decode()
        number = int(token["number"] or 0)
        if starts_group and (is_optional or word in _PASSED):
            state = state._replace(passed=True)
        starts_group = False
        if word == "ansicpg":
            codec = _codec(number)
        elif word == "uc":
            state = state._replace(fallback=number)
        elif word == "bin":
            raise Unreadable("dit RTF-bestand heeft binaire delen, en die leest taallint niet; bewaar het als .docx.")
        if word == "deleted" and token["number"] != b"0":
            state = state._replace(passed=True)
        if state.passed:
            continue
        if word == "u":
            unit = number % 0x10000
            skip = state.fallback
            if 0xD800 <= unit < 0xDC00:
                high = (unit, start)
                continue
            first, point = start, unit
            if high is not None and 0xDC00 <= unit < 0xE000:
                point, first = 0x10000 + ((high[0] - 0xD800) << 10) + (unit - 0xDC00), high[1]
            high = None
            paragraph.pieces.append(_whole(chr(point) if not 0xD800 <= point < 0xE000 else "\ufffd", first, end, run))
        elif token["hex"] or kind == "text" or symbol:
            text = _text(token, codec, symbol)
            if skip and text:
                gone = min(skip, len(text))
                run = None
                skip -= gone
                if paragraph.pieces:
                    paragraph.pieces[-1].end = start + (gone if kind == "text" else end - start)
                text, start = text[gone:], start + (gone if kind == "text" else 0)
            if symbol in ("\r", "\n"):
                yield paragraph
                paragraph = Paragraph()
            elif text:
                paragraph.pieces.append(literal(text, "", start, end, run=run) if kind == "text" and text.isascii() else _whole(text, start, end, run))
        elif word in _PARAGRAPHS:
            yield paragraph
            paragraph = Paragraph()
        elif word in _CHARACTERS:
            paragraph.pieces.append(_whole(_CHARACTERS[word], start, end, run))
    if paragraph.pieces:
        yield paragraph


def _whole(text: str, start: int, end: int, run: str | None) -> Piece:
    return Piece(text, "", start, end, hosts=True, run=run)


def _text(token: re.Match[bytes], codec: str, symbol: str) -> str:
    if token["hex"]:
        return bytes.fromhex(token["hex"].decode()).decode(codec, "replace")
    return _SYMBOLS.get(symbol, "") if symbol else token["text"].decode(codec, "replace")


def _codec(page: int) -> str:
    try:
        return codecs.lookup(f"cp{page}").name
    except LookupError:
        return "cp1252"
