"""SPE: names of more words that are nearly those of somebody or something well known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

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
    word = sentence[at].form.norm
    if not any(_is_capitalised(sentence, near) for near in (at - 3, at - 2, at - 1, at + 1, at + 2, at + 3)):
        return None
    own, others = doc.house.names_holding(word), names().holding(word)
    found: list[tuple[int, int, Span, str]] = []
    for name, crowd in (*((name, len(own)) for name in own), *((name, len(others)) for name in others)):
        start = at - name.index(word)
        tokens = sentence[start : start + len(name)] if start >= 0 else []
        if len(tokens) < len(name) or not _is_capitalised(sentence, start) or not _is_capitalised(sentence, start + len(name) - 1):
            continue
        different = [n for n, (token, part) in enumerate(zip(tokens, name, strict=True)) if token.form.norm != part]
        if not different:
            return None
        wrong = tokens[different[0]].form.norm
        if len(different) == 1 and not doc.house.accepts(wrong) and (price := _price(wrong, name, different[0], word, crowd)):
            found.append((price, -form(name[different[0]]).frequency, Span(tokens[0].start, tokens[-1].end), " ".join(name)))
    best = min(found, default=None)
    return None if best is None or _is_famous(doc.house, sentence, best[2]) else best[2:]


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
    return 2 if len(right) > 4 and crowd <= _FEW and most == 1 else 0


_TRANSCRIBED = (("tsj", "ch"), ("sj", "sh"), ("zj", "zh"), ("oe", "u"), ("ou", "u"), ("ij", "y"), ("j", "y"), ("i", "y"), ("ks", "x"), ("yy", "y"), ("ye", "e"))


@cache
def _in_latin(plain: str) -> str:
    """A name without what differs between the Dutch, English and French transcriptions of Russian and Arabic names (Poetin, Putin)."""
    for one, other in _TRANSCRIBED:
        plain = plain.replace(one, other)
    return plain


def _is_swap(one: str, other: str) -> bool:
    """Are two neighbouring letters in the wrong order?"""
    return len(one) == len(other) and sorted(one) == sorted(other) and distance(one, other, 1) == 1
