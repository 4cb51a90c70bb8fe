"""Listed, and yet probably not meant: a rare form beside a far more frequent one that differs as errors do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from .lexicon import lexicon
from .search import nearest, sounds_like

RARE = 9
"""Highest frequency class of a word that is looked at."""
_COMPARATIVES = ("rijker", "rijkere", "armer", "armere")
"""Endings of comparatives that may be made of any noun (natuurrijker)."""
_LOOSE = str.maketrans("", "", "'-´`\u0300\u0301\u0302\u0308")


@cache
def likelier(word: str) -> str | None:
    """The word that is so much more frequent than ``word`` (listed, in lower case) that it was probably meant; None when there is none.

    A step of one class is a factor two. How many steps it takes depends on how often the difference is an error.
    """
    frequency = lexicon().frequency(word)
    if frequency > RARE or len(word) < 5 or word.endswith(_COMPARATIVES):
        return None
    corrections = [(right, 6) for right in lexicon().corrections(word)[:1] if right.lower() != word]
    linked = [(right, 2 if len(right) > len(word) else 3) for right in link_variants(word)] if len(word) > 8 else []
    heard = [(right, 2 if word.replace("c", "k") == right else 4) for right in sounds_like(word)]
    name = [(word.capitalize(), 4)] if frequency < 8 else []
    for right, steps in (*corrections, *linked, *heard, *name):
        if lexicon().frequency(right) >= frequency + steps and not _is_inflection(word, right):
            return right
    if 0 < frequency <= 6 and not _is_transparent(word):
        near = nearest(word, frequency + (6 if frequency < 5 else 8))
        if near and near.islower() and not _is_inflection(word, near):
            return near
    return None


def _is_transparent(word: str) -> bool:
    """Is it the compound of two words that are long and not rare (boerenindustrie), rather than one of which a letter went wrong?"""
    from .compounds import parts  # which asks this module about its parts

    both = parts(word)
    return len(both) == 2 and all(len(part) > 5 and lexicon().frequency(part) > 8 for part in both)


def link_variants(word: str) -> Iterator[str]:
    """Words of the speller that differ from ``word`` in a linking s or n (belastingsdienst, kattenbelletje)."""
    speller = lexicon().speller
    nodes = [speller.root]
    letters = word.encode("utf-8", "replace")
    for byte in letters:
        nodes.append(speller.walk(bytes((byte,)), nodes[-1]) if nodes[-1] else 0)
    for at in range(3, len(letters) - 2):
        rest = letters[at:] + b"~"
        for link in (b"s", b"n"):
            if (link == b"s" or letters[at - 1] == 101) and nodes[at] and speller.walk(link + rest, nodes[at]):
                yield (letters[:at] + link + letters[at:]).decode()
            if letters[at : at + 1] == link and (link == b"s" or letters[at - 1] == 101) and nodes[at] and speller.walk(rest[1:], nodes[at]):
                yield (letters[:at] + letters[at + 1 :]).decode()


def _is_inflection(word: str, other: str) -> bool:
    """Are they forms of one word (ongedekten and ongedekte, bekostigt and bekostigd, kerkelijker and kerkelijke)?"""
    if other + "n" == word or other + "en" == word:
        return True
    lemmas = {lemma for lemma, _ in lexicon().readings(word)}
    return any(lemma in lemmas for lemma, _ in lexicon().readings(other))


@cache
def loose(word: str) -> str:
    """``word`` without accents, apostrophes, hyphens and capitals: words that are equal in this differ only in what a keyboard makes hard."""
    return unicodedata.normalize("NFD", word.lower()).translate(_LOOSE)
