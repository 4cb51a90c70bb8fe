"""Numbers: thousands and decimals, money, per cent, units, ordinals, times."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import regex

from taallint.api import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, form, lazy_regex, option

_words = str.split


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
    Er kwamen ⟦1.5⟧ miljoen mensen; een kaartje kost ⟦19.95⟧ euro en het werd ⟦12.3⟧ graden.
    ```
    ```wordt
    Er kwamen 1,5 miljoen mensen; een kaartje kost 19,95 euro en het werd 12,3 graden.
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

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _found(self._pattern, doc):
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


class MoneySign(Rule):
    """Tussen het geldteken en het bedrag staat een spatie.

    «€ 20» of, in lopende tekst liever, «20 euro». Bron: Leidraad; huisstijl.

    ```fout
    Het kost ⟦€20⟧, in Amerika ⟦$15⟧ en vroeger ⟦12€⟧.
    ```
    ```wordt
    Het kost € 20, in Amerika $ 15 en vroeger € 12.
    ```
    ```goed
    Het kost € 20 of 20 euro. Het boek kost € 19,95.
    ```
    """

    code = "DAT012"
    name = "geldteken-zonder-spatie"
    severity = Severity.STYLE
    source = "Leidraad"

    _pattern = lazy_regex(r"(?<![\w€$£])(?:([€$£])(\d[\d.,]*(?<=\d)(?:,-)?)|(\d[\d.,]*(?<=\d)) ?([€£]))(?![\w€$£]|[.,]\d)", hint=("€", "$", "£"))
    _names = {"€": "euro", "$": "dollar", "£": "pond"}  # noqa: RUF012

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _found(self._pattern, doc):
            sign, amount = match[1] or match[4], match[2] or match[3]
            span = Span(*match.span())
            fixes = (Fix((Edit(span, f"{sign} {amount}"),), f"{sign} {amount}", Safety.SAFE), Fix((Edit(span, f"{amount} {self._names[sign]}"),)))
            yield self.finding(span, "Het geldteken staat voor het bedrag, met een spatie ertussen.", fixes)


class PercentSign(Rule):
    """In lopende tekst schrijf je «procent», geen %-teken.

    «5 procent van de leden». In tabellen en bijschriften bij grafieken is % gewoon. taallint noemt het één keer per artikel en vervangt ze alle tegelijk.

    ```fout
    Van de leden stemde ⟦5%⟧ voor en 12,5 % tegen.
    ```
    ```wordt
    Van de leden stemde 5 procent voor en 12,5 procent tegen.
    ```
    ```goed
    Van de leden stemde 5 procent voor. De 50%-regeling. Het wijntje van 12%-vol.
    ```
    """

    code = "DAT013"
    name = "procentteken"
    severity = Severity.STYLE
    source = "huisstijl"

    word: str = option("procent", "Het woord voor het %-teken; leeg: het teken is goed.")
    _pattern = lazy_regex(r"(?<![\w.,])(\d[\d.,]*) ?%(?![\w-])")

    def check(self, doc: Document) -> Iterator[Finding]:
        if not self.word or "%" not in doc.text:
            return
        found = [match for match in _found(self._pattern, doc) if self._is_prose(doc, match.start(), match.end())]
        if found:
            edits = tuple(Edit(Span(*match.span()), f"{match[1]} {self.word}") for match in found)
            title = edits[0].text if len(edits) == 1 else f"{self.word} ({len(edits)} keer)"
            yield self.finding(edits[0].span, f"In lopende tekst schrijven we “{self.word}”.", (Fix(edits, title, Safety.SAFE),))

    def _is_prose(self, doc: Document, start: int, end: int) -> bool:
        """In a sentence, not in a quotation or after the colon of a table."""
        block = doc.block_at(start)
        if block is None or not block.kind.is_prose or doc.in_quotation(start):
            return False
        return not (doc.text[:start].endswith(": ") and not doc.text[end:].partition("\n")[0].strip(" .()"))


class GluedUnit(Rule):
    """Tussen een getal en de eenheid staat een spatie.

    «10 km», «1000 m²», «5 kg». Bron: Leidraad, getallen en maten.

    ```fout
    De akker van ⟦1000m2⟧ ligt ⟦10km⟧ verder en gaf ⟦25,5kg⟧ graan voor ⟦20euro⟧. Het is ⟦30 m2⟧ groot.
    ```
    ```wordt
    De akker van 1000 m² ligt 10 km verder en gaf 25,5 kg graan voor 20 euro. Het is 30 m² groot.
    ```
    ```goed
    De akker van 1000 m² ligt 10 km verder. De A4, 4K, 3D en de 5G-mast. Het team reed de 10km-wedstrijd. De paus is 1m50.
    ```
    """

    code = "DAT014"
    name = "eenheid-zonder-spatie"
    severity = Severity.LIKELY
    source = "Leidraad"

    _pattern = lazy_regex(
        r"(?<![\w.,])(\d[\d.,]*(?<=\d))(?:(km/u|km|kg|cm|mm|ha|kWh|MW|GW|mln|mld|dB|ml|euro|procent|miljoen|miljard|uur|jaar|meter|graden|gram|kilo|liter|minuten|dagen|weken|maanden)"
        r"| ?(k?m[23]))(?![\w²³/-])",
        hint=r"[0-9](?:[a-zA-Z]| k?m[23])",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _found(self._pattern, doc):
            unit = (match[2] or match[3]).replace("m2", "m²").replace("m3", "m³")
            glued = " " not in match[0]
            message = "Tussen getal en eenheid staat een spatie." if glued else "Vierkante en kubieke maten krijgen een klein cijfer boven de regel."
            yield self.replacement(Span(*match.span()), f"{match[1]} {unit}", message, Safety.SAFE, None if glued else Severity.STYLE)


class Ordinal(Rule):
    """De uitgang van een rangtelwoord staat vast aan het getal.

    «de 18de», «de 16e eeuw». Bron: Leidraad, rangtelwoorden.

    ```fout
    Het komt op de ⟦18 de⟧. Een kerk uit de ⟦17 e⟧ eeuw.
    ```
    ```wordt
    Het komt op de 18de. Een kerk uit de 17e eeuw.
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
        hint=r" (?<=[0-9] )(?:de|ste|e)\b",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _found(self._loose, doc):
            yield self.replacement(Span(*match.span()), match[1] + match[2], "De uitgang staat vast aan het getal.", Safety.SAFE)


class ClockTime(Rule):
    """Een tijd in lopende tekst is «9.30 uur».

    Met een punt tussen uren en minuten en «uur» voluit. Een tijd die niet bestaat, is een fout.

    ```fout
    De dienst begint om ⟦9.30 u.⟧ en om ⟦13:30 uur⟧ is er koffie. De deur gaat om ⟦25.10 uur⟧ dicht.
    ```
    ```goed
    De dienst begint om 9.30 uur. Om 13.30 uur is er koffie. Hij won in 1:59 en las Johannes 3:16. Het duurde 36.50 uur.
    ```
    """

    code = "DAT016"
    name = "tijdnotatie"
    severity = Severity.ERROR
    source = "huisstijl"

    _pattern = lazy_regex(r"(?<=\b(om|vanaf|tot|rond|tegen|na|voor) )?(?<![\w.,:/-])(\d{1,2})([.:])(\d{2}) ?(uur|u\.?)(?![\w])", hint=r"[0-9][.:][0-9]{2} ?u")
    _range = lazy_regex(r"(?<![\w.,:/-])(\d{1,2}):(\d{2})(?= ?[-–] ?\d{1,2}[:.]\d{2} (?:uur|u)\b)", hint=r":(?<=[0-9]:)[0-9]{2} ?[-–]")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _found(self._range, doc):
            yield self.replacement(Span(*match.span()), f"{match[1]}.{match[2]}", "Een tijd schrijven we als 9.30 uur.", Safety.SAFE, Severity.STYLE)
        for match in _found(self._pattern, doc):
            hour, minute = int(match[2]), int(match[4])
            span = Span(match.start(2), match.end())
            if hour > 24 or minute > 59:
                if match[1] in {"om", "vanaf", "rond"}:
                    yield self.finding(span, "Deze tijd bestaat niet.")
                continue
            stop = "." if match[5] == "u." and doc.text[match.end() :].lstrip(" ")[:1] in {"", "\n"} else ""
            fixed = f"{match[2]}.{match[4]} uur{stop}"
            if fixed != match[0]:
                yield self.replacement(span, fixed, "Een tijd schrijven we als 9.30 uur.", Safety.SAFE, Severity.STYLE)


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


class Degrees(Rule):
    """Tussen het getal en °C staat een spatie, binnen °C niet.

    «30 °C» of, in lopende tekst, «30 graden». Bron: Leidraad, getallen en maten.

    ```fout
    Het werd ⟦30°C⟧ in Maastricht en het vroor ⟦5 ° C⟧ in Eelde.
    ```
    ```wordt
    Het werd 30 °C in Maastricht en het vroor 5 °C in Eelde.
    ```
    ```goed
    Het werd 30 °C en 30 graden. De hoek is 45°.
    ```
    """

    code = "DAT019"
    name = "graden-celsius"
    severity = Severity.STYLE
    source = "Leidraad"

    _pattern = lazy_regex(r"(?<![\w.,])(\d[\d,]*)(?:[°º]| ?[°º] )([CF])(?!\w)", hint=("°", "º"))

    def check(self, doc: Document) -> Iterator[Finding]:
        if "°" not in doc.text and "º" not in doc.text:
            return
        for match in _found(self._pattern, doc):
            yield self.replacement(Span(*match.span()), f"{match[1]} °{match[2]}", "Tussen getal en °C staat een spatie.", Safety.SAFE)


class RoundAmount(Rule):
    """Een rond bedrag heeft geen streepje achter de komma.

    In lopende tekst is «€ 5» of «5 euro» genoeg; «€ 5,-» hoort in een prijslijst.

    ```fout
    Een kaartje kost ⟦€ 5,-⟧ en een abonnement ⟦€ 1.250,--⟧.
    ```
    ```wordt
    Een kaartje kost € 5 en een abonnement € 1.250.
    ```
    ```goed
    Een kaartje kost € 5 of 5 euro. Prijs: € 5,-
    ```
    """

    code = "DAT020"
    name = "bedrag-met-streepje"
    severity = Severity.STYLE
    source = "huisstijl"

    _pattern = lazy_regex(r"€ ?\d[\d.]*(,[-–—]{1,2})(?![\w-])", hint=("€",))

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _found(self._pattern, doc) if "€" in doc.text else ():
            block = doc.block_at(match.start())
            if block is not None and block.kind.is_prose and not doc.text[: match.start()].endswith(": "):
                yield self.replacement(
                    Span(*match.span()), match[0][: match.start(1) - match.start()], "Een rond bedrag heeft geen streepje nodig.", Safety.SAFE
                )
