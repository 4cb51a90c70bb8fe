"""Samenstellingen van een gelijkwaardig paar: leer-werkplek, zwart-witfoto."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import Document, Finding, Form, Rule, Safety, Severity, form

_PAIRS = tuple(
    pair.split("-")
    for pair in """leer-werk woon-werk zwart-wit prijs-kwaliteit haat-liefde kop-staart ouder-kind moeder-kind vader-zoon moeder-dochter man-vrouw arts-patiënt
    docent-student leraar-leerling vraag-antwoord oorzaak-gevolg noord-zuid oost-west links-rechts""".split()
)
"""Words of equal rank that go together before a third."""
_WHOLE = {"hotelrestaurant": "hotel-restaurant", "caférestaurant": "café-restaurant", "zangeracteur": "zanger-acteur"}


class EqualPair(Rule):
    """Tussen twee gelijkwaardige delen van een samenstelling staat een koppelteken.

    Een *leer-werkplek* is een plek om te leren én te werken, een *zwart-witfoto* is zwart en wit. Het deel waar alles bij hoort, komt er vast achter.
    Bron: Leidraad, koppelteken tussen gelijkwaardige delen.

    ```fout
    Zij vond een ⟦leerwerkplek⟧ bij een ⟦hotelrestaurant⟧ en nam een ⟦zwartwitfoto⟧ mee.
    ```
    ```wordt
    Zij vond een leer-werkplek bij een hotel-restaurant en nam een zwart-witfoto mee.
    ```
    ```goed
    Zij vond een leer-werkplek. Het leerwerk is mooi. De noord-zuidlijn, de zwart-witte kat en de Noord/Zuidlijn.
    ```
    """

    code = "SAM038"
    name = "gelijkwaardig-paar"
    severity = Severity.LIKELY
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.such(_with_hyphen):
            token = sentence[at]
            right = _with_hyphen(token.form)
            yield self.replacement(token.span, right, "Tussen gelijkwaardige delen staat een koppelteken.", Safety.UNSAFE)


@cache
def _with_hyphen(word: Form) -> str:
    """``word`` with the hyphen between its two equal parts; empty when it has none."""
    if word.lower in _WHOLE:
        return word.text[:1] + _WHOLE[word.lower][1:]
    for first, second in _PAIRS:
        rest = word.lower.removeprefix(first + second)
        if rest != word.lower and len(rest) > 3 and (form(rest).has_tag("ZNW") or len(rest) > 9):
            return f"{word.text[: len(first)]}-{word.text[len(first) :]}"
    return ""
