"""Phrases that tell when without a preposition (dit jaar, de afgelopen weken, drie jaar geleden): adverbs to the grammar, though made of a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .roles import NUMERAL, PREPOSITION

if TYPE_CHECKING:
    from .syntax import Sentence

TIME_NOUNS: Final = frozenset(
    """
    dag dagen week weken maand maanden jaar jaren uur uren minuten avond avonden ochtend middag nacht nachten keer weekend weekeinde zomer winter voorjaar
    najaar herfst lente eeuw eeuwen seizoen kwartaal maandag dinsdag woensdag donderdag vrijdag zaterdag zondag decennia tijd
    """.split()  # noqa: SIM905
)
_POINTERS: Final = frozenset(
    "dit deze vorig vorige afgelopen volgend volgende komend komende elk elke ieder iedere heel hele laatste eerste aanstaande".split()  # noqa: SIM905
)
_AROUND: Final = _POINTERS | {"de", "het", "een", "paar", "enkele", "tientallen", "honderden"}
_AFTER: Final = frozenset(
    """
    geleden later eerder lang daarvoor tevoren daarna terug
    januari februari maart april mei juni juli augustus september oktober november december zomer
    """.split()  # noqa: SIM905
)
_OF_WHAT: Final = frozenset({"van", "dat", "die", "waarin", "waarop", "voor", "na"})


def time_phrase(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """From where to where the phrase stands that tells when and has the noun ``at``; None when it may be a subject (*de dag van de verkiezingen*)."""
    start = at
    while start and (sentence.words[start - 1] in _AROUND or sentence.roles[start - 1] & NUMERAL):
        start -= 1
    follows = sentence.word(at + 1)
    if start == at or follows in _OF_WHAT or sentence.may_be(start - 1, PREPOSITION):
        return None
    if follows in _AFTER:
        return start, at + 2
    return (start, at + 1) if not _POINTERS.isdisjoint(sentence.words[start:at]) else None
