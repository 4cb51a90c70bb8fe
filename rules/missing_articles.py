"""VWR202: a noun that can't do without its article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from taallint.api import WORD, Document, Finding, House, Rule, Sentence, Severity, Span, article, form, letter, lexicon

_words = str.split
_PREPOSITIONS = frozenset(
    _words("aan achter bij binnen door in langs met na naar naast namens om onder op over sinds tegen tijdens tussen uit van vanuit vanwege via voor volgens")
)
_OPENERS = _PREPOSITIONS | frozenset(_words("dat omdat want zodat doordat voordat nadat zodra"))
_BARE_AFTER = frozenset(
    _words("eigen vorig vorige volgend volgende komend komende afgelopen genoemde bovengenoemde betreffende desbetreffende dergelijke zulke")
)
"""Adjectives that stand for an article: in eigen huis, van vorige week, in genoemde wijk."""
_OFFICES = frozenset(
    _words(
        "president premier minister koning koningin kanselier staatssecretaris generaal ambassadeur vicepresident oppositieleider minister-president bondskanselier"
    )
)
_BEFORE_OFFICE = frozenset(
    _words(
        "dat of omdat terwijl toen als nadat voordat zodat hoewel en maar want door van voor met aan bij tegen over volgens waarop waarin waarmee waarbij is was "
        "heeft had zei zegt"
    )
)
_AFTER = r'(?=[VYWQLvcBS\nR]|"?,(?![NOPKXAUE])|C[VQ])'
"""What may follow: no second noun, name or number, no enumeration and no *en* but before a verb."""
_BARE = (
    rf"R(?:(?P<word>[NO])|(?P<word>[AUB])N){_AFTER}",
    r"(?<=[VFQWNPExsw,L])[SMc](?P<word>N)(?=[VRQBiv])",
    r"[VYF]r(?P<word>N)(?=[,\nR])",
    r"(?:[VQF][swyu]?|W[wu])(?P<word>[UA])N(?=[,\nR])",
    rf"[VQ](?P<word>N){_AFTER}",
)
_INDEFINITE = "VQFWYswyur"
"""Sorts of words after which the article is *een*: daar heb je een mooi uitzicht, er viel een bui."""
_PAIRING = frozenset(_words("tot naar op aan voor na om bij"))
"""Between two bare nouns these make a pair: van dorp naar dorp."""
_COPULAS = frozenset(_words("is was waren wordt werd werden blijft bleef bleven heet heette"))
"""After these a bare noun tells what something is: dat is eindpunt van de reis."""
_HIGH = frozenset(_words("instantie orde kwaliteit belang zorg nood mate wil weten niveau waarde wens"))
"""Nouns with which a superlative means very: van hoogste belang, in laatste instantie."""
_SHORTEST_HEAD = 4
_TIMES = frozenset(_words("dag ochtend middag nacht week weekend"))
"""Compounds of these tell when: zij kwam zaterdagmiddag."""
_SMALL = frozenset({"met"})
"""A diminutive is always counted: zij kreeg een lintje."""
_NOT_SMALL = frozenset(_words("beetje krijgertje tikkertje verstoppertje handje mondje kopje voetje boompje stuivertje haasje hoedje armpje toertje"))
"""Diminutives of games and expressions: tikkertje spelen."""


class MissingArticle(Rule):
    """Er ontbreekt een lidwoord.

    Een ding of een plaats die men kan tellen, heeft in het enkelvoud een lidwoord, ook na een voorzetsel: *op de website*, *in het dorp*, *bij de secretaris*.
    Welke woorden dat zijn, en na welk voorzetsel ze toch kaal kunnen staan (*op straat*), staat in `huisstijl/lidwoord.txt`.
    “De Franse president Macron” kan niet zonder “de”. In een kop mag het wel.

    ```fout
    Meer informatie staat ⟦op website⟧ van de stad. U kunt zich opgeven ⟦bij penningmeester⟧. Ik denk ⟦dat burgemeester⟧ van niets wist. Zij woont in ⟦grootste⟧ stad. Zij ⟦kreeg lintje⟧.
    ```
    ```wordt
    Meer informatie staat op de website van de stad. U kunt zich opgeven bij de penningmeester. Ik denk dat de burgemeester van niets wist. Zij woont in de grootste stad. Zij kreeg een lintje.
    ```
    ```fout
    In het artikel staat dat ⟦Franse⟧ president Macron persoonlijk heeft gebeld.
    ```
    ```wordt
    In het artikel staat dat de Franse president Macron persoonlijk heeft gebeld.
    ```
    ```goed
    In het artikel staat dat de Franse president Macron heeft gebeld. Hij sprak met Franse presidenten. Ook Franse wijn was er.
    Hij speelt op straat en gaat van deur tot deur. Zij trokken van dorp naar dorp. Zij is lid van kerk, gemeente en partij. Hij woont in eigen huis.
    ```
    """

    code = "VWR202"
    name = "ontbrekend-lidwoord"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: het lidwoord"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_OFFICES):
            if 1 < at < len(sentence.tokens) - 1 and self._lacks_article(sentence, at - 1):
                yield self.replacement(sentence.tokens[at - 1].span, f"de {sentence.tokens[at - 1].text}", "Vóór een nationaliteit met een functie hoort “de”.")
        for sentence, at in doc.places(_superlative, last="e"):
            if at + 1 < len(sentence.tokens) and letter(sentence.tokens[at + 1].text) in "NPOKkY" and self._is_superlative(sentence, at):
                right = article(sentence.tokens[at + 1].form, strict=False) or "de"
                yield self.replacement(sentence.tokens[at].span, f"{right} {sentence.tokens[at].text}", "Vóór de overtreffende trap hoort een lidwoord.")
        for pattern in _BARE:
            for sentence, at, _ in doc.shape.search(pattern, "word"):
                found = self._bare(sentence, at, doc.house)
                if found:
                    yield found

    @staticmethod
    def _lacks_article(sentence: Sentence, at: int) -> bool:
        origin, _, name = sentence.tokens[at : at + 3]
        return (
            origin.form.is_capitalised
            and name.form.is_capitalised
            and name.kind == WORD
            and origin.form.has_tag("BNW:STL:VRB")
            and sentence.words[at - 1] in _BEFORE_OFFICE
        )

    @staticmethod
    def _is_superlative(sentence: Sentence, at: int) -> bool:
        """in grootste stad; not in uiterste nood, nor op één na grootste."""
        word, token = sentence.words[at], sentence.tokens[at]
        return (
            _superlative(word)
            and token.text.islower()
            and sentence.words[at - 1] in _PREPOSITIONS - {"na"}
            and sentence.words[at + 1] not in _HIGH
            and sentence.block.kind.is_prose
        )

    def _bare(self, sentence: Sentence, at: int, house: House) -> Finding | None:
        """A finding over the word before and the noun phrase at ``at``, when its noun must have an article there."""
        before, first = sentence.tokens[at - 1 : at + 1]
        noun = at if letter(first.text) in "NO" else at + 1
        opener = sentence.words[at - 1]
        allowed = _allowed(sentence.words[noun], house)
        indefinite = letter(before.text) in _INDEFINITE
        right = "een" if indefinite else article(sentence.tokens[noun].form, strict=False) or "de"
        described = noun > at and "als" in allowed and sentence.words[at].endswith("e") if allowed else False  # van bekende schrijver
        if (
            allowed is None
            or (opener in allowed and not described)
            or (indefinite and ("als" in allowed or opener in _COPULAS))
            or (opener == "dat" and right == "het")
        ):
            return None
        if self._is_superlative(sentence, at) or not (indefinite or opener in _OPENERS) or not self._is_plain(sentence, at, noun):
            return None
        span = Span(before.start, sentence.tokens[noun].end)
        text = " ".join([before.text, right, *(token.text for token in sentence.tokens[at : noun + 1])])
        return self.replacement(span, text, f"Bij “{sentence.words[noun]}” hoort hier een lidwoord.")

    @staticmethod
    def _is_plain(sentence: Sentence, at: int, noun: int) -> bool:
        """Running text, without a name, a pair (van dorp naar dorp) or an adjective that stands for an article."""
        row = "".join(letter(word or ".") for word in map(sentence.word, range(at - 3, noun + 3)))
        after = sentence.word(noun + 1) in _PAIRING and row[-1] in "NOPKX"
        pair = after or (sentence.words[at - 1] in _PAIRING and row[0] == "R" and row[1] in "NOPKX")
        ranked = sentence.words[at - 1] == "na" and row[1] in "ep"  # op één na grootste stad
        return (
            sentence.block.kind.is_prose
            and sentence.tokens[-1].kind != WORD
            and all(token.text.islower() for token in sentence.tokens[at : noun + 1])
            and sentence.words[at] not in _BARE_AFTER
            and sentence.word(noun + 1) not in {"blijven", "worden", "zijn", "heten"}
            and sentence.word(at - 2) != sentence.words[noun]
            and not any(token.text[:1].isupper() for token in sentence.tokens[noun + 1 : noun + 2])
            and not pair
            and not ranked
        )


@cache
def _superlative(word: str) -> bool:
    return word.endswith("ste") and word not in {"minste", "uiterste"} and form(word).has_tag("BNW:OVR:VRB")


@cache
def _bare_after(house: House) -> Mapping[str, frozenset[str]]:
    """Each noun of the list, with a hyphen when only its compounds count -> the prepositions after which it may go bare."""
    found = {}
    for line in house.lines("lidwoord"):
        nouns, _, prepositions = line.partition(":")
        found.update(dict.fromkeys(nouns.split(), frozenset(prepositions.split())))
    return found


@cache
def _allowed(noun: str, house: House) -> frozenset[str] | None:
    """The prepositions after which ``noun`` may go bare; None when it isn't in the list, nor the end of it."""
    bare = _bare_after(house)
    if noun in bare:
        return bare[noun]
    if form(noun).has_tag("ZNW:EKV:VRK"):
        return None if noun in _NOT_SMALL else _SMALL
    for cut in range(3, len(noun) - _SHORTEST_HEAD + 2):
        head = noun[cut:]
        known = bare.get(f"-{head}") or (bare.get(head) if len(head) >= _SHORTEST_HEAD else None)
        if known is not None and head not in _TIMES and form(noun[:cut]).listed and lexicon().frequency(noun):
            return known
    return None
