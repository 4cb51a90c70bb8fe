"""Numbers: thousands, decimals, long numbers, ordinals, ages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import regex

from taallint.api import Document, Finding, Rule, Safety, Severity, Span, form, lazy_regex


def _found(pattern: Any, doc: Document) -> Iterator[Any]:
    """The matches of ``pattern`` in running text."""
    return (match for match in pattern.finditer(doc.text) if doc.is_text(match.start()))


class EnglishThousands(Rule):
    """In het Nederlands scheidt een punt de duizendtallen, geen komma.

    «12.333.500 inwoners»; de komma is er voor decimalen: «1,5 miljoen». Bron: Leidraad, getallen.

    ```fout
    Het land telt ⟦12,333,500⟧ inwoners; er waren ⟦33,500⟧ mensen. Het kost ⟦1,250.50⟧ euro.
    ```
    ```wordt
    Het land telt 12.333.500 inwoners; er waren 33.500 mensen. Het kost 1.250,50 euro.
    ```
    ```goed
    Het land telt 12.333.500 inwoners. Het duurde 14,413 lichtminuten en 1,250 seconde. De cijfers 1,2 en 4.
    ```
    """

    code = "DAT010"
    name = "engelse-duizendtallen"
    severity = Severity.ERROR
    source = "Leidraad"

    _sure = lazy_regex(r"(?<![\w.,])\d{1,3}(?:(?:,\d{3}){2,}(?:\.\d+)?|(?:,\d{3})+\.\d{2})(?![\w]|[.,]\d)", hint=r",(?<=[0-9],)[0-9]{2,3}")
    _round = lazy_regex(r"(?<![\w.,])([1-9]\d{0,2}),(\d00)(?= (\p{Ll}+))", hint=r",(?<=[0-9],)[0-9]00 ")
    _swap = str.maketrans(",.", ".,")

    def check(self, doc: Document) -> Iterator[Finding]:
        message = "Duizendtallen scheid je met een punt; de komma is voor decimalen."
        for match in _found(self._sure, doc):
            yield self.replacement(Span(*match.span()), match[0].translate(self._swap), message)
        for match in _found(self._round, doc):
            if form(match[3]).has_tag("ZNW:MRV") and not form(match[3]).has_tag("MEH"):
                yield self.replacement(Span(match.start(), match.end(2)), f"{match[1]}.{match[2]}", message, severity=Severity.LIKELY)


class EnglishDecimal(Rule):
    """In het Nederlands staat voor de decimalen een komma.

    «1,5 miljoen», «19,95 euro». Een punt scheidt de duizendtallen: «1.500 euro». Bron: Leidraad, getallen.

    ```fout
    Er kwamen ⟦1.5⟧ miljoen mensen; een kaartje kost ⟦19.95⟧ euro en het werd ⟦12.3⟧ graden. De auto kost ⟦21.500.00⟧ euro.
    ```
    ```wordt
    Er kwamen 1,5 miljoen mensen; een kaartje kost 19,95 euro en het werd 12,3 graden. De auto kost 21.500,00 euro.
    ```
    ```goed
    Er kwamen 1,5 miljoen mensen; dat kost 1.500 euro. Om 19.30 uur is het 12 graden. In paragraaf 2.5 euro’s.
    ```
    """

    code = "DAT018"
    name = "engelse-decimaal"
    severity = Severity.ERROR
    source = "Leidraad"

    _pattern = lazy_regex(
        r"(?<![\w.,:/-])(\d{1,4})\.(\d{1,2})(?= (?:miljoen|miljard|euro|dollar|procent|graden|meter|kilometer|kilo|liter|hectare|km|kg|cm|mm|m)(?![\p{L}\d’'])| ?%)",
        hint=r"\.(?<=[0-9]\.)[0-9]{1,2}(?: [a-z]| ?%)",
    )

    _cents = lazy_regex(r"(?<![\w.,])(\d{1,3}(?:\.\d{3})+)\.(\d{2})(?= euro)", hint=r"\.(?<=[0-9]\.)[0-9]{2} euro")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in (*_found(self._pattern, doc), *_found(self._cents, doc)):
            yield self.replacement(Span(*match.span()), f"{match[1]},{match[2]}", "Voor decimalen staat een komma.", Safety.SAFE)


class LongNumber(Rule):
    """Een getal van vijf of meer cijfers krijgt punten tussen de duizendtallen.

    «10.000 mensen». Bij vier cijfers mag de punt weg («1500 soldaten»). Nummers, codes en jaartallen blijven zoals ze zijn. Bron: Leidraad, getallen.

    ```fout
    Er kwamen ⟦10000⟧ mensen en zij gaven ⟦1250000⟧ euro.
    ```
    ```wordt
    Er kwamen 10.000 mensen en zij gaven 1.250.000 euro.
    ```
    ```goed
    Er kwamen 10.000 mensen en 1500 soldaten. Bel 0612345678 of giro 555555. Zaaknummer 123456 is besloten. Nr. 20345 van 2024.
    ```
    """

    code = "DAT011"
    name = "getal-zonder-punten"
    severity = Severity.STYLE
    source = "Leidraad"

    _pattern = lazy_regex(r"(?<![\w.,:/+#-])([1-9]\d{4,8})(?= (\p{Ll}+))(?![-/])", hint=r"[0-9]{5}")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _found(self._pattern, doc):
            counted = form(match[2])
            if counted.has_tag("ZNW:MRV") or match[2] in {"euro", "dollar", "gulden", "keer", "procent", "man", "jaar", "uur", "ton"}:
                yield self.replacement(
                    Span(*match.span(1)), f"{int(match[1]):,}".replace(",", "."), "Vanaf vijf cijfers staan er punten tussen de duizendtallen.", Safety.SAFE
                )


class Ordinal(Rule):
    """De uitgang van een rangtelwoord staat vast aan het getal.

    «de 18de», «de 16e eeuw». Bron: Leidraad, rangtelwoorden.

    ```fout
    Het komt op de ⟦18 de⟧. Een kerk uit de ⟦17 e⟧ eeuw. Hij werd ⟦5-de⟧.
    ```
    ```wordt
    Het komt op de 18de. Een kerk uit de 17e eeuw. Hij werd 5de.
    ```
    ```goed
    Het komt op de 18de. Een 16e-eeuwse kerk. Hij kwam in 2018 de kerk in. Van de 20 de beste. Op de 18 de volgende dagen.
    ```
    """

    code = "DAT015"
    name = "rangtelwoord-los"
    severity = Severity.ERROR
    source = "Leidraad"

    _loose = lazy_regex(
        r"(?<=\b(?:de|het|een|elke|iedere|zijn|haar|hun) )(\d{1,3}) (de|ste|e)(?=[.,;:!?)”’]|$| (?:eeuw|keer|maal|jaar|verdieping|plaats|editie|verjaardag|dag)\b)",
        regex.M,
        hint=r"[0-9] (?:de|ste|e)\b",
    )

    _hyphen = lazy_regex(r"(?<![\w,.-])(\d{1,3})-(de|ste)(?![\w-])", hint=r"-(?<=[0-9]-)(?:de|ste)")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in (*_found(self._loose, doc), *_found(self._hyphen, doc)):
            yield self.replacement(Span(*match.span()), match[1] + match[2], "De uitgang staat vast aan het getal.", Safety.SAFE)


class ContradictingAge(Rule):
    """De leeftijd past niet bij de jaartallen.

    Staat bij een overledene «(1920-1999)» en even verder «85 jaar», dan klopt een van de getallen niet. Dit is een vraag, geen fout.

    ```fout
    Ds. Smit (1920-1999) is ⟦85 jaar⟧ geworden.
    ```
    ```goed
    Ds. Smit (1920-1999) is 79 jaar geworden. De kerk (1920-1999) stond er 85 jaar.
    ```
    """

    code = "DAT017"
    name = "leeftijd-en-jaartallen"
    severity = Severity.CONSIDER

    _pattern = lazy_regex(r"\((1[5-9]\d\d|20\d\d)[-–](1[5-9]\d\d|20\d\d)\)[^.\n]{0,80}?\b((\d{2,3}) jaar)(?= (?:geworden|oud)\b)", hint=r"\([0-9]{4}[-–]")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _found(self._pattern, doc):
            years = int(match[2]) - int(match[1])
            if int(match[4]) not in {years, years - 1}:
                yield self.finding(Span(*match.span(3)), f"{match[2]} min {match[1]} is {years}.")
