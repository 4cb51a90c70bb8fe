"""Phrases that tell when or how long without a preposition (dit jaar, drie jaar geleden, enkele uren): adverbs to the grammar, though made of a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .roles import NUMERAL, PREPOSITION, roles
from .tokens import NUMBER

if TYPE_CHECKING:
    from .syntax import Sentence
    from .tokens import Token

_NOUNS: Final = frozenset(
    """
    dag dagen week weken maand maanden jaar jaren uur uren minuten avond avonden ochtend middag nacht nachten keer weekend weekeinde zomer winter voorjaar
    najaar herfst lente eeuw eeuwen seizoen kwartaal maandag dinsdag woensdag donderdag vrijdag zaterdag zondag decennia tijd
    """.split()  # noqa: SIM905
)
_POINTERS: Final = frozenset(
    "dit deze vorig vorige afgelopen volgend volgende komend komende elk elke ieder iedere heel hele laatste eerste aanstaande".split()  # noqa: SIM905
)
_COUNTING: Final = frozenset({"paar", "enkele", "tientallen", "honderden"})
_AROUND: Final = _POINTERS | _COUNTING | {"de", "het", "een"}
_MONTHS: Final = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())  # noqa: SIM905
_PARTS: Final = frozenset({"eind", "begin", "half", "medio"})
_AFTER: Final = frozenset({"geleden", "later", "eerder", "lang", "daarvoor", "tevoren", "daarna", "terug", "zomer"}) | _MONTHS
_OF_WHAT: Final = frozenset({"van", "dat", "die", "waarin", "waarop", "voor", "na"})


PARTS_OF_DAYS: Final = frozenset(
    f"{day}{part}"
    for day in ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "gister", "van")
    for part in ("ochtend", "morgen", "middag", "avond", "nacht")
)
TIME_NOUNS: Final = _NOUNS | _MONTHS | PARTS_OF_DAYS
"""The words around which such a phrase may stand."""


def time_phrase(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """From where to where the phrase stands that tells when and has the noun ``at``; None when it may be a subject (*de dag van de verkiezingen*)."""
    words, tokens = sentence.words, sentence.tokens
    if words[at] in PARTS_OF_DAYS:
        return None if at and words[at - 1] in {"de", "een", "die"} else (at, at + 1)
    if words[at] in _MONTHS:
        return (at - 1, at + 1) if at and (words[at - 1] in _PARTS or _counts(tokens[at - 1])) else None
    start = at
    while start and (words[start - 1] in _AROUND or _counts(tokens[start - 1])):
        start -= 1
    follows = sentence.word(at + 1)
    if start == at or follows in _OF_WHAT or (start and roles(tokens[start - 1].text) & PREPOSITION):
        return None
    if follows in _AFTER:
        return start, at + 2
    if _POINTERS.isdisjoint(words[start:at]) and not any(map(_counts, tokens[start:at])):
        return None
    return start, at + 1


def _counts(token: Token) -> bool:
    return token.kind == NUMBER or token.form.lower in _COUNTING or bool(roles(token.text) & NUMERAL)
