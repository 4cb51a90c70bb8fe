"""Commas: before «maar», after «echter», at an interjection, between two finite verbs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from taallint.api import WORD, Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, Token, form, lazy_regex

_words = str.split
_SUBJECTS = frozenset(_words("ik je jij we wij ze zij hij u het er dit dat die men iedereen niemand"))
_FRONTED = frozenset(_words("toch hier daar nu dan toen ook zo"))
_SUBORDINATORS = frozenset(_words("als toen hoewel terwijl omdat doordat zodra nadat voordat wanneer indien mits zolang nu"))
_COPULAS = frozenset(_words("is was lijkt leek blijft bleef wordt werd zijn waren lijken"))


@cache
def _is_finite(word: str) -> bool:
    """Is ``word`` a finite verb and nothing else?"""
    return form(word).has_tag("WKW:TGW", "WKW:VLT") and not form(word).has_tag("ZNW", "BNW", "VRZ", "BYW")


def _finite(token: Token) -> bool:
    return token.kind == WORD and token.form.has_tag("WKW:TGW", "WKW:VLT")


def _insert_comma(rule: Rule, before: Token, after: Token, message: str, severity: Severity | None = None) -> Finding:
    """A finding over two neighbours that a comma must part."""
    fix = Fix((Edit(Span(before.end, before.end), ","),), f"{before.text}, {after.text}", Safety.UNSAFE)
    return rule.finding(Span(before.start, after.end), message, (fix,), severity)


class CommaBeforeMaar(Rule):
    """Voor «maar» met een nieuwe zin hoort een komma.

    Verbindt «maar» twee hele zinnen, dan scheidt een komma ze. Binnen een woordgroep («klein maar fijn») hoeft het niet. Bron: taaladvies.net.

    ```fout
    Hij wilde ⟦helpen maar⟧ hij kon niet. Het is ⟦vreemd maar⟧ als ik kom, is het stil. Het is ⟦duur maar⟧ op een of andere manier gaat het.
    ```
    ```wordt
    Hij wilde helpen, maar hij kon niet. Het is vreemd, maar als ik kom, is het stil. Het is duur, maar op een of andere manier gaat het.
    ```
    ```goed
    Hij wilde helpen, maar hij kon niet. Het is klein maar fijn, langzaam maar zeker. Vraag het maar aan hem. Ga jij maar hier staan.
    Niet vandaag maar morgen. Het stuk is goed maar te lang. Dat kan alleen maar als hij komt.
    ```
    """

    code = "INT030"
    name = "komma-voor-maar"
    severity = Severity.LIKELY
    source = "taaladvies.net"

    _never_before = frozenset(
        _words("niet alleen nog dan zo eens ook toch al geen slechts ik jij wij we hij zij dat dit die me je het ze er hem haar ons u hen")
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in doc.sentences:
            for at in range(2, len(sentence) - 2):
                token = sentence[at]
                if token.text == "maar" and sentence[at - 1].kind == WORD and self._opens_clause(sentence, at):
                    yield _insert_comma(self, sentence[at - 1], token, "Voor “maar” met een nieuwe zin hoort een komma.")

    def _opens_clause(self, sentence: list[Token], at: int) -> bool:
        before, after, next_after = sentence[at - 1], sentence[at + 1], sentence[at + 2]
        if before.lower in self._never_before or not any(_finite(token) for token in sentence[:at]):
            return False
        if after.lower in _SUBJECTS | _FRONTED and _finite(next_after):
            return True
        predicate = sentence[at - 2].lower in _COPULAS and before.form.has_tag("BNW:STL:ONV")
        if predicate and after.lower in _SUBORDINATORS:
            return True
        return predicate and (after.form.has_tag("VRZ") or after.lower in {"dan", "nu", "minder", "meer"}) and after.lower not in {"te", "om"}


class CommaAfterEchter(Rule):
    """Na «echter» aan het begin van een zin hoort een komma.

    «Echter» staat liever verderop («Het is echter goed»). Begint het de zin en volgt er niet meteen een persoonsvorm, dan hoort er een komma na. Bron: taaladvies.net.

    ```fout
    ⟦Echter het⟧ is goed.
    ```
    ```wordt
    Echter, het is goed.
    ```
    ```goed
    Echter, het is goed. Het is echter goed. Echter hoeft dit niet altijd.
    ```
    """

    code = "INT031"
    name = "komma-na-echter"
    severity = Severity.LIKELY
    source = "taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        if "Echter " not in doc.text:
            return
        for sentence in doc.sentences:
            if (
                len(sentence) > 2
                and sentence[0].text == "Echter"
                and sentence[1].kind == WORD
                and (not _finite(sentence[1]) or sentence[1].form.has_tag("VRZ"))
            ):
                yield _insert_comma(self, sentence[0], sentence[1], "Na “Echter” aan het begin van de zin hoort een komma.")


class CommaAtInterjection(Rule):
    """Een tussenwerpsel wordt met een komma van de zin gescheiden.

    «Haha, dat is goed.» «Dat is goed, haha.»

    ```fout
    ⟦Haha dat⟧ is goed. Dat is ⟦goed haha⟧.
    ```
    ```wordt
    Haha, dat is goed. Dat is goed, haha.
    ```
    ```goed
    Haha, dat is goed. Dat is goed, haha. „Haha”, zei hij.
    ```
    """

    code = "INT032"
    name = "komma-bij-tussenwerpsel"
    severity = Severity.LIKELY

    _laughs = lazy_regex(r"(?:ha){2,}h?|(?:hi){2,}|(?:he){2,}|tja|nou ja", regex.I)

    def check(self, doc: Document) -> Iterator[Finding]:
        if not self._laughs.search(doc.text):
            return
        for sentence in doc.sentences:
            for at, token in enumerate(sentence):
                if token.kind != WORD or not self._laughs.fullmatch(token.text):
                    continue
                after = sentence[at + 1] if at + 1 < len(sentence) else None
                if at == 0 and after is not None and after.kind == WORD and after.text.islower():
                    yield _insert_comma(self, token, after, "Een tussenwerpsel krijgt een komma.")
                elif at and token.text.islower() and sentence[at - 1].kind == WORD and (after is None or after.text in {".", "!"}):
                    yield _insert_comma(self, sentence[at - 1], token, "Een tussenwerpsel krijgt een komma.")


class CommaBetweenVerbs(Rule):
    """Tussen twee persoonsvormen staat een komma.

    Eindigt een bijzin op een persoonsvorm en begint de hoofdzin ermee, dan houdt een komma ze uit elkaar: «Toen hij viel, riep hij.»
    Bron: Leidraad en taaladvies.net (sterk aanbevolen).

    ```fout
    Als hij ⟦langsloopt wordt⟧ het tijd. Elke frank ⟦telt zei⟧ onze moeder. Het gaat ⟦wel vind⟧ ik.
    ```
    ```wordt
    Als hij langsloopt, wordt het tijd. Elke frank telt, zei onze moeder. Het gaat wel, vind ik.
    ```
    ```goed
    Als hij langsloopt, wordt het tijd. Elke frank telt, zei onze moeder. Het gaat wel, vind ik. Dat wil hij zeggen. Dat vind ik.
    Als hij kon komen en zou gaan helpen, was het goed. Zo vind ik het. Daarom vind ik. Hij weet wat hij kan worden.
    ```
    """

    code = "INT033"
    name = "komma-tussen-persoonsvormen"
    severity = Severity.LIKELY
    source = "taaladvies.net"

    _openers = frozenset(_words("als toen hoewel terwijl omdat doordat zodra nadat voordat wanneer indien"))
    _speech = frozenset(_words("zei zegt vroeg riep schreef schrijft denkt dacht meende meent aldus"))
    _opinion = frozenset(_words("vind denk geloof meen vond dacht"))

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.prose():
            for sentence in block.sentences:
                if len(sentence) > 4:
                    yield from self._in_sentence(sentence)

    def _in_sentence(self, sentence: list[Token]) -> Iterator[Finding]:
        words = [token for token in sentence if token.kind == WORD]
        if words and words[0].lower in self._openers and words[0] is sentence[0]:
            yield from self._after_clause(sentence)
        for at in range(2, len(sentence) - 1):
            token, before = sentence[at], sentence[at - 1]
            if before.kind != WORD:
                continue
            rest = sentence[at + 1 :]
            if token.text in self._speech and _is_finite(before.lower) and _singular(before) and self._ends_with_name(rest):
                yield _insert_comma(self, before, token, "Voor “zei hij” en dergelijke hoort een komma.")
            elif token.text in self._opinion and [t.text for t in rest[:-1]] == ["ik"] and rest[-1].text == "." and self._is_whole(sentence[:at]):
                yield _insert_comma(self, before, token, "Voor “vind ik” aan het eind van de zin hoort een komma.")

    def _after_clause(self, sentence: list[Token]) -> Iterator[Finding]:
        """The first two finite verbs side by side after a subordinator, with no comma before them and a subject after."""
        for at in range(3, len(sentence) - 1):
            token, before = sentence[at], sentence[at - 1]
            if token.kind != WORD:
                return
            if before.kind == WORD and _is_finite(before.lower) and _is_finite(token.lower) and before.lower not in _AUXILIARIES:
                if sentence[at + 1].lower in _SUBJECTS | {"de", "een"} and not before.form.has_tag("WKW:TGW:INF") and token.lower != before.lower:
                    yield _insert_comma(self, before, token, "Tussen twee persoonsvormen hoort een komma.")
                return

    def _ends_with_name(self, rest: list[Token]) -> bool:
        """A subject of one to three words and the end of the sentence."""
        if not 2 <= len(rest) <= 4 or rest[-1].text not in {".", "!"}:
            return False
        return all(token.kind == WORD for token in rest[:-1]) and (rest[-2].form.has_tag("ZNW", "ENM", "VNW:PER") or rest[-2].form.is_capitalised)

    def _is_whole(self, tokens: list[Token]) -> bool:
        """Subject first, then a finite verb, then something."""
        return len(tokens) > 2 and tokens[0].lower in _SUBJECTS | {"de"} and _finite(tokens[1]) and tokens[-1].lower not in {"dat", "wat", "zo", "dit"}


_AUXILIARIES = frozenset(
    _words(
        "zou zouden zal zullen kan kunnen kon konden moet moeten moest moesten wil willen wilde wilden mag mogen mocht heeft had ging gaat gaan laat laten liet blijft"
    )
)


def _singular(token: Token) -> bool:
    return token.form.has_tag("WKW:TGW:3EP", "WKW:VLT:1EP")
