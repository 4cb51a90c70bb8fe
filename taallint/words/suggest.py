"""What a writer may have meant by a wrong word: words that are like it, two words written as one, and compounds of which one part is wrong."""

from __future__ import annotations

from functools import cache

from . import counts
from .compounds import is_compound
from .lexicon import lexicon, normalise
from .search import rank, search

_LIMIT = 2.2
"""No candidate costs more than this."""
_SPLIT = 1.05
"""Price of a missing space."""


_CAPITAL = 0.1
"""Price of a capital, where the rest is a name as it should be."""
_LINK = 0.1
"""Price of a missing linking s in a compound."""


def _two_words(word: str) -> dict[str, float]:
    """``word`` as two frequent words."""
    found = {}
    for at in range(1, len(word)):
        left, right = word[:at], word[at:]
        rarest = min(lexicon().frequency(left), lexicon().frequency(right))
        if rarest >= (18 if min(len(left), len(right)) < 3 else 13) and lexicon().listed(left) and lexicon().listed(right):
            found[f"{left} {right}"] = _SPLIT
    return found


def _relinked(word: str) -> dict[str, float]:
    """``word`` as a compound with another link: klassebureau, bacovenwinkel, balladesdichter."""
    found = {}
    for at in range(3, len(word) - 3):
        left, right = word[:at], word[at:]
        if left[-1] == "e" and right[0] not in "ns":
            found[f"{left}n{right}"] = _LINK
        for link in ("en", "n", "s"):
            if left.endswith(link) and at - len(link) > 2:
                found[left.removesuffix(link) + right] = 2 * _LINK
    return {text: price for text, price in found.items() if is_compound(text)}


def _compounds(word: str) -> dict[str, float]:
    """``word`` as a compound of which one part, or the link, was wrong."""
    found = _relinked(word)
    for at in range(4, len(word) - 3):
        left, right = word[:at], word[at:]
        if left[-1] not in "sxz" and min(lexicon().frequency(left), lexicon().frequency(right)) >= 9 and is_compound(f"{left}s{right}"):
            found[f"{left}s{right}"] = _LINK
        if lexicon().frequency(left) >= 9:
            found |= {left + fixed: price + 0.5 for fixed, price in search(right, 1.0).items() if is_compound(left + fixed)}
        if lexicon().frequency(right) >= 9:
            found |= {fixed + right: price + 0.5 for fixed, price in search(left, 1.0).items() if is_compound(fixed + right)}
    return found


def _cased(word: str, like: str) -> str:
    """``word`` with the capitals of ``like``."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


@cache
def suggest(word: str, most: int = 5) -> tuple[str, ...]:
    """What may have been meant by ``word``, best first, at most ``most``, in the case of ``word``, with ’ for an apostrophe.

    Each is a listed word, a proven compound, the one word that a list of errors gives, or listed words with spaces between.
    """
    norm = normalise(word)
    if not norm or len(norm) > 40 or not any(c.isalpha() for c in norm):
        return ()
    lower = norm.lower()
    corrections = lexicon().corrections(norm) or lexicon().corrections(lower)
    listed = [text for text in corrections if " " not in text or all(map(lexicon().listed, text.split(" ")))]
    limit = 1.3 if len(norm) < 5 else _LIMIT
    found = search(lower, limit)
    if norm != lower:
        for text, price in search(norm, limit).items():
            found[text] = min(price, found.get(text, price))
    if norm == lower and lexicon().frequency(lower.capitalize()) and lexicon().listed(lower.capitalize()):
        found[lower.capitalize()] = _CAPITAL
    cheapest = min(found.values(), default=9.0)
    if cheapest > 0.35:
        found |= _two_words(lower)
    if cheapest > 0.9 and len(lower) > 9:
        found |= _compounds(lower)
    if not found:
        found = dict.fromkeys(counts.edits(lower), 1.0)
    ranked = [text for text in rank(found) if " " in text or _usable(text)]
    ordered = dict.fromkeys(_cased(text, norm).replace("'", "’") for text in (*listed, *ranked))
    return tuple(text for text in ordered if text != word)[:most]


def _usable(text: str) -> bool:
    return len(text) > 1 and text[-1] != "-" and (lexicon().listed(text) or is_compound(text))
