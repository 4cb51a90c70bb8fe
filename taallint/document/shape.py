"""The article as a row of letters, one a token: what sort of word it is. Grammar can then be searched with regular expressions.

*De mannen uit het dorp staat klaar.* is ``dKRtNVU.``: a determiner, a word that is a plural noun or a verb, a preposition, *het*, a singular noun,
a singular finite verb, an uninflected adjective, a mark. One search over the row visits a whole article in microseconds; a rule then looks closer
at the few places found. A word that may be many things gets ``x``, so a pattern that doesn't name ``x`` only speaks where the sort is sure.

=====  =========================================  =====  =========================================
``N``  noun, singular                             ``V``  finite verb, singular (loopt, is, liep)
``P``  noun, plural                               ``W``  verb in -en: infinitive or plural
``O``  noun, either number                        ``Q``  finite verb, plural past (liepen)
``K``  plural noun or verb in -en (kosten)        ``F``  verb, form of *ik* only (vind)
``X``  singular noun or infinitive (leven)        ``L``  past participle
``Y``  singular noun or finite verb (staat)       ``T``  te
``E``  name, or another word with a capital       ``B``  adverb
``A``  adjective, inflected or without ending     ``R``  preposition
``U``  adjective, uninflected                     ``#``  number in digits
``e``  een, elk, ieder                            ``s``  ik, jij, hij, men, iemand …
``t``  het; ``h`` dit; ``c`` dat; ``i`` die;      ``w``  wij, we, jullie
       ``g`` deze                                 ``u``  zij, ze, u
``d``  de, mijn, onze, geen … (always before      ``o``  mij, hem, zich, elkaar …
       a noun)                                    ``q``  wie, wat, welke
``y``  je, ons, haar, hun (or a pronoun)          ``r``  er, hier, daar
``z``  zijn                                       ``a``  als
``k``  plural noun or more than a verb (leden)    ``v``  finite verb or participle (bepaalt)
``n``  no verb and no plural, otherwise unclear   ``x``  anything
``p``  twee, alle, enkele, sommige …              ``S``  other subordinators: omdat, toen, waar …
``C``  en, of, noch; ``M`` maar, want
``,``  a mark between clauses                     ``"``  quotation mark; ``.`` another mark
=====  =========================================  =====  =========================================

Sentences are separated by a line break.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from copy import copy
from functools import cache
from operator import attrgetter
from re import VERBOSE
from typing import TYPE_CHECKING, Final

from ..regexes import lazy_regex
from ..words.lexicon import form
from . import roles as r

if TYPE_CHECKING:
    import regex

    from .syntax import Sentence

_FUNCTION: Final = {
    word: letter
    for letter, words in {
        "e": "een één 'n elk elke ieder iedere menig zo'n",
        "t": "het 't",
        "h": "dit",
        "c": "dat",
        "i": "die",
        "g": "deze",
        "d": "de mijn m'n jouw z'n d'r onze uw geen diens wier wiens den der des",
        "y": "je ons haar hun",
        "z": "zijn",
        "p": "alle enkele sommige vele beide diverse ettelijke zulke verscheidene meerdere allebei tientallen honderden duizenden",
        "s": "ik 'k jij hij ie men iemand niemand iedereen iets niets alles",
        "w": "wij we jullie",
        "u": "zij ze u gij ge",
        "o": "me mij hem 'm hen jou zich zichzelf elkaar mezelf jezelf onszelf haarzelf hemzelf mekaar",
        "q": "wie wat welke welk",
        "r": "er hier daar",
        "a": "als",
        "W": "kunnen zullen moeten mogen willen laten doen gaan staan blijven worden hebben lijken blijken lopen",
        "Q": "waren werden hadden konden zouden moesten mochten wilden",
        "T": "te",
        "n": "weg",
        "C": "en of noch",
        "M": "maar want",
        "B": "toch ja nee nu dan veel weinig meer minder meest minst goed graag vroeg ver heel weer niet ook nog al wel zo samen zelf "
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagavond zaterdagavond zondagmiddag",
    }.items()
    for word in words.split()
}
_QUOTES: Final = frozenset("„”“‟‘’‚'\"«»") | {"''", "’’", "‘‘", ",,", "``"}
_MARKS: Final = frozenset({",", ";", ":", "(", ")", "[", "]", "–", "—", "-", "?", "!", ".", "…", "...", "/"})


@cache
def letter(text: str) -> str:
    """The letter of the token ``text``."""
    if not text[0].isalpha() and not (len(text) > 1 and text[1].isalpha()):
        return "," if text in _MARKS else '"' if text in _QUOTES else "#" if any(map(str.isdigit, text)) else "."
    facts = form(text)
    known = _FUNCTION.get(facts.lower)
    if known:
        return known
    role = r.roles(text)
    if role & r.NUMERAL:
        return "A" if facts.has_tag("GET:RNG") else "x" if role & r.ADJECTIVE else "p"
    if facts.is_capitalised and not role & (r.PREPOSITION | r.SUBORDINATOR | r.ADVERB | r.FINITE) and role not in {r.ADJECTIVE, r.NOUN_MANY}:
        return "E"
    return _open_class(facts.tags, role)


def _open_class(tags: frozenset[str], role: int) -> str:
    if role & r.ADJECTIVE and role & r.NOUN and not any(tag.startswith("ZNW:EKV:") for tag in tags):
        role &= ~r.NOUN  # “het mooie”: every adjective can do that
    for letter, all_of, allowed in _LETTERS:
        if role & all_of and not role & ~allowed:
            if letter == "A" and all(tag.endswith(":ONV") or tag.startswith("WKW:TGW:1EP") for tag in tags):
                return "U"
            return letter
    return "n" if role and not role & (r.VERB & ~r.FIRST | r.NOUN_MANY) else "x"


_LETTERS: Final = (
    ("S", r.SUBORDINATOR, r.SUBORDINATOR),
    ("R", r.PREPOSITION, r.PREPOSITION | r.ADVERB),
    ("B", r.ADVERB, r.ADVERB | r.FIRST),
    ("N", r.NOUN, r.NOUN | r.FIRST),
    ("P", r.NOUN_MANY, r.NOUN_MANY),
    ("O", r.NOUN, r.NOUN | r.NOUN_MANY | r.FIRST),
    ("K", r.NOUN_MANY, r.NOUN_MANY | r.MANY | r.PAST_MANY),
    ("X", r.NOUN, r.NOUN | r.MANY | r.PAST_MANY),
    ("k", r.NOUN_MANY, r.NOUN_MANY | r.MANY | r.PAST_MANY | r.ADJECTIVE | r.ADVERB | r.PARTICIPLE),
    ("A", r.ADJECTIVE, r.ADJECTIVE | r.FIRST),
    ("L", r.PARTICIPLE, r.PARTICIPLE | r.ADJECTIVE),
    ("Y", r.NOUN, r.NOUN | r.FIRST | r.THIRD | r.PAST),
    ("V", r.THIRD | r.PAST, r.FIRST | r.THIRD | r.PAST),
    ("v", r.THIRD, r.THIRD | r.PARTICIPLE),
    ("F", r.FIRST, r.FIRST),
    ("Q", r.PAST_MANY, r.PAST_MANY),
    ("W", r.MANY, r.MANY | r.PAST_MANY),
)
"""Letter, the roles of which the word has one, and the roles it may have."""


_text = attrgetter("text")


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return lazy_regex(pattern, VERBOSE)


class Shape:
    """The row of letters of an article, and the way back to its sentences."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self._sentences = sentences
        self._starts: list[int] = []
        rows = []
        at = 1
        for sentence in sentences:
            row = "".join(map(letter, map(_text, sentence.tokens)))
            self._starts.append(at)
            rows.append(row)
            at += len(row) + 1
        self.text = "\n" + "\n".join(rows) + "\n"

    def search(self, pattern: str, group: int | str = 0) -> Iterator[tuple[Sentence, int, regex.Match[str]]]:
        """Where the regular expression ``pattern`` (verbose form) is found.

        Yields the sentence, the index in it of the token at which ``group`` starts, and the match.
        """
        for match in _compiled(pattern).finditer(self.text):
            at = match.start(group)
            number = bisect_right(self._starts, at) - 1
            yield self._sentences[number], at - self._starts[number], match

    def with_adverbs(self, stretches: Iterable[tuple[int, int, int]]) -> Shape:
        """The same row, in which each stretch (number of the sentence, first token, end) is adverbs."""
        row = list(self.text)
        for number, first, end in stretches:
            start = self._starts[number]
            row[start + first : start + end] = "B" * (end - first)
        other = copy(self)
        other.text = "".join(row)
        return other
