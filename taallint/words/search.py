"""The words of the speller that are like a wrong word.

One best-first search walks the wrong word and the speller's automaton side by side. Each difference has a price: cheap for what is mistaken by
ear or by rule (ei/ij, d/t, a doubled letter, a missing trema), dearer for a slip of the fingers. What is found is ranked by price and by
how frequent the word is.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from heapq import heappop, heappush
from typing import NamedTuple

from . import counts
from .lexicon import lexicon

_SLIP = 1.0
"""Price of a letter too many, too few, or wrong."""
_SWAP = 0.75
"""Price of two neighbouring letters in the wrong order."""
_NEIGHBOUR = 0.85
"""Price of a key beside the right one."""
_DOUBLED = 0.4
"""Price of a letter that stands once too often or too few."""
_MARK = 0.35
"""Price of a missing apostrophe or hyphen."""
_CHEAPEST = 0.15
"""Price of the cheapest difference: an accent."""
_WORSE = 0.7501
"""What costs so much more than the cheapest candidate is no candidate."""
_STEPS = 40_000
"""States after which a search gives up."""
_PER_CLASS = 0.055
"""What one class of frequency (a factor two) is worth against the price."""
_FINAL = "~"

_HEARD = {
    0.30: "ei:ij ij:ei au:ou ou:au t:d d:t dt:d dt:t td:d d:dt t:dt g:ch ch:g c:k k:c x:ks ks:x y:i i:y ie:i i:ie s:z z:s f:v v:f "
    "i:j j:i ph:f th:t qu:kw kw:qu sj:ch ch:sj",
    0.40: "cc:k kk:cc cc:kk ck:k k:ck c:s s:c sc:s s:sc z:c s:ss z:s sch:s s:sch ts:t ties:tie tie:sie sie:tie zie:sie sie:zie oe:ou ou:oe oe:u u:oe eu:u "
    "isch:ies ies:isch aal:ale io:ieu eau:o o:eau o:au au:o uu:u aa:a ee:e oo:o a:aa e:ee o:oo u:uu gg:g ng:nk nk:ng "
    "ien:ieën een:eeën ière:iaire iere:iaire je:tje tje:je pje:je kje:tje ske:je kes:jes skes:jes kie:je kies:jes tie:tje ties:tjes ken:jes iën:ieen n:nn "
    "er:'er ers:'ers s:'s en:'en je:'je je:tje 's:s 'n:n 'er:er ':’ n:en e:en en:e de:den eerd:eert lijk:elijk elijk:lijk heid:tijd "
    "b:p p:b u:uw uw:u w:uw ou:ouw ouw:ou au:auw auw:au nn:n sh:sj sj:sh ai:è é:ee ee:é ez:es ge:gë aille:alje yl:iel "
    "led:elt ed:et fs:fds ns:nds rs:rds ls:lds gs:gds ks:kts chs:chts fs:fts "
    "ooo:o aaa:a eee:e eeee:e aaaa:a oooo:o eeuw:eeu eeu:eeuw ieuw:ieu ieu:ieuw kwa:qua sion:sie eren:eeren "
    "ing:iging iging:ing rechterlijk:rechtelijk y:ie ie:y ",
}
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class _State(NamedTuple):
    price: float
    order: int
    at: int
    node: int
    found: str


def _heard() -> dict[str, list[tuple[str, str, float]]]:
    table: dict[str, list[tuple[str, str, float]]] = {}
    for price, pairs in _HEARD.items():
        for pair in pairs.split():
            wrong, right = pair.split(":")
            table.setdefault(wrong[0], []).append((wrong, right, price))
    return table


_HEARD_BY_FIRST = _heard()


@cache
def _beside() -> frozenset[tuple[str, str]]:
    pairs = set()
    for row, keys in enumerate(_KEYS):
        for column, key in enumerate(keys):
            for other_row in (row, row + 1):
                for other in _KEYS[other_row][max(0, column - 1) : column + 2] if other_row < len(_KEYS) else "":
                    if other != key:
                        pairs |= {(key, other), (other, key)}
    return frozenset(pairs)


@cache
def _plain(letter: str) -> str:
    """``letter`` without accents and in lower case."""
    return unicodedata.normalize("NFD", letter)[0].lower()


@cache
def _letters(node: int) -> dict[str, int]:
    """The letters that may follow in the speller, with the nodes they lead to."""
    speller = lexicon().speller
    letters = {}
    for byte, target in speller.node(node).items():
        if byte < 0x80:
            letters[chr(byte)] = target
        elif 0xC0 <= byte < 0xE0:
            for second, beyond in speller.node(target).items():
                letters[bytes((byte, second)).decode()] = beyond
    return letters


def _walk(node: int, letters: str) -> int:
    for letter in letters:
        node = _letters(node).get(letter, 0)
        if not node:
            return 0
    return node


@cache
def _accented(letter: str) -> tuple[tuple[str, float], ...]:
    """What differs from ``letter`` only in an accent or a capital, with the price."""
    plain = _plain(letter)
    return tuple((other, 0.3 if other.isupper() else 0.15) for other in map(chr, range(0x41, 0x250)) if other != letter and _plain(other) == plain)


def search(word: str, limit: float) -> dict[str, float]:
    """Words of the speller that differ from ``word`` by at most ``limit``, with their prices; the cheapest, a limited number."""
    speller = lexicon().speller
    rests = [word[at:].encode("utf-8", "replace") + b"~" for at in range(len(word) + 1)]
    found: dict[str, float] = {}
    seen: set[tuple[int, str]] = set()
    heap, order, length = [_State(0.0, 0, 0, speller.root, "")], 0, len(word)
    most = min([limit, *(price + _WORSE for price in search(word, _SLIP).values())]) if limit > _SLIP else limit

    def go_on(cost: float, after: int, target: int, text: str) -> None:
        """On from ``target`` with ``text``, for a further ``cost``. Where nothing more may differ, the rest of the word must follow as it is."""
        nonlocal order, most
        cost += price
        if cost > most or not target:
            return
        cost = round(cost, 3)
        order += 1
        if cost + _CHEAPEST <= most:
            heappush(heap, _State(cost, order, after, target, text))
        elif speller.walk(rests[after], target):
            text += word[after:]
            if text != word and cost < found.get(text, most + 1):
                found[text] = cost
                most = min(most, cost + _WORSE)

    while heap and order < _STEPS:
        price, _, at, node, text = heappop(heap)
        if price > most:
            break
        if (at, text) in seen:
            continue
        seen.add((at, text))
        letters = _letters(node)
        last = text[-1:]
        if at == length:
            if _FINAL in letters and text != word:
                found[text] = min(price, found.get(text, price))
                most = min(most, price + _WORSE)
        else:
            letter = word[at]
            if letter in letters:
                go_on(0.0, at + 1, letters[letter], text + letter)
            for wrong, right, cost in _HEARD_BY_FIRST.get(letter, ()):
                if word.startswith(wrong, at):
                    go_on(cost, at + len(wrong), _walk(node, right), text + right)
            if at + 1 < length and word[at + 1] != letter:
                swapped = word[at + 1] + letter
                go_on(_SWAP, at + 2, _walk(node, swapped), text + swapped)
            if at or length > 3:
                doubled = (at and word[at - 1] == letter) or letter in "'-"
                go_on(_DOUBLED if doubled else _SLIP + (0.3 if not at else 0.0), at + 1, node, text)
            for right, cost in _accented(letter):
                if right in letters:
                    go_on(cost, at + 1, letters[right], text + right)
        if last in letters and last not in "aeiou":
            go_on(_DOUBLED, at, letters[last], text + last)
        for right in "'-":
            if right in letters and right != last:
                go_on(_MARK, at, letters[right], text + right)
        if price + _NEIGHBOUR <= most:
            slip = _SLIP if at else _SLIP + 0.3
            for right, target in letters.items():
                if right == _FINAL:
                    continue
                if at < length and right != letter and _plain(right) != _plain(letter):
                    go_on(slip - _SLIP + _NEIGHBOUR if (letter, right) in _beside() else slip, at + 1, target, text + right)
                if right not in "'-" and (right != last or right in "aeiou"):
                    go_on(_SLIP - 0.05, at, target, text + right)
    return {text: price for text, price in found.items() if price <= most}


def rank(found: dict[str, float]) -> list[str]:
    """Best first: price against frequency, in the speller's classes and in counted words; two words count as the rarer of them."""

    def badness(text: str) -> tuple[float, str]:
        frequency = min((lexicon().frequency(word) + counts.weight(word)) / 2 for word in text.split(" "))
        return found[text] - _PER_CLASS * frequency + (0.5 if text[-1] == "-" else 0.0), text

    return sorted(found, key=badness)


@cache
def nearest(word: str, lowest: int = 3) -> str | None:
    """The likeliest listed word that is one slip away from ``word`` (normalised) and of at least frequency class ``lowest``; None when there is none."""
    near = (text for text in rank(search(word, 1.0)) if text[-1] != "-" and lexicon().frequency(text) >= lowest and lexicon().listed(text))
    return next((text for text in near if text.lower() != word), None)


@cache
def sounds_like(word: str) -> tuple[str, ...]:
    """Words of the speller that sound as ``word`` does, or differ from it only in an accent, apostrophe or hyphen; the likeliest first."""
    return tuple(text for text in rank(search(word, 0.4)) if text[-1] != "-" and text.lower() != word)
