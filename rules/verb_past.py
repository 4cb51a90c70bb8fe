"""WKW: the past tense of strong verbs: vond, not vondt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import Document, Finding, Form, Rule, Severity, form


class PastOfThou(Rule):
    """Een sterk werkwoord krijgt in de verleden tijd geen t.

    Het is «hij vond», «het gebeurde toen zij stierf», «wat plaatsvond»: de t hoort bij de tegenwoordige tijd. Alleen bij het oude *gij* stond
    er een t: «gij vondt». Bron: Leidraad, werkwoorden.

    ```fout
    De dienst die gisteren ⟦plaatsvondt⟧, trok veel mensen. Zij ⟦hieldt⟧ een lezing en het ⟦werdt⟧ stil.
    ```
    ```wordt
    De dienst die gisteren plaatsvond, trok veel mensen. Zij hield een lezing en het werd stil.
    ```
    ```goed
    Gij hieldt Uw woord, en gij werdt gezien. De ziel waart rond. U zoudt komen.
    ```
    """

    code = "WKW028"
    name = "verleden-tijd-met-t"
    severity = Severity.ERROR
    source = "Leidraad, 11: werkwoorden"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.such(_is_of_thou):
            if not any(token.lower in {"gij", "ge", "u", "gijlieden"} for token in sentence):
                yield self.replacement(
                    sentence[at].span, sentence[at].text[:-1], "In de verleden tijd krijgt dit werkwoord geen t; alleen bij “gij” stond er een."
                )


@cache
def _is_of_thou(word: Form) -> bool:
    """Can it be nothing but the past tense with *gij*, and is it the common past tense without its t?"""
    return word.text.islower() and word.text.endswith("t") and word.tags == {"WKW:VLT:GIJ"} and form(word.text[:-1]).has_tag("WKW:VLT:1EP")
