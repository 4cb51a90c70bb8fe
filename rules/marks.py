"""Marks: doubled ones, a comma between numbers, the ellipsis."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from taallint.api import (
    ODD_MARK,
    Document,
    Edit,
    Finding,
    Rule,
    Safety,
    Severity,
    Span,
    form,
    lazy_regex,
)


@cache
def _is_word(text: str) -> bool:
    """Is ``text`` a Dutch word of two letters or more?"""
    return len(text) > 1 and form(text).listed


class DoubledMark(Rule):
    """Een leesteken staat dubbel of er staan twee leestekens die elkaar uitsluiten.

    Een zin eindigt op één teken; een beletselteken telt drie punten.

    ```fout
    De synode vergadert⟦..⟧ Morgen komt⟦,,⟧ zo te horen, het besluit⟦;;⟧ of later⟦.,⟧ dan weer niet⟦?.⟧ En toen⟦....⟧ Echt⟦??⟧
    ```
    ```wordt
    De synode vergadert. Morgen komt, zo te horen, het besluit; of later, dan weer niet? En toen… Echt?
    ```
    ```goed
    De synode vergadert... Morgen komt, zei hij ,,zeker”, het besluit enz., of later. Hij vroeg: „Waarom?!” en las o.a., p. 12. De film duurt 94 min., zonder pauze. Echt? Ja!!!
    ```
    """

    code = "INT008"
    name = "dubbel-leesteken"
    severity = Severity.ERROR

    _pattern = lazy_regex(
        r"(?<![.,;:!?]|&#?\w{2,8})(?<=[\p{L}\p{N})”’\"])(\.{4,6}|\.\.|,,|;;|\.,|,\.|;,|,;|;:|:;|\?\.|!\.|,\?|,!|:\.|:,|\?\?)(?![.,;:!?])(?=[\s”’\"')]|$)",
        regex.M,
        hint=ODD_MARK,
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(self._pattern):
            marks = match[1]
            if marks[0] == "." and (marks == ".," or doc.text[match.end() :].lstrip()[:1].islower()) and self._ends_short(doc, match.start()):
                continue
            severity = Severity.LIKELY if marks == "??" else None
            fixed = "…" if len(marks) > 2 else "?" if "?" in marks else "!" if "!" in marks else marks[-1]
            yield self.replacement(Span(*match.span()), fixed, "Hier staat een leesteken te veel.", Safety.SAFE, severity)

    def _ends_short(self, doc: Document, offset: int) -> bool:
        """Does an abbreviation, an initial or an ordinal end at ``offset``?"""
        number, word = regex.search(r"(\d )?([\p{L}\p{N}.]*)$", doc.text[max(0, offset - 20) : offset]).groups()
        return "." in word or bool(number and len(word) < 5) or not form(word).listed or (len(word) < 4 and form(word).frequency < 16)


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

    _pattern = lazy_regex(r"(?<=(\p{Ll}{3,}) )(\d{1,2}),(\d{1,2})(?= (?:en|of) (\d{1,3})(?![\d,.]*\d))", hint=r",(?<=[0-9],)[0-9]{1,2} (?:en|of) [0-9]")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(self._pattern):
            first, second, last = int(match[2]), int(match[3]), int(match[4])
            if first + 1 == second and second < last and form(match[1]).has_tag("ZNW:MRV"):
                span = Span(match.start(2), match.end(3))
                yield self.replacement(span, f"{first}, {second}", "In een opsomming staat een spatie na de komma.")


class EllipsisSpace(Rule):
    """Voor een beletselteken staat een spatie.

    «Zo gaat het verder …»: het beletselteken staat voor weggelaten woorden en dus los. Alleen als het de rest van een woord vervangt («godv…»), staat het eraan vast.
    taallint noemt het één keer per artikel en verbetert ze alle tegelijk; plakt een stuk ze altijd vast, dan is het een overweging. Bron: Onze Taal.

    ```fout
    Zo gaat het ⟦verder…⟧ en steeds verder...
    ```
    ```wordt
    Zo gaat het verder … en steeds verder …
    ```
    ```goed
    Zo gaat het verder … en steeds verder. Godv… zei hij. „Wat …?”
    ```
    """

    code = "INT012"
    name = "spatie-voor-beletselteken"
    severity = Severity.STYLE
    source = "Onze Taal"

    _pattern = lazy_regex(r"(?<![\p{L}\p{N}’'-])(\p{L}{2,})(?:…|\.\.\.)(?![.\p{L}])", hint=("…", "..."))
    _spaced = lazy_regex(r"\p{L} (?:…|\.\.\.)")

    def check(self, doc: Document) -> Iterator[Finding]:
        found = [match for match in doc.matches(self._pattern) if _is_word(match[1])]
        if found:
            edits = [Edit(Span(*match.span()), f"{match[1]} …") for match in found]
            custom = len(found) > 1 and not self._spaced.search(doc.text)
            yield self.everywhere(edits, "Voor een beletselteken staat een spatie.", severity=Severity.CONSIDER if custom else None, title="…")
