"""Stops, question marks and brackets."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from taallint.api import PUNCT, WORD, Block, Document, Edit, Finding, Fix, Kind, Rule, Safety, Severity, Span, Token, lazy_regex

_words = str.split


def _finite(token: Token) -> bool:
    return token.kind == WORD and token.form.has_tag("WKW:TGW", "WKW:VLT")


class MissingStopBeforeIk(Rule):
    """Voor «Ik» met een hoofdletter ontbreekt een punt.

    Midden in een zin is «ik» klein; een hoofdletter wijst op een nieuwe zin waarvoor het leesteken is weggevallen.

    ```fout
    Dat ⟦helpt Ik⟧ heb het uitgelegd.
    ```
    ```wordt
    Dat helpt. Ik heb het uitgelegd.
    ```
    ```goed
    Dat helpt. Ik heb het uitgelegd. Het boek Ik ben er verscheen. Hij zei: „Ik kom.”
    ```
    """

    code = "INT034"
    name = "ontbrekende-punt-voor-ik"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        if "Ik" not in doc.text:
            return
        for sentence in doc.sentences:
            for at in range(2, len(sentence) - 1):
                token, before, after = sentence[at], sentence[at - 1], sentence[at + 1]
                if token.text == "Ik" and before.kind == WORD and before.text.islower() and after.form.has_tag("WKW:TGW:1EP", "WKW:VLT:1EP"):
                    if before.form.has_tag("ZNW"):
                        continue
                    fix = Fix((Edit(Span(before.end, before.end), "."),), f"{before.text}. Ik", Safety.UNSAFE)
                    yield self.finding(Span(before.start, token.end), "Hier ontbreekt een punt, of “ik” moet klein.", (fix,))


class MissingQuestionMark(Rule):
    """Een vraag eindigt op een vraagteken.

    De zin begint als een vraag: een vraagwoord, de persoonsvorm en dan het onderwerp. Bron: Onze Taal.

    ```fout
    Waarom halen zij dat hier ⟦vandaan.⟧ Hoe kan ik dat ⟦weten.⟧
    ```
    ```wordt
    Waarom halen zij dat hier vandaan? Hoe kan ik dat weten?
    ```
    ```goed
    Waarom halen zij dat hier vandaan? Hoe dat kan, weet ik niet. Waarom is niet duidelijk. Wat is dat mooi. Wie rijdt, drinkt niet. Hoe vaak heb ik dat niet gezegd.
    ```
    """

    code = "INT035"
    name = "ontbrekend-vraagteken"
    severity = Severity.LIKELY
    source = "Onze Taal"

    _question = frozenset(_words("waarom hoe waar waarheen waarvandaan waarmee waarover wanneer waardoor hoeveel"))
    _asked = frozenset(_words("ik je jij we wij ze zij hij u dat dit het deze die"))

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.prose():
            for sentence in block.sentences:
                if self._asks(sentence) and self._is_one_clause(sentence):
                    stop = sentence[-1].span
                    fix = Fix((Edit(stop, "?"),), "?", Safety.UNSAFE)
                    yield self.finding(Span(sentence[-2].start, stop.end), "Deze zin begint als een vraag.", (fix,))

    def _asks(self, sentence: list[Token]) -> bool:
        """Question word, finite verb, subject … stop."""
        if len(sentence) < 5 or sentence[-1].text != "." or sentence[0].lower not in self._question or not sentence[0].form.is_capitalised:
            return False
        return _finite(sentence[1]) and sentence[2].lower in self._asked

    def _is_one_clause(self, sentence: list[Token]) -> bool:
        """No comma, colon, quotation or denial: a rhetorical question may end in a stop."""
        return all(token.kind != PUNCT for token in sentence[:-1]) and not any(token.lower in {"niet", "toch", "wel"} for token in sentence)


class MissingFinalStop(Rule):
    """Aan het eind van de alinea ontbreekt een punt.

    Een alinea eindigt op een leesteken, ook als er een citaat of een haakje achter staat.

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
    severity = Severity.CONSIDER

    def check(self, doc: Document) -> Iterator[Finding]:
        paragraphs = list(doc.of_kind(Kind.PARAGRAPH))
        if sum(block.text[-1:] in ".?!”’…" for block in paragraphs) * 2 < len(paragraphs):
            return
        for block in paragraphs:
            tokens = block.tokens
            if (
                len(block.sentences) > 1
                and len(tokens) > 9
                and tokens[-1].kind == WORD
                and tokens[-1].text[-1] != "."
                and any(map(_finite, block.sentences[-1]))
            ):
                fix = Fix((Edit(Span(block.span.end, block.span.end), "."),), ".", Safety.UNSAFE)
                yield self.finding(tokens[-1].span, "De alinea eindigt zonder leesteken.", (fix,))


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
    _smiley = lazy_regex(r"[:;=][-']?[()\[\]]")
    _item = lazy_regex(r"(?<![\p{L}\p{N}])(?:\d{1,2}|\p{L}|[ivx]{1,4})\)")

    def check(self, doc: Document) -> Iterator[Finding]:
        if not regex.search(r"[()\[\]]", doc.text):
            return
        for block in doc.prose():
            yield from self._in_block(block)

    def _in_block(self, block: Block) -> Iterator[Finding]:
        text = block.text
        if not regex.search(r"[()\[\]]", text):
            return
        smileys = {match.end() - 1 for match in self._smiley.finditer(text)}
        items = {match.end() - 1 for match in self._item.finditer(text)}
        stack: list[tuple[str, int]] = []
        lost: list[int] = []
        for at, mark in enumerate(text):
            if at in smileys:
                continue
            if mark in "([":
                stack.append((mark, at))
            elif mark in self._pairs:
                if stack and stack[-1][0] == self._pairs[mark]:
                    stack.pop()
                elif at not in items:
                    lost.append(at)
        for at in sorted((*lost, *(at for _, at in stack))):
            where = block.span.start + at
            if block.document.is_text(where):
                yield self.finding(Span(where, where + 1), "In deze alinea ontbreekt het andere haakje.")


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

    _pattern = lazy_regex(r"^(P\.?S\.?) ?:", regex.M)

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in self._pattern.finditer(doc.text):
            yield self.replacement(Span(*match.span()), match[1], "Na P.S. staat geen dubbele punt.", Safety.SAFE)
