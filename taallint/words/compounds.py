"""Is an unlisted word a compound? Only with proof: a split alone would accept most typing errors in long words.

Proof is: the last part is a noun or adjective, what stands before it is a known first part (a noun, the stem of a verb, an adjective, with or without
the link that it takes), both are frequent enough for their length, and the whole isn't one slip away from a listed word.
"""

from __future__ import annotations

from functools import cache

from .lexicon import form, lexicon
from .search import nearest
from .suspects import likelier

_RAREST = {2: 99, 3: 14, 4: 11, 5: 9}
"""Letters of a part -> the lowest frequency class that it may have; longer parts may have any from 6."""
SUFFIXES = frozenset(
    """achtig achtige achtigs arm arme bestendig bestendige gewijs gewijze gericht gerichte houdend houdende klaar kundig kundige loos loze matig matige minded
    proof rijk rijke technisch technische vormig vormige vrij vrije waardig waardige waarts werend werende wijs""".split()  # noqa: SIM905
)
_PREFIXES = frozenset(
    """aarts anti bio co contra de eco elektro ex extra hyper info inter kern macro mega micro mini mono multi neo nep neuro niet non on onder oer over
    post pre pro pseudo re semi sub super tele top trans tussen ultra vice""".split()  # noqa: SIM905
)
"""Prefixes that make a word of any noun, beside what the lexicon has as a first part."""
_NEED_S = ("heid", "schap", "teit")
_LONG_PREFIXES = tuple(prefix for prefix in _PREFIXES if len(prefix) > 4)
_MEASURES = frozenset(
    """aantal bak bakje beetje bord bordje bos doos emmer fles flesje glas glaasje gram hap hapje kilo kop kopje korrel kruik lepel liter mandje
    paar plak pot schaal slok slokje snee sneetje soort stapel stuk stukje vel zak zakje""".split()  # noqa: SIM905
)
"""What is said of an amount stands apart: kop koffie, stuk brood."""
_NEVER_FIRST = frozenset("be deze dit een eigen ge geheim het her niet onder ont over ver vele weer wel zeer".split())  # noqa: SIM905
_NEVER_LAST = frozenset("corps heden lijk mogelijk vallen zetten".split())  # noqa: SIM905
_NUMBERS = frozenset("twee drie vier vijf zes zeven acht negen tien twaalf".split())  # noqa: SIM905
_SHORTEST = 13
"""Letters of the shortest word that is believed to be a new compound: shorter ones are listed when they exist."""
_SHORTEST_OF_FREQUENT = 9
"""Letters of the shortest new compound of two frequent parts that is like no other word."""
_FREQUENT = 8
_FREQUENT_SHORT = 13
_RARE_NAME = 6
"""Frequency class up to which a name of two words may also be a common noun (Torenfonds)."""
_ONE_SOUND = frozenset("aa ae ai au ee ei eu ie ij oe oi oo ou ui uu".split())  # noqa: SIM905


@cache
def is_compound(word: str) -> bool:
    """Is ``word`` (normalised, in lower case, not listed) proven to be a compound of listed words, and not a slip in a listed one?"""
    if not word.isalpha() or _is_name(word):
        return False
    if len(word) < (_SHORTEST - 4 if word.startswith(_LONG_PREFIXES) else _SHORTEST):
        return len(word) >= _SHORTEST_OF_FREQUENT and _is_plain_pair(_splits(word)) and nearest(word, 4) is None
    split = _splits(word)
    return bool(split) and not _is_slip(word) and not _is_group(split)


def _is_name(word: str) -> bool:
    """Is ``word`` listed with a capital, for itself (Rijksmuseum) or for its first part (Sovjetregime)?"""
    frequency = lexicon().frequency(word.capitalize())
    if not frequency:
        return False
    first = next(iter(_splits(word)), "")
    return frequency > _RARE_NAME or not first or lexicon().frequency(first.capitalize()) + 4 > lexicon().frequency(first)


def _is_group(split: tuple[str, ...]) -> bool:
    """Do these two parts form a fixed group of words (openbaar vervoer)?"""
    return len(split) == 2 and " ".join(split) in lexicon().phrases(split[0])


def _is_plain_pair(split: tuple[str, ...]) -> bool:
    """Are these two parts, both frequent for their length?"""
    return len(split) == 2 and all(_commonness(part) > (_FREQUENT if len(part) > 3 else _FREQUENT_SHORT) for part in split)


def _commonness(part: str) -> int:
    return 99 if part in SUFFIXES or part in _PREFIXES else max(lexicon().frequency(part), lexicon().frequency(part.removesuffix("s")))


def parts(word: str) -> tuple[str, ...]:
    """The proven parts of the compound ``word``, each with its link, first to last; empty when it isn't one."""
    return _splits(word) if is_compound(word) else ()


@cache
def _splits(word: str, depth: int = 0) -> tuple[str, ...]:
    """The first split with proof, from the right; empty when there is none."""
    for at in range(len(word) - 3, 2, -1):
        first, last = word[:at], word[at:]
        if depth == 0 and (_is_counted(first, last) or _is_listed_with_link(first, last)):
            return ()
        if _is_last(last) and not _clash(first, last) and not _is_wrong_link(first, last):
            before = (first,) if _is_first(first) and not _is_measured(first, last) else _compound_first(first) if depth == 0 and at >= 7 else ()
            if before:
                return (*before, last)
    return ()


def _compound_first(part: str) -> tuple[str, ...]:
    """The parts of ``part`` if it is itself a compound, a link at its end aside."""
    if part.endswith(_NEED_S):
        return ()
    found = _splits(part, 1)
    if not found and part[-1] == "s" and (found := _splits(part[:-1], 1)):
        found = (*found[:-1], found[-1] + "s")
    return found


def _is_wrong_link(first: str, last: str) -> bool:
    """Does ``first`` end in an n that the link doesn't take (ideeënloos, secretaressenoverleg)?

    None is written before *-loos*, nor after a noun in -e whose plural may also take an s. Source: Leidraad, tussenletters.
    """
    lemmas = [lemma for lemma, tag in lexicon().readings(first) if tag.startswith("ZNW:MRV")] if first.endswith("en") else []
    return bool(lemmas) and (last.startswith(("loos", "loze")) or all(lemma[-1] == "e" and _is_plural(lemma + "s") for lemma in lemmas))


def _is_listed_with_link(first: str, last: str) -> bool:
    singulars = [last, *(lemma for lemma, tag in lexicon().readings(last) if tag.startswith("ZNW:MRV"))]
    return any(lexicon().frequency(first + link + one) >= lowest for link, lowest in (("s", 3), ("n", 1), ("-", 1)) for one in singulars)


def _is_counted(first: str, last: str) -> bool:
    """Are they a number and what it counts (vijf sterren)?"""
    return first in _NUMBERS and _is_plural(last)


def _is_measured(first: str, last: str) -> bool:
    """Are they a measure and what there is so much of: in the plural or without one (bos bloemen, kop koffie)?"""
    return first in _MEASURES and (len(last) < 7 or not any(lexicon().inflect(last, f"ZNW:MRV{article}") for article in (":DE_", "")))


def _is_plural(word: str) -> bool:
    return any(tag.startswith("ZNW:MRV") for _, tag in lexicon().readings(word))


def _clash(first: str, last: str) -> bool:
    """Would the vowels that meet be read as one sound, so that a hyphen is needed?"""
    return first[-1] + last[0] in _ONE_SOUND


def _believable(part: str) -> bool:
    """Is ``part`` frequent enough for its length, and, if it is rare, not a slip in a frequent word?"""
    frequency = lexicon().frequency(part)
    if frequency < _RAREST.get(len(part), 6):
        return False
    return frequency > 10 or (likelier(part) is None and nearest(part, frequency + 6) is None)


@cache
def _is_last(part: str) -> bool:
    if part in SUFFIXES:
        return True
    if part in _NEVER_LAST:
        return False
    readings = lexicon().readings(part)
    is_verb = any(tag.startswith("WKW") for _, tag in readings) and not part.endswith(("end", "ende"))
    if len(part) >= (7 if part.endswith("end") else 8) and not is_verb and any(_is_adjective(*reading) for reading in readings):
        return True
    return len(part) >= 4 and any(tag.startswith("ZNW") for _, tag in readings) and _believable(part)


def _is_adjective(lemma: str, tag: str) -> bool:
    return tag.startswith("BNW") and lexicon().frequency(lemma) > 10


@cache
def _is_first(part: str) -> bool:
    if part in _NEVER_FIRST or (part.endswith(_NEED_S) and len(part) > 6) or not any(letter in part for letter in "aeiouyéë"):
        return False
    if part in _PREFIXES or (len(part) > 3 and lexicon().frequency(part + "-") > 5 and part[-1] != "e"):
        return True
    if part[-1] == "s" and len(part) > 4 and part[-2] != "s" and any(tag.startswith("ZNW:EKV") for _, tag in lexicon().readings(part[:-1])):
        return _believable(part[:-1])
    return any(_stands_first(part, tag) for _, tag in lexicon().readings(part)) and _believable(part)


def _stands_first(part: str, tag: str) -> bool:
    """May a word of this tag stand first: noun (plural only in -en), stem of a verb, short adjective (hoogbouw)?"""
    if tag.startswith("ZNW:MRV"):
        return part.endswith(("en", "ën"))
    if tag.startswith("WKW:TGW:1EP"):
        return len(part) <= 5 or not any(other.startswith("BNW:STL:ONV") for _, other in lexicon().readings(part))
    return tag.startswith("ZNW:EKV") or (tag.startswith("BNW:STL:ONV") and len(part) <= 5)


def _is_slip(word: str) -> bool:
    """Is there a listed word one slip away, other than a rare inflection of the same?"""
    if any(lexicon().frequency(word[:at] + word[at + 1 :]) > 2 for at in range(3, len(word) - 3) if word[at] in "sn"):
        return True
    if any(lexicon().frequency(word[:at] + word[at + 2 :]) > 7 for at in range(3, len(word) - 5) if word.startswith("en", at)):
        return True
    near = nearest(word, 8)
    return near is not None and (lexicon().frequency(near) > 11 or not (near.startswith(word) or word.startswith(near)))


@cache
def one_word(first: str, second: str) -> tuple[str, int]:
    """How the lexicon writes the compound of two nouns, and how frequent that is: ``("", 0)`` when it has none."""
    forms = [first + second, f"{first}-{second}"]
    if first.endswith(_WITH_S):
        forms.insert(0, f"{first}s{second}")
    best = max(forms, key=lexicon().frequency)
    frequency = lexicon().frequency(best)
    return (best, frequency) if frequency and form(best).has_tag("ZNW") else ("", 0)


_WITH_S = ("heid", "teit", "ing", "schap")
