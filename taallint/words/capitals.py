"""Which words the lexicon knows only with a capital."""

from __future__ import annotations

from functools import cache

from .lexicon import lexicon, normalise

KNOWN_NAME = 11
"""Lowest frequency class of a name that is known when it stands by itself."""


@cache
def capital_form(word: str) -> str:
    """``word`` with its capital(s) when the lexicon knows it only so (nederlands → Nederlands, noord-koreaans → Noord-Koreaans); else nothing."""
    if len(word) < 3 or not word.islower() or not word.replace("-", "").isalpha():
        return ""
    known = lexicon()
    word = normalise(word)
    lower = known.frequency(word)
    if lower > 10 or known.readings(word):
        return ""
    for title in (capitalise(word), "-".join(map(capitalise, word.split("-")))):
        if known.frequency(title) >= lower + 8 and known.readings(title):
            return title
    return ""


def capitalise(word: str) -> str:
    """First letter in upper case, and the whole Dutch ij."""
    return "IJ" + word[2:] if word.startswith("ij") else word[:1].upper() + word[1:]
