"""SPE: names of more words that are nearly those of somebody or something well known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import WORD, Document, Finding, Form, Rule, Severity, Span, Token, distance, is_english, lexicon, skeleton


class FamousName(Rule):
    """Een naam van meer woorden scheelt een letter met een bekende naam.

    Het ene deel van de naam klopt, het andere is geen bekende naam of bekend woord, en samen lijken ze op iemand of iets uit de taaldata: een artiest, een bedrijf,
    een plaats. Klopt de naam toch, zet hem dan in `namen.txt`.

    ```fout
    In de zaal klonk muziek van ⟦Led Zepelin⟧. Zij studeerde aan het ⟦Gardner Musem⟧ en luisterde naar ⟦Mike Olfield⟧.
    ```
    ```wordt
    In de zaal klonk muziek van Led Zeppelin. Zij studeerde aan het Gardner Museum en luisterde naar Mike Oldfield.
    ```
    ```goed
    In de zaal klonk muziek van Led Zeppelin. Mike Oldfields muziek en die van Mike Middelveld klonken ook. Dat was Led Zeppelins laatste plaat.
    ```
    """

    code = "SPE005"
    name = "tikfout-in-bekende-naam"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        end = 0
        for sentence, at in sorted(doc.such(_is_strange), key=lambda place: place[0][place[1]].start):
            if sentence[at].start < end or doc.house.accepts(sentence[at].form.norm):
                continue
            if found := _famous(sentence, at):
                span, right = found
                end = span.end
                yield self.replacement(span, right.replace("'", "’"), "Deze naam scheelt een letter met een bekende naam.")


@cache
def _is_strange(word: Form) -> bool:
    """Has it a capital, and does no list know it?"""
    return word.is_capitalised and len(word.norm) > 3 and not word.listed and not word.is_upper


def _famous(sentence: Sequence[Token], at: int) -> tuple[Span, str] | None:
    """The name that holds the unknown word at ``at`` or a word beside it, and of which what stands there is a slip; None when it is a known name itself."""
    found = None
    for known in (at, at - 1, at + 1):
        if not 0 <= known < len(sentence) or sentence[known].kind != WORD or not sentence[known].form.is_capitalised:
            continue
        for name in lexicon().groups(sentence[known].form.norm):
            words = name.split(" ")
            start = known - words.index(sentence[known].form.norm)
            tokens = sentence[start : start + len(words)] if start >= 0 else []
            if len(tokens) < len(words) or not start <= at < start + len(words):
                continue
            if all(token.form.norm == word for token, word in zip(tokens, words, strict=True)):
                return None
            if _is_slip(tokens, words):
                found = found or (Span(tokens[0].start, tokens[-1].end), name)
    return found


def _is_slip(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """Are ``tokens`` the ``words`` of a name but for a slip in one: one letter, or two in a longer word, and no ending that names take?"""
    different = [(token.form.norm, word) for token, word in zip(tokens, words, strict=True) if token.form.norm != word]
    if len(different) != 1:
        return False
    wrong, right = different[0]
    most = 1 if len(right) < 8 else 2
    is_other = is_english(wrong) or wrong.startswith(right) or wrong + "s" == right
    return len(right) > 3 and not is_other and skeleton(wrong) != skeleton(right) and distance(wrong, right, most) <= most
