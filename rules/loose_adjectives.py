"""Bijvoeglijke naamwoorden die uit twee delen bestaan (zorgwekkend, ijskoud, vijfjarig) en los geschreven zijn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import WORD, Document, Finding, Form, Rule, Severity, Span, Token, form, lexicon

_DETERMINERS = frozenset("de een deze die zo'n elke iedere onze mijn zijn haar hun het geen".split())
_DEGREES = frozenset("erg heel zeer nogal behoorlijk uiterst vrij minder meer niet zo tamelijk even best".split())
_COPULAS = frozenset("is was zijn waren wordt werd worden werden blijft bleef blijven bleven lijkt leek maakt maakte maken".split())
_CLOSED = frozenset({"VRZ", "VNW", "VGW", "BYW", "GET", "TSW", "ENM", "BNW"})
_PARTICLES = frozenset("aan af bij in mee op over terug toe uit voor weg".split())
_OFTEN = 10
"""Frequency class of a compound that is in common use."""
_NUMBERS = frozenset(
    """een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig
    vijftig zestig zeventig tachtig negentig honderd half""".split()
)
_COUNTED = frozenset(
    """jarig jarige jarigen daags daagse delig delige zijdig zijdige stemmig stemmige voudig voudige maands maandse weeks weekse urig urige uurs mans baans
    tallig hoekig hoekige ledig ledige kantig kantige polig polige puntig puntige procents maandelijks maandelijkse wekelijks wekelijkse""".split()
)


@cache
def _is_plain_noun(word: Form) -> bool:
    return word.has_tag("ZNW", "DVS", "DVW") and not _CLOSED & word.classes and word.norm == word.lower


def _may_begin(first: Form, second: Form) -> bool:
    return _is_plain_noun(first) or (first.lower in _PARTICLES and second.has_tag("WKW:ODW", "BNW:STL:ONV"))


@cache
def _may_end(word: Form) -> bool:
    """An adjective or present participle, in small letters, that ends some compound or counts something."""
    if word.norm != word.lower or len(word.norm) < 4:
        return False
    return word.has_tag("BNW:STL", "WKW:ODW", "WKW:VTD") and not word.has_tag("VNW", "VRZ", "BYW", "GET", "WKW:TGW:INF", "WKW:VLT:INF")


@cache
def _joined(first: str, second: str) -> int:
    """How frequent the adjective of the two parts is; 0 when there is none."""
    frequency = lexicon().frequency(first + second)
    return frequency if frequency and form(first + second).has_tag("BNW") else 0


class LooseAdjective(Rule):
    """Dit bijvoeglijk naamwoord is één woord.

    *Zorgwekkend*, *ijskoud*, *milieuvriendelijk*, *levensgevaarlijk*: zelfstandig naamwoord en bijvoeglijk naamwoord vormen samen één woord. Ook een getal in
    letters schrijf je vast: *een vijfjarig contract*, *een driedaagse reis*. Bron: Leidraad, samenstellingen.

    ```fout
    Het was een ⟦zorg wekkende⟧ avond met een ⟦ijs koude⟧ wind. De auto is heel ⟦milieu vriendelijk⟧; de ⟦drie daagse⟧ reis is ⟦tijd rovend⟧. Zij noemde de cijfers ⟦zorg wekkend⟧ en hij reageerde ⟦terug houdend⟧.
    ```
    ```wordt
    Het was een zorgwekkende avond met een ijskoude wind. De auto is heel milieuvriendelijk; de driedaagse reis is tijdrovend. Zij noemde de cijfers zorgwekkend en hij reageerde terughoudend.
    ```
    ```goed
    Zo krijgt het kind vriendelijke ogen. Dat de kerk historisch is, weet de wereld. De vijf jarigen zongen; hij is jarig. In de stad stonden oude huizen. Hij vond water dicht bij huis.
    ```
    """

    code = "SAM048"
    name = "bijvoeglijk-los"
    severity = Severity.LIKELY
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.such(_may_end):
            if not at or not sentence[at].spaced or sentence[at - 1].kind != WORD or not _may_begin(sentence[at - 1].form, sentence[at].form):
                continue
            if (sentence[at - 1].lower, sentence[at].lower) == ("leven", "lang"):
                continue  # zijn leven lang
            if _joined(sentence[at - 1].lower, sentence[at].lower) >= _OFTEN and self._is_one(sentence, at):
                yield self._finding(sentence[at - 1 : at + 1], "Dit bijvoeglijk naamwoord is één woord.")
        for sentence, at in doc.where(_COUNTED):
            number = sentence[at - 1].lower
            if at and sentence[at].spaced and number in _NUMBERS and not self._may_count(sentence, at):
                yield self._finding(sentence[at - 1 : at + 1], "Getal en bijvoeglijk naamwoord vormen één woord.")

    def _finding(self, parts: Sequence[Token], message: str) -> Finding:
        return self.replacement(Span(parts[0].start, parts[1].end), parts[0].text + parts[1].lower, message)

    @staticmethod
    def _is_one(sentence: Sequence[Token], at: int) -> bool:
        """Is the adjective an attribute of what follows (een ijs koude wind), or a predicate (is heel milieu vriendelijk)?"""
        before = sentence[at - 2] if at > 1 else None
        after = sentence[at + 1] if at + 1 < len(sentence) else None
        if before is None or before.kind != WORD:
            return False
        attributive = after is not None and after.kind == WORD and after.form.has_tag("ZNW", "BNW:STL:VRB") and not after.form.has_tag("VRZ", "VNW")
        if attributive and before.lower in _DETERMINERS:
            before_group = sentence[at - 3].form if at > 2 else None
            return before_group is None or not before_group.has_tag("WKW:TGW:3EP", "WKW:VLT") or before.lower in {"een", "zo'n"}
        closes = after is None or after.kind != WORD or after.lower in {"en", "maar", "of"}
        return not attributive and (before.lower in (_DEGREES | _COPULAS) or (closes and sentence[at].form.has_tag("WKW:ODW") and before.kind == WORD))

    @staticmethod
    def _may_count(sentence: Sequence[Token], at: int) -> bool:
        """De vijf jarigen, een jarige moeder, alle vijf jarig: people whose birthday it is."""
        return sentence[at].lower == "jarigen" or sentence[at - 1].lower in {"een", "één"}
