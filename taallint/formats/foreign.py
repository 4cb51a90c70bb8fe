"""Which blocks hold no Dutch to read. A repository has its README, a page its code of conduct in English; rules for Dutch have nothing to say of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"[a-zé’']+")
_ENGLISH = frozenset(
    """
    the and to be been are were this that these those with for from by which who how what can would should could your you our they their its not or
    has used using into when where if also about after before other only does do don't you're it's we're isn't here there please add run
    """.split()  # noqa: SIM905 - a list that people read
)
_DUTCH = frozenset(
    """
    de het een en van dat die niet op te voor met er wordt worden ook aan bij naar om ik hij ze dit deze zijn je u wij als maar uit door kan moet heeft
    hebben deze hoe wat wie waar dan geen meer nog tot onze uw is
    """.split()  # noqa: SIM905
)
_LEAST = 2
_MUCH = 10


def is_broken(text: str) -> bool:
    """Did a program put every letter of ``text`` on a line of its own?"""
    return text[1:2] == " " and len(text) > 2 and all(len(word) == 1 for word in text.split())


def english(texts: Sequence[str]) -> list[bool]:
    """For each of ``texts``, the blocks of one file: is it English? In a file that mostly is, what is not clearly Dutch is English too."""
    counts = list(map(_counts, texts))
    all_english, all_dutch = map(sum, zip(*counts, strict=True)) if counts else (0, 0)
    if _is_mostly(all_english, all_dutch):
        return [not (dutch >= _LEAST and dutch > other) for other, dutch in counts]
    return [other >= _LEAST and other > 2 * dutch for other, dutch in counts]


def is_english(text: str) -> bool:
    """Is a whole text English, so that there is no Dutch article in it?"""
    return text.count(" the ") >= _LEAST and _is_mostly(*_counts(text))


def _counts(text: str) -> tuple[int, int]:
    """How many words are English ones, and how many Dutch ones."""
    words = _WORD.findall(text.lower())
    return sum(word in _ENGLISH for word in words), sum(word in _DUTCH for word in words)


def _is_mostly(other: int, dutch: int) -> bool:
    return other >= _MUCH and other > 3 * dutch
