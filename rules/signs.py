"""DAT: small signs between and after numbers."""

from __future__ import annotations

from collections.abc import Iterator

from taallint.api import Document, Finding, Rule, Safety, Severity, Span, lazy_regex


class UnitCapital(Rule):
    """De afkorting van een maat heeft geen hoofdletter.

    «120 km», «5 kg», «80 cm»: de K en de M zijn hier klein. Bron: Leidraad, afkortingen van maten.

    ```fout
    De tocht is ⟦120 Km⟧ lang, de tas weegt ⟦5 KG⟧.
    ```
    ```wordt
    De tocht is 120 km lang, de tas weegt 5 kg.
    ```
    ```goed
    De tocht is 120 km lang. Het dorp kreeg in 2012 KM als afkorting. Hij kocht 2 MB geheugen en 3 MM-shirts.
    ```
    """

    code = "DAT022"
    name = "maat-met-hoofdletter"
    severity = Severity.ERROR
    source = "Leidraad"

    _pattern = lazy_regex(r"(?<![\w.,])(\d{1,3}(?:[.,]\d+)?) (K[mM]|K[gG]|C[mM]|Mm)(?![\w²³/-])", hint=r"[0-9] [KCM][mMgG]")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(self._pattern):
            yield self.replacement(Span(*match.span()), f"{match[1]} {match[2].lower()}", "De afkorting van een maat heeft geen hoofdletter.", Safety.SAFE)


class GraveA(Rule):
    """Tussen twee getallen staat «à».

    «Vijf à zes uur», «twee kaartjes à 10 euro»: het is het Franse voorzetsel, en dat heeft een accent. Bron: woordenlijst.org.

    ```fout
    Zij liepen 5 ⟦a⟧ 6 uur per dag, en de tocht duurt drie ⟦a⟧ vier dagen. Het boek is te koop ⟦a⟧ 50 euro.
    ```
    ```wordt
    Zij liepen 5 à 6 uur per dag, en de tocht duurt drie à vier dagen. Het boek is te koop à 50 euro.
    ```
    ```goed
    Zij liepen 5 à 6 uur per dag. Zie artikel 5 a 3 van de wet. Van a 5 naar b. De groepen 3 a en 4 b.
    ```
    """

    code = "DAT023"
    name = "a-zonder-accent"
    severity = Severity.LIKELY
    source = "woordenlijst.org"

    _numeral = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|veertig|vijftig|honderd"
    _pattern = lazy_regex(
        rf"(?<=\b\d{{1,3}} )a(?= \d{{1,3}} (?:\p{{Ll}}{{3,}}|%))|(?<=\b(?:{_numeral}) )a(?= (?:{_numeral})\b)|(?<=\p{{Ll}} )a(?= (?:€ )?\d[\d.,]* (?:euro|dollar|procent|per)\b)",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(self._pattern) if "a" in doc.vocabulary else ():
            if doc.text[match.end() :].split(" ", 3)[2:3] != ["van"]:
                yield self.replacement(Span(*match.span()), "à", "Hier hoort à, met een accent.")


class RoadNumber(Rule):
    """Het nummer van een weg staat vast aan de letter.

    «De A12», «de N233». Bron: praktijk van kranten en Rijkswaterstaat.

    ```fout
    De ⟦A 12⟧ bij Gouda is dicht; ook op de ⟦N 233⟧ staat file.
    ```
    ```wordt
    De A12 bij Gouda is dicht; ook op de N233 staat file.
    ```
    ```goed
    De A12 bij Gouda is dicht. De A 320 vliegt, en de N 1 telt niet. In groep A 12 kinderen.
    ```
    """

    code = "DAT024"
    name = "wegnummer-los"
    severity = Severity.LIKELY

    _pattern = lazy_regex(r"(?<=\b[Dd]e )([AN]) (\d{1,3})(?=,? (?:bij|tussen|richting|naar|ter hoogte|vanaf|is|staat|was|werd|wordt)\b)")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(self._pattern) if doc.vocabulary & {"a", "n"} else ():
            yield self.replacement(Span(*match.span()), match[1] + match[2], "Het nummer van een weg staat vast aan de letter.", Safety.SAFE)
