"""AAN apostrofs: the sign that looks like a closing quotation mark and is often written as something else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from taallint.api import WORD, Document, Finding, Form, Rule, Safety, Severity, Span, capitalise, form, lazy_regex

_DAYPARTS = "avonds|middags|morgens|nachts|ochtends|maandags|dinsdags|woensdags|donderdags|vrijdags|zaterdags|zondags|winters|zomers|anderendaags|lands|werelds"
_ANY_CASE = "|".join(f"[{part[0].upper()}{part[0]}]{part[1:]}" for part in _DAYPARTS.split("|"))
_DAYPART = lazy_regex(
    rf"(?<![\p{{L}}\p{{N}}'’‘´`])(?:[sS]['’‘´`]?[ ]?|(?<=[ ]),[sS][ ]|['’‘´`][sS]['’‘´`-]?)(?:{_ANY_CASE})(?![\p{{L}}-])|(?<![\p{{L}}\p{{N}}'’‘´`])['’‘´`]s-(?:{_DAYPARTS})\b"
)
_DAYPART_WORD = lazy_regex(rf"(?:{_ANY_CASE})\b")
_DAYPART_STARTS = "s'’‘´`-"
_DECADES = lazy_regex(r"\bjaren (['’‘´`])(?=\d0)(?:(?:\d0))(?:(?:[-–/]|,? (?:en|of|tot|tot en met|t/m) )(['’‘´`])(?=\d0)\d0)?", hint=r"jaren ['’‘´`]")
_ACCENT = lazy_regex(r"[`´′ʼ‘](?:(?<!‘)|(?<=\p{L}‘)(?=\p{L}))")
_PLAIN = "'’"


@cache
def _is_daypart(word: Form) -> bool:
    """*avonds*, with or without what may be glued before it (savonds, 's-avonds)."""
    return word.lower.lstrip(_DAYPART_STARTS) in _DAYPARTS.split("|")


def _apostrophe(doc: Document) -> str:
    """The apostrophe that this article uses: straight when it has no curly mark at all."""
    return "’" if any(mark in doc.text for mark in "’‘“”„") else "'"


class OpeningMarkAsApostrophe(Rule):
    """Een openend aanhalingsteken waar een apostrof hoort.

    De tekstverwerker maakt van een apostrof aan het begin van een woord een openend aanhalingsteken. Een apostrof heeft altijd de vorm van een
    kleine 9: ’s avonds, zo’n, ’n, ’90.

    ```fout
    Zij kwam ⟦‘s⟧ avonds met ⟦‘n⟧ fiets uit ⟦‘90⟧.
    ```
    ```wordt
    Zij kwam ’s avonds met ’n fiets uit ’90.
    ```
    ```goed
    Zij kwam ’s avonds. ‘10 vragen over het weer’ heet het stuk. „Wat is ’t?”
    ```
    """

    code = "AAN011"
    name = "openingsteken-als-apostrof"
    severity = Severity.ERROR
    source = "Leidraad 16"

    def check(self, doc: Document) -> Iterator[Finding]:
        if "‘" not in doc.text:
            return
        opening = {quotation.span.start for quotation in doc.quotations}
        for block in doc.readable():
            for token in block.tokens:
                if token.text[0] != "‘" or token.start in opening or len(token.text) < 2 or (token.kind != WORD and len(token.text.rstrip("s’'")) != 3):
                    continue
                yield self.replacement(token.span, "’" + token.text[1:], "Een apostrof heeft de vorm van een 9, ook aan het begin van een woord.", Safety.SAFE)


class AccentAsApostrophe(Rule):
    """Een los accent waar een apostrof hoort.

    Op het toetsenbord liggen de accenten naast de apostrof, en midden in een woord wordt het soms een aanhalingsteken. In zo’n, foto’s en SGP’er hoort de apostrof.

    ```fout
    ⟦M‘n⟧ ⟦foto`s⟧ van ⟦zo´n⟧ dag hangen ⟦´s⟧ avonds aan Anna’s muur.
    ```
    ```wordt
    M’n foto’s van zo’n dag hangen ’s avonds aan Anna’s muur.
    ```
    ```goed
    De foto’s van zo’n dag heten `mooi'.
    ```
    """

    code = "AAN012"
    name = "accent-als-apostrof"
    severity = Severity.ERROR
    source = "Leidraad 16"

    def check(self, doc: Document) -> Iterator[Finding]:
        if not _ACCENT.search(doc.text):
            return
        glyph = _apostrophe(doc)
        opening = {quotation.span.start for quotation in doc.quotations}
        for token in doc.words:
            if _ACCENT.search(token.text) and token.start not in opening:
                right = _ACCENT.sub(glyph, token.text)
                yield self.replacement(token.span, right, "Hier hoort een apostrof, geen los accent.", Safety.SAFE)


class Decades(Rule):
    """Een apostrof in “jaren 60”.

    Na “jaren” is het getal geen afgekort jaartal maar de naam van het decennium: jaren 60, of jaren zestig. Zonder “jaren” vervangt de apostrof de
    eeuw wel: de zomer van ’68.

    ```fout
    In de ⟦jaren ’60⟧ was dat gewoon.
    ```
    ```wordt
    In de jaren 60 was dat gewoon.
    ```
    ```fout
    De muziek van de ⟦jaren '70 en '80⟧ klinkt.
    ```
    ```wordt
    De muziek van de jaren 70 en 80 klinkt.
    ```
    ```goed
    In de jaren 60 en in ’68 was dat gewoon. Na jaren ’s avonds werken ging hij in '99 weg.
    ```
    """

    code = "AAN013"
    name = "jaren-apostrof"
    severity = Severity.LIKELY
    source = "taaladvies.net; Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        if "jaren" not in doc.text:
            return
        for match in _DECADES.finditer(doc.text):
            right = regex.sub("['’‘´`]", "", match[0])
            yield self.replacement(Span(*match.span()), right, "Na “jaren” is het getal de naam van het decennium; een apostrof is niet nodig.", Safety.SAFE)


class Dayparts(Rule):
    """’s Avonds verkeerd geschreven.

    ’s Avonds, ’s middags, ’s nachts: de apostrof staat vóór de s (een rest van “des”) en daarna komt een spatie.

    ```fout
    Wij aten ⟦s’ middags⟧ warm en ⟦’savonds⟧ brood.
    ```
    ```wordt
    Wij aten ’s middags warm en ’s avonds brood.
    ```
    ```fout
    ⟦s Nachts⟧ is het stil. De winkel is ⟦s ochtends⟧ open en ⟦'s-zondags⟧ dicht.
    ```
    ```goed
    Wij aten ’s middags warm, 's avonds brood en op maandagavonds niets. De zomers zijn warm.
    ```
    """

    code = "AAN014"
    name = "s-avonds"
    severity = Severity.ERROR
    source = "Leidraad 16.1"

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        if not any(True for _ in doc.such(_is_daypart)):
            return
        for match in _DAYPART.finditer(text):
            block = doc.block_at(match.start())
            if block is None or (match[0][:2].isalpha() and form(match[0]).listed):
                continue
            glyph = next((char for char in match[0] if char in _PLAIN), _apostrophe(doc))
            word = _DAYPART_WORD.search(match[0])
            assert word is not None
            part = capitalise(word[0]) if "S" in match[0] else word[0]
            yield self.replacement(Span(*match.span()), f"{glyph}s {part}", "De apostrof staat vóór de s, en daarna komt een spatie.", Safety.SAFE)
