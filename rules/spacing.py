"""White space: double, missing, or on the wrong side of a mark, a bracket, a dash or a hyphen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import regex

from taallint.api import Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, form, lexicon


def _matches(pattern: Any, doc: Document) -> Iterator[Any]:
    """The matches of ``pattern`` that start in running text."""
    for match in pattern.finditer(doc.text):
        if doc.is_text(match.start()):
            yield match


@cache
def _is_word(text: str) -> bool:
    """Is ``text`` a Dutch word of two letters or more?"""
    return len(text) > 1 and form(text).listed


class DoubleSpace(Rule):
    """Twee spaties achter elkaar.

    Tussen woorden en zinnen staat één spatie. Spaties voor de naam van de fotograaf horen bij het bijschrift en tellen hier niet mee,
    en een regel met kolommen ook niet.

    ```fout
    De synode⟦  ⟧vergadert.⟦   ⟧Morgen valt het besluit.
    ```
    ```wordt
    De synode vergadert. Morgen valt het besluit.
    ```
    ```goed
    De synode vergadert. Morgen valt het besluit.
    Een boer ploegt zijn akker.  beeld ANP
    Psalm    12    3    6
    ```
    """

    code = "INT001"
    name = "dubbele-spatie"
    severity = Severity.ERROR

    _pattern = regex.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
    _credit = regex.compile(r"(?:beeld|foto(?:[’']s)?|tekst|Ⓒ|©)\b|[Ⓒ©]", regex.I)

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _matches(self._pattern, doc):
            if self._credit.match(doc.text, match.end()) or self._in_columns(doc, match.start()):
                continue
            yield self.replacement(Span(*match.span()), " ", "Hier staan twee of meer spaties.", Safety.SAFE)

    def _in_columns(self, doc: Document, offset: int) -> bool:
        """A line that is set out with spaces: three wide gaps, or wide gaps around short pieces."""
        line = doc.text[doc.text.rfind("\n", 0, offset) + 1 : (doc.text + "\n").index("\n", offset)]
        return len(regex.findall(r"\S {3,}(?=\S)", line)) >= 3


class SpaceBeforeMark(Rule):
    """Voor een leesteken staat geen spatie.

    Een punt, komma, puntkomma, dubbele punt, vraagteken of uitroepteken staat vast aan het woord ervoor; de spatie komt erna.

    ```fout
    Hij las de voorwaarden⟦ .⟧ Toen vroeg hij⟦ :⟧ hoe kan dat⟦ ?⟧
    Zij kwam⟦ ,z⟧ag en overwon.
    ```
    ```wordt
    Hij las de voorwaarden. Toen vroeg hij: hoe kan dat?
    Zij kwam, zag en overwon.
    ```
    ```goed
    Hij las de voorwaarden … Toen vroeg hij: hoe kan dat? Dat was .5 te veel, zei hij ... Het domein .nl is groot. Leuk ;-) Ja :)
    ```
    """

    code = "INT002"
    name = "spatie-voor-leesteken"
    severity = Severity.ERROR

    _pattern = regex.compile(r"(?<=[^\s.,;:!?–—•*-])[ \u00a0]+(?:((?:[.,!?](?=[)\]])|[.,;:!?](?=$|[\s”’\"']))(?! ?\.))|([,;])(\p{L})(?![,;]))", regex.M)

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _matches(self._pattern, doc):
            mark, swapped, letter = match.groups()
            text = mark or f"{swapped} {letter}"
            yield self.replacement(Span(*match.span()), text, "Een leesteken staat vast aan het woord ervoor.", Safety.SAFE)


class NoSpaceAfterMark(Rule):
    """Na een leesteken hoort een spatie.

    Na een punt, komma, puntkomma, dubbele punt, vraagteken of uitroepteken begint het volgende woord na een spatie.

    ```fout
    Ouderling De Wit is secretaris⟦.O⟧uderling Smit is voorzitter. De gemeente (met een nieuwe voorzitter)⟦.T⟧ot dan leest zij, zo nodig⟦,v⟧oor.
    ```
    ```fout
    Ze waren met z’n tweeën⟦:h⟧ij en zij.
    ```
    ```wordt
    Ze waren met z’n tweeën: hij en zij.
    ```
    ```goed
    De secretaris. Ouderling Smit. Om 13.30 uur stond op example.nl: 1,5 procent. Word:packages. D66.Het is waar. A.Jansen schrijft „ja”. Ja!:fire:
    ```
    """

    code = "INT003"
    name = "geen-spatie-na-leesteken"
    severity = Severity.ERROR

    _pattern = regex.compile(r"(?:(?<=(\p{L}{2,})[”’\")]?)|(?<=[\p{L}\p{N}.][)”’\"]))(?:(\.)(?=(\p{Lu}\p{Ll}+))|([,;:!?])(?=(\p{L}+)))(?![\p{L}.]*[@:/\\_])")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _matches(self._pattern, doc):
            before, stop, capital, mark, word = match.groups()
            if not self._are_words(before, capital or word) or (mark in {":", "!", "?"} and not (before and before.islower() and word.islower())):
                continue
            span = Span(match.start(), match.end() + 1)
            yield self.replacement(span, f"{stop or mark} {doc.text[match.end()]}", "Na dit leesteken hoort een spatie.", Safety.SAFE)

    def _are_words(self, before: str | None, after: str) -> bool:
        """Two Dutch words, so not an address, a file or a name with a stop in it."""
        return (before is None or _is_word(before)) and _is_word(after)


class SpaceInBrackets(Rule):
    """Binnen haakjes staat geen spatie naast het haakje.

    De spatie hoort buiten de haakjes: voor het openingshaakje en na het sluithaakje.

    ```fout
    De Bijbel ⟦( ⟧Statenvertaling⟦ )⟧ lag open.
    ```
    ```wordt
    De Bijbel (Statenvertaling) lag open.
    ```
    ```goed
    De Bijbel (Statenvertaling) lag open. ( )
    ```
    """

    code = "INT004"
    name = "spatie-binnen-haakjes"
    severity = Severity.ERROR

    _pattern = regex.compile(r"([(\[]) +(?=[^\s)\]])|(?<=[^\s(\[:;-]) +([)\]])")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _matches(self._pattern, doc):
            yield self.replacement(Span(*match.span()), match[1] or match[2], "De spatie hoort buiten de haakjes.", Safety.SAFE)


class HyphenAtOmission(Rule):
    """Het streepje van een weggelaten woorddeel staat vast aan het woord ervoor.

    In «eet- en drinkgelegenheid» vervangt het streepje «gelegenheid». Het staat vast aan het eerste deel, met een spatie erna en zonder komma.
    Bron: Leidraad, weglatingsstreepje.

    ```fout
    Het is een ⟦eet - en⟧ drinkgelegenheid, in ⟦voor-en⟧ tegenspoed, op ⟦zon -en⟧ feestdagen.
    ```
    ```wordt
    Het is een eet- en drinkgelegenheid, in voor- en tegenspoed, op zon- en feestdagen.
    ```
    ```fout
    Zij verwerken groente-, ⟦fruit-, en⟧ tuinafval en ⟦land,- en⟧ tuinbouwproducten.
    ```
    ```wordt
    Zij verwerken groente-, fruit- en tuinafval en land- en tuinbouwproducten.
    ```
    ```goed
    Het is een eet- en drinkgelegenheid, in voor- en tegenspoed. Hij schreef uit - en over - de oorlog. De man - en zijn vrouw - lazen.
    Het kost 89,- en dat is duur. Een groen-en-witte vlag.
    ```
    """

    code = "INT005"
    name = "weglatingsstreepje"
    severity = Severity.ERROR
    source = "Leidraad"

    _pattern = regex.compile(
        r"(?<![\p{L}\p{N}’'-])(\p{L}+)(?: [-‑–] ?| ?[-‑](?=en |of )|,[-‑] ?|[-‑], )(en(?:/of)?|of)(?= (\p{L}+))"
    )  # fmt: skip

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _matches(self._pattern, doc):
            first, link, second = match.groups()
            if "," in match[0] or completes(first, second):
                fixed = f"{first}- {link}"
                yield self.replacement(Span(*match.span()), fixed, "Het weglatingsstreepje staat vast aan het eerste deel, met een spatie erna.", Safety.SAFE)


@cache
def completes(first: str, second: str) -> bool:
    """Does the end of ``second`` make a listed word of ``first`` (eet + gelegenheid from drinkgelegenheid)?"""
    known = lexicon()
    for cut in range(2, len(second) - 2):
        start, end = second[:cut], second[cut:]
        if _is_part(start) and form(end).frequency and any(known.frequency(first.lower() + link + end) for link in ("", "s")):
            return True
    return False


@cache
def _is_part(text: str) -> bool:
    return form(text).frequency > 0 or (text.endswith("s") and form(text[:-1]).frequency > 0) or form(text).has_tag("DVS")


class GluedDash(Rule):
    """Rond een gedachtestreepje staan spaties.

    Een tussenzin tussen gedachtestreepjes krijgt aan beide kanten van elk streepje een spatie: «hij wil – waar mogelijk – helpen».
    Zonder spaties lijkt het een koppelteken. Bron: Leidraad, gedachtestreepje.

    ```fout
    Hij wil ⟦-waar mogelijk- ⟧iedereen helpen en gaf ⟦–streng maar rechtvaardig–⟧, zijn oordeel.
    ```
    ```wordt
    Hij wil – waar mogelijk – iedereen helpen en gaf – streng maar rechtvaardig –, zijn oordeel.
    ```
    ```goed
    Hij wil – waar mogelijk – iedereen helpen. De in- en uitgang, het achtervoegsel -heid en op- en aanmerkingen. Parijs-Roubaix.
    ```
    """

    code = "INT006"
    name = "vast-gedachtestreepje"
    severity = Severity.LIKELY
    source = "Leidraad"

    _pattern = regex.compile(r"(?<=[\p{L},] )([-‑–—])(\p{L}[^\n.?!–—]{1,80}?\p{L})\1(?=[\s,.])(?! (?:en|of) )( ?)")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _matches(self._pattern, doc):
            if match[1] in "-‑" and " " not in match[2] and regex.search(r"[\p{L}]-", match[2]):
                continue
            yield self.replacement(Span(*match.span()), f"– {match[2]} –{match[3]}", "Rond een gedachtestreepje staan spaties.")


class HyphenAsDash(Rule):
    """Tussen spaties staat een gedachtestreepje (–), geen koppelteken (-).

    Een koppelteken verbindt woorden; een gedachtestreepje scheidt zinsdelen. taallint noemt het één keer per artikel en vervangt ze alle tegelijk.

    ```fout
    Hij kwam⟦ - ⟧te laat - binnen.
    ```
    ```wordt
    Hij kwam – te laat – binnen.
    ```
    ```goed
    Hij kwam – te laat – binnen. Psalm 105:27 - 137:6. Van 9.30 - 11.00 uur. Feyenoord - Ajax 2 - 1.
    ```
    """

    code = "INT007"
    name = "koppelteken-als-gedachtestreepje"
    severity = Severity.STYLE
    source = "huisstijl"

    _pattern = regex.compile(r"(?<=[\p{L}\p{N},”’\")]) - (?=[\p{L}„“‘”’\"'(])")

    def check(self, doc: Document) -> Iterator[Finding]:
        spans = [Span(*match.span()) for match in _matches(self._pattern, doc) if self._is_prose(doc, match.start())]
        if spans:
            fix = Fix(tuple(Edit(span, " – ") for span in spans), "–" if len(spans) == 1 else f"– ({len(spans)} keer)", Safety.SAFE)
            yield self.finding(spans[0], "Tussen spaties staat een gedachtestreepje, geen koppelteken.", (fix,))

    def _is_prose(self, doc: Document, offset: int) -> bool:
        """In a sentence with a lower-case word beside the dash: not a match, a route or a range."""
        block = doc.block_at(offset)
        if block is None or not block.kind.is_prose:
            return False
        before = regex.search(r"\S+$", doc.text[max(0, offset - 40) : offset])
        after = doc.text[offset + 3]
        return bool(before) and not (before[0][:1].isupper() and after.isupper())


class DoubledMark(Rule):
    """Een leesteken staat dubbel of er staan twee leestekens die elkaar uitsluiten.

    Een zin eindigt op één teken; een beletselteken telt drie punten.

    ```fout
    De synode vergadert⟦..⟧ Morgen komt⟦,,⟧ zo te horen, het besluit⟦;;⟧ of later⟦.,⟧ dan weer niet⟦?.⟧
    ```
    ```wordt
    De synode vergadert. Morgen komt, zo te horen, het besluit; of later, dan weer niet?
    ```
    ```goed
    De synode vergadert... Morgen komt, zei hij ,,zeker”, het besluit enz., of later. Hij vroeg: „Waarom?!” en las o.a., p. 12. Echt? Ja!!!
    ```
    """

    code = "INT008"
    name = "dubbel-leesteken"
    severity = Severity.ERROR

    _pattern = regex.compile(r"(?<![.,;:!?])(?<=[\p{L}\p{N})”’\"])(\.\.|,,|;;|\.,|,\.|;,|,;|\?\.|!\.|,\?|,!|:\.|:,)(?![.,;:!?])(?=[\s”’\"')]|$)", regex.M)

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _matches(self._pattern, doc):
            marks = match[1]
            if marks[0] == "." and (marks == ".," or doc.text[match.end() :].lstrip()[:1].islower()) and self._ends_short(doc, match.start()):
                continue
            fixed = "?" if "?" in marks else "!" if "!" in marks else marks[-1]
            yield self.replacement(Span(*match.span()), fixed, "Hier staat een leesteken te veel.", Safety.SAFE)

    def _ends_short(self, doc: Document, offset: int) -> bool:
        """Does an abbreviation, an initial or an ordinal end at ``offset``?"""
        word = regex.search(r"[\p{L}\p{N}.]*$", doc.text[max(0, offset - 20) : offset])[0]
        return len(word) < 4 or "." in word or not form(word).listed


class ListCommaInNumber(Rule):
    """In een opsomming van cijfers staat een spatie na de komma.

    «1,2 en 4» leest als een decimaal getal; bedoeld is de rij «1, 2 en 4».

    ```fout
    Het gaat om de nummers ⟦1,2⟧ en 4.
    ```
    ```wordt
    Het gaat om de nummers 1, 2 en 4.
    ```
    ```goed
    Het gaat om 1,2 en 4 procent. De nummers 1, 2 en 4. De cijfers 6,5 en 7.
    ```
    """

    code = "INT009"
    name = "komma-in-cijferreeks"
    severity = Severity.LIKELY

    _pattern = regex.compile(r"(?<=(\p{Ll}{3,}) )(\d{1,2}),(\d{1,2})(?= (?:en|of) (\d{1,3})(?![\d,.]*\d))")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _matches(self._pattern, doc):
            first, second, last = int(match[2]), int(match[3]), int(match[4])
            if first + 1 == second and second < last and form(match[1]).has_tag("ZNW:MRV"):
                span = Span(match.start(2), match.end(3))
                yield self.replacement(span, f"{first}, {second}", "In een opsomming staat een spatie na de komma.")
