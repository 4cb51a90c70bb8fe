"""Samenstellingen: what is one word in Dutch, written as two or more.

The proof comes from three sides: the article itself writes the one word elsewhere; the lexicon has the one word and the parts can't stand
side by side as they are (two nouns without an article between them); or a part is no word by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import FUNCTION_CLASSES, MEASURES, TITLES, WORD, Document, Finding, Form, Rule, Severity, Span, Token, form, is_noun, lexicon, one_word

_BEFORE_INFLECTED = frozenset("een de deze die geen elke iedere mijn zijn haar onze hun uw".split())


def _capital_like(first: Token, joined: str) -> str:
    return joined[:1].upper() + joined[1:] if first.form.is_capitalised else joined


def _is_pair(sentence: Sequence[Token], second: int) -> bool:
    """Do the words before and at ``second`` stand side by side with only white space between them?"""
    return sentence[second].kind == WORD and sentence[second].spaced and sentence[second - 1].kind == WORD


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


class ElsewhereOneWord(Rule):
    """Dit staat elders in het stuk als één woord.

    Hetzelfde woord staat in dit artikel één keer los en één keer aaneen. Samenstellingen zijn in het Nederlands één woord,
    ook als het eerste deel zelf uit twee woorden bestaat (*lange afstand* + *raket*). Bron: Leidraad, samenstellingen.

    ```fout
    Het leger telt drie hogedrukspuiten. Met de ⟦hoge drukspuit⟧ ging het beter dan met de oude hogedrukspuit.
    ```
    ```wordt
    Het leger telt drie hogedrukspuiten. Met de hogedrukspuit ging het beter dan met de oude hogedrukspuit.
    ```
    ```goed
    Vooral de kinderen vonden het leuk; voor al die ouders was het wennen. Een jonge man is nog geen jongeman.
    ```
    """

    code = "SAM001"
    name = "elders-aaneen"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        compounds = self._compounds(doc)
        for sentence, at in doc.where({first for first, _ in compounds}):
            if at + 1 == len(sentence) or not _is_pair(sentence, at + 1):
                continue
            first, second = sentence[at], sentence[at + 1]
            one = compounds.get((first.lower, second.lower))
            if one is None:
                continue
            if self._is_compound(first.form, second.form) and form(one).has_tag("ZNW") and _side_by_side_is_odd(first.form):
                message = f"Eén woord; elders in dit stuk staat het wel goed: “{one}”."
                yield self.replacement(_span([first, second]), _capital_like(first, one), message)

    @staticmethod
    def _compounds(doc: Document) -> dict[tuple[str, str], str]:
        """The nouns of the article that end in another of its words, cut in two there or at their hyphen."""
        cuts = ((word, _cuts(word)) for word in doc.index.words_such(_cuts))
        return {(firsts[last], last): word.lower for word, firsts in cuts for last in doc.vocabulary & firsts.keys()}

    def _is_compound(self, first: Form, second: Form) -> bool:
        if FUNCTION_CLASSES & second.classes or second.norm != second.lower or len(second.norm) < 3:
            return False
        return (is_noun(first) and not first.has_tag("BNW")) or bool(_group_in_compound(first, second))


@cache
def _cuts(word: Form) -> dict[str, str]:
    """How a long noun may be cut in two, at its hyphen or after a noun or adjective: last part -> first part."""
    noun = word.lower
    if len(noun) < 6 or not form(noun).has_tag("ZNW"):
        return {}
    firsts = {
        noun[cut:]: noun[:cut] for cut in range(2, len(noun) - 2) if _BEGINS & form(noun[:cut]).classes and not FUNCTION_CLASSES & form(noun[cut:]).classes
    }
    first, hyphen, last = noun.partition("-")
    return firsts | {last: first} if hyphen else firsts


_BEGINS = frozenset({"ZNW", "BNW", "GET"})


@cache
def _side_by_side_is_odd(first: Form) -> bool:
    """Is a noun right after ``first`` odd? After a measure (kop koffie) or a title (koning voetbal) it isn't."""
    return not (first.lower in MEASURES or first.lower in TITLES)


@cache
def _group_in_compound(first: Form, second: Form) -> str:
    """The one word of an inflected adjective or ordinal and a compound whose first part belongs to it (lange + afstandsraket); else empty."""
    if not (first.has_tag("BNW", "GET:RNG", "GET:TXT") and second.has_tag("ZNW") and len(second.norm) > 7) or second.norm != second.lower:
        return ""
    joined = first.lower + second.lower
    if not (lexicon().frequency(joined) > 1 and form(joined).has_tag("ZNW")) or (first.lower.endswith(("st", "ste", "ere")) and not first.has_tag("GET:RNG")):
        return ""
    return joined if _is_two_nouns(second.lower) else ""


@cache
def _is_two_nouns(word: str) -> bool:
    """Can ``word`` be cut into two nouns, with or without a linking s, en or e?"""
    for cut in range(3, len(word) - 2):
        if is_noun(form(word[cut:])) and any(is_noun(form(word[:cut].removesuffix(link))) for link in ("", "s", "en", "e") if word[:cut].endswith(link)):
            return True
    return False


@cache
def _begins_compounds(first: str, second: str) -> bool:
    """Does the lexicon have compounds of ``first`` and the first noun of ``second`` (openbaar + vervoer)?"""
    for cut in range(4, len(second) - 3):
        stem = second[:cut]
        if is_noun(form(stem)) and is_noun(form(second[cut:].removeprefix("s"))) and lexicon().speller.walk((first + stem).encode()):
            return True
    return False


_QUANTITIES = frozenset({"veel", "weinig", "meer", "minder"})


@cache
def _may_begin_group(first: Form) -> bool:
    return first.has_tag("BNW", "GET:RNG", "GET:TXT") and first.lower not in _QUANTITIES


class GroupInCompound(Rule):
    """Het eerste deel van de samenstelling is zelf een woordgroep: alles aaneen.

    Bij *langeafstandsraket* hoort *lange* bij *afstand*, niet bij *raket*. Zo’n groep wordt met het laatste woord één woord: *hogesnelheidslijn*,
    *derdewereldlanden*, *openbaarvervoerbedrijf*. Los krijgt de lezer een *lange raket* voorgeschoteld. Bron: Leidraad, samenstellingen met een woordgroep.

    ```fout
    De ⟦hoge snelheidslijn⟧ gaat later open. De schulden van ⟦derde wereldlanden⟧ groeien.
    ```
    ```wordt
    De hogesnelheidslijn gaat later open. De schulden van derdewereldlanden groeien.
    ```
    ```fout
    Hij werkt bij een ⟦openbaar vervoersorganisatie⟧. Dit is een plan voor de ⟦lange termijn begroting⟧.
    ```
    ```goed
    De hoge snelheid viel op. In het openbaar vervoer is het druk. De derde wereldoorlog blijft uit. Het is hoog tijd. Een groot stadhuis en oude stadsdelen zijn mooi. Er zijn veel kinderen in veel gemeenten.
    ```
    """

    code = "SAM003"
    name = "woordgroep-in-samenstelling"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, before in doc.such(_may_begin_group):
            at = before + 1
            if at == len(sentence) or not _is_pair(sentence, at):
                continue
            first, second = sentence[at - 1], sentence[at]
            if second.form.norm != second.lower or "ZNW" not in second.form.classes:
                continue
            joined, length = self._joined(sentence, at - 1)
            if joined:
                message = f"Eén woord: “{first.lower}” hoort bij het begin van de samenstelling, niet bij het laatste deel."
                yield self.replacement(_span(sentence[at - 1 : at - 1 + length]), _capital_like(first, joined), message)

    def _joined(self, sentence: Sequence[Token], at: int) -> tuple[str, int]:
        first, second = sentence[at].form, sentence[at + 1].form
        if at + 2 < len(sentence) and sentence[at + 2].kind == WORD and is_noun(sentence[at + 2].form) and is_noun(second):
            for link in ("", "s"):
                joined = first.lower + second.lower + link + sentence[at + 2].lower
                if lexicon().frequency(joined) and not one_word(first.lower, second.lower)[1] > 12:
                    return joined, 3
        return _group_in_compound(first, second) or self._clash(sentence, at), 2

    def _clash(self, sentence: Sequence[Token], at: int) -> str:
        """The one word when the adjective has no ending though a de-word follows, and the lexicon knows compounds that begin with it and the noun's first part."""
        first, second = sentence[at].form, sentence[at + 1].form
        before = sentence[at - 1].lower if at else ""
        if before not in _BEFORE_INFLECTED or not first.has_tag("BNW:STL:ONV") or first.lower.endswith("en"):
            return ""
        if not second.has_tag("ZNW:EKV:DE_") or second.has_tag("ZNW:EKV:HET") or second.has_tag("WKW", "BNW"):
            return ""
        return first.lower + second.lower if _begins_compounds(first.lower, second.lower) else ""
