"""What to think of a word on its own: right, wrong, unknown, or listed and yet suspect. Worked out once for each distinct word."""

from __future__ import annotations

from enum import Enum
from functools import cache
from re import IGNORECASE, VERBOSE
from typing import NamedTuple

from ..regexes import lazy_regex
from .compounds import SUFFIXES, is_compound, parts
from .drawn import undrawn
from .lexicon import Form, form, lexicon
from .names import names
from .search import nearest, sounds_like
from .suspects import RARE, likelier, loose


class Judgement(Enum):
    """What a word on its own can be found to be."""

    WRONG = "wrong"
    """In a list of common errors, or different from a known word only in accent, trema, apostrophe or hyphen."""
    SLIP = "slip"
    """Unknown, and one slip away from a frequent word."""
    UNKNOWN = "unknown"
    """Unknown, and not like a frequent word."""
    NAME = "name"
    """Unknown, with a capital."""
    NAME_SLIP = "name-slip"
    """Unknown, with a capital, and one slip away from a well-known name or word."""
    SUSPECT = "suspect"
    """Listed, but rare, and one slip away from a far more frequent word."""


class Verdict(NamedTuple):
    """A judgement and, when it rests on one, the word that was probably meant (normalised, in the case of that word)."""

    judgement: Judgement
    meant: str | None = None


_SHAPE = lazy_regex(
    r"""
    .*[.\d/_&¬+].*                                   # abbreviations, numbers with units, what belongs to other rules
    | [-\p{Lu}']+('(s|er|ers|tje|tjes))?          # acronyms and what is made of them
    | .*\p{Ll}\p{Lu}.*                               # CamelCase
    | .*[^\p{Latin}\p{M}'-].*                        # another script
    | .
    """,
    VERBOSE,
)
_ACUTE = str.maketrans("áéíóúýÁÉÍÓÚÝ", "aeiouyAEIOUY")
_GRAVE = str.maketrans("àèìòù", "áéíóú")
_VOWEL = lazy_regex("aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouy]", IGNORECASE)
_TO_ACUTE = str.maketrans("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ")
_ACRONYM = lazy_regex(r"(\p{Lu}{2,}|\p{Lu}\p{Ll}{1,2}\p{Lu})(er|ers|s|tje|tjes)")
_ENDINGS = (
    "'s",
    "s",
    "'",
    "'tje",
    "tje",
    "iaan",
    "iaans",
    "iaanse",
    "ianen",
    "er",
    "ers",
    "aan",
    "aans",
    "aanse",
    "se",
    "isme",
    "ist",
    "isten",
    "achtig",
    "achtige",
)
"""What may follow a name."""
_OF_NAMES = ("iaan", "ianen", "iaans", "iaanse")
_N_BEFORE_SUFFIX = lazy_regex("(?<=[eë])n(?=loos|loze)")
"""The linking n that isn't written before *-loos* (ideeëloos). Source: Leidraad, tussenletters."""
_TO_TREMA = {"e": "ë", "i": "ï", "o": "ö", "u": "ü"}
_VERB_PREFIXES = ("ver", "her", "ont")
"""What makes a verb of a verb (verzondigen, herplanten)."""
_DERIVED = tuple(
    (end, base)
    for ends, bases in (("eert eren eerde eerden erend eerder", "atie ering"), ("hander handers", "handig"))
    for end in ends.split()
    for base in bases.split()
)
"""Endings of derived words -> the ending of the base that proves them."""


@cache
def verdict(text: str) -> Verdict | None:
    """What is wrong with the word ``text`` as it is written, on its own; None when nothing is."""
    found = lexicon().memory.get(f"v {text}", lambda: _plain(_verdict(form(text))))
    return Verdict(Judgement(found[0]), found[1]) if found else None


def _plain(found: Verdict | None) -> tuple[str, str | None] | None:
    return (found.judgement.value, found.meant) if found else None


def _verdict(word: Form) -> Verdict | None:
    if not word.norm:
        return None  # nothing but soft hyphens
    norm = word.norm.strip("-'") or word.norm
    if word.lower.startswith("één") and len(norm) > 5 and form(plain := norm.replace("é", "e", 2).replace("É", "E", 1)).listed:
        return Verdict(Judgement.WRONG, plain)  # only the number by itself takes accents (eenmalig, eenentwintig)
    if word.listed:
        return _of_listed(word)
    if word.norm.endswith("-") and (form(norm).listed or form(norm.removesuffix("s")).listed):
        return None
    if acronym := _ACRONYM.fullmatch(norm):
        return Verdict(Judgement.WRONG, f"{acronym[1]}'{acronym[2]}")
    if _SHAPE.fullmatch(norm) or form(norm).listed:
        return None
    if stressed := _stressed(norm):
        return Verdict(Judgement.WRONG, stressed) if stressed != norm else None
    if drawn := undrawn(norm):
        return Verdict(Judgement.WRONG, drawn)
    right = lexicon().corrections(norm)
    if right and len(norm) > 3 and (norm.islower() or loose(right[0]) == loose(norm)):
        return Verdict(Judgement.WRONG, right[0])
    if "-" in norm:
        return _of_hyphenated(norm)
    if norm[0].isupper():
        return _of_name(norm)
    return _of_unknown(norm)


def _of_listed(word: Form) -> Verdict | None:
    if word.frequency > RARE or word.norm != word.lower or not word.norm.isalpha():
        return None
    without_n = _N_BEFORE_SUFFIX.sub("", word.norm)
    if without_n != word.norm and lexicon().frequency(without_n):
        return Verdict(Judgement.WRONG, without_n)
    if not word.norm.isascii():
        return None
    right = likelier(word.norm)
    return Verdict(Judgement.SUSPECT, right) if right else None


def _of_unknown(word: str) -> Verdict | None:
    if with_trema := _with_trema(word):
        return Verdict(Judgement.WRONG, with_trema)
    if is_compound(word):
        heard = _heard_as(word)
        return Verdict(Judgement.WRONG if loose(heard) == loose(word) else Judgement.SLIP, heard) if heard else None
    if derived_from(word):
        return None
    near = nearest(word, 7)
    if near is None:
        return Verdict(Judgement.UNKNOWN)
    return Verdict(Judgement.WRONG if loose(near) == loose(word) else Judgement.SLIP, near)


def _heard_as(word: str) -> str | None:
    """The listed word that sounds as the compound ``word`` does, other than an inflection of it or one with another link (armoedepeil, of armoedepijl)."""
    for other in sounds_like(word):
        is_other_link = other.replace("n", "") == word.replace("n", "") or other.replace("s", "") == word.replace("s", "")
        if other[-2:] == word[-2:] and not is_other_link and lexicon().listed(other) and lexicon().frequency(other) > (2 if loose(other) == loose(word) else 0):
            return other
    return None


def _with_trema(word: str) -> str | None:
    """The compound that ``word`` becomes with a trema in a part that has no other spelling (overheidssubsidiëring, patiëntenbeleid)."""
    for at in range(2, len(word) - 1):
        if word[at] in _TO_TREMA and word[at - 1] in "aeiou":
            start = 0
            for part in parts(f"{word[:at]}{_TO_TREMA[word[at]]}{word[at + 1 :]}"):
                end = start + len(part)
                if start < at < end and not form(word[start:end]).listed:
                    return f"{word[:at]}{_TO_TREMA[word[at]]}{word[at + 1 :]}"
                start = end
    return None


def derived_from(word: str) -> str | None:
    """The listed word or name of which it is made as the language does it (translitereert, of transliteratie; barthiaan, of Barth); None when there is none."""
    if word.endswith(_OF_NAMES) and (base := next((base for end in _OF_NAMES if (base := _name_before(word, end))), None)):
        return base
    verbs = (word.removeprefix(prefix) for prefix in _VERB_PREFIXES if word.startswith(prefix) and len(word) > 9)
    if verb := next((verb for verb in verbs if form(verb).frequency > 7 and form(verb).has_tag("WKW")), None):
        return verb
    if word.startswith("ge"):
        word = word[2:-1] + "t" if word.endswith("eerd") else word
    if word.endswith("ingen") and form(word[:-2]).frequency > 5 and form(word[:-2]).has_tag("ZNW:EKV"):
        return word[:-2]
    bases = (word.removesuffix(end) + base for end, base in _DERIVED if word.endswith(end)) if len(word) > 8 else ()
    return next((base for base in bases if form(base).listed and likelier(base) is None), None)


def _name_before(word: str, end: str) -> str | None:
    name = word.removesuffix(end).capitalize()
    return name if word.endswith(end) and form(name).listed else None


def inflected_from(word: str) -> str | None:
    """The listed name of which ``word``, with a capital, is an inflection or derivation (Zwolles, Trumpiaan); None when there is none."""
    stems = (word.removesuffix(end) for end in _ENDINGS if word.endswith(end))
    return next((base for stem in stems if len(stem) > 2 for base in (stem, stem + "a", stem + "e", stem + "ië") if form(base).listed), None)


def _of_name(word: str) -> Verdict | None:
    lower = word.lower()
    if is_compound(lower) or inflected_from(word):
        return None
    if names().holding(word):
        return Verdict(Judgement.NAME)
    as_word, as_name = nearest(lower, 9), nearest(word, 9)
    is_name = as_word is None or (as_name is not None and as_name[0].isupper() and lexicon().frequency(as_name) > lexicon().frequency(as_word))
    near = _name_with_swap(word) or (as_name if is_name else as_word)
    if near and near != lower and loose(near) == loose(word) and near[0].isupper():
        if not word.isascii() and near.isascii():
            return None  # its own language writes the name with these accents (Bogotá)
        return Verdict(Judgement.WRONG, near) if len(word) > 4 else Verdict(Judgement.NAME)
    return Verdict(Judgement.NAME_SLIP, near) if near else Verdict(Judgement.NAME)


def _name_with_swap(word: str) -> str | None:
    """The well-known name that ``word`` is with two neighbouring letters in the wrong order (Zelenksy)."""
    if len(word) < 6:
        return None
    swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1) if word[at] != word[at + 1])
    return next((name for name in swapped if lexicon().frequency(name) > 10 or (names().holding(name) and lexicon().listed(name))), None)


def _of_hyphenated(word: str) -> Verdict | None:
    """A hyphenated word is as good as its longer parts, or as its singular (staakt-het-vurens)."""
    if word.endswith("s") and form(word[:-1]).listed:
        return None
    *first, last = word.split("-")
    for part in (*(half.removesuffix("s") if form(half.removesuffix("s")).listed else half for half in first), last):
        found = verdict(part) if len(part) > 5 and part not in SUFFIXES else None
        if found and found.judgement in (Judgement.SLIP, Judgement.WRONG) and found.meant and lexicon().frequency(found.meant) > 11:
            return Verdict(Judgement.SLIP, word.replace(part, found.meant))
    return None


def _stressed(word: str) -> str | None:
    """``word``, a common word with accents for stress, with acute accents on all letters of each stressed vowel (dít, hóóp); None when it isn't one."""
    plain = word.translate(_GRAVE).translate(_ACUTE)
    if plain == word or form(plain).frequency < 11 or not form(plain).listed:
        return None
    vowels = ((vowel.start(), vowel.end()) for vowel in _VOWEL.finditer(plain))
    for start, end in vowels:
        if word[start:end] != plain[start:end]:
            plain = plain[:start] + _accented(plain[start:end]) + plain[end:]
    return plain


def _accented(vowel: str) -> str:
    return vowel[0].translate(_TO_ACUTE) + "j" if vowel.lower() == "ij" else vowel.translate(_TO_ACUTE)
