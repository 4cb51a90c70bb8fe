"""Hoofdletters in de namen van ministeries."""

from __future__ import annotations

from collections.abc import Iterator

from taallint.api import WORD, Document, Finding, Rule, Safety, Severity, Span, Token, capitalise

_OFFICES = frozenset("ministerie ministeries minister ministers staatssecretaris staatssecretarissen departement".split())
_FIELDS = frozenset(
    """asiel defensie financiën infrastructuur justitie klimaat landbouw migratie onderwijs verkeer veiligheid visserij volksgezondheid volkshuisvesting waterstaat
    welzijn wetenschap""".split()
)
_AFFAIRS = frozenset("algemene binnenlandse buitenlandse economische sociale".split())


class Ministry(Rule):
    """De naam van een ministerie krijgt hoofdletters.

    *Het ministerie van Financiën*, *de minister van Sociale Zaken*; het woord *ministerie* zelf is klein. Enkele kranten schreven lang *het ministerie van
    justitie*; daarom is dit huisstijl. Bron: Leidraad, instellingen.

    ```fout
    Het ministerie van ⟦financiën⟧ en de minister van ⟦sociale zaken⟧ rekenen opnieuw, net als die van het departement van ⟦verkeer en waterstaat⟧.
    ```
    ```wordt
    Het ministerie van Financiën en de minister van Sociale Zaken rekenen opnieuw, net als die van het departement van Verkeer en Waterstaat.
    ```
    ```goed
    Het ministerie van Financiën rekent opnieuw. De minister van de Kroon sprak van onderwijs en zorg. Het is een minister van formaat.
    ```
    """

    code = "HFD013"
    name = "ministerie-klein"
    severity = Severity.STYLE
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(_OFFICES):
            names = self._names(sentence[at + 1 : at + 5])
            if names and not doc.is_typed:
                right = " ".join(name.text if name.lower == "en" else capitalise(name.text) for name in names)
                yield self.replacement(Span(names[0].start, names[-1].end), right, "De naam van een ministerie krijgt hoofdletters.", Safety.UNSAFE)

    @staticmethod
    def _names(tokens: list[Token]) -> list[Token]:
        """The name in lower case that starts after *van*: a field, a field *en* a field, or *… zaken*."""
        if len(tokens) < 2 or tokens[0].lower != "van" or tokens[1].kind != WORD or not tokens[1].text.islower():
            return []
        words = [token.lower for token in tokens]
        if words[1] in _FIELDS:
            return tokens[1:4] if words[2:3] == ["en"] and words[3:4] and words[3] in _FIELDS else tokens[1:2]
        return tokens[1:3] if words[1] in _AFFAIRS and words[2:3] == ["zaken"] else []
