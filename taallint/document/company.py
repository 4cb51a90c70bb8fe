"""Tell leftovers by the company they keep and by their place on the page: menus, buttons, headings and messages of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..regexes import lazy_regex
from ..words.lexicon import form
from .document import Kind
from .leftovers import FEED, Leftovers, site_talk
from .lines import is_byline

if TYPE_CHECKING:
    from .anatomy import Line

_NUMBERED = lazy_regex(r"\d{1,2}[:.]\d\d\s\D|\d{1,2}\s[A-ZÀ-Þ]")
_SUBHEAD_WORDS = 12
_MENU_RUN = 3
_MENU_LINES = 40
_TEASER_WORDS = 16
_TEASERS = 10


def mark_site(lines: list[Line], known: Leftovers) -> None:
    """The menu above the article, buttons side by side, the headings of other articles and the messages after the last of this one."""
    top = _menu_at_top(lines, known)
    for line in lines[:top]:
        line.kind = Kind.LEFTOVER
    buttons: list[Line] = []
    for at, line in enumerate(lines):
        if line.kind is Kind.LEFTOVER and at >= max(top, 1) and known.opens_feed(line.text):
            if any(FEED.search(after.text) for after in lines[at + 1 :]):
                for after in lines[at + 1 :]:
                    after.kind = Kind.LEFTOVER
            elif known.opens_teasers(line.text):
                _teasers(lines, at + 1)
        if line.kind is None and line.words < 4 and known.is_button(line.text):
            buttons.append(line)
            continue
        if len(buttons) > 1:
            for button in buttons:
                button.kind = Kind.LEFTOVER
        buttons.clear()
    if len(buttons) > 1:
        for button in buttons:
            button.kind = Kind.LEFTOVER


def _menu_at_top(lines: list[Line], known: Leftovers) -> int:
    """How many lines the menu above the article takes: labels, four or more or with a button or a title among them, without the section of the article."""
    end = strangers = told = labels = 0
    for at, line in enumerate(lines[:_MENU_LINES]):
        if line.kind is Kind.LEFTOVER or (line.words < 4 and known.is_weak(line.text)):
            end = at + 1
            labels += line.kind is None
            told += line.kind is Kind.LEFTOVER or known.is_button(line.text) or known.is_title(line.text)
        elif (line.kind is Kind.DATE or (line.kind is None and line.words < 4 and not line.mark)) and not strangers:
            strangers += 1
        else:
            break
    if end == len(lines) or (not told and end <= _MENU_RUN) or (labels < 2 and not known.is_title(lines[0].text)):
        return 0
    if end > 1 and lines[end - 1].kind is None and lines[end - 1].text.lower() in known.labels:
        end -= 1
    return end if end >= _MENU_RUN or (end == 1 and known.is_title(lines[0].text) and len(lines) > _MENU_RUN) else 0


def _teasers(lines: list[Line], start: int) -> None:
    """The headings of other articles from ``start`` on: one, and at the end of the page a few."""
    seen = 0
    for at, line in enumerate(lines[start:], start):
        if line.kind is Kind.LEFTOVER:
            continue
        if seen == _TEASERS or line.kind is not None or not 2 <= line.words <= _TEASER_WORDS or line.mark in (".", ":", ";", "…") or is_byline(line.text):
            return
        if seen and any(after.kind is None and after.is_prose for after in lines[at + 1 :]):
            return
        line.kind = Kind.LEFTOVER
        seen += 1


def keep_company(lines: list[Line], start: int, known: Leftovers) -> None:
    """Leftovers by the company they keep: menus after the last paragraph, short lines between leftovers, labels beside one."""
    at = start
    while start and at < len(lines):
        run = at
        while run < len(lines) and lines[run].kind is None and lines[run].words <= 2 and not lines[run].mark:
            run += 1
        labels = run - at > 1 and all(known.is_weak(line.text) for line in lines[at:run])
        if labels or (run - at >= _MENU_RUN and not is_byline(lines[at].text) and _is_menu(lines[at:run], known)):
            for line in lines[at:run]:
                line.kind = Kind.LEFTOVER
        at = max(run, at + 1)
    seen = False
    for at, line in enumerate(lines):
        if line.kind in (None, Kind.DATE):
            before = at > 0 and lines[at - 1].kind is Kind.LEFTOVER
            after = at + 1 < len(lines) and lines[at + 1].kind is Kind.LEFTOVER
            in_tail = at >= start > 0
            if (before or after) and (_belongs(line, known, in_tail) or (in_tail and seen and _ends_page(line, before and after))):
                line.kind = Kind.LEFTOVER
        seen = seen or (at >= start and line.kind is Kind.LEFTOVER)


def _belongs(line: Line, known: Leftovers, in_tail: bool) -> bool:
    """Does ``line`` belong to the leftover beside it? The name of a section may also be a subhead, except after the last paragraph."""
    if known.is_weak(line.text):
        return in_tail or known.is_button(line.text) or line.text.lower() not in known.labels
    return line.kind is None and site_talk(line.text) >= 2


def _ends_page(line: Line, between: bool) -> bool:
    """After the last paragraph and some leftover: a date, a label, a numbered heading, what stands between leftovers."""
    if line.kind is Kind.DATE:
        return True
    if line.mark == ".":
        return False
    if ": " in line.text and not between:
        return False
    most = _TEASER_WORDS if _NUMBERED.match(line.text) else _SUBHEAD_WORDS if between else 4
    return line.words <= most and (between or most != 4 or not line.mark)


def _is_menu(run: list[Line], known: Leftovers) -> bool:
    """Labels rather than names: at least half are ordinary words."""
    ordinary = sum(known.is_weak(line.text) or bool(form(line.text.split()[0]).classes - {"ENM"}) for line in run)
    return 2 * ordinary >= len(run)
