"""SAM: a word that makes an adjective stronger is part of it: stampvol, steenrijk, doodmoe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import WORD, Document, Finding, Form, Rule, Severity, Span, Token, form, letter, lexicon

_INTENSIFIERS = frozenset(
    """
    stamp bom prop tjok nok knal kei loei piep stok kern kip steen straat dood muis gloed spik spiksplinter splinter peper spot lood veder ijs ijzer bloed snik
    smoor brood bere beest reuze honds bliksem vlijm glas spier krijt kool git roet pik vuur zee gras kakel raven vlinder boter kaars kogel stront zonne apen
    gort kurk nagel poedel rete rimpel schat stapel stik strijk tril
    """.split()
)


class Intensified(Rule):
    """Het versterkende woord hoort aan het bijvoeglijk naamwoord vast.

    *Stampvol*, *steenrijk*, *doodmoe*: het eerste deel zegt hoe sterk het is en is geen los woord. Bron: Leidraad, samenstellingen.

    ```fout
    De zaal zat ⟦stamp vol⟧ en het was er ⟦snik heet⟧. Het is een ⟦gloed nieuw⟧ gebouw van een ⟦steen rijke⟧ man.
    ```
    ```wordt
    De zaal zat stampvol en het was er snikheet. Het is een gloednieuw gebouw van een steenrijke man.
    ```
    ```goed
    De zaal zat stampvol. Hij raapte een steen rijk aan kristallen op. Zij lag dood op straat.
    ```
    """

    code = "SAM046"
    name = "versterkend-woord-los"
    severity = Severity.LIKELY
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(_INTENSIFIERS):
            first, second = sentence[at], sentence[at + 1] if at + 1 < len(sentence) else None
            if second is None or second.kind != WORD or not second.spaced or first.form.is_upper:
                continue
            joined = first.form.norm + second.lower
            if _is_intensive(joined, second.form) and not self._is_noun(sentence, at):
                yield self.replacement(Span(first.start, second.end), joined, "Het versterkende woord en het bijvoeglijk naamwoord zijn één woord.")

    @staticmethod
    def _is_noun(sentence: Sequence[Token], at: int) -> bool:
        """Is the first word a noun by itself: a determiner before it and no noun after the adjective, or an adjective or preposition before it?"""
        before = letter(sentence[at - 1].text) if at else ","
        after = letter(sentence[at + 2].text) if at + 2 < len(sentence) else ","
        return before in "RA" or (before in "detyzgh" and after not in "NPKXYOEn")


@cache
def _is_intensive(joined: str, second: Form) -> bool:
    """Is ``joined`` an adjective of the lexicon, and ``second`` by itself too?"""
    return second.norm == second.lower and second.has_tag("BNW:STL") and form(joined).has_tag("BNW:STL") and lexicon().frequency(joined.lower()) > 3
