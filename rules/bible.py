"""BYB Bijbelverwijzingen: how they are written, and whether book, chapter and verse exist. The books stand in ``huisstijl/bijbel.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from taallint.api import Document, Finding, Fix, House, Rule, Safety, Severity, Span, distance, form, lazy_regex

_REFERENCE = lazy_regex(
    r"""
    (?<![\p{L}.,:])
    (?:(?P<number>[1-9]|I{1,3})(?P<gap>[ \u00a0]?))?
    (?P<book>\p{Lu}\p{Ll}{1,17})(?P<stop>\.?)(?P<space>[ \u00a0]?)
    (?P<chapter>\d{1,3})
    (?:(?P<colon>[ \u00a0]?:[ \u00a0]?)(?P<verse>\d{1,3})|(?P<words>,?[ \u00a0]\(?vers(?:en)?[ \u00a0](?P<verse>\d{1,3})(?P<bracket>\))?))?
    (?:[-–](?P<to>\d{1,3})(?P<across>:\d)?)?
    (?![\p{L}\p{N}]|[.,]\d|[ \u00a0]uur)
    """,
    regex.VERBOSE,
)
_DIGITS = re.compile(r"[0-9]+")
_BOOK = re.compile(r"(?<![^\W\d_])[A-Z][^\W\d_]+\.?[ \u00a0]?\Z")
_LONGEST = 21
_NUMBER = re.compile(r"(?<![\w.,:])(?:[1-9]|I{1,3})[ \u00a0]?\Z")
_FOLLOWING_NUMBER = lazy_regex(r"[ \u00a0](\p{Ll}+)")
_COUNTED = frozenset({"kilo", "jaar", "uur", "procent", "euro", "keer", "man", "meter", "km", "kg", "gram"})
_ROMAN = {"I": 1, "II": 2, "III": 3}


class Book(NamedTuple):
    """A book of the Bible: the number before its name (0: none), name, the house's abbreviation, the number of verses of each chapter."""

    number: int
    name: str
    short: str
    verses: tuple[int, ...]

    @property
    def full(self) -> str:
        return f"{self.number} {self.name}" if self.number else self.name


class Reference(NamedTuple):
    """A place in the Bible as it is written, with the book that it names (None: no such book)."""

    match: regex.Match[str]
    book: Book | None
    candidates: tuple[Book, ...]

    @property
    def span(self) -> Span:
        return Span(*self.match.span())

    def value(self, key: str) -> int | None:
        text = self.match[key]
        return int(text) if text else None


@cache
def _books(house: House) -> dict[str, tuple[Book, ...]]:
    """Name or abbreviation without number and stop, in lower case -> the books of that name."""
    found: dict[str, tuple[Book, ...]] = {}
    for full, entry in house.table("bijbel").get("boeken", {}).items():
        number, name = (int(full[0]), full[2:]) if full[0].isdigit() else (0, full)
        short = entry["afkorting"][2:] if number else entry["afkorting"]
        book = Book(number, name, short, tuple(map(int, entry["verzen"].split())))
        for key in {name, short.rstrip("."), *entry.get("ook", "").split()}:
            found[key.lower()] = (*found.get(key.lower(), ()), book)
    return found


@lru_cache(maxsize=1)
def _references(doc: Document) -> tuple[Reference, ...]:
    """What looks like a Bible reference: a known book and a number, or an unknown word with chapter and verse."""
    found = []
    text = doc.text
    for digits in _DIGITS.finditer(text):
        at = digits.start()
        if at < 2 or not (text[at - 1].isalpha() or (text[at - 1] in ". \u00a0" and (text[at - 2].isalpha() or text[at - 2] == "."))):
            continue
        start = _BOOK.search(text, max(0, at - _LONGEST), at)
        if start is None:
            continue
        before = _NUMBER.search(text, max(0, start.start() - 5), start.start())
        match = _REFERENCE.match(text, before.start() if before else start.start())
        if match is None:
            continue
        books = _books(doc.house).get(match["book"].lower(), ())
        reference = _reference(doc, match, books) if books or match["verse"] or _likely_book(doc.house, match["book"]) else None
        if reference:
            found.append(reference)
    return tuple(found)


def _reference(doc: Document, match: regex.Match[str], books: tuple[Book, ...]) -> Reference | None:
    number = match["number"] or ""
    wanted = _ROMAN.get(number) or int(number or 0)
    if wanted and all(book.number == 0 for book in books):
        wanted = 0  # the number belongs to something else
    block = doc.block_at(match.start())
    if block is None or match.end() > block.span.end:
        return None
    return Reference(match, next((book for book in books if book.number == wanted), None), books)


class ReferenceForm(Rule):
    """Een Bijbelverwijzing wordt anders geschreven.

    Een verwijzing bestaat uit boek, hoofdstuk, dubbele punt en vers, zonder spatie om de dubbele punt: 1 Kor. 11:5, Joh. 3:16-18. Een afkorting
    houdt haar punt.

    ```fout
    De tekst was ⟦Joh 3: 16⟧ en daarna ⟦1Kor.11:5⟧.
    ```
    ```wordt
    De tekst was Joh. 3:16 en daarna 1 Kor. 11:5.
    ```
    ```fout
    Zie ⟦1 Kor. 11 (vers 5)⟧ en ⟦Matth 5:3⟧.
    ```
    ```wordt
    Zie 1 Kor. 11:5 en Matth. 5:3.
    ```
    ```goed
    Zie 1 Kor. 11:5, Openbaring 1:7: „Zie, Hij komt.” In Johannes 3 vers 16 staat het. Job 40: 12 kilo lichter.
    ```
    """

    code = "BYB001"
    name = "bijbelverwijzing-vorm"
    severity = Severity.ERROR
    source = "praktijk van het RD"

    def check(self, doc: Document) -> Iterator[Finding]:
        for reference in _references(doc):
            match, book = reference.match, reference.book
            if book is None or not match["verse"]:
                continue
            short = match["book"].lower() + "." == book.short.lower()
            number = f"{match['number']} " if match["number"] and book.number else ""
            loose = bool(match["colon"]) and match["colon"] != ":"
            if loose and match["colon"].endswith((" ", "\u00a0")) and _is_counting(doc.text, match.end()):
                continue  # Job 40: 12 kilo lichter
            if match["words"] and not short:
                continue  # Johannes 3 vers 16 reads well
            glued = (number and not match["gap"]) or (not match["space"])
            wordy = bool(match["words"]) and (match["bracket"] is not None) == ("(" in match["words"])
            if match["words"] and not wordy:
                continue
            if not (loose or glued or wordy or (short and not match["stop"])):
                continue
            name = match["book"] + ("." if short else match["stop"])
            start = match.start() if number or not match["number"] else match.start("book")
            tail = doc.text[match.end("verse") + (match["bracket"] is not None) : match.end()]
            yield self.replacement(
                Span(start, match.end()),
                f"{number}{name} {match['chapter']}:{match['verse']}{tail}",
                "Boek, hoofdstuk, dubbele punt, vers: zonder spatie om de dubbele punt, en een afkorting houdt haar punt.",
                Safety.SAFE,
                None if loose or glued else Severity.STYLE,
            )


def _is_counting(text: str, offset: int) -> bool:
    """Does the number before ``offset`` count what follows?"""
    following = _FOLLOWING_NUMBER.match(text, offset)
    return following is not None and (following[1] in _COUNTED or form(following[1]).has_tag("ZNW:MRV"))


class UnknownBook(Rule):
    """Dit Bijbelboek bestaat niet.

    De naam lijkt op die van een Bijbelboek, maar is het niet; of het getal ervoor klopt niet: er zijn twee brieven aan Korinthe en drie van Johannes,
    en bij boeken die er meer dan één keer zijn, hoort het getal erbij.

    ```fout
    De preek ging over ⟦Romeine⟧ 8. Hij las ⟦Jesjaa⟧ 40:1 en ⟦3 Kor.⟧ 2:4.
    ```
    ```fout
    De preek gaat over ⟦Korinthe⟧ 13:4.
    ```
    ```goed
    Hij las Jesaja 40:1, 2 Kor. 2:4, Johannes 3:16 en Sirach 2:3. Ajax won met 2:1. De uitslag was Ajax 2:1.
    ```
    """

    code = "BYB002"
    name = "onbekend-bijbelboek"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        for reference in _references(doc):
            match = reference.match
            if reference.book is not None or not (match["verse"] or (not reference.candidates and _is_framed(doc, match))):
                continue
            if reference.candidates:
                span = Span(match.start(), match.end("stop"))
                known = sorted({book.number for book in reference.candidates})
                if match["number"]:
                    fixes = [Fix.replace(span, f"{number or ''} {match['book']}{match['stop']}".strip()) for number in known]
                    yield self.finding(span, "Zo veel boeken van deze naam zijn er niet.", fixes)
                elif not regex.search(r"\d (?:en|of) $", doc.text[: match.start()]):
                    fixes = [Fix.replace(span, f"{number} {match['book']}{match['stop']}") for number in known]
                    yield self.finding(span, "Van dit boek zijn er meer; zet het getal ervoor.", fixes)
            else:
                likely = _likely_book(doc.house, match["book"])
                if likely:
                    span = Span(match.start("book"), match.end("book"))
                    yield self.replacement(span, likely, "Zo heet geen Bijbelboek.", Safety.DISPLAY)


_IN_BOOK = re.compile(r"\b(?:[Ii]n|uit|over|las|leest|lazen|tekst|bij|naar|van|\d) \Z")


def _is_framed(doc: Document, match: regex.Match[str]) -> bool:
    """Is it long, or does a word stand before it that goes with a place in a book (in Romeine 8, las Genisis 1)?"""
    return len(match["book"]) > 8 or _IN_BOOK.search(doc.text, max(0, match.start() - 8), match.start()) is not None


@cache
def _likely_book(house: House, word: str) -> str | None:
    """The one name of a book that is two edits or less from ``word``, when ``word`` isn't a word itself."""
    lower = word.lower()
    rest = house.table("bijbel").get("overig", {})
    if word in rest.get("onjuist", {}):
        return str(rest["onjuist"][word])
    others = rest.get("apocrief", "").lower().split()
    if len(word) < 5 or form(word).listed or lower in others:
        return None
    names = {book.name for books in _books(house).values() for book in books}
    most = 1 if len(word) < 6 else 2
    steps, name = min((distance(lower, name.lower(), most), name) for name in names)
    return name if steps <= most else None


class NoSuchPlace(Rule):
    """Dit hoofdstuk of vers bestaat niet.

    Het boek heeft minder hoofdstukken, of het hoofdstuk minder verzen. De telling van Statenvertaling, HSV, NBG en NBV21 verschilt op enkele
    plaatsen; gemeld wordt wat in geen van die vertalingen bestaat.

    ```fout
    Het staat in ⟦Lukas 25⟧ of in ⟦1 Petrus 8⟧. De tekst is ⟦Johannes 22⟧:3 of ⟦Joh. 3:61⟧, en niet ⟦Psalm 151⟧.
    ```
    ```goed
    De tekst is Johannes 21:3, Joh. 3:36, Psalm 150, Maleachi 3:24, Judas 12 of Psalm 51:21. Ruth 40 en Job 50 wonnen. Om Openb. 20 uur.
    ```
    """

    code = "BYB003"
    name = "bijbelplaats-bestaat-niet"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        for reference in _references(doc):
            match, book = reference.match, reference.book
            if book is None or (not match["verse"] and not self._is_surely_book(doc, match, book)):
                continue
            chapter, verse, to = (reference.value(key) for key in ("chapter", "verse", "to"))
            assert chapter is not None
            start = match.start()
            if verse is None and len(book.verses) == 1:
                chapter, verse = 1, chapter
            if chapter < 1 or chapter > len(book.verses):
                count = len(book.verses)
                message = f"{book.full} heeft {count} {'hoofdstuk' if count == 1 else 'hoofdstukken'}."
                yield self.finding(Span(start, match.end("chapter")), message)
            elif verse is not None and (verse < 1 or max(verse, 0 if match["across"] else to or 0) > book.verses[chapter - 1]):
                message = f"{book.full} {chapter} heeft {book.verses[chapter - 1]} verzen."
                yield self.finding(
                    Span(start, match.end("to") if to and not match["across"] else match.end("verse") if match["verse"] else match.end()), message
                )

    @staticmethod
    def _is_surely_book(doc: Document, match: regex.Match[str], book: Book) -> bool:
        """Without a verse a name is a person (Job 40) or a word (Hand 3); an abbreviation with its stop, Psalm, and what one reads in or from are books."""
        if match["book"].lower() != book.short.rstrip(".").lower() and len(match["book"]) > 3:
            if book.number or doc.text.endswith((" in ", " uit "), 0, match.start()):
                return True
            is_inside = doc.text[max(0, match.start() - 2) : match.start()][:1].islower()
            if is_inside and book.name != "Handelingen" and not form(book.name).has_tag("ENM:PER"):
                return True
        return match["book"] in {"Psalm", "Openbaring", "Genesis", "Exodus", "Jesaja"} or (bool(match["stop"]) and match["book"] in _SAFE_SHORT)


_SAFE_SHORT = frozenset("Deut Ezech Filipp Hebr Jes Jer Joh Klaagl Kor Luk Matth Neh Openb Petr Richt Thess Tim Zach".split())


class RangeDirection(Rule):
    """Een reeks verzen loopt achteruit.

    In een reeks staat het laagste vers voorop: Joh. 3:16-18.

    ```fout
    De tekst is ⟦Joh. 3:18-16⟧.
    ```
    ```goed
    De tekst is Joh. 3:16-18 of Joh. 3:16-4:2.
    ```
    """

    code = "BYB004"
    name = "verzen-achteruit"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        for reference in _references(doc):
            verse, to = reference.value("verse"), reference.value("to")
            if reference.book is not None and verse and to and to <= verse and not reference.match["across"]:
                yield self.finding(reference.span, "De reeks verzen loopt achteruit; het laagste vers staat voorop.")


class DivineName(Rule):
    """“Heere” en “Here” staan door elkaar.

    De Statenvertaling en de HSV hebben “Heere” en “HEERE”, de NBG-vertaling heeft “Here”. Beide zijn goed, maar één stuk kiest er een; alleen een
    aanhaling houdt haar eigen vorm.

    ```fout
    De Heere is goed. De ⟦Here⟧ is genadig. De Heere helpt.
    ```
    ```goed
    De Heere is goed, zegt de HEERE. „De Here is mijn herder”, citeert hij uit een andere vertaling.
    ```
    """

    code = "BYB005"
    name = "heere-here"
    severity = Severity.CONSIDER

    def check(self, doc: Document) -> Iterator[Finding]:
        counts = doc.witness.counts
        heere, here = counts["Heere"] + counts["HEERE"], counts["Here"] + counts["HERE"]
        if not heere or not here:
            return
        old, new = ("Here", "Heere") if heere >= here else ("Heere", "Here")
        for token in doc.words:
            if token.text == old and not doc.in_quotation(token.start):
                yield self.replacement(token.span, new, f"“{new}” en “{old}” staan in dit stuk door elkaar.", Safety.DISPLAY)
