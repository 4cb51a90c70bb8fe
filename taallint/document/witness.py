"""The article as witness: how it writes each word, elsewhere in the same text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache, cached_property
from typing import TYPE_CHECKING

from ..words.lexicon import normalise

if TYPE_CHECKING:
    from .document import Document

_JOINED = str.maketrans({"-": None, "'": None})
_PLAIN = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüçñý", "aaaaaaeeeeiiiiooooouuuucny")


@cache
def skeleton(word: str) -> str:
    """``word`` in lower case without hyphens, apostrophes, tremas and accents: what spellings of one word have in common."""
    if word.isascii() and word.isalpha():
        return word.lower()
    return normalise(word).lower().translate(_JOINED).translate(_PLAIN)


def _sums(pairs: Iterable[tuple[str, int]]) -> Counter[str]:
    sums: dict[str, int] = defaultdict(int)
    for word, count in pairs:
        sums[word] += count
    return Counter(sums)


class Witness:
    """One pass over the words of a document; ask it with normalised words (see ``normalise``)."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word form stands in the article, normalised, as written: Russen and russen are two."""
        return _sums((word.norm, count) for word, count in self._document.word_counts())

    @cached_property
    def lower(self) -> Counter[str]:
        """The same in lower case: Russen and russen are one."""
        return _sums((word.lower, count) for word, count in self._document.word_counts())

    @cached_property
    def spellings(self) -> dict[str, list[str]]:
        """Skeleton -> the word forms in lower case that share it, for every skeleton that the article writes in more than one way."""
        found: dict[str, list[str]] = {}
        for word in self.lower:
            if not (word.isascii() and word.isalpha()):  # other words are their own skeleton
                found.setdefault(skeleton(word), []).append(word)
        for key, words in found.items():
            if key in self.lower:
                words.append(key)
        return {key: words for key, words in found.items() if len(words) > 1}

    def count(self, word: str) -> int:
        """How often ``word`` stands in the article, capitals ignored."""
        return self.lower[normalise(word).lower()]
