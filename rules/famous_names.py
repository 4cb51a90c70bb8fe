"""SPE: names of more words that are nearly those of somebody or something well known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from taallint.api import WORD, Document, Finding, Form, House, Rule, Severity, Span, Token, distance, form, is_english, names, skeleton, sound


class FamousName(Rule):
    """Een naam van meer woorden scheelt een letter met een bekende naam.

    Het ene deel van de naam klopt, het andere lijkt er sterk op, en samen is het bijna iemand of iets uit de taaldata of uit de namenlijsten van de krant: een
    politicus, een predikant, een artiest, een sporter, een bedrijf, een plaats. Klopt de naam toch, zet hem dan in `namen.txt`. Wie daar een volledige naam
    in zet, hoort het dus ook als die naam een keer anders is gespeld.

    ```fout
    In de zaal klonk muziek van ⟦Led Zepelin⟧. Zij studeerde aan het ⟦Gardner Musem⟧ en luisterde naar ⟦Mike Olfield⟧.
    ```
    ```wordt
    In de zaal klonk muziek van Led Zeppelin. Zij studeerde aan het Gardner Museum en luisterde naar Mike Oldfield.
    ```
    ```fout
    De zaal klapte voor ⟦Freddy Mercury⟧ en ⟦Sofia Loren⟧. Later sprak ⟦Joe Bidden⟧ met ⟦Mark Rute⟧ over het boek van ⟦Frans Timmerman⟧ over ⟦Chris Stofer⟧.
    ```
    ```wordt
    De zaal klapte voor Freddie Mercury en Sophia Loren. Later sprak Joe Biden met Mark Rutte over het boek van Frans Timmermans over Chris Stoffer.
    ```
    ```goed
    In de zaal klonk muziek van Led Zeppelin. Mike Oldfields muziek en die van Mike Middelveld klonken ook. Dat was Led Zeppelins laatste plaat.
    Frans Zimmerman en John Clarke speelden met Peter de Wit. De Wilders uit Venlo zongen.
    ```
    """

    code = "SPE005"
    name = "tikfout-in-bekende-naam"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        end = 0
        for sentence, at in sorted(doc.such(_part_of_name(doc.house)), key=lambda place: place[0][place[1]].start):
            found = _famous(doc, sentence, at) if sentence[at].start >= end else None
            if found:
                span, right = found
                end = span.end
                yield self.replacement(span, right.replace("'", "’"), "Deze naam scheelt een letter met een bekende naam.")


_ARTICLES = frozenset("De Het Een Den La Le El Van Von San St".split())
_CROWDED = 60
"""So many well-known people have a common first name (John): what lies one letter from one of them may well be someone else."""
_FEW = 3


@cache
def _part_of_name(house: House) -> Callable[[Form], bool]:
    """Tells whether a word may be part of a name that ``house`` or everybody knows."""

    @cache
    def may_be_part(word: Form) -> bool:
        if not word.is_capitalised or len(word.norm) < 3 or word.is_upper or word.norm in _ARTICLES:
            return False
        return bool(house.names_holding(word.norm) or names().holding(word.norm))

    return may_be_part


def _famous(doc: Document, sentence: Sequence[Token], at: int) -> tuple[Span, str] | None:
    """The best name that holds the word at ``at`` and of which what stands there is a slip; None when it is a known name itself."""
    house = doc.house
    found: list[tuple[int, int, Span, str]] = []
    for place, length in _shapes(house, sentence[at].form.norm):
        start, end = at - place, at - place + length
        if _is_capitalised(sentence, start) and _is_capitalised(sentence, end - 1):
            tokens = sentence[start:end]
            slip = _slip(house, tuple(token.form.norm for token in tokens), place)
            if slip and slip.price == _EXACT:
                return None
            if slip:
                found.append((slip.price, -slip.frequency, Span(tokens[0].start, tokens[-1].end), slip.right))
    best = min(found, default=None)
    return None if best is None or _is_famous(house, sentence, best[2]) else best[2:]


class _Slip(NamedTuple):
    """The known name that some words are nearly: how far they are from it, how frequent the right word is, and the name."""

    price: int
    frequency: int
    right: str


_EXACT = 0


@cache
def _shapes(house: House, word: str) -> list[tuple[int, int]]:
    """At which place in a name ``word`` may stand, and how many words such a name has."""
    return sorted({(name.index(word), len(name)) for name in (*house.names_holding(word), *names().holding(word))})


@lru_cache(maxsize=20_000)
def _slip(house: House, words: tuple[str, ...], place: int) -> _Slip | None:
    """The best of the names with the right word at ``place`` that differ from ``words`` in one other word; the price is 0 when ``words`` are a name."""
    known = words[place]
    own, others = house.names_holding(known), names().holding(known)
    best: _Slip | None = None
    for name, crowd in (*((name, len(own)) for name in own), *((name, len(others)) for name in others)):
        if len(name) != len(words) or name.index(known) != place:
            continue
        different = [at for at, (word, part) in enumerate(zip(words, name, strict=True)) if word != part]
        if not different:
            return _Slip(_EXACT, 0, "")
        wrong = words[different[0]]
        if len(different) == 1 and not house.accepts(wrong) and (price := _price(wrong, name, different[0], known, crowd)):
            slip = _Slip(price, form(name[different[0]]).frequency, " ".join(name))
            best = slip if best is None else min(best, slip, key=lambda each: (each.price, -each.frequency, each.right))
    return best


def _is_capitalised(sentence: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(sentence) and sentence[at].kind == WORD and sentence[at].form.is_capitalised


def _is_famous(house: House, sentence: Sequence[Token], span: Span) -> bool:
    """Is what stands at ``span`` part of a longer name that is known as it is?"""
    at = next(n for n, token in enumerate(sentence) if token.start == span.start)
    words = [token.form.norm for token in sentence[at:] if token.end <= span.end]
    return any(list(name[: len(words)]) == words for name in (*house.names_holding(words[0]), *names().holding(words[0])))


@cache
def _price(wrong: str, name: tuple[str, ...], at: int, known: str, crowd: int) -> int:
    """How far ``wrong`` is from the word at ``at`` of ``name``: 1 (heard or typed as easily) or 2 (a letter more, less or other); 0 when it may be right.

    A word that is a name itself must be nearer than one that no list knows, and when ``known`` is in a crowd of names, nearer than when it is in few.
    """
    right = name[at]
    if (
        min(len(wrong), len(right)) < 3
        or max(len(wrong), len(right)) < 4
        or "-" in wrong
        or wrong.startswith(right)
        or not wrong[0].isupper()
        or wrong.isupper()
    ):
        return 0
    plain, other = skeleton(wrong), skeleton(right)
    if not right[0].isupper() or _in_latin(plain) == _in_latin(other):
        return 0
    is_first = at == 0
    is_known = form(wrong).listed or is_english(wrong)
    if "'" in right or (form(wrong).listed and not form(right).listed):
        return 0
    if wrong + "s" == right:
        is_surname = not is_first and is_known and form(known).has_tag("ENM:PER:FST")
        return 1 if is_surname and crowd < 30 else 0
    if sound(plain) == sound(other) or _is_swap(plain, other):
        is_near = not is_known or (crowd < 15 if is_first else crowd < _CROWDED or len(right) > 4)
        return 1 if is_near else 0
    most = 1 if len(right) < 8 else 2
    if len(right) < 4 or distance(plain, other, most) > most:
        return 0
    if not is_known:
        return 2 if crowd < _CROWDED else 0
    is_long = len(right) > 4 or len(name) > _FEW
    return 2 if is_long and crowd <= _FEW and distance(plain, other, 1) == 1 else 0


_TRANSCRIBED = (("tsj", "ch"), ("sj", "sh"), ("zj", "zh"), ("oe", "u"), ("ou", "u"), ("ij", "y"), ("j", "y"), ("ye", "e"), ("i", "y"), ("ks", "x"), ("yy", "y"))


@cache
def _in_latin(plain: str) -> str:
    """A name without what differs between the Dutch, English and French transcriptions of Russian and Arabic names (Poetin, Putin)."""
    for one, other in _TRANSCRIBED:
        plain = plain.replace(one, other)
    return plain


def _is_swap(one: str, other: str) -> bool:
    """Are two neighbouring letters in the wrong order?"""
    return len(one) == len(other) and sorted(one) == sorted(other) and distance(one, other, 1) == 1
