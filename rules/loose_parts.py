"""Het eerste deel van een samenstelling, los: staats secretaris, rechts zaak."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import WORD, Document, Finding, Form, Rule, Severity, Span, Token, form, lexicon

_DETERMINERS = frozenset("de onze elke iedere een uw mijn elk geen".split())
_BEFORE_INFLECTED = frozenset("de onze elke iedere".split())
"""Between these and a noun an adjective ends in -e."""
_PREPOSITIONS = frozenset("aan achter bij binnen boven buiten in mede na om onder op over rond tegen toe tussen uit voor".split())
_OFTEN = 12
"""A compound of this class of frequency has been seen by everybody."""


class LoosePart(Rule):
    """Dit woord kan niet los tussen het lidwoord en het zelfstandig naamwoord staan.

    *Staats*, *rechts* of *achter* is hier geen woord maar een deel: *de staatssecretaris*, *de rechtszaak*, *de achterdeur*. Bron: Leidraad, samenstellingen.

    ```fout
    De ⟦staats secretaris⟧ zag hoe de ⟦rechts zaak⟧ begon. Zij verliet het huis door de ⟦achter deur⟧. In het ⟦voor jaar⟧ volgt een ⟦rond leiding⟧.
    ```
    ```wordt
    De staatssecretaris zag hoe de rechtszaak begon. Zij verliet het huis door de achterdeur. In het voorjaar volgt een rondleiding.
    ```
    ```goed
    De staatssecretaris kwam. Dit keer won de altijd vrolijke man. De voor kinderen bedoelde zaal was leeg. Het is een nog jonge kerk. Zo kwam het naar buiten.
    De onder druk gezette man en de meest gelezen krant. Wie is de dader die over macht spreekt? Hij zag dat het onder water stond. De twee mannen namen de om half tien vertrekkende trein.
    ```
    """

    code = "SAM007"
    name = "los-eerste-deel"
    severity = Severity.LIKELY
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.such(_is_part):
            if not at or at + 1 == len(sentence) or not _is_determined(sentence, at):
                continue
            first, second = sentence[at], sentence[at + 1]
            if second.kind != WORD or not second.spaced or not (_is_second(second.form) or (first.form.has_tag("BNW") and _is_plural(second.form))):
                continue
            is_common = second.form.has_tag("ZNW:EKV:DE_") and not second.form.has_tag("ZNW:EKV:HET")
            if first.form.has_tag("BNW") and sentence[at - 1].lower not in (_BEFORE_INFLECTED | {"een"} if is_common else _BEFORE_INFLECTED):
                continue
            after = sentence[at + 2] if at + 2 < len(sentence) else None
            joined = first.lower + second.lower
            goes_on = after is not None and after.kind == WORD and (after.form.has_tag("BNW:STL:VRB", "WKW:VTD:VRB", "WKW:ODW") or after.lower == "en")
            if not goes_on and lexicon().frequency(joined) >= _OFTEN and form(joined).has_tag("ZNW"):
                yield self.replacement(Span(first.start, second.end), joined, "Dit is één samenstelling, dus één woord.")


def _is_determined(sentence: list[Token], at: int) -> bool:
    """Does a determiner stand before ``sentence[at]``? *Het* may be a pronoun, but not after a preposition (in het voor | jaar)."""
    before = sentence[at - 1].lower
    return before in _DETERMINERS or (before == "het" and at > 1 and sentence[at - 2].form.has_tag("VRZ"))


@cache
def _is_part(word: Form) -> bool:
    """May it be the first part of a compound, and neither determine a noun nor stand before it: a preposition, an adverb, an uninflected *rechts*?"""
    if not word.text.islower() or len(word.norm) < 3 or word.norm != word.lower:
        return False
    if word.has_tag("BNW:STL:ONV") and not word.has_tag("BNW:STL:VRB", "WKW:VTD", "WKW:ODW", "GET", "VRZ"):
        return True
    return word.norm in _PREPOSITIONS or (word.classes <= {"VRZ", "BYW"} and bool(word.classes))


@cache
def _is_plural(word: Form) -> bool:
    return word.text.islower() and word.has_tag("ZNW:MRV")


@cache
def _is_second(word: Form) -> bool:
    return word.text.islower() and len(word.text) > 3 and word.classes <= {"ZNW", "WKW"} and word.has_tag("ZNW") and not word.has_tag("WKW:VTD", "WKW:TGW:INF")
