"""Text for a terminal: never a control character, measured in cells, cut between graphemes, with or without colour."""

from __future__ import annotations

import os
import sys
import unicodedata
from functools import cache

from ..regexes import lazy_regex
from .place import uri

_UNUSUAL = lazy_regex(r"[^ -~\xa0-\xac\xae-\u02ff–—‘’‚“”„…•€→⟦⟧]")
"""All other characters are printable, take one cell and are a grapheme by themselves."""
_GRAPHEME = lazy_regex(r"\X")
_JOINERS = "\u200d"
_TAGS = range(0xE0020, 0xE0080)
ESCAPE = "\x1b["


def columns() -> int:
    """How many cells wide the terminal is, from ``COLUMNS`` or from itself; 80 where neither says. What ``shutil`` gives too, whose import takes 4 ms."""
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isdecimal() and int(wanted):
        return int(wanted)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1).columns or 80
    except (OSError, ValueError):
        return 80


@cache
def _shown(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return " " if char in "\t\n\r" else chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    category = unicodedata.category(char)
    if char in _JOINERS or code in _TAGS:
        return char
    if category in ("Cc", "Cf", "Zl", "Zp") or char in "\u2800\u3164\u115f\u1160\uffa0\u034f":
        return f"‹U+{code:04X}›"
    return "\ufffd" if category in ("Cs", "Cn") else char


def printable(text: str) -> str:
    """``text`` with every character that could command a terminal or that can't be seen replaced by one that names it."""
    return text if _is_plain(text) else "".join(map(_shown, text))


def _is_plain(text: str) -> bool:
    """Is every character printable, one cell wide and a grapheme by itself?"""
    return (text.isascii() and text.isprintable()) or not _UNUSUAL.search(text)


def printable_lines(text: str) -> str:
    """``printable`` line by line, the ``\\n`` kept."""
    return "\n".join(map(printable, text.split("\n")))


def graphemes(text: str) -> list[str]:
    """The characters as a reader counts them."""
    return list(text) if text.isascii() or _is_plain(text) else _GRAPHEME.findall(text)


@cache
def _cells(grapheme: str) -> int:
    first = grapheme[0]
    if "\ufe0f" in grapheme or "\U0001f1e6" <= first <= "\U0001f1ff" or unicodedata.east_asian_width(first) in "WF":
        return 2
    return 0 if unicodedata.combining(first) or unicodedata.category(first) in ("Mn", "Me", "Cf") else 1


def width(text: str) -> int:
    """How many cells ``text`` takes."""
    return len(text) if text.isascii() or _is_plain(text) else sum(map(_cells, _GRAPHEME.findall(text)))


def head(text: str, room: int, more: bool = False) -> str:
    """The start of ``text`` that fits in ``room`` cells, ending in “…” when something is left out, between two words if that costs little.

    ``more``: ``text`` itself was cut off here, maybe inside its last character.
    """
    if not more and width(text) <= room:
        return text
    limit = room * 8 + 32
    cluster = graphemes(text[:limit])
    kept = "".join(_fitting(cluster[: -1 if more or len(text) > limit else None], room - 1))
    cut = kept.rfind(" ")
    return (kept[:cut] if cut > len(kept) // 2 else kept).rstrip() + "…"


def tail(text: str, room: int, more: bool = False) -> str:
    """The end of ``text``, as ``head`` does the start."""
    if not more and width(text) <= room:
        return text
    limit = room * 8 + 32
    cluster = graphemes(text[-limit:])
    kept = "".join(reversed(_fitting(cluster[: 0 if more or len(text) > limit else None : -1], room - 1)))
    cut = kept.find(" ")
    return "…" + (kept[cut:] if 0 <= cut < len(kept) // 2 else kept).lstrip()


def _fitting(cluster: list[str], room: int) -> list[str]:
    if _is_plain("".join(cluster)):
        return cluster[: max(room, 0)]
    kept: list[str] = []
    for grapheme in cluster:
        room -= _cells(grapheme)
        if room < 0:
            break
        kept.append(grapheme)
    return kept


def middle(text: str, room: int) -> str:
    """``text`` in at most ``room`` cells: its start and its end, with “…” between them."""
    if width(text) <= room:
        return text
    left = room * 3 // 5
    return f"{head(text, left)[:-1].rstrip()} … {tail(text, room - left - 1)[1:].lstrip()}"


def wrap(words: list[str], room: int) -> list[str]:
    """Lines of at most ``room`` cells, where a single word is not longer. ``words`` may hold our own colours."""
    lines: list[str] = []
    line, used = "", 0
    measure = len if _is_plain("".join(words)) else width
    for word in words:
        size = measure(strip(word))
        if line and used + 1 + size > room:
            lines.append(line)
            line, used = "", 0
        line, used = (f"{line} {word}", used + 1 + size) if line else (word, used + size)
    return [*lines, line]


_ESCAPE_CODE = lazy_regex(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")


def strip(text: str) -> str:
    """``text`` without our own colours and links."""
    return _ESCAPE_CODE.sub("", text) if "\x1b" in text else text


class Style:
    """Colours as SGR numbers (“1;31”), and links; with ``color`` off everything stays plain text."""

    def __init__(self, color: bool, hyperlinks: bool = False) -> None:
        self.color = color
        self.hyperlinks = hyperlinks

    def paint(self, text: str, codes: str) -> str:
        return f"{ESCAPE}{codes}m{text}{ESCAPE}0m" if self.color and text else text

    def each(self, text: str, codes: str) -> str:
        """``text`` painted word by word, so that it can be wrapped."""
        return " ".join(self.paint(word, codes) for word in text.split(" "))

    def link(self, text: str, path: str) -> str:
        """``text`` leading to the file at ``path`` (OSC 8)."""
        if not self.hyperlinks or not path or path.startswith("<") or path == "-":
            return text
        return f"\x1b]8;;{uri(path)}\x1b\\{text}\x1b]8;;\x1b\\"
