"""Letter words and units that have no stops."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from taallint.api import (
    Document,
    Finding,
    Rule,
    Safety,
    Severity,
    Span,
    form,
    lazy_regex,
)

_words = str.split


_UNITS = frozenset(_words("m km cm mm dm kg gr g l ml ha kw mw kwh"))


class LetterWord(Rule):
    """Een letterwoord heeft geen punten.

    Afkortingen die je als letters of als woord uitspreekt, schrijf je zonder punten: «bv», «nv», «mbo», «aio». Bron: Leidraad, afkortingen.

    ```fout
    Elke ⟦b.v.⟧ en het ⟦m.b.o.⟧ dragen bij, naast ⟦t.v.⟧-uitzendingen; hij is ⟦a.i.o.⟧
    ```
    ```goed
    Elke bv en het mbo dragen bij, b.v. met geld, o.a. aan A.B. de Wit; hij is aio. Het gaat m.i. goed.
    ```
    """

    code = "INT022"
    name = "letterwoord-met-punten"
    severity = Severity.LIKELY
    source = "Leidraad"

    _pattern = lazy_regex(r"(?<![\p{L}.])(?:\p{Ll}\.){2,4}(?!\p{L})", hint=r"\.(?<=[a-zß-ÿ]\.)[a-zß-ÿ]\.")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in self._pattern.finditer(doc.text):
            text = match[0]
            word = text.replace(".", "")
            if _is_letter_word(word) and doc.is_text(match.start()) and self._is_noun_here(doc, word, match.start()):
                ends = not doc.text[match.end() :].strip(" \n") or doc.text[match.end() : match.end() + 1] == "\n"
                yield self.replacement(Span(*match.span()), word + ("." if ends else ""), "Dit letterwoord schrijf je zonder punten.", Safety.SAFE)

    def _is_noun_here(self, doc: Document, word: str, offset: int) -> bool:
        """*b.v.* and *n.v.* also stand for something else: they must follow an article or the like."""
        before = regex.search(r"(\p{L}+) $", doc.text[max(0, offset - 20) : offset])
        end = offset + 2 * len(word)
        if (len(word) > 2 and form(word).frequency) or (doc.text[end : end + 1] in _HYPHENS and doc.text[end + 1 : end + 2].isalpha()):
            return True
        return bool(before) and before[1].lower() in {
            "de",
            "een",
            "het",
            "elke",
            "iedere",
            "deze",
            "die",
            "mijn",
            "zijn",
            "onze",
            "geen",
            "als",
            "per",
            "eigen",
        }


_HYPHENS = ("-", "‑")


@cache
def _is_letter_word(word: str) -> bool:
    return (
        form(word).has_tag("ZNW")
        and not set(word) & set("j")
        and word not in {"al", "pa", "ma", "mi", "as", "de", "ca", "el", "eg"}
        and not regex.search(r"[aeou]{2}", word)
    )


class CapitalLetterWord(Rule):
    """Een letterwoord met hoofdletters heeft geen punten.

    «KLM», «NS», «VS»: letters die je als letters uitspreekt, krijgen geen punten. Bron: Leidraad, afkortingen.

    ```fout
    De ⟦N.A.V.O.⟧ is groot. Hij vloog met de ⟦K.L.M.⟧ naar de ⟦V.S.⟧ en werkte bij de ⟦N.A.V.O.⟧ in Brussel.
    ```
    ```wordt
    De NAVO is groot. Hij vloog met de KLM naar de VS en werkte bij de NAVO in Brussel.
    ```
    ```goed
    Hij vloog met de KLM naar de VS. De C.S. Lewis van Nederland, de heer A.B. de Wit en de S.O.S. Zo is het.
    ```
    """

    code = "INT024"
    name = "hoofdletterwoord-met-punten"
    severity = Severity.LIKELY
    source = "Leidraad"

    _pattern = lazy_regex(
        r"(?<=\b(?:[Dd]e|[Hh]et|[Vv]an|[Ii]n|[Bb]ij|[Dd]oor) )(?:\p{Lu}\.){2,5}(?! ?\p{Lu}\p{Ll}| (?:van|de|den|der|ter|ten)\b|\p{L})",
        hint=r"\.(?<= [^\W\d_a-z]\.)[^\W\d_a-z]\.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in self._pattern.finditer(doc.text):
            word = match[0].replace(".", "")
            if word not in {"SO", "AD", "AC"} and form(word).has_tag("ENM", "ZNW") and form(word).listed and doc.is_text(match.start()):
                ends = doc.text[match.end() : match.end() + 1] in {"", "\n"}
                yield self.replacement(Span(*match.span()), word + "." * ends, "Dit letterwoord schrijf je zonder punten.", Safety.SAFE)


class UnitWithStop(Rule):
    """Een eenheid heeft geen punt.

    «50 m», «3 km», «2 kg»: afkortingen van maten en gewichten krijgen geen punt. Bron: Leidraad, afkortingen.

    ```fout
    Het zwembad ligt op ⟦50 m.⟧ van het huis en ⟦3 km.⟧ van zee.
    ```
    ```wordt
    Het zwembad ligt op 50 m van het huis en 3 km van zee.
    ```
    ```goed
    Het zwembad ligt op 50 m van het huis. De zee ligt op 3 km. Daar is het stil.
    ```
    """

    code = "INT023"
    name = "eenheid-met-punt"
    severity = Severity.ERROR
    source = "Leidraad"

    _pattern = lazy_regex(
        rf"(?<![\p{{L}}\d.,])(\d[\d.,]* ?(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))}))\.(?= \p{{Ll}}|[,;])",
        hint=r"[0-9] ?[a-zA-Z]{1,3}\.(?: [a-zß-ÿ]|[,;])",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in self._pattern.finditer(doc.text):
            if doc.is_text(match.start()):
                yield self.replacement(Span(*match.span()), match[1], "Een eenheid krijgt geen punt.", Safety.SAFE)
