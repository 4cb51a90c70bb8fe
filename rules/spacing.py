"""White space: double, missing, or on the wrong side of a mark or a bracket."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from taallint.api import ODD_MARK, Document, Finding, Kind, Rule, Safety, Severity, Span, form, lazy_regex


@cache
def _is_word(text: str) -> bool:
    """Is ``text`` a Dutch word of two letters or more?"""
    return len(text) > 1 and form(text).listed


class DoubleSpace(Rule):
    """Twee spaties achter elkaar.

    Tussen woorden en zinnen staat één spatie. Spaties voor de naam van de fotograaf horen bij het bijschrift en tellen hier niet mee,
    en een regel met kolommen ook niet.

    ```fout
    De synode⟦  ⟧vergadert.⟦   ⟧Morgen valt het besluit.
    ```
    ```wordt
    De synode vergadert. Morgen valt het besluit.
    ```
    ```goed
    De synode vergadert. Morgen valt het besluit.
    Een boer ploegt zijn akker.  beeld ANP
    Psalm    12    3    6
    ```
    """

    code = "INT001"
    name = "dubbele-spatie"
    severity = Severity.ERROR

    _patterns = (
        lazy_regex(r"  (?<=\S  )[ \u00a0]*(?=\S)", hint=("  ",)),
        lazy_regex(r"(?:\u00a0[ \u00a0]| \u00a0)(?<=\S..)[ \u00a0]*(?=\S)", hint=("\u00a0",)),
    )
    _credit = lazy_regex(r"(?:beeld|foto(?:[’']s)?|tekst|Ⓒ|©)\b|[Ⓒ©]", regex.I)

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in (match for pattern in self._patterns for match in doc.matches(pattern)):
            block = doc.block_at(match.start())
            in_date = block is not None and block.kind is Kind.DATE
            if in_date or self._credit.match(doc.text, match.end()) or self._in_columns(doc, match.start()):
                continue
            yield self.replacement(Span(*match.span()), " ", "Hier staan twee of meer spaties.", Safety.SAFE)

    def _in_columns(self, doc: Document, offset: int) -> bool:
        """A line that is set out with spaces: three wide gaps, or wide gaps around short pieces."""
        line = doc.text[doc.text.rfind("\n", 0, offset) + 1 : (doc.text + "\n").index("\n", offset)]
        return len(regex.findall(r"\S {3,}(?=\S)", line)) >= 3


class SpaceBeforeMark(Rule):
    """Voor een leesteken staat geen spatie.

    Een punt, komma, puntkomma, dubbele punt, vraagteken of uitroepteken staat vast aan het woord ervoor; de spatie komt erna.

    ```fout
    Hij las de voorwaarden⟦ .⟧ Toen vroeg hij⟦ :⟧ hoe kan dat⟦ ?⟧
    Zij kwam⟦ ,z⟧ag en overwon⟦ .D⟧aarna ging zij.
    ```
    ```wordt
    Hij las de voorwaarden. Toen vroeg hij: hoe kan dat?
    Zij kwam, zag en overwon. Daarna ging zij.
    ```
    ```goed
    Hij las de voorwaarden … Toen vroeg hij: hoe kan dat? Dat was .5 te veel, zei hij ... Het domein .nl is groot. Leuk ;-) Ja :)
    ```
    """

    code = "INT002"
    name = "spatie-voor-leesteken"
    severity = Severity.ERROR

    _pattern = lazy_regex(
        r"(?<=[^\s.,;:!?–—•*-])[ \u00a0]+(?:((?:[.,!?](?=[)\]])|[.,;:!?](?=$|[\s”’\"']))(?! ?\.))|([,;])(\p{L})(?![,;])|(?<=\p{Ll}{2} +)(\.)(\p{Lu})(?=\p{Ll}))",
        regex.M,
        hint=ODD_MARK,
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(self._pattern):
            mark, comma, after_comma, stop, capital = match.groups()
            swapped, letter = comma or stop, after_comma or capital
            text = mark or f"{swapped} {letter}"
            yield self.replacement(Span(*match.span()), text, "Een leesteken staat vast aan het woord ervoor.", Safety.SAFE)


class NoSpaceAfterMark(Rule):
    """Na een leesteken hoort een spatie.

    Na een punt, komma, puntkomma, dubbele punt, vraagteken of uitroepteken begint het volgende woord na een spatie.

    ```fout
    Ouderling De Wit is secretaris⟦.O⟧uderling Smit is voorzitter. De gemeente (met een nieuwe voorzitter)⟦.T⟧ot dan leest zij, zo nodig⟦,v⟧oor.
    ```
    ```fout
    Ze waren met z’n tweeën⟦:h⟧ij en zij. Hij riep⟦:K⟧om mee. Hij zei: «Kom⟦»⟧en ging.
    ```
    ```wordt
    Ze waren met z’n tweeën: hij en zij. Hij riep: Kom mee. Hij zei: «Kom» en ging.
    ```
    ```goed
    De secretaris. Ouderling Smit. Om 13.30 uur stond op example.nl: 1,5 procent. Word:packages. D66.Het is waar. A.Jansen schrijft „ja”. Ja!:fire:
    ```
    """

    code = "INT003"
    name = "geen-spatie-na-leesteken"
    severity = Severity.ERROR

    _pattern = lazy_regex(
        r"(?:(?<=(\p{L}{2,})[”’\")]?)|(?<=[\p{L}\p{N}.][)”’\"]))(?:(\.)(?=(\p{Lu}\p{Ll}+))|([,;:!?])(?=(\p{L}+)))(?![\p{L}.]*[@:/\\_])",
        hint=ODD_MARK,
    )

    _guillemet = lazy_regex(r"(?<=\p{L})»(?=\p{Ll}{2})", hint=("»",))
    _price = lazy_regex(r"(?<=\d),[-–—](?=\p{Ll}{2})", hint=r",[-–—]")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(self._pattern):
            before, stop, capital, mark, word = match.groups()
            if not self._are_words(before, capital or word) or (mark in {":", "!", "?"} and not self._are_plain(before, mark, word)):
                continue
            span = Span(match.start(), match.end() + 1)
            yield self.replacement(span, f"{stop or mark} {doc.text[match.end()]}", "Na dit leesteken hoort een spatie.", Safety.SAFE)
        for match in doc.matches(self._guillemet):
            yield self.replacement(Span(*match.span()), "» ", "Na dit leesteken hoort een spatie.")
        for match in doc.matches(self._price):
            yield self.replacement(Span(*match.span()), f"{match[0]} ", "Na het streepje van een bedrag hoort een spatie.", Safety.SAFE)

    def _are_plain(self, before: str | None, mark: str, word: str) -> bool:
        """Lower-case words around the mark, or a new sentence after ! or ?; a code or a brand (write:packages, Yahoo!Mail) has other ones."""
        if not before or not before.islower():
            return False
        return word.islower() or (word[1:].islower() and form(word.lower()).frequency > 15)

    def _are_words(self, before: str | None, after: str) -> bool:
        """Two Dutch words, so not an address, a file or a name with a stop in it."""
        return (before is None or _is_word(before)) and _is_word(after)


class SpaceInBrackets(Rule):
    """Binnen haakjes staat geen spatie naast het haakje.

    De spatie hoort buiten de haakjes: voor het openingshaakje en na het sluithaakje.

    ```fout
    De Bijbel ⟦( ⟧Statenvertaling⟦ )⟧ lag open.
    ```
    ```wordt
    De Bijbel (Statenvertaling) lag open.
    ```
    ```goed
    De Bijbel (Statenvertaling) lag open. ( )
    ```
    """

    code = "INT004"
    name = "spatie-binnen-haakjes"
    severity = Severity.ERROR

    _pattern = lazy_regex(r"([(\[]) +(?=[^\s)\]])|(?<=[^\s(\[:;-]) +([)\]])", hint=("( ", "[ ", " )", " ]"))

    def check(self, doc: Document) -> Iterator[Finding]:
        if not any(map(doc.text.__contains__, "()[]")):
            return
        for match in doc.matches(self._pattern):
            glued = doc.text[max(0, match.start() - 1) : match.start()].isalpha() and match[1]
            yield self.replacement(Span(*match.span()), f" {match[1]}" if glued else match[1] or match[2], "De spatie hoort buiten de haakjes.", Safety.SAFE)


class SpaceOutsideBrackets(Rule):
    """Buiten de haakjes staat een spatie.

    Voor een haakje dat opent en na een haakje dat sluit staat een spatie, behalve als de haakjes een deel van het woord omsluiten: «leraar(es)», «(her)bouw».

    ```fout
    De Bijbel⟦(⟧de oude Statenvertaling) lag open (op de bladzijde van gisteren⟦)⟧voor hem.
    ```
    ```wordt
    De Bijbel (de oude Statenvertaling) lag open (op de bladzijde van gisteren) voor hem.
    ```
    ```goed
    De leraar(es) en de (klein)kinderen (van zes en acht) lazen artikel 3(a) van de wet. Bel de gemeente (tel. 12 34).
    ```
    """

    code = "INT013"
    name = "spatie-buiten-haakjes"
    severity = Severity.ERROR

    _pattern = lazy_regex(r"(?<=\p{Ll}{3})\((?=\p{L}[^()\n]* [^()\n]*\))|(?<=\([^()\n]* [^()\n]*)\)(?=\p{Ll}{2})", hint=r"\((?:(?<=\w\()|[^()\n]*\)\w)")

    def check(self, doc: Document) -> Iterator[Finding]:
        if "(" not in doc.text:
            return
        for match in doc.matches(self._pattern):
            text = " (" if match[0] == "(" else ") "
            yield self.replacement(Span(*match.span()), text, "Buiten de haakjes hoort een spatie.", Safety.SAFE)
