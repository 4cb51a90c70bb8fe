"""Words of which a vowel is drawn out (heeeeel, zooo): what they are with accents for stress."""

from __future__ import annotations

from ..regexes import lazy_regex
from .lexicon import lexicon

_DRAWN = lazy_regex(r"([aeiouáéíóú])\1{2,}|[áéíóú]{3,}")
_COMMON = 9
"""A word that is drawn out is more frequent than this class."""
_PLAIN = str.maketrans("áéíóú", "aeiou")
_TREMA = {"e": "ë", "i": "ï", "o": "ö", "u": "ü"}
_STRESSED = str.maketrans("aeiou", "áéíóú")


def undrawn(word: str) -> str | None:
    """The common word that ``word`` is with one vowel drawn out, with the accents for stress instead (heeeel: héél, zooo: zó)."""
    drawn = _DRAWN.search(word)
    if not drawn or _has_two_sounds(word, drawn.start(), drawn.end()):
        return None
    vowel, start, end = drawn[0].translate(_PLAIN)[0], word[: drawn.start()].translate(_PLAIN), word[drawn.end() :].translate(_PLAIN)
    found = {vowel * count: lexicon().frequency(f"{start}{vowel * count}{end}") for count in (1, 2)}
    best = max(found, key=lambda vowels: found[vowels])
    return start + best.translate(_STRESSED) + end if found[best] > _COMMON else None


def _has_two_sounds(word: str, start: int, end: int) -> bool:
    """Is the row of vowels right with a trema or a hyphen in it (zeeen: zeeën, zeeeend: zee-eend)?"""
    places = [at for at in range(start + 1, end) if word[at] in _TREMA]
    return any(lexicon().listed(f"{word[:at]}-{word[at:]}") or lexicon().listed(f"{word[:at]}{_TREMA[word[at]]}{word[at + 1 :]}") for at in places)
