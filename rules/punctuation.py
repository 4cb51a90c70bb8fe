"""Stops and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import regex

from taallint.api import WORD, Block, Document, Edit, Finding, Fix, Form, Kind, Rule, Safety, Sentence, Severity, Span, Token, form, lazy_regex, letter


def _finite(token: Token) -> bool:
    return token.kind == WORD and token.form.has_tag("WKW:TGW", "WKW:VLT")


class MissingStopBefore(Rule):
    """Voor een zin die met een hoofdletter begint, ontbreekt een punt.

    Midden in een zin zijn “ik”, “we” en “daarna” klein; een hoofdletter wijst op een nieuwe zin waarvoor het leesteken is weggevallen, ook als die zin een
    citaat is.

    ```fout
    Dat ⟦helpt Ik⟧ heb het uitgelegd. De brug is ⟦gesloten Daarna⟧ werd het stil. De deur ging ⟦dicht De⟧ politie kwam later. Dat moest worden ⟦rechtgezet „We⟧ waren te laat.”
    ```
    ```wordt
    Dat helpt. Ik heb het uitgelegd. De brug is gesloten. Daarna werd het stil. De deur ging dicht. De politie kwam later. Dat moest worden rechtgezet. „We waren te laat.”
    ```
    ```goed
    Dat helpt. Ik heb het uitgelegd. Het boek Ik ben er verscheen. Hij zei: „Ik kom.” Het lied Daarna komt de zon klonk. Hij las De stad sliep. Zij zingt „Wij willen leven”.
    ```
    """

    code = "INT034"
    name = "ontbrekende-punt"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        for tokens, at in doc.such(_is_starter):
            if at < 2 or at + 1 >= len(tokens) or not tokens[at - 1].text.islower():
                continue
            sentence, before, token = doc.sentence_of(tokens), tokens[at - 1], tokens[at]
            if not sentence.block.kind.is_prose:
                continue
            if before.kind == WORD and before.text.islower() and self._starts_sentence(sentence, at):
                yield self._missing(before, before.end, token)
        for sentence, at, _ in doc.shape.search(r'(?<=[NPKUBREWVL])L(?P<mark>")(?=[swr][VQFW])', "mark"):
            mark, first = sentence.tokens[at : at + 2]
            if mark.text in _OPENING and first.form.is_capitalised and sentence.words[at - 1] not in _TITLED:
                yield self._missing(sentence.tokens[at - 1], sentence.tokens[at - 1].end, first)

    def _missing(self, before: Token, place: int, token: Token) -> Finding:
        fix = Fix((Edit(Span(place, place), "."),), f"{before.text}. {token.text}", Safety.UNSAFE)
        return self.finding(Span(before.start, token.end), f"Hier ontbreekt een punt, of “{token.lower}” moet klein.", (fix,))

    @staticmethod
    def _starts_sentence(sentence: Sentence, at: int) -> bool:
        """Is there a clause in front, and does what follows look like a sentence of its own?"""
        row = "".join(letter(token.text) for token in sentence.tokens[: at + 7])
        word = sentence.words[at]
        if (
            not _FINITE.search(row, 0, at)
            or (row[at - 1] in "RdtehgNPKOXE" and (word in _SUBJECTS or row[at - 1] not in "NPK"))
            or sentence.words[at - 1] in _WORKS
        ):
            return False
        if word in _ARTICLES:
            return row[at - 1] in "LVWUBQnx" and _PHRASE_AND_VERB.match(row, at) is not None
        return sentence.tokens[at + 1].text.islower() and row[at + 1] in "VQFWYvz"


@cache
def _is_starter(word: Form) -> bool:
    return word.is_capitalised and not word.is_upper and word.lower in _STARTERS


_SUBJECTS = frozenset({"ik", "we", "wij", "er"})
_ARTICLES = frozenset({"de", "het", "een", "deze", "dit"})
_STARTERS = _SUBJECTS | _ARTICLES | frozenset("daarna daarom daardoor toen vervolgens bovendien inmiddels gisteren vandaag ook toch nu hier daar dat".split())
_FINITE = lazy_regex("[VQFYvWz]")
_PHRASE_AND_VERB = lazy_regex("[dtehg][AUL]*[NPK]E*[VQ]")
_OPENING = frozenset('„“‘"')
_TITLED = frozenset({"getiteld", "genaamd", "genoemd", "gezongen", "geschreven"})
_WORKS = frozenset(
    "boek film lied liedje nummer programma serie roman bundel album tentoonstelling actie project stuk artikel column show voorstelling gedicht gezang psalm".split()
)
"""After these a title may follow, without marks."""


class MissingFinalStop(Rule):
    """Aan het eind van de alinea ontbreekt een punt.

    Een alinea eindigt op een leesteken, ook als er een citaat of een haakje achter staat. Is de kopie daar afgebroken, dan is het een overweging.

    ```fout
    De synode vergaderde gisteren in de kerk van Ede.

    De afgevaardigden kwamen uit het hele land. Zij bespraken daar drie rapporten over de toekomst van het ⟦verband⟧

    Morgen komen zij opnieuw bijeen.
    ```
    ```goed
    De synode vergaderde gisteren in de kerk van Ede.

    Nog drie rapporten

    Morgen komen zij opnieuw bijeen.
    ```
    """

    code = "INT036"
    name = "ontbrekende-slotpunt"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        paragraphs = list(doc.of_kind(Kind.PARAGRAPH))
        if sum(block.text[-1:] in ".?!”’…" for block in paragraphs) * 2 < len(paragraphs):
            return
        for block in paragraphs:
            tokens = block.tokens
            if (
                len(block.sentences) > 1
                and len(tokens) > 9
                and not (block.text[0].isdigit() and tokens[1].text == ".")  # 1. A numbered heading
                and tokens[-1].kind == WORD
                and tokens[-1].text[-1] != "."
                and (tokens[-1].form.is_capitalised or (len(tokens[-1].text) > 1 and tokens[-1].form.listed))  # no copy that was cut off in a word
                and any(map(_finite, block.sentences[-1]))
            ):
                fix = Fix((Edit(Span(block.span.end, block.span.end), "."),), ".", Safety.UNSAFE)
                yield self.finding(tokens[-1].span, "De alinea eindigt zonder leesteken.", (fix,), None if self._is_sure(block) else Severity.CONSIDER)

    def _is_sure(self, block: Block) -> bool:
        """The article goes on after it, and it doesn't break off in the middle of a word."""
        last = block.tokens[-1]
        return block.next is not None and block.next.kind in {Kind.PARAGRAPH, Kind.SUBHEAD} and last.text.islower() and len(last.text) > 2 and last.form.listed


class UnbalancedBracket(Rule):
    """Bij dit haakje ontbreekt het andere.

    Elk openingshaakje heeft in dezelfde alinea een sluithaakje, en omgekeerd.

    ```fout
    De synode ⟦(⟧in Ede vergaderde met een nieuwe voorzitter over de rapporten.
    De scriba [van Ede] sprak⟦)⟧ daar over de zending en de evangelisatie.
    ```
    ```goed
    De synode (in Ede) vergaderde. Er zijn twee punten: a) de kerk; 2) de school. Leuk :) en ;-( ook.
    ```
    """

    code = "INT037"
    name = "haakje-zonder-paar"
    severity = Severity.LIKELY

    _pairs = {")": "(", "]": "["}  # noqa: RUF012
    _smiley = re.compile(r"[:;=][-']?[()\[\]]")
    _item = lazy_regex(r"(?<![\p{L}\p{N}])(?:\d{1,2}|\p{L}|[ivx]{1,4})\)\Z")
    _bracket = re.compile(r"[()\[\]]")

    def check(self, doc: Document) -> Iterator[Finding]:
        blocks: dict[int, list[int]] = {}
        for match in self._bracket.finditer(doc.text):
            block = doc.block_at(match.start())
            if block is not None and block.kind.is_prose and not (doc.is_typed and block.masks):  # code may hold the other one
                blocks.setdefault(block.index, []).append(match.start() - block.span.start)
        for index, places in blocks.items():
            yield from self._in_block(doc.blocks[index], places)

    def _in_block(self, block: Block, places: list[int]) -> Iterator[Finding]:
        text = block.text
        smileys = {match.end() - 1 for match in self._smiley.finditer(text)}
        stack: list[tuple[str, int]] = []
        lost: list[int] = []
        for at in places:
            mark = text[at]
            if at in smileys:
                continue
            if mark in "([":
                stack.append((mark, at))
            elif stack and stack[-1][0] == self._pairs[mark]:
                stack.pop()
            elif not self._item.search(text, max(0, at - 6), at + 1):
                lost.append(at)
        for at in sorted((*lost, *(at for _, at in stack))):
            where = block.span.start + at
            if block.document.is_text(where):
                yield self.finding(Span(where, where + 1), "In deze alinea ontbreekt het andere haakje.")


class StopInBrackets(Rule):
    """De punt van de zin hoort na het haakje.

    Staat tussen haakjes maar een deel van de zin, dan staat de punt erna: «Er kwamen veel mensen (ongeveer 200).» Bron: Onze Taal.

    ```fout
    Er kwamen veel mensen (ongeveer ⟦200.)⟧ Zij bleven lang (tot na ⟦middernacht.)⟧
    ```
    ```wordt
    Er kwamen veel mensen (ongeveer 200). Zij bleven lang (tot na middernacht).
    ```
    ```goed
    Er kwamen veel mensen (ongeveer 200). (Zij bleven lang.) Hij las boeken (romans enz.) en kranten (dagbladen e.d.). „Zij sliep (red.)”
    ```
    """

    code = "INT042"
    name = "punt-binnen-haakje"
    severity = Severity.LIKELY
    source = "Onze Taal"

    _pattern = lazy_regex(r"(?<=[\p{L}\p{N},] )\([\p{Ll}\d][^().?!\n]*?([\p{L}\p{N}]+)\.\)(?=$|\n| +\p{Lu})", regex.M, hint=(".)",))

    def check(self, doc: Document) -> Iterator[Finding]:
        if ".)" not in doc.text:
            return
        for match in self._pattern.finditer(doc.text):
            word = match[1]
            if (word.isdigit() or (len(word) > 3 and form(word).listed)) and doc.is_text(match.start()):
                yield self.replacement(Span(match.start(1), match.end()), f"{word}).", "De punt hoort bij de hele zin en staat dus na het haakje.")


class Postscript(Rule):
    """Na «P.S.» staat geen dubbele punt.

    De afkorting staat los voor de zin: «P.S. Het werd laat.»

    ```fout
    ⟦P.S.:⟧ Het werd laat.
    ```
    ```wordt
    P.S. Het werd laat.
    ```
    ```goed
    P.S. Het werd laat. De PS: een leeg veld.
    ```
    """

    code = "INT039"
    name = "dubbele-punt-na-ps"
    severity = Severity.STYLE

    _pattern = lazy_regex(r"^(P\.?S\.?) ?:", regex.M, hint=r"P\.?S\.? ?:")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in self._pattern.finditer(doc.text):
            yield self.replacement(Span(*match.span()), match[1], "Na P.S. staat geen dubbele punt.", Safety.SAFE)
