"""Money, per cent, units, times and degrees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from taallint.api import (
    Document,
    Edit,
    Finding,
    Kind,
    Rule,
    Safety,
    Severity,
    Span,
    lazy_regex,
    option,
)


def _found(pattern: Any, doc: Document) -> Iterator[Any]:
    """The matches of ``pattern`` in running text."""
    return (match for match in pattern.finditer(doc.text) if doc.is_text(match.start()))


class MoneySign(Rule):
    """Tussen het geldteken en het bedrag staat een spatie.

    «€ 20» of, in lopende tekst liever, «20 euro». taallint noemt het één keer per artikel en verbetert ze alle tegelijk. Bron: Leidraad; huisstijl.

    ```fout
    Het kost ⟦€20⟧, in Amerika $15 en vroeger 12€.
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

    def check(self, doc: Document) -> Iterator[Finding]:
        edits = [Edit(Span(*match.span()), f"{match[1] or match[4]} {match[2] or match[3]}") for match in _found(self._pattern, doc)]
        if edits:
            yield self.everywhere(edits, "Het geldteken staat voor het bedrag, met een spatie ertussen.")


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
            edits = [Edit(Span(*match.span()), f"{match[1]} {self.word}") for match in found]
            yield self.everywhere(edits, f"In lopende tekst schrijven we “{self.word}”.")

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
    De akker van ⟦1000m2⟧ ligt ⟦10km⟧ verder en gaf ⟦25,5kg⟧ graan voor ⟦20euro⟧ op ⟦3mei⟧. Het is ⟦30 m2⟧ groot.
    ```
    ```wordt
    De akker van 1000 m² ligt 10 km verder en gaf 25,5 kg graan voor 20 euro op 3 mei. Het is 30 m² groot.
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
        r"(?<![\w.,])(\d[\d.,]*(?<=\d))(?:(km/u|[Kk]m|[Kk]g|(?<=\d\d)m|cm|mm|ha|kWh|MW|GW|mln|mld|dB|ml|euro|procent|miljoen|miljard|uur|jaar|meter|graden|gram|kilo|liter|minuten|dagen|weken|maanden"
        r"|(?<=\b\d\d?)(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))"
        r"| ?(k?m[23]))(?![\w²³/-])",
        hint=r"[0-9](?:[a-zA-Z]| k?m[23])",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _found(self._pattern, doc):
            unit = (match[2] or match[3]).replace("m2", "m²").replace("m3", "m³").replace("Km", "km").replace("Kg", "kg")
            glued = " " not in match[0]
            message = "Tussen getal en eenheid staat een spatie." if glued else "Vierkante en kubieke maten krijgen een klein cijfer boven de regel."
            yield self.replacement(Span(*match.span()), f"{match[1]} {unit}", message, Safety.SAFE, None if glued else Severity.STYLE)


class ClockTime(Rule):
    """Een tijd in lopende tekst is «9.30 uur».

    Met een punt tussen uren en minuten en «uur» voluit; dat noemt taallint één keer per artikel. Een tijd die niet bestaat, is een fout.

    ```fout
    De dienst begint om ⟦9.30 u.⟧ en om 13:30 uur is er koffie. De deur gaat om ⟦25.10 uur⟧ dicht.
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
    _bare = lazy_regex(
        r"(?<=\b[Oo]m )(\d{1,2}):(\d{2})(?![\w:]|[.,]\d| ?(?:uur|u\b|[-–]))"
        r"|(?<=\b(?:[Oo]m|[Rr]ond|[Oo]mstreeks) )((?:1?\d|2[0-3]))\.([0-5]\d)(?= (?:de|het|een|in|op|is|was|werd|wordt|begint|begon|kwam|gaat|ging|bij|aan)\b)",
        hint=r"[:.](?<=[0-9][:.])[0-9]{2}",
    )
    _range = lazy_regex(r"(?<![\w.,:/-])(\d{1,2}):(\d{2})(?= ?[-–] ?\d{1,2}[:.]\d{2} (?:uur|u)\b)", hint=r":(?<=[0-9]:)[0-9]{2} ?[-–]")

    def check(self, doc: Document) -> Iterator[Finding]:
        edits = [Edit(Span(*match.span()), f"{match[1]}.{match[2]}") for match in _found(self._range, doc)]
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
                edits.append(Edit(span, fixed))
        edits.extend(Edit(Span(*match.span()), f"{match[1] or match[3]}.{match[2] or match[4]} uur") for match in _found(self._bare, doc))
        edits = [edit for edit in edits if (block := doc.block_at(edit.span.start)) is not None and block.kind is not Kind.DATE]
        if edits:
            yield self.everywhere(sorted(edits, key=lambda edit: edit.span), "Een tijd schrijven we als 9.30 uur.", severity=Severity.STYLE)


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


class DoubledUnit(Rule):
    """Een munt of procent staat er twee keer.

    «€ 5 miljoen» is al «vijf miljoen euro»; «5 %» is al «5 procent».

    ```fout
    De brug kost ⟦€ 5 miljoen euro⟧, dat is ⟦3% procent⟧ meer.
    ```
    ```wordt
    De brug kost € 5 miljoen, dat is 3% meer.
    ```
    ```goed
    De brug kost € 5 miljoen of 5 miljoen euro, 3% meer.
    ```
    """

    code = "DAT021"
    name = "dubbele-eenheid"
    severity = Severity.ERROR

    _pattern = lazy_regex(r"(€ ?\d[\d.,]*(?: (?:miljoen|miljard|mln\.|mld\.))?) euro\b|(\d ?%) procent\b", hint=("€", "%"))

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _found(self._pattern, doc):
            yield self.replacement(Span(*match.span()), match[1] or match[2], "De eenheid staat er twee keer.", Safety.SAFE)
