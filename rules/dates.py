"""Dates: month and day names, days that don't exist, weekdays that don't fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

import regex

from taallint.api import NUMBER, WORD, Document, Finding, Fix, Kind, Rule, Safety, Severity, Span, Token, lazy_regex

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_ENGLISH = {
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10,
}  # fmt: skip
_ENGLISH_DAYS = dict(zip(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), DAYS, strict=True))
_SHORT = {"jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12}
_NUMBER = {**{name: n for n, name in enumerate(MONTHS, 1)}, **_ENGLISH, **_SHORT}
_LENGTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_MONTH = "|".join(sorted((*MONTHS, *_ENGLISH), key=len, reverse=True))
_ANY_MONTH = rf"{_MONTH}|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b\.?"
_DAY = "|".join((*DAYS, *_ENGLISH_DAYS))
_EDGE = r"(?![\p{L}\p{N}]|[-‑’']\p{L})"
_DATE = lazy_regex(
    rf"(?<![\p{{L}}\p{{N}}.,:/-])(?P<day>\d{{1,2}})(?P<th>e|ste|de|th|st|nd|rd)?\s+(?P<month>{_ANY_MONTH}){_EDGE}(?:,?\s+(?P<year>\d{{4}}){_EDGE})?", regex.I
)
_NEAR_MONTH = re.compile(r"[0-9](?:e|ste|de|th|st|nd|rd)?\s+(?:jan|feb|maa|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)", re.I)
_WEEKDAY = lazy_regex(rf"(?<![\p{{L}}\p{{N}}])({_DAY}),?\s+$", regex.I)
_AMERICAN = lazy_regex(
    rf"(?<![\p{{L}}\p{{N}}])(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,\s+(?P<year>\d{{4}}){_EDGE}",
    regex.I,
    hint=r",\s+[0-9]{4}",
)
_DIGITS = lazy_regex(r"(?<![\w.,:/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|(?<=[-/])\d{2})(?![\w/-]|[.,:]\d)", hint=r"[0-9][-/.][0-9]{1,2}[-/.][0-9]{2}")
_COUNTED = frozenset(
    "nr. nrs. nummer jaargang jg. deel blz. p. pag. pagina bladzijde editie aflevering afl. psalm vers artikel art. gezang lied no. kamer zaal".split()
)


def dutch_month(name: str) -> str:
    """The Dutch name of a full Dutch or English month name, in lower case."""
    lower = name.lower()
    return MONTHS[_ENGLISH[lower] - 1] if lower in _ENGLISH else lower


class _Date(NamedTuple):
    """A date with a month name: the places of the whole, the day and the month; the words and numbers in it."""

    span: Span
    day_start: int
    month_start: int
    weekday: str
    day: int
    month: str
    year: int

    @property
    def number(self) -> int:
        """The month, 1 to 12."""
        return _NUMBER[self.month.lower().rstrip(".")]


@lru_cache(maxsize=1)
def _dates(doc: Document) -> list[_Date]:
    """Every date with day and month name, in all blocks: the date lines of a web page too. ``year`` is 0 when there is none."""
    return list(_find_dates(doc.text))


def _find_dates(text: str) -> Iterator[_Date]:
    for number in _NEAR_MONTH.finditer(text):
        start = number.start()
        match = _DATE.match(text, start - (start > 0 and text[start - 1].isdigit()))
        if match is None:
            continue
        weekday = _WEEKDAY.search(text, max(0, match.start() - 12), match.start())
        start = weekday.start() if weekday else match.start()
        yield _Date(
            Span(start, match.end()),
            match.start(),
            match.start("month"),
            weekday[1] if weekday else "",
            int(match["day"]),
            match["month"],
            int(match["year"] or 0),
        )


class MonthInDate(Rule):
    """Een maandnaam in een datum is Nederlands en begint met een kleine letter.

    Redactiesystemen zetten boven een artikel soms een Engelse datum; schrijvers geven maanden soms een hoofdletter.
    In het Nederlands schrijf je maanden en dagen klein: «31 oktober 2024», «maandag 3 maart».
    Bron: Leidraad, namen van dagen en maanden.

    ```fout
    ⟦31 October 2024⟧ 13:37
    De synode komt bijeen op ⟦12 Januari⟧ en sluit op ⟦Vrijdag 3 maart⟧.
    ```
    ```wordt
    31 oktober 2024 13:37
    De synode komt bijeen op 12 januari en sluit op vrijdag 3 maart.
    ```
    ```fout
    Het besluit viel op ⟦March 3, 2021⟧.
    ```
    ```wordt
    Het besluit viel op 3 maart 2021.
    ```
    ```goed
    De synode komt bijeen op 12 januari 2024. Maandag 3 maart volgt het slot. Op 15 mei is er een vergadering in zaal 4 May.
    Het 4 Mei-comité vergadert. Zondag 2 april preekt hij zelf.
    ```
    ```goed
    Kerkdiensten

    De diensten beginnen deze week op de gewone tijd.
    Zondag 17 september
    09.30 uur: ds. De Wit
    ```
    """

    code = "DAT001"
    name = "maandnaam-in-datum"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _AMERICAN.finditer(doc.text):
            fixed = f"{int(match['day'])} {dutch_month(match['month'])} {match['year']}"
            yield self.replacement(Span(*match.span()), fixed, "Maandnamen zijn Nederlands en klein; de dag staat voor de maand.", Safety.SAFE)
        for found in _dates(doc):
            month = found.month if self._is_unsure(doc, found) else dutch_month(found.month)
            start = found.span.start
            weekday = _ENGLISH_DAYS.get(found.weekday.lower(), found.weekday if self._starts(doc, start) else found.weekday.lower())
            if (month, weekday) != (found.month, found.weekday):
                between = doc.text[start + len(found.weekday) : found.month_start]
                fixed = weekday + between + month + doc.text[found.month_start + len(found.month) : found.span.end]
                yield self.replacement(found.span, fixed, "Maandnamen en dagnamen zijn Nederlands en klein.", Safety.SAFE)

    def _is_unsure(self, doc: Document, found: _Date) -> bool:
        """A shortened month, a line in capitals, or an English name that may be something else without a year (zaal 4 May)."""
        lower = found.month.lower().rstrip(".")
        if lower in _SHORT or (found.month.isupper() and not regex.search(r"\p{Ll}", doc.text[found.span.start :].split("\n", 1)[0])):
            return True
        return lower in {"may", "march", "august", "june"} and not found.year

    def _starts(self, doc: Document, offset: int) -> bool:
        """Does a sentence, a line or a quotation start at ``offset``?"""
        before = doc.text[max(0, offset - 40) : offset].rstrip(" \u00a0")
        return before[-1:] in ("", "\n") or before[-1:] in ".?!:…„“”‘’\"'(|–-•/"


class CapitalDayOrMonth(Rule):
    """De naam van een dag, maand of seizoen begint met een kleine letter.

    Alleen aan het begin van een zin of in een eigennaam (Goede Vrijdag, Zwarte Zaterdag) staat een hoofdletter.
    Bron: Leidraad, namen van dagen en maanden.

    ```fout
    Hij komt ⟦Maandag⟧ of in de loop van ⟦December⟧. In ⟦Januari⟧ gaat hij.
    ```
    ```wordt
    Hij komt maandag of in de loop van december. In januari gaat hij.
    ```
    ```goed
    Maandag komt hij. „Dinsdag?” Op Goede Vrijdag en Witte Donderdag is er een dienst. De film ”Zwarte Zondag” draait nog.
    Augustus was keizer. Zij las Black Friday en The Sunday Times. In Zondag 25 van de Catechismus staat het.
    ```
    """

    code = "DAT002"
    name = "hoofdletter-dag-maand"
    severity = Severity.ERROR
    source = "Leidraad"

    _names = frozenset(name.capitalize() for name in (*DAYS, "januari", "februari", "september", "oktober", "november", "december"))

    def check(self, doc: Document) -> Iterator[Finding]:
        if not any(name in doc.text for name in self._names):
            return
        for block in doc.prose():
            for sentence in block.sentences:
                for at, token in enumerate(sentence):
                    if token.text in self._names and at and self._is_plain(sentence, at) and doc.is_text(token.start):
                        yield self.replacement(token.span, token.text.lower(), "Dagen en maanden krijgen een kleine letter.", Safety.SAFE)

    def _is_plain(self, sentence: list[Token], at: int) -> bool:
        """A lower-case word before it, and no capital after it: not a name, not the start of anything."""
        before = sentence[at - 1]
        after = sentence[at + 1] if at + 1 < len(sentence) else None
        if sentence[at].text == "Zondag" and after is not None and after.kind == NUMBER:
            return False  # Zondag 25 of the Heidelberg Catechism
        opens = at == 1 and before.lower in {"op", "in", "sinds", "vanaf", "tot", "eind", "begin", "half", "medio"}
        if before.kind != WORD or not (opens or before.text[:1].islower()) or before.lower == "zwarte":
            return False
        return after is None or not (after.text[:1].isupper() or after.text in {"’", "”", "'"})


class ImpossibleDate(Rule):
    """Deze dag bestaat niet.

    Een maand heeft 28, 29, 30 of 31 dagen. 29 februari bestaat alleen in een schrikkeljaar.

    ```fout
    De regeling gaat in op ⟦31 november 2024⟧ en loopt tot ⟦30-02-2025⟧.
    Hij is geboren op ⟦29 februari 2023⟧, zij op ⟦31 april⟧.
    ```
    ```goed
    De regeling gaat in op 30 november 2024 en loopt tot 28-02-2025. Hij is geboren op 29 februari 2024.
    Het stond in jaargang 45 april 2004. Bel 06-31-2014. Het kostte 4.31 mei.
    ```
    """

    code = "DAT003"
    name = "onmogelijke-datum"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        for found in _dates(doc):
            if not _exists(found.day, found.number, found.year or 2000) and doc.is_text(found.day_start) and not self._is_counted(doc, found):
                span = Span(found.day_start, found.span.end)
                yield self.finding(span, self._why(found.day, found.number, found.year), self._last_day(doc, found))
        for match in _DIGITS.finditer(doc.text):
            day, month, year = int(match[1]), int(match[3]), int(match[4])
            if 1 <= month <= 12 and not _exists(day, month, year if year > 99 else 2000) and doc.is_text(match.start()):
                yield self.finding(Span(*match.span()), self._why(day, month, year))

    def _last_day(self, doc: Document, found: _Date) -> tuple[Fix, ...]:
        """One day too many: the last day of the month, or the first of the next."""
        length = next(day for day in range(31, 27, -1) if _exists(day, found.number, found.year or 2001))
        if found.day != length + 1:
            return ()
        span = Span(found.day_start, found.month_start + len(found.month))
        return tuple(Fix.replace(span, f"{day} {MONTHS[(found.number - 1 + step) % 12]}") for day, step in ((length, 0), (1, 1)))

    def _why(self, day: int, month: int, year: int) -> str:
        if month == 2 and day == 29:
            return f"{year} is geen schrikkeljaar: februari heeft dan 28 dagen."
        return f"{MONTHS[month - 1].capitalize()} heeft {_LENGTH[month - 1]} dagen."

    def _is_counted(self, doc: Document, found: _Date) -> bool:
        """*jaargang 45 april 2004*: the number belongs to the word before it."""
        words = doc.text[max(0, found.day_start - 20) : found.day_start].split()
        return bool(words) and words[-1].lower() in _COUNTED


class WeekdayMismatch(Rule):
    """De dag van de week klopt niet met de datum.

    Staat het jaar erbij, dan is er zeker iets mis: de dag, de datum of het jaar. Zonder jaar rekent taallint vanaf de datum boven het artikel;
    dan is het een vraag, want het stuk kan over een ander jaar gaan.

    ```fout
    De raad vergaderde op ⟦dinsdag 3 november 2021⟧ in Ede.
    ```
    ```wordt
    De raad vergaderde op woensdag 3 november 2021 in Ede.
    ```
    ```goed
    De raad vergaderde op woensdag 3 november 2021 in Ede. De volgende dinsdag, 9 november 2021, kwam er een besluit.
    ```
    """

    code = "DAT004"
    name = "weekdag-past-niet"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        for found in _dates(doc):
            weekday = found.weekday.lower()
            if weekday not in DAYS or not doc.is_text(found.span.start):
                continue
            year = found.year or self._nearest_year(doc, found)
            if year < 1800 or not _exists(found.day, found.number, year):
                continue
            real = DAYS[date(year, found.number, found.day).weekday()]
            if real != weekday:
                message = f"{found.day} {MONTHS[found.number - 1]} {year} valt op {real}."
                fixes = lambda found=found, year=year, real=real: self._fixes(doc, found, year, real)  # noqa: E731
                yield self.finding(found.span, message, fixes, None if found.year else Severity.CONSIDER)

    def _fixes(self, doc: Document, found: _Date, year: int, real: str) -> Iterator[Fix]:
        """The right weekday, or the nearest date on this weekday."""
        start = found.span.start
        yield Fix.replace(Span(start, start + len(found.weekday)), real.capitalize() if found.weekday[0].isupper() else real)
        step = (DAYS.index(found.weekday.lower()) - DAYS.index(real) + 3) % 7 - 3
        near = date(year, found.number, found.day) + timedelta(days=step)
        if near.month == found.number:
            yield Fix.replace(Span(found.day_start, found.day_start + len(str(found.day))), str(near.day), title=f"{near.day} {MONTHS[near.month - 1]}")

    def _nearest_year(self, doc: Document, found: _Date) -> int:
        """The year that brings the date nearest to that of the article; 0 when the article has no date of its own."""
        for block in doc.of_kind(Kind.DATE):
            for own in _find_dates(block.text):
                if own.year and _exists(own.day, own.number, own.year):
                    published = date(own.year, own.number, own.day)
                    years = [year for year in (own.year - 1, own.year, own.year + 1) if _exists(found.day, found.number, year)]
                    return min(years, key=lambda year: abs((date(year, found.number, found.day) - published).days), default=0)
        return 0


def _exists(day: int, month: int, year: int) -> bool:
    if not 1 <= day <= _LENGTH[month - 1]:
        return False
    return (month, day) != (2, 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
