"""What is called after a person: kabinet-Rutte, commissie-Remkes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import WORD, Document, Finding, Rule, Safety, Severity, Span, Token, form, verdict

_OF_PEOPLE = frozenset("kabinet motie amendement fractie initiatiefwet".split())
"""What stands before a name with a capital here is called after somebody."""
_MAY_BE = frozenset("commissie regering affaire zaak doctrine wet wetsvoorstel coalitie groep methode".split())
"""The same, when the name is no word besides (de commissie Financiën) and no place."""
_FIRST_PARTICLES = frozenset("Van De Den Ter Ten Te".split())
_PARTICLES = frozenset("de der den het".split())


class NamedAfter(Rule):
    """Tussen de soort en de naam van de persoon staat een koppelteken.

    *Het kabinet-Rutte*, *de commissie-Remkes*, *de motie-Van der Vlies*: de naam is het laatste deel van een samenstelling. Bron: Leidraad,
    samenstellingen met een naam als laatste deel.

    ```fout
    Het ⟦kabinet Balkenende⟧ viel over de ⟦motie Verdonk⟧. Dat schreef de ⟦commissie Remkes⟧ in haar verslag. De ⟦fractie Van Haga⟧ stemde tegen.
    ```
    ```wordt
    Het kabinet-Balkenende viel over de motie-Verdonk. Dat schreef de commissie-Remkes in haar verslag. De fractie-Van Haga stemde tegen.
    ```
    ```goed
    Het kabinet-Rutte viel. De commissie Financiën vergadert. De regering Nederland? De zaak Kroon is groot. Kabinet en Kamer zijn het eens. De motie Voor de Zorg werd verworpen.
    Toen het kabinet Jan Pronk vroeg, zei hij ja. De fractie GroenLinks. Het kabinet Der Koningin.
    ```
    """

    code = "SAM049"
    name = "soort-en-naam"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(_OF_PEOPLE | _MAY_BE):
            last = self._surname(sentence, at + 1)
            if last is None or not doc.is_text(sentence[at].start):
                continue
            kind, surname = sentence[at], sentence[last]
            is_word = verdict(surname.lower) is None
            if kind.lower in _OF_PEOPLE or not (is_word or surname.form.has_tag("ENM:LOC")):
                wrong = Span(kind.start, surname.end)
                right = f"{kind.text}-{doc.text[sentence[at + 1].start : surname.end]}"
                sure = Severity.LIKELY if is_word or kind.lower in _MAY_BE else None
                yield self.replacement(wrong, right, "Tussen de soort en de naam staat een koppelteken.", Safety.UNSAFE, sure)

    @staticmethod
    def _surname(sentence: Sequence[Token], at: int) -> int | None:
        """The index of the surname that starts at ``at``, with its particles in front; None when there is none, or more of a name than that."""
        last = at
        while last < len(sentence) and last < at + 3 and sentence[last].text in (_PARTICLES if last > at else _FIRST_PARTICLES):
            last += 1
        if last >= len(sentence) or any(token.kind != WORD or not token.spaced for token in sentence[at : last + 1]):
            return None
        following = sentence[last + 1 : last + 2]
        is_whole = not following or not following[0].text[0].isupper() or _is_number(following[0].text)
        return last if is_whole and _may_be_surname(sentence[last].text) else None


def _is_number(text: str) -> bool:
    return not text.strip("IVX")


@cache
def _may_be_surname(text: str) -> bool:
    """A capital and small letters, no place, firm, first name or function word."""
    if not text.isalpha() or not text[0].isupper() or not text[1:].islower() or len(text) < 3:
        return False
    return not form(text).has_tag("ENM:ORG", "ENM:PER:FST", "ENM:LOC:LND", "VRZ", "VNW", "VGW", "BYW", "BNW", "GET")
