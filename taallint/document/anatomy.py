"""Tell what each piece of a plain-text copy of an article is.

Lines speak for themselves where they can (:mod:`lines`, :mod:`leftovers`). The rest follows from the place: what stands before the first
paragraph is section, head, lead and author; a short line between paragraphs is a subhead; a run of short lines after the last paragraph is a menu.
Text with nothing in it that looks like a paragraph is all prose: an editor may paste a single sentence, or half of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ..model import Span
from ..regexes import lazy_regex
from .company import keep_company, mark_site
from .document import Block, Kind
from .leftovers import Leftovers, is_leftover_alone, leftovers, site_talk
from .lines import CLOSERS, is_byline, is_caption, is_date

if TYPE_CHECKING:
    from ..house import House

_BULLET = lazy_regex(r"[-–—•*·▪◦]\s+\S|\d{1,2}[.)]\s+\S")
_RULE = lazy_regex(r"[*\s_~=–—-]{3,}$")
_HEAD_WORDS = 18
_SUBHEAD_WORDS = 12
_LONG = 18
_SENTENCE_ENDS = frozenset(".…!?")
_SHORT = 200
_SEARCHED = 100_000
"""Up to this many code points a line is looked for elsewhere in the text."""


class Line:
    """A line that isn't empty: its text and place, without white space at the ends, and the kind it got so far."""

    __slots__ = ("end", "gap", "kind", "mark", "start", "text", "words")

    def __init__(self, text: str, start: int, gap: bool) -> None:
        self.text = text
        self.start = start
        self.end = start + len(text)
        self.gap = gap
        self.kind: Kind | None = None
        self.words = len(text.split())
        last = text.rstrip(CLOSERS + " ")[-1:]
        self.mark = last if last in ".!?…:;" else ""
        """The closing mark (. ! ? … :) with which the line ends, or nothing."""

    @property
    def is_prose(self) -> bool:
        """Whole sentences, by the look of it."""
        return (self.words > 5 and self.mark in _SENTENCE_ENDS) or self.words >= _LONG


def blocks_of(text: str, house: House) -> Iterator[Block]:
    """The blocks of ``text``, in order: they don't overlap and hold every character but white space."""
    known = leftovers(house)
    lines = list(_lines(text))
    for line in lines:
        line.kind = _alone(line, known, len(lines) == 1)
    lines = _joined(lines, text)
    mark_site(lines, known)
    _place(lines, text, known)
    return (Block(line.kind or Kind.PARAGRAPH, Span(line.start, line.end)) for line in lines)


def kind_alone(text: str, house: House) -> Kind | None:
    """The kind that the paragraph ``text`` has by itself: caption, date, leftover; None when it does not tell."""
    return _alone(Line(text, 0, False), leftovers(house), False)


def _lines(text: str) -> Iterator[Line]:
    at = 0
    gap = False
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            yield Line(stripped, at + raw.index(stripped[0]), gap)
        gap = not stripped
        at += len(raw) + 1


def _alone(line: Line, known: Leftovers, is_only: bool) -> Kind | None:
    """The kind that ``line`` has wherever it stands. Short lines are remembered: menus, labels and notices stand on every page of a site."""
    return (_short_alone if len(line.text) <= _SHORT else _long_alone)(line.text, known, is_only)


def _long_alone(text: str, known: Leftovers, is_only: bool) -> Kind | None:
    words = len(text.split())
    if not is_only and is_leftover_alone(text):
        return Kind.LEFTOVER
    if known.phrase(text) and not (is_only and words < 3):
        return Kind.LEFTOVER
    if is_caption(text):
        return Kind.CAPTION
    if words <= 14 and is_date(text):
        return Kind.DATE
    if known.is_menu(text) or site_talk(text) >= 4 or (not is_only and known.is_control(text)):
        return Kind.LEFTOVER
    if not is_only and _RULE.match(text):
        return Kind.SUBHEAD
    return None


_short_alone = lru_cache(maxsize=5_000)(_long_alone)


def _joined(lines: list[Line], text: str) -> list[Line]:
    """Put together the lines that a hard line break cut in the middle of a sentence."""
    joined: list[Line] = []
    for line in lines:
        previous = joined[-1] if joined else None
        if previous and not line.gap and line.kind is None and previous.kind is None and _runs_on(previous, line):
            joined[-1] = Line(text[previous.start : line.end], previous.start, previous.gap)
        else:
            joined.append(line)
    return joined


def _runs_on(line: Line, following: Line) -> bool:
    return line.mark == "" and line.words >= 4 and following.text[0].islower() and not _BULLET.match(following.text) and not _BULLET.match(line.text)


def _place(lines: list[Line], text: str, known: Leftovers) -> None:
    """Give a kind to every line that could not tell its own."""
    prose = [at for at, line in enumerate(lines) if line.kind is None and line.is_prose and not _is_question_head(lines, at)]
    if not prose:
        keep_company(lines, 0, known)
        return
    first, last = prose[0], prose[-1]
    _head(lines, first, known)
    keep_company(lines, last + 1, known)
    _lead(lines, prose)
    for at in range(first, len(lines)):
        if lines[at].kind is None:
            lines[at].kind = _body(lines, at, prose, text)
    _lists(lines)


def _is_question_head(lines: list[Line], at: int) -> bool:
    """Is the line at ``at`` a heading that ends in ? or !: before anything else, and with a real paragraph after it?"""
    line = lines[at]
    if line.mark not in ("!", "?") or line.words > _HEAD_WORDS or any(before.kind is None and before.words > _HEAD_WORDS for before in lines[:at]):
        return False
    following = next((after for after in lines[at + 1 :] if after.kind is None), None)
    return at < 4 and following is not None and (following.words >= 25 or (following.words >= 8 and following.mark == ""))


def _head(lines: list[Line], first: int, known: Leftovers) -> None:
    """Section, head and author: the lines before the first paragraph."""
    open_lines = [line for line in lines[:first] if line.kind is None]
    head: Line | None = None
    for at, line in enumerate(open_lines):
        rest = open_lines[at + 1 :]
        label = line.text.lower()
        if line.words < 3 and known.is_button(label) and any(other.words > 3 for other in open_lines):
            line.kind = Kind.LEFTOVER
        elif label in known.labels or (head is None and line.words <= 9 and (" | " in line.text or _starts_with_label(line.text, known))):
            line.kind = Kind.SECTION
        elif head is not None and is_byline(line.text):
            line.kind = Kind.BYLINE
        elif head is None and line.words <= 3 and any(other.text[0].isupper() and not is_byline(other.text) for other in rest) and not line.mark:
            line.kind = Kind.SECTION
        elif line.words > _HEAD_WORDS or (line.mark == "." and line.words > 3):
            line.kind = Kind.PARAGRAPH
        elif head is not None and line.words >= 8:
            line.kind = Kind.LEAD
        else:
            line.kind = Kind.HEAD
            head = line
    if head is None and len(open_lines) > 1 and open_lines[-1].kind is Kind.SECTION:
        open_lines[-1].kind = Kind.HEAD


def _starts_with_label(text: str, known: Leftovers) -> bool:
    """A label with something glued to it: OmbudsmanEdwin Kreulen."""
    for at, char in enumerate(text[1:40], 1):
        if char.isupper() and text[at - 1].islower():
            return text[:at].lower() in known.labels
    return False


def _lead(lines: list[Line], prose: list[int]) -> None:
    """The paragraphs between the head and an author, date or picture are the lead; at most two."""
    first = prose[0]
    for at in range(first, len(lines)):
        if lines[at].kind is None and not lines[at].is_prose and is_byline(lines[at].text) and any(line.kind is Kind.HEAD for line in lines[:first]):
            lines[at].kind = Kind.BYLINE
        if lines[at].kind in (Kind.DATE, Kind.BYLINE, Kind.CAPTION):
            before = [index for index in prose if index < at]
            has_body = prose[-1] > at and not (lines[at].kind is Kind.BYLINE and any(char.isdigit() for char in lines[at].text))
            headed = any(line.kind in (Kind.HEAD, Kind.SECTION) for line in lines[:first])
            if has_body and headed and len(before) <= 2:
                for index in before:
                    lines[index].kind = Kind.LEAD
            return
        if lines[at].kind is None and at not in prose[:2]:
            return


def _body(lines: list[Line], at: int, prose: list[int], text: str) -> Kind:
    line = lines[at]
    if _is_repeated_inside(line, text):
        return Kind.QUOTE
    if line.is_prose:
        return Kind.PARAGRAPH
    if _BULLET.match(line.text):
        return Kind.LIST
    following = next((after for after in lines[at + 1 :] if after.kind is not Kind.LEFTOVER), None)
    if not line.mark and is_byline(line.text) and (following is None or not following.is_prose or lines[at - 1].kind in (Kind.LEAD, Kind.DATE)):
        return Kind.BYLINE
    if line.mark == ":":
        return Kind.SUBHEAD if line.words <= 3 else Kind.PARAGRAPH
    if line.mark or line.words > _SUBHEAD_WORDS or at > prose[-1]:
        return Kind.PARAGRAPH
    return Kind.SUBHEAD


def _is_repeated_inside(line: Line, text: str) -> bool:
    """Does the line stand elsewhere inside a longer one: a sentence that the page shows large?"""
    if len(text) > _SEARCHED or not 4 < line.words <= 50:
        return False
    core = line.text.strip(CLOSERS + "„«.!?… ")
    at = text.find(core)
    if at == -1 or len(core) < 25:
        return False
    if line.start <= at < line.end:
        at = text.find(core, line.end)
    if at < 0:
        return False
    end = text.find("\n", at)
    return (end if end >= 0 else len(text)) - text.rfind("\n", 0, at) > len(line.text) + 12


def _lists(lines: list[Line]) -> None:
    """Three or more subheads in a row are a list; one bullet by itself is a paragraph."""
    at = 0
    while at < len(lines):
        run = at
        while run < len(lines) and lines[run].kind in (Kind.SUBHEAD, Kind.LIST):
            run += 1
        bullets = sum(line.kind is Kind.LIST for line in lines[at:run])
        if run - at >= 3 and not bullets:
            for line in lines[at : run - 1]:
                line.kind = Kind.LIST
        elif bullets == 1:
            for line in lines[at:run]:
                line.kind = Kind.PARAGRAPH if line.kind is Kind.LIST else line.kind
        at = max(run, at + 1)
