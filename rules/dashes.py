"""Hyphens and dashes: the space beside them, and which of the two."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import regex

from taallint.api import Document, Edit, Finding, Rule, Safety, Severity, Span, form, lazy_regex, lexicon


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
    De ⟦(oud-) ⟧leraren en ⟦EU- ⟧kenners kwamen. Zij verwerken groente-, ⟦fruit-, en⟧ tuinafval en ⟦land,- en⟧ tuinbouwproducten.
    ```
    ```wordt
    De (oud-)leraren en EU-kenners kwamen. Zij verwerken groente-, fruit- en tuinafval en land- en tuinbouwproducten.
    ```
    ```goed
    Het is een eet- en drinkgelegenheid, in voor- en tegenspoed. Hij schreef uit - en over - de oorlog. De man - en zijn vrouw - lazen.
    Het kost 89,- en dat is duur. Een groen-en-witte vlag.
    ```
    """

    code = "INT005"
    name = "spatie-bij-weglatingsstreepje"
    severity = Severity.ERROR
    source = "Leidraad"

    _pattern = lazy_regex(r"(?<=\p{L})(?: [-‑–] ?| ?[-‑](?=en |of )|,[-‑] ?|[-‑], )(en(?:/of)?|of)(?= (\p{L}+))", hint=r"[-‑–](?:,? ?(?:en|of)\b|(?<=,.))")
    _bracketed = lazy_regex(r"(?<=[\s(])(\(\p{Ll}{2,}-\)) (?=\p{Ll})(?!en |of |en/of )", hint=("-) ",))
    _acronym = lazy_regex(r"(?<![\p{L}-])(\p{Lu}{2,}-) (?!(?:en|of|dan|als|tot|noch)\b)(?=\p{Ll}{4})", hint=r"[A-Z]- ")
    _first = lazy_regex(r"(?<![\p{L}\p{N}’'-])\p{L}+$")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(self._pattern):
            link, second = match.groups()
            before = self._first.search(doc.text[max(0, match.start() - 40) : match.start()])
            if before and ("," in match[0] or completes(before[0], second)):
                span = Span(match.start() - len(before[0]), match.end())
                yield self.replacement(span, f"{before[0]}- {link}", "Het weglatingsstreepje staat vast aan het eerste deel, met een spatie erna.", Safety.SAFE)
        for match in doc.matches(self._acronym):
            yield self.replacement(Span(*match.span()), match[1], "Het koppelteken staat vast aan beide delen.", Safety.SAFE, Severity.LIKELY)
        for match in doc.matches(self._bracketed):
            yield self.replacement(Span(*match.span()), match[1], "Het deel tussen haakjes staat vast aan het woord waar het bij hoort.", Safety.SAFE)


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

    ⟦DEN HAAG- ⟧De regering gaat door.
    ```
    ```wordt
    Hij wil – waar mogelijk – iedereen helpen en gaf – streng maar rechtvaardig –, zijn oordeel.

    DEN HAAG – De regering gaat door.
    ```
    ```goed
    Hij wil – waar mogelijk – iedereen helpen. De in- en uitgang, het achtervoegsel -heid en op- en aanmerkingen. Parijs-Roubaix.
    ```
    """

    code = "INT006"
    name = "vast-gedachtestreepje"
    severity = Severity.LIKELY
    source = "Leidraad"

    _pattern = lazy_regex(r"(?<=[\p{L},] )([-‑–—])(\p{L}[^\n.?!–—]{1,80}?\p{L})\1(?=[\s,.])(?! (?:en|of) )( ?)", hint=r"[-‑–—](?<= .)\w")

    _dateline = lazy_regex(r"^((?=[\p{Lu} /]{5})\p{Lu}{3,}(?:[ /]\p{Lu}{2,})*(?: \(ANP\))?)[-–—] (?=\p{Lu}\p{Ll}* \p{Ll})", regex.M, hint=r"[A-Z)][-–—] ")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(self._pattern):
            if match[1] in "-‑" and " " not in match[2] and regex.search(r"[\p{L}]-", match[2]):
                continue
            yield self.replacement(Span(*match.span()), f"– {match[2]} –{match[3]}", "Rond een gedachtestreepje staan spaties.")
        for match in doc.matches(self._dateline):
            yield self.replacement(Span(*match.span()), f"{match[1]} – ", "Na de plaats staat een streepje met spaties eromheen.")


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

    _pattern = lazy_regex(r"(?<=[\p{L}\p{N},”’\")]) -{1,3} (?=[\p{L}„“‘”’\"'(])|(?<=\p{L}) ?--(?!-) ?(?=\p{L})", hint=r"-(?:-|(?<= -))")

    def check(self, doc: Document) -> Iterator[Finding]:
        spans = [Span(*match.span()) for match in doc.matches(self._pattern) if self._is_prose(doc, match.start())]
        if spans:
            edits = [Edit(span, " – ") for span in spans]
            custom = all(self._is_dateline(doc, span.start) for span in spans)
            message = "Tussen spaties staat een gedachtestreepje, geen koppelteken."
            yield self.everywhere(edits, message, severity=Severity.CONSIDER if custom else None)

    def _is_dateline(self, doc: Document, offset: int) -> bool:
        """DEN HAAG (ANP) - …: sites write a hyphen there by custom."""
        block = doc.block_at(offset)
        return block is not None and self._dateline.fullmatch(doc.text, block.span.start, offset) is not None

    _dateline = lazy_regex(r"(?:\d+ \p{Ll}+ geleden)?\p{Lu}[\p{Lu}/’' -]{2,40}(?: \([^()]+\))?|\p{Lu}[\p{L} /’'-]{1,40} \([\p{Lu}/ ]+\)")

    def _is_prose(self, doc: Document, offset: int) -> bool:
        """In a sentence with a lower-case word beside the dash: not a match, a route or a range."""
        block = doc.block_at(offset)
        if block is None or not block.kind.is_prose:
            return False
        before = regex.search(r"\S+$", doc.text[max(0, offset - 40) : offset])
        after = doc.text[offset + 3]
        return bool(before) and not (before[0][:1].isupper() and after.isupper())


class HyphenAside(Rule):
    """Naast een koppelteken staat geen spatie.

    Een koppelteken verbindt twee delen zonder spaties: «NAVO-overleg», «Ede-Wageningen», «2010-2013». Bron: Leidraad, koppelteken.

    ```fout
    Het ⟦NAVO -overleg⟧ in ⟦Ede- Wageningen⟧ ging over de jaren ⟦2010 -2013⟧ en de periode ⟦1940 - 1945⟧ in ⟦’s- Gravenhage⟧.
    ```
    ```wordt
    Het NAVO-overleg in Ede-Wageningen ging over de jaren 2010-2013 en de periode 1940-1945 in ’s-Gravenhage.
    ```
    ```goed
    Het NAVO-overleg in Noord- en Zuid-Holland. Het achtervoegsel -heid. Amsterdam- De trein. Telefoon 0341 - 1234. Winst: 2010 - 2013.
    Zij werkt van Noord-, Oost- tot Zuid-Holland.
    ```
    """

    code = "INT014"
    name = "spatie-naast-koppelteken"
    severity = Severity.LIKELY
    source = "Leidraad"

    _pattern = lazy_regex(
        r"(?<![\p{L}\p{N}-])(?:(\p{L}+) -(\p{Ll}{3,})(?!\p{L}|[-–])|(\p{Lu}\p{Ll}{2,})- (\p{Lu}\p{Ll}{2,})(?!\p{L})|((?:1\d|20)\d\d)(?: -|- )((?:1\d|20)\d\d)(?![\d-])"
        r"|(['’]s)- (\p{Lu}\p{Ll}{2,})|(?<=\b(?:periode|jaren|seizoen|tijdvak|schooljaar) )((?:1\d|20)\d\d) - ((?:1\d|20)\d\d)(?![\d-]))",
        hint=r"-(?:(?<= -)[a-zß-ÿ]{3}|(?<=\w-) [^\W\d_a-z]|(?<=[0-9] -) ?[0-9]|(?<=[0-9]-) [0-9])",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if "- " not in doc.text and " -" not in doc.text:
            return
        for match in doc.matches(self._pattern):
            left, right = (part for part in match.groups() if part is not None)
            if self._is_one(doc, match, left, right):
                yield self.replacement(Span(*match.span()), f"{left}-{right}", "Naast een koppelteken staat geen spatie.")

    def _is_one(self, doc: Document, match: Any, left: str, right: str) -> bool:
        """A compound that is known or starts with an acronym, two names in the middle of a line, or two years."""
        if match[1]:
            return (left.isupper() and len(left) > 1 and form(right).frequency > 0) or any(form(left + link + right).frequency for link in ("-", ""))
        if match[3]:
            return bool(doc.text[doc.text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()) and form(right).has_tag("ENM") and form(left).listed
        return not left.isdigit() or int(left) < int(right)
